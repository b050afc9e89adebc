"""What sort of thing was found or put in the bin, in words."""

from __future__ import annotations

from coprod_desktop.i18n import _

KIND_WORDS = {
    "meeting": _("Meeting"),
    "item": _("Agenda item"),
    "paper": _("Paper"),
    "notes": _("Notes"),
    "point": _("Point"),
    "decision": _("Decision"),
    "action": _("Action"),
    "question": _("Question"),
    "person": _("Person"),
    "meaning": _("Word"),
}
"""By the kind that the store gives: `Found.kind`, `Binned.kind`."""
