"""Writes an outline as one HTML file that needs nothing else: no scripts, no pictures, no other files."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from coprod_desktop.documents.outline import Block, Bullets, Heading, Outline, Paragraph, Table
from coprod_desktop.i18n import _

# A line holds at most 70 letters. A "ch" is as wide as a nought, and a nought is wider than most letters: 70ch hold
# 85 letters and more. 29em hold 70 letters of Arial or Atkinson Hyperlegible, and fewer of wider fonts.
_STYLE = """\
:root { color-scheme: light dark; }
body { margin: 0; padding: 1em; font: 18pt/1.5 "Atkinson Hyperlegible Next", Verdana, Arial, sans-serif;
  text-align: left; color: #000; background: #fff; overflow-wrap: break-word; }
header, nav, main { max-width: min(29em, 70ch); margin: 0 auto; }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.5em 0 0.5em; }
h1 { font-size: 1.6em; } h2 { font-size: 1.4em; } h3 { font-size: 1.2em; } h4 { font-size: 1em; }
li { margin: 0 0 0.5em; } li p { margin: 0; }
table { border-collapse: collapse; }
th, td { border: 2px solid; padding: 0.3em; text-align: left; vertical-align: top; }
a { color: #00009c; } a:focus-visible, div:focus-visible { outline: 3px solid; outline-offset: 3px; }
.wide { overflow-x: auto; }
@media (prefers-color-scheme: dark) { body { color: #fff; background: #000; } a { color: #ffff80; } }
@media print { body { padding: 0; color: #000; background: #fff; } nav { display: none; }
  tr { break-inside: avoid; } }
"""


def html(outline: Outline) -> bytes:
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(outline.language)}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(outline.title)}</title>",
        f"<style>\n{_STYLE}</style>",
        "</head>",
        "<body>",
        *_body(outline),
        "</body>",
        "</html>",
    ]
    return "\n".join(lines).encode() + b"\n"


def _body(outline: Outline) -> Iterator[str]:
    """What comes before the first part, a list of the parts, then each part, named by its level 2 heading."""
    opening: list[Block] = []
    parts: list[tuple[str, list[Block]]] = []
    for block in outline.blocks:
        if isinstance(block, Heading) and block.level == 2:
            parts.append((escape(block.text), []))
        elif parts:
            parts[-1][1].append(block)
        else:
            opening.append(block)
    yield "<header>"
    yield from (line for block in opening for line in _block(block))
    yield "</header>"
    yield f'<nav aria-label="{escape(_("Parts of this document"))}">'
    yield "<ul>"
    yield from (
        f'<li><a href="#part-{place}">{title}</a></li>' for place, (title, _blocks) in enumerate(parts)
    )
    yield "</ul>"
    yield "</nav>"
    yield "<main>"
    for place, (title, blocks) in enumerate(parts):
        yield f'<section aria-labelledby="part-{place}">'
        yield f'<h2 id="part-{place}">{title}</h2>'
        yield from (line for block in blocks for line in _block(block))
        yield "</section>"
    yield "</main>"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"<h{block.level}>{escape(block.text)}</h{block.level}>"
        case Paragraph():
            yield f"<p>{escape(block.text)}</p>"
        case Bullets():
            yield "<ul>"
            for entry in block.entries:
                yield "<li>" + "".join(f"<p>{escape(line)}</p>" for line in entry) + "</li>"
            yield "</ul>"
        case Table():
            # It can be wider than a narrow window: then it is moved by itself, with the arrow keys too.
            yield f'<div class="wide" role="region" tabindex="0" aria-label="{escape(block.name)}">'
            yield "<table>"
            yield "<thead>"
            yield (
                "<tr>"
                + "".join(f'<th scope="col">{escape(header)}</th>' for header in block.headers)
                + "</tr>"
            )
            yield "</thead>"
            yield "<tbody>"
            for first, *others in block.rows:
                cells = "".join(f"<td>{escape(cell)}</td>" for cell in others)
                yield f'<tr><th scope="row">{escape(first)}</th>{cells}</tr>'
            yield "</tbody>"
            yield "</table>"
            yield "</div>"
