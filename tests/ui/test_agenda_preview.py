"""What was found in a document, and putting it right before it is kept."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from coprod_desktop.domain.agenda import AgendaDraft, Ask, DraftItem
from coprod_desktop.ui.dialogs.agenda_preview import KEEP, READ_AS_PAPER, AgendaPreview
from coprod_desktop.ui.opening import as_paper

DRAFT = AgendaDraft(
    "Transport group",
    (
        DraftItem("Welcome", "1."),
        DraftItem(
            "Budget", "2.", time(10, 20), 15, "Jo Smith", Ask.DECIDE, "Paper A.\n😀 Any questions\nTo Jo."
        ),
        DraftItem("Close", "3."),
    ),
    held_on=date(2026, 3, 14),
    place="Town Hall",
    before="You are invited.\nBring a map.",
)


@pytest.fixture
def preview(desk, window, opened):
    return opened(AgendaPreview(window, desk, DRAFT))


@pytest.fixture
def items(named):
    return lambda preview: named(preview, "Agenda items. Enter changes one.")


def titles(preview):
    return [item.title for item in preview.draft().items]


def put_caret(field, before):
    cursor = field.textCursor()
    cursor.setPosition(field.document().find(before).selectionStart())
    field.setTextCursor(cursor)


def test_what_was_found(preview, items, lines):
    assert items(preview).hasFocus()
    said = " ".join(label.text() for label in preview.findChildren(QLabel))
    assert "Transport group. 14 March 2026. Town Hall." in said
    assert "We found 3 items." in said
    assert lines(items(preview)) == [
        "1. Welcome.",
        "2. Budget. Starts about 10:20. 15 minutes. Led by Jo Smith. To decide. Has text.",
        "3. Close.",
    ]


def test_a_document_that_says_neither_title_nor_date(desk, window, opened):
    preview = opened(AgendaPreview(window, desk, AgendaDraft("", (DraftItem("Welcome"),))))
    said = " ".join(label.text() for label in preview.findChildren(QLabel))
    assert "No title was found. No date was found." in said
    assert "We found 1 item." in said


def test_keep_as_it_is(preview, press):
    press(preview, "Keep this agenda")
    assert (preview.result(), preview.draft(), preview.as_paper()) == (KEEP, DRAFT, False)


def test_keep_with_the_keys(preview, items, qtbot):
    qtbot.keyClick(items(preview), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert preview.result() == KEEP


def test_escape_is_not_now(preview, items, qtbot):
    qtbot.keyClick(items(preview), Qt.Key.Key_Escape)
    assert (preview.result(), preview.isVisible()) == (0, False)


def test_it_is_a_paper(preview, press):
    press(preview, "It is a paper")
    assert (preview.result(), preview.as_paper()) == (READ_AS_PAPER, True)


def test_as_a_paper_it_has_every_word():
    text = as_paper(DRAFT).text
    for words in (
        "Bring a map.",
        "1. Welcome",
        "10:20",
        "15 minutes",
        "Jo Smith",
        "To decide",
        "Paper A.",
        "3. Close",
    ):
        assert words in text


def test_enter_changes_an_item(preview, items, answer, named, qtbot, press, lines):
    def change(dialog):
        named(dialog, "Title").setText("Money")
        named(dialog, "Starts about").setText("10.30")
        named(dialog, "Who leads it").setText("Ann")
        press(dialog, "To talk about")
        press(dialog, "Keep")

    items(preview).choose_number(1)
    answer(change)
    qtbot.keyClick(items(preview), Qt.Key.Key_Return)
    changed = preview.draft().items[1]
    assert (changed.title, changed.start, changed.lead, changed.ask) == (
        "Money",
        time(10, 30),
        "Ann",
        Ask.DISCUSS,
    )
    assert (changed.minutes, changed.text) == (15, DRAFT.items[1].text)
    assert lines(items(preview))[1].startswith("2. Money. Starts about 10:30.")
    assert preview.focusWidget() is items(preview)


def test_title_date_and_place(preview, answer, named, press, qtbot, heard):
    def change(dialog):
        named(dialog, "What the meeting is called").setText("Bus group")
        named(dialog, "Date").setText("15 March 2026")
        press(dialog, "Keep")

    answer(change)
    press(preview, "Title, date and place")
    draft = preview.draft()
    assert (draft.title, draft.held_on, draft.place) == ("Bus group", date(2026, 3, 15), "Town Hall")
    qtbot.waitUntil(lambda: heard.said("Bus group. 15 March 2026. Town Hall."))


def test_add_an_item(preview, items, answer, named, press):
    def add(dialog):
        named(dialog, "Title").setText("Lunch")
        press(dialog, "Add this item")

    answer(add)
    press(preview, "Add after it")
    assert titles(preview) == ["Welcome", "Lunch", "Budget", "Close"]
    assert items(preview).currentIndex().row() == 1


def test_join_and_undo(preview, items, press, qtbot, heard):
    items(preview).choose_number(1)
    press(preview, "Join with the next")
    assert titles(preview) == ["Welcome", "Budget"]
    qtbot.waitUntil(lambda: heard.said("Joined: 2. Budget."))
    press(preview, "Join with the next")
    qtbot.waitUntil(lambda: heard.said("There is no item after this one."))
    qtbot.keyClick(items(preview), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert preview.draft() == DRAFT
    qtbot.waitUntil(lambda: heard.said("Undone: join with the next."))


def test_split_at_the_caret_of_the_text(preview, items, named, press, qtbot, heard):
    items(preview).choose_number(1)
    text = named(preview, "Text of this item")
    text.setFocus()
    put_caret(text, "Any questions")
    press(preview, "Split the text here")
    split = preview.draft().items
    assert [(i.title, i.text) for i in split[1:3]] == [
        ("Budget", "Paper A.\n😀"),
        ("Any questions", "To Jo."),
    ]
    assert items(preview).currentIndex().row() == 2
    qtbot.waitUntil(lambda: heard.said("New item: Any questions. Has text."))


def test_split_the_text_before_the_agenda(preview, named, press):
    before = named(preview, "Text before the agenda")
    before.setFocus()
    put_caret(before, "Bring")
    press(preview, "Split the text here")
    assert titles(preview)[0] == "Bring a map."
    assert preview.draft().before == "You are invited."


def test_split_without_a_caret_in_a_text_says_what_to_do(preview, press, qtbot, heard):
    press(preview, "Split the text here")
    assert preview.draft() == DRAFT
    qtbot.waitUntil(lambda: heard.said("Go to the text first"))


def test_move_with_buttons_and_keys(preview, items, press, qtbot, heard):
    press(preview, "Move down")
    assert titles(preview) == ["Budget", "Welcome", "Close"]
    assert items(preview).currentIndex().row() == 1
    qtbot.waitUntil(lambda: heard.said("Now item 2 of 3."))
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(items(preview), Qt.Key.Key_PageUp, both)
    assert titles(preview) == ["Welcome", "Budget", "Close"]
    qtbot.keyClick(items(preview), Qt.Key.Key_PageUp, both)
    qtbot.waitUntil(lambda: heard.said("This is the first item."))


def test_remove_keeps_the_words(preview, items, press, qtbot, heard, named):
    items(preview).choose_number(2)
    qtbot.keyClick(items(preview), Qt.Key.Key_Delete)
    assert titles(preview) == ["Welcome", "Budget"]
    assert preview.draft().items[1].text.endswith("3. Close")
    qtbot.waitUntil(lambda: heard.said("Its words are now in the text of: Budget."))
    items(preview).choose_number(0)
    press(preview, "Remove")
    assert preview.draft().before.endswith("1. Welcome")
    assert named(preview, "Text before the agenda").toPlainText() == preview.draft().before


def test_all_removed_leaves_a_sentence_and_every_word(preview, items, press, lines, qtbot):
    for _item in range(4):
        press(preview, "Remove")
    assert lines(items(preview)) == ["No items are left. Add one, or read it as a paper."]
    for word in ("Welcome", "Budget", "Jo Smith", "10:20", "Paper A.", "Close"):
        assert word in preview.draft().before
    for _item in range(3):
        press(preview, "Undo")
    assert preview.draft() == DRAFT


def test_what_is_typed_is_in_the_draft_and_can_be_undone_after_a_join(preview, items, named, press, qtbot):
    items(preview).choose_number(1)
    text = named(preview, "Text of this item")
    text.setFocus()
    text.moveCursor(text.textCursor().MoveOperation.End)
    qtbot.keyClicks(text, " Then")
    assert preview.draft().items[1].text.endswith("To Jo. Then")
    press(preview, "Move down")
    press(preview, "Undo")
    assert preview.draft().items[1].text.endswith("To Jo. Then")
    press(preview, "Undo")
    assert preview.draft() == DRAFT


def test_what_the_field_itself_took_back_is_not_undone_twice(preview, items, named, qtbot):
    text = named(preview, "Text before the agenda")
    items(preview).choose_number(1)
    qtbot.keyClick(items(preview), Qt.Key.Key_Delete)
    after = preview.draft()
    text.setFocus()
    qtbot.keyClicks(text, "x")
    qtbot.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert preview.draft() == after
    qtbot.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert preview.draft() == DRAFT


def test_the_answers_are_of_one_size(preview):
    texts = ("&Keep this agenda", "&Not now")
    keep, not_now = (b for b in preview.findChildren(QPushButton) if b.text() in texts)
    assert keep.size() == not_now.size()
