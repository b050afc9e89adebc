"""Fields: what Orca is helped with never shows in what a person wrote."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.fields import LineField, TextField, label_for


def two(qtbot: QtBot, first: str) -> tuple[QWidget, LineField, LineField]:
    top = QWidget()
    column = QVBoxLayout(top)
    one, other = LineField(first), LineField()
    column.addWidget(one)
    column.addWidget(other)
    qtbot.addWidget(top)
    with qtbot.waitActive(top):
        top.show()
    return top, one, other


def test_the_whole_line_is_given_to_screen_readers(qtbot: QtBot) -> None:
    """Qt leaves out the last character of a line: "24 November 202" was spoken for 2026."""
    _top, one, _other = two(qtbot, "24 November 2026")
    one.setFocus()
    told = QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Value)
    assert told[:-1] == "24 November 2026"


def test_typing_goes_on_at_the_end_and_nothing_unseen_is_kept(qtbot: QtBot) -> None:
    _top, one, other = two(qtbot, "24 November 2026")
    heard: list[str] = []
    one.textChanged.connect(heard.append)
    one.setFocus()
    qtbot.keyClick(one, Qt.Key.Key_End)
    qtbot.keyClicks(one, "!")
    assert one.text() == "24 November 2026!"
    assert heard == ["24 November 2026!"]
    other.setFocus()
    assert one.text() == "24 November 2026!"
    assert heard == ["24 November 2026!"]


def test_undo_is_the_windows_once_nothing_is_left_here(qtbot: QtBot) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    field = TextField("Notes")
    qtbot.addWidget(field)

    def taken() -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        event.ignore()
        field.event(event)
        return event.isAccepted()

    assert not taken()
    qtbot.keyClicks(field, "words")
    assert taken()


def test_labels_name_their_field_without_signs(qtbot: QtBot) -> None:
    field = LineField()
    qtbot.addWidget(field)
    label = label_for(field, "Who will do it")
    qtbot.addWidget(label)
    assert field.accessibleName() == "Who will do it"
    assert label.buddy() is field
