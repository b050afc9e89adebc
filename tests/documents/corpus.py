"""Every labelled document: made-up ones from `making/`, text files from `labelled/`, real ones if at hand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.documents.making import as_docx, as_html, as_odt, as_pdf, councils, groups, health, papers, second

HERE = Path(__file__).parent / "labelled"
WRITERS = {"docx": as_docx.write, "odt": as_odt.write, "pdf": as_pdf.write, "html": as_html.write}
LAYOUTS = [*councils.LAYOUTS, *health.LAYOUTS, *groups.LAYOUTS, *papers.LAYOUTS, *second.LAYOUTS]


@dataclass(frozen=True)
class Label:
    number: str
    title: str
    start: str
    minutes: str
    lead: str
    ask: str


@dataclass(frozen=True)
class Labelled:
    name: str
    data: bytes
    items: list[Label] | None
    """None: a paper, no agenda."""
    held_out: bool
    origin: str


def label(line: str) -> Label:
    return Label(*(part.strip() for part in line.split("|")))


def _labels(items: list[str] | None) -> list[Label] | None:
    return None if items is None else [label(line) for line in items]


def made() -> Iterator[Labelled]:
    for layout in LAYOUTS:
        for kind in layout.kinds:
            data = WRITERS[kind](layout.blocks)
            yield Labelled(f"{layout.name}.{kind}", data, _labels(layout.items), layout.held_out, "made")


def written() -> Iterator[Labelled]:
    for name, about in json.loads((HERE / "labels.json").read_text(encoding="utf-8")).items():
        yield Labelled(
            name, (HERE / name).read_bytes(), _labels(about["items"]), about.get("held_out", False), "written"
        )


def real(folder: Path) -> Iterator[Labelled]:
    """Only what stands in the folder; our labels are facts about those documents, not copies of them."""
    for name, about in json.loads((HERE / "shared.json").read_text(encoding="utf-8")).items():
        path = folder / name
        if path.exists():
            yield Labelled(name, path.read_bytes(), _labels(about["items"]), False, "real")
