"""One PDF page's text with its places, and the lines drawn on it. pypdf opens the file, decodes and knows the fonts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from coprod_desktop.documents.pdf_pen import PLAIN, Matrix, PenState, decoded, matrix_of, times
from coprod_desktop.documents.refusals import Refused, Why

MAX_STEPS = 1_200_000
"""Drawing steps in the whole file."""
MAX_FORMS = 4000
"""Times that a drawing is drawn again inside others, in the whole file."""
_MAX_DEPTH = 8
_TURNED: dict[int, Matrix] = {90: (0, -1, 1, 0, 0, 0), 180: (-1, 0, 0, -1, 0, 0), 270: (0, 1, -1, 0, 0, 0)}
"""A page that is shown turned has its text written sideways in the file; this puts it upright."""
_BOLD = ("bold", "black", "heavy", "semibold", "demi")


@dataclass(slots=True)
class Span:
    """A stretch of text. Points from the left and from the bottom of the page."""

    x: float
    y: float
    end: float
    size: float
    bold: bool
    text: str
    upright: bool = True


@dataclass(slots=True)
class Rule:
    """A drawn straight line, or the edge of a thin box."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def level(self) -> bool:
        return abs(self.y1 - self.y0) <= abs(self.x1 - self.x0)


@dataclass(slots=True)
class Page:
    spans: list[Span] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    pictures: int = 0


