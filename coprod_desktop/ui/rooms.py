"""The panels by name. Each is imported when it is first shown."""

from __future__ import annotations

from collections.abc import Callable

from coprod_desktop.ui.panels.home_panel import HomePanel
from coprod_desktop.ui.panels.panel import Panel


def _meeting() -> type[Panel]:
    from coprod_desktop.ui.panels.meeting_panel import MeetingPanel

    return MeetingPanel


def _papers() -> type[Panel]:
    from coprod_desktop.ui.panels.papers_panel import PapersPanel

    return PapersPanel


def _words() -> type[Panel]:
    from coprod_desktop.ui.panels.words_panel import WordsPanel

    return WordsPanel


def _actions() -> type[Panel]:
    from coprod_desktop.ui.panels.action_items_panel import ActionItemsPanel

    return ActionItemsPanel


def _meetings() -> type[Panel]:
    from coprod_desktop.ui.panels.meetings_panel import MeetingsPanel

    return MeetingsPanel


def _search() -> type[Panel]:
    from coprod_desktop.ui.panels.search_panel import SearchPanel

    return SearchPanel


def _bin() -> type[Panel]:
    from coprod_desktop.ui.panels.bin_panel import BinPanel

    return BinPanel


PANELS: dict[str, Callable[[], type[Panel]]] = {
    "home": lambda: HomePanel,
    "meeting": _meeting,
    "papers": _papers,
    "words": _words,
    "actions": _actions,
    "meetings": _meetings,
    "search": _search,
    "bin": _bin,
}
