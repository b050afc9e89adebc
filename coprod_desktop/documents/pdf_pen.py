"""Where a PDF's pen stands and what it writes with: matrices, text state, letters and their widths."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Matrix = tuple[float, float, float, float, float, float]
PLAIN: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class PenState:
    matrix: Matrix = PLAIN
    font: Any = None
    bold: bool = False
    size: float = 0.0
    letter: float = 0.0
    word: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    fat: bool = False


def times(a: Matrix, b: Matrix) -> Matrix:
    return (
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    )


def matrix_of(o: Any) -> Matrix:
    a, b, c, d, e, f = (float(each) for each in o[:6])
    return a, b, c, d, e, f


def decoded(said: Any, state: PenState) -> tuple[str, float]:
    """The letters, and how far they move the pen."""
    font = state.font
    raw = (
        said
        if isinstance(said, bytes)
        else getattr(said, "original_bytes", None) or str(said).encode("latin-1", "replace")
    )
    if font is None:
        text = raw.decode("latin-1")
        return text, len(text) * (0.5 * state.size + state.letter) * state.scale
    if isinstance(font.encoding, str):
        codes = raw.decode(font.encoding, "replace")
        text = "".join(font.character_map.get(code, code) for code in codes)
    else:
        codes = "".join(chr(byte) for byte in raw)
        text = "".join(
            font.character_map.get(c, c) for c in (font.encoding.get(byte, chr(byte)) for byte in raw)
        )
    width = 0.0
    for code in codes:
        if code == font.space_char:
            width += font.space_width / 1000 * state.size + state.word
        else:
            width += font.get_text_width(code) / 1000 * state.size
    return text, (width + len(codes) * state.letter) * state.scale
