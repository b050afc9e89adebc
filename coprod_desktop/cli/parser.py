"""The verbs of `coprod` and what each is given, with help in plain words."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable
from typing import Any, NoReturn

from coprod_desktop import __version__
from coprod_desktop.i18n import _

WRONG = 2
"""Exit code for what a person gave: a file that cannot be read, a verb we do not know, a store that is open."""


class _Help(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, _("Write it like this: ") if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """argparse, with its headings and its complaints in our words."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Help, **settings)
        self._given = self.add_argument_group(_("what you give"))
        self._choices = self.add_argument_group(_("what you can choose"))
        self.choose("-h", "--help", action="help", help=_("Show this help."))

    def give(self, name: str, **settings: Any) -> None:
        self._given.add_argument(name, **settings)

    def choose(self, *names: str, **settings: Any) -> None:
        self._choices.add_argument(*names, **settings)

    def error(self, message: str) -> NoReturn:
        more = _("To read more, type: {command} --help").format(command=self.prog)
        sys.stderr.write(f"{_complaint(message)}\n{self.format_usage()}{more}\n")
        raise SystemExit(WRONG)


def _complaint(message: str) -> str:
    """argparse tells what it found in English sentences and in no other way; one we do not know is told as such."""
    missing = re.match(r"the following arguments are required: (.*)", message)
    if missing:
        return _("Something is missing: {what}.").format(what=missing[1])
    unknown = re.match(r"unrecognized arguments: (.*)", message)
    if unknown:
        return _("Coprod does not know what to do with this: {what}").format(what=unknown[1])
    verb = re.match(r"argument .*?: invalid choice: '(.*?)'", message)
    if verb:
        return _("Coprod does not know this verb: {verb}.").format(verb=verb[1])
    alone = re.match(r"argument (.*?): expected", message)
    if alone:
        return _("Something must follow {option}.").format(option=alone[1])
    return _("Coprod did not understand this line.")


def build() -> Parser:
    parser = Parser(
        prog="coprod",
        description=_(
            "Follow a meeting, be heard in it, and see what changed. Without a verb, the window opens."
        ),
        epilog=_("To read more about a verb, type it with --help, such as: coprod export --help"),
    )
    parser.choose(
        "--version", action="version", version=f"coprod {__version__}", help=_("Show which Coprod this is.")
    )
    verbs = parser.add_subparsers(dest="verb", metavar=_("VERB"), title=_("verbs"))

    def verb(name: str, help: str, more: str = "") -> Parser:
        return verbs.add_parser(name, help=help, description=f"{help} {more}".strip())

    _documents(verb)
    _words_and_voice(verb)
    _stored(verb)
    _copies(verb)
    return parser


Verb = Callable[..., Parser]


def _documents(verb: Verb) -> None:
    one = verb("open", _("Open the window, with documents."))
    one.give("files", metavar=_("FILE"), nargs="*", help=_("An agenda or a paper."))

    one = verb("agenda", _("Show the items of an agenda."), _("Nothing is stored."))
    one.give(
        "file", metavar=_("FILE"), help=_("The document: .docx, .odt, .pdf, .html, .md, .txt, .ics or .eml.")
    )
    _json(one)

    one = verb(
        "import",
        _("Store documents in Coprod."),
        _("An agenda becomes a meeting. Any other document becomes a paper to read."),
    )
    one.give("files", metavar=_("FILE"), nargs="+", help=_("A document."))
    one.choose(
        "--meeting",
        metavar=_("MEETING"),
        help=_("The meeting that papers belong to. Without it: the agenda before them, or the last meeting."),
    )

    one = verb("export", _("Write the minutes or the agenda of a meeting to a file."))
    one.give("meeting", metavar=_("MEETING"), help=_("Words of its title, its code, or: last"))
    one.choose(
        "--to",
        metavar=_("FILE"),
        required=True,
        help=_("The file. Its name ends in .docx, .html, .md or .txt."),
    )
    one.choose("--agenda", action="store_true", help=_("Write the agenda. Without this: the minutes."))
    _replace(one)


def _words_and_voice(verb: Verb) -> None:
    one = verb("flags", _("Find short forms, system-speak and other words that shut people out."))
    one.give(
        "file", metavar=_("FILE"), help=_("A text or a document. A - reads what another program writes.")
    )
    _json(one)
    one.choose(
        "--jsonl",
        action="store_true",
        help=_('Read a line {"id", "text"} for each text. Write a line {"id", "spans"} for each.'),
    )
    one.choose(
        "--glossary",
        metavar=_("FILE"),
        help=_("The group's own list: a .csv table of word and meaning, or a .json file."),
    )
    one.choose(
        "--captions",
        action="store_true",
        help=_("The text comes from speech. Short forms are found as recognisers write them."),
    )

    one = verb("say", _("Read a text aloud."), _("To stop, press Ctrl+C."))
    one.give(
        "what",
        metavar=_("TEXT"),
        nargs="+",
        help=_("Words, or the name of a file. A - reads from a program."),
    )
    one.choose("-o", "--to", metavar=_("WAV"), help=_("Do not speak. Write the sound to this .wav file."))


def _stored(verb: Verb) -> None:
    _json(verb("meetings", _("List the meetings, the newest first.")))

    one = verb("actions", _("List the actions of all meetings: who will do what, by when."))
    one.choose("--open", action="store_true", dest="open_only", help=_("Only those that are not done yet."))
    _json(one)

    _json(verb("points", _("List the points people made in all meetings, in their own words.")))

    one = verb("search", _("Find words in everything that is stored."))
    one.give(
        "words",
        metavar=_("WORDS"),
        nargs="+",
        help=_("All of these must be there. The last may be a beginning."),
    )
    _json(one)


def _copies(verb: Verb) -> None:
    verb("check", _("Check that everything you stored is whole."))

    one = verb("backup", _("Write a copy of everything that is stored to one file."))
    one.give("file", metavar=_("FILE"), help=_("The new file, or a folder to put it in."))
    _replace(one)

    one = verb("restore", _("Go back to a copy."), _("What is stored now is kept as a copy too."))
    one.give("file", metavar=_("FILE"), help=_("A copy that Coprod made."))


def _json(one: Parser) -> None:
    one.choose("--json", action="store_true", help=_("Write one line for each, as other programs read it."))


def _replace(one: Parser) -> None:
    one.choose("--replace", action="store_true", help=_("If there is a file of this name, write over it."))
