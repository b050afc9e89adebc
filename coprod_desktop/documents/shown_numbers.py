"""The numbers a word processor shows in front of list paragraphs, worked out the way it does."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

BULLET = "•"


def roman(value: int) -> str:
    if not 0 < value < 4000:
        return str(value)
    parts = zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        strict=True,
    )
    shown = ""
    for size, letters in parts:
        shown += letters * (value // size)
        value %= size
    return shown


def letters(value: int) -> str:
    """a to z, then aa, bb, as Word counts."""
    if value < 1 or value > 26 * 9:
        return str(value)
    return chr(97 + (value - 1) % 26) * ((value - 1) // 26 + 1)


def in_format(value: int, kind: str) -> str:
    """`kind` is Word's name for a way of counting; one we do not know counts 1, 2, 3."""
    match kind:
        case "lowerLetter":
            return letters(value)
        case "upperLetter":
            return letters(value).upper()
        case "lowerRoman":
            return roman(value)
        case "upperRoman":
            return roman(value).upper()
        case "decimalZero":
            return f"{value:02d}"
        case "none" | "bullet":
            return ""
    return str(value)


@dataclass(slots=True)
class Level:
    kind: str = "decimal"
    pattern: str = "%1."
    """%1 stands for the count of the first level, %2 of the second."""
    start: int = 1
    restarts: bool = True
    legal: bool = False
    """All counts are shown as 1, 2, 3, whatever their own level shows."""


@dataclass(slots=True)
class Counter:
    """One list's running counts. Lists that share it count on from each other."""

    levels: dict[int, Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)

    def next(self, level: int) -> str:
        """Count one on at this level and show it; "•" for a bullet."""
        made = self.levels.get(level, Level(pattern=f"%{level + 1}."))
        self.counts[level] = self.counts.get(level, made.start - 1) + 1
        for deeper in [key for key in self.counts if key > level and self._of(key).restarts]:
            del self.counts[deeper]
        if made.kind == "bullet":
            return BULLET
        return re.sub(r"%(\d)", lambda found: self._show(int(found[1]) - 1, made), made.pattern).strip()

    def start_at(self, level: int, value: int) -> None:
        self.counts[level] = value - 1

    def _of(self, level: int) -> Level:
        return self.levels.get(level, Level())

    def _show(self, level: int, asking: Level) -> str:
        kind = self._of(level).kind
        if asking.legal and kind not in ("none", "bullet"):
            kind = "decimal"
        return in_format(self.counts.get(level, self._of(level).start), kind)
