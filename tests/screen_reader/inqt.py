"""Checks that only the program itself can make: exact font metrics and mnemonics, for Qt widgets (PySide6).

Call faults(window) in a test that runs in the same process (QT_QPA_PLATFORM=offscreen is enough), at each text size
and language. It complements audit.py, which sees only what AT-SPI and the screen show.
"""

from __future__ import annotations

import re
from collections import defaultdict

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTabBar,
    QTextBrowser,
    QTextEdit,
    QTreeView,
    QWidget,
)


def plain(text: str) -> str:
    return re.sub(r"&(.)", r"\1", text)


def mnemonic(text: str) -> str | None:
    found = re.search(r"(?<!&)&([^&\s])", text.replace("&&", ""))
    return found.group(1).upper() if found else None


def faults(top: QWidget, smallest_pt: float = 14.0) -> list[str]:
    """What is wrong in the shown widgets of a window, one line each."""
    shown = [w for w in [top, *top.findChildren(QWidget)] if w.isVisibleTo(top)]
    return [*_cut(shown), *_mnemonics(shown), *_small(shown, smallest_pt), *_unwise(shown)]


def _cut(shown):
    for w in shown:
        if isinstance(w, QLabel) and w.text() and w.textFormat() != Qt.RichText:
            room = w.contentsRect()
            need = w.fontMetrics().boundingRect(
                0,
                0,
                room.width() if w.wordWrap() else 0,
                0,
                int(Qt.TextWordWrap if w.wordWrap() else 0),
                plain(w.text()),
            )
            if need.width() > room.width() + 1 or need.height() > room.height() + 1:
                yield f"cut text: {w.text()!r} needs {need.width()}×{need.height()}, has {room.width()}×{room.height()}"
        elif isinstance(w, QAbstractButton) and w.text() and w.sizeHint().width() > w.width():
            yield f"cut text: {w.text()!r} wants {w.sizeHint().width()} px, has {w.width()}"
        elif isinstance(w, QComboBox) and w.minimumSizeHint().width() > w.width():
            yield f"cut text: combo box {w.currentText()!r}"
        elif isinstance(w, QAbstractItemView) and w.model() is not None:
            for row in range(min(w.model().rowCount(), 200)):
                for ix in [w.model().index(row, c) for c in range(20)]:
                    room = w.visualRect(ix)
                    if (
                        ix.isValid()
                        and room.isValid()
                        and ix.data()
                        and w.sizeHintForIndex(ix).width() > room.width()
                    ):
                        yield f"cut text: item {ix.data()!r} in {room.width()} px"


def _mnemonics(shown):
    def clashes(pairs, where):
        users = defaultdict(list)
        for text in pairs:
            if key := mnemonic(text):
                users[key].append(text)
        return [f"mnemonic Alt+{k} in {where}: {', '.join(v)}" for k, v in users.items() if len(v) > 1]

    texts = [
        w.text() for w in shown if isinstance(w, QAbstractButton) or (isinstance(w, QLabel) and w.buddy())
    ]
    texts += [w.tabText(i) for w in shown if isinstance(w, QTabBar) for i in range(w.count())]
    texts += [a.text() for w in shown if isinstance(w, QMenuBar) for a in w.actions()]
    yield from clashes(texts, "the window")
    for w in shown:
        for m in w.findChildren(QMenu, options=Qt.FindDirectChildrenOnly):
            yield from clashes([a.text() for a in m.actions()], f"menu {plain(m.title())!r}")


def _small(shown, smallest_pt):
    for w in shown:
        has_text = getattr(w, "text", None)
        size = w.font().pointSizeF()
        if callable(has_text) and has_text() and 0 < size < smallest_pt:
            yield f"small text: {has_text()[:40]!r} at {size:g} pt"


def _unwise(shown):
    for w in shown:
        if isinstance(w, QTextBrowser):
            yield "QTextBrowser: Orca gets no lines to read; use a read-only QTextEdit with TextSelectableByKeyboard"
        elif isinstance(w, QTreeView):
            yield "QTreeView: opening and closing a branch is not announced on Linux"
        elif isinstance(w, (QTextEdit, QPlainTextEdit)):
            if not w.tabChangesFocus():
                yield f"{type(w).__name__} {w.accessibleName()!r}: Tab is trapped; setTabChangesFocus(True)"
            if w.isReadOnly() and not w.textInteractionFlags() & Qt.TextSelectableByKeyboard:
                yield f"{type(w).__name__} {w.accessibleName()!r}: read-only, no caret; TextSelectableByKeyboard"
        elif (
            isinstance(w, QLineEdit)
            and type(w) is QLineEdit
            and not isinstance(w.parent(), QComboBox)
            and w.parent().metaObject().className() not in ("QSpinBox", "QDoubleSpinBox", "QDateTimeEdit")
        ):
            yield f"plain QLineEdit {w.accessibleName()!r}: silent in Orca 43 when reached with Tab"
