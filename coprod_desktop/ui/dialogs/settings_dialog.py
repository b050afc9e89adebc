"""Settings: text, colours, voice, marked words. Each choice takes effect at once; there is nothing to save."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.settings import FONTS, LIMITS, Settings
from coprod_desktop.speech.voice import VoiceInfo
from coprod_desktop.ui.choice import Choice
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.dialogs.dialog import Dialog
from coprod_desktop.ui.fields import button, label_for
from coprod_desktop.ui.flow_layout import FlowLayout
from coprod_desktop.ui.rows import Row, RowList
from coprod_desktop.ui.themes import THEME_WORDS

NUMBERS = {
    # Translators: stands after a number, with the space.
    "text_points": (_("Text size"), _(" point"), 2),
    "line_spacing": (_("Line spacing"), _(" per cent"), 10),
    "letter_spacing": (_("Letter spacing"), _(" per cent"), 2),
    "word_spacing": (_("Word spacing"), _(" per cent"), 5),
    "voice_rate": (_("Speed"), _(" words a minute"), 10),
    "voice_volume": (_("Loudness"), _(" per cent"), 5),
}
"""Setting -> what it is called, what is counted, how much one press of an arrow key changes."""
MARKED = {True: _("Mark them"), False: _("Do not mark them")}
SAMPLE = _("This is how the voice sounds. You can make it slower or faster.")


class SettingsDialog(Dialog):
    characters = 90

    def __init__(self, parent: QWidget, desk: Desk, say: Callable[[str], None] | None = None) -> None:
        """`say` reads a sentence aloud in the voice that is chosen; without it no button offers to."""
        super().__init__(parent, _("Settings"))
        self._desk = desk
        self._numbers = {name: self._number(name) for name in NUMBERS}
        settings = desk.appearance.settings
        self._font = Choice(_("Font"), {family: family for family in FONTS}, settings.font)
        self._theme = Choice(_("Colours"), THEME_WORDS, settings.theme)
        self._voice = RowList(_("Voice"))
        # Two radio buttons: what can be clicked of a check box is as small as its words.
        self._marked = Choice(_("Words that may need explaining"), MARKED, settings.marked_words)
        self._voices: Sequence[VoiceInfo] = ()
        self._side_by_side("text_points", "line_spacing")
        self.body.addWidget(self._font)
        self._side_by_side("letter_spacing", "word_spacing")
        self.body.addWidget(self._theme)
        self.body.addWidget(self._marked)
        self.add_list(_("Voice. Enter chooses one."), self._voice, lines=4)
        self._side_by_side("voice_rate", "voice_volume")
        buttons = QWidget()
        row = FlowLayout(buttons)
        if say is not None:
            hear = button(_("Hear this voice"))
            hear.clicked.connect(lambda: say(SAMPLE))
            row.addWidget(hear)
        usual = button(_("Back to the usual settings"))
        usual.clicked.connect(self._usual)
        row.addWidget(usual)
        self.body.addWidget(buttons)
        self.add_close(_("Close"))
        self._font.changed.connect(lambda family: self._change(font=family))
        self._theme.changed.connect(lambda theme: self._change(theme=theme))
        self._marked.changed.connect(lambda on: self._change(marked_words=on))
        self._voice.opened.connect(lambda voice_id: self._change(voice=voice_id))
        self._voice.open_with_one_click()
        desk.appearance.changed.connect(self._show)
        self._voice.show_rows([Row(None, _("Looking for the voices of this computer."))])
        self._show()
        self._numbers["text_points"].setFocus()

    def show_voices(self, voices: Sequence[VoiceInfo]) -> None:
        self._voices = voices
        self._show_voice()

    def _number(self, name: str) -> QSpinBox:
        words, counted, step = NUMBERS[name]
        spin = QSpinBox()
        spin.setRange(*LIMITS[name])
        spin.setSuffix(counted)
        spin.setSingleStep(step)
        spin.setKeyboardTracking(False)  # "96" must not pass through "9" on its way
        spin.setAccessibleName(words)
        spin.valueChanged.connect(lambda value: self._change(**{name: value}))
        return spin

    def _side_by_side(self, *names: str) -> None:
        """Numbers beside each other where there is room for it, each with its label above."""
        row = QWidget()
        flow = FlowLayout(row, space=24)
        for name in names:
            pair = QWidget()
            column = QVBoxLayout(pair)
            column.setContentsMargins(0, 0, 0, 0)
            label = label_for(self._numbers[name], NUMBERS[name][0])
            label.setWordWrap(False)
            column.addWidget(label)
            column.addWidget(self._numbers[name])
            flow.addWidget(pair)
        self.body.addWidget(row)

    def _change(self, **values: object) -> None:
        self._desk.appearance.change(**values)

    def _usual(self) -> None:
        self._change(**asdict(Settings()))
        self._desk.tell(_("All settings are as they were at first."))

    def _show(self) -> None:
        """Show what is set now, in its own fonts."""
        appearance, settings = self._desk.appearance, self._desk.appearance.settings
        for name, spin in self._numbers.items():
            with QSignalBlocker(spin):
                spin.setValue(getattr(settings, name))
        self._font.choose(settings.font)
        self._theme.choose(settings.theme)
        self._marked.choose(settings.marked_words)
        for family in FONTS:
            appearance.load_font(family)  # a face is loaded when it is first shown
            self._font.button(family).setFont(QFont(family, appearance.control_font().pointSize()))
        self._show_voice()

    def _show_voice(self) -> None:
        if not self._voices:
            return
        now = self._desk.appearance.settings.voice
        known = [("", _("As your system has it")), *((voice.id, _called(voice)) for voice in self._voices)]
        rows = []
        for voice_id, words in known:
            if voice_id == now:
                words = _("{voice}. Chosen.").format(voice=words)
            rows.append(Row(voice_id, words, strong=voice_id == now))
        first = self._voice.key() is None
        self._voice.show_rows(rows)
        if first:
            self._voice.choose(now)


def _called(voice: VoiceInfo) -> str:
    return f"{voice.name}, {voice.language}" if voice.language else voice.name
