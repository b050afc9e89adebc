"""Where the sentences of a text begin and end, for reading aloud one at a time.

Meeting papers are written in lists, so the end of a line ends a sentence too, and so does a bullet inside a line.
A text is never changed: only pairs of places in it come out.
"""

from __future__ import annotations

import re
import unicodedata

LONGEST = 500
"""Characters. A longer sentence is parted at a comma or a space, so that "one back" stays useful."""

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_BULLET = re.compile(r"(?:^|(?<=\s))(?:[•●▪■◦‣∙⁃◆➢➤✦]+|[-*–—](?=\s))\s*")
_STOP = re.compile(r"(?:[.!?…]+[\"'”’)\]]*(?=\s)|[。！？])")
_PARTING = re.compile(r".{200,}[,;:)–—]\s|.*\s", re.DOTALL)
_NUMBERING = re.compile(r"\(?(?:[0-9]+(?:\.[0-9]+)*|[A-Za-z]|[ivx]+)[.)]+$")
_LAST_WORD = re.compile(r"[^\s(\[\"'“‘]+$")

_BESIDE = 60
"""Characters looked at before and after a stop. A whole line of them can be as long as a book."""

_NEVER_LAST = re.compile(r"mrs?|m[sx]|dr|prof|rev|hon|cllr|st|e\.?g|i\.?e|cf|vs|ref|approx|tel")
"""Shortened words that something always follows."""
_SELDOM_LAST = re.compile(
    r"[ap]\.?m|a\.o\.b|etc|ltd|inc|mins?|hrs?|nos?|pp?|paras?|fig|vol|dept|est|ext|incl|jan|feb|mar|apr|jun|jul|aug"
    r"|sept?|oct|nov|dec|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun"
)
"""Shortened words (some are whole words too) that end a sentence only if a capital letter follows."""


def sentences(text: str) -> list[tuple[int, int]]:
    """The (start, end) of each sentence, in order, without the spaces and bullets round it.

    What has nothing to say (a line of dashes, a lone bullet) is left out; a blank text gives no sentence.
    """
    found = []
    for line in _LINE.finditer(text):
        for start, end in _without_bullets(text, line.start(), line.end()):
            for first, last in _in_one_line(text, start, end):
                found += _short_enough(text, first, last)
    return found


def can_be_said(text: str) -> bool:
    """Whether a voice would say anything: a letter, a number, money, a picture such as an emoji."""
    return any(c.isalnum() or unicodedata.category(c) in ("So", "Sc", "Sm") for c in _BULLET.sub("", text))


def _without_bullets(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of one line between its bullets. A dash is a bullet only where the line begins."""
    parts = []
    line = text[start:end]
    indent = len(line) - len(line.lstrip())
    at = 0
    for bullet in _BULLET.finditer(line):
        if bullet.group()[0] in "-*–—" and bullet.start() > indent:
            continue
        parts.append((start + at, start + bullet.start()))
        at = bullet.end()
    return [*parts, (start + at, end)]


def _in_one_line(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    at = start
    for stop in _STOP.finditer(text, start, end):
        before = text[max(at, stop.start() - _BESIDE) : stop.start()]
        after = text[stop.end() : min(end, stop.end() + _BESIDE)].lstrip()
        if _ends(before, stop.group(), after):
            found.append((at, stop.end()))
            at = stop.end()
    return [*found, (at, end)]


def _ends(before: str, stop: str, after: str) -> bool:
    """Whether a full stop, question or exclamation mark ends its sentence, judged by the words beside it."""
    if not after or stop[0] in "。！？":
        return True
    small = after[0].islower()
    if stop[0] != ".":
        return not (small and (len(stop) > 1 or stop == "…"))
    if stop.startswith(".."):
        return not small
    if not before.strip() or _NUMBERING.fullmatch(before.strip() + stop):
        return False
    last = _LAST_WORD.search(before)
    word = last.group().casefold() if last else ""
    if _NEVER_LAST.fullmatch(word):
        return False
    if _SELDOM_LAST.fullmatch(word):
        return after[0].isupper()
    return not (len(word) == 1 and word.isalpha() and before[-1].isupper())


def _short_enough(text: str, start: int, end: int) -> list[tuple[int, int]]:
    parts = []
    while True:
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if end - start <= LONGEST:
            break
        parting = _PARTING.match(text, start, start + LONGEST)
        cut = parting.end() if parting else start + LONGEST
        parts.append((start, start + len(text[start:cut].rstrip())))
        start = cut
    return [(first, last) for first, last in [*parts, (start, end)] if can_be_said(text[first:last])]
