"""Words that agendas, minutes and papers use for their own parts."""

from __future__ import annotations

import re


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"^\W*(?:{words})\W*$", re.IGNORECASE)


def _within(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


OPENING = _within(
    r"welcome|introductions?|apolog(?:y|ies)|attendance|opening|housekeeping|declarations?(?: of)?(?: any)?(?: \w+)? interests?|disclosures?|"
    r"interests|quorum|call to order|roll call|chair(?:man|person)?[’']?s? (?:welcome|opening|remarks|announcements?|introduction|business)|"
    r"minutes of|(?:last|previous|draft) minutes|approv\w+ (?:of )?(?:the )?minutes|check[- ]in|ground rules|ice ?breaker|election of (?:the )?chair|"
    r"record of attendance|emergency (?:evacuation|procedures?)|filming|arrivals?|registration|standing items|minutes|"
    r"absences?|notes of (?:the )?(?:last|previous) meeting|acknowledge?ment of country|prayers?|in attendance"
)
CLOSING = _within(
    r"any other (?:\w+ )?(?:business|items?|matters?)|a\.?o\.?(?:u\.?|c\.?)?b\.?|other business|urgent business|dates? (?:and (?:time|venue|place) )?of (?:the )?(?:next|future)|"
    r"next meetings?|future meetings?|close|closing(?: \w+)?|finish|end of meeting|wrap[- ]?up|summing[- ]up|next steps|evaluation|reflections?|review of (?:the )?meeting|"
    r"meeting (?:close|review|effectiveness|reflections?)|forward (?:plan|look|agenda)|exclusion of (?:the )?(?:press|public)|adjourn(?:ment)?|check[- ]out|"
    r"round[- ]?up|items for (?:the )?next|thanks|confidential (?:items?|business|session)|farewells?|actions? (?:agreed|summary)|summary (?:of actions|and close)"
)
MIDDLE = _within(
    r"matters arising|action (?:log|points?|tracker|list)|actions? from|(?:public|open) (?:questions?|participation|forum|session|speaking|time)|questions from|"
    r"finance|financial|treasurer|budget|accounts|correspondence|planning|reports?|updates?|risk(?: register)?|polic(?:y|ies)|work programme|performance|"
    r"safeguarding|complaints|q ?& ?a|break|lunch|refreshments|tea|coffee|presentation|discussion|terms of reference|feedback|staffing|membership|events?|"
    r"fund ?raising|newsletter|website|health (?:and|&) safety|strategy|review|project|survey|training|audit|appointments?|highways|cemetery|playing fields?|"
    r"business case|annual|workshop|breakout|patient story|integrated|consultation|grants?|payments|clerk|councillors?"
)
REPORT_PARTS = _whole(
    r"(?:\d[\d.]*\s*)?(?:introduction|background|purpose(?: of (?:the )?\w+)?|recommendations?|(?:executive )?summary|conclusions?|appendi(?:x|ces)\b.*|annex\b.*|"
    r"(?:financial|legal|equality|risk|staffing|resource|environmental|other|policy|crime and disorder)(?: and \w+)? (?:implications?|considerations?)|implications?|"
    r"consultation|methodology|method|references|contents|table of contents|options(?: considered)?|scope|aims?(?: and objectives)?|objectives|membership|governance|"
    r"reporting|accountability|frequency(?: of meetings)?|key (?:issues|points|messages|findings)|findings|results|next steps|remit|responsibilities|duties|authority|"
    r"definitions|overview|context|proposals?|detail|rationale|benefits|timescales?|timetable|glossary|acknowledgements|discussion|limitations|quorum|review|"
    r"confidentiality|data protection|eligibility|how to apply|contact(?: us| details)?|further information|about us|our approach|activities|support|concerns|"
    r"relationship with .*|understanding .*|reasons? for .*|what (?:is|are|will|happens|do) .*\??|who (?:is|are|can) .*\??|do i .*\??|why .*\??|how (?:do|will|can|to) .*|will my .*)"
)
ATTENDANCE = _whole(
    r"(?:\w+ ){0,4}(?:present|attendees|attendance|in attendance|also present|also attending|those present|invitees|invited|participants|"
    r"observers?|presenters?|absent|absentees|not present|on the call|guests?|distribution|circulation|quorum|panel|committee members)"
    r"(?: \([^)]*\))?(?:\s*[/&-]\s*\w+)*|(?:\w+ ){0,3}members?(?: (?:present|of \w+(?: \w+){0,3}))?|(?:\w+ )?officials?(?: \([^)]*\))?|officers?(?: present| in attendance)?|"
    r"chair(?:man|person|ed by)?|vice[- ]chair|minutes?(?: taken)? by|minute[- ]?taker|note[- ]?taker|minutes|notes|scribe|time ?keeper|facilitator|roles?|"
    r"core members|attending|who(?:’|')?s (?:here|coming|who)|name / .*|staff|secretariat"
)
APOLOGIES = _whole(
    r"(?:\w+ )?apologies(?: (?:for absence|received|from|given))*|absent(?: with apologies)?|regrets"
)
DETAILS = _whole(
    r"date(?: (?:and|&|/) (?:time|place|venue))?|day|time|venue|location|place|where|when|how|meeting (?:date|time|details|information|title|location|times|purpose|called by|type)|"
    r"join(?:ing)?(?: (?:the meeting|details|instructions|link|zoom|teams))?|(?:zoom|teams|dial[- ]in|meeting) (?:link|details|id|room)|passcode|contact|useful links|links?|"
    r"how to join|table of contents|contents|documents|papers|reading|preparation|before the meeting|what to (?:bring|expect|prepare).*|purpose(?: of (?:the )?meeting)?|"
    r"aims?(?: of (?:the )?meeting)?|objectives?|access(?:ibility)?|access needs|notes? (?:for|to) .*|type of meeting|resources|useful resources|shared timer.*|background"
)
AGENDA_WORD = re.compile(
    r"^\W*(?:(?:draft|proposed|provisional|outline|meeting|today[’']?s|public|part (?:one|1|a|i)|final|revised|supplementary|formal|the|our|full|suggested|sample|detailed) )*"
    r"(?:agenda|order of business|running order|order of the day|programme|schedule|timetable|order of proceedings|business to be (?:transacted|considered)|"
    r"items? for discussion|discussion items|discussion topics|topics(?: for discussion)?|agenda items|agenda topics|agenda (?:&|and) (?:notes|minutes|discussion(?: points)?)|items of business|business items|"
    r"what we will (?:do|talk about)|on the agenda|plan for the (?:day|meeting|session)|(?:meeting )?outline)"
    r"(?: (?:items?|for|of|is|will be|topics)\b.{0,70})?\W*$",
    re.IGNORECASE,
)
AGENDA_LEADS_IN = re.compile(
    r"(?:\bagenda\b.{0,60}|following (?:business|items?|topics?|order).{0,40}|business (?:set out|specified|as follows|below).{0,40}|transact\w* the .{0,60}|"
    r"(?:we will|we.ll|going to|plan to|hope to|items? to) (?:talk about|cover|discuss|look at|do|include).{0,40})[:.]\s*$",
    re.IGNORECASE,
)
MINUTES_WORD = re.compile(
    r"\b(?:minutes? of|meeting (?:notes|minutes|record|summary)|notes? of (?:the |a )?(?:[\w-]+ ){0,6}meeting|(?:draft |unconfirmed |confirmed |approved )?minutes\b|"
    r"record of (?:the )?meeting|action notes|notes from)",
    re.IGNORECASE,
)
MINUTES_PART = _whole(
    r"(?:meeting |draft |summary |discussion )?(?:minutes|notes)(?: of (?:the )?meeting)?|(?:agenda|minutes) (?:and|&) discussion(?: points)?|discussion(?:s| points| items)?|proceedings|business"
)
PAPER_WORD = _within(
    r"report|strategy|terms of reference|policy|action log|action tracker|action list|actions list|information sheet|questionnaire|application form|form|guidance|consent|"
    r"action plan|business case|briefing|paper|leaflet|letter|survey|constitution|guide|handbook|consultation response|evidence base|risk register|"
    r"declaration form|job description|role description|code of conduct|framework|newsletter|press release|proposal|specification"
)
AFTER_ITEMS = _whole(
    r"(?:signed|signature|chair(?:man)?(?:[’']s)? signature|distribution(?: list)?|circulation|attendees|attendance|membership|members|action (?:log|list|points|summary|tracker)|"
    r"summary of (?:actions|action points)|actions?(?: summary| arising| agreed)?|notes|papers|contact|appendi(?:x|ces)|annex\w*|glossary|useful (?:links|resources)|"
    r"how to join|notes for .*|further information|contact (?:details|officer)|information for .*|public information|invitees|participants|transparency board)\b.{0,60}"
)
ACTION_COLUMN = _within(
    r"owner|deadline|due(?: date| by)?|by when|status|progress|rag|completed?|target date|date due|completion|outcome/status|when by|review date|date raised|actions? completed|closed"
)
NARRATIVE = re.compile(
    r"\b(?:noted|reported|advised|explained|said|stated|was|were|has been|had been|have been|thanked|welcomed|informed|agreed that|asked (?:that|if|whether|the)|"
    r"confirmed that|highlighted|outlined|suggested|proposed that|mentioned|raised|received from|gave|told|updated the|presented (?:the|to|an?)|discussed the|"
    r"will be|would|should|are|is|could|can)\b",
    re.IGNORECASE,
)


def is_prose(text: str) -> bool:
    """A sentence or more that tells what happened, not the name of an item."""
    words = len(text.split())
    if words > 45:
        return True
    wish = re.match(r"^\W*(?:to|for)\s+\w+", text, re.IGNORECASE)
    if wish:
        return False
    sentences = len(re.findall(r"[a-z)][.!?](?:\s+[A-Z“\"]|$)", text))
    if words > 12 and (sentences >= 2 or NARRATIVE.search(text)):
        return True
    return (
        words > 7 and text.rstrip().endswith((".", ";")) and NARRATIVE.search(text) is not None or words > 25
    )


def title_worth(text: str) -> float:
    """How much a line reads like the name of an agenda item, 0 to 1."""
    words = text.split()
    if not words or not re.search(r"[A-Za-zÀ-ÿ]{2}", text):
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
