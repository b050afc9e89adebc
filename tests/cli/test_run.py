"""How a verb begins and ends, whatever happens in it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from coprod_desktop.cli import records
from coprod_desktop.cli.parser import build

VERBS = ["agenda", "flags", "say", "import", "export", "meetings", "actions", "points", "search", "check"]
VERBS += ["backup", "restore", "open"]


def test_without_a_verb_the_window_opens(coprod, opened) -> None:
    assert coprod().code == 0
    assert coprod("open").code == 0
    assert coprod("open", "agenda.odt", "paper.pdf").code == 0
    assert opened.files == [[], [], [Path("agenda.odt"), Path("paper.pdf")]]


def test_the_help_names_every_verb(coprod) -> None:
    ran = coprod("--help")
    assert ran.code == 0
    assert sorted(re.findall(r"^    (\w+)", ran.out, re.MULTILINE)) == sorted(VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_in_sentences(coprod, verb: str) -> None:
    ran = coprod(verb, "--help")
    assert ran.code == 0
    assert f"Write it like this: coprod {verb}" in ran.out
    assert "usage" not in ran.out
    assert "argument" not in ran.out


def test_the_version(coprod) -> None:
    assert coprod("--version").out.startswith("coprod 0.")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["fly"], "Coprod does not know this verb: fly."),
        (["export"], "Something is missing: MEETING, --to."),
        (["export", "last", "--to"], "Something must follow --to."),
        (["meetings", "--jsn"], "Coprod does not know what to do with this: --jsn"),
        (["--vers"], "Coprod does not know what to do with this: --vers"),
    ],
)
def test_a_line_we_do_not_understand_is_told_in_our_words(coprod, words: list[str], told: str) -> None:
    ran = coprod(*words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[0] == told
    assert "--help" in ran.err


def test_our_own_mistake_is_told_calmly_and_logged_without_words(
    coprod, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(**_options: object) -> int:
        try:
            try:
                raise KeyError("Mary said her secret")
            except KeyError as error:
                raise ValueError("and the ramp is Tom's") from error
        except ValueError as error:
            raise ImportError("no module named ramps") from error

    monkeypatch.setattr(records, "meetings", fail)
    ran = coprod("meetings")
    assert (ran.code, ran.out) == (1, "")
    assert "It is our mistake" in ran.err
    log = (home / "logs" / "command-line.log").read_text(encoding="utf-8")
    assert "ImportError: no module named ramps\n" in log
    assert "ValueError" in log
    assert "KeyError" in log
    assert "tests/cli/test_run.py" in log
    for word in ("Mary", "Tom", str(Path.cwd())):
        assert word not in log
        assert word not in ran.err


def test_a_data_folder_that_cannot_be_written_is_told_in_words(coprod, home: Path) -> None:
    home.write_text("a file, and no folder")
    ran = coprod("meetings")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 2)


@pytest.mark.parametrize("end", [KeyboardInterrupt, BrokenPipeError])
def test_stopped_by_the_person_or_by_the_reader_it_ends_quietly(coprod, monkeypatch, end) -> None:
    def stop(**_options: object) -> int:
        raise end

    monkeypatch.setattr(records, "meetings", stop)
    ran = coprod("meetings")
    assert (ran.code, ran.out, ran.err) == (130, "", "")


def test_the_help_needs_nothing_slow(monkeypatch: pytest.MonkeyPatch) -> None:
    before = set(sys.modules)
    build().format_help()
    assert not {"PySide6", "lxml", "sqlite_utils", "docx", "pyttsx3"} & (set(sys.modules) - before)
