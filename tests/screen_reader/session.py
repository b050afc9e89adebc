"""A throw-away desktop with a running screen reader, for testing a program the way a blind user meets it.

    with start_session([sys.executable, "app.py"]) as s:
        mark = s.mark()
        s.keys("Tab", "space")
        assert s.wait_spoken("next item", mark)
        print(s.tree().dump())

Each session has its own X server, D-Bus session, accessibility bus, window manager, Orca, home for settings and
speech recorder, so sessions can run side by side and never touch the developer's desktop. All processes started in
a session carry its mark in their environment; leaving the session ends those and no others.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageGrab

from .atspi import Bus, Events, Node, Tree
from .speech import SpeechServer, Utterance

NEEDS = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus",
    "openbox": "openbox",
    "orca": "orca",
    "xdotool": "xdotool",
    "xprop": "x11-utils",
}  # program -> Debian package
MARK = "A11Y_SESSION"


def missing_packages() -> list[str]:
    """Debian packages to install before a session can start; empty when all is there."""
    gone = [package for program, package in NEEDS.items() if not shutil.which(program)]
    return gone + ([] if Path("/usr/libexec/at-spi-bus-launcher").exists() else ["at-spi2-core"])


class Session:
    def __init__(
        self,
        *,
        size: tuple[int, int] = (1280, 1024),
        screen_reader: bool = True,
        orca: tuple[str, ...] = ("orca",),
        cps: float = 15.0,
        env: dict[str, str] | None = None,
        debug: bool = False,
    ):
        self.size, self.orca_command, self.with_reader, self.debug = size, orca, screen_reader, debug
        self.dir = Path(tempfile.mkdtemp(prefix="a11y-"))
        for d in ("run", "config", "data", "cache", "bin"):
            (self.dir / d).mkdir(mode=0o700)
        # Orca refuses to start beside another Orca of the same user, which it looks for with pgrep.
        (self.dir / "bin/pgrep").write_text("#!/bin/sh\nexit 1\n")
        (self.dir / "bin/pgrep").chmod(0o755)
        self.speech = SpeechServer(str(self.dir / "speech.sock"), cps)
        drop = (
            "WAYLAND_DISPLAY",
            "DBUS_SESSION_BUS_ADDRESS",
            "AT_SPI_BUS_ADDRESS",
            "NO_AT_BRIDGE",
            "DISPLAY",
        )
        self.env = (
            {k: v for k, v in os.environ.items() if k not in drop}
            | {
                MARK: uuid.uuid4().hex,
                "XDG_RUNTIME_DIR": f"{self.dir}/run",
                "XDG_CONFIG_HOME": f"{self.dir}/config",
                "XDG_DATA_HOME": f"{self.dir}/data",
                "XDG_CACHE_HOME": f"{self.dir}/cache",
                "XDG_SESSION_TYPE": "x11",
                "GSETTINGS_BACKEND": "memory",
                "LANG": "C.UTF-8",
                "LC_ALL": "C.UTF-8",
                "QT_QPA_PLATFORM": "xcb",
                "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                "QT_ACCESSIBILITY": "1",
                "SPEECHD_ADDRESS": self.speech.address,
            }
            | (env or {})
        )
        self.started: list[subprocess.Popen] = []
        self.buses: list[Bus] = []
        self.reader: subprocess.Popen | None = None
        self.app: subprocess.Popen | None = None
        self.times: dict[str, float] = {}

    # --- starting and stopping ---------------------------------------------------------------------------

    def __enter__(self) -> Session:
        try:
            self._start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_) -> None:
        self.stop()

    def _start(self) -> None:
        if gone := missing_packages():
            raise RuntimeError("apt-get install --no-install-recommends " + " ".join(gone))
        begin = time.monotonic()
        self.display = ":" + self._run_and_read(
            [
                "Xvfb",
                "-displayfd",
                "FD",
                "-screen",
                "0",
                "{}x{}x24".format(*self.size),
                "-dpi",
                "96",
                "-nolisten",
                "tcp",
                "-noreset",
            ]
        )
        self.env["DISPLAY"] = self.display
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self._run_and_read(
            [
                "dbus-daemon",
                "--session",
                "--nofork",
                "--nopidfile",
                f"--address=unix:path={self.dir}/run/bus",
                "--print-address=FD",
            ]
        )
        self.run(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"])
        bus = Bus(self.env["DBUS_SESSION_BUS_ADDRESS"])
        a11y = ("org.a11y.Bus", "/org/a11y/bus")
        address = until(lambda: bus.call(*a11y, "org.a11y.Bus", "GetAddress"), "the accessibility bus")[0]
        for switch in ("IsEnabled", "ScreenReaderEnabled"):
            bus.call(
                *a11y, "org.freedesktop.DBus.Properties", "Set", "ssv", "org.a11y.Status", switch, ("b", True)
            )
        bus.close()
        self.run(["openbox"])
        self.bus = Tree(address)
        self.events = Events(address)
        self.buses += [self.bus, self.events.bus]
        if self.with_reader:
            log = ["--debug-file", f"{self.dir}/orca-debug.log"] if self.debug else []
            self.reader = self.run(
                [*self.orca_command, *log], {"PATH": f"{self.dir}/bin:{self.env.get('PATH', os.defpath)}"}
            )
        probe = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]
        until(
            lambda: "window id" in subprocess.run(probe, env=self.env, capture_output=True, text=True).stdout,
            "the window manager",
        )
        if self.with_reader and not self.speech.log.wait("screen reader on", 0, 30):
            raise TimeoutError("Orca did not say that it is on:\n" + self.output("orca"))
        self.times["desktop"] = time.monotonic() - begin

    def run(self, command: list[str], env: dict[str, str] | None = None, **more) -> subprocess.Popen:
        """Start a program inside the session; its output goes to <dir>/<program>.log."""
        with (self.dir / f"{Path(command[0]).name}.log").open("ab") as log:
            p = subprocess.Popen(
                command,
                env=self.env | (env or {}),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                **more,
            )
        self.started.append(p)
        return p

    def _run_and_read(self, command: list[str]) -> str:
        """Start a server that reports its address on a file descriptor, written FD in the command."""
        r, w = os.pipe()
        self.run([c.replace("FD", str(w)) for c in command], pass_fds=(w,))
        os.close(w)
        with os.fdopen(r) as f:
            line = f.readline().strip()
        if not line:
            raise RuntimeError(f"{command[0]} did not start:\n{self.output(command[0])}")
        return line

    def launch(self, command: list[str], timeout: float = 30.0, cwd: str | None = None) -> None:
        """Start the program under test and wait until its window is active and all has been said."""
        begin = time.monotonic()
        self.app = self.run([str(c) for c in command], cwd=cwd)

        def ready():
            if self.app.poll() is not None:
                raise RuntimeError(
                    f"the program ended with {self.app.returncode}:\n{self.output(command[0])}"
                )
            return self.window() is not None

        until(ready, "an active window of the program", timeout)
        self.times["window"] = time.monotonic() - begin
        self.settle()
        self.times["launch"] = time.monotonic() - begin

    def output(self, program: str) -> str:
        log = self.dir / f"{Path(program).name}.log"
        return log.read_text(errors="replace")[-2000:] if log.exists() else ""

    def stop(self) -> None:
        """End all that the session started: first politely, after a second by force."""
        for force in (signal.SIGTERM, signal.SIGKILL):
            for p in reversed(self.started):
                signal_to(os.killpg, p.pid, force)
            for pid in self._marked():  # what left its group, such as services that D-Bus started
                signal_to(os.kill, pid, force)
            deadline = time.monotonic() + 1.0
            while force == signal.SIGTERM and time.monotonic() < deadline:
                if all(p.poll() is not None for p in self.started) and not self._marked():
                    break
                time.sleep(0.02)
        for p in self.started:
            p.wait()
        self.started.clear()
        for bus in self.buses:
            bus.close()
        self.buses.clear()
        self.speech.shutdown()
        self.speech.server_close()
        if not self.debug:
            shutil.rmtree(self.dir, ignore_errors=True)

    def _marked(self) -> list[int]:
        mark, found = f"{MARK}={self.env[MARK]}".encode(), []
        for proc in Path("/proc").glob("[0-9]*"):
            try:
                if int(proc.name) != os.getpid() and mark in (proc / "environ").read_bytes().split(b"\0"):
                    found.append(int(proc.name))
            except OSError:
                continue
        return found

    # --- what the user does ------------------------------------------------------------------------------

    def keys(self, *keys: str, settle: bool = True) -> list[str]:
        """Press keys one after the other ("Tab", "shift+Tab", "alt+f"); returns what was said meanwhile."""
        mark = self.mark()
        for k in keys:
            self._press(k.split("+") if len(k) > 1 else [k])
            if settle:
                self.settle()
        return self.spoken_since(mark)

    def type(self, text: str, delay_ms: int = 40) -> list[str]:
        mark = self.mark()
        self._xdotool("type", "--delay", str(delay_ms), text)
        self.settle()
        return self.spoken_since(mark)

    def _press(self, chord: list[str], gap: float = 0.03) -> None:
        """Keys of a chord go down one by one and up again with pauses, as from a hand: xdotool's own chords take no
        time at all, and Qt then opens the menu bar after Alt+letter while Orca's key filter is on."""
        steps = [("keydown", k) for k in chord] + [("keyup", k) for k in reversed(chord)]
        self._xdotool(*(word for step in steps for word in (*step, "sleep", str(gap))))

    def _xdotool(self, *args: str) -> None:
        if self.app and self.app.poll() is not None:
            raise RuntimeError(
                f"the program ended with {self.app.returncode}:\n{self.output(self.app.args[0])}"
            )
        subprocess.run(["xdotool", *args], env=self.env, check=True, timeout=60)

    # --- what the user hears -----------------------------------------------------------------------------

    def mark(self) -> int:
        return len(self.speech.log.said)

    def spoken_since(self, mark: int) -> list[str]:
        return [u.text for u in self.speech.log.since(mark)]

    def utterances_since(self, mark: int) -> list[Utterance]:
        return self.speech.log.since(mark)

    def wait_spoken(self, pattern: str, mark: int = 0, timeout: float = 5.0) -> Utterance | None:
        return self.speech.log.wait(pattern, mark, timeout)

    def settle(self, quiet: float = 0.2, timeout: float = 4.0) -> bool:
        """Block until nothing was said, no event came, and reader and program were idle, for `quiet` seconds.

        Idle means at most a tenth of the time on a processor, and no time spent waiting for one, so a loaded
        machine makes this slower and not wrong. False when it never got quiet, as with a live stream."""
        watched = [p.pid for p in (self.reader, self.app) if p and p.poll() is None]
        deadline, since, last = time.monotonic() + timeout, time.monotonic(), None
        while time.monotonic() < deadline:
            counts = self.mark(), len(self.events.seen)
            busy = sum(map(processor_time, watched))
            now = time.monotonic()
            if last is None or counts != last[0] or busy - last[1] > 0.1 * max(0.02, now - since):
                last, since = (counts, busy), now
            elif now - since >= quiet:
                return True
            time.sleep(0.02)
        return False

    # --- what is on the screen ---------------------------------------------------------------------------

    def tree(self, showing_only: bool = True) -> Node:
        """The program and its windows as they are now."""
        for root in self.bus.applications():
            pid = self.bus.owner_pid(root[0])
            if self.app and pid and process_group(pid) == self.app.pid:
                return self.bus.read(root, showing_only)
        raise LookupError("the program is not on the accessibility bus")

    def window(self) -> Node | None:
        """The active window, or None."""
        try:
            return next((w for w in self.tree().children if "active" in w.states), None)
        except LookupError:
            return None

    def focused(self) -> Node | None:
        """The object that last reported keyboard focus, if it is still on screen in the active window.

        Told from events, since Qt leaves the state 'focused' on current tabs and current list items."""
        w, gained = (
            self.window(),
            [e for e in self.events.since(0, "object:state-changed:focused") if e.detail1],
        )
        return next((n for n in w.walk() if n.ref == gained[-1].ref), None) if w and gained else None

    def screenshot(self, path: str | None = None) -> Image.Image:
        image = ImageGrab.grab(xdisplay=self.display)
        if path:
            image.save(path)
        return image


@contextmanager
def start_session(command: list[str] | None = None, **options) -> Iterator[Session]:
    """A session with the program running in it; options as for Session."""
    with Session(**options) as s:
        if command:
            s.launch(command)
        yield s


def until(test: Callable, what: str, timeout: float = 15.0):
    """The first true answer of `test`; TimeoutError naming `what` when none comes."""
    deadline = time.monotonic() + timeout
    while not (answer := test()):
        if time.monotonic() > deadline:
            raise TimeoutError(f"waited {timeout:g} s for {what}")
        time.sleep(0.02)
    return answer


def process_group(pid: int) -> int | None:
    try:
        return os.getpgid(pid)
    except ProcessLookupError:
        return None


def processor_time(pid: int) -> float:
    """Seconds that the threads of a process ran, or wanted to run and waited for a processor."""
    total = 0
    for task in Path(f"/proc/{pid}/task").glob("*/schedstat"):
        try:
            ran, waited, _ = task.read_text().split()
            total += int(ran) + int(waited)
        except OSError:
            continue
    return total / 1e9


def signal_to(send: Callable, pid: int, number: int) -> None:
    try:
        send(pid, number)
    except ProcessLookupError:
        pass
