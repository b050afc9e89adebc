"""The items found in the labelled documents, and what becomes of everything else."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_desktop.documents.drafts import draft
from coprod_desktop.domain.agenda import AgendaDraft, DraftItem, PaperDraft
from tests.documents.corpus import LAYOUTS, Labelled, made, written
from tests.documents.making import as_docx, as_html, as_odt, as_pdf

ODT_AND_WRITTEN = [*(each for each in made() if each.name.endswith(".odt")), *written()]
OTHERS = [each for each in made() if not each.name.endswith(".odt")]


def plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.replace("’", "'")).lower()


def titles(document: Labelled) -> list[str]:
    read = draft(document.data, document.name)
    return [plain(item.title) for item in read.items] if isinstance(read, AgendaDraft) else []


@pytest.mark.parametrize("document", ODT_AND_WRITTEN, ids=lambda each: each.name)
def test_papers_have_no_items_and_agendas_have_theirs(document: Labelled) -> None:
    found, wanted = Counter(titles(document)), Counter(plain(each.title) for each in document.items or [])
    right = sum((found & wanted).values())
    if not wanted:
        assert not found
    else:
        assert right >= 0.85 * max(sum(found.values()), sum(wanted.values()))


def test_the_same_document_reads_alike_in_every_kind_of_file() -> None:
    """Not more than one item in a hundred differs between Word, OpenDocument, PDF and web page."""
    wanted = found = 0
    for document in OTHERS:
        labels = Counter(plain(each.title) for each in document.items or [])
        wanted += sum(labels.values())
        found += sum((labels & Counter(titles(document))).values())
    assert found >= 0.98 * wanted


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", text.lower()))


def said_by(item: DraftItem) -> str:
    """An item in words. What the fields say in full ("Item 3", "5 mins", 10.05) need not stand in the text as well."""
    start = f"{item.start:%H %M} {item.start.hour} {item.start.hour % 12}" if item.start else ""
    length = f"{item.minutes} mins minutes min" if item.minutes else ""
    number = f"{item.number} agenda item no" if item.number else ""
    return f"{number} {item.title} {start} {length} {item.lead} {item.text}"


def said(read: AgendaDraft | PaperDraft) -> Counter[str]:
    if isinstance(read, PaperDraft):
        return words(read.text)
    return words("\n".join([read.before, *(said_by(item) for item in read.items), read.after]))


def words_of_layout(blocks: list[tuple[str, object]]) -> Counter[str]:
    text = []
    for _kind, what in blocks:
        cells = [cell for row in what for cell in row] if isinstance(what, list) else [str(what)]
        text += [cell.replace("**", "").replace("¶", "\n").replace("#", " ") for cell in cells]
    return words("\n".join(text))


@pytest.mark.parametrize("kind", ["docx", "odt", "pdf", "html"])
def test_no_word_of_a_document_is_lost(kind: str) -> None:
    lost = {}
    for layout in LAYOUTS:
        wanted = words_of_layout(layout.blocks)
        if kind == "html":  # the web writer leaves page headers out
            wanted -= words_of_layout([block for block in layout.blocks if block[0] in ("header", "footer")])
        document = next(each for each in [*OTHERS, *ODT_AND_WRITTEN] if each.name == f"{layout.name}.{kind}")
        missing = wanted - said(draft(document.data, document.name))
        if missing:
            lost[document.name] = dict(missing)
    assert lost == {}


def test_no_word_of_a_text_file_is_lost() -> None:
    lost = {}
    for document in written():
        if document.name.endswith(".txt"):
            missing = words(document.data.decode()) - said(draft(document.data, document.name))
            if missing:
                lost[document.name] = dict(missing)
    assert lost == {}


SAID = """
Welcome Apologies Minutes of the last meeting Ramp lift Agenda AGENDA 1. 4.1 (a) 10.05 10:30 5 mins Chair Jane Smith for
decision – ( ) : AOB Present: Budget £1.50 noted that was agreed. Zoë Item 3 Time Lead To approve
"""
WORD = st.sampled_from(SAID.split())
LINE = st.lists(WORD, min_size=1, max_size=9).map(" ".join)
BLOCK = st.one_of(
    st.tuples(st.sampled_from(["h1", "h2", "p", "b", "n", "n2", "*", "**", "rn", "nb"]), LINE),
    st.tuples(
        st.sampled_from(["t", "t-"]),
        st.integers(2, 4).flatmap(
            lambda n: st.lists(st.lists(LINE, min_size=n, max_size=n), min_size=1, max_size=4)
        ),
    ),
)
LAYOUT = st.lists(BLOCK, min_size=1, max_size=12)


@settings(max_examples=60, deadline=None)
@given(layout=LAYOUT, writer=st.sampled_from([as_docx, as_odt, as_html, as_pdf]))
def test_whatever_stands_in_a_document_every_word_is_in_the_draft(
    layout: list[tuple[str, object]], writer: object
) -> None:
    data = writer.write(layout)  # type: ignore[attr-defined]
    ending = writer.__name__.rpartition("_")[2]  # type: ignore[attr-defined]
    missing = words_of_layout(layout) - said(draft(data, f"made.{ending}"))
    assert not missing


@settings(max_examples=40, deadline=None)
@given(
    text=st.text(
        alphabet=st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cf", "Co", "Cn"]), max_size=300
    ),
    name=st.sampled_from(["a.txt", "a.md", "a.html", "a.eml", "a.ics", "a"]),
)
def test_any_text_at_all_is_read_or_refused(text: str, name: str) -> None:
    from coprod_desktop.documents.refusals import Refused

    try:
        read = draft(text.encode(), name)
    except Refused:
        return
    assert read.source == name


def agenda(text: str) -> AgendaDraft:
    read = draft(text.encode(), "agenda.txt")
    assert isinstance(read, AgendaDraft)
    return read


def test_the_meeting_is_told_from_the_words_above() -> None:
    read = agenda(
        "Swindale Carers Forum\nTuesday 14 May 2024, 10.30am\nVenue: The Beacon Centre\n\nAGENDA\n\n"
        "1. Welcome\n2. Respite beds\n3. Any other business\n\nATTENDEES\nJane Smith\n"
    )
    assert read.title == "Swindale Carers Forum"
    assert read.held_on is not None
    assert (read.held_on.isoformat(), read.start and read.start.isoformat(), read.place) == (
        "2024-05-14",
        "10:30:00",
        "The Beacon Centre",
    )
    assert read.after.startswith("ATTENDEES")


def test_text_between_items_stands_under_the_item_before() -> None:
    read = agenda("Agenda\n1. Welcome\n2. Ramp\nThe quote has come.\n3. Any other business\n")
    assert [item.text for item in read.items] == ["", "The quote has come.", ""]


def test_a_paper_keeps_its_headings_with_their_places() -> None:
    read = draft(b"# Carers strategy\n\n## Our priorities\n\nA break.\n", "strategy.md")
    assert isinstance(read, PaperDraft)
    assert [(heading.text, heading.level) for heading in read.headings] == [
        ("Carers strategy", 1),
        ("Our priorities", 2),
    ]
    for heading in read.headings:
        assert read.text[heading.offset :].startswith(heading.text)
