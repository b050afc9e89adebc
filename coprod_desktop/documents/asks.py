"""What is asked of the people at the table: to be told, to discuss, or to decide."""

from __future__ import annotations

import re

from coprod_desktop.domain.agenda import Ask

_DECIDE = r"decisions?|deciding|decide|approv(?:al|e|ing)|agree(?:ment|ing)?|ratif(?:y|ication|ying)|adopt(?:ion|ing)?|endorse(?:ment)?|resol(?:ve|ution)|vot(?:e|ing)|sign(?:ing)?[ -]?off|confirm(?:ation)?|elect(?:ion)?|appoint(?:ment)?|authoris(?:e|ation)|determin(?:e|ation)|recommendation|choose|action"
_DISCUSS = r"discuss(?:ions?|ing)?|consider(?:ation|ing)?|debate|comments?|commenting|consult(?:ation)?|views?|scrutin(?:y|ise)|review|explore|input|feedback|workshop|exchange of views|conversation|questions?|q ?& ?a|steer|advice|engage(?:ment)?"
_TELL = r"information|informing|info|inform|f\.?y\.?i\.?|not(?:e|ing)|updates?|verbal|oral|presentation|present|receive|receipt|assurance|awareness|reports?|briefing|hear|intelligence|context"
_KINDS = ((Ask.DECIDE, _DECIDE), (Ask.DISCUSS, _DISCUSS), (Ask.TELL, _TELL))
_WORD = rf"(?:{_DECIDE}|{_DISCUSS}|{_TELL})"
_SEVERAL = rf"{_WORD}(?:\s*(?:/|,|&|\+|and|or|and/or|;)\s*(?:for\s+|to\s+)?{_WORD})*"
_STRONG = rf"(?:for|to)\s+(?:the\s+)?{_SEVERAL}(?:\s+only)?"
_VERBAL = r"(?:verbal|oral)(?:\s+(?:update|report|item|presentation|briefing))?"
COLUMN = re.compile(
    rf"^\W*(?:for\s+|to\s+)?{_SEVERAL}(?:\s+(?:only|item|update|report|paper))?\W*$", re.IGNORECASE
)
END_OF_LINE = re.compile(
    rf"(?:\s*[–—:;,|-]+\s*|\s+(?=[(\[])|\s{{2,}}|(?=[(\[])|\s+(?={_STRONG}\W*$))[(\[]?\s*(?P<said>{_STRONG}|{_VERBAL})\s*[)\]]?[.\s]*$"
    rf"|\s*[(\[]\s*(?P<bracketed>{_SEVERAL})\s*[)\]][.\s]*$",
    re.IGNORECASE,
)
_OPENS = re.compile(
    rf"^\W*(?:for|to)\s+(?:(?:formally|further|briefly)\s+)?(?P<said>{_SEVERAL})\b", re.IGNORECASE
)
_ASKED = re.compile(
    rf"\b(?:(?:board|committee|panel|group|members?|council|meeting|trustees|governors|partnership|forum)\s+(?:is|are)\s+(?:asked|invited|requested|recommended)"
    rf"\s+to:?|purpose(?:\s+of\s+(?:the\s+)?(?:item|report|paper))?:|action(?:\s+required)?:|^for)\s+(?:for\s+)?(?P<said>{_SEVERAL})",
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
    first = text.strip().split("\n", 1)[0] if text.strip() else ""
    opens = _OPENS.match(first)
    if opens and len(first) < 300:
        return read_ask(opens["said"])
    asked = _ASKED.search(text[:600])
    return read_ask(asked["said"]) if asked else None
