"""numbering.xml: which list a Word paragraph belongs to, and the number shown before it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from coprod_desktop.documents.docx_styles import W, is_on, number, val
from coprod_desktop.documents.shown_numbers import Counter, Level

MAX_LISTS = 5000


def _levels(parent: Element) -> dict[int, Level]:
    made = {}
    for raw in parent.iter(f"{W}lvl"):
        restart = val(raw, "lvlRestart")
        level = number(raw.get(f"{W}ilvl"))
        made[level] = Level(
            kind=val(raw, "numFmt") or "decimal",
            pattern=val(raw, "lvlText") or "",
            start=number(val(raw, "start"), 1),
            restarts=restart != "0",
            legal=bool(is_on(raw, "isLgl")),
        )
    return made


class Numbering:
    def __init__(self, part: Element | None) -> None:
        self._abstract: dict[str, Element] = {}
        self._nums: dict[str, Element] = {}
        self._counters: dict[str, Counter] = {}
        self._started: set[str] = set()
        self._by_style: dict[str, tuple[str, int]] = {}
        if part is None:
            return
        for raw in part.findall(f"{W}abstractNum")[:MAX_LISTS]:
            self._abstract[raw.get(f"{W}abstractNumId", "")] = raw
        for raw in part.findall(f"{W}num")[:MAX_LISTS]:
            self._nums[raw.get(f"{W}numId", "")] = raw
        self._link_styles()

    def _link_styles(self) -> None:
        """A level may name the paragraph style that it numbers; and a list may borrow another's levels."""
        named = {val(raw, "styleLink"): key for key, raw in self._abstract.items() if val(raw, "styleLink")}
        for key, raw in self._abstract.items():
            borrowed = named.get(val(raw, "numStyleLink"))
            if borrowed and not raw.findall(f"{W}lvl"):
                self._abstract[key] = self._abstract[borrowed]
        for num_id, raw in self._nums.items():
            abstract = self._abstract.get(val(raw, "abstractNumId") or "")
            for level in abstract.findall(f"{W}lvl") if abstract is not None else ():
                style = val(level, "pStyle")
                if style and style not in self._by_style:
                    self._by_style[style] = (num_id, number(level.get(f"{W}ilvl")))

    def of_style(self, style_id: str) -> tuple[str, int] | None:
        return self._by_style.get(style_id)

    def show(self, num_id: str, level: int) -> str:
        """The number before the next paragraph of this list; empty when there is no such list."""
        raw = self._nums.get(num_id)
        abstract_id = val(raw, "abstractNumId") or ""
        abstract = self._abstract.get(abstract_id)
        if raw is None or abstract is None:
            return ""
        counter = self._counters.get(abstract_id)
        if counter is None:
            counter = self._counters[abstract_id] = Counter(_levels(abstract))
        if num_id not in self._started:
            self._started.add(num_id)
            for override in raw.findall(f"{W}lvlOverride"):
                own_level = number(override.get(f"{W}ilvl"))
                counter.levels.update(_levels(override))
                start = val(override, "startOverride")
                if start is not None:
                    counter.start_at(own_level, number(start, 1))
        return counter.next(max(0, min(level, 8)))
