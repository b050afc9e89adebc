#!/usr/bin/env python3
"""From a bare checkout to a running Coprod: finds what is missing, installs it, starts. Needs only Python.

    python3 packaging/go.py run

The first time takes a minute or two; after that a start adds a fifth of a second. What is said here goes to
standard error, so the output of a command stays whole. An older Python than ours must be able to read this
and say so: keep to the grammar of Python 3.9.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "coprod-set-up"
LOCKS = {"run": ROOT / "packaging/requirements.lock", "test": ROOT / "packaging/requirements-dev.lock"}
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)

HELP = """Coprod: follow a meeting, be heard in it, and see what changed.

  python3 packaging/go.py run            open Coprod; add files to open them in it
  python3 packaging/go.py coprod WORDS   the same work without a window; "coprod --help" lists the words
  python3 packaging/go.py test           try everything out; add words to choose, as in "test -k agenda"

The first start sets up what Coprod needs, in this folder and on this computer. It says what it does."""

# What is needed (a library, a program, or a file under /usr) and the Debian package that has it.
# The libraries are those that PySide6 does not bring along: run ldd on its plugins to see them.
TO_RUN = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libespeak-ng.so.1": "espeak-ng",
    "libportaudio.so.2": "libportaudio2",
    "usr/lib/*/alsa-lib/libasound_module_pcm_pulse.so": "libasound2-plugins",
}
TO_TEST = {
    "Xvfb": "xvfb",
    "orca": "orca",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "xprop": "x11-utils",
    "dbus-daemon": "dbus",
    "usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "usr/share/fonts/truetype/dejavu/DejaVuSans.ttf": "fonts-dejavu-core",
    "pulseaudio": "pulseaudio",
    "pactl": "pulseaudio-utils",
}


def main() -> int:
    if sys.version_info < OLDEST:
        stop(
            f"Coprod needs Python {OLDEST[0]}.{OLDEST[1]} or newer. This is {sys.version.split()[0]}.",
            "Please install a newer Python, and use it in place of python3.",
        )
    command, words = (sys.argv[1:2] or ["help"])[0], sys.argv[2:]
    if command == "run" and words and not words[0].startswith("-"):
        words.insert(0, "open")
    if command not in ("run", "coprod", "test"):
        print(HELP)
        return 0 if command in ("help", "-h", "--help") else 2
    if opens_window(command, words) and not has_screen():
        stop(
            "Coprod needs a screen to open its window, and there is none here.",
            'Start it from your desktop. "coprod" followed by words works without a screen.',
        )
    set_up("test" if command == "test" else "run")
    compile_own_code()
    return run_tests(words) if command == "test" else start(words)


def opens_window(command: str, words: list[str]) -> bool:
    return command == "run" or (command == "coprod" and not words)


def has_screen() -> bool:
    signs = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(sign) for sign in signs)


# --- Setting up


def set_up(kind: str) -> None:
    """Makes sure that everything for "run" or "test" is there. Does nothing, quickly, when it is."""
    with one_at_a_time():
        install_packages(missing_packages({**TO_RUN, **TO_TEST} if kind == "test" else TO_RUN))
        found = STAMP.read_text() if STAMP.exists() else ""
        if found not in (stamp(kind), stamp("test")):
            make_environment(kind, on_top=found == stamp("run"))


def stamp(kind: str) -> str:
    """What a finished set-up leaves behind. It differs after a change of a lock, this file, Python or folder."""
    parts = [sys.version, sys.base_prefix, str(ROOT), Path(__file__).read_text(encoding="utf-8")]
    parts += [lock.read_text(encoding="utf-8") for lock in LOCKS.values()]
    return f"{kind} {hashlib.sha256(chr(0).join(parts).encode()).hexdigest()}"


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """A second start, by a person who hears nothing yet, waits until the first has set everything up."""
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    folder = os.open(ROOT / "packaging", os.O_RDONLY)
    os.set_inheritable(folder, True)  # a pip that outlives us holds the lock until it is done
    try:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Coprod is being set up already. Waiting until that is done.")
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def missing_packages(needed: dict[str, str]) -> list[str]:
    if sys.platform != "linux":
        return []
    packages = [package for thing, package in needed.items() if not is_there(thing)]
    if importlib.util.find_spec("ensurepip") is None:  # Debian keeps it in a package of its own
        packages.append("python3-venv")
    return sorted(packages)


def is_there(thing: str) -> bool:
    if thing.startswith("usr/"):
        return any(Path("/").glob(thing))
    if ".so." not in thing:
        return shutil.which(thing) is not None
    try:
        ctypes.CDLL(thing)
    except OSError:
        return False
    return True


def install_packages(packages: list[str]) -> None:
    if not packages:
        return
    names = " ".join(packages)
    by_hand = f"Please ask someone who looks after this computer to install: {names}"
    if shutil.which("apt-get") is None:
        stop("Some parts of this computer's system that Coprod needs are missing.", by_hand)
    if os.geteuid() != 0 and shutil.which("sudo") is None:
        stop("Some parts are missing, and only an administrator may add them.", by_hand)
    say(f"Adding to this computer what Coprod needs: {names}")
    as_root = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "DPkg::Lock::Timeout=300"]
    if os.geteuid() != 0:
        say("You may be asked for your password.")
        as_root.insert(0, "sudo")
    do([*as_root, "update"])  # one source out of reach is no reason to give up
    problem = do([*as_root, "install", "-y", "--no-install-recommends", *packages])
    if problem:
        stop(f"They could not be installed. The system said:\n{problem}", by_hand)


def make_environment(kind: str, on_top: bool) -> None:
    """Fills .venv from the lock. The stamp comes last: a set-up that was cut off starts afresh the next time.

    `on_top` adds what tests need to an environment in which Coprod already runs.
    """
    say("Setting up Coprod in this folder. This takes a minute or two.")
    try:
        STAMP.unlink(missing_ok=True)
        if not on_top:
            must([sys.executable, "-m", "venv", "--clear", str(VENV)], "The folder .venv could not be made.")
        pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile"]
        must([*pip, "--require-hashes", "-r", str(LOCKS[kind])], "The parts of Coprod could not be fetched.")
        packages = sysconfig.get_path("purelib", "venv", {"base": str(VENV), "platbase": str(VENV)})
        Path(packages, "coprod_checkout.pth").write_text(f"{ROOT}\n", encoding="utf-8")
        # Done even where PYTHONDONTWRITEBYTECODE is set: without bytecode the window comes a second later.
        # Some packages carry files that no Python 3 can read; they are never imported.
        do([str(PYTHON), "-m", "compileall", "-q", "-j", "0", packages])
        STAMP.write_text(stamp(kind))
    except OSError as problem:
        stop(f"The folder {VENV} could not be filled: {problem}", "Make room on the disk, then start again.")
    say("Coprod is set up.")


def compile_own_code() -> None:
    """Bytecode for what changed since the last start. A folder we may not write to is left as it is."""
    import compileall

    compileall.compile_dir(str(ROOT / "coprod_desktop"), quiet=2)


# --- Starting


def start(words: list[str]) -> int:
    # Without this, Python would look for our modules in the folder that the person happens to stand in.
    os.environ["PYTHONSAFEPATH"] = "1"
    return become([str(PYTHON), "-m", "coprod_desktop", *words])


def run_tests(words: list[str]) -> int:
    """First what shares the processors well, then the stories alone, since they wait for speech."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.chdir(ROOT)
    pytest = [str(PYTHON), "-m", "pytest"]
    if words:
        return become([*pytest, *words])
    say("First everything but the stories, then the stories.")
    together = subprocess.call([*pytest, "-n", "auto", "--dist", "loadfile", "-m", "not story"])
    stories = subprocess.call([*pytest, "-m", "story"])
    return together or stories


def become(command: list[str]) -> int:
    """Turns into that program, so signals and the exit code are its own. Windows can only wait for it."""
    if os.name != "nt":
        os.execv(command[0], command)
    return subprocess.call(command)


# --- Saying and doing


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def stop(what_happened: str, what_you_can_do: str) -> NoReturn:
    say(what_happened)
    say(what_you_can_do)
    sys.exit(2)


def do(command: list[str]) -> str:
    """Runs a command quietly; returns nothing, or the end of what it said when it failed."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, close_fds=False)
    if done.returncode == 0:
        return ""
    said = done.stdout.decode(errors="replace").splitlines()
    return "\n".join(said[-20:]) or f"{command[0]} ended with {done.returncode}"


def must(command: list[str], what_happened: str) -> None:
    problem = do(command)
    if problem:
        stop(f"{what_happened} It said:\n{problem}", "Check the connection and the disk, then start again.")


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        say("Stopped. Start again to go on.")
        sys.exit(130)
