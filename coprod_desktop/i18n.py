"""Every sentence a person sees goes through here: `from coprod_desktop.i18n import _, ngettext`.

Whole sentences inside `_()`, named placeholders (`_("{name} said").format(name=name)`), never f-strings. The language
is chosen once, when this module is first imported, from COPROD_LANGUAGE or the system's own setting; where there is
no translation the English text itself is shown.
"""

from __future__ import annotations

import gettext
import os

from coprod_desktop.resources import folder

_language = os.environ.get("COPROD_LANGUAGE")
_translation = gettext.translation(
    "coprod", folder() / "translations", languages=[_language] if _language else None, fallback=True
)

_ = _translation.gettext
ngettext = _translation.ngettext
