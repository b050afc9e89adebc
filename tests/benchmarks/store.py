"""Kill Coprod's store while somebody types, open it again, and see whether anything acknowledged is gone.

    python tests/benchmarks/store.py 500            kills, prints figures
    python tests/benchmarks/store.py 500 --program 'python my_window.py {folder}'    the same with another program

The program under test works on the store in {folder} and prints one JSON line at a time on standard output:
{"try": n, "set": {key: digest or null}} before it asks for a change, {"ack": n} once its user would be told "Saved".
Keys are "notes:TITLE OF ITEM", "point:WORDS", "decision:WORDS", "action:WORDS", "question:WORDS", "done:WORDS" and
"place"; digests are made by `digest`. What is there afterwards must be what was acknowledged, with or without the one
change that was under way.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import shlex
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from coprod_desktop.domain.action_items import ActionItem  # noqa: E402
from coprod_desktop.domain.agenda import AgendaDraft, DraftItem  # noqa: E402
from coprod_desktop.session import ALL, Session  # noqa: E402
from coprod_desktop.store.bin import words_of  # noqa: E402
from coprod_desktop.store.database import FILE_NAME, Store  # noqa: E402
from coprod_desktop.store.tables import kind_of  # noqa: E402

State = dict[str, str]
Change = dict[str, str | None]
WORDS = (
    "bus",
    "ramp",
    "café",
    "late",
    "Zoë",
    "council",
    "ring",
    "door",
    "we",
    "agreed",
    "that",
    "money",
    "🚌",
)


def digest(text: str) -> str:
    return hashlib.sha1(text.encode()).hexdigest()[:12]


# --- the program under test --------------------------------------------------------------------------------------


class Typist:
    """Uses the session as the window does, and says what it is about to do and what it has been told."""

    def __init__(self, folder: Path, seed: int, places: bool, most: int) -> None:
        self.random = random.Random(seed)
        self.session = Session(Store.open(folder))
        self.places = places
        self.most = most
        self.count = 0
        self.saved = False
        self.session.news.saved.append(self._saved)
        if not self.session.go_on():
            items = tuple(DraftItem(f"Item {n}", minutes=10, text="Some words. " * 20) for n in range(1, 7))
            first: Change = {"place": "Item 1 item 0"} if places else {}
            self.asked(first, lambda: self.session.adopt_agenda(AgendaDraft("Board", items)))

    def _saved(self) -> None:
        self.saved = True

    def type_on(self) -> None:
        ways = (self.notes, self.notes, self.notes, self.record, self.done, self.bin, self.undo, self.move)
        while not self.most or self.count < self.most:
            self.random.choice(ways)()

    def asked(self, change: Change, call: Callable[[], object], saves: bool = True) -> None:
        self.count += 1
        self.saved = False
        say({"try": self.count, "set": change})
        call()
        if self.saved or not saves:
            say({"ack": self.count})

    def notes(self) -> None:
        """A few letters at a time, as the timer of the notes field sends them."""
        item = self.session.item
        assert item is not None
        for _ in range(self.random.randint(1, 8)):
            text = self.session.notes(item.id)
            if len(text) > 20_000:
                text = text[10_000:]
            text += self.random.choice((" ", " ", " ", "\n")) + self.random.choice(WORDS)
            self.asked(
                {f"notes:{item.title}": digest(text)},
                lambda text=text: self.session.write_notes(item.id, text),
            )
            self.place("notes", len(text))

    def record(self) -> None:
        words = " ".join(self.random.choices(WORDS, k=6)) + f" {self.random.getrandbits(48)}"
        kind = self.random.choice(("point", "decision", "action", "question"))
        add: Callable[[str], object] = getattr(self.session, f"add_{kind}")
        self.asked({f"{kind}:{words}": digest(words)}, lambda: add(words))

    def done(self) -> None:
        actions = [record for record in self.session.records(ALL) if isinstance(record, ActionItem)]
        if actions:
            action = self.random.choice(actions)
            mark = not action.done
            value = digest("done") if mark else None
            self.asked({f"done:{action.what}": value}, lambda: self.session.mark_done(action, mark))

    def bin(self) -> None:
        records = self.session.records(ALL)
        if len(records) > 30:
            record = self.random.choice(records)
            change: Change = {f"{kind_of(record)}:{words_of(record)}": None, f"done:{words_of(record)}": None}
            self.asked(change, lambda: self.session.bin_record(record))

    def undo(self) -> None:
        """Take back a point, and sometimes do it again."""
        words = f"taken back {self.random.getrandbits(48)}"
        self.asked({f"point:{words}": digest(words)}, lambda: self.session.add_point(words))
        self.asked({f"point:{words}": None}, self.session.undo)
        if self.random.random() < 0.5:
            self.asked({f"point:{words}": digest(words)}, self.session.redo)

    def move(self) -> None:
        item = self.random.choice(self.session.items)
        part = "item" if (place := self.session.place()) is None else place.part
        if item == self.session.item:
            return
        change: Change = {"place": f"{item.title} {part} 0"} if self.places else {}
        self.asked(change, lambda: self.session.go_to(item.id), saves=False)

    def place(self, part: str, caret: int) -> None:
        item = self.session.item
        if self.places and item is not None:
            change: Change = {"place": f"{item.title} {part} {caret}"}
            self.asked(change, lambda: self.session.keep_place(part, caret), saves=False)


def say(line: dict[str, object]) -> None:
    os.write(1, (json.dumps(line) + "\n").encode())


# --- what is there afterwards ------------------------------------------------------------------------------------


def read(folder: Path, places: bool = True) -> tuple[str | None, State]:
    """What is wrong with the store, if anything, and what it holds."""
    if not (folder / FILE_NAME).exists():
        return None, {}
    session = Session(Store.open(folder))
    try:
        found = session.check()
        if found[:3] != [
            "The file is whole.",
            "Everything belongs to a meeting that is there.",
            "Search finds everything.",
        ]:
            return " ".join(found), {}
        return None, _state(session, places)
    finally:
        session.store.close()


def _state(session: Session, places: bool) -> State:
    if not session.go_on():
        return {}
    whole = session.whole_meeting()
    titles = {item.id: item.title for item in whole.items}
    state = {f"notes:{titles[notes.item_id]}": digest(notes.text) for notes in whole.notes if notes.item_id}
    for record in whole.records:
        state[f"{kind_of(record)}:{words_of(record)}"] = digest(words_of(record))
        if isinstance(record, ActionItem) and record.done:
            state[f"done:{record.what}"] = digest("done")
    place = session.place()
    if places and place is not None and place.item_id:
        state["place"] = f"{titles[place.item_id]} {place.part} {place.caret}"
    return state


@dataclass
class Verdict:
    """How one killed run ended."""

    acknowledged: int
    lost: list[str]
    """Keys of acknowledged changes that are not there, or of changes nobody asked for."""
    under_way_landed: bool = False


def judge(before: State, lines: Iterable[str], have: State) -> Verdict:
    """Compare what is there with what was there before and what the program said."""
    expected: State = dict(before)
    tried: dict[int, Change] = {}
    acknowledged = 0
    for line in lines:
        try:
            said = json.loads(line)
        except ValueError:
            continue  # the last line, cut off by the kill
        if "try" in said:
            tried[said["try"]] = said["set"]
        elif "ack" in said:
            _apply(expected, tried.pop(said["ack"]))
            acknowledged += 1
    if have == expected:
        return Verdict(acknowledged, [])
    with_under_way = dict(expected)
    for change in tried.values():
        _apply(with_under_way, change)
    if tried and have == with_under_way:
        return Verdict(acknowledged, [], under_way_landed=True)
    keys = {key for key in expected.keys() | have.keys() if expected.get(key) != have.get(key)}
    return Verdict(acknowledged, sorted(keys))


def _apply(state: State, change: Change) -> None:
    for key, value in change.items():
        if value is None:
            state.pop(key, None)
        else:
            state[key] = value


# --- killing -----------------------------------------------------------------------------------------------------


@dataclass
class Figures:
    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    damaged: int = 0
    under_way_landed: int = 0
    killed_before_the_first_change: int = 0
    examples: list[str] = field(default_factory=list)

    def print(self, seconds: float) -> None:
        print(f"kills                             {self.kills}")
        print(f"changes acknowledged              {self.acknowledged}")
        print(f"acknowledged changes lost         {self.lost}")
        print(f"stores damaged                    {self.damaged}")
        print(f"changes under way that landed     {self.under_way_landed}")
        print(f"killed before the first change    {self.killed_before_the_first_change}")
        print(f"seconds                           {seconds:.0f}")
        for example in self.examples[:10]:
            print(example)


def kill_many(
    kills: int,
    command: list[str] | None = None,
    seed: int = 1,
    fresh_every: int = 50,
    moments: tuple[float, float] = (0.15, 0.4),
) -> Figures:
    """`command` has {folder} for the store's folder and {seed}; the store is kept from kill to kill.

    `moments` are the seconds in which a kill may come: after the first change, and after the start.
    """
    chance = random.Random(seed)
    figures = Figures()
    with tempfile.TemporaryDirectory() as name:
        folder, before = Path(name) / "data", State()
        for number in range(kills):
            if number % fresh_every == 0:
                shutil.rmtree(folder, ignore_errors=True)
                before = {}
            lines = _killed_run(folder, command or _own_command(), chance, number, moments)
            bad, have = read(folder)
            figures.kills += 1
            if bad is not None:
                figures.damaged += 1
                figures.examples.append(f"kill {number}: {bad}")
                shutil.rmtree(folder, ignore_errors=True)
                before = {}
                continue
            verdict = judge(before, lines, have)
            figures.acknowledged += verdict.acknowledged
            figures.lost += len(verdict.lost)
            figures.under_way_landed += verdict.under_way_landed
            figures.killed_before_the_first_change += verdict.acknowledged == 0
            if verdict.lost:
                figures.examples.append(f"kill {number}: {verdict.lost[:3]}")
            before = have
    return figures


def _own_command() -> list[str]:
    return [sys.executable, str(Path(__file__).resolve()), "--type", "{folder}", "--seed", "{seed}"]


def _killed_run(
    folder: Path, command: list[str], chance: random.Random, number: int, moments: tuple[float, float]
) -> list[str]:
    """Run until a random moment: nine times in ten while it types, otherwise while it starts. Its lines."""
    filled = [part.replace("{folder}", str(folder)).replace("{seed}", str(number)) for part in command]
    # Compiled code is kept, so that most of the time goes into typing and not into starting.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(filled, stdout=subprocess.PIPE, env=kept)
    assert process.stdout is not None
    lines: list[str] = []
    begun = threading.Event()

    def listen() -> None:
        assert process.stdout is not None
        for line in process.stdout:
            lines.append(line.decode(errors="replace"))
            begun.set()

    listener = threading.Thread(target=listen)
    listener.start()
    if chance.random() < 0.9:
        if not begun.wait(60):
            process.kill()
            raise RuntimeError("the program did not begin")
        time.sleep(chance.random() * moments[0])
    else:
        time.sleep(chance.random() * moments[1])
    process.kill()
    process.wait()
    listener.join()
    process.stdout.close()
    return lines


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("kills", type=int, nargs="?", default=500)
    parser.add_argument("--program", help="the program to kill, with {folder} and, if wanted, {seed}")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--type", type=Path, metavar="FOLDER", help="be the program under test")
    parser.add_argument("--read", type=Path, metavar="FOLDER", help="print what a store holds")
    parser.add_argument("--most", type=int, default=0, help="with --type: stop after so many changes")
    parser.add_argument(
        "--no-places", action="store_true", help="leave out the place, which does not wait for the disk"
    )
    asked = parser.parse_args()
    if asked.type is not None:
        Typist(asked.type, asked.seed, not asked.no_places, asked.most).type_on()
        return 0
    if asked.read is not None:
        bad, have = read(asked.read, not asked.no_places)
        say({"bad": bad, "have": have})
        return 0
    start = datetime.now()
    figures = kill_many(asked.kills, shlex.split(asked.program) if asked.program else None, asked.seed)
    figures.print((datetime.now() - start).total_seconds())
    return 1 if figures.lost or figures.damaged else 0


if __name__ == "__main__":
    sys.exit(main())
