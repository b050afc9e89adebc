"""A process that keeps the rules of `voice_process` and makes no sound. Its one word says how it goes wrong.

python pretend_voice.py [dies|hangs|hangs at start|deaf|mute at stop|fails WHY|talks]
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any


def answer(event: str, **what: Any) -> None:
    print(json.dumps({"event": event, **what}), flush=True)


def main(manner: str) -> None:
    if manner == "hangs at start":
        time.sleep(3600)
    if manner.startswith("fails"):
        answer("problem", why=manner.split()[1])
        return
    answer("ready")
    if manner == "deaf":
        time.sleep(3600)
    number = 0
    for line in sys.stdin:
        order = json.loads(line)
        match order["do"]:
            case "say":
                number = order["n"]
                answer("started", n=number, start=0, end=len(order["text"]))
                answer("sentence", n=number, start=0, end=len(order["text"]))
                if manner == "dies" or order["text"] == "die":
                    sys.exit(3)
                if manner == "hangs":
                    time.sleep(3600)
                if order["text"] == "short":
                    answer("finished", n=number, start=0, end=0)
            case "stop" if manner == "mute at stop":
                time.sleep(3600)
            case "stop":
                answer("stopped", n=number, start=0, end=0)
            case "pause":
                answer("paused", n=number, start=3, end=3)
            case "resume":
                answer("resumed", n=number, start=3, end=3)
            case "back":
                answer("started", n=number, start=0, end=1)
            case "set" if order.get("voice") == "gone":
                answer("problem", why="voice_gone")
            case "set":  # a word's place tells the test which rate arrived
                answer("word", n=number, start=0, end=order.get("rate", 0))
            case "voices":
                answer("voices", voices=[{"id": "gmw/en", "name": "English", "language": "en-gb"}])
            case "save":
                Path(order["path"]).write_text(order["text"])
                answer("saved")


if __name__ == "__main__":
    main(" ".join(sys.argv[1:]))
