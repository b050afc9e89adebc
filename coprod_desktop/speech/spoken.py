"""How a written sentence is handed to a voice, and which written character each spoken one stands for.

Nobody's words are changed on the page. Only what a voice would stumble over is put differently for it: "10.05" would be
"ten point nought five", "Cllr." four letters, a row of dots on a form a long silence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coprod_desktop.i18n import _

LONGEST_ADDRESS = 30
"""Characters of a web address that are read in full."""

_TITLES = {"cllr": "councillor", "cllrs": "councillors", "mr": "mr", "mrs": "mrs", "ms": "ms", "dr": "dr"}

_PUT_DIFFERENTLY = re.compile(
    r"""
    (?P<address>(?:https?://|www\.)[^\s<>"”]+[^\s<>"”.,;:!?)\]'’])
    | (?P<time>(?<![\w.,£$€/])(?:[01]?[0-9]|2[0-3])[.:][0-5][0-9](?![\w.,%]*[0-9%]))
    | (?P<title>\b(?:Cllrs?|Mrs?|Ms|Dr)\b\.?(?=\s))
    | (?P<capitals>\b[A-Z]{2,5}s?\b(?!&))
    | (?P<ticked>[☑☒✓✔]|\[[xX]\])
    | (?P<blank>[_.…]{4,}|[-=~*]{3,}|[☐□■▢•●▪◦]|\[\s*\])
    | (?P<tab>\t|\s\|\s)
    | (?P<unseen>[\x00-\x1f\x7f\u200b\u200e\u200f\u2060\ufeff\ufffc\ufffd\ud800-\udfff])
    """,
    re.VERBOSE,
)
_CLOCK_BEFORE = re.compile(
    r"(?:^|[-–(]|\b(?:at|from|to|until|till|by|about|around|before|after|and)\s)\s*$", re.I
)
_CLOCK_AFTER = re.compile(r"\s*(?:[ap]\.?m\b|hrs\b|[-–]|to\s[0-9])", re.I)
_LETTER_BY_LETTER = re.compile(r".{2,3}$|[AEIOU][^AEIOUY]{3,}|[^AEIOUY]+[AEIOU]?$")
_SOUNDS_LIKE_A_WORD = re.compile(r"[^AEIOU][AEIOUY][A-Z]")
_ROMAN_NUMBER = re.compile(r"[IVX]+")
_SHORT_WORDS = re.compile(
    "ALL|AM|AN|AND|ANY|ARE|AS|ASK|AT|BE|BUT|BY|CAN|DAY|DID|DO|END|FOR|GET|GO|HAD|HAS|HE|HER|HIM|HIS|HOW|IF|IN|IS|IT|ITS"
    "|LET|MAY|ME|MEN|MY|NEW|NO|NOT|NOW|OF|OFF|OLD|ON|ONE|OR|OUR|OUT|OWN|PER|PUT|SAY|SEE|SET|SHE|SO|TEN|THE|TO|TOO|TRY|TWO"
    "|UP|US|USE|VIA|WAS|WAY|WE|WHO|WHY|YES|YET|YOU"
)
"""Words that somebody may write in capitals to stress them, not to shorten a name."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a voice is given. `where[i]` is the place in the written text that character i stands for."""

    text: str
    where: tuple[int, ...]


def spoken(text: str) -> Spoken:
    """A sentence as a voice should be given it."""
    parts: list[str] = []
    where: list[int] = []
    at = 0
    for found in _PUT_DIFFERENTLY.finditer(text):
        said = _said(found)
        parts += [text[at : found.start()], said]
        where += range(at, found.start())
        same = len(said) == len(found.group())
        where += range(*found.span()) if same else [found.start()] * len(said)
        at = found.end()
    return Spoken("".join([*parts, text[at:]]), (*where, *range(at, len(text))))


def _said(found: re.Match[str]) -> str:
    written = found.group()
    match found.lastgroup:
        case "address":
            return _address(written)
        case "time":
            return _time(found)
        case "title":
            return _TITLES[written.rstrip(".").lower()]
        case "capitals":
            return _letter_by_letter(written) if _is_spelt(found) else written
        case "ticked":
            # Translators: said for a tick in a box. A box without one is passed over.
            return " " + _("ticked") + ", "
        case "tab":
            return ", "
    return " " * len(written)


def _is_spelt(found: re.Match[str]) -> bool:
    """Whether capitals are said letter by letter: a voice makes "mkah" of MCA.

    In a line that is all capitals they are words, unless it is one short form alone ("5. AOB").
    """
    word = found.group().rstrip("s")
    if _SHORT_WORDS.fullmatch(word) or _ROMAN_NUMBER.fullmatch(word) or not _LETTER_BY_LETTER.match(word):
        return False
    alone = sum(map(str.isalpha, found.string)) == len(word)
    return any(map(str.islower, found.string)) or (alone and not _SOUNDS_LIKE_A_WORD.match(word))


def _letter_by_letter(written: str) -> str:
    """With stops between, which keep an "A" from sounding like the "a" of "a chair"."""
    letters = ".".join(written.rstrip("s"))
    return f"{letters}.'s" if written.endswith("s") else letters


def _address(written: str) -> str:
    short = re.sub(r"^(?:https?://)?(?:www\.)?", "", written).rstrip("/")
    if len(short) <= LONGEST_ADDRESS:
        return short
    # Translators: follows the beginning of a long web address that is read aloud.
    return _("{site} and a longer address").format(site=re.split(r"[/?#]", short)[0])


def _time(found: re.Match[str]) -> str:
    """ "10.05" as two numbers if it is a time by the words beside it; "£10.05" and "10.05 miles" stay as they are."""
    written = found.group()
    before, after = found.string[: found.start()], found.string[found.end() :]
    if "." in written and not (_CLOCK_BEFORE.search(before) or _CLOCK_AFTER.match(after)):
        return written
    hour, minute = re.split(r"[.:]", written)
    if minute == "00":
        return hour
    return f"{hour} {minute}" if minute[0] != "0" else f"{hour} o {minute[1]}"
