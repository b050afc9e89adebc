"""Puts the senses of one short form together: the document's first, then the group's, then the shipped lists'."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from coprod_desktop.domain.glossary import Meaning
from coprod_desktop.language.lists import word_set

_WORD = re.compile(r"[a-z]{4,}")


def _root(word: str) -> str:
    """Without a plural s, roughly: enough to match "assessment" with "assessments"."""
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 4 else word


_IDLE = word_set(
    "that this with from have they their which what when where people person about into more other some them"
)

# Words that tell what a paragraph is about, for choosing the order of senses.
_CUES = {
    "health": "hospital patient patients clinic clinical ward nurse nurses surgery practice appointment appointments "
    "medical medicine medication treatment doctor doctors discharge health healthcare trust",
    "mental health": "mental ward psychiatric crisis therapy wellbeing counselling detained section",
    "social care": "care carer carers support assessment budget budgets home homes social adult adults safeguarding "
    "needs provider residential capacity liberty independent payment payments",
    "benefits": "benefit benefits claim claims claimed claimant claimants award payment payments tribunal appeal work "
    "disability allowance income welfare",
    "local government": "council councillor councillors councils committee planning highways cabinet local borough "
    "district parish council's scrutiny elected",
    "education": "school schools pupil pupils teacher teachers education college learning classroom child children "
    "inspection curriculum parents exam",
    "voluntary sector": "charity charities voluntary volunteers volunteer trustee trustees community grant funding led",
    "employment": "employer employers employee employees staff work job jobs workplace pay contract training",
    "housing": "housing home homes tenant tenants landlord rent tenancy adaptations homeless homelessness",
    "equality": "equality disabled disability rights discrimination inclusion race gender access accessible",
    "technology": "computer software online internet screen file digital website device phone laptop system video",
    "justice": "police court courts prison probation crime offender criminal judge tribunal",
    "transport": "bus buses transport travel train trains rail road station taxi driver",
    "meetings": "meeting meetings agenda minutes chair action actions",
}
_CUE_SETS = {sector: frozenset(map(_root, words.split())) for sector, words in _CUES.items()}


def fold(words: str) -> str:
    """For telling whether two long forms are the same words."""
    kept = re.sub(r"[^\w ]+", " ", words.lower().replace("&", " and ").replace("’", "'").replace("'s", "s"))
    return " ".join(word[:-1] if len(word) > 3 and word.endswith("s") else word for word in kept.split())


def content_words(text: str) -> frozenset[str]:
    return frozenset(map(_root, _WORD.findall(text.lower()))) - _IDLE


def by_context(meanings: tuple[Meaning, ...], around: frozenset[str]) -> tuple[Meaning, ...]:
    """The senses, those that fit the words around them first; the list's own order where nothing tells."""
    if len(meanings) < 2 or not around:
        return meanings
    return tuple(sorted(meanings, key=lambda meaning: -fitness(meaning, around)))


def fitness(meaning: Meaning, around: frozenset[str]) -> float:
    own = content_words(f"{meaning.expansion} {meaning.plain}")
    score = 2.0 * len(content_words(meaning.expansion) & around) + len(own & around) * 0.5
    for sector in meaning.sector.split(", "):
        score += min(3, len(_CUE_SETS.get(sector, frozenset()) & around))
    return score


def together(*groups: Iterable[Meaning]) -> tuple[Meaning, ...]:
    """All senses, the first group's first; one that a later group has too takes over its plain words."""
    kept: dict[str, Meaning] = {}
    for group in groups:
        for meaning in group:
            key = fold(meaning.expansion) or meaning.plain
            first = kept.get(key)
            if first is None:
                kept[key] = meaning
            elif not first.plain or not first.sector:
                kept[key] = replace(
                    first, plain=first.plain or meaning.plain, sector=first.sector or meaning.sector
                )
    return tuple(kept.values())
