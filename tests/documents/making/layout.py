"""A made-up document: what stands in it, the kinds of file it is written as, and what a careful reader finds in it.

Blocks are (kind, words): h1 h2 h3 headings; p paragraph; b bold paragraph; n n2 n3 numbered by the program (1. / 1.1
/ (a)); nb the same in bold; rn I. II.; an (a) (b); * and ** bullets; t table with lines, t- without; header, footer.
In words, **bold**, a tab and a line break are themselves; in a table's cell ¶ starts a new paragraph and # at its
start a shown number.
An item is "number | title | start | minutes | lead | ask", as the document says it; None is a paper, no agenda.
"""

from __future__ import annotations

from dataclasses import dataclass

Blocks = list[tuple[str, object]]
ALL = ("docx", "odt", "pdf", "html")


@dataclass(frozen=True)
class Layout:
    name: str
    blocks: Blocks
    items: list[str] | None
    kinds: tuple[str, ...] = ALL
    held_out: bool = False
    """Labelled but not looked at while the reader was tuned."""


def lines(words: str, kind: str = "p") -> Blocks:
    """One block a line."""
    return [(kind, line) for line in words.strip("\n").split("\n") if line.strip()]
