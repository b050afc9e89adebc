"""Kill the running window while somebody types in it, and see whether anything is gone that it called saved.

    python tests/benchmarks/window_kill.py 500

The window is the real one, with its own event loop, timers and dialogs; whoever is at the keys types notes, adds and
changes actions, undoes, moves on to other items. Each write to the store is a try, and each time the window is told
to show "Saved" is an acknowledgement, also of all that then stands in the notes field. How it is judged is told in
store.py; its "place" is the item, the part and the caret that Coprod goes on with when it is started again.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication  # noqa: E402

from coprod_desktop import app  # noqa: E402
from coprod_desktop.domain.action_items import ActionItem  # noqa: E402
from coprod_desktop.domain.agenda import AgendaDraft, AgendaItem, DraftItem  # noqa: E402
from coprod_desktop.domain.history import Thing  # noqa: E402
from coprod_desktop.domain.notes import Notes  # noqa: E402
from coprod_desktop.domain.whole_meeting import Record  # noqa: E402
from coprod_desktop.store import place  # noqa: E402
from coprod_desktop.store.bin import words_of  # noqa: E402
from coprod_desktop.store.database import Store  # noqa: E402
from coprod_desktop.store.tables import kind_of  # noqa: E402
from coprod_desktop.ui.main_window import MainWindow  # noqa: E402
from coprod_desktop.ui.notes_field import NotesField  # noqa: E402
from tests.benchmarks import driven_window as at_keys  # noqa: E402
from tests.benchmarks import store as judging  # noqa: E402

AFTER_FIRST_CHANGE, AFTER_START = 2.0, 1.0
"""Seconds in which a kill may come."""
ITEMS = 6
LONGEST = 2_000
"""Characters of notes under an item, after which they are begun anew."""


def kill_many(kills: int, seed: int = 1, *, forgetful: bool = False) -> judging.Figures:
    """`forgetful`: the store keeps no notes, to see that this is found."""
    command = [sys.executable, str(Path(__file__).resolve()), "--type", "{folder}", "--seed", "{seed}"]
    command += ["--forgetful"] * forgetful
    return judging.kill_many(kills, command, seed, moments=(AFTER_FIRST_CHANGE, AFTER_START))


class Witness:
    """Says what the window is about to store, and what it then calls saved."""

    def __init__(self, forgetful: bool) -> None:
        self.count = 0
        self.waiting: list[int] = []
        """Tried and not acknowledged yet."""
        self.notes: dict[str | None, str] = {}
        """As last written, by item."""
        witness, keep = self, place.keep

        class WatchedStore(Store):
            def write(self, things: Iterable[Thing]) -> None:
                things = list(things)
                witness.about_to(changes(self, things))
                witness.notes |= {
                    thing.item_id: "" if thing.binned_at else thing.text
                    for thing in things
                    if isinstance(thing, Notes)
                }
                if not (forgetful and all(isinstance(thing, Notes) for thing in things)):
                    super().write(things)

        def watched_keep(store: Store, where: place.Place, *more: object) -> None:
            title = store.thing(AgendaItem, where.item_id).title if where.item_id else None
            witness.about_to({"place": f"{title} {where.part} {where.caret}" if title else None})
            number = witness.count
            keep(store, where, *more)  # type: ignore[arg-type]
            witness.done(number)

        app.Store = WatchedStore  # type: ignore[misc]
        place.keep = watched_keep  # type: ignore[assignment]

    def about_to(self, change: judging.Change) -> None:
        self.count += 1
        self.waiting.append(self.count)
        judging.say({"try": self.count, "set": change})

    def done(self, *numbers: int) -> None:
        """Acknowledge these, or all that wait."""
        for number in numbers or tuple(self.waiting):
            self.waiting.remove(number)
            judging.say({"ack": number})

    def saved(self, window: MainWindow) -> None:
        """The window shows "Saved" now. Whoever reads it takes it for all that stands in the notes."""
        self.done()
        field = window.findChild(NotesField)
        shown = field.toPlainText() if field is not None else ""
        if shown and shown not in self.notes.values():
            self.about_to({"notes that are shown as saved": judging.digest(shown)})
            self.done()


def changes(store: Store, things: Iterable[Thing]) -> judging.Change:
    """What the judge will find when these things have been written."""
    change: judging.Change = {}
    for thing in things:
        if isinstance(thing, Notes) and thing.item_id:
            title = store.thing(AgendaItem, thing.item_id).title
            there = thing.text and not thing.binned_at
            change[f"notes:{title}"] = judging.digest(thing.text) if there else None
        elif isinstance(thing, Record):
            for before in store.things(type(thing), "WHERE t.id = ?", (thing.id,)):
                old = words_of(before)  # the words may be other ones from now on
                change |= {f"{kind_of(before)}:{old}": None, f"done:{old}": None}
            if thing.binned_at is None:
                words = words_of(thing)
                change[f"{kind_of(thing)}:{words}"] = judging.digest(words)
                if isinstance(thing, ActionItem) and thing.done:
                    change[f"done:{words}"] = judging.digest("done")
    return change


class Typist:
    def __init__(self, window: MainWindow, witness: Witness, chance: random.Random) -> None:
        self._window, self._witness, self._chance = window, witness, chance

    def at_the_keys(self) -> at_keys.Steps:
        session, window = self._window.desk.session, self._window
        session.news.saved.append(lambda: self._witness.saved(window))
        if session.last_meeting() is None:
            items = tuple(DraftItem(f"Item {n}", minutes=10, text="Some words. " * 20) for n in range(ITEMS))
            yield from at_keys.soon(lambda: session.adopt_agenda(AgendaDraft("Board", items)))
            yield from at_keys.soon(window.show_meeting)
        else:
            yield from at_keys.soon(window.opening.go_on)
        self._witness.notes |= {notes.item_id: notes.text for notes in session.whole_meeting().notes}
        ways = (
            *(self._notes, self._notes, self._notes, self._paste, self._rest, self._move, self._move),
            *(self._add, self._add, self._change, self._mark, self._bin, self._undo),
        )
        while True:
            yield from self._chance.choice(ways)()
            if QApplication.activeModalWidget() is not None:
                yield from self._keys("Escape")

    def _keys(self, *chords: str) -> at_keys.Steps:
        for chord in chords:
            yield from at_keys.soon(lambda chord=chord: at_keys.press(chord), 0.02)  # type: ignore[misc]

    def _words(self, more: str = "", pause: float = 0.005) -> at_keys.Steps:
        words = [word for word in judging.WORDS if word.isascii()]  # QTest types no others
        yield from at_keys.words(" ".join(self._chance.choices(words, k=3)) + more, pause)

    def _number(self) -> str:
        return f" {self._chance.getrandbits(48)}"

    def _notes(self) -> at_keys.Steps:
        yield from self._keys("Ctrl+Shift+N", "Ctrl+End")
        field = QApplication.focusWidget()
        if isinstance(field, NotesField) and len(field.toPlainText()) > LONGEST:
            yield from self._keys("Ctrl+A", "Del")
        yield from self._words(self._chance.choice((" ", "\n")), self._chance.choice((0.005, 0.02, 0.05)))

    def _paste(self) -> at_keys.Steps:
        QApplication.clipboard().setText(" ".join(self._chance.choices(judging.WORDS, k=5)))
        yield from self._keys("Ctrl+Shift+N", "Ctrl+V")

    def _rest(self) -> at_keys.Steps:
        """Long enough for the field to keep what was typed of its own accord."""
        yield from self._notes()
        yield 0.4

    def _move(self) -> at_keys.Steps:
        yield from self._keys(self._chance.choice(("Ctrl+PgDown", "Ctrl+PgUp")))

    def _add(self) -> at_keys.Steps:
        yield from self._keys(f"Ctrl+Shift+{self._chance.choice('APDQ')}")
        yield from self._words(self._number())
        yield from self._keys("Return")

    def _in_the_list(self, *chords: str) -> at_keys.Steps:
        yield from self._keys("Ctrl+Shift+L", self._chance.choice(("Home", "End", "Down")), *chords)

    def _change(self) -> at_keys.Steps:
        yield from self._in_the_list("Ctrl+Return", "End")
        yield from at_keys.words(self._number(), 0.005)
        yield from self._keys("Return")

    def _mark(self) -> at_keys.Steps:
        yield from self._in_the_list("Ctrl+Space")

    def _bin(self) -> at_keys.Steps:
        yield from self._in_the_list("Ctrl+Del")

    def _undo(self) -> at_keys.Steps:
        """Anything but the agenda itself: without it there would be nothing to type in."""
        if "open agenda" not in (self._window.desk.session.undo_words or "open agenda"):
            yield from self._in_the_list("Ctrl+Z", self._chance.choice(("Up", "Ctrl+Y")))


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("kills", type=int, nargs="?", default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--type", type=Path, metavar="FOLDER", help="be the window under test")
    parser.add_argument("--forgetful", action="store_true", help="keep no notes, as a broken store would")
    asked = parser.parse_args()
    if asked.type is not None:
        chance, witness = random.Random(asked.seed), Witness(asked.forgetful)
        return at_keys.run(asked.type, lambda window: Typist(window, witness, chance).at_the_keys())
    start = time.monotonic()
    figures = kill_many(asked.kills, asked.seed, forgetful=asked.forgetful)
    figures.print(time.monotonic() - start)
    return 1 if figures.lost or figures.damaged else 0


if __name__ == "__main__":
    sys.exit(main())
