"""How long from starting Coprod until its window is painted, beside a bare PySide6 window, and how much memory.

    .venv/bin/python tests/benchmarks/start.py

Both start by turns on a screen of their own (Xvfb), after one start each that does not count. A window counts as
painted once the screen, black before, shows text: its soft edges bring many colours. Bytecode is made first, as
packaging/go.py does before each start.
"""

from __future__ import annotations

import argparse
import compileall
import contextlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import ImageGrab

ROOT = Path(__file__).parents[2]
COLOURS_OF_TEXT = 8
PATIENCE = 60.0
"""Seconds until a window that does not come is given up."""
SETTLED = 1.5
"""Seconds after the first picture until memory is read: what is loaded just after the window counts too."""

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit

app = QApplication(sys.argv)
window = QMainWindow()
window.setWindowTitle("Bare")
menu = window.menuBar().addMenu("&File")
menu.addAction("&Open")
menu.addAction("&Quit", app.quit)
window.setCentralWidget(QTextEdit("Some words to read."))
window.statusBar().showMessage("Ready")
window.resize(1000, 700)
window.show()
app.exec()
"""
PROGRAMS = {
    "bare window": [sys.executable, "-c", BARE],
    "Coprod": [sys.executable, "-m", "coprod_desktop"],
}


@dataclass(frozen=True)
class Start:
    """One start: seconds until painted, megabytes of all its processes once settled."""

    painted: float
    rss: float
    pss: float


@contextlib.contextmanager
def screen() -> Iterator[str]:
    """The name of a display that nobody looks at."""
    reading, writing = os.pipe()
    size = ["-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), *size], pass_fds=[writing], stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def shows_text(display: str) -> bool:
    return len(ImageGrab.grab(xdisplay=display).getcolors(1 << 24) or []) >= COLOURS_OF_TEXT


def measure(command: list[str], display: str, home: Path) -> Start:
    """Starts, waits until painted and settled, reads memory, stops. Raises SystemExit when no window comes."""
    if shows_text(display):
        raise SystemExit("The screen still shows the window before.")
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "COPROD_HOME": str(home)}
    environment.pop("WAYLAND_DISPLAY", None)
    began = time.monotonic()
    program = subprocess.Popen(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL)
    try:
        while not shows_text(display):
            if program.poll() is not None or time.monotonic() - began > PATIENCE:
                raise SystemExit(f"No window came from {command[1:3]}.")
            time.sleep(0.003)
        painted = time.monotonic() - began
        time.sleep(SETTLED)
        memory = [memory_of(process) for process in family(program.pid)]
        return Start(painted, sum(rss for rss, _ in memory), sum(pss for _, pss in memory))
    finally:
        program.terminate()
        program.wait(10)
        time.sleep(0.5)  # the screen turns black again, the processor quiet


def family(process: int) -> list[int]:
    """A process and all that descend from it."""
    parents = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
    found = [process]
    for parent in found:  # grows while we walk along it
        found += [child for child, known in parents.items() if known == parent]
    return found


def memory_of(process: int) -> tuple[float, float]:
    """RSS and PSS in megabytes. PSS gives memory that several processes share only once."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    kibibytes = {line.split(":")[0]: int(line.split()[1]) for line in lines[1:]}
    return kibibytes["Rss"] * 1.024e-3, kibibytes["Pss"] * 1.024e-3


def main() -> None:
    parser = argparse.ArgumentParser(description="Time and memory of a start, beside a bare window.")
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    compileall.compile_dir(str(ROOT / "coprod_desktop"), quiet=2)
    starts: dict[str, list[Start]] = {name: [] for name in PROGRAMS}
    with screen() as display, tempfile.TemporaryDirectory() as home:
        for run in range(runs + 1):
            for name, command in PROGRAMS.items():
                start = measure(command, display, Path(home))
                if run:  # the first warms the disk and makes Coprod's store
                    starts[name].append(start)
                    print(
                        f"{name:12} painted {start.painted:.3f} s, RSS {start.rss:.0f} MB, PSS {start.pss:.0f} MB"
                    )
    print()
    painted = {name: statistics.median(start.painted for start in found) for name, found in starts.items()}
    for name, found in starts.items():
        rss, pss = (statistics.median(getattr(start, kind) for start in found) for kind in ("rss", "pss"))
        print(f"{name:12} median {painted[name]:.3f} s, RSS {rss:.0f} MB, PSS {pss:.0f} MB")
    print(f"ratio {painted['Coprod'] / painted['bare window']:.2f}")


if __name__ == "__main__":
    main()
