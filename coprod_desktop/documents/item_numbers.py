"""The number an item carries, however a document counts: "3.", "4.1", "(a)", "19.09.01", "23/045", "Item 3"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
_NO_NUMBER_BEFORE = re.compile(
    rf"^(?:(?:st|nd|rd|th)\b|{_MONTH}|minutes?\b|mins?\b|hours?\b|hrs?\b|days?\b|weeks?\b|months?\b|years?\b"
    r"|people\b|members?\b|councillors?\b|patients?\b|residents?\b|of\b|and\b|to\b|or\b|"
    r"[ap]\.?m\b|%|x\b|[-–—]\s*\d|[,/:])"
)
"""What follows a number that counts something: "3 March", "15 minutes", "6 members"."""
_NUMBER = re.compile(
    r"""^(?:
        (?P<item>(?:agenda\s+)?(?:item|no\.?)\s*(?:no\.?\s*)?[:#]?\s*(?P<item_number>\d{1,3}(?:\.\d{1,2})*[a-z]?|[ivx]{1,5})
            (?:\s*[:.)\-–—]+(?=\s|$)|(?=\s|$)))
      | (?P<coded>(?:(?:[A-Z]{1,5}[\s/.-]?)?\d{1,4}(?:[/-]\d{1,4}){1,3}|(?-i:[A-Z]){1,5}[/-]\d{1,4})
            (?:\.\d{1,3})*[.):]?(?=\s|$))
      | (?P<lettered>[A-Z]{1,3}\d{1,3}(?:\.\d{1,3})*[.):]?(?=\s|$))
      | (?P<dotted>\(?\d{1,4}(?:\.\d{1,4}){1,3}[.):]{0,2}(?=\s|$|(?-i:[A-Z(])))
      | (?P<dotletter>\d{1,3}\.?\(?[a-z]\)?[.):]?(?=\s|$))
      | (?P<parens>\(\d{1,3}\)(?=\s|$|(?-i:[A-Z])))
      | (?P<plain>\d{1,3}\s?(?:[.):]{1,2}|\s[-–—]))(?=\s|$|[A-Za-z("'‘“\[])
      | (?P<bare>\d{1,3})(?=\s|$)
      | (?P<glued>\d{1,2})(?=(?-i:[A-Z][a-z]{2}))
      | (?P<roman>\(?(?:[ivxl]{1,6}|[IVXL]{1,6})[.)](?=\s|$|\w))
      | (?P<letter>\(?[a-zA-Z][.)]\)?(?=\s|$|\w))
    )[ \t]*""",
    re.VERBOSE | re.IGNORECASE,
)
_CASED = re.compile(r"^\(?(?:[ivxl]+|[IVXL]+)[.)]")


@dataclass(frozen=True, slots=True)
class ItemNumber:
    shown: str
    """As the document writes it, without what ends it: "4.1" for "4.1.", but "(a)" stays "(a)"."""
    scheme: str
    """Numbers of one scheme count on from each other: "plain", "dotted2", "letter", "coded:23"."""
    value: tuple[int, ...]
    other: tuple[str, tuple[int, ...]] | None = None
    """"i)" may be the Roman one or the letter after h: the second way to read it."""

    @property
    def depth(self) -> int:
        return len(self.value)


def split_number(text: str) -> tuple[ItemNumber | None, str]:
    """A number at the start of a line and what follows it; None and the whole text when there is none."""
    found = _NUMBER.match(text)
    if not found or not found[0].strip():
        return None, text
    kind = next(name for name in _KINDS if found[name])
    token, rest = found[kind].strip(), text[found.end() :].strip()
    if kind in ("bare", "plain") and _NO_NUMBER_BEFORE.match(rest) and not (kind == "plain" and "." in token):
        return None, text
    if kind == "bare" and rest and not (rest[0].isupper() or rest[0] in "“‘\"'(["):
        return None, text
    if kind == "coded" and re.fullmatch(r"\d{1,2}[/-]\d{1,2}[/-]\d{2,4}", token):
        return None, text
    if kind == "roman" and not _CASED.match(token):
        kind = "letter" if len(token.strip("().")) == 1 else ""
    if kind == "letter" and len(token.strip("().")) == 1 and token[-1] == "." and re.match(r"[a-z]\.", rest):
        return None, text  # e.g., i.e.
    if (
        kind == "letter"
        and token[-1] == "."
        and not token.startswith("(")
        and found.end() < len(text)
        and not text[found.end() - 1].isspace()
    ):
        return None, text  # J.Smith
    if not kind:
        return None, text
    number = _KINDS[kind](token, found)
    return (number, rest) if number else (None, text)


def read_label(label: str) -> ItemNumber | None:
    """A number that a list shows by itself ("1.", "Item 3", "(iv)"); None for a bullet."""
    number, rest = split_number(label.strip())
    return number if number and not rest else None


def is_clock(number: ItemNumber) -> bool:
    """Whether the number could as well be a time of day on the five minutes: "10.05", "2.30"."""
    return re.fullmatch(r"(?:0?[6-9]|1\d|2[0-3]|[1-5])\.[0-5][05]", number.shown) is not None


def _shown(token: str) -> str:
    bare = token.rstrip(".:- –—")
    return bare if bare.count("(") == bare.count(")") else bare.rstrip(")")


def _ints(token: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", token))


def _roman(token: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in token.lower()]
    return sum(-v if any(w > v for w in values[at + 1 : at + 2]) else v for at, v in enumerate(values))


def _item(token: str, found: re.Match[str]) -> ItemNumber | None:
    inner = found["item_number"]
    if inner[0].isdigit():
        values = _ints(inner)
        letter = (ord(inner[-1].lower()) - 96,) if inner[-1].isalpha() else ()
        return ItemNumber(inner, f"item{len(values)}", values + letter)
    return ItemNumber(inner, "item roman", (_roman(inner),))


def _coded(token: str, found: re.Match[str]) -> ItemNumber | None:
    """ "23/045", "FC/12", "2023-24/07": the last count moves, the rest stays."""
    values = _ints(token)
    if len(values) < 1:
        return None
    letters = re.match(r"[A-Za-z]*", token)
    head = letters[0] if letters else ""
    # Either end may be the year: 23/045, 045/23.
    return ItemNumber(_shown(token), f"coded{head}{len(values)}", values)


def _lettered(token: str, found: re.Match[str]) -> ItemNumber | None:
    if not token[0].isupper():
        return None
    head = re.sub(r"\d.*", "", token)
    return ItemNumber(_shown(token), f"lettered{head}{len(_ints(token))}", _ints(token))


def _dotted(token: str, found: re.Match[str]) -> ItemNumber | None:
    values = _ints(token)
    return ItemNumber(_shown(token.lstrip("(")), f"dotted{len(values)}", values)


def _dotletter(token: str, found: re.Match[str]) -> ItemNumber | None:
    letter = re.search(r"[a-zA-Z]", token)
    if letter is None or letter[0].isupper():
        return None
    return ItemNumber(_shown(token), "dotletter", (*_ints(token), ord(letter[0]) - 96))


def _parens(token: str, found: re.Match[str]) -> ItemNumber | None:
    return ItemNumber(token, "parens", _ints(token))


def _plain(token: str, found: re.Match[str]) -> ItemNumber | None:
    return ItemNumber(_shown(token).rstrip(")").strip(), "bare" if token.isdigit() else "plain", _ints(token))


def _roman_number(token: str, found: re.Match[str]) -> ItemNumber | None:
    inner = token.strip("().")
    case = "upper" if inner.isupper() else "lower"
    other = (f"letter {case}", (ord(inner.lower()) - 96,)) if len(inner) == 1 else None
    return ItemNumber(_paired(token), f"roman {case}", (_roman(inner),), other)


def _letter(token: str, found: re.Match[str]) -> ItemNumber | None:
    inner = token.strip("().")
    case = "upper" if inner.isupper() else "lower"
    return ItemNumber(_paired(token), f"letter {case}", (ord(inner.lower()) - 96,))


def _paired(token: str) -> str:
    return token.rstrip(".") if token.startswith("(") else token.rstrip(".)")


_KINDS = {
    "item": _item,
    "coded": _coded,
    "lettered": _lettered,
    "dotted": _dotted,
    "dotletter": _dotletter,
    "parens": _parens,
    "plain": _plain,
    "bare": _plain,
    "glued": _plain,
    "roman": _roman_number,
    "letter": _letter,
}
