"""Guesses that go by lists: bullets, or short lines under the word Agenda."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.documents.guesses import Candidate
from coprod_desktop.documents.line_marks import says_agenda, starts_with_time
from coprod_desktop.documents.lines import Line
from coprod_desktop.documents.vocabulary import is_prose, title_worth


def listed(lines: list[Line]) -> Iterator[Candidate]:
    for at, line in enumerate(lines):
        if line.aside or not says_agenda(line):
            continue
        bullets = _bullets_from(lines, at + 1)
        if len(bullets) >= 2:
            yield Candidate("list", bullets, _list_end(lines, bullets[-1]), under_agenda=True)
        plain = list(_plain_from(lines, at + 1))
        if len(plain) >= 2:
            yield Candidate("list", plain, plain[-1] + 1, under_agenda=True)
    at = 0
    while at < len(lines):
        bullets = _bullets_from(lines, at) if lines[at].bullet else []
        if len(bullets) >= 3:
            yield Candidate("bullets", bullets, _list_end(lines, bullets[-1]))
        at = (bullets[-1] if bullets else at) + 1


def _bullets_from(lines: list[Line], start: int) -> list[int]:
    """The outer bullets of the first list that starts within three lines."""
    first = next(
        (at for at in range(start, min(start + 4, len(lines))) if lines[at].bullet and not lines[at].aside),
        None,
    )
    if first is None:
        return []
    depth = lines[first].depth
    found = []
    for at in range(first, len(lines)):
        line = lines[at]
        if line.bullet and line.depth <= depth:
            found.append(at)
        elif not line.bullet and (
            line.level
            or line.bold
            or line.cells
            or (line.depth <= depth and (len(line.text.split()) > 30 or (line.gap and not line.number)))
        ):
            break
    return found


def _list_end(lines: list[Line], last: int) -> int:
    """After the last bullet's own deeper lines."""
    end = last + 1
    while (
        end < len(lines)
        and not lines[end].level
        and not lines[end].cells
        and lines[end].depth > lines[last].depth
    ):
        end += 1
    return end


def _plain_from(lines: list[Line], start: int) -> Iterator[int]:
    """Short lines of one look, one under the other, from here to the first that is none."""
    look: tuple[object, ...] | None = None
    misses = 0
    depth = lines[start].depth if start < len(lines) else 0
    for at in range(start, len(lines)):
        line = lines[at]
        if line.aside:
            continue
        if line.cells or (line.level and look is not None and not look[1]):
            return
        if line.bullet and line.depth > depth:
            continue
        mine = (
            line.bold,
            bool(line.level),
            line.bullet,
            line.caps,
            bool(line.number),
            starts_with_time(line),
        )
        if look is None:
            look = mine
        if not line.bullet and (
            (mine != look and line.bold) or (is_prose(line.rest) and title_worth(line.rest) < 0.2)
        ):
            misses += 1
            if misses > 1 or mine[0]:
                return
            continue
        if mine == look:
            yield at
