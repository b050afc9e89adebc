"""How long the window keeps a person waiting: the longest time in which its event loop could not run.

    python tests/benchmarks/responsive.py                  figures
    python tests/benchmarks/responsive.py --where          and what the window was doing in the long waits
    python tests/benchmarks/responsive.py --orca           with the real screen reader listening, on a screen of its own

Nothing should keep the window for more than 50 ms. "On the wall" is what a person waits at most; it grows when other
programs want the processor. "Working" is the most that the processor was used in one wait: that is the window's own
doing. The window is the real one, on a store of its own, with somebody at the keys; reading a document is another
process's work and left out. Reading aloud needs what tests/sound_desk.py needs.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from contextlib import ExitStack
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

RULE_MS = 50
MOST_STACKS = 60
ITEMS, PARAGRAPHS, LETTERS = 200, 5_000, 500
WORDS = (
    "we will talk about the agenda and support plan for everyone budget carer review action owner easy read large "
    "print caption meeting vote access ramp lift lunch panel user group report health care council"
)


def paragraph(chance: random.Random, words: int = 30) -> str:
    said = chance.choices(WORDS.split(), k=words)
    if chance.random() < 0.3:
        said[5] = "NHS"
    if chance.random() < 0.2:
        said[9] = "the CCG"
    return " ".join(said).capitalize() + "."


class Watch:
    """Looks from the window's own thread how late a timer is, and from another thread at what kept it."""

    def __init__(self, where: bool) -> None:
        from PySide6.QtCore import QTimer

        self.longest: dict[str, tuple[float, float]] = {}
        """Of each part: milliseconds on the wall, and working."""
        self.waits: Counter[str] = Counter()
        self.stacks: Counter[tuple[str, str]] = Counter()
        self.part = ""
        self._last = time.perf_counter(), time.thread_time()
        self._main = threading.get_ident()
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        if where:
            threading.Thread(target=self._look_on, daemon=True).start()

    def begin(self, part: str, dialog: bool = False) -> None:
        from PySide6.QtWidgets import QApplication

        shown = QApplication.activeModalWidget()
        assert (shown is not None) == dialog, f"before {part}: {shown and shown.windowTitle()}"
        self.part = part
        self._last = time.perf_counter(), time.thread_time()

    def _tick(self) -> None:
        now = time.perf_counter(), time.thread_time()
        wall, working = (1000 * (now[n] - self._last[n]) for n in (0, 1))
        self._last = now
        if self.part:
            most = self.longest.get(self.part, (0.0, 0.0))
            self.longest[self.part] = max(most[0], wall - 5), max(most[1], working)
            self.waits[self.part] += working > RULE_MS

    def print(self) -> None:
        self.part = ""
        for part, (wall, working) in self.longest.items():
            print(f"{part:42}{wall:12.0f}{working:9.0f}{self.waits[part]:9}", flush=True)
        for (part, stack), seen in self.stacks.most_common(MOST_STACKS):
            print(f"\n{part}: seen {seen} times\n    {stack}", flush=True)

    def _look_on(self) -> None:
        while True:
            time.sleep(0.01)
            if 1000 * (time.perf_counter() - self._last[0]) > RULE_MS and self.part:
                frames = traceback.extract_stack(sys._current_frames()[self._main])
                ours = [f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in frames]
                after = next((n for n, f in enumerate(ours) if f.startswith("driven_window")), 0)
                self.stacks[self.part, " > ".join(ours[after:][-9:])] += 1


class Documents:
    """What the process that reads documents would answer."""

    def __init__(self) -> None:
        from coprod_desktop.domain.agenda import AgendaDraft, DraftItem, Heading, PaperDraft

        chance = random.Random(1)
        self.agenda = AgendaDraft(
            "Better buses group",
            tuple(
                DraftItem(f"Bus number {n}", number=str(n), minutes=5, lead="Ama", text=paragraph(chance, 60))
                for n in range(1, ITEMS + 1)
            ),
        )
        lines: list[str] = []
        headings, at = [], 0
        for number in range(PARAGRAPHS):
            line = paragraph(chance) if number % 50 else f"Part {number // 50 + 1}"
            if not number % 50:
                headings.append(Heading(line, 2, at))
            lines.append(line)
            at += len(line) + 1
        self.paper = PaperDraft("A long report", "\n".join(lines), tuple(headings))
        self.notes = "".join(paragraph(chance, 12) + "\n" for _line in range(20))[:LETTERS]


