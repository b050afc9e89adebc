"""Which part of a paragraph is bold, told letter by letter."""

from __future__ import annotations

import re

from coprod_desktop.documents.item_numbers import read_label


def bold_of(text: str, marks: str) -> tuple[bool, int]:
    """(whether every letter is bold, how many characters at the start are); `marks` has a "b" for each bold one.

    A plain number before bold words ("1. **Apologies** …") belongs to the bold start.
    """
    thick = [mark == "b" for letter, mark in zip(text, marks, strict=True) if not letter.isspace()]
    if not any(thick):
        return False, 0
    label = re.match(r"\s*(\S{1,9})\s+", text)
    start = label.end() if label and marks[label.start(1)] != "b" and read_label(label[1]) else 0
    end = start
    while end < len(text) and (marks[end] == "b" or text[end].isspace()):
        end += 1
    return all(thick), len(text[:end].rstrip()) if end > start and text[start:end].strip() else 0
