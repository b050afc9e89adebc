"""Sentences put together from what people wrote."""

from __future__ import annotations


def ended(sentence: str) -> str:
    """With a full stop, unless it ends in a sign of its own."""
    return sentence if sentence.endswith((".", "?", "!")) else sentence + "."
