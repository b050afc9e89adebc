"""What columns of agenda tables are called, and what typically stands in them."""

from __future__ import annotations

import re

from coprod_desktop.documents.clock_times import LENGTH, SPAN

ROLES = {
    "number": r"no\.?s?|item no\.?|ref(?:erence)?\.?|#|item number|item #|agenda (?:item )?(?:no\.?|"
    r"ref\.?|number)|number|item ref\.?|minute (?:no\.?|ref\.?|number)|nr",
    "title": r"items?|agenda(?: items?| topic)?|subject|topics?|title|description|activit(?:y|ies)|"
    r"business|issue|details?|discussion(?: (?:items?|points?|topics?))?|"
    r"heading|matter|what|session|content|programme|agenda items?/ ?\w+|item of business|"
    r"item(?:/| and | & )\w+|subject matter|item title|item description|"
    r"topic/\w+|agenda item and .*|minutes? item|section|what we will (?:do|talk about)|event",
    "notes": r"minutes?|notes?|discussion|comments?|summary|key points|outcomes?|narrative|"
    r"discussion and .*|description|detail|overview|background|main points.*",
    "lead": r"leads?|leader|presenters?|presented by|presenting|who|owner|speakers?|by|by whom|"
    r"responsible(?: (?:person|officer))?|officers?|facilitators?|led by|names?|"
    r"person|sponsor|(?:exec(?:utive)?|lead|item|agenda|presenting) (?:lead|officer|director|"
    r"person|presenter)|author|contact|host|report (?:of|from|author)|lead(?:/| or )\w+|"
    r"who(?:’|')?s leading|responsibility|member|from",
    "time": r"times?(?: \([^)]*\))?|timings?|start(?:s| time)?|when|clock|(?:approx(?:imate)?\.?|"
    r"indicative|estimated|start) times?|from|hour|time slot|slot",
    "length": r"duration(?: \([^)]*\))?|mins?\.?|minutes|length|time (?:allocated|allotted|allowed|"
    r"needed|\(mins?\)|\(minutes\)|required|est\.?)|allocation|allotted time|time in minutes|"
    r"how long\??|(?:time )?allocation",
    "ask": r"purpose|for|action(?:s)?(?: required)?|type|decision.*|recommendation|nature|reason|"
    r"required|for (?:decision|information|discussion).*|objective|aim|outcome(?: required)?|"
    r"expected outcome|"
    r"decision/ ?\w+.*|information/.*|discuss/.*|ask|item type|status|outcome sought|process|method",
    "paper": r"papers?|enc(?:losure)?s?\.?(?: no\.?)?|attachments?|appendi(?:x|ces)|pages?(?: no\.?s?|"
    r" number)?|documents?|docs?|reports?|verbal/ ?paper|paper/ ?verbal|format|links?|"
    r"paper (?:ref|no).*|"
    r"supporting (?:papers?|documents?|information)|reference|materials?|doc(?:ument)? "
    r"ref.*|file|reading|resources?",
    "action": r"actions?(?: (?:by|point|points|owner|required by))?|action/ ?\w+|owner",
}
ROLE_PATTERNS = {role: re.compile(rf"^\W*(?:{words})\W*$", re.IGNORECASE) for role, words in ROLES.items()}
PAPER = re.compile(
    r"^\W*(?:(?:enc(?:losure)?|paper|appendix|app|annex|attachment|attached|enclosed|report|"
    r"item|doc(?:ument)?|page|pp?)s?\.?\s*[:#]?\s*(?:[a-z]{0,3}\d*[a-z]?(?:[./-]\w{1,4})*)?"
    r"(?:\s*(?:to|–|-|&|and|,)\s*\w{1,4})?|attached|enclosed|to follow|tabled|verbal|oral|"
    r"presentation|slides?|n/?a|yes|no|tbc|✓|none|"
    r"\d{1,3}(?:\s?[-–]\s?\d{1,3})?|[A-Z]{1,3}\d{0,3}(?:[./-]\d{1,4})*)\W*$",
    re.IGNORECASE,
)
TIME_CELL = re.compile(rf"^\W*(?:{SPAN}|{LENGTH})[\s\S]*$", re.IGNORECASE)
MILITARY = re.compile(r"^\W*([01]\d|2[0-3])([0-5]\d)(?:\s*(?:-|–|to)\s*([01]\d|2[0-3])([0-5]\d))?\W*$")


def roles_named(cell: str) -> list[str]:
    return [role for role, pattern in ROLE_PATTERNS.items() if pattern.match(cell)]
