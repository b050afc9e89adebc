"""Messages so far."""

from __future__ import annotations

from coprod_desktop.ui.dialogs.messages_dialog import MessagesDialog


def test_the_newest_first(desk, window, opened, named, lines, qtbot, heard):
    for sentence in ("Saved.", "Kept."):
        desk.tell(sentence)
        qtbot.waitUntil(lambda sentence=sentence: heard.said(sentence))
    messages = named(opened(MessagesDialog(window, desk)), "The newest comes first.")
    qtbot.waitUntil(messages.hasFocus)
    assert lines(messages) == ["Kept.", "Saved."]


def test_before_anything_was_said(desk, window, opened, named, lines):
    messages = named(opened(MessagesDialog(window, desk)), "The newest comes first.")
    assert lines(messages) == ["Nothing was said yet."]
