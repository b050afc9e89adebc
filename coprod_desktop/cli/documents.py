"""The verbs agenda, import and export: documents in, minutes and agendas out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from coprod_desktop.cli.output import Progress, as_json, or_null, told
from coprod_desktop.cli.parser import WRONG
from coprod_desktop.cli.stored import find_meeting, must_be_new, session, shown
from coprod_desktop.domain.agenda import AgendaDraft, DraftItem, PaperDraft
from coprod_desktop.domain.dates import in_words
from coprod_desktop.domain.whole_meeting import WholeMeeting
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.problems import Problem
from coprod_desktop.session import Session


def agenda(path: Path, *, json: bool) -> int:
    from coprod_desktop.documents.reading import read

    draft = read(path, progress=Progress())
    if isinstance(draft, PaperDraft):
        if json:
            as_json({"paper": True, "title": draft.title})
        else:
            print(_("This document is no agenda. It is a paper to read: {title}").format(title=draft.title))
    elif json:
        for item in draft.items:
            as_json(_row(item))
    else:
        print("\n".join(_agenda_lines(draft)))
    return 0


def _row(item: DraftItem) -> dict[str, object]:
    return {
        "number": or_null(item.number),
        "title": item.title,
        "start": f"{item.start:%H:%M}" if item.start else None,
        "minutes": item.minutes,
        "lead": or_null(item.lead),
        "ask": item.ask,
        "text": or_null(item.text),
    }


def _agenda_lines(draft: AgendaDraft) -> Iterable[str]:
    from coprod_desktop.documents.agenda_out import facts, heading

    yield draft.title
    if draft.held_on:
        yield in_words(draft.held_on)
    yield from filter(None, [draft.place, draft.before])
    for item in draft.items:
        yield ""
        yield heading(item)
        for line in (*facts(item), *item.text.splitlines()):
            yield f"  {line}"
    if draft.after:
        yield f"\n{draft.after}"


def import_(paths: Sequence[Path], meeting: str | None) -> int:
    """Each document by itself: one that cannot be read is told, and the others are stored all the same."""
    from coprod_desktop.documents.reading import read

    code = 0
    drafts: list[AgendaDraft | PaperDraft] = []
    with session() as now:
        chosen = find_meeting(now, meeting) if meeting else None
        for path in paths:
            try:
                drafts.append(read(path, progress=Progress()))
            except Problem as problem:
                code = WRONG
                told(Problem(f"{path.name}: {problem.what_happened}", problem.what_you_can_do))
        for draft in _agenda_before_its_papers(drafts):
            if isinstance(draft, AgendaDraft):
                _import_agenda(now, draft)
            else:
                if chosen:
                    now.open_meeting(chosen.id)
                _import_paper(now, draft)
        now.keep_copy()
    return code


def _agenda_before_its_papers(drafts: list[AgendaDraft | PaperDraft]) -> list[AgendaDraft | PaperDraft]:
    """As they were given; but papers given before the first agenda come after it, because they belong to it."""
    first = next((place for place, draft in enumerate(drafts) if isinstance(draft, AgendaDraft)), 0)
    return [drafts[first], *drafts[:first], *drafts[first + 1 :]] if drafts else []


def _import_agenda(now: Session, draft: AgendaDraft) -> None:
    meeting = now.adopt_agenda(draft)
    stored = ngettext(
        "Stored an agenda with {count} item: {meeting}",
        "Stored an agenda with {count} items: {meeting}",
        len(draft.items),
    )
    print(stored.format(count=len(draft.items), meeting=shown(meeting)))


def _import_paper(now: Session, draft: PaperDraft) -> None:
    if now.meeting is None and not now.go_on():
        now.start_meeting(draft.title)
    paper = now.add_paper(draft)
    assert now.meeting
    print(_("Stored a paper: {title}").format(title=paper.title))
    print(_("It belongs to the meeting: {meeting}").format(meeting=shown(now.meeting)))


def export(meeting: str, path: Path, kind: str, *, replace: bool) -> int:
    from coprod_desktop.documents.export import export as write
    from coprod_desktop.documents.words_explained import meanings_from
    from coprod_desktop.language.flags import Words

    must_be_new(path, replace=replace)
    with session() as now:
        whole = now.whole_meeting(find_meeting(now, meeting).id)
        words = Words(now.glossary(), _texts(whole), now.names())
    write(whole, path, kind, meanings_from(words.flags))
    print(_("Written: {file}").format(file=path))
    return 0


def _texts(whole: WholeMeeting) -> list[str]:
    """What may say of itself what its short forms mean. Not the session's own, which is that of the open meeting."""
    items = [f"{item.title}\n{item.text}" for item in whole.items]
    return [whole.meeting.heading, *items, *(paper.text for paper in whole.papers)]