def drive(folder: Path, where: bool) -> None:
    """Be the window under test, and print the figures."""
    from coprod_desktop.documents import reading
    from coprod_desktop.ui.main_window import MainWindow
    from tests.benchmarks.driven_window import Steps, keys, run, words
    from tests.sound_desk import can_have_null_sound

    documents = Documents()

    def at_the_keys(window: MainWindow) -> Steps:
        watch = Watch(where)

        def open_document(draft: object, into_meeting: bool) -> None:
            reading.read = lambda _path, **_more: draft  # type: ignore[assignment]
            window.opening.open_paths([Path("document")], into_meeting)

        yield 1.0
        watch.begin("looking at the agenda found")
        yield lambda: open_document(documents.agenda, False)
        watch.begin("going through the items found", dialog=True)
        yield from keys("Down", times=20)
        watch.begin("keeping the agenda", dialog=True)
        yield from keys("Ctrl+Return")
        watch.begin("going through the items")
        yield from keys("Ctrl+PgDown", times=20)
        watch.begin("walking the agenda")
        yield from keys("Ctrl+G")
        yield from keys("Down", times=20)
        yield from keys("End", "Return")
        watch.begin(f"typing {LETTERS} letters in the notes")
        yield from keys("Ctrl+Shift+N")
        yield from words(documents.notes)
        watch.begin("adding an action")
        yield from keys("Ctrl+Shift+A")
        yield from words("Send the map")
        yield from keys("Return")
        watch.begin("opening the paper")
        yield lambda: open_document(documents.paper, True)
        watch.begin("walking the paper")
        yield from keys("PgDown", "Down", "Ctrl+End", "PgUp", "Ctrl+Home", "F3", "F3", "Shift+F3")
        if can_have_null_sound():
            watch.begin("reading the paper aloud")
            yield from keys("Ctrl+Home", "F5")
            yield 3.0
            yield from keys("F5", "Ctrl+End", "PgUp", "F5")
            yield 3.0
            yield from keys("F5", "Ctrl+Home")
        watch.begin("text larger and smaller in the paper")
        yield from keys("Ctrl++", "Ctrl++", "Ctrl+-", "Ctrl+0")
        watch.begin("the same at its end")
        yield from keys("Ctrl+End", "Ctrl++", "Ctrl+-", "Ctrl+Home")
        watch.begin("other colours in the paper")
        yield from keys("Ctrl+Shift+T")
        watch.begin("a meaning added with the paper open")
        yield lambda: window.desk.session.add_meaning("CCG", "a group of doctors")
        watch.begin("searching")
        yield from keys("Ctrl+F")
        for sought in ("bus", "budget review", "nothing of this kind"):
            yield from words(sought)
            yield from keys("Escape")
        watch.begin("going back to the meeting")
        yield from keys("Ctrl+2")
        watch.begin("typing with the paper in the meeting")
        yield from keys("Ctrl+Shift+N")
        yield from words(documents.notes[:30])
        watch.begin("each room")
        yield from keys(*(f"Ctrl+{number}" for number in range(1, 7)))
        watch.begin("help and commands")
        yield from keys("F1", "Escape", "Ctrl+K", "Escape")
        watch.print()

    run(folder, at_the_keys)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--where", action="store_true", help="tell what the window was doing in the long waits"
    )
    parser.add_argument("--orca", action="store_true", help="with the screen reader listening")
    parser.add_argument("--drive", type=Path, metavar="FOLDER", help="be the window under test")
    asked = parser.parse_args()
    if asked.drive is not None:
        drive(asked.drive, asked.where)
        return 0
    from tests.sound_desk import can_have_null_sound, null_sound

    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        command = [sys.executable, str(Path(__file__).resolve()), "--drive", folder]
        command += ["--where"] * asked.where
        sound = stack.enter_context(null_sound(Path(folder))).env if can_have_null_sound() else {}
        heading = f"{'milliseconds at most':42}{'on the wall':>12}{'working':>9}{f'> {RULE_MS} ms':>9}"
        print(heading, flush=True)
        if not asked.orca:
            env = os.environ | sound | {"QT_QPA_PLATFORM": "offscreen"}
            return subprocess.run(command, env=env).returncode
        from tests.screen_reader.session import start_session, until

        with start_session(command, env=sound) as session:
            assert session.app is not None
            until(lambda: session.app is None or session.app.poll() is not None, "the end", timeout=900)
            print((session.dir / f"{Path(sys.executable).name}.log").read_text())
    return 0


if __name__ == "__main__":
    sys.exit(main())
