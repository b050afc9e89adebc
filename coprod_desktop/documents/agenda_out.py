"""What the agenda of a meeting says: the items at a glance, then each with what stands under it."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.documents.frame import ending, item_title, language, paragraphs, when_and_where
from coprod_desktop.documents.outline import Block, Bullets, Heading, Outline, Paragraph, one_line
from coprod_desktop.documents.words_explained import MeaningOf, WordsExplained
from coprod_desktop.domain.agenda import AgendaItem, Ask, DraftItem
from coprod_desktop.domain.timing import minutes_in_words
from coprod_desktop.domain.whole_meeting import WholeMeeting
from coprod_desktop.i18n import _


def agenda(whole: WholeMeeting, meaning_of: MeaningOf) -> Outline:
    words = WordsExplained(meaning_of)
    name = one_line(whole.meeting.title) or _("A meeting without a name")
    title = _("Agenda: {meeting}")
    blocks: list[Block] = [
        Heading(1, title.format(meeting=words.explain(name))),
        *when_and_where(whole.meeting),
        *_at_a_glance(whole, words),
        *_items(whole, words),
        *_papers(whole, words),
        *ending(whole.meeting, words),
    ]
    return Outline(title.format(meeting=name), language(), blocks)


def _at_a_glance(whole: WholeMeeting, words: WordsExplained) -> Iterator[Block]:
    yield Heading(2, _("At a glance"))
    if whole.items:
        yield Bullets([[words.explain(heading(item))] for item in whole.items])
    else:
        yield Paragraph(_("This agenda has no items yet."))


def _items(whole: WholeMeeting, words: WordsExplained) -> Iterator[Block]:
    if whole.items:
        yield Heading(2, _("What we will talk about"))
    for item in whole.items:
        yield Heading(3, words.explain(heading(item)))
        yield from (Paragraph(fact) for fact in facts(item))
        yield from paragraphs(item.text, words)


def heading(item: AgendaItem | DraftItem) -> str:
    """Number, title and time: where an agenda that we read again, like most, has them."""
    title, length = item_title(item), item.minutes and minutes_in_words(item.minutes)
    if item.start and length:
        # Translators: an agenda item, when it starts and how long it takes: "Welcome, 10:05 (5 minutes)".
        return _("{title}, {time} ({length})").format(title=title, time=f"{item.start:%H:%M}", length=length)
    if item.start:
        return _("{title}, {time}").format(title=title, time=f"{item.start:%H:%M}")
    return _("{title} ({length})").format(title=title, length=length) if length else title


def facts(item: AgendaItem | DraftItem) -> Iterator[str]:
    """What the agenda says besides; what it does not say is left out."""
    lead = one_line(item.lead)
    if lead:
        yield _("Who leads: {name}.").format(name=lead.rstrip("."))
    match item.ask:
        case Ask.TELL:
            yield _("The meeting is asked to hear this.")
        case Ask.DISCUSS:
            yield _("The meeting is asked to discuss this.")
        case Ask.DECIDE:
            yield _("The meeting is asked to decide.")


def _papers(whole: WholeMeeting, words: WordsExplained) -> Iterator[Block]:
    titles = [words.explain(one_line(paper.title)) for paper in whole.papers]
    if titles:
        yield Heading(2, _("Papers to read"))
        yield Bullets([[title] for title in titles])
