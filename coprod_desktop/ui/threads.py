"""Where other threads meet the screen's thread. Nothing else in the app hops.

`Threads.run(work, then, failed)` runs `work` on a pool thread and calls one of the others on the screen's thread.
`Hop(call)` gives a function that may be called on any thread; `call` then runs on the screen's thread, in order.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

log = logging.getLogger(__name__)
T = TypeVar("T")


class Hop(QObject):
    """Called with one value on any thread, calls `call` with it on the thread that made the Hop."""

    _arrived = Signal(object)

    def __init__(self, call: Callable[[Any], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._call = call
        self._arrived.connect(self._land, Qt.ConnectionType.QueuedConnection)

    def __call__(self, value: Any) -> None:
        try:
            self._arrived.emit(value)
        except RuntimeError:  # the window is gone: there is nobody left to tell
            log.debug("news came after the window had closed")

    @Slot(object)
    def _land(self, value: Any) -> None:
        self._call(value)


class Threads:
    """A pool for work that would make the window wait. Owned by `app`, closed by it."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="work")
        self._hop = Hop(lambda call: call())

    def run(
        self, work: Callable[[], T], then: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        def on_pool() -> None:
            try:
                result = work()
            except Exception as error:
                self._hop(lambda error=error: failed(error))
            else:
                self._hop(lambda: then(result))

        self._pool.submit(on_pool)

    def close(self) -> None:
        """Waits for nothing: what runs is a reader with its own time limit."""
        self._pool.shutdown(wait=False, cancel_futures=True)
