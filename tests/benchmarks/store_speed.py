"""How long the store and the session take: 300 meetings with 2,100 notes, made up here.

python tests/benchmarks/store_speed.py
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from coprod_desktop.domain.agenda import AgendaItem  # noqa: E402
from coprod_desktop.domain.history import Thing  # noqa: E402
from coprod_desktop.domain.meeting import Meeting, new_id  # noqa: E402
from coprod_desktop.domain.notes import Notes  # noqa: E402
from coprod_desktop.resources import folder as resources  # noqa: E402
from coprod_desktop.session import Session  # noqa: E402
from coprod_desktop.store.database import FILE_NAME, Store  # noqa: E402

MEETINGS, ITEMS = 300, 7

OPENING = """if True:
    import sys, time, pathlib
    begun = time.perf_counter()
    from coprod_desktop.session import Session
    from coprod_desktop.store.database import Store
    imported = time.perf_counter()
    session = Session(Store.open(pathlib.Path(sys.argv[1])))
    opened = time.perf_counter()
    session.meetings()
    listed = time.perf_counter()
    print(*(round(1000 * s, 1) for s in (imported - begun, opened - imported, listed - opened)))
"""


def words(chance: random.Random, many: int) -> str:
    """Text in which a few words are common and most are rare, as in English."""
    return " ".join(chance.choices(_vocabulary(), cum_weights=_weights(), k=many))


def _vocabulary() -> list[str]:
    if not _words:
        text = "".join(
            path.read_text(encoding="utf-8") for path in sorted((resources() / "example").iterdir())
        )
        seen = list(dict.fromkeys(re.findall(r"[a-z]+", text.lower())))
        chance = random.Random(7)
        _words.extend(seen)
        _words.extend(
            "".join(chance.choices(("co", "re", "ta", "mi", "sen", "dor", "al", "ing", "er"), k=4))
            for _ in range(4000)
        )
        total = 0.0
        for rank in range(len(_words)):
            total += 1 / (rank + 3)
            _sums.append(total)
    return _words


def _weights() -> list[float]:
    return _sums


_words: list[str] = []
_sums: list[float] = []


def fill(folder: Path) -> None:
    chance = random.Random(1)
    store = Store.open(folder)
    now = datetime.now().astimezone()
    things: list[Thing] = []
    for number in range(MEETINGS):
        day = date(2020, 1, 1) + timedelta(days=7 * number)
        meeting = Meeting(new_id(), f"Meeting {number}", day, "Hall", words(chance, 100), created_at=now)
        things.append(meeting)
        for position in range(ITEMS):
            item = AgendaItem(new_id(), meeting.id, position, words(chance, 4), text=words(chance, 40))
            things += [item, Notes(new_id(), meeting.id, item.id, words(chance, 120), now)]
    store.write(things)
    store.close()


def each(name: str, call: Callable[[int], object], times: int = 60) -> None:
    taken = []
    for number in range(times):
        begun = time.perf_counter()
        call(number)
        taken.append(1000 * (time.perf_counter() - begun))
    print(f"{name:44} median {median(taken):6.2f} ms   longest {max(taken):6.2f} ms")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "data"
        fill(folder)
        size = (folder / FILE_NAME).stat().st_size >> 10
        print(f"{MEETINGS} meetings, {MEETINGS * ITEMS} notes, {size} KiB")
        for _ in range(3):
            run = subprocess.run(
                [sys.executable, "-c", OPENING, str(folder)],
                capture_output=True,
                text=True,
                check=True,
                cwd=ROOT,
            )
            imported, opened, listed = run.stdout.split()
            print(
                f"new process: import {imported} ms, open store and session {opened} ms, list meetings {listed} ms"
            )
        session = Session(Store.open(folder))
        begun = time.perf_counter()
        session.store.get_ready()
        print(f"import sqlite_utils, once, on any thread: {1000 * (time.perf_counter() - begun):.0f} ms")
        for query in ("bus", "the", "ramp late", "co", "t", "nothinglikeit", "the bus is late when"):
            each(
                f"search “{query}” ({len(session.search(query))} found)",
                lambda n, query=query: session.search(query),
                10,
            )
        each("list meetings", lambda n: session.meetings())
        each("open a meeting", lambda n: session.open_meeting(session.meetings()[n].id), 30)
        item = session.items[0].id
        each("write notes of 1 KB", lambda n: session.write_notes(item, words(random.Random(n), 170)))
        each("write notes of 20 KB", lambda n: session.write_notes(item, words(random.Random(n), 3400)))
        each("add action", lambda n: session.add_action(f"Call the council {n}", "Tom", "14 March"))
        each("undo", lambda n: session.undo())
        each("redo", lambda n: session.redo())
        each("keep place", lambda n: session.keep_place("notes", n))
        each("go to item", lambda n: session.go_to(session.items[n % ITEMS].id))
        each("names", lambda n: session.names())
        each("actions", lambda n: session.actions())
        each("where we are", lambda n: session.where_we_are())
        session.flags("The ICB pays for the bus.")
        text = session.items[0].text[:300]
        each("flags of a new paragraph of 300 characters", lambda n: session.flags(f"{n} {text}"))
        each("flags of a paragraph seen before", lambda n: session.flags(f"3 {text}"))
        each("whole meeting", lambda n: session.whole_meeting())
        each("copy of everything", lambda n: session.backup_to(Path(name) / "copy.db"), 5)
        each("check", lambda n: session.check(), 5)
        session.close()


if __name__ == "__main__":
    main()
