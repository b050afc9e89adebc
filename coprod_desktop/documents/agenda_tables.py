"""Tables: which column holds the number, the item, the lead, the time, what is asked."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from coprod_desktop.documents import asks, leads
from coprod_desktop.documents.clock_times import When, read_when
from coprod_desktop.documents.column_names import MILITARY, PAPER, TIME_CELL, roles_named
from coprod_desktop.documents.item_numbers import ItemNumber, is_clock, read_label, split_number
from coprod_desktop.documents.lines import Grid, Line
from coprod_desktop.documents.vocabulary import ACTION_COLUMN, title_worth

LONG = 400
"""Characters of a cell that are looked at to tell what its column is for."""


@dataclass(slots=True)
class Columns:
    """What each column is for; several may have the same purpose, but one holds the titles."""

    roles: list[str] = field(default_factory=list)
    headed: bool = False
    """The table names its columns."""
    action_log: bool = False

    def of(self, role: str) -> list[int]:
        return [at for at, each in enumerate(self.roles) if each == role]


def understand(lines: list[Line], grids: list[Grid]) -> dict[int, Columns]:
    """Columns for each table by its number, with each row's line filled in (number, title, time, lead, ask)."""
    known: dict[int, Columns] = {}
    before: Columns | None = None
    for grid in grids:
        rows = [lines[at] for at in grid.rows if lines[at].cells]
        head = next((line for line in rows[:4] if line.header or _names_columns(line)), None)
        head = head or next((line for line in rows[4:12] if _names_columns(line)), None)
        body = rows
        if head is not None:
            start = rows.index(head) + 1
            for line in rows[:start]:
                line.header = True
            body = rows[start:]
        columns = _columns(head, body, grid.columns)
        if (
            head is None
            and before is not None
            and before.headed
            and len(before.roles) == grid.columns
            and not columns.action_log
        ):
            columns = before
        known[grid.number] = columns
        for line in body:
            _fill(line, columns)
        before = columns
    return known


def _names_columns(line: Line) -> bool:
    cells = [" ".join(cell) for cell in line.cells if cell]
    if len(cells) < 2 or any(len(cell) > 60 for cell in cells):
        return False
    named = [roles_named(cell) for cell in cells]
    return sum(1 for roles in named if roles) >= max(2, len(cells) * 0.6) and not any(
        re.fullmatch(r"[\d.]+", cell) for cell in cells
    )


def _columns(head: Line | None, body: list[Line], width: int) -> Columns:
    columns = Columns(["" for _ in range(width)], headed=head is not None)
    cells = [[_cell(line, at)[:LONG] for line in body if _cell(line, at)] for at in range(width)]
    for at in range(width):
        columns.roles[at] = _by_content(cells[at], at)
    if head is not None:
        for at in range(width):
            named = roles_named(_cell(head, at))
            columns.roles[at] = _settle(named, columns.roles[at], cells[at]) if named else columns.roles[at]
        words = [_cell(head, at) for at in range(width)]
        logged = sum(1 for word in words if ACTION_COLUMN.search(word))
        action = any(re.match(r"^\W*actions?\b", word, re.IGNORECASE) for word in words)
        columns.action_log = logged >= 2 or (logged >= 1 and action and not columns.of("time"))
    _choose_title(columns, cells)
    return columns


def _cell(line: Line, at: int) -> str:
    return "\n".join(line.cells[at]) if at < len(line.cells) else ""


def _share(cells: list[str], test: Callable[[str], object]) -> float:
    return sum(1 for cell in cells if test(cell)) / len(cells) if cells else 0.0


def _is_number(cell: str) -> bool:
    return _number_cell(cell) is not None


def _number_cell(cell: str) -> tuple[ItemNumber, str] | None:
    """A cell that holds a number, perhaps starred, perhaps with the time after it: "*10. 2.30pm"."""
    first = cell.split("\n", 1)[0].lstrip("*†# ").strip()
    if len(cell) >= 25:
        return None
    alone = read_label(first)
    if alone is not None:
        return alone, ""
    number, rest = split_number(re.sub(r"(?<=\d)\s+(?=\d)", ". ", first, count=1))
    return (number, rest) if number is not None and not is_clock(number) and read_when(rest) else None


def _by_content(cells: list[str], at: int) -> str:
    if not cells:
        return ""
    if (
        at <= 1
        and _share(cells, _is_number) >= 0.6
        and _share(cells, lambda c: (label := read_label(c)) is not None and is_clock(label)) < 0.6
    ):
        return "number"
    if _share(cells, lambda c: TIME_CELL.match(c) or MILITARY.match(c)) >= 0.6:
        clocks = _share(cells, lambda c: MILITARY.match(c) or ((when := read_when(c)) and when.start))
        return "time" if clocks >= 0.5 else "length"
    if _share(cells, asks.COLUMN.match) >= 0.6:
        return "ask"
    if _share(cells, PAPER.match) >= 0.6:
        return "paper"
    if _share(cells, lambda c: leads.looks_like_lead(c, first_names=True)) >= 0.6:
        return "lead"
    return ""


