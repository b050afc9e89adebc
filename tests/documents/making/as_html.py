# ruff: noqa: E501
"""Writes a layout (see `layouts.py`) as a web page, the way a council's site or a word processor's export does."""

from __future__ import annotations

import re
from html import escape


def inline(text: str) -> str:
    made = ""
    for at, part in enumerate(re.split(r"\*\*", text)):
        shown = escape(part).replace("\n", "<br>").replace("\t", " &nbsp; &nbsp; ")
        made += f"<strong>{shown}</strong>" if at % 2 else shown
    return made


def write(layout: list[tuple[str, object]]) -> bytes:
    body = ""
    count = 0
    romans = letters = second = third = 0
    for kind, said in layout:
        if kind in ("t", "t-"):
            assert isinstance(said, list)
            wide = max(len(row) for row in said)
            body += "<table>"
            for row in said:
                body += "<tr>"
                for cell in row:
                    while re.search(r"(^|¶)#", cell):
                        count += 1
                        cell = re.sub(r"(^|¶)#", rf"\g<1>{count}.", cell, count=1)
                    span = f' colspan="{wide}"' if len(row) == 1 else ""
                    inner = "".join(f"<p>{inline(part)}</p>" for part in cell.split("¶"))
                    body += f"<td{span}>{inner}</td>"
                body += "</tr>"
            body += "</table>"
            continue
        text = inline(str(said))
        if kind in ("h1", "h2", "h3"):
            body += f"<{kind}>{text}</{kind}>\n"
        elif kind == "b":
            body += f"<p><strong>{text}</strong></p>\n"
        elif kind in ("n", "nb"):
            count += 1
            text = f"<strong>{text}</strong>" if kind == "nb" else text
            body += f'<ol start="{count}"><li>{text}</li></ol>\n'
            second = third = 0
        elif kind == "n2":
            second += 1
            body += f"<p>{count}.{second} {text}</p>\n"
        elif kind == "n3":
            third += 1
            body += f"<p>({chr(96 + third)}) {text}</p>\n"
        elif kind == "*":
            body += f"<ul><li>{text}</li></ul>\n"
        elif kind == "**":
            body += f"<ul><li><ul><li>{text}</li></ul></li></ul>\n"
        elif kind == "rn":
            romans += 1
            body += f'<ol type="I" start="{romans}"><li>{text}</li></ol>\n'
        elif kind == "an":
            letters += 1
            body += f"<p>({chr(96 + letters)}) {text}</p>\n"
        elif kind == "p":
            body += f"<p>{text}</p>\n"
    return f"<!DOCTYPE html><html><head><meta charset=utf-8><title>Meeting papers</title></head><body>{body}</body></html>".encode()
