"""Finds fonts, word lists and the example meeting, in a checkout and in an installed wheel alike."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def folder() -> Path:
    """The resources folder: inside the package once installed (see pyproject.toml), beside it in a checkout."""
    inside = Path(__file__).parent / "_resources"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "resources"
