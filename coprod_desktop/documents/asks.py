"""What is asked of the people at the table: to be told, to discuss, or to decide."""

from __future__ import annotations

import re

from coprod_desktop.domain.agenda import Ask

_DECIDE = (
    r"decisions?|deciding|decide|approv(?:al|e|ing)|agree(?:ment|ing)?|ratif(?:y|ication|ying)|"
    r"adopt(?:ion|ing)?|endorse(?:ment)?|resol(?:ve|ution)|vot(?:e|ing)|sign(?:ing)?[ -]?off|"
    r"confirm(?:ation)?|elect(?:ion)?|appoint(?:ment)?|authoris(?:e|ation)|determin(?:e|ation)|"
    r"recommendation|choose|action"
)
_DISCUSS = (
    r"discuss(?:ions?|ing)?|consider(?:ation|ing)?|debate|comments?|commenting|consult(?:ation)?|"
    r"views?|scrutin(?:y|ise)|review|explore|input|feedback|workshop|exchange of views|conversation|"
    r"questions?|q ?& ?a|steer|advice|engage(?:ment)?"
)
_TELL = (
    r"information|informing|info|inform|f\.?y\.?i\.?|not(?:e|ing)|updates?|verbal|oral|presentation|"
    r"present|receive|receipt|assurance|awareness|reports?|briefing|hear|intelligence|context"
)
_KINDS = ((Ask.DECIDE, _DECIDE), (Ask.DISCUSS, _DISCUSS), (Ask.TELL, _TELL))
_WORD = rf"(?:{_DECIDE}|{_DISCUSS}|{_TELL})"
_SEVERAL = rf"{_WORD}(?:\s*(?:/|,|&|\+|and|or|and/or|;)\s*(?:for\s+|to\s+)?{_WORD})*"
_STRONG = rf"(?:for|to)\s+(?:the\s+)?{_SEVERAL}(?:\s+only)?"
_VERBAL = r"(?:verbal|oral)(?:\s+(?:update|report|item|presentation|briefing))?"
COLUMN = re.compile(
    rf"^\W*(?:for\s+|to\s+)?{_SEVERAL}(?:\s+(?:only|item|update|report|paper))?\W*$", re.IGNORECASE
)
END_OF_LINE = re.compile(
    rf"(?:\s*[–—:;,|-]+\s*|\s+(?=[(\[])|\s{{2,}}|(?=[(\[]))[(\[]?\s*(?P<said>{_STRONG}|"
    rf"{_VERBAL})\s*[)\]]?[.\s]*$"
    rf"|\s*[(\[]\s*(?P<bracketed>{_SEVERAL})\s*[)\]][.\s]*$",
    re.IGNORECASE,
)
_OPENS = re.compile(
    rf"^\W*(?:for|to)\s+(?:(?:formally|briefly|jointly)\s+)?(?P<said>{_SEVERAL})\b", re.IGNORECASE
)
_ENDS = re.compile(
    rf"(?:\s+for\s+|\s+[–—-]\s+to\s+)(?P<said>{_SEVERAL})(?:\s+only)?\W*$|\s+[–—-]\s+to\s+(?P<clause>{_WORD})\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    rf"\b(?:(?:board|committee|panel|group|members?|council|meeting|trustees|governors|"
    rf"partnership|forum)\s+(?:is|are)\s+(?:asked|invited|requested|recommended)"
    rf"\s+to:?|purpose(?:\s+of\s+(?:the\s+)?(?:item|report|paper))?:|action(?:\s+required)?:|"
    rf"^for)\s+(?:for\s+)?(?P<said>{_SEVERAL})",
    re.IGNORECASE,
)


def read_ask(said: str) -> Ask | None:
    """The strongest thing these words ask: to decide before to discuss before to be told."""
    for ask, words in _KINDS:
        if re.search(rf"\b(?:{words})\b", said, re.IGNORECASE):
            return ask
    return None


def ask_of(title: str, text: str) -> Ask | None:
    """What a title ("To approve the minutes") or the words under it ("The Board is asked to note") ask for."""
    opens = _OPENS.match(title)
    if opens:
        return read_ask(opens["said"])
    ends = _ENDS.search(title)
    if ends:
        return read_ask(ends["said"] or ends["clause"])
    for line in text.strip().split("\n")[:3]:
        opens = _OPENS.match(line) if len(line) < 300 else None
        if opens:
            return read_ask(opens["said"])
    asked = _ASKED.search(text[:600])
    return read_ask(asked["said"]) if asked else None
