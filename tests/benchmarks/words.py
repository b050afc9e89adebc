"""How well the words of a paper are understood: figures on our own labelled paragraphs, and on shared sets if there.

    python tests/benchmarks/words.py [--shared FOLDER] [--show N]

Prints for each set what is found of the short forms, their long forms (pairs), the right meaning, system-speak and
labels (together "wording": any overlap is a hit), false alarms per 1,000 words, and words read per second. The
shared folder is `../shared/words` beside this repository unless told; its own `score.py` scores those sets. Our own
paragraphs (tests/language/labelled) were written and marked by one person, before the lists and rules were
finished, so their figures flatter us.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve()
ROOT = HERE.parents[2]
sys.path.insert(0, str(ROOT))

from coprod_desktop.domain.glossary import GlossaryEntry  # noqa: E402
from coprod_desktop.language.flags import Flag, Words  # noqa: E402

SETS = (
    "uk-care",
    "plain-news",
    "plain-wiki",
    "captions",
    "sdu21",
    "sdu22-legal",
    "sdu22-scientific",
    "med1250",
)
Row = dict[str, Any]


def rows_of(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def as_spans(flags: list[Flag]) -> list[Row]:
    spans: list[Row] = []
    pairs = 0
    for flag in flags:
        span: Row = {"start": flag.start, "end": flag.end, "kind": str(flag.kind), "plain": list(flag.plain)}
        span["expansion"] = [meaning.expansion for meaning in flag.meanings if meaning.expansion]
        if flag.pair:
            pairs += 1
            span["pair"] = pairs
            spans.append({"start": flag.pair[0], "end": flag.pair[1], "kind": "long", "pair": pairs})
        spans.append(span)
    return spans


def read(rows: list[Row], words: Words, *, captions: bool = False) -> tuple[list[Row], float]:
    """What we find in each row, and words in a second of the processor's time."""
    find = words.caption_flags if captions else words.flags
    start = time.process_time()
    found = [{"id": row["id"], "spans": as_spans(find(row["text"]))} for row in rows]
    taken = time.process_time() - start
    return found, sum(len(row["text"].split()) for row in rows) / max(taken, 1e-9)


# Our own scoring, in the manner of the shared scorer, so that the figures exist without it.


def touch(a: Row, b: Row) -> bool:
    return bool(a["start"] < b["end"] and b["start"] < a["end"])


def same(words: str) -> str:
    kept = re.sub(r"[^\w ]+", " ", words.lower().replace("&", " and ").replace("’", "'").replace("'s", "s"))
    pieces = [piece for piece in kept.split() if piece not in ("the", "a", "an")]
    if pieces and len(pieces[-1]) > 3 and pieces[-1].endswith("s"):
        pieces[-1] = pieces[-1][:-1]
    return " ".join(pieces)


def score(gold: list[Row], found: list[Row]) -> dict[str, str]:
    count: Counter[str] = Counter()
    for want, have in zip(gold, found, strict=True):
        text = want["text"]
        count["words"] += len(text.split())
        soft = [s for s in want["spans"] if s["kind"] in ("maybe", "known")]
        shorts = [s for s in want["spans"] if s["kind"] in ("acronym", "long")]
        for kind in ("acronym", "wording", "label"):
            kinds = ("jargon", "label") if kind == "wording" else (kind,)
            golden = [s for s in want["spans"] if s["kind"] in kinds]
            free = [s for s in have["spans"] if s["kind"] in kinds]
            for target in golden:
                count[f"{kind} gold"] += 1
                if kind == "acronym":
                    hits = [
                        s
                        for s in free
                        if s["start"] == target["start"] and s["end"] in target.get("ends", [target["end"]])
                    ]
                else:
                    hits = [s for s in free if touch(s, target)]
                if not hits:
                    continue
                count[f"{kind} hit"] += 1
                free = [s for s in free if not any(s is hit for hit in hits)]
                if kind == "acronym":
                    right = {same(words) for words in target.get("expansion", [])}
                    where = target.get("where", "outside")
                    count[f"meaning {where} hit"] += any(
                        same(words) in right for words in hits[0]["expansion"]
                    )
            if kind == "acronym":
                for target in golden:
                    count[f"meaning {target.get('where', 'outside')} gold"] += 1
                count["everyday flagged"] += sum(
                    any(touch(s, k) for k in soft if k["kind"] == "known") for s in free
                )
            spared = soft if kind == "acronym" else soft + shorts
            count[f"{kind} wrong"] += sum(not any(touch(s, other) for other in spared) for s in free)
        golden_pairs, own_pairs = pairs_of(want["spans"], text), pairs_of(have["spans"], text)
        count["pairs gold"] += len(golden_pairs)
        count["pairs hit"] += len(golden_pairs & own_pairs)
        count["pairs wrong"] += len(own_pairs - golden_pairs)
    told = {"words": str(count["words"]), "passages": str(len(gold))}
    for kind in ("acronym", "pairs", "wording", "label"):
        hit, wrong, golden_count = count[f"{kind} hit"], count[f"{kind} wrong"], count[f"{kind} gold"]
        precision, recall = hit / max(1, hit + wrong), hit / max(1, golden_count)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        told[kind] = f"precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  of {golden_count}"
        if kind != "pairs":
            told[kind] += f"  false alarms per 1,000 words {1000 * wrong / max(1, count['words']):.2f}"
    told["everyday flagged"] = str(count["everyday flagged"])
    for where in ("in text", "outside"):
        hit, golden_count = count[f"meaning {where} hit"], count[f"meaning {where} gold"]
        told[f"right meaning, {where}"] = f"{hit / max(1, golden_count):.3f} of {golden_count}"
    return told


