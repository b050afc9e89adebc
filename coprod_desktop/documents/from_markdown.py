"""Markdown: CommonMark with tables, capped, turned into HTML and read like it. HTML inside it counts."""

from __future__ import annotations

import re

from coprod_desktop.documents.blocks import Block, Document, Para
from coprod_desktop.documents.from_html import read_html
from coprod_desktop.documents.from_text import decode
from coprod_desktop.documents.plain_lines import clean, to_blocks

MAX_CHARACTERS = 1_500_000
"""More is read as plain text."""
_TAGS = (
    "a|abbr|b|blockquote|body|br|center|code|dd|del|details|div|dl|dt|em|figure|figcaption|font|h[1-6]|head|hr|html|i|img|ins|kbd|li|mark|ol|p|pre|q|s|"
    "section|small|span|strike|strong|style|script|sub|summary|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul"
)
"""Tags that are tags; "<Add link>" is what somebody wrote."""
_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*\n", re.DOTALL)


def read_markdown(data: bytes) -> Document:
    """Raises Refused."""
    text = clean(decode(data))
    front = _FRONT.match(text[:100_000])
    blocks: list[Block] = []
    title = ""
    if front:
        text = text[front.end() :]
        blocks = [Para(line.strip(), aside=True) for line in front[1].split("\n") if line.strip()]
        named = re.search(r"^title:\s*(.+)$", front[1], re.MULTILINE)
        title = named[1].strip().strip("\"'") if named else ""
    if _too_knotty(text):
        return Document([*blocks, *to_blocks(text)], title=title)
    document = read_html(_as_html(text))
    document.blocks = [*blocks, *document.blocks]
    document.title = title
    return document


def _too_knotty(text: str) -> bool:
    """What no person writes and a Markdown reader takes very long over."""
    longest = max((len(line) for line in text.split("\n")), default=0)
    return (
        len(text) > MAX_CHARACTERS
        or longest > 100_000
        or re.search(r"^(?:[ \t]*>){30}|^[ \t]{60,}[-*+\d]", text, re.MULTILINE) is not None
        or any(text.count(mark) > 20_000 for mark in "[*_`<|")
        or sum(1 for line in text.split("\n") if line.count("|") > 200) > 5
    )


def _as_html(text: str) -> str:
    from markdown_it import MarkdownIt

    text = re.sub(rf"<(?!/?(?:{_TAGS})\b|!--|https?:|mailto:)", "&lt;", text, flags=re.IGNORECASE)
    text = re.sub(r"^:::.*$", "", text, flags=re.MULTILINE)  # HackMD's boxes: only their fence goes
    text = re.sub(r"^([*_-] ?){3,}$", "\n---\n", text, flags=re.MULTILINE)
    reader = MarkdownIt("commonmark", {"html": True, "maxNesting": 40, "breaks": True})
    return str(reader.enable(["table", "strikethrough"]).render(text))
