"""What the minutes of a meeting say. The short form and what people will do come first, then each item."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TypeVar

from coprod_desktop.documents.frame import ending, item_title, language, paragraphs, when_and_where
from coprod_desktop.documents.outline import (
    Block,
    Bullets,
    Heading,
    Outline,
    Paragraph,
    Table,
    lines,
    one_line,
)
from coprod_desktop.documents.words_explained import MeaningOf, WordsExplained
from coprod_desktop.domain.action_items import ActionItem
from coprod_desktop.domain.agenda import AgendaItem, Ask
from coprod_desktop.domain.decisions import Decision
from coprod_desktop.domain.points import Point
from coprod_desktop.domain.questions import Question
from coprod_desktop.domain.whole_meeting import Record, WholeMeeting
from coprod_desktop.i18n import _, ngettext

R = TypeVar("R", Point, Decision, ActionItem, Question)


def minutes(whole: WholeMeeting, meaning_of: MeaningOf) -> Outline:
    words = WordsExplained(meaning_of)
    name = one_line(whole.meeting.title) or _("A meeting without a name")
    title = _("Draft minutes: {meeting}")
    blocks: list[Block] = [
        Heading(1, title.format(meeting=words.explain(name))),
        Paragraph(_("Not checked by the group yet.")),
        *when_and_where(whole.meeting),
        Heading(2, _("Short summary")),
        Bullets([[sentence] for sentence in _counts(whole)]),
        *_decisions_first(whole, words),
        *_actions_first(whole, words),
        *_items(whole, words),
        *ending(whole.meeting, words),
    ]
    return Outline(title.format(meeting=name), language(), blocks)


def _counts(whole: WholeMeeting) -> Iterator[str]:
    count = len(whole.items)
    if count:
        yield ngettext("The agenda had {count} item.", "The agenda had {count} items.", count).format(
            count=count
        )
    count = len(_only(Point, whole.records))
    if count:
        yield ngettext(
            "People made {count} point. It is not answered yet.",
            "People made {count} points. They are not answered yet.",
            count,
        ).format(count=count)
    else:
        yield _("No points are written down.")
    count = len(_only(Decision, whole.records))
    if count:
        yield ngettext("There is {count} decision.", "There are {count} decisions.", count).format(
            count=count
        )
    else:
        yield _("No decisions are written down.")
    actions = _only(ActionItem, whole.records)
    count = len(actions)
    if count:
        yield ngettext("There is {count} action.", "There are {count} actions.", count).format(count=count)
        count = sum(action.done for action in actions)
        yield ngettext("{count} action is done.", "{count} actions are done.", count).format(count=count)
    else:
        yield _("No actions are written down.")
    count = len(_only(Question, whole.records))
    if count:
        yield ngettext("There is {count} question.", "There are {count} questions.", count).format(
            count=count
        )


def _decisions_first(whole: WholeMeeting, words: WordsExplained) -> Iterator[Block]:
    decisions = _only(Decision, whole.records)
    if decisions:
        yield Heading(2, _("What we decided"))
        yield Bullets([_explained(decision.words, words) for decision in decisions])


def _actions_first(whole: WholeMeeting, words: WordsExplained) -> Iterator[Block]:
    actions = _only(ActionItem, whole.records)
    if actions:
        yield Heading(2, _("What people will do"))
        headers = (_("What"), _("Who"), _("By when"), _("Done or not"))
        yield Table(_("Actions"), headers, [_action_row(action, words) for action in actions])


def _action_row(action: ActionItem, words: WordsExplained) -> Sequence[str]:
    return (
        words.explain(one_line(action.what)),
        one_line(action.who) or _("Nobody named yet"),
        words.explain(one_line(action.by_when)) or _("No date yet"),
        _("Done") if action.done else _("Not done yet"),
    )


def _items(whole: WholeMeeting, words: WordsExplained) -> Iterator[Block]:
    yield Heading(2, _("What we talked about"))
    for item in whole.items:
        yield Heading(3, words.explain(item_title(item)))
        yield from _asked(item)
        written = list(_written(whole, [item.id], words))
        yield from written or [Paragraph(_("Nothing is written down here."))]
    # What belongs to the meeting as a whole, and what belonged to an item that is in the bin now.
    ids = {kept.item_id for kept in (*whole.records, *whole.notes)} - {item.id for item in whole.items}
    written = list(_written(whole, ids, words))
    if written:
        yield Heading(3, _("The meeting as a whole"))
        yield from written


def _asked(item: AgendaItem) -> Iterator[Paragraph]:
    match item.ask:
        case Ask.TELL:
            yield Paragraph(_("The meeting was asked to hear this."))
        case Ask.DISCUSS:
            yield Paragraph(_("The meeting was asked to discuss this."))
        case Ask.DECIDE:
            yield Paragraph(_("The meeting was asked to decide."))


def _written(whole: WholeMeeting, ids: Collection[str | None], words: WordsExplained) -> Iterator[Block]:
    """Everything kept under some items, one heading for each kind of record."""
    records = [record for record in whole.records if record.item_id in ids]
    points = [_point(point, words) for point in _only(Point, records)]
    decisions = [_explained(decision.words, words) for decision in _only(Decision, records)]
    actions = [_action(action, words) for action in _only(ActionItem, records)]
    questions = [_question(question, words) for question in _only(Question, records)]
    notes = [part for note in whole.notes if note.item_id in ids for part in paragraphs(note.text, words)]
    for heading, entries in (
        (_("Points"), points),
        (_("Decisions"), decisions),
        (_("Actions"), actions),
        (_("Questions"), questions),
    ):
        if entries:
            yield Heading(4, heading)
            yield Bullets(entries)
    if notes:
        yield Heading(4, _("Notes"))
        yield from notes


def _point(point: Point, words: WordsExplained) -> Sequence[str]:
    name = one_line(point.said_by)
    said = _("{name} said:").format(name=name) if name else _("Somebody said:")
    return [said, *_own(point.words, words), _("Not answered yet.")]


def _own(own_words: str, words: WordsExplained) -> Sequence[str]:
    """Between quotation marks, so that one can hear and see where a person's words begin and end."""
    # Translators: quotation marks round what a person said, as your language writes them.
    return lines(_("“{words}”").format(words="\n".join(lines(words.keep(own_words)))))


def _question(question: Question, words: WordsExplained) -> Sequence[str]:
    name = one_line(question.asked_by)
    asked = _("{name} asked:").format(name=name) if name else _("Somebody asked:")
    return [asked, *_own(question.words, words)]


def _action(action: ActionItem, words: WordsExplained) -> Sequence[str]:
    what, who, by_when, done = _action_row(action, words)
    return [what, _("Who: {who}. By when: {by_when}. {done}.").format(who=who, by_when=by_when, done=done)]


def _explained(text: str, words: WordsExplained) -> Sequence[str]:
    return [paragraph.text for paragraph in paragraphs(text, words)] or [_("Nothing is written down here.")]


def _only(kind: type[R], records: Sequence[Record]) -> list[R]:
    return [record for record in records if isinstance(record, kind)]
