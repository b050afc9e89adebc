"""When each word of a sentence is heard, worked out from what espeak-ng tells while it makes the sound."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

_WORD = re.compile(r"\S*[^\W_]\S*|[^\s\w]*[&+@%£$€\U0001f000-\U0001faff\u2600-\u27bf]\S*")


@dataclass(frozen=True, slots=True)
class WordTime:
    """A word at text[start:end] begins at this sample of the sentence's sound."""

    sample: int
    start: int
    end: int


def word_times(text: str, events: Iterable[tuple[int, int]], samples: int) -> list[WordTime]:
    """One entry for each word between spaces, in order, from (sample, place in text) pairs.

    espeak-ng tells "of the" once, "10.35" four times, and now and then goes back. So each word takes the first time
    told for it, and a word that was passed over gets its share, by letters, of the time up to the next one told.
    """
    words = [found.span() for found in _WORD.finditer(text)]
    starts = [start for start, _ in words]
    told: list[tuple[int, int, int]] = []  # word, sample, place in text
    begun: dict[int, int] = {}
    for sample, place in events:
        word = bisect_right(starts, place) - 1
        if word < 0 or place >= words[word][1] or (told and word < told[-1][0]):
            continue
        begun.setdefault(word, sample)
        told.append((word, sample, place))
    for (word, sample, place), (later, later_sample, later_place) in zip(
        [(-1, 0, 0), *told], [*told, (len(words), samples, len(text))], strict=True
    ):
        for between in range(word + 1, later):
            share = (starts[between] - place) / max(1, later_place - place)
            begun[between] = sample + int(share * (later_sample - sample))
    return [WordTime(begun[n], start, end) for n, (start, end) in enumerate(words)]
