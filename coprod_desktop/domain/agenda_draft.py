"""Putting an agenda right after it was read from a document: join, split, move, add, remove.

Each function takes a draft and gives a new one. None of them loses a word: what has no place of its own any more goes
into a text. A draft that cannot be changed that way comes back as it was, the same object.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from coprod_desktop.domain.agenda import AgendaDraft, AgendaItem, Ask, DraftItem
from coprod_desktop.domain.timing import minutes_in_words
from coprod_desktop.i18n import _

ASK_WORDS = {
    Ask.TELL: _("To tell you something"),
    Ask.DISCUSS: _("To talk about"),
    Ask.DECIDE: _("To decide"),
}
_NUMBERED = re.compile(r"((?:[0-9]{1,2}\.){1,3}[0-9]{0,2}|\(?[0-9]{1,2}\)|\(?[a-z]\))\s+(?=\S)")
_CLOCK = re.compile(r"[0-9]{1,2}\.[0-9]{2}")


def line_of(item: AgendaItem | DraftItem) -> str:
    """The item in one line: number, title, and what is known about it. Not its text."""
    heading = " ".join(part for part in (item.number, item.title) if part.strip())
    facts = facts_of(item)
    if heading and facts and not heading.rstrip().endswith((".", "?", "!", ":")):
        heading = heading.rstrip() + "."
    return " ".join(part for part in (heading, facts) if part)


def facts_of(item: AgendaItem | DraftItem) -> str:
    """When, how long, who leads and what is asked: only what is known."""
    facts = []
    if item.start is not None:
        facts.append(_("Starts about {time}.").format(time=f"{item.start:%H:%M}"))
    if item.minutes is not None:
        facts.append(minutes_in_words(item.minutes) + ".")
    if item.lead.strip():
        facts.append(_("Led by {name}.").format(name=item.lead))
    if item.ask is not None:
        facts.append(ASK_WORDS[item.ask] + ".")
    return " ".join(facts)


def change(draft: AgendaDraft, at: int, **fields: Any) -> AgendaDraft:
    return _with(draft, at, at + 1, replace(draft.items[at], **fields))


def add(draft: AgendaDraft, at: int) -> AgendaDraft:
    """An empty item at this place."""
    return _with(draft, at, at, DraftItem(""))


def move(draft: AgendaDraft, at: int, steps: int) -> AgendaDraft:
    to = at + steps
    if not 0 <= to < len(draft.items) or not steps:
        return draft
    items = list(draft.items)
    items.insert(to, items.pop(at))
    return replace(draft, items=tuple(items))


def join(draft: AgendaDraft, at: int) -> AgendaDraft:
    """The item at this place and the next one become one.

    The first keeps its title; the second one's line goes into the text, with every fact that could not be kept as
    a fact. An item that is only a title takes over all that is known about the second.
    """
    if not 0 <= at < len(draft.items) - 1:
        return draft
    first, second = draft.items[at], draft.items[at + 1]
    left = replace(second, text="")
    if not first.title.strip() and not first.number.strip():
        first, left = (
            replace(first, number=second.number, title=second.title),
            replace(left, number="", title=""),
        )
    if first == DraftItem(first.title, first.number):
        first = replace(second, title=first.title, number=first.number, text="")
        left = DraftItem(left.title, left.number)
    elif first.minutes is not None and second.minutes is not None:
        first, left = replace(first, minutes=first.minutes + second.minutes), replace(left, minutes=None)
    if not first.lead.strip() or left.lead == first.lead:
        first, left = replace(first, lead=first.lead.strip() or left.lead), replace(left, lead="")
    if first.ask is None or left.ask == first.ask:
        first, left = replace(first, ask=first.ask or left.ask), replace(left, ask=None)
    return _with(draft, at, at + 2, replace(first, text=_below(first.text, line_of(left), second.text)))


def split(draft: AgendaDraft, at: int, caret: int) -> AgendaDraft:
    """The words from the caret on become an item of their own; their first line is its title."""
    item = draft.items[at]
    text, new = _cut(item.text, caret)
    return draft if new is None else _with(draft, at, at + 1, replace(item, text=text), new)


def split_before(draft: AgendaDraft, caret: int) -> AgendaDraft:
    """The words from the caret on, in the text before the agenda, become its first item."""
    text, new = _cut(draft.before, caret)
    return draft if new is None else replace(_with(draft, 0, 0, new), before=text)


def split_after(draft: AgendaDraft, caret: int) -> AgendaDraft:
    """The words from the caret on, in the text after the agenda, become its last item."""
    text, new = _cut(draft.after, caret)
    end = len(draft.items)
    return draft if new is None else replace(_with(draft, end, end, new), after=text)


def remove(draft: AgendaDraft, at: int) -> AgendaDraft:
    """It is no item: its words go to the text of the item before, or of what stands before the agenda."""
    item = draft.items[at]
    if at == 0:
        return replace(_with(draft, 0, 1), before=_below(draft.before, line_of(item), item.text))
    before = draft.items[at - 1]
    return _with(draft, at - 1, at + 1, replace(before, text=_below(before.text, line_of(item), item.text)))


def finished(draft: AgendaDraft) -> AgendaDraft:
    """Every item has a title: the first line of its text where nobody wrote one. An empty item is left out."""
    items = []
    for item in draft.items:
        if not item.title.strip():
            title, text = _first_line(item.text)
            item = replace(item, title=title, text=text)
        if item.title.strip():
            items.append(item)
        elif item.number.strip() or facts_of(item):
            items.append(replace(item, title=_("Item without a title")))
    return replace(draft, items=tuple(items))


def _with(draft: AgendaDraft, start: int, end: int, *new: DraftItem) -> AgendaDraft:
    return replace(draft, items=(*draft.items[:start], *new, *draft.items[end:]))


def _cut(text: str, caret: int) -> tuple[str, DraftItem | None]:
    """The text up to the caret, and the item that the rest makes. A caret inside a word stands before that word."""
    caret = max(0, min(caret, len(text)))
    while 0 < caret < len(text) and not text[caret - 1].isspace() and not text[caret].isspace():
        caret -= 1
    title, rest = _first_line(text[caret:])
    if not title:
        return text, None
    number = ""
    found = _NUMBERED.match(title)
    if found and not _CLOCK.fullmatch(found[1]):
        number, title = found[1], title[found.end() :]
    return text[:caret].rstrip(), DraftItem(title, number, text=rest)


def _first_line(text: str) -> tuple[str, str]:
    first, _newline, rest = text.strip().partition("\n")
    return first.strip(), rest.strip("\n")


def _below(*texts: str) -> str:
    return "\n".join(text for text in texts if text.strip())
