"""Word's styles: what a paragraph or run inherits when it does not say so itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def val(element: Element | None, name: str) -> str | None:
    """The w:val of a child, None when there is no such child."""
    child = element.find(f"{W}{name}") if element is not None else None
    return None if child is None else child.get(f"{W}val", "")


def is_on(element: Element | None, name: str) -> bool | None:
    """A switch such as w:b: on, off, or None when it is not said."""
    said = val(element, name)
    return None if said is None else said not in ("0", "false", "off", "none")


def number(text: str | None, default: int = 0) -> int:
    try:
        return int(float(text)) if text else default
    except (ValueError, OverflowError):
        return default


@dataclass(slots=True)
class Look:
    """How text looks; None where nothing says so."""

    bold: bool | None = None
    caps: bool | None = None
    hidden: bool | None = None
    size: float | None = None

    def over(self, below: Look) -> Look:
        """This look, with what it does not say taken from the one below."""
        return Look(
            below.bold if self.bold is None else self.bold,
            below.caps if self.caps is None else self.caps,
            below.hidden if self.hidden is None else self.hidden,
            below.size if self.size is None else self.size,
        )


def look(properties: Element | None) -> Look:
    size = val(properties, "sz")
    return Look(
        is_on(properties, "b"),
        is_on(properties, "caps"),
        is_on(properties, "vanish"),
        number(size) / 2 if size else None,
    )


@dataclass(slots=True)
class Style:
    name: str = ""
    level: int = 0
    look: Look | None = None
    num_id: str | None = None
    num_level: int = 0


class Styles:
    def __init__(self, sheet: Element | None) -> None:
        self._raw = {
            s.get(f"{W}styleId", ""): s for s in (sheet.iter(f"{W}style") if sheet is not None else ())
        }
        self._made: dict[str, Style] = {}
        defaults = sheet.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr") if sheet is not None else None
        self._ground = look(defaults)
        self.default = next(
            (
                key
                for key, style in self._raw.items()
                if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true")
            ),
            "",
        )

    def get(self, style_id: str) -> Style:
        """The style with everything it inherits. An unknown one is plain."""
        if style_id not in self._made:
            self._made[style_id] = Style(look=self._ground)  # also ends a circle of styles
            self._made[style_id] = self._make(style_id)
        return self._made[style_id]

    def _make(self, style_id: str) -> Style:
        raw = self._raw.get(style_id)
        if raw is None:
            return Style(look=self._ground)
        below = self.get(val(raw, "basedOn") or "") if val(raw, "basedOn") else Style(look=self._ground)
        name = (val(raw, "name") or style_id).lower()
        made = Style(name, below.level, look(raw.find(f"{W}rPr")).over(below.look or Look()))
        made.num_id, made.num_level = below.num_id, below.num_level
        heading = re.fullmatch(r"heading ?(\d)", name)
        outline = val(raw.find(f"{W}pPr"), "outlineLvl")
        if heading:
            made.level = int(heading[1])
        elif name == "title":
            made.level = 1
        elif outline is not None:
            made.level = number(outline, 9) + 1 if number(outline, 9) < 9 else 0
        numbering = raw.find(f"{W}pPr/{W}numPr")
        if numbering is not None:
            made.num_id = val(numbering, "numId") or made.num_id
            made.num_level = number(val(numbering, "ilvl"), made.num_level)
        return made
