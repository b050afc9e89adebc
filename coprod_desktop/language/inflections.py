"""Bends English words: all forms of a listed phrase, and its plain wording in the same form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coprod_desktop.language.lists import word_set

# base: past, participle, -ing (None where it is regular)
_IRREGULAR = {
    "be": ("was", "been", "being"),
    "become": ("became", "become", None),
    "begin": ("began", "begun", "beginning"),
    "break": ("broke", "broken", None),
    "bring": ("brought", "brought", None),
    "build": ("built", "built", None),
    "buy": ("bought", "bought", None),
    "catch": ("caught", "caught", None),
    "choose": ("chose", "chosen", None),
    "come": ("came", "come", None),
    "cut": ("cut", "cut", "cutting"),
    "deal": ("dealt", "dealt", None),
    "do": ("did", "done", None),
    "draw": ("drew", "drawn", None),
    "drive": ("drove", "driven", None),
    "feed": ("fed", "fed", None),
    "feel": ("felt", "felt", None),
    "find": ("found", "found", None),
    "get": ("got", "got", "getting"),
    "give": ("gave", "given", None),
    "go": ("went", "gone", None),
    "grow": ("grew", "grown", None),
    "have": ("had", "had", None),
    "hear": ("heard", "heard", None),
    "hold": ("held", "held", None),
    "keep": ("kept", "kept", None),
    "know": ("knew", "known", None),
    "lay": ("laid", "laid", None),
    "lead": ("led", "led", None),
    "leave": ("left", "left", None),
    "let": ("let", "let", "letting"),
    "lose": ("lost", "lost", None),
    "make": ("made", "made", None),
    "mean": ("meant", "meant", None),
    "meet": ("met", "met", None),
    "pay": ("paid", "paid", None),
    "put": ("put", "put", "putting"),
    "read": ("read", "read", None),
    "run": ("ran", "run", "running"),
    "say": ("said", "said", None),
    "see": ("saw", "seen", None),
    "seek": ("sought", "sought", None),
    "send": ("sent", "sent", None),
    "set": ("set", "set", "setting"),
    "show": ("showed", "shown", None),
    "speak": ("spoke", "spoken", None),
    "spend": ("spent", "spent", None),
    "stand": ("stood", "stood", None),
    "take": ("took", "taken", None),
    "tell": ("told", "told", None),
    "think": ("thought", "thought", None),
    "undertake": ("undertook", "undertaken", None),
    "understand": ("understood", "understood", None),
    "win": ("won", "won", "winning"),
    "withdraw": ("withdrew", "withdrawn", None),
    "write": ("wrote", "written", None),
}
_DOUBLED = word_set(
    "plan stop embed flag commit refer transfer permit admit drop map slip step swap trip equip"
)
_PLURALS = {
    "person": "people",
    "child": "children",
    "man": "men",
    "woman": "women",
    "criterion": "criteria",
    "this": "these",
}
_NOT_COUNTED = frozenset(("people", "money", "work", "help", "care", "what", "how", "who", "having", "time"))
_HEAD_END = re.compile(
    r" (?:of|for|that|who|to|in|with|where|when|on|from|about|by|between|which|at|into|and|or|is|are)\b"
)
_ISE = re.compile(r"(?<=[a-z]{3})is(?=(?:e|es|ed|ing|ation|ations|er|ers)$)")
_NEVER_IZE = re.compile(
    r"^(?:advis|revis|rais|promis|supervis|exercis|practis|expertis|compris|surpris|premis|devis|franchis|"
    r"compromis|improvis|enterpris|otherwis|likewis|prais|nois|cruis|precis|concis|televis|pois|wis|ris|disguis|arous)"
)


def past(verb: str) -> str:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb][0]
    if verb in _DOUBLED:
        return verb + verb[-1] + "ed"
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ied"
    return verb + "ed"


def participle(verb: str) -> str:
    return _IRREGULAR[verb][1] if verb in _IRREGULAR else past(verb)


def going(verb: str) -> str:
    irregular = _IRREGULAR.get(verb, (None, None, None))[2]
    if irregular:
        return irregular
    if verb in _DOUBLED:
        return verb + verb[-1] + "ing"
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")):
        return verb[:-1] + "ing"
    return verb + "ing"


def with_s(word: str) -> str:
    """Third person of a verb, plural of a noun."""
    if word in _PLURALS:
        return _PLURALS[word]
    if word in ("be", "have", "do", "go"):
        return {"be": "is", "have": "has", "do": "does", "go": "goes"}[word]
    if word.endswith(("s", "x", "ch", "sh", "z")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


_BEND = {"s": with_s, "ed": past, "en": participle, "ing": going}


def forms(words: str, form: str) -> Iterator[tuple[str, str]]:
    """Each spelling of a listed phrase with the name of its form: "" s ed en ing."""
    yield words, ""
    if form == "v":
        first, space, rest = words.partition(" ")
        for name, bend in _BEND.items():
            yield bend(first) + space + rest, name
    elif form == "n":
        head, space, last = words.rpartition(" ")
        yield head + space + with_s(last), "s"


def spelled_with_z(words: str) -> str | None:
    """The same phrase in the other spelling, if it has one: "prioritise", "prioritize"."""
    other = " ".join(word if _NEVER_IZE.match(word) else _ISE.sub("iz", word) for word in words.split(" "))
    return other if other != words else None


def plain_in_form(plain: str, form: str, name: str) -> str:
    """The plain wording bent like the phrase it stands in for: "start" for "commenced" gives "started"."""
    if not name:
        return plain
    if form == "v":
        first, space, rest = plain.partition(" ")
        return _BEND[name](first) + space + rest
    head = _HEAD_END.search(plain)
    at = head.start() if head else len(plain)
    before, space, noun = plain[:at].rpartition(" ")
    first = plain.partition(" ")[0]
    if noun.endswith("s") or first.endswith("ing") or first in _NOT_COUNTED or noun in _NOT_COUNTED:
        return plain
    return before + space + with_s(noun) + _WHO.sub(_many, plain[at:], count=1)


_WHO = re.compile(r"\b(who|that|which) (\w+?)s( and \w+?s)?(?= |$)")
_MANY = {"i": "are", "ha": "have", "doe": "do", "goe": "go", "wa": "were"}


def _many(match: re.Match[str]) -> str:
    """ "who helps" for one person, "who help" for several."""
    joint, verb, more = match.groups()
    verb = _MANY.get(verb, verb[:-2] + "y" if verb.endswith("ie") else verb)
    return f"{joint} {verb}{more[:-1] if more else ''}"
