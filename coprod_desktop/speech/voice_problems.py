"""What can keep a voice from being heard, in words. The process that speaks gives only the names."""

from __future__ import annotations

import sys

from coprod_desktop.i18n import _
from coprod_desktop.problems import Problem


def voice_problem(why: str) -> Problem:
    """The problem of this name; a name we do not know is told as the voice having stopped."""
    match why:
        case "no_voice":
            return Problem(_("There is no voice on this computer."), _get_a_voice())
        case "no_sound":
            return Problem(
                _("We could not find anything to play sound on."),
                _("Connect headphones or a loudspeaker. Then start reading again."),
            )
        case "no_sound_part":
            return Problem(
                _("The part that plays sound is not installed."),
                _("Install the package libportaudio2. Then start reading again."),
            )
        case "sound_lost":
            return Problem(
                _("The sound stopped, because we could not reach the loudspeaker any more."),
                _("Check your headphones or loudspeaker. Then start reading again."),
            )
        case "voice_gone":
            return Problem(
                _("The voice you chose is not on this computer any more. We use another one."),
                _("You can choose a voice in the settings."),
            )
        case "voice_stuck":
            return Problem(_("The voice got stuck, so we closed it."), _start_again())
        case "not_started":
            return Problem(
                _("The voice could not be started."),
                _("Close some other programs. Then start reading again."),
            )
        case "disk_full":
            return Problem(
                _("There is no room left on the disk, so the sound was not saved."),
                _("Make some room, or choose another place. Then save again."),
            )
        case "not_saved":
            return Problem(
                _("The sound could not be saved in that place."),
                _("Choose another folder or another name. Then save again."),
            )
        case "nothing_to_say":
            return Problem(_("There is nothing here to read aloud."), _("Choose a text with words in it."))
    return Problem(_("The voice stopped working."), _start_again())


def _start_again() -> str:
    return _("Start reading again. A new voice will begin.")


def _get_a_voice() -> str:
    if sys.platform.startswith("linux"):
        return _("Install the package espeak-ng. Then start reading again.")
    return _("Add a voice in the settings of your computer. Then start reading again.")
