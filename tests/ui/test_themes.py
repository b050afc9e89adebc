"""Every colour that carries text is 7:1 on what is behind it; edges and focus marks are 3:1."""

from __future__ import annotations

import pytest

from coprod_desktop.settings import THEMES as NAMES
from coprod_desktop.ui.themes import THEME_WORDS, THEMES, Theme


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


TEXT = [
    ("text", "window"), ("text", "paper"), ("quiet", "window"), ("quiet", "paper"), ("text", "button"),
    ("quiet", "button"), ("chosen_text", "chosen"), ("text", "sentence"), ("word_text", "word"),
]  # fmt: skip
SHAPES = [
    ("edge", "window"), ("edge", "paper"), ("focus", "window"), ("focus", "paper"), ("focus", "chosen"),
    ("mark", "paper"), ("edge", "chosen"), ("focus", "button"),
]  # fmt: skip


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())
def test_contrast(theme: Theme) -> None:
    for pairs, least in ((TEXT, 7.0), (SHAPES, 3.0)):
        low = {pair: contrast(getattr(theme, pair[0]), getattr(theme, pair[1])) for pair in pairs}
        assert {pair: ratio for pair, ratio in low.items() if ratio < least} == {}


def test_the_known_ratio() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_every_choice_has_a_theme_and_a_name() -> None:
    assert set(NAMES) == {*THEMES, "system"} == set(THEME_WORDS)
