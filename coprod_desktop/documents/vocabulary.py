"""Words that agendas, minutes and papers use for their own parts."""

from __future__ import annotations

import re


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"^\W*(?:{words})\W*$", re.IGNORECASE)


def _within(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


OPENING = _within(
    r"welcome|introductions?|apolog(?:y|ies)|attendance|opening|housekeeping|declarations?(?: "
    r"of)?(?: any)?(?: \w+)? interests?|disclosures?|"
    r"interests|quorum|call to order|roll call|chair(?:man|person)?[’']?s? (?:welcome|"
    r"opening|remarks|announcements?|introduction|business)|"
    r"minutes of|(?:last|previous|draft) minutes|approv\w+ (?:of )?(?:the )?minutes|check[- "
    r"]in|ground rules|ice ?breaker|election of (?:the )?chair|"
    r"record of attendance|emergency (?:evacuation|procedures?)|filming|arrivals?|registration|"
    r"standing items|minutes|"
    r"absences?|notes of (?:the )?(?:last|previous) meeting|acknowledge?ment of country|"
    r"prayers?|in attendance"
)
CLOSING = _within(
    r"any other (?:\w+ )?(?:business|items?|matters?)|a\.?o\.?(?:u\.?|c\.?)?b\.?|other "
    r"business|urgent business|dates? (?:and (?:time|venue|place) )?of (?:the )?(?:next|"
    r"future)|"
    r"next meetings?|future meetings?|close|closing(?: \w+)?|finish|end of meeting|wrap[- "
    r"]?up|summing[- ]up|next steps|evaluation|reflections?|review of (?:the )?meeting|"
    r"meeting (?:close|review|effectiveness|reflections?)|forward (?:plan|look|agenda)|"
    r"exclusion of (?:the )?(?:press|public)|adjourn(?:ment)?|check[- ]out|"
    r"round[- ]?up|items for (?:the )?next|thanks|confidential (?:items?|business|session)|"
    r"farewells?|actions? (?:agreed|summary)|summary (?:of actions|and close)"
)
MIDDLE = _within(
    r"matters arising|action (?:log|points?|tracker|list)|actions? from|(?:public|open) "
    r"(?:questions?|participation|forum|session|speaking|time)|questions from|"
    r"finance|financial|treasurer|budget|accounts|correspondence|planning|reports?|updates?|"
    r"risk(?: register)?|polic(?:y|ies)|work programme|performance|"
    r"safeguarding|complaints|q ?& ?a|break|lunch|refreshments|tea|coffee|presentation|"
    r"discussion|terms of reference|feedback|staffing|membership|events?|"
    r"fund ?raising|newsletter|website|health (?:and|&) safety|strategy|review|project|"
    r"survey|training|audit|appointments?|highways|cemetery|playing fields?|"
    r"business case|annual|workshop|breakout|patient story|integrated|consultation|grants?|"
    r"payments|clerk|councillors?"
)
REPORT_PARTS = _whole(
    r"(?:\d[\d.]*\s*)?(?:introduction|background|purpose(?: of (?:the )?\w+)?|recommendations?|"
    r"(?:executive )?summary|conclusions?|appendi(?:x|ces)\b.*|annex\b.*|"
    r"(?:financial|legal|equality|risk|staffing|resource|environmental|other|policy|crime "
    r"and disorder)(?: and \w+)? (?:implications?|considerations?)|implications?|"
    r"consultation|methodology|method|references|contents|table of contents|options(?: "
    r"considered)?|scope|aims?(?: and objectives)?|objectives|membership|governance|"
    r"reporting|accountability|frequency(?: of meetings)?|key (?:issues|points|messages|"
    r"findings)|findings|results|next steps|remit|responsibilities|duties|authority|"
    r"definitions|overview|context|proposals?|detail|rationale|benefits|timescales?|timetable|"
    r"glossary|acknowledgements|discussion|limitations|quorum|review|"
    r"confidentiality|data protection|eligibility|how to apply|contact(?: us| details)?|"
    r"further information|about us|our approach|activities|support|concerns|"
    r"relationship with .*|understanding .*|reasons? for .*|what (?:is|are|will|happens|"
    r"do) .*\??|who (?:is|are|can) .*\??|do i .*\??|why .*\??|how (?:do|will|can|to) .*|"
    r"will my .*)"
)
ATTENDANCE = _whole(
    r"(?:\w+ ){0,4}(?:present|attendees|attendance|in attendance|also present|also attending|"
    r"those present|invitees|invited|participants|"
    r"observers?|presenters?|absent|absentees|not present|on the call|guests?|distribution|"
    r"circulation|quorum|panel|committee members)"
    r"(?: \([^)]*\))?(?:\s*[/&-]\s*\w+)*|(?:\w+ ){0,3}members?(?: (?:present|of \w+(?: "
    r"\w+){0,3}))?|(?:\w+ )?officials?(?: \([^)]*\))?|officers?(?: present| in attendance)?|"
    r"chair(?:man|person|ed by)?|vice[- ]chair|minutes?(?: taken)? by|minute[- ]?taker|"
    r"note[- ]?taker|minutes|notes|scribe|time ?keeper|facilitator|roles?|"
    r"core members|attending|who(?:’|')?s (?:here|coming|who)|name / .*|staff|secretariat"
)
APOLOGIES = _whole(
    r"(?:\w+ )?apologies(?: (?:for absence|received|from|given))*|absent(?: with apologies)?|regrets"
)
DETAILS = _whole(
    r"date(?: (?:and|&|/) (?:time|place|venue))?|day|time|venue|location|place|where|when|"
    r"how|meeting (?:date|time|details|information|title|location|times|purpose|called "
    r"by|type)|"
    r"join(?:ing)?(?: (?:the meeting|details|instructions|link|zoom|teams))?|(?:zoom|teams|"
    r"dial[- ]in|meeting) (?:link|details|id|room)|passcode|contact|useful links|links?|"
    r"how to join|table of contents|contents|documents|papers|reading|preparation|before "
    r"the meeting|what to (?:bring|expect|prepare).*|purpose(?: of (?:the )?meeting)?|"
    r"aims?(?: of (?:the )?meeting)?|objectives?|access(?:ibility)?|access needs|notes? "
    r"(?:for|to) .*|type of meeting|resources|useful resources|shared timer.*|background"
)
AGENDA_WORD = re.compile(
    r"^\W*(?:(?:draft|proposed|provisional|outline|meeting|today[’']?s|public|part (?:one|"
    r"1|a|i)|final|revised|supplementary|formal|the|our|full|suggested|sample|detailed) "
    r")*"
    r"(?:agenda|order of business|running order|order of the day|programme|schedule|timetable|"
    r"order of proceedings|business to be (?:transacted|considered)|"
    r"items? for discussion|discussion items|discussion topics|topics(?: for discussion)?|"
    r"agenda items|agenda topics|agenda (?:&|and) (?:notes|minutes|discussion(?: points)?)|"
    r"items of business|business items|"
    r"what we will (?:do|talk about)|on the agenda|plan for the (?:day|meeting|session)|(?:meeting )?outline)"
    r"(?: (?:items?|for|of|is|will be|topics)\b.{0,70})?\W*$",
    re.IGNORECASE,
)
AGENDA_LEADS_IN = re.compile(
    r"(?:(?:^|\bthe |\bour |\ban? |\bdraft |\bproposed )agenda\b(?: (?:is|for|below|as|"
    r"follows|items?|of|at|will)\b.{0,60})?\s*(?=:)|\bagenda (?:is )?(?:below|as follows|"
    r"follows)|following (?:business|items?|topics?|order).{0,40}|business (?:set out|"
    r"specified|as follows|below).{0,40}|transact\w* the .{0,60}|"
    r"(?:here is|this is) the plan for .{0,80}|(?:we will|we.ll|going to|plan to|hope "
    r"to|items? to) (?:talk about|cover|discuss|look at|do|include).{0,40})[:.]\s*$",
    re.IGNORECASE,
)
MINUTES_WORD = re.compile(
    r"\b(?:minutes? of|meeting (?:notes|minutes|record|summary)|notes? of (?:the |a )?(?:[\w-]+ "
    r"){0,6}meeting|(?:draft |unconfirmed |confirmed |approved )?minutes\b|"
    r"record of (?:the )?meeting|action notes|notes from|"
    r"(?:panel|group|forum|meeting|board|committee|team|club|council|call|catch-?up|society|"
    r"network)\b.{0,20}\bnotes\b)",
    re.IGNORECASE,
)
MINUTES_PART = _whole(
    r"(?:meeting |draft |summary |discussion )?(?:minutes|notes)(?: of (?:the )?meeting)?|"
    r"(?:agenda|minutes) (?:and|&) discussion(?: points)?|discussion(?:s| points| items)?|"
    r"proceedings|business"
)
PAPER_WORD = _within(
    r"report|strategy|terms of reference|policy|action log|action tracker|action list|"
    r"actions list|information sheet|questionnaire|application form|form|guidance|consent|"
    r"action plan|business case|briefing|paper|leaflet|letter|survey|constitution|guide|"
    r"handbook|consultation response|evidence base|risk register|"
    r"declaration form|job description|role description|code of conduct|framework|newsletter|"
    r"press release|proposal|specification"
)
AFTER_ITEMS = _whole(
    r"(?:signed|signature|chair(?:man)?(?:[’']s)? signature|distribution(?: list)?|circulation|"
    r"attendees|attendance|membership|members|action (?:log|list|points|summary|tracker)|"
    r"summary of (?:actions|action points)|actions?(?: summary| arising| agreed)?|notes|"
    r"papers|contact|appendi(?:x|ces)|annex\w*|glossary|useful (?:links|resources)|"
    r"how to join|notes for .*|further information|contact (?:details|officer)|information "
    r"for .*|public information|invitees|participants|transparency board)\b.{0,60}"
)
ACTION_COLUMN = _within(
    r"owner|deadline|due(?: date| by)?|by when|status|progress|rag|completed?|target date|"
    r"date due|completion|outcome/status|when by|review date|date raised|actions? completed|"
    r"closed"
)
NARRATIVE = re.compile(
    r"\b(?:noted|reported|advised|explained|said|stated|was|were|has been|had been|have "
    r"been|thanked|welcomed|informed|agreed that|asked (?:that|if|whether|the)|"
    r"confirmed that|highlighted|outlined|suggested|proposed that|mentioned|raised|received "
    r"from|gave|told|updated the|presented (?:the|to|an?)|discussed the|"
    r"will be|would|should|are|is|could|can)\b",
    re.IGNORECASE,
)


def has_words(text: str) -> bool:
    """More than numbers, marks and addresses; "A.O.B." counts."""
    return re.search(r"[^\W\d_]\W?[^\W\d_]", re.sub(r"(?:https?:|www\.)\S*", "", text)) is not None


def is_prose(text: str) -> bool:
    """A sentence or more that tells what happened, not the name of an item."""
    if len(text) > 600:
        return True
    words = len(text.split())
    if words > 45:
        return True
    wish = re.match(r"^\W*(?:to|for)\s+\w+", text, re.IGNORECASE)
    if wish:
        return False
    sentences = len(re.findall(r"[a-z)][.!?](?:\s+[A-Z“\"]|$)", text))
    if (sentences >= 2 and words > 6) or (words > 12 and NARRATIVE.search(text)):
        return True
    return (
        words > 7 and text.rstrip().endswith((".", ";")) and NARRATIVE.search(text) is not None
    ) or words > 25


def title_worth(text: str) -> float:
    """How much a line reads like the name of an agenda item, 0 to 1."""
    words = text[:600].split()
    if not words or not has_words(text[:600]):
        return 0.0
    if is_prose(text):
        return 0.1
    worth = 1.0 if len(words) <= 12 else 0.75 if len(words) <= 20 else 0.5
    if text[0].islower():
        worth -= 0.3
    if text.rstrip().endswith((";", ",")):
        worth -= 0.3
    elif text.rstrip().endswith("?"):
        worth -= 0.2
    if re.search(r"https?://|www\.|@\w+\.", text):
        worth -= 0.4
    return max(0.0, worth)
