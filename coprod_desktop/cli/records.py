"""The verbs meetings, actions, points and search: what is stored, one line or one object for each."""

from __future__ import annotations

from coprod_desktop.cli.output import as_json, or_null
from coprod_desktop.cli.stored import session, shown
from coprod_desktop.domain.kind_words import KIND_WORDS
from coprod_desktop.i18n import _
from coprod_desktop.store.search import Found


def meetings(*, json: bool) -> int:
    with session() as now:
        found = now.meetings()
    for meeting in found:
        if json:
            as_json(
                {
                    "id": meeting.id,
                    "title": meeting.title,
                    "held_on": meeting.held_on and meeting.held_on.isoformat(),
                    "place": or_null(meeting.place),
                    "source": or_null(meeting.source),
                }
            )
        else:
            print(shown(meeting))
    if not found and not json:
        print(_("No meeting is stored yet."))
    return 0


def actions(*, open_only: bool, json: bool) -> int:
    with session() as now:
        found = now.actions(open_only)
    for action, meeting in found:
        if json:
            as_json(
                {
                    "id": action.id,
                    "what": action.what,
                    "who": or_null(action.who),
                    "by_when": or_null(action.by_when),
                    "by_date": action.by_date and action.by_date.isoformat(),
                    "done": action.done,
                    "meeting": meeting.title,
                    "meeting_id": meeting.id,
                    "item_id": action.item_id,
                }
            )
        else:
            print(action.what)
            print("  " + _("Who: {who}").format(who=action.who or _("Nobody named yet")))
            print("  " + _("By when: {by_when}").format(by_when=action.by_when or _("No date yet")))
            print("  " + (_("Done") if action.done else _("Not done yet")))
            print("  " + _("Meeting: {meeting}").format(meeting=shown(meeting)))
    if not found and not json:
        print(_("No action is open.") if open_only else _("No action is stored yet."))
    return 0


def points(*, json: bool) -> int:
    with session() as now:
        found = now.points()
    for point, meeting in found:
        if json:
            as_json(
                {
                    "id": point.id,
                    "words": point.words,
                    "said_by": or_null(point.said_by),
                    "answer": None,
                    "meeting": meeting.title,
                    "meeting_id": meeting.id,
                    "item_id": point.item_id,
                }
            )
        else:
            print(_("{name} said:").format(name=point.said_by) if point.said_by else _("Somebody said:"))
            print("\n".join(f"  {line}" for line in point.words.splitlines()))
            print("  " + _("Not answered yet."))
            print("  " + _("Meeting: {meeting}").format(meeting=shown(meeting)))
    if not found and not json:
        print(_("No point is stored yet."))
    return 0


def search(words: str, *, json: bool) -> int:
    with session() as now:
        found = now.search(words)
    for one in found:
        if json:
            as_json(
                {
                    "kind": one.kind,
                    "id": one.id,
                    "meeting_id": one.meeting_id,
                    "item_id": one.item_id,
                    "meeting": one.meeting_title,
                    "title": one.title,
                    "snippet": one.snippet,
                }
            )
        else:
            print(_where(one))
            print(f"  {' '.join(one.snippet.split())}")
    if not found and not json:
        print(_("Nothing holds these words: {words}").format(words=words))
    return 0


def _where(one: Found) -> str:
    if one.title == one.meeting_title:
        # Translators: where something was found: "Notes, Buses for all".
        return _("{kind}, {meeting}").format(kind=KIND_WORDS[one.kind], meeting=one.meeting_title)
    # Translators: where something was found: "Point, Ramps, Buses for all".
    return _("{kind}, {item}, {meeting}").format(
        kind=KIND_WORDS[one.kind], item=one.title, meeting=one.meeting_title
    )
