"""One dataclass, one TOML file. A setting we cannot read falls back to its default; the file is never half written."""

from __future__ import annotations

import os
import tomllib
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

import platformdirs

THEMES = ("light", "dark", "cream", "contrast", "system")
FONTS = ("Atkinson Hyperlegible Next", "Lexend", "Andika", "OpenDyslexic")


def data_folder() -> Path:
    """Where everything Coprod keeps lives: COPROD_HOME, or the platform's own place for an app's data."""
    home = os.environ.get("COPROD_HOME")
    return Path(home).expanduser() if home else Path(platformdirs.user_data_dir("coprod", appauthor=False))


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person chose. Numbers outside their range are brought back into it, never refused."""

    theme: str = "system"
    font: str = FONTS[0]
    text_points: int = 18
    """Size of reading text, 12 to 96 points. Everything else grows in step."""
    line_spacing: int = 150
    """Per cent of the font's own line height, 100 to 300."""
    letter_spacing: int = 0
    """Per cent of the letter width added between letters, 0 to 50."""
    word_spacing: int = 0
    """Per cent of the text size added between words, 0 to 100."""
    voice: str = ""
    """The voice's id; empty for the system's own choice."""
    voice_rate: int = 170
    """Words a minute, 80 to 400."""
    voice_volume: int = 100
    """Per cent, 0 to 100."""
    marked_words: bool = True
    """Whether acronyms, system-speak and labels are marked in the text."""


LIMITS = {
    "text_points": (12, 96),
    "line_spacing": (100, 300),
    "letter_spacing": (0, 50),
    "word_spacing": (0, 100),
    "voice_rate": (80, 400),
    "voice_volume": (0, 100),
}
CHOICES: dict[str, tuple[str, ...]] = {"theme": THEMES, "font": FONTS}


def with_value(settings: Settings, name: str, value: Any) -> Settings:
    """Settings with one value changed, brought into its range; a value of the wrong type changes nothing."""
    default = getattr(Settings(), name)
    if type(value) is not type(default) or value not in CHOICES.get(name, (value,)):
        return settings
    low, high = LIMITS.get(name, (value, value))
    return replace(settings, **{name: max(low, min(high, value))})


def load(path: Path) -> Settings:
    """Settings from a file; defaults for what is not there or cannot be read. Raises nothing."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    settings = Settings()
    for field in fields(Settings):
        if field.name in found:
            settings = with_value(settings, field.name, found[field.name])
    return settings


def save(settings: Settings, path: Path) -> None:
    """Write all settings, through a file beside it that then takes its place. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"{name} = {_toml(value)}" for name, value in asdict(settings).items()]
    beside = path.with_suffix(".new")
    beside.write_text("\n".join(lines) + "\n", encoding="utf-8")
    os.replace(beside, path)


def _toml(value: str | int | bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    escaped = "".join(c if c >= " " and c not in '"\\' else f"\\u{ord(c):04x}" for c in value)
    return f'"{escaped}"'