class PageReader:
    """Goes through drawing steps. One for a whole file: it knows the fonts seen so far and counts all steps."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._steps = 0
        self._fonts: dict[int, Any] = {}
        self._things = 0

    def read(self, page: Any) -> Page:
        """Raises Refused when there is too much, and whatever pypdf raises for a broken page."""
        from pypdf.generic import ContentStream

        made = Page()
        contents = page.get_contents()
        if contents is not None:
            upright = PenState(_TURNED.get((page.rotation or 0) % 360, PLAIN))
            _Run(self, made, page.get("/Resources"), upright, 0).go(
                ContentStream(contents, self._file).operations
            )
        return made

    def step(self) -> None:
        self._steps += 1
        if self._steps > MAX_STEPS:
            raise Refused(Why.TOO_BIG)

    def thing(self) -> None:
        self._things += 1
        if self._things > MAX_FORMS:
            raise Refused(Why.TOO_BIG)

    def font(self, resources: Any, name: Any) -> Any:
        from pypdf.generic import DictionaryObject
        from pypdf.generic._font import Font

        fonts = resources.get("/Font") if isinstance(resources, DictionaryObject) else None
        raw = fonts.get_object().get(name) if fonts is not None else None
        if raw is None:
            return None
        key = getattr(raw, "idnum", id(raw))
        if key not in self._fonts:
            font = raw.get_object()
            try:
                self._fonts[key] = Font.from_font_resource(font)
            except (KeyError, ValueError, TypeError, IndexError, AttributeError):
                self._fonts[key] = None
        return self._fonts[key]


class _Run:
    def __init__(self, reader: PageReader, page: Page, resources: Any, state: PenState, depth: int) -> None:
        self._reader, self._page, self._depth = reader, page, depth
        self._resources = resources.get_object() if resources is not None else None
        self._state = state
        self._kept: list[PenState] = []
        self._text: Matrix = PLAIN
        self._line: Matrix = PLAIN
        self._point = (0.0, 0.0)
        self._path: list[tuple[Rule, bool]] = []
        self._do: dict[bytes, Callable[[list[Any]], None]] = {
            b"q": self._keep, b"Q": self._back, b"cm": self._change, b"BT": self._begin, b"Tf": self._set_font,
            b"Td": lambda o: self._move(o[0], o[1]), b"TD": self._move_leading, b"Tm": self._place,
            b"T*": self._next_line, b"Tj": lambda o: self._show(o[0]), b"TJ": self._show_all,
            b"'": self._next_and_show, b'"': self._spaced_and_show, b"Tr": self._mode,
            b"Tc": lambda o: self._set("letter", o), b"Tw": lambda o: self._set("word", o),
            b"TL": lambda o: self._set("leading", o), b"Ts": lambda o: self._set("rise", o),
            b"Tz": lambda o: self._set("scale", o, 0.01),
            b"re": self._box, b"m": self._start, b"l": self._draw, b"n": self._undrawn, b"Do": self._thing,
            **dict.fromkeys((b"S", b"s", b"B", b"B*", b"b", b"b*"), self._stroked),
            **dict.fromkeys((b"f", b"F", b"f*"), self._filled),
        }  # fmt: skip

    def go(self, steps: Any) -> None:
        for operands, operator in steps:
            self._reader.step()
            act = self._do.get(operator)
            if act is None:
                continue
            try:
                act(operands)
            except (IndexError, TypeError, ValueError, AttributeError, KeyError, OverflowError):
                continue  # one step written wrongly; the next may be right

    def _keep(self, _o: list[Any]) -> None:
        if len(self._kept) < 500:
            self._kept.append(replace(self._state))

    def _back(self, _o: list[Any]) -> None:
        if self._kept:
            self._state = self._kept.pop()

    def _change(self, o: list[Any]) -> None:
        self._state.matrix = times(matrix_of(o), self._state.matrix)

    def _begin(self, _o: list[Any]) -> None:
        self._text = self._line = PLAIN

    def _set(self, name: str, o: list[Any], scale: float = 1.0) -> None:
        setattr(self._state, name, float(o[0]) * scale)

    def _mode(self, o: list[Any]) -> None:
        self._state.fat = int(o[0]) in (1, 2)

    def _set_font(self, o: list[Any]) -> None:
        self._state.size = float(o[1])
        self._state.font = self._reader.font(self._resources, o[0])
        font = self._state.font
        words = f"{getattr(font, 'name', '')} {getattr(getattr(font, 'font_descriptor', None), 'name', '')}".lower()
        weight = str(getattr(getattr(font, "font_descriptor", None), "weight", ""))
        self._state.bold = any(word in words for word in _BOLD) or weight in (
            "600",
            "700",
            "800",
            "900",
            "Bold",
        )

    def _move(self, x: Any, y: Any) -> None:
        self._line = self._text = times((1.0, 0.0, 0.0, 1.0, float(x), float(y)), self._line)

    def _move_leading(self, o: list[Any]) -> None:
        self._state.leading = -float(o[1])
        self._move(o[0], o[1])

    def _place(self, o: list[Any]) -> None:
        self._line = self._text = matrix_of(o)

    def _next_line(self, _o: list[Any]) -> None:
        self._move(0, -self._state.leading)

    def _next_and_show(self, o: list[Any]) -> None:
        self._next_line(o)
        self._show(o[0])

    def _spaced_and_show(self, o: list[Any]) -> None:
        self._state.word, self._state.letter = float(o[0]), float(o[1])
        self._next_line(o)
        self._show(o[2])

    def _show_all(self, o: list[Any]) -> None:
        for piece in o[0]:
            self._reader.step()
            if isinstance(piece, (bytes, str)):
                self._show(piece)
            else:
                self._forward(-float(piece) / 1000 * self._state.size * self._state.scale)

    def _forward(self, width: float) -> None:
        self._text = times((1.0, 0.0, 0.0, 1.0, width, 0.0), self._text)

    def _show(self, said: Any) -> None:
        state = self._state
        text, width = decoded(said, state)
        at = times(self._text, state.matrix)
        self._forward(width)
        after = times(self._text, state.matrix)
        if not text:
            return
        height = (at[2] ** 2 + at[3] ** 2) ** 0.5 * abs(state.size)
        upright = abs(at[1]) < 0.3 * abs(at[0])
        y = at[5] + state.rise * at[3]
        self._page.spans.append(
            Span(
                min(at[4], after[4]), y, max(at[4], after[4]), height, state.bold or state.fat, text, upright
            )
        )

    def _box(self, o: list[Any]) -> None:
        """A thin box is a line; the edges of a wide one are lines only when they are drawn, not when it is filled."""
        x, y, wide, high = (float(each) for each in o[:4])
        if min(abs(wide), abs(high)) < 2.5:
            self._add((x, y), (x + wide, y) if abs(wide) > abs(high) else (x, y + high))
            return
        corners = ((x, y), (x + wide, y), (x + wide, y + high), (x, y + high))
        for a, b in zip(corners, corners[1:] + corners[:1], strict=True):
            self._add(a, b, edge=True)

    def _start(self, o: list[Any]) -> None:
        self._point = (float(o[0]), float(o[1]))

    def _draw(self, o: list[Any]) -> None:
        to = (float(o[0]), float(o[1]))
        self._add(self._point, to)
        self._point = to

    def _add(self, a: tuple[float, float], b: tuple[float, float], edge: bool = False) -> None:
        m = self._state.matrix
        one = times((1.0, 0.0, 0.0, 1.0, *a), m)
        two = times((1.0, 0.0, 0.0, 1.0, *b), m)
        rule = Rule(min(one[4], two[4]), min(one[5], two[5]), max(one[4], two[4]), max(one[5], two[5]))
        if min(rule.x1 - rule.x0, rule.y1 - rule.y0) < 1.5 and len(self._path) < 5000:
            self._path.append((rule, edge))

    def _stroked(self, _o: list[Any]) -> None:
        self._draw_path(edges=True)

    def _filled(self, _o: list[Any]) -> None:
        self._draw_path(edges=False)

    def _draw_path(self, edges: bool) -> None:
        if len(self._page.rules) < 20_000:
            self._page.rules.extend(rule for rule, edge in self._path if edges or not edge)
        self._path = []

    def _undrawn(self, _o: list[Any]) -> None:
        self._path = []

    def _thing(self, o: list[Any]) -> None:
        if self._resources is None or "/XObject" not in self._resources:
            return
        thing = self._resources["/XObject"].get_object()[o[0]].get_object()
        if thing.get("/Subtype") == "/Image":
            self._page.pictures += 1
            return
        if self._depth >= _MAX_DEPTH:
            return
        from pypdf.generic import ContentStream

        self._reader.thing()
        state = replace(self._state)
        if "/Matrix" in thing:
            state.matrix = times(matrix_of(thing["/Matrix"]), state.matrix)
        own = thing.get("/Resources", self._resources)
        _Run(self._reader, self._page, own, state, self._depth + 1).go(ContentStream(thing, None).operations)
