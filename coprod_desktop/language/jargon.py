"""System-speak: which found phrases to mark, and the plainer words that fit in their place."""

from __future__ import annotations

from coprod_desktop.language import inflections
from coprod_desktop.language.lists import word_set
from coprod_desktop.language.phrases import Found, Token

_JOINING = word_set("of and for the & to")
_POST_BEFORE = word_set("head director lead manager officer chair minister secretary lead commissioner")
_HELPER = word_set("is are was were be been being has have had not it’s it's get got gets")


def shouted(text: str, found: Found) -> bool:
    piece = text[found.start : found.end]
    return piece.isupper() and len(piece) > 1


def in_title(text: str, words: list[Token], found: Found) -> bool:
    """Part of the name of a law, a body or a post: "Head of Commissioning", "Safeguarding Adults Board"."""
    before = _beside(text, words, found.first, -1)
    if not text[found.start].isupper():
        return before in _POST_BEFORE and words[found.first - 1][0] in ("of", "for", "lead")
    last = words[found.last]
    if found.last > found.first and not text[last[1]].isupper():
        return False  # "Pooled budget …" only begins the sentence
    after = _beside(text, words, found.last, 1)
    if after and after[0].isupper():
        return True
    return bool(before) and before[0].isupper() and not _begins_sentence(text, words, found.first, before)


def _beside(text: str, words: list[Token], at: int, step: int) -> str:
    """The next word on that side as the text writes it, passing over "of", "and"; empty across punctuation."""
    while True:
        near = at + step
        if not 0 <= near < len(words):
            return ""
        left, right = (words[near], words[at]) if step < 0 else (words[at], words[near])
        gap = text[left[2] : right[1]]
        if gap not in (" ", " & ", "-", "\n") or gap == "\n":
            return ""
        if words[near][0] not in _JOINING:
            return text[words[near][1] : words[near][2]]
        at = near


def _begins_sentence(text: str, words: list[Token], first: int, before: str) -> bool:
    """Whether `before` has its capital only from standing first in a sentence."""
    place = next((at for at in range(first - 1, -1, -1) if text[words[at][1] : words[at][2]] == before), 0)
    return not _goes_on(text, words[place][1]) and before.lower() in _STARTERS


_STARTERS = word_set(
    "the a an this that these those our their its his her my your we they it he she i in on at by "
    "for to from with as if "
    "when where while after before all some any many most more each every no not both other there "
    "here what who how why "
    "please note agree agreed approve consider discuss update review new local good better clear strong"
)


def plain_words(words: list[Token], found: Found) -> tuple[str, ...]:
    """The plain wordings in the form of the phrase."""
    term, form = found.entry.term, found.entry.form
    if form == "ed" and found.first and words[found.first - 1][0] in _HELPER:
        form = "en"
    return tuple(inflections.plain_in_form(plain, term.form, form) for plain in term.plain)


def spared(text: str, words: list[Token], found: Found) -> bool:
    """Not to be marked here: part of a title, or a noun that only looks like the verb ("the commission")."""
    if (
        found.entry.term.form == "v"
        and found.entry.form in ("", "s")
        and found.first == found.last
        and found.first
    ):
        before, _start, end = words[found.first - 1]
        if before in _NOUN_FOLLOWS and text[end : found.start] == " ":
            return True
    if found.entry.term.form == "v" and text[found.start].isupper() and _goes_on(text, found.start):
        return True  # a capital inside a sentence: the name of something
    return in_title(text, words, found)


def _goes_on(text: str, start: int) -> bool:
    """Whether a sentence has begun before `start`."""
    head = text[:start].rstrip(" \"'“‘(•*-–")
    return bool(head) and head[-1] not in ".:;!?\n|\t"


_NOUN_FOLLOWS = word_set(
    "the a an this that these those his her their our its your my no any some each every another other such of in for"
)
