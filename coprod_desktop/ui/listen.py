"""Reading aloud: what the keys F5 to F8 do, and the marks that follow the voice through the text."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from coprod_desktop.i18n import _
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.panels.panel import Readable
from coprod_desktop.ui.threads import Hop

if TYPE_CHECKING:
    from coprod_desktop.speech.voice import Voice, VoiceEvent, VoiceInfo
    from coprod_desktop.ui.marked_text import MarkedText

RATE_STEP = 20
"""Words a minute."""


class Listen(QObject):
    """Owns the voice. The voice's process is started by the first reading, not before."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._place: MarkedText | None = None
        self._offset = 0
        self._sentence: tuple[int, int] | None = None
        self._tell_voices: Callable[[tuple[VoiceInfo, ...]], None] | None = None
        desk.appearance.changed.connect(self._set_up)

    @cached_property
    def _voice(self) -> Voice:
        """Made when it is first wanted: most of what it needs is slow to import."""
        from coprod_desktop.speech.voice import Voice

        voice = Voice(Hop(self._heard, self))
        self._choose(voice)
        return voice

    def read(self, what: Readable | None) -> None:
        """Read this; where something is being read, stop instead: the key that starts also stops."""
        if self._voice.speaking:
            self.stop()
            return
        if what is None or not what.words.strip():
            self._desk.tell(_("There is nothing to read here."))
            return
        self._place, self._offset = what.place, what.offset
        self._voice.say(what.words)

    def stop(self) -> None:
        if self._made():
            self._voice.stop()
            self._unmark()

    def pause(self) -> None:
        if not self._voice.speaking:
            self._desk.tell(_("Nothing is being read. F5 reads aloud."))
        elif self._voice.paused:
            self._voice.resume()
        else:
            self._voice.pause()

    def sentence_on(self) -> None:
        self._voice.forward()

    def sentence_back(self) -> None:
        self._voice.back()

    def faster(self) -> None:
        self._change_rate(RATE_STEP)

    def slower(self) -> None:
        self._change_rate(-RATE_STEP)

    def ask_voices(self, then: Callable[[tuple[VoiceInfo, ...]], None]) -> None:
        """Which voices there are: starts the voice's process, so the answer comes a little later."""
        self._tell_voices = then
        self._voice.ask_voices()

    def forget_voices(self) -> None:
        self._tell_voices = None

    def close(self) -> None:
        if self._made():
            self._voice.close()

    def _made(self) -> bool:
        return "_voice" in vars(self)

    def _change_rate(self, by: int) -> None:
        rate = self._desk.appearance.settings.voice_rate
        self._desk.appearance.change(voice_rate=rate + by)
        now = self._desk.appearance.settings.voice_rate
        self._desk.tell(_("{rate} words a minute.").format(rate=now))

    def _set_up(self) -> None:
        if self._made():
            self._choose(self._voice)

    def _choose(self, voice: Voice) -> None:
        settings = self._desk.appearance.settings
        voice.set_rate(settings.voice_rate)
        voice.set_volume(settings.voice_volume)
        voice.set_voice(settings.voice)

    def _heard(self, event: VoiceEvent) -> None:
        if event.kind == "sentence":
            self._sentence = (event.start + self._offset, event.end + self._offset)
            self._show(None)
        elif event.kind == "word":
            self._show((event.start + self._offset, event.end + self._offset))
        elif event.kind in ("finished", "stopped"):
            self._unmark()
        elif event.kind == "voices" and self._tell_voices is not None:
            self._tell_voices(event.voices)
        elif event.kind == "problem" and event.problem is not None:
            self._unmark()
            self._desk.problem(event.problem)

    def _show(self, word: tuple[int, int] | None) -> None:
        if self._place is not None:
            self._place.show_voice(self._sentence, word)

    def _unmark(self) -> None:
        if self._place is not None:
            self._place.show_voice(None, None)
        self._place = self._sentence = None
