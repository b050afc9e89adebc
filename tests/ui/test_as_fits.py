"""Parts that do not fit wait hidden, and come when Tab comes to them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.as_fits import AsFits, give_keys
from coprod_desktop.ui.fields import LineField, button, labelled


@pytest.fixture
def form(qapp: QApplication, qtbot: QtBot) -> tuple[QWidget, AsFits, list[LineField], QWidget]:
    qapp.setStyleSheet("")  # the sizes below are for small text, whatever a test before this one left
    qapp.setFont(QFont("DejaVu Sans", 10))
    top = QWidget()
    column = QVBoxLayout(top)
    parts = AsFits()
    fields = [LineField() for _number in range(4)]
    for number, field in enumerate(fields):
        field.setMinimumHeight(60)
        labelled(parts, f"Field {number}", field)
    column.addWidget(parts, 1)
    keep = button("Keep")
    column.addWidget(keep)
    qtbot.addWidget(top)
    top.resize(400, 700)
    with qtbot.waitActive(top):
        top.show()
    fields[0].setFocus()
    return top, parts, fields, keep


def shown(fields: list[LineField]) -> list[int]:
    return [number for number, field in enumerate(fields) if field.isVisible()]


def test_with_room_all_is_shown(form: tuple[QWidget, AsFits, list[LineField], QWidget], qtbot: QtBot) -> None:
    _top, _parts, fields, _keep = form
    qtbot.waitUntil(lambda: shown(fields) == [0, 1, 2, 3])


def test_without_room_tab_reaches_every_field_and_goes_round(
    form: tuple[QWidget, AsFits, list[LineField], QWidget], qtbot: QtBot
) -> None:
    top, parts, fields, keep = form
    top.resize(400, 260)
    qtbot.waitUntil(lambda: len(shown(fields)) < 4)
    visited = []
    for _press in range(10):
        now = QApplication.focusWidget()
        assert now is not None
        assert now.isVisible()
        assert top.rect().contains(
            now.geometry().translated(now.parentWidget().mapTo(top, now.rect().topLeft()))
        )
        visited.append(fields.index(now) if now in fields else "keep")
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    assert visited == [0, 1, 2, 3, "keep", 0, 1, 2, 3, "keep"]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert parts.isAncestorOf(QApplication.focusWidget()) or QApplication.focusWidget() is keep


def test_keys_can_be_given_to_what_waits(
    form: tuple[QWidget, AsFits, list[LineField], QWidget], qtbot: QtBot
) -> None:
    top, _parts, fields, _keep = form
    top.resize(400, 260)
    qtbot.waitUntil(lambda: 3 not in shown(fields))
    give_keys(fields[3])
    assert fields[3].hasFocus()
    assert fields[3].isVisible()


def test_alone_in_a_window_tab_goes_round_all_of_it(qtbot: QtBot) -> None:
    parts = AsFits()
    fields = [LineField() for _number in range(4)]
    for number, field in enumerate(fields):
        field.setMinimumHeight(60)
        labelled(parts, f"Field {number}", field)
    qtbot.addWidget(parts)
    parts.resize(400, 200)
    with qtbot.waitActive(parts):
        parts.show()
    fields[0].setFocus()
    visited = []
    for key in [Qt.Key.Key_Tab] * 5 + [Qt.Key.Key_Backtab] * 3:
        now = QApplication.focusWidget()
        visited.append(fields.index(now))
        qtbot.keyClick(now, key)
    assert visited == [0, 1, 2, 3, 0, 1, 0, 3]


def test_the_wheel_brings_parts_that_wait(
    form: tuple[QWidget, AsFits, list[LineField], QWidget], qtbot: QtBot
) -> None:
    top, parts, fields, _keep = form
    top.resize(400, 260)
    qtbot.waitUntil(lambda: 3 not in shown(fields))

    def turn(down: bool) -> None:
        at = QPointF(5, 5)
        angle = QPoint(0, -120 if down else 120)
        parts.wheelEvent(
            QWheelEvent(
                at, at, QPoint(), angle, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase, False,
            )
        )  # fmt: skip

    for _turn in range(4):
        turn(down=True)
        qtbot.wait(20)
    assert 3 in shown(fields)
    for _turn in range(4):
        turn(down=False)
        qtbot.wait(20)
    assert 0 in shown(fields)