def _settle(named: list[str], found: str, cells: list[str]) -> str:
    """The column's name and its content together: "Item" is the number where numbers stand, "Time" may be a length."""
    if found == "number" and ("number" in named or "title" in named):
        return "number"
    if named[0] == "number" and found != "number":
        return (
            "paper"
            if found == "paper"
            else "title"
            if _share(cells, lambda c: len(c.split()) >= 2) > 0.5
            else "number"
        )
    if "time" in named or "length" in named:
        return "length" if ("length" in named and found != "time") or found == "length" else "time"
    if "ask" in named and "action" in named:
        asking = (
            found == "ask" or _share(cells, lambda c: asks.read_ask(c) is not None and len(c) < 60) >= 0.6
        )
        return "ask" if asking else "action"
    if "title" in named and "notes" in named:
        return "title"
    return named[0]


def _choose_title(columns: Columns, cells: list[list[str]]) -> None:
    """One column of titles: the one named so, or else the first whose words read like titles."""
    titled = columns.of("title")
    filled = max((len(column) for column in cells), default=0)
    open_ones = [
        at
        for at, role in enumerate(columns.roles)
        if role in ("title", "", "notes", "paper", "lead") and cells[at]
    ]
    if len(titled) == 1 and len(cells[titled[0]]) >= filled * 0.4:
        return
    wordy = (
        titled
        if len(titled) > 1
        else [at for at in open_ones if columns.roles[at] in ("", "title", "notes")] or open_ones
    )
    wordy = [at for at in wordy if _words(cells[at]) >= 1.2 and len(cells[at]) >= filled * 0.4] or wordy
    short = [at for at in wordy if _words([cell.split("\n", 1)[0] for cell in cells[at]]) <= 14]
    for at in titled:
        columns.roles[at] = "notes"
    if short or wordy:
        columns.roles[(short or wordy)[0]] = "title"


def _words(cells: list[str]) -> float:
    return sum(len(cell.split()) for cell in cells) / len(cells) if cells else 0.0


def _fill(line: Line, columns: Columns) -> None:
    line.number, line.rest, line.extra = None, "", []
    line.when, line.lead, line.ask = None, "", None
    for at, paras in enumerate(line.cells):
        role = columns.roles[at] if at < len(columns.roles) else ""
        cell = "\n".join(paras).strip()
        if not cell:
            continue
        if role == "number" and line.number is None and (numbered := _number_cell(cell)):
            line.number, after = numbered
            if after:
                _take_time(line, after, "time")
            line.extra.extend(paras[1:])
        elif role == "title" and not line.rest:
            line.rest, line.title_bold = paras[0], line.cell_bold[at]
            line.extra.extend(paras[1:])
        elif (role in ("time", "length") and line.when is None) or (
            role in ("time", "length") and _adds(line, cell)
        ):
            _take_time(line, cell, role)
        elif (role == "lead" and not line.lead and leads.looks_like_lead(cell, first_names=True)) or (
            role == "lead" and not line.lead and columns.headed and len(cell) < 120
        ):
            line.lead = ", ".join(paras)
        elif role == "ask" and line.ask is None and asks.read_ask(cell):
            line.ask = asks.read_ask(cell)
            line.extra.extend(paras)
        else:
            if (
                role == "paper"
                and line.ask is None
                and re.search(r"\b(?:verbal|oral)\b", cell, re.IGNORECASE)
            ):
                line.ask = asks.read_ask(cell)
            line.extra.extend(paras)
    if not line.rest and line.extra and title_worth(line.extra[0]) > 0.5 and len(line.extra[0].split()) > 1:
        line.rest = line.extra.pop(0)
    if line.number is None and not columns.of("number"):
        whole = len(line.rest)
        line.number, line.rest = split_number(line.rest)
        line.title_bold = max(0, line.title_bold - whole + len(line.rest))
    if line.number is not None and not line.rest:
        line.rest = line.extra.pop(0) if line.extra else ""


def _adds(line: Line, cell: str) -> bool:
    """A second time column: start in one, end or length in the other."""
    return line.when is not None and (line.when.start is None or line.when.minutes is None)


def _take_time(line: Line, cell: str, role: str) -> None:
    said = cell.replace("\n", " ")
    military = MILITARY.match(said)
    if military:
        said = f"{military[1]}:{military[2]}" + (f" - {military[3]}:{military[4]}" if military[3] else "")
    if role == "length" and re.fullmatch(r"\W*\d{1,3}\W*", said):
        said = re.sub(r"\D", "", said) + " minutes"
    if role == "time" and re.fullmatch(r"\d{1,2}", said.strip()):
        said = said.strip() + " minutes" if int(said) % 5 == 0 else said
    when = read_when(said)
    if when is None:
        line.extra.append(cell)
        return
    if line.when is not None:
        old = line.when
        if old.start and when.start and old.end is None:
            length = (when.start.hour * 60 + when.start.minute - old.start.hour * 60 - old.start.minute) % 720
            when = When(old.start, when.start, old.minutes or length or None, old.half_said, False)
        else:
            when = When(
                old.start or when.start,
                old.end or when.end,
                old.minutes or when.minutes,
                old.half_said or when.half_said,
                old.exact and when.exact,
            )
    line.when = when
    if not when.exact or military:
        line.extra.append(cell.replace("\n", " "))