def pairs_of(spans: list[Row], text: str) -> set[tuple[str, str]]:
    by_number: dict[int, dict[str, str]] = {}
    for span in spans:
        if "pair" in span:
            by_number.setdefault(span["pair"], {})[span["kind"]] = text[span["start"] : span["end"]]
    return {
        (re.sub(r"[.\s]|s$", "", pair["acronym"]), same(pair["long"]))
        for pair in by_number.values()
        if "acronym" in pair and "long" in pair
    }


def load_time() -> float:
    """Seconds to make Words and flag a first line, in a fresh Python that has nothing else to import."""
    code = (
        "import time; start = time.perf_counter()\n"
        "from coprod_desktop.language.flags import Words\n"
        "ready = time.perf_counter(); Words().flags('The CQC met the ICB.')\n"
        "print(time.perf_counter() - ready, ready - start)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return float(done.stdout.split()[0])


def main() -> None:
    asked = argparse.ArgumentParser(
        description="Figures for words: short forms, meanings, system-speak, labels."
    )
    asked.add_argument("--shared", type=Path, default=ROOT.parent / "shared" / "words")
    asked.add_argument(
        "--show", type=int, default=0, help="print that many wrong and missed spans of each kind"
    )
    given = asked.parse_args()
    print(f"lists load and first line: {1000 * load_time():.0f} ms")
    words = Words()
    words.flags("The CQC met.")
    paragraph = ("The ICB asked the DoLS team about pooled budgets for people who use services. " * 4)[:300]
    start = time.process_time()
    for _turn in range(100):
        words.flags(paragraph)
    print(f"a paragraph of 300 characters: {10 * (time.process_time() - start):.2f} ms")
    for path in sorted((ROOT / "tests" / "language" / "labelled").glob("*.jsonl")):
        rows = rows_of(path)
        found, speed = read(rows, words)
        print(f"\n== our own: {path.stem}, {speed:,.0f} words a second")
        for name, figure in score(rows, found).items():
            print(f"{name:24} {figure}")
    scorer = given.shared / "score.py"
    if not scorer.exists():
        print("\nNo shared sets here.")
        return
    for name in SETS:
        path = given.shared / f"{name}.dev.jsonl"
        if path.exists():
            run_shared(path, scorer, given.shared, given.show)


def run_shared(path: Path, scorer: Path, shared: Path, show: int) -> None:
    rows = rows_of(path)
    captions = path.name.startswith("captions")
    words = Words()
    if captions:
        listed = json.loads((shared / "captions_glossary.json").read_text(encoding="utf-8"))
        words = Words(group=[GlossaryEntry(term, term, meaning) for term, meaning in listed.items()])
    found, speed = read(rows, words, captions=captions)
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "found.jsonl"
        told.write_text("\n".join(json.dumps(row) for row in found), encoding="utf-8")
        command = [sys.executable, str(scorer), str(path), str(told), "--show", str(show)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    print(f"\n== shared: {path.name}, {speed:,.0f} words a second")
    print(done.stdout.strip())


if __name__ == "__main__":
    main()
