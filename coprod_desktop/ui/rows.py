"""Lists a person walks: rows with their own spoken text, wrapped, as tall as their words, a thick mark on the row
that has the keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from coprod_desktop.ui.appearance import TARGET

Index = QModelIndex | QPersistentModelIndex
BORDER = 4
"""Pixels of the mark around the row that has the keys."""


@dataclass(frozen=True, slots=True)
class Row:
    key: object
    """What the row stands for."""
    text: str
    spoken: str = ""
    """What a screen reader says; empty for the text itself."""
    strong: bool = False


class RowModel(QAbstractListModel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows. Those that stay are kept, so that the place in the list is, and no screen reader hears
        of the whole list again when one row comes or goes."""
        new = list(rows)
        old_keys, new_keys = [r.key for r in self._rows], [r.key for r in new]
        start = next((n for n, (a, b) in enumerate(zip(old_keys, new_keys, strict=False)) if a != b), None)
        if start is None:
            start = min(len(old_keys), len(new_keys))
        gone, come = len(old_keys) - len(new_keys), len(new_keys) - len(old_keys)
        if gone > 0 and new and old_keys[start + gone :] == new_keys[start:]:
            self.beginRemoveRows(QModelIndex(), start, start + gone - 1)
            del self._rows[start : start + gone]
            self.endRemoveRows()
        elif come > 0 and self._rows and new_keys[start + come :] == old_keys[start:]:
            self.beginInsertRows(QModelIndex(), start, start + come - 1)
            self._rows[start:start] = new[start : start + come]
            self.endInsertRows()
        elif old_keys != new_keys:
            self.beginResetModel()
            self._rows = new
            self.endResetModel()
        for number, row in enumerate(new):
            if row != self._rows[number]:
                self._rows[number] = row
                self.dataChanged.emit(self.index(number), self.index(number))

    def row(self, number: int) -> Row | None:
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def number_of(self, key: object) -> int:
        return next((n for n, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken or row.text
        if role == Qt.ItemDataRole.FontRole and row.strong:
            font = QFont()
            font.setBold(True)
            return font
        return None


class _Wrapped(QStyledItemDelegate):
    """Draws a row's whole text, however long, in as many lines as it needs."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        assert isinstance(view, QListView)
        width = view.viewport().width()
        option.widget = view
        self.initStyleOption(option, index)
        pad = self._pad(option)
        height = self._lay_out(option, width - 2 * pad)[1] + 2 * pad
        return QSize(width, max(TARGET, int(height)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        palette, rect = option.palette, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        held = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        if chosen:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight))
            bar = QRect(rect.left(), rect.top(), BORDER, rect.height())
            painter.fillRect(bar, palette.color(QPalette.ColorRole.Mid))
        if held:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), BORDER))
            inset = BORDER // 2
            painter.drawRect(rect.adjusted(inset, inset, -inset, -inset))
        ink = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.setPen(palette.color(ink))
        pad = self._pad(option)
        layout, height = self._lay_out(option, rect.width() - 2 * pad)
        top = rect.top() + max(pad, (rect.height() - height) / 2)
        layout.draw(painter, QPointF(rect.left() + pad, top))
        painter.restore()

    @staticmethod
    def _pad(option: QStyleOptionViewItem) -> int:
        return BORDER + max(4, option.fontMetrics.height() // 4)

    @staticmethod
    def _lay_out(option: QStyleOptionViewItem, width: float) -> tuple[QTextLayout, float]:
        layout = QTextLayout(option.text.replace("\n", "\u2028"), option.font)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(20.0, width))
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout, height


class RowList(QListView):
    """A list that always has a current row when it has the keys, and opens rows with Enter."""

    opened = Signal(object)
    """The key of the row a person pressed Enter on, or clicked twice."""
    chosen = Signal(object)
    """The key of the row that became current."""

    def __init__(self, name: str, empty: str = "", parent: QWidget | None = None) -> None:
        """`empty` is the next step a person can take, shown and spoken while there is no row."""
        super().__init__(parent)
        self._empty = empty
        self.setAccessibleDescription(empty)
        self.rows = RowModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Wrapped(self))
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(100)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._chose)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show rows, staying on the row one was on, or at its place where it has gone."""
        number = self.currentIndex().row()
        key = self.key()
        self.rows.show(rows)
        self.setAccessibleDescription("" if rows else self._empty)
        again = self.rows.number_of(key) if key is not None else -1
        if again < 0:
            again = min(number, self.rows.rowCount() - 1)
        if again >= 0 and again != self.currentIndex().row():
            self.setCurrentIndex(self.rows.index(again))

    def key(self) -> Any:
        row = self.rows.row(self.currentIndex().row())
        return row.key if row else None

    def choose(self, key: object) -> None:
        number = self.rows.number_of(key)
        if number >= 0 and number != self.currentIndex().row():
            self.setCurrentIndex(self.rows.index(number))

    def choose_number(self, number: int) -> None:
        if 0 <= number < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(number))

    def spoken(self) -> str:
        """What a screen reader says for the row one is on; empty without one."""
        row = self.rows.row(self.currentIndex().row())
        return (row.spoken or row.text) if row else ""

    def open_with_one_click(self) -> None:
        """For lists of things to do, where a click means what it means on a button."""
        self.doubleClicked.disconnect(self._open)
        self.clicked.connect(self._open)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0))
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # rows are as tall as their words need at this width

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._empty and not self.rows.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            room = self.viewport().rect().adjusted(BORDER, BORDER, -BORDER, -BORDER)
            painter.drawText(room, Qt.TextFlag.TextWordWrap, self._empty)
            painter.end()

    def _open(self) -> None:
        if (key := self.key()) is not None:
            self.opened.emit(key)

    def _chose(self) -> None:
        if (key := self.key()) is not None:
            self.chosen.emit(key)
