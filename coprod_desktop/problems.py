"""What the world did to us, said so that a person can act on it."""

from __future__ import annotations


class Problem(Exception):
    """Something outside the app went wrong, and the person can do something about it.

    Both sentences are shown and spoken as they stand, so they are already translated, short and without blame.
    Anything that is *our* fault is an ordinary exception: it is logged and shown as one calm dialog.
    """

    def __init__(self, what_happened: str, what_you_can_do: str) -> None:
        super().__init__(f"{what_happened} {what_you_can_do}")
        self.what_happened = what_happened
        self.what_you_can_do = what_you_can_do
