"""Short forms get their full words once."""

from __future__ import annotations

from coprod_desktop.documents.words_explained import WordsExplained, meanings_from
from coprod_desktop.domain.glossary import Meaning
from coprod_desktop.language.flags import Flag, Kind

KNOWN = {"ICB": "Integrated Care Board", "ICBs": "Integrated Care Board", "DFG": "Disabled Facilities Grant"}


def words() -> WordsExplained:
    return WordsExplained(lambda text: [(w, KNOWN[w]) for w in text.replace(",", " ").split() if w in KNOWN])


def test_once_at_first_use() -> None:
    explained = words()
    assert explained.explain("The ICB, a DFG and the ICB") == (
        "The ICB (Integrated Care Board), a DFG (Disabled Facilities Grant) and the ICB"
    )
    assert explained.explain("Two ICBs and a DFG") == "Two ICBs and a DFG"


def test_only_whole_words_are_explained() -> None:
    assert words().explain("MICB ICB") == "MICB ICB (Integrated Care Board)"


def test_a_text_that_explains_itself_is_left_alone() -> None:
    explained = words()
    assert explained.explain("An integrated care board or ICB ") == "An integrated care board or ICB "
    assert explained.explain("The ICB met") == "The ICB met"


def test_own_words_are_kept_and_explained_at_the_end_unless_that_was_done_elsewhere() -> None:
    explained = words()
    assert explained.keep("My ICB and my DFG") == "My ICB and my DFG"
    assert explained.explain("The ICB met") == "The ICB (Integrated Care Board) met"
    assert explained.still_to_explain() == [("DFG", "Disabled Facilities Grant")]


def test_what_the_document_says_comes_alone_and_what_only_lists_say_comes_with_every_meaning() -> None:
    ours = (Meaning("personal budget", source="document"), Meaning("Partnership Board", source="list"))
    flags = [
        Flag(0, 2, Kind.ACRONYM, "PB", ours),
        Flag(3, 5, Kind.ACRONYM, "DP", (Meaning("direct payment"), Meaning("data protection"))),
        Flag(6, 8, Kind.ACRONYM, "XQ"),
        Flag(9, 14, Kind.JARGON, "going forward", plain=("from now on",)),
    ]
    assert meanings_from(lambda _text: flags)("") == [
        ("PB", "personal budget"),
        ("DP", "direct payment or data protection"),
    ]
