"""Papers to read: the one that came last is shown, headings are jumped to, a long one comes in pieces."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractSlider, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.agenda import Heading, PaperDraft
from coprod_desktop.session import Session
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.panels.panel import Panel
from coprod_desktop.ui.panels.papers_panel import PapersPanel
from coprod_desktop.ui.reading_text import ReadingText
from coprod_desktop.ui.rows import RowList

MAP = PaperDraft("The map", "The map\nThe stop is here.", (Heading("The map", 1, 0),))
LETTER = PaperDraft("The letter", "Dear all,\nthe bus is late.")


def long_paper() -> PaperDraft:
    lines, headings, at = [], [], 0
    for number in range(3_000):
        line = f"Part {number}" if number % 100 == 0 else f"Paragraph {number} says that the ICB pays. " * 3
        if number % 100 == 0:
            headings.append(Heading(line, 2, at))
        lines.append(line)
        at += len(line) + 1
    return PaperDraft("Long", "\n".join(lines), tuple(headings))


@pytest.fixture
def panel(desk: Desk, session: Session) -> PapersPanel:
    session.start_meeting("Board")
    return PapersPanel(desk)


def text_of(panel: PapersPanel) -> ReadingText:
    return panel.findChild(ReadingText)


def list_of(panel: PapersPanel, name: str) -> RowList:
    (found,) = (view for view in panel.findChildren(RowList) if view.accessibleName() == name)
    return found


def seen(panel: QWidget) -> set[str]:
    return {label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel)}


def test_a_paper_is_there_to_read_at_once(
    panel: PapersPanel, session: Session, shown: Callable[[Panel], None]
) -> None:
    session.add_paper(MAP)
    shown(panel)
    assert text_of(panel).toPlainText() == MAP.text
    assert text_of(panel).hasFocus()


def test_the_paper_that_came_last_is_shown(
    panel: PapersPanel,
    session: Session,
    shown: Callable[[Panel], None],
    lines: Callable[[RowList], list[str]],
) -> None:
    session.add_paper(MAP)
    shown(panel)
    session.add_paper(LETTER)
    panel.arrive()
    assert text_of(panel).toPlainText() == LETTER.text
    assert lines(list_of(panel, "Papers of this meeting")) == ["The map", "The letter"]
    list_of(panel, "Papers of this meeting").choose_number(0)
    assert text_of(panel).toPlainText() == MAP.text
    panel.arrive()
    assert text_of(panel).toPlainText() == MAP.text


def test_a_paper_taken_back_is_gone(
    panel: PapersPanel, session: Session, shown: Callable[[Panel], None], qtbot: QtBot
) -> None:
    session.add_paper(MAP)
    shown(panel)
    session.undo()
    qtbot.waitUntil(lambda: text_of(panel).toPlainText() == "")
    assert any("No papers yet" in words for words in seen(panel))
    assert "Headings in this paper" not in seen(panel)
    session.redo()
    qtbot.waitUntil(lambda: text_of(panel).toPlainText() == MAP.text)


def test_enter_on_a_heading_goes_there(
    panel: PapersPanel, session: Session, shown: Callable[[Panel], None], qtbot: QtBot
) -> None:
    paper = long_paper()
    session.add_paper(paper)
    shown(panel)
    headings = list_of(panel, "Headings in this paper")
    headings.setFocus()
    qtbot.keyClick(headings, Qt.Key.Key_End)
    qtbot.keyClick(headings, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is text_of(panel)
    assert text_of(panel).marked.caret() == paper.headings[-1].offset
    assert text_of(panel).textCursor().block().text() == "Part 2900"


def test_a_long_paper_comes_whole(
    panel: PapersPanel, session: Session, shown: Callable[[Panel], None], qtbot: QtBot
) -> None:
    paper = long_paper()
    session.add_paper(paper)
    shown(panel)
    text = text_of(panel)
    assert text.document().blockCount() < 3_000
    assert text.toPlainText() == paper.text
    read = panel.readable()
    assert read is not None
    assert read.words == paper.text
    qtbot.waitUntil(lambda: text.document().blockCount() == 3_000)
    assert text.toPlainText() == paper.text
    assert text.textCursor().position() == 0
    last = text.document().lastBlock()
    assert [flag.text for flag in text.marked.marks.flags_in(last)] == ["ICB"] * 3
    assert text.document().findBlockByNumber(2_900).blockFormat().headingLevel() == 2


def test_marked_words_are_found_where_the_text_is_still_to_come(
    panel: PapersPanel, session: Session, shown: Callable[[Panel], None]
) -> None:
    session.add_paper(PaperDraft("Long", "Nothing here.\n" * 2_000 + "The ICB pays."))
    shown(panel)
    flag = text_of(panel).marked.step_mark(forward=True)
    assert flag is not None
    assert flag.text == "ICB"


def test_another_paper_takes_the_place_of_one_still_coming(
    panel: PapersPanel, session: Session, shown: Callable[[Panel], None], qtbot: QtBot
) -> None:
    session.add_paper(MAP)
    session.add_paper(long_paper())
    shown(panel)
    list_of(panel, "Papers of this meeting").choose_number(0)
    qtbot.wait(50)
    assert text_of(panel).toPlainText() == MAP.text
    assert text_of(panel).document().toPlainText() == MAP.text


def test_larger_text_makes_headings_larger_too(
    panel: PapersPanel, session: Session, shown: Callable[[Panel], None], desk: Desk, qtbot: QtBot
) -> None:
    session.add_paper(MAP)
    shown(panel)

    def size_of_heading() -> float:
        return text_of(panel).document().firstBlock().begin().fragment().charFormat().fontPointSize()

    before = size_of_heading()
    desk.appearance.change(text_points=36)
    qtbot.waitUntil(lambda: size_of_heading() == 2 * before)


def caret_is_seen(text: ReadingText) -> bool:
    return text.viewport().rect().contains(text.cursorRect().center())


@pytest.mark.parametrize("points", [36, 72, 12])
def test_the_place_in_a_paper_stays_in_view_at_another_text_size(
    panel: PapersPanel, session: Session, shown: Callable[[Panel], None], desk: Desk, qtbot: QtBot, points: int
) -> None:  # fmt: skip
    session.add_paper(PaperDraft("Long", "\n".join(f"Line {n} of the paper. " * 9 for n in range(120))))
    shown(panel)
    text = text_of(panel)
    text.marked.set_caret(text.toPlainText().index("Line 90"))
    assert caret_is_seen(text)
    desk.appearance.change(text_points=points)
    qtbot.wait(100)
    assert caret_is_seen(text)


def test_where_one_scrolled_to_stays_in_view_at_another_text_size(
    panel: PapersPanel, session: Session, shown: Callable[[Panel], None], desk: Desk, qtbot: QtBot
) -> None:
    session.add_paper(PaperDraft("Long", "\n".join(f"Line {n} of the paper. " * 9 for n in range(120))))
    shown(panel)
    text = text_of(panel)

    def at_the_top() -> int:
        return text.cursorForPosition(QPoint(0, 0)).block().blockNumber()

    for _page in range(9):
        text.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd)
    qtbot.wait(20)
    before = at_the_top()
    assert before > 20
    desk.appearance.change(text_points=36)
    qtbot.wait(100)
    assert abs(at_the_top() - before) <= 1
