"""A stand-in for speech-dispatcher that writes down what the screen reader says.

Orca (and every speech-dispatcher client) talks SSIP, a line protocol, over a socket whose address is taken
from SPEECHD_ADDRESS. This server accepts that connection, agrees with everything, and keeps each utterance.
Nothing is synthesised, so no audio device is needed; the words are exactly those a synthesiser would get.

A listener model runs beside it: each utterance takes len/cps seconds and starts when the one before it ends.
When the reader cancels speech, utterances not yet finished in that model are marked as cut. So a test can tell
"was said" from "could have been heard", and see a backlog grow under fast live captions.
"""

from __future__ import annotations

import html
import re
import socketserver
import threading
import time
from dataclasses import dataclass, field
from typing import ClassVar


@dataclass
class Utterance:
    index: int
    at: float  # time.monotonic() when the reader sent it
    text: str
    kind: str = "speak"  # speak | char | key | sound
    starts: float = 0.0  # in the listener model
    ends: float = 0.0
    cut_at: float | None = None  # the reader silenced it at this time, before it ended

    @property
    def heard(self) -> float:
        """Share of the utterance (0..1) that a listener got before it was cut."""
        if self.cut_at is None:
            return 1.0
        return max(0.0, min(1.0, (self.cut_at - self.starts) / max(1e-6, self.ends - self.starts)))

    @property
    def delay(self) -> float:
        """Seconds the utterance waited behind earlier speech."""
        return self.starts - self.at


@dataclass
class SpeechLog:
    cps: float = 15.0  # characters per second: about 180 words a minute
    said: list[Utterance] = field(default_factory=list)
    changed: threading.Condition = field(default_factory=threading.Condition)

    def add(self, text: str, kind: str) -> int:
        with self.changed:
            now = time.monotonic()
            last = self.said[-1] if self.said else None
            free = now if last is None or last.cut_at is not None else max(now, last.ends)
            self.said.append(Utterance(len(self.said), now, text, kind, free, free + len(text) / self.cps))
            self.changed.notify_all()
            return len(self.said)

    def cancel(self) -> None:
        with self.changed:
            now = time.monotonic()
            for u in reversed(self.said):
                if u.ends <= now or u.cut_at is not None:
                    break
                u.cut_at = now

    def since(self, mark: int) -> list[Utterance]:
        with self.changed:
            return self.said[mark:]

    def wait(self, pattern: str, mark: int, timeout: float) -> Utterance | None:
        """Block until an utterance after `mark` matches the regular expression; None when time is up."""
        want, end, seen = re.compile(pattern, re.I | re.S), time.monotonic() + timeout, mark
        with self.changed:
            while True:
                for u in self.said[seen:]:
                    if want.search(u.text):
                        return u
                seen = len(self.said)
                left = end - time.monotonic()
                if left <= 0 or (not self.changed.wait(left) and time.monotonic() >= end):
                    return None


def plain(ssml: str) -> str:
    """SSML to the words in it."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", ssml)).split())


class _Client(socketserver.StreamRequestHandler):
    """One SSIP connection."""

    asks: ClassVar = {
        "OUTPUT_MODULES": ["recorder"],
        "SYNTHESIS_VOICES": ["recorder\ten\tnone"],
        "VOICES": ["MALE1"],
    }

    def reply(self, code: int, message: str, *data) -> None:
        lines = [f"{code}-{d}" for d in data] + [f"{code} {message}"]
        self.wfile.write("".join(line + "\r\n" for line in lines).encode())

    def utter(self, text: str, kind: str) -> None:
        ident = self.server.log.add(text, kind)
        self.reply(225, "OK MESSAGE QUEUED", ident)
        if self.notify:  # the reader waits for these in say-all and similar
            self.reply(701, "BEGIN", ident, 1)
            for m in re.findall(r'<mark name="([^"]*)"', self.raw):
                self.reply(700, "INDEX MARK", ident, 1, m)
            self.reply(702, "END", ident, 1)

    def handle(self) -> None:
        try:
            self.converse()
        except OSError:
            pass  # the reader went away without saying goodbye

    def converse(self) -> None:
        self.notify, self.raw, data = False, "", None
        for raw in self.rfile:
            line = raw.decode("utf-8", "replace").rstrip("\r\n")
            if data is not None:  # inside SPEAK … .
                if line == ".":
                    self.raw = "\n".join(data)
                    self.utter(plain(self.raw), "speak")
                    data, self.raw = None, ""
                else:
                    data.append(line[1:] if line.startswith("..") else line)
                continue
            word, _, rest = line.partition(" ")
            word, args = word.upper(), rest.upper().split()
            if word == "SPEAK":
                data = []
                self.reply(230, "OK RECEIVING DATA")
            elif word in ("CHAR", "KEY", "SOUND_ICON"):
                self.utter(rest, word.lower().replace("_icon", ""))
            elif word in ("STOP", "CANCEL"):
                self.server.log.cancel()
                self.reply(210, "OK")
            elif word == "LIST":
                self.reply(250, "OK", *self.asks.get(args[0] if args else "", ["none"]))
            elif word == "GET":
                self.reply(251, "OK GET RETURNED", "en" if args[:1] == ["LANGUAGE"] else 0)
            elif word == "HISTORY":
                self.reply(245, "OK", 1)
            elif word == "QUIT":
                self.reply(231, "HAPPY HACKING")
                return
            else:  # SET, BLOCK, PAUSE, RESUME, …
                if args[1:2] == ["NOTIFICATION"]:
                    self.notify = args[-1] == "ON"
                self.reply(200, "OK")


class SpeechServer(socketserver.ThreadingUnixStreamServer):
    """Listens on a Unix socket; use `address` as SPEECHD_ADDRESS."""

    daemon_threads = True

    def __init__(self, path: str, cps: float = 15.0):
        super().__init__(path, _Client)
        self.log = SpeechLog(cps)
        self.address = f"unix_socket:{path}"
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()
