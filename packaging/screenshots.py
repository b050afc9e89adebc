"""The pictures of the README, taken of the real app on a screen that nobody sees. Needs what the tests need.

    .venv/bin/python packaging/screenshots.py [FOLDER]

Coprod is started with a data folder of its own and led by keys alone, as a person would lead it. The pictures go to
packaging/pictures, or to FOLDER. Look at each one before you commit it: no test sees a cut label.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from coprod_desktop import settings  # noqa: E402
from tests.screen_reader.session import Session, start_session  # noqa: E402

PICTURES = ROOT / "packaging" / "pictures"
COLOURS = 96
"""Enough for the soft edges of letters, and a quarter of the bytes."""
MOST_BYTES = 120_000
PRACTISE = ("Down", "Down", "Return")
"""From the first line of Home, in a Coprod that has no meeting yet."""
WORDS = (
    ("ULO", "Riverside Rides, the user-led organisation in our town", ""),
    ("The hub", "The room behind the library", "There is no step, and there is a hearing loop"),
    ("Kneeling bus", "A bus that lowers its front step at the stop", ""),
)
"""What the group has explained: word, meaning, plain words."""


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES
    folder.mkdir(parents=True, exist_ok=True)
    with coprod(theme="light") as app:
        keep(app, folder / "home.png")
        to_the_first_marked_word(app)
        keep(app, folder / "meeting.png")
        explain_words(app)
        keep(app, folder / "words.png")
        app.keys("ctrl+4")
        keep(app, folder / "actions.png")
    with coprod(theme="light", text_points=36) as app:
        to_the_first_marked_word(app)
        keep(app, folder / "meeting-twice-as-large.png")
    with coprod(theme="contrast") as app:
        to_the_first_marked_word(app)
        keep(app, folder / "meeting-high-contrast.png")


@contextmanager
def coprod(**chosen: str | int) -> Iterator[Session]:
    with tempfile.TemporaryDirectory() as home:
        settings.save(settings.Settings(**chosen), Path(home) / "settings.toml")
        env = {"COPROD_HOME": home, "PYTHONPATH": str(ROOT)}
        with start_session([sys.executable, "-m", "coprod_desktop"], screen_reader=False, env=env) as app:
            yield app


def to_the_first_marked_word(app: Session) -> None:
    app.keys(*PRACTISE, "Return", "F3")  # Return opens the item now, which the agenda has chosen


def explain_words(app: Session) -> None:
    app.keys("ctrl+3")
    for word, meaning, plain in WORDS:
        app.keys("ctrl+shift+m")
        for text in (word, meaning, plain):
            app.type(text, delay_ms=5)
            app.keys("Tab")
        app.keys("Return")  # on the button that keeps the meaning
    app.keys("Tab", "Tab", "End")  # the last word of the list


def keep(app: Session, path: Path) -> None:
    """The window without its frame. Raises SystemExit when the picture is too heavy for a README."""
    app.settle(quiet=0.6)
    picture = app.screenshot().crop(window_box(app)).convert("RGB")
    few = picture.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
    if path.stat().st_size > MOST_BYTES:
        raise SystemExit(f"{path} has {path.stat().st_size} bytes, more than {MOST_BYTES}.")
    print(path, path.stat().st_size)


def window_box(app: Session) -> tuple[int, int, int, int]:
    window = said(app, "xdotool", "getactivewindow").strip()
    about = said(app, "xwininfo", "-id", window)
    names = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
    x, y, width, height = (int(re.search(rf"{name}: +(-?\d+)", about)[1]) for name in names)
    return x, y, x + width, y + height


def said(app: Session, *command: str) -> str:
    return subprocess.run(command, env=app.env, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    main()
