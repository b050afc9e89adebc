"""From the words of the command line to one verb, and from what happens there to an exit code."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from coprod_desktop.cli import output
from coprod_desktop.cli.parser import WRONG, build
from coprod_desktop.i18n import _
from coprod_desktop.problems import Problem

OUR_FAULT = 1
STOPPED = 130
"""Exit code when a person pressed Ctrl+C, or the program that read our output went away."""


def main(words: Sequence[str], open_window: Callable[[list[Path]], int]) -> int:
    """Run one verb; without any, open the window. Returns the exit code. 0: done."""
    _set_up_output()
    try:
        code = _run(build().parse_args(words), open_window)
        sys.stdout.flush()
        return code
    except SystemExit as ended:  # argparse: after --help, --version and its complaints
        return ended.code if isinstance(ended.code, int) else WRONG
    except Problem as problem:
        output.told(problem)
        return WRONG
    except (KeyboardInterrupt, BrokenPipeError):
        _drop_output()
        return STOPPED
    except Exception:
        return _our_fault()


def _run(given: argparse.Namespace, open_window: Callable[[list[Path]], int]) -> int:
    """Each verb imports what it needs and no more: a command should answer at once."""
    from coprod_desktop import logs

    if given.verb in (None, "open"):
        logs.start("window")
        return open_window([Path(file) for file in getattr(given, "files", [])])
    logs.start("command-line")
    match given.verb:
        case "agenda":
            from coprod_desktop.cli import documents

            return documents.agenda(Path(given.file), json=given.json)
        case "import":
            from coprod_desktop.cli import documents

            return documents.import_([Path(file) for file in given.files], given.meeting)
        case "export":
            from coprod_desktop.cli import documents

            kind = "agenda" if given.agenda else "minutes"
            return documents.export(given.meeting, Path(given.to), kind, replace=given.replace)
        case "flags":
            from coprod_desktop.cli import words

            return words.flags(
                given.file, given.glossary, json=given.json, lines=given.jsonl, captions=given.captions
            )
        case "say":
            from coprod_desktop.cli import voice

            return voice.say(given.what, given.to)
        case "meetings":
            from coprod_desktop.cli import records

            return records.meetings(json=given.json)
        case "actions":
            from coprod_desktop.cli import records

            return records.actions(open_only=given.open_only, json=given.json)
        case "points":
            from coprod_desktop.cli import records

            return records.points(json=given.json)
        case "search":
            from coprod_desktop.cli import records

            return records.search(" ".join(given.words), json=given.json)
        case "check":
            from coprod_desktop.cli import copies

            return copies.check()
        case "backup":
            from coprod_desktop.cli import copies

            return copies.backup(Path(given.file), replace=given.replace)
        case "restore":
            from coprod_desktop.cli import copies

            return copies.restore(Path(given.file))
    raise ValueError(given.verb)


def _set_up_output() -> None:
    """UTF-8 wherever we run: a program at the other end must not depend on this computer's own alphabet.

    Half a surrogate pair, which UTF-8 cannot hold, is written as JSON escapes it.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # a window of Windows has no output at all
            setattr(sys, name, io.StringIO())
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _drop_output() -> None:
    """What is still waiting to be written has no reader; without this Python complains about it on its way out."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _our_fault() -> int:
    import logging

    from coprod_desktop.settings import data_folder

    logging.getLogger(__name__).critical("A verb failed.", exc_info=True)
    problem = Problem(
        _("Something in Coprod went wrong. It is our mistake, not yours."),
        _("What you stored is safe. Where it went wrong is written down in {folder}.").format(
            folder=data_folder() / "logs"
        ),
    )
    output.told(problem)
    return OUR_FAULT
