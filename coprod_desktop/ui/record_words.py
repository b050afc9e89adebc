"""A point, decision, action or question as one line of a list: the same words on the screen and spoken."""

from __future__ import annotations

from coprod_desktop.domain.action_items import ActionItem
from coprod_desktop.domain.decisions import Decision
from coprod_desktop.domain.points import Point
from coprod_desktop.domain.whole_meeting import Record
from coprod_desktop.i18n import _


def record_line(record: Record) -> str:
    if isinstance(record, Point):
        if record.said_by:
            return _("Point. {name} said: {words}").format(name=record.said_by, words=record.words)
        return _("Point. {words}").format(words=record.words)
    if isinstance(record, Decision):
        return _("Decision. {words}").format(words=record.words)
    if isinstance(record, ActionItem):
        return action_line(record)
    if record.asked_by:
        return _("Question. {name} asks: {words}").format(name=record.asked_by, words=record.words)
    return _("Question. {words}").format(words=record.words)


def action_line(action: ActionItem) -> str:
    parts = [_("Action. {what}").format(what=action.what)]
    if action.who:
        parts.append(_("Who: {name}.").format(name=action.who))
    if action.by_when:
        parts.append(_("By: {when}.").format(when=action.by_when))
    parts.append(_("Done.") if action.done else _("Not done."))
    first = parts[0] if parts[0].endswith((".", "!", "?")) else parts[0] + "."
    return " ".join([first, *parts[1:]])
