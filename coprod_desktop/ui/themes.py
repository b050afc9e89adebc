"""The colours. Every pair that carries text is 7:1 or more, every edge and focus mark 3:1 (a test computes them)."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.i18n import _


@dataclass(frozen=True, slots=True)
class Theme:
    window: str
    """Behind everything."""
    paper: str
    """Behind text that is read or written."""
    text: str
    quiet: str
    """Text that comes second: still 7:1."""
    button: str
    edge: str
    """Outline of buttons, fields and lists."""
    focus: str
    """Outline of what has the keys."""
    chosen: str
    """Behind the chosen row, and selected text."""
    chosen_text: str
    sentence: str
    """Behind the sentence being read aloud."""
    word: str
    """Behind the word being read aloud."""
    word_text: str
    mark: str
    """Underline of a marked word."""


THEMES = {
    "light": Theme(
        window="#f2f2f0", paper="#ffffff", text="#141414", quiet="#3a3a3a", button="#ffffff", edge="#5c5c5c",
        focus="#0b3fa8", chosen="#d6e4ff", chosen_text="#0a0a0a", sentence="#fff1b8", word="#143a7a",
        word_text="#ffffff", mark="#7a2e00",
    ),
    "dark": Theme(
        window="#1c1c1e", paper="#121214", text="#f2f2f2", quiet="#d0d0d0", button="#2a2a2d", edge="#a0a0a0",
        focus="#ffd24a", chosen="#2d3f5e", chosen_text="#ffffff", sentence="#3d3a1e", word="#ffd24a",
        word_text="#101010", mark="#ffb77a",
    ),
    "cream": Theme(
        window="#f5ecd2", paper="#fdf6e3", text="#1f1a10", quiet="#3d3523", button="#fdf6e3", edge="#6b5d3c",
        focus="#5a2a82", chosen="#e6d6a8", chosen_text="#16120a", sentence="#f7dc8f", word="#4a2370",
        word_text="#ffffff", mark="#7a2e00",
    ),
    "contrast": Theme(
        window="#000000", paper="#000000", text="#ffffff", quiet="#ffffff", button="#000000", edge="#ffffff",
        focus="#ffff00", chosen="#003c8f", chosen_text="#ffffff", sentence="#1f3d00", word="#ffff00",
        word_text="#000000", mark="#00ffff",
    ),
}  # fmt: skip

THEME_WORDS = {
    "light": _("Light"),
    "dark": _("Dark"),
    "cream": _("Cream"),
    "contrast": _("High contrast"),
    "system": _("As your system has it"),
}
