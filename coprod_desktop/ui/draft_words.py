"""An agenda item that was found in a document, in words: for the list, and as it is spoken."""

from __future__ import annotations

from coprod_desktop.domain import agenda_draft as rules
from coprod_desktop.domain.agenda import DraftItem
from coprod_desktop.domain.sentences import ended
from coprod_desktop.i18n import _


def line(item: DraftItem) -> str:
    """Title on the first line, what is known about it on the second."""
    title = " ".join(part for part in (item.number, item.title) if part.strip()) or _("No title yet")
    facts = _facts(item)
    return f"{title}\n{facts}" if facts else title


def spoken(item: DraftItem) -> str:
    return " ".join(
        part for part in (ended(rules.line_of(item) or _("No title yet")), _has_text(item)) if part
    )


def _facts(item: DraftItem) -> str:
    return " ".join(part for part in (rules.facts_of(item), _has_text(item)) if part)


def _has_text(item: DraftItem) -> str:
    return _("Has text.") if item.text.strip() else ""
