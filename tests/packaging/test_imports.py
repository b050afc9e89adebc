"""What the app may import: what is locked, and nothing that reaches a network."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[2]
APP = ROOT / "coprod_desktop"

NETWORK = {
    "PySide6.QtNetwork",
    "PySide6.QtNetworkAuth",
    "PySide6.QtWebSockets",
    "PySide6.QtHttpServer",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebEngineWidgets",
    "PySide6.QtWebEngineQuick",
    "urllib.request",
    "http.client",
    "http.server",
    "ftplib",
    "smtplib",
    "imaplib",
    "poplib",
    "xmlrpc.client",
    "webbrowser",
    "requests",
    "httpx",
    "aiohttp",
}
NOT_OURS = {"PySide6.QtMultimedia", "PySide6.QtTextToSpeech"}
"""Not in PySide6-Essentials: they would work on a developer's machine only. Sound is the speech room's."""


COME_ALONG = {"Foundation", "shiboken6"}
"""Foundation is of pyobjc, which pyttsx3 brings on macOS. PySide6 is shiboken6's only reason to be, in step with it."""


def imports() -> dict[str, set[str]]:
    """Each module that the app imports anywhere, early or late, with the files that do."""
    found: dict[str, set[str]] = {}
    for path in APP.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            for name in names:
                found.setdefault(name, set()).add(str(path.relative_to(ROOT)))
    return found


def test_nothing_that_opens_connections_is_imported() -> None:
    assert {name: files for name, files in imports().items() if name in NETWORK | NOT_OURS} == {}


def test_each_package_we_import_is_one_we_depend_on() -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    ours = {_plain(re.split(r"[^\w.-]", requirement)[0]) for requirement in asked}
    providers = packages_distributions()
    strangers = {}
    for name, files in imports().items():
        top = name.partition(".")[0]
        known = top in sys.stdlib_module_names or top == "coprod_desktop" or top in COME_ALONG
        if not known and not ours & {_plain(provider) for provider in providers.get(top, [])}:
            strangers[top] = files
    assert strangers == {}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
