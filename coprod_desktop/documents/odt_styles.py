"""OpenDocument styles: bold, capitals, size and list numbering, from content.xml and styles.xml together."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from coprod_desktop.documents.shown_numbers import Counter, Level

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_FORMATS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "": "none",
}


@dataclass(frozen=True, slots=True)
class OdtStyle:
    bold: bool = False
    caps: bool = False
    hidden: bool = False
    size: float = 0.0
    level: int = 0
    list_style: str = ""
    name: str = ""


_PLAIN = OdtStyle()


def whole(text: str | None, default: int) -> int:
    try:
        return int(text) if text else default
    except ValueError:
        return default


class OdtStyles:
    def __init__(self, *parts: Element | None) -> None:
        self._raw: dict[tuple[str, str], Element] = {}
        self._made: dict[tuple[str, str], OdtStyle] = {}
        self._lists: dict[str, dict[int, Level]] = {}
        self.outline: Counter | None = None
        for part in parts:
            if part is None:
                continue
            for raw in part.iter(f"{STYLE}style"):
                self._raw[raw.get(f"{STYLE}family", ""), raw.get(f"{STYLE}name", "")] = raw
            for raw in part.iter(f"{TEXT}list-style"):
                self._lists[raw.get(f"{STYLE}name", "")] = _levels(raw)
            for raw in part.iter(f"{TEXT}outline-style"):
                levels = _levels(raw)
                if any(level.kind != "none" for level in levels.values()):
                    self.outline = Counter(levels)

    def paragraph(self, name: str) -> OdtStyle:
        return self._get("paragraph", name)

    def span(self, name: str, around: OdtStyle) -> OdtStyle:
        """A stretch of text inside a paragraph: what it does not say, the paragraph says."""
        return self._apply(self._raw.get(("text", name)), around, 0)

    def counter(self, list_style: str) -> Counter:
        return Counter(self._lists.get(list_style, {}))

    def _get(self, family: str, name: str) -> OdtStyle:
        key = family, name
        if key not in self._made:
            self._made[key] = _PLAIN  # also ends a circle of styles
            self._made[key] = self._apply(self._raw.get(key), _PLAIN, 0)
        return self._made[key]

    def _apply(self, raw: Element | None, below: OdtStyle, depth: int) -> OdtStyle:
        if raw is None or depth > 20:
            return below
        parent = raw.get(f"{STYLE}parent-style-name")
        if parent:
            below = self._apply(self._raw.get((raw.get(f"{STYLE}family", ""), parent)), below, depth + 1)
        made = replace(below, name=raw.get(f"{STYLE}display-name") or parent or raw.get(f"{STYLE}name") or "")
        level = whole(raw.get(f"{STYLE}default-outline-level"), 0)
        named = re.fullmatch(r"(?:heading(?:_20_|\s)?([1-9])|title)", made.name, re.IGNORECASE)
        if level or named:
            made = replace(made, level=level or int(named[1] or 1) if named else level)
        if raw.get(f"{STYLE}list-style-name"):
            made = replace(made, list_style=raw.get(f"{STYLE}list-style-name", ""))
        text = raw.find(f"{STYLE}text-properties")
        if text is None:
            return made
        weight, size = text.get(f"{FO}font-weight"), re.match(r"([\d.]+)pt", text.get(f"{FO}font-size", ""))
        return replace(
            made,
            bold=made.bold if weight is None else weight in ("bold", "600", "700", "800", "900"),
            caps=text.get(f"{FO}text-transform") == "uppercase" or made.caps,
            hidden=text.get(f"{TEXT}display") == "none" or made.hidden,
            size=float(size[1][:6]) if size and size[1].count(".") < 2 and size[1] != "." else made.size,
        )


def _levels(raw: Element) -> dict[int, Level]:
    made = {}
    for child in raw:
        level = whole(child.get(f"{TEXT}level"), 1) - 1
        kind = child.tag.rpartition("}")[2]
        if kind in ("list-level-style-bullet", "list-level-style-image"):
            made[level] = Level(kind="bullet")
        elif kind in ("list-level-style-number", "outline-level-style"):
            form = _FORMATS.get(child.get(f"{STYLE}num-format", ""), "decimal")
            shown = max(1, min(whole(child.get(f"{TEXT}display-levels"), 1), level + 1))
            counts = ".".join(f"%{part + 1}" for part in range(level + 1 - shown, level + 1))
            before, after = child.get(f"{STYLE}num-prefix", ""), child.get(f"{STYLE}num-suffix", "")
            made[level] = Level(
                kind=form,
                pattern="" if form == "none" else f"{before}{counts}{after}",
                start=whole(child.get(f"{TEXT}start-value"), 1),
            )
    return made
