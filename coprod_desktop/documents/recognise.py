"""Blocks in, AgendaDraft or PaperDraft out. Every word of the document ends up in the draft."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.documents import meeting_facts
from coprod_desktop.documents.agenda_items import build_items
from coprod_desktop.documents.agenda_tables import understand
from coprod_desktop.documents.blocks import Document
from coprod_desktop.documents.candidates import all_candidates
from coprod_desktop.documents.guesses import Candidate
from coprod_desktop.documents.lines import Line, flatten
from coprod_desktop.documents.scoring import ENOUGH, Setting, score, setting
from coprod_desktop.documents.trimming import add_parents, add_sub_items, add_unnumbered, find_end, trim
from coprod_desktop.domain.agenda import AgendaDraft, Heading, PaperDraft


@dataclass(frozen=True, slots=True)
class Guess:
    points: float
    candidate: Candidate


def recognise(document: Document, source: str) -> AgendaDraft | PaperDraft:
    lines, grids = flatten(document.blocks)
    columns = understand(lines, grids)
    name = source.rpartition(".")[0].replace("_", " ")
    where = setting(lines, f"{name} {document.title}")
    logs = frozenset(number for number, each in columns.items() if each.action_log)
    guesses = guess(lines, list(all_candidates(lines, grids, columns)), where, logs)
    if not guesses or guesses[0].points < ENOUGH:
        return _paper(document, lines, name, source)
    return _agenda(document, lines, guesses[0].candidate, where, name, source)


def guess(
    lines: list[Line], candidates: list[Candidate], where: Setting, logs: frozenset[int] = frozenset()
) -> list[Guess]:
    """All guesses, the best first."""
    guesses = []
    for candidate in candidates:
        trim(candidate, lines)
        if len(candidate.items) >= 2:
            guesses.append(Guess(score(candidate, lines, where, logs), candidate))
    return sorted(guesses, key=lambda one: -one.points)


def _agenda(
    document: Document, lines: list[Line], candidate: Candidate, where: Setting, name: str, source: str
) -> AgendaDraft:
    minutes = where.minutes and not where.agenda
    add_unnumbered(candidate, lines)
    add_sub_items(candidate, lines, minutes)
    add_parents(candidate, lines)
    find_end(candidate, lines, minutes or _is_long(candidate, lines))
    before_lines = lines[: candidate.items[0]]
    start = document.start or meeting_facts.start_time(before_lines)
    items, rest = build_items(lines, candidate, start)
    before = "\n".join(line.shown for line in before_lines)
    held_on = document.held_on or meeting_facts.first_date(f"{before}\n{document.title}\n{name}")
    return AgendaDraft(
        title=meeting_facts.title(before_lines or lines[:1], document.title, name),
        items=tuple(items),
        held_on=held_on,
        start=start,
        place=document.place or meeting_facts.place(before_lines),
        before=before,
        after="\n".join(line.shown for line in rest),
        source=source,
    )


def _is_long(candidate: Candidate, lines: list[Line]) -> bool:
    """Items with paragraphs of text under them: minutes, whatever they call themselves."""
    inside = lines[candidate.items[0] : candidate.end]
    return sum(len(line.text.split()) for line in inside) > 45 * len(candidate.items)


def _paper(document: Document, lines: list[Line], name: str, source: str) -> PaperDraft:
    headings = []
    text = ""
    for line in lines:
        if text:
            text += "\n"
        if line.level and not line.aside and line.shown:
            headings.append(Heading(line.shown, line.level, len(text)))
        elif (
            line.bold
            and not line.cells
            and not line.bullet
            and not line.aside
            and 0 < len(line.text.split()) <= 14
        ):
            headings.append(Heading(line.shown, 2, len(text)))
        text += line.shown
    title = document.title or meeting_facts.title(lines, "", name)
    return PaperDraft(title=title, text=text, headings=tuple(headings), source=source)
