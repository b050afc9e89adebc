"""Everything a person can tell the app to do, in one table.

Menus, keys, the command list (Ctrl+K), the help page and the tests are made from COMMANDS. To add a command: add a
line here, and a method of the same name to one of the objects that `main_window` hands to `menus.connect`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.i18n import _


class Menu(StrEnum):
    MEETING = "meeting"
    AGENDA = "agenda"
    WRITE = "write"
    LISTEN = "listen"
    VIEW = "view"
    HELP = "help"


MENU_WORDS = {
    Menu.MEETING: _("Meeting"),
    Menu.AGENDA: _("Agenda"),
    Menu.WRITE: _("Write"),
    Menu.LISTEN: _("Read aloud"),
    Menu.VIEW: _("View"),
    Menu.HELP: _("Help"),
}


class Needs(StrEnum):
    """What must be there before a command can do anything."""

    NOTHING = "nothing"
    MEETING = "meeting"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Command:
    name: str
    words: str
    """As it stands in a menu, and as a person would say it."""
    menu: Menu
    does: str
    """One sentence for the help page."""
    keys: tuple[str, ...] = ()
    """In Qt's portable spelling; the first one is shown."""
    needs: Needs = Needs.NOTHING
    group: int = 0
    """A line is drawn in the menu where this number changes."""


M, A, W, L, V, H = Menu
MEETING, ITEM = Needs.MEETING, Needs.ITEM

