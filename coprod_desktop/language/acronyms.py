"""Finds short forms a newcomer could need explained, and leaves alone what only looks like one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection

from coprod_desktop.language.lists import common_words, first_names, word_set
from coprod_desktop.language.people import People
from coprod_desktop.language.shapes import Shape

_ROMAN = re.compile(r"^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$")
_UNIT = word_set(
    "KB MB GB TB KW KWH MW GW MWH GWH MHZ KHZ GHZ HZ DB ML MG KG KM MM CM KPA MPA BPM MPH RPM AM PM BST GMT"
)
_ALWAYS_UNIT = word_set("kW kWh MHz GHz kHz dB mL KWh MWh GWh kB KB")
_CUT = word_set(
    "MR MRS MS MX DR ST RD AVE LTD PLC INC TEL EXT FAX REF NB PS CC BCC RE FAO RSVP ETC EG IE VS NO NOS APPX MIN MAX "
    "MON TUE TUES WED THU THUR THURS FRI SAT SUN JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC TH ND OK NA PP JR SR "
    "CLLR PROF REV HON SGT XX XXX"
)
_POST_CODE = re.compile(r"^(?:[A-Z]{1,2}\d{1,2}[A-Z]?|\d[A-Z]{2})$")
_CAPS = re.compile(r"(?<![\w'’])(?:[A-Z][A-Z'’]*[A-Z]|[AI])(?![\w])(?!['’][a-z])")
_BETWEEN = re.compile(r"^[ ,/&–:\-.'’\d]{1,4}$")
_VOWEL = re.compile(r"[AEIOUY]")
_CLUSTER = re.compile(r"[^AEIOUY]{4,}|^[^AEIOUYSTCPBDFGKMWQ][^AEIOUYRLHWN]|[AEIOU]{4,}")
_NAME_BEFORE = re.compile(r"([A-Z][a-z]+)(?:\s[A-Z]\.?)?\s$")
_NAME_PREFIX = re.compile(r"^(?:Mc|Mac|Fitz|De|Di|Du|La|Le|Van|Von|O)[A-Z]")


def _shouted(text: str, known: Callable[[str], bool]) -> tuple[list[int], list[int]]:
    """Starts and ends of runs of words in capitals that are plain words, not short forms."""
    common = common_words()
    starts: list[int] = []
    ends: list[int] = []
    run: list[re.Match[str]] = []

    def close() -> None:
        if len(run) > 1:
            plain = [word.group() for word in run if len(word.group()) > 1]
            loud = sum(1 for word in plain if _is_word(word, common) and not known(word))
            if loud and (loud > 1 or len(plain) < 4):
                starts.append(run[0].start())
                ends.append(run[-1].end())

    for match in _CAPS.finditer(text):
        if run and not _BETWEEN.match(text[run[-1].end() : match.start()]):
            close()
            run = []
        run.append(match)
    close()
    return starts, ends


def _is_word(word: str, common: Collection[str]) -> bool:
    lower = word.lower().replace("’", "'")
    if lower in common or lower.removesuffix("'s") in common:
        return True
    return len(word) >= 6 and _sayable(word)


def _sayable(word: str) -> bool:
    """Whether the letters could be a word: about a third vowels, no run of consonants that English lacks."""
    vowels = len(_VOWEL.findall(word))
    return 0.25 * len(word) <= vowels <= 0.67 * len(word) and not _CLUSTER.search(word)


class Sieve:
    """Judges the shapes of one text."""

    def __init__(
        self,
        text: str,
        shapes: list[Shape],
        *,
        told: Collection[str],
        listed: Callable[[str], bool],
        names: frozenset[str],
    ) -> None:
        """`told`: short forms that this text, the papers or the group explain. `listed`: is it in a shipped list?"""
        self._text = text
        self._told = told
        self._listed = listed

        def known(short: str) -> bool:
            return short in told or listed(short)

        self._known = known
        self._names = names
        self._common = common_words()
        self._starts, self._ends = _shouted(text, known)
        self._people = People(text, shapes, known, told, names)

    def keeps(self, shape: Shape) -> bool:
        short = shape.short
        if self._code(shape):
            return False
        if short in self._told:
            return True
        if short.isalpha() and short.isupper() and self._people.has(self._text, shape):
            return False
        if short in self._names and not short.isupper():
            return False  # "Jo Teal (JTe)"
        if self._in_run(shape.start):
            return self._kept_in_run(short)
        if self._listed(short):
            return not (short in ("IT", "IN", "OR") and shape.end - shape.start == 2)
        if not short.isupper():
            return self._mixed(short)
        return self._strange(shape)

    def _in_run(self, start: int) -> bool:
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and start < self._ends[at]

    def _kept_in_run(self, short: str) -> bool:
        if self._listed(short):
            return not _is_word(short, self._common)
        return 3 <= len(short) <= 5 and not _VOWEL.search(short) and short not in _CUT and short.isalpha()

    def _code(self, shape: Shape) -> bool:
        """Roman numbers, units, post codes, reference numbers."""
        text, short = self._text, shape.short
        before, after = text[max(0, shape.start - 3) : shape.start], text[shape.end : shape.end + 2]
        if short in _ALWAYS_UNIT or (short.upper() in _UNIT and before.rstrip(" .")[-1:].isdigit()):
            return True
        if (after[:1] in "/-._%:" and after[1:2].isdigit()) or (
            before[-1:] in "/-._%#" and (before[-2:-1].isdigit() or before[-1:] in "#_")
        ):
            return after[:1] == "/" or not self._known(short)
        if short in self._told:
            return False
        digits = sum(c.isdigit() for c in short)
        if digits:
            if self._listed(short):
                return False
            return digits > 2 or short[0].isdigit() or _POST_CODE.match(short) is not None
        return _ROMAN.match(short) is not None and not self._listed(short)

    def _mixed(self, short: str) -> bool:
        """TfL and DoLS but not McLeay, CityCare or YouTube."""
        upper = sum(c.isupper() for c in short)
        lower = sum(c.islower() for c in short)
        if _NAME_PREFIX.match(short) and len(short) > 3:
            return False
        return len(short) <= 6 and upper >= lower

    def _strange(self, shape: Shape) -> bool:
        """Capitals that no list knows."""
        short = shape.short
        letters = "".join(c for c in short if c.isalpha())
        if short in _CUT:
            return False
        dotted = "." in self._text[shape.start : shape.end]
        if dotted:
            return not self._part_of_name(shape)
        if letters.lower() in self._common and short.isalpha():
            return False
        if len(letters) >= 7:
            return not _sayable(letters) and len(letters) <= 9
        if len(letters) >= 4 and _sayable(letters):
            before = _NAME_BEFORE.search(self._text[max(0, shape.start - 24) : shape.start])
            if before and before.group(1).lower() in first_names():
                return False
        return True

    def _part_of_name(self, shape: Shape) -> bool:
        """J.K. Rowling, A. A. Sardar."""
        follows = re.compile(r"\.?\s?([A-Z][a-z]+)").match(self._text, shape.end)
        return follows is not None and follows.group(1).lower() not in self._common
