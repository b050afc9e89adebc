"""How well agenda items are found: precision, recall and F1 for each file type, and how often each field is right.

    python tests/benchmarks/agenda_items.py [--wrong] [--tuned] [--real FOLDER] [NAME…]

Made-up and written documents from tests/documents, and the real ones in FOLDER (../shared/documents by default)
when they are there. A found item counts when its title is the labelled one, letters and digits only; each label
once. Number, start, minutes, lead and ask are counted over the items found. --tuned leaves the held-out documents
out; --wrong shows what was missed and what was too much.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from coprod_desktop.documents.drafts import draft  # noqa: E402
from coprod_desktop.documents.refusals import Refused  # noqa: E402
from coprod_desktop.domain.agenda import AgendaDraft, DraftItem  # noqa: E402
from tests.documents.corpus import Label, Labelled, made, real, written  # noqa: E402

FIELDS = ("number", "start", "minutes", "lead", "ask")


def plain(title: str) -> str:
    return re.sub(r"[\W_]+", "", title.replace("’", "'")).lower()


def value(item: DraftItem, field: str) -> str:
    said = getattr(item, field)
    if said is None:
        return ""
    return f"{said:%H:%M}" if field == "start" else str(said)


def matches(found: list[DraftItem], labels: list[Label]) -> list[tuple[DraftItem, Label]]:
    """Pairs with the same title, in order, each used once."""
    pairs = []
    left = list(labels)
    for item in found:
        same = next((each for each in left if plain(each.title) == plain(item.title)), None)
        if same is not None:
            left.remove(same)
            pairs.append((item, same))
    return pairs


class Figures:
    def __init__(self) -> None:
        self.right = self.found = self.wanted = self.documents = self.perfect = 0
        self.fields: Counter[str] = Counter()

    def add(self, found: list[DraftItem], labels: list[Label], pairs: list[tuple[DraftItem, Label]]) -> None:
        self.documents += 1
        self.right += len(pairs)
        self.found += len(found)
        self.wanted += len(labels)
        self.perfect += len(pairs) == len(found) == len(labels)
        for item, each in pairs:
            for field in FIELDS:
                self.fields[field] += plain(value(item, field)) == plain(getattr(each, field))

    def line(self) -> str:
        precision = self.right / self.found if self.found else 1.0
        recall = self.right / self.wanted if self.wanted else 1.0
        both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        shares = "  ".join(f"{field} {self.fields[field] / max(self.right, 1):.2f}" for field in FIELDS)
        return f"{self.documents:4} {self.perfect:8}  {precision:9.3f}  {recall:6.3f}  {both:5.3f}   {shares}"


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("names", nargs="*")
    options.add_argument("--wrong", action="store_true")
    options.add_argument("--tuned", action="store_true")
    options.add_argument("--real", type=Path, default=ROOT.parent / "shared" / "documents")
    chosen = options.parse_args()
    groups: dict[str, Figures] = defaultdict(Figures)
    for document in [*made(), *written(), *real(chosen.real)]:
        if (chosen.tuned and document.held_out) or (
            chosen.names and not any(name in document.name for name in chosen.names)
        ):
            continue
        found = items_of(document)
        labels = document.items or []
        pairs = matches(found, labels)
        kind = document.name.rpartition(".")[2]
        held = "held out" if document.held_out else "seen while tuning"
        for group in (
            "all",
            kind,
            f"{document.origin}",
            held,
            "papers" if document.items is None else "agendas and minutes",
        ):
            groups[group].add(found, labels, pairs)
        if chosen.wrong and not len(found) == len(labels) == len(pairs):
            tell(document, found, labels, pairs)
    print(f"{'':22} docs  perfect  precision  recall     F1   share of found items with the field right")
    for group in (
        "docx",
        "odt",
        "pdf",
        "html",
        "md",
        "txt",
        "ics",
        "eml",
        "made",
        "written",
        "real",
        "papers",
        "agendas and minutes",
        "seen while tuning",
        "held out",
        "all",
    ):
        if group in groups:
            print(f"{group:22} {groups[group].line()}")


def items_of(document: Labelled) -> list[DraftItem]:
    try:
        read = draft(document.data, document.name)
    except Refused:
        return []
    return list(read.items) if isinstance(read, AgendaDraft) else []


def tell(
    document: Labelled, found: list[DraftItem], labels: list[Label], pairs: list[tuple[DraftItem, Label]]
) -> None:
    print(f"-- {document.name}: {len(pairs)} of {len(labels)} found, {len(found)} given")
    used = [id(item) for item, _label in pairs]
    for item in found:
        if id(item) not in used:
            print(f"   too much: {item.number} {item.title[:100]}")
    wanted = [each for _item, each in pairs]
    for each in labels:
        if each in wanted:
            wanted.remove(each)
        else:
            print(f"   missed:   {each.number} {each.title[:100]}")


if __name__ == "__main__":
    main()
