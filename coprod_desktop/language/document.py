"""What one text says of its own short forms: where they stand, what they mean, whose initials they are."""

from __future__ import annotations

from coprod_desktop.domain.glossary import Meaning
from coprod_desktop.language.definitions import Definition, definitions
from coprod_desktop.language.glossary import fold
from coprod_desktop.language.people import is_person
from coprod_desktop.language.shapes import bare, shapes


class Document:
    """One text, read for its short forms. Cheap for a paragraph; some 10 ms for a paper of 2,000 words."""

    def __init__(self, text: str) -> None:
        self.shapes = shapes(text)
        self.definitions: list[Definition] = []
        self.people: set[str] = set()
        """Initials that the text explains with a name: "Ann Baxter (AB)"."""
        self.told: dict[str, list[Meaning]] = {}
        """Meanings by short form without dots, spaces and plural s."""
        for definition in definitions(text, self.shapes):
            letters = definition.short
            if len(letters) < 5 and is_person(text, *definition.long):
                self.people.add(letters)
                continue
            self.definitions.append(definition)
            meanings = self.told.setdefault(bare(letters), [])
            if all(fold(definition.words) != fold(meaning.expansion) for meaning in meanings):
                meanings.append(Meaning(definition.words, source="document"))