COMMANDS: tuple[Command, ...] = (
    Command("open_document", _("Open an agenda or a paper"), M,
            _("Choose a document. You see what we found in it before it is kept."), ("Ctrl+O",)),
    Command("start_meeting", _("Start a meeting without an agenda"), M,
            _("Begin at once. You can add agenda items as you go."), ("Ctrl+N",)),
    Command("go_on", _("Go on with the last meeting"), M,
            _("Takes you back to where you were."), ("Ctrl+L",)),
    Command("practise", _("Practise with an example meeting"), M,
            _("Try everything. Nothing you do there is kept.")),
    Command("rename_meeting", _("Change the title, date and place"), M,
            _("Change what this meeting is called, when and where it is."), (), MEETING, 1),
    Command("add_paper", _("Add a paper to this meeting"), M,
            _("Open another document to read in this meeting."), (), MEETING, 1),
    Command("read_papers", _("Read the papers of this meeting"), M,
            _("Shows the papers that belong to this meeting."), ("Ctrl+R",), MEETING, 1),
    Command("take_away", _("Take away minutes or agenda"), M,
            _("Writes the minutes or the agenda to a file you can send or print."), ("Ctrl+Shift+S",), MEETING, 2),
    Command("save", _("Is everything saved?"), M,
            _("Everything is saved as you type. This tells you so."), ("Ctrl+S",), Needs.NOTHING, 2),
    Command("quit", _("Close Coprod"), M,
            _("Everything is kept. Next time you can go on where you were."), ("Ctrl+Q",), Needs.NOTHING, 3),

    Command("next_item", _("Next item"), A,
            _("Moves the meeting on to the next agenda item."), ("Ctrl+PgDown",), MEETING),
    Command("previous_item", _("Item before"), A,
            _("Moves the meeting back to the agenda item before."), ("Ctrl+PgUp",), MEETING),
    Command("go_to_item", _("Choose an item"), A,
            _("Moves you to the list of agenda items. Enter opens one."), ("Ctrl+G",), MEETING),
    Command("where_we_are", _("Where are we?"), A,
            _("Says which item this is, what is next and how much time is left."), ("F2",), MEETING),
    Command("add_item", _("Add an item after this one"), A,
            _("Puts a new item on the agenda."), ("Ctrl+Shift+I",), MEETING, 1),
    Command("change_item", _("Change this item"), A,
            _("Change the title, time, who leads and what is asked."), (), ITEM, 1),
    Command("item_up", _("Move this item up"), A,
            _("Swaps this item with the one before it."), ("Ctrl+Shift+PgUp",), ITEM, 1),
    Command("item_down", _("Move this item down"), A,
            _("Swaps this item with the one after it."), ("Ctrl+Shift+PgDown",), ITEM, 1),
    Command("bin_item", _("Put this item in the bin"), A,
            _("Takes the item off the agenda. You can bring it back."), (), ITEM, 1),

    Command("write_notes", _("Write notes"), W,
            _("Moves you to the notes of this item."), ("Ctrl+Shift+N",), MEETING),
    Command("add_point", _("Add a point"), W,
            _("A point is what a person said that should be answered. Their own words are kept."),
            ("Ctrl+Shift+P",), MEETING),
    Command("add_decision", _("Add a decision"), W,
            _("A decision is what the meeting agreed."), ("Ctrl+Shift+D",), MEETING),
    Command("add_action", _("Add an action"), W,
            _("An action is what somebody will do: what, who, by when."), ("Ctrl+Shift+A",), MEETING),
    Command("add_question", _("Add a question"), W,
            _("A question is something that somebody should answer."), ("Ctrl+Shift+Q",), MEETING),
    Command("records", _("Points, decisions, actions and questions"), W,
            _("Moves you to the list of what was added under this item."), ("Ctrl+Shift+L",), MEETING, 1),
    Command("change_record", _("Change what is chosen"), W,
            _("Change the point, decision, action or question you chose in a list."), ("Ctrl+Return",), group=1),
    Command("mark_done", _("Mark action as done or not done"), W,
            _("Changes the chosen action between done and not done."), ("Ctrl+Space",), group=1),
    Command("bin_record", _("Put what is chosen in the bin"), W,
            _("You can bring it back from the bin."), ("Ctrl+Del",), group=1),
    Command("undo", _("Undo"), W,
            _("Takes back the last change."), ("Ctrl+Z",), Needs.NOTHING, 2),
    Command("redo", _("Redo"), W,
            _("Does again what was taken back."), ("Ctrl+Y", "Ctrl+Shift+Z"), Needs.NOTHING, 2),

    Command("read_aloud", _("Read aloud, or stop"), L,
            _("Reads the words you chose, or else the text you are in. The same key stops."), ("F5",)),
    Command("pause", _("Pause, or go on reading"), L,
            _("Keeps the place and goes on from there."), ("F7",)),
    Command("sentence_on", _("Next sentence"), L,
            _("Goes on to the next sentence."), ("F8",)),
    Command("sentence_back", _("Sentence before"), L,
            _("Goes back one sentence."), ("Shift+F8",)),
    Command("faster", _("Speak faster"), L, _("Speaks faster, up to 400 words a minute."), ("Ctrl+]",), group=1),
    Command("slower", _("Speak slower"), L, _("Speaks slower, down to 80 words a minute."), ("Ctrl+[",), group=1),

    Command("next_mark", _("Next marked word"), V,
            _("Goes to the next word that may need explaining, and says what it means."), ("F3",)),
    Command("previous_mark", _("Marked word before"), V,
            _("Goes back to the marked word before."), ("Shift+F3",)),
    Command("meaning", _("What does this word mean?"), V,
            _("Shows every meaning we know of the word you are on."), ("F4",)),
    Command("add_meaning", _("Add or correct a meaning"), V,
            _("Write down what a word means in your group."), ("Ctrl+Shift+M",)),
    Command("next_part", _("Next part of the window"), V,
            _("Moves between agenda, item, notes and what was added."), ("F6",), group=1),
    Command("previous_part", _("Part of the window before"), V,
            _("Moves the other way round."), ("Shift+F6",), group=1),
    Command("home", _("Home"), V, _("The first page: what you can do next."), ("Ctrl+1",), group=2),
    Command("show_meeting", _("The meeting"), V, _("The agenda, the item now and your notes."), ("Ctrl+2",),
            MEETING, 2),
    Command("show_words", _("Words"), V, _("The words your group has explained."), ("Ctrl+3",), group=2),
    Command("show_actions", _("Actions"), V, _("Who will do what, by when, from all meetings."), ("Ctrl+4",), group=2),
    Command("show_meetings", _("Meetings"), V, _("All your meetings."), ("Ctrl+5",), group=2),
    Command("search", _("Search"), V, _("Find any word in all your meetings."), ("Ctrl+F",), group=2),
    Command("show_bin", _("Bin"), V, _("What you put in the bin. You can bring it back."), ("Ctrl+6",), group=2),
    Command("bigger", _("Larger text"), V, _("Makes all text larger, up to 96 point."), ("Ctrl++", "Ctrl+="), group=3),
    Command("smaller", _("Smaller text"), V, _("Makes all text smaller, down to 12 point."), ("Ctrl+-",), group=3),
    Command("usual_size", _("Usual text size"), V, _("Goes back to 18 point."), ("Ctrl+0",), group=3),
    Command("next_theme", _("Next colours"), V,
            _("Light, dark, cream, high contrast, or as your system has it."), ("Ctrl+Shift+T",), group=3),
    Command("settings", _("Settings"), V,
            _("Text, colours, voice and marked words."), ("Ctrl+,",), group=3),

    Command("palette", _("All commands"), H, _("Type a few letters of what you want to do."), ("Ctrl+K",)),
    Command("help", _("Help and keys"), H, _("Every command with its keys."), ("F1",)),
    Command("messages", _("Messages so far"), H,
            _("Everything that was said to you since you opened Coprod."), ("Ctrl+Shift+E",)),
    Command("about", _("About Coprod"), H, _("The version, and where your data is kept.")),
)  # fmt: skip

BY_NAME = {command.name: command for command in COMMANDS}
