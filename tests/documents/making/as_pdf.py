# ruff: noqa: E501
"""Writes a layout (see `layouts.py`) as a PDF with text in Helvetica, tables with lines ("t") or without ("t-")."""

from __future__ import annotations

import re

_WIDTHS = [
    "278",
    "278",
    "355",
    "556",
    "556",
    "889",
    "667",
    "191",
    "333",
    "333",
    "389",
    "584",
    "278",
    "333",
    "278",
    "278",
    "556",
    "556",
    "556",
    "556",
    "556",
    "556",
    "556",
    "556",
    "556",
    "556",
    "278",
    "278",
    "584",
    "584",
    "584",
    "556",
    "1015",
    "667",
    "667",
    "722",
    "722",
    "667",
    "611",
    "778",
    "722",
    "278",
    "500",
    "667",
    "556",
    "833",
    "722",
    "778",
    "667",
    "778",
    "722",
    "667",
    "611",
    "722",
    "667",
    "944",
    "667",
    "667",
    "611",
    "278",
    "278",
    "278",
    "469",
    "556",
    "333",
    "556",
    "556",
    "500",
    "556",
    "556",
    "278",
    "556",
    "556",
    "222",
    "222",
    "500",
    "222",
    "833",
    "556",
    "556",
    "556",
    "556",
    "333",
    "500",
    "278",
    "556",
    "500",
    "722",
    "500",
    "500",
    "500",
    "334",
    "260",
    "334",
    "584",
]
LEFT, RIGHT, TOP, BOTTOM = 72.0, 523.0, 770.0, 70.0


def width(text: str, size: float, bold: bool = False) -> float:
    total = sum(int(_WIDTHS[ord(letter) - 32]) if 32 <= ord(letter) < 127 else 556 for letter in text)
    return total * size / 1000 * (1.06 if bold else 1.0)


class Writer:
    def __init__(self, head: list[str], foot: list[str]) -> None:
        self.pages: list[list[str]] = []
        self._head, self._foot = head, foot
        self.y = 0.0
        self.new_page()

    def new_page(self) -> None:
        self.pages.append([])
        for at, text in enumerate(self._head):
            self.words(LEFT, 805 - 12 * at, text, 9)
        for at, text in enumerate(self._foot):
            self.words(LEFT, 40 - 12 * at, text, 9)
        self.words(290, 25, f"Page {len(self.pages)}", 9)
        self.y = TOP

    def words(self, x: float, y: float, text: str, size: float, bold: bool = False) -> None:
        data = (
            text.encode("cp1252", "replace")
            .replace(b"\\", b"\\\\")
            .replace(b"(", b"\\(")
            .replace(b")", b"\\)")
        )
        font = "F2" if bold else "F1"
        self.pages[-1].append(
            f"BT /{font} {size} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm ({data.decode('latin-1')}) Tj ET"
        )

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.pages[-1].append(f"{x0:.2f} {y0:.2f} m {x1:.2f} {y1:.2f} l S")

    def room(self, high: float) -> None:
        if self.y - high < BOTTOM:
            self.new_page()

    def flow(
        self,
        text: str,
        size: float = 11,
        left: float = LEFT,
        right: float = RIGHT,
        bold: bool = False,
        label: str = "",
        after: float = 7,
    ) -> None:
        for line in text.split("\n"):
            for at, pieces in enumerate(wrapped(line, size, right - left, bold)):
                self.room(size * 1.25)
                self.y -= size * 1.25
                if label and at == 0:
                    self.words(left - 22, self.y, label, size, bold)
                    label = ""
                self.draw(left, pieces, size)
        self.y -= after

    def draw(self, x: float, pieces: list[tuple[str, bool]], size: float) -> None:
        for words, bold in pieces:
            parts = re.split(r"(\t)", words)
            for part in parts:
                if part == "\t":
                    x = LEFT + (int((x - LEFT) / 90) + 1) * 90
                elif part:
                    self.words(x, self.y, part, size, bold)
                    x += width(part, size, bold)

    def table(self, rows: list[list[str]], lines: bool, size: float = 10) -> None:
        wide = max(len(row) for row in rows)
        most = [
            max(
                (
                    max(len(part) for part in row[at].split("¶"))
                    for row in rows
                    if at < len(row) and len(row) > 1
                ),
                default=4,
            )
            for at in range(wide)
        ]
        shares = [max(6, min(each, 42)) for each in most]
        wides = [(RIGHT - LEFT) * share / sum(shares) for share in shares]
        for at in range(wide):
            words = [
                word
                for row in rows
                if len(row) > 1
                for word in row[at].replace("¶", " ").replace("**", "").split()
            ]
            wides[at] = max([wides[at], *(width(word, size) + 14 for word in words)])
        edges = [LEFT]
        for each in wides:
            edges.append(edges[-1] + each * min(1.0, 700 / sum(wides)))
        for row in rows:
            columns = (
                list(zip(row, edges, edges[1:], strict=False))
                if len(row) > 1
                else [(row[0], edges[0], edges[-1])]
            )
            laid = [
                [
                    line
                    for part in cell.split("¶")
                    for line in wrapped(part.lstrip("#"), size, right - left - 10, False)
                ]
                for cell, left, right in columns
            ]
            high = max(len(lines_) for lines_ in laid) * size * 1.25 + 6
            self.room(high)
            top = self.y
            for (_words, left, _right), cell_lines in zip(columns, laid, strict=True):
                self.y = top - 2
                for pieces in cell_lines:
                    self.y -= size * 1.25
                    self.draw(left + 5, pieces, size)
            self.y = top - high
            if lines:
                self.rule(LEFT, top, edges[-1], top)
                self.rule(LEFT, self.y, edges[-1], self.y)
                for x in [edges[0], edges[-1]] if len(row) == 1 else edges:
                    self.rule(x, top, x, self.y)
        self.y -= 8

    def bytes(self) -> bytes:
        objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
        fonts = "<< /Font << /F1 3 0 R /F2 4 0 R >> >>"
        for name in ("Helvetica", "Helvetica-Bold"):
            objects.append(
                f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()
            )
        kids = []
        for page in self.pages:
            content = "\n".join(page).encode("latin-1")
            objects.append(b"<< /Length %d >>\nstream\n" % len(content) + content + b"\nendstream")
            objects.append(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R /Resources {fonts} >>".encode()
            )
            kids.append(f"{len(objects)} 0 R")
        objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>".encode()
        made = bytearray(b"%PDF-1.4\n")
        places = []
        for at, thing in enumerate(objects, 1):
            places.append(len(made))
            made += b"%d 0 obj\n" % at + thing + b"\nendobj\n"
        start = len(made)
        made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        for place in places:
            made += b"%010d 00000 n \n" % place
        made += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
        return bytes(made)


