"""Words that divide, blame or define people: which found ones to mark. Never a person's own words about themselves."""

from __future__ import annotations

import re

from coprod_desktop.language.lists import word_set
from coprod_desktop.language.phrases import Found, Token

_OWN_BEFORE = re.compile(
    r"(?:\b(?:i|we)(?:['’](?:m|re|ve)|\s+(?:am|are|was|were|have\s+been|became|feel|felt|call\s+(?:myself|ourselves)|identify\s+as|see\s+(?:myself|ourselves)\s+as))"
    r"|\b(?:speaking|writing|myself|me|us|my\s+(?:life|experience|role|work)|name\s+is\s+\w+)[,.]?\s+(?:and\s+i\s+am\s+)?(?:as)?)"
    r"\s*(?:also\s+|both\s+|still\s+|now\s+|proudly\s+|proud\s+to\s+be\s+)?(?:as\s+)?(?:an?\s+|the\s+)?(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_OWN_DEED = re.compile(r"\b(?:I|[Ww]e)(?:['’](?:ve|d))?\s+(?:\w+\s+)?$")
_OWN_AFTER = re.compile(r"^s?\s+(?:myself|ourselves)\b|^s?,\s+I\b", re.IGNORECASE)
_OWN_AS = re.compile(r"\bas\s+an?\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_OWN_CLAUSE = re.compile(r"^s?(?:\s+\w+){0,4},\s+I(?:\b|['’])")
_BODY = re.compile(
    r"^s?(?:['’]s?)?\s+(?:(?:and|&|of|for)\s+)?(?:[A-Z][a-z]+\s+){0,2}(?:Act|Bill|Regulations?|Forum|Network|Trust|"
    r"Council|Society|Association|Board|Committee|Charter|Alliance|Federation|Union|Strategy|Programme|Fund|Award)\b"
)
_FOLLOWERS = word_set(
    "and or who whom whose are is was were have had has in to with for from of will would can could "
    "at on by should need "
    "needs must may might do did does than as but that which when where because so also often want get live feel face "
    "find against through into over under among within without about if not alike themselves into pay use"
)


def own_words(text: str, found: Found) -> bool:
    """A person speaking of themselves: "I am a service user", "as a claimant myself"."""
    before = text[max(0, found.start - 60) : found.start]
    cut = max(before.rfind(mark) for mark in ".;!?\n")
    if _OWN_BEFORE.search(before[cut + 1 :]):
        return True
    if found.entry.term.form == "v" and _OWN_DEED.search(before[cut + 1 :]):
        return True
    after = text[found.end : found.end + 50]
    if _OWN_AFTER.match(after):
        return True
    return _OWN_AS.search(before[cut + 1 :]) is not None and _OWN_CLAUSE.match(after) is not None


def named_body(text: str, found: Found) -> bool:
    """In the name of a law or a body, which nobody at the table can change: "Service Users Forum"."""
    return text[found.start].isupper() and _BODY.match(text[found.end : found.end + 60]) is not None


def stands_alone(text: str, words: list[Token], found: Found) -> bool:
    """ "the disabled" as a name for people; not "the disabled man", "the disabled toilet"."""
    if found.last + 1 >= len(words):
        return True
    following = words[found.last + 1]
    gap = text[found.end : following[1]]
    return bool(gap.strip(" ‘’\"'”")) or following[0] in _FOLLOWERS


def spared(text: str, words: list[Token], found: Found) -> bool:
    """Not to be marked here."""
    if found.entry.term.before == "end" and not stands_alone(text, words, found):
        return True
    return own_words(text, found) or named_body(text, found)
