"""The verb flags: words in a text that a newcomer may need explained, with character offsets."""

from __future__ import annotations

import json as json_lines
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from coprod_desktop.cli.given import STANDARD_INPUT, bytes_of, text_of
from coprod_desktop.cli.output import Progress, as_json, or_null
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.language.flags import Flag, Kind, Words
from coprod_desktop.problems import Problem

_LONG_FORM = "long"
"""The kind of the place where the words stand that a short form is made of."""


def flags(file: str, glossary: str | None, *, json: bool, lines: bool, captions: bool) -> int:
    from coprod_desktop.cli.word_list import entries

    words = Words(entries(Path(glossary)) if glossary else ())
    flags_of = words.caption_flags if captions else partial(words.flags, sentences=True)
    if lines:
        _line_by_line(file, flags_of)
        return 0
    text = text_of(file)
    found = flags_of(text)
    if json:
        for span in spans(found):
            as_json({**span, "text": text[span["start"] : span["end"]]})
    elif found:
        print("\n".join(_sentences(text, found)))
    else:
        print(_("We found no words that need explaining."))
    return 0


def spans(found: Iterable[Flag]) -> Iterator[dict[str, Any]]:
    """Flags as other programs read them: a short form and its long form in the text share a number, `pair`."""
    numbers: dict[tuple[tuple[int, int], str], int] = {}
    for flag in found:
        pair = None
        if flag.pair:
            pair = numbers.setdefault((flag.pair, flag.text), len(numbers) + 1)
        yield _span(flag.start, flag.end, flag.kind, pair, flag)
        if flag.pair and pair:
            yield _span(*flag.pair, _LONG_FORM, pair)


def _span(start: int, end: int, kind: str, pair: int | None, flag: Flag | None = None) -> dict[str, Any]:
    """Only what is known is in it: a program tells "no expansion" by there being none."""
    span: dict[str, Any] = {"start": start, "end": end, "kind": kind}
    if flag and flag.kind is Kind.ACRONYM:
        span["expansion"] = [meaning.expansion for meaning in flag.meanings if meaning.expansion]
    if pair:
        span["pair"] = pair
    if flag and flag.plain:
        span["plain"] = list(flag.plain)
    if flag and flag.meanings:
        span["source"] = or_null(flag.meanings[0].source)
    return span


def _line_by_line(file: str, flags_of: Callable[[str], list[Flag]]) -> None:
    """One line in, one line out, at once; the first line that is not what it should be ends it."""
    progress = Progress()
    for number, row in enumerate(_rows(file), 1):
        as_json({"id": row["id"], "spans": list(spans(flags_of(row["text"])))})
        progress(ngettext("{count} text is done.", "{count} texts are done.", number).format(count=number))


def _rows(file: str) -> Iterator[dict[str, Any]]:
    if file == STANDARD_INPUT:
        yield from _parsed(sys.stdin.buffer)
    else:
        yield from _parsed(bytes_of(Path(file)).splitlines(keepends=True))


def _parsed(lines: BinaryIO | Iterable[bytes]) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json_lines.loads(line.decode("utf-8-sig"))
            understood = isinstance(row["text"], str) and "id" in row
        except (ValueError, TypeError, KeyError, RecursionError):
            understood = False
        if not understood:
            raise Problem(
                _("Line {number} is not a text with its id.").format(number=number),
                _('Give lines such as this one: {"id": 1, "text": "Some words."}'),
            )
        yield row


def _sentences(text: str, found: Iterable[Flag]) -> Iterator[str]:
    for flag in found:
        line = text.count("\n", 0, flag.start) + 1
        if flag.kind is Kind.SENTENCE:
            yield _("Line {number}: {why}").format(number=line, why=flag.why)
        else:
            said = " ".join(flag.text.split())
            yield _("Line {number}, “{words}”: {meaning}").format(
                number=line, words=said, meaning=_meaning(flag)
            )


def _meaning(flag: Flag) -> str:
    if flag.kind is Kind.ACRONYM:
        said = [" - ".join(filter(None, (m.expansion, m.plain))) for m in flag.meanings]
        return _(" or ").join(dict.fromkeys(said)) or _("We do not know this one. Ask?")
    other = _("Other words: {words}.").format(words=_(" or ").join(flag.plain)) if flag.plain else ""
    return " ".join(filter(None, (flag.why, other))) or _("Not everybody may know this.")
