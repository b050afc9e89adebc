"""An agenda item in words: one line for the list, paragraphs for the large text."""

from __future__ import annotations

from datetime import time

from coprod_desktop.domain.agenda import AgendaItem, Ask
from coprod_desktop.domain.sentences import ended
from coprod_desktop.domain.timing import minutes_in_words
from coprod_desktop.i18n import _

ASK_WORDS = {
    Ask.TELL: _("To tell you something"),
    Ask.DISCUSS: _("To talk about"),
    Ask.DECIDE: _("To decide"),
}


def item_title(item: AgendaItem) -> str:
    number = item.number.strip()
    return f"{number} {item.title}".strip() if number else item.title


def item_facts(item: AgendaItem) -> str:
    """When, how long, who leads and what is asked: only what the agenda says."""
    parts = []
    if item.start is not None:
        parts.append(_("Starts about {time}.").format(time=clock(item.start)))
    if item.minutes is not None:
        parts.append(_("{length}.").format(length=minutes_in_words(item.minutes)))
    if item.lead:
        parts.append(_("Led by {name}.").format(name=item.lead))
    if item.ask is not None:
        parts.append(ASK_WORDS[item.ask] + ".")
    return " ".join(parts)


def item_line(item: AgendaItem) -> str:
    title = item_title(item)
    facts = item_facts(item)
    return f"{title}\n{facts}" if facts else title


def item_spoken(item: AgendaItem, now: bool) -> str:
    title = item_title(item)
    parts = [ended(title), item_facts(item)]
    if now:
        parts.append(_("This is the item now."))
    return " ".join(part for part in parts if part)


def item_paragraphs(item: AgendaItem) -> list[tuple[int, str]]:
    """(level, text): the title is a heading, the rest running text."""
    paragraphs = [(1, item_title(item))]
    if facts := item_facts(item):
        paragraphs.append((0, facts))
    paragraphs += [(0, line) for line in item.text.split("\n") if line.strip()]
    return paragraphs


def clock(at: time) -> str:
    return f"{at:%H:%M}"
