"""What minutes and agenda have in common: how they begin, and how they end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coprod_desktop.documents.outline import Block, Bullets, Heading, Paragraph, lines, one_line
from coprod_desktop.documents.words_explained import WordsExplained
from coprod_desktop.domain.agenda import AgendaItem, DraftItem
from coprod_desktop.domain.dates import in_words
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.i18n import _


def language() -> str:
    """Of our own sentences, so that a screen reader takes the right voice."""
    # Translators: the code of the language you translate into, such as "cy" for Welsh.
    return _("en-GB")


def when_and_where(meeting: Meeting) -> Iterator[Paragraph]:
    held_on = in_words(meeting.held_on) if meeting.held_on else _("not written down")
    yield Paragraph(_("Date: {date}.").format(date=held_on))
    yield Paragraph(
        _("Place: {place}.").format(place=one_line(meeting.place).rstrip(".") or _("not written down"))
    )


def item_title(item: AgendaItem | DraftItem) -> str:
    """Number and title as the agenda writes them: "4.1 Housing"."""
    return f"{one_line(item.number)} {one_line(item.title)}".strip() or _("An item without a title")


def paragraphs(text: str, words: WordsExplained) -> Iterator[Paragraph]:
    return (Paragraph(words.explain(line)) for line in lines(text))


def ending(meeting: Meeting, words: WordsExplained) -> Sequence[Block]:
    """What the agenda says beside its items; then the short forms that people used in their own words."""
    blocks: list[Block] = []
    heading = list(paragraphs(meeting.heading, words))
    if heading:
        blocks += [Heading(2, _("More from the agenda")), *heading]
    left_over = words.still_to_explain()
    if left_over:
        # Translators: a short form and the full words it stands for, in a list.
        pairs = [_("{short}: {full}").format(short=short, full=full) for short, full in left_over]
        blocks += [Heading(2, _("Words explained")), Bullets([[pair] for pair in pairs])]
    return blocks
