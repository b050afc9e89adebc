"""Starts the command line, which starts the window, or one of the processes that Coprod itself starts."""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> int:
    """`--child` comes first and alone: a child imports nothing that it does not need."""
    try:
        if sys.argv[1:] == ["--child", "documents"]:
            from coprod_desktop.documents import child

            child.main()
            return 0
        if sys.argv[1:] == ["--child", "voice"]:
            from coprod_desktop.speech import voice_process

            voice_process.main()
        from coprod_desktop.cli.run import main as run

        return run(sys.argv[1:], _open_window)
    except KeyboardInterrupt:
        return 130


def _open_window(files: list[Path]) -> int:
    from coprod_desktop import app

    return app.main(files)


if __name__ == "__main__":
    sys.exit(main())
