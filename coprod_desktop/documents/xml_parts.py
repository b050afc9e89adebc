"""XML read with limits: no document type, no entities, nothing deep, nothing endless. Standard library only."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from coprod_desktop.documents.refusals import Refused, Why

MAX_DEPTH = 400
MAX_ELEMENTS = 1_500_000
_CHUNK = 1 << 16


@lru_cache(maxsize=4096)
def _braced(name: str) -> str:
    return "{" + name if "}" in name else name


class _Limits:
    """Builds a tree; hands out each element that ends at `at_depth` and lets go of it (0: only the root)."""

    def __init__(self, at_depth: int) -> None:
        self.builder = TreeBuilder()
        self.done: list[Element] = []
        self._open: list[Element] = []
        self._at_depth = at_depth
        self._count = 0
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._no_doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self.builder.data

    def _no_doctype(self, *_: object) -> None:
        raise Refused(Why.DAMAGED)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MAX_ELEMENTS or len(self._open) > MAX_DEPTH:
            raise Refused(Why.TOO_BIG)
        named = {_braced(name): value for name, value in attributes.items()}
        self._open.append(self.builder.start(_braced(tag), named))

    def _end(self, tag: str) -> None:
        self.builder.end(_braced(tag))
        element = self._open.pop()
        if len(self._open) == self._at_depth:
            self.done.append(element)
            if self._open:
                self._open[-1].remove(element)


def elements_at(data: bytes, depth: int) -> Iterator[Element]:
    """Each element that has `depth` ancestors, in order, one at a time; names are "{namespace}local"."""
    limits = _Limits(depth)
    try:
        for start in range(0, len(data), _CHUNK):
            limits.parser.Parse(data[start : start + _CHUNK], start + _CHUNK >= len(data))
            yield from limits.done
            limits.done.clear()
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise Refused(Why.DAMAGED) from error


def root(data: bytes) -> Element | None:
    """The whole tree of a small part; None when the part is empty."""
    for element in elements_at(data, 0):
        return element
    return None
