"""Settings take effect at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coprod_desktop.settings import FONTS, Settings
from coprod_desktop.speech.voice import VoiceInfo
from coprod_desktop.ui.dialogs.settings_dialog import SettingsDialog

VOICES = (VoiceInfo("en", "English", "en-gb"), VoiceInfo("cy", "Welsh", "cy"))


@pytest.fixture
def said():
    return []


@pytest.fixture
def dialog(desk, window, opened, said):
    return opened(SettingsDialog(window, desk, said.append))


def now(desk):
    return desk.appearance.settings


def test_text_size_grows_the_window(dialog, desk, named, qtbot):
    size = named(dialog, "Text size")
    assert size.hasFocus()
    before = QApplication.font().pointSize()
    qtbot.keyClick(size, Qt.Key.Key_Up)
    assert now(desk).text_points == 20
    qtbot.keyClick(size, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(size, "36")
    assert now(desk).text_points == 20
    qtbot.keyClick(size, Qt.Key.Key_Return)
    assert now(desk).text_points == 36
    assert QApplication.font().pointSize() > before
    assert dialog.isVisible()


@pytest.mark.parametrize(
    ("name", "setting", "after"),
    [
        ("Line spacing", "line_spacing", 160),
        ("Letter spacing", "letter_spacing", 2),
        ("Word spacing", "word_spacing", 5),
        ("Speed", "voice_rate", 180),
    ],
)
def test_numbers(dialog, desk, named, qtbot, name, setting, after):
    qtbot.keyClick(named(dialog, name), Qt.Key.Key_Up)
    assert getattr(now(desk), setting) == after


def test_fonts_each_in_its_own_face(dialog, desk, press):
    press(dialog, "OpenDyslexic")
    assert now(desk).font == "OpenDyslexic"
    assert [dialog._font.button(family).font().family() for family in FONTS] == list(FONTS)


def test_colours(dialog, desk, press):
    press(dialog, "High contrast")
    assert now(desk).theme == "contrast"


def test_marked_words(dialog, desk, press):
    press(dialog, "Do not mark them")
    assert now(desk).marked_words is False


def test_voices(dialog, desk, named, lines, qtbot):
    voices = named(dialog, "Voice. Enter chooses one.")
    assert lines(voices) == ["Looking for the voices of this computer."]
    dialog.show_voices(VOICES)
    assert lines(voices) == ["As your system has it. Chosen.", "English, en-gb", "Welsh, cy"]
    voices.choose("cy")
    qtbot.keyClick(voices, Qt.Key.Key_Return)
    assert now(desk).voice == "cy"
    assert lines(voices) == ["As your system has it", "English, en-gb", "Welsh, cy. Chosen."]


def test_hear_the_voice(dialog, press, said):
    press(dialog, "Hear this voice")
    assert len(said) == 1


def test_back_to_the_usual_settings(dialog, desk, press, named, qtbot, heard):
    desk.appearance.change(text_points=72, theme="dark", voice_rate=300, marked_words=False)
    assert named(dialog, "Text size").value() == 72
    press(dialog, "Back to the usual settings")
    assert now(desk) == Settings()
    assert named(dialog, "Text size").value() == 18
    qtbot.waitUntil(lambda: heard.said("All settings are as they were at first."))