def wrapped(text: str, size: float, most: float, bold: bool) -> list[list[tuple[str, bool]]]:
    """Lines of (words, bold) that fit; **bold** stretches in the text switch it on."""
    lines: list[list[tuple[str, bool]]] = [[]]
    used = 0.0
    for at, stretch in enumerate(re.split(r"\*\*", text)):
        thick = bold or at % 2 == 1
        for word in re.findall(r"\t|[^\s]+\s*|\s+", stretch):
            wide = width(word.rstrip(), size, thick) if word != "\t" else 90
            if used + wide > most and lines[-1]:
                lines.append([])
                used = 0.0
            if lines[-1] and lines[-1][-1][1] == thick:
                lines[-1][-1] = (lines[-1][-1][0] + word, thick)
            else:
                lines[-1].append((word, thick))
            used += width(word, size, thick) if word != "\t" else 90
    return lines


def write(layout: list[tuple[str, object]]) -> bytes:
    page = Writer([str(s) for k, s in layout if k == "header"], [str(s) for k, s in layout if k == "footer"])
    counts = [0, 0, 0]
    roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
    others = {"rn": 0, "an": 0}
    for kind, said in layout:
        if kind in ("t", "t-"):
            assert isinstance(said, list)
            rows = [list(row) for row in said]
            for row in rows:
                for at in range(len(row)):
                    while re.search(r"(^|¶)#", row[at]):
                        counts[0] += 1
                        row[at] = re.sub(r"(^|¶)#", rf"\g<1>{counts[0]}.", row[at], count=1)
            page.table(rows, kind == "t")
        elif kind in ("h1", "h2", "h3"):
            page.y -= 4
            page.flow(str(said), {"h1": 18, "h2": 14, "h3": 12}[kind], bold=True)
        elif kind == "b":
            page.flow(str(said), bold=True)
        elif kind in ("n", "nb", "n2", "n3"):
            level = {"n": 0, "nb": 0, "n2": 1, "n3": 2}[kind]
            counts[level] += 1
            counts[level + 1 :] = [0] * (2 - level)
            label = [f"{counts[0]}.", f"{counts[0]}.{counts[1]}", f"({chr(96 + counts[2])})"][level]
            page.flow(str(said), left=LEFT + 26 * (level + 1), label=label, bold=kind == "nb")
        elif kind in ("*", "**"):
            page.flow(str(said), left=LEFT + 24 * len(kind), label="•", after=2)
        elif kind in others:
            label = f"{roman[others[kind]]}." if kind == "rn" else f"({chr(97 + others[kind])})"
            others[kind] += 1
            page.flow(str(said), left=LEFT + 30, label=label)
        elif kind == "p":
            page.flow(str(said))
    return page.bytes()
