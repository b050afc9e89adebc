"""Invitations and letters."""

from __future__ import annotations

from datetime import date, time
from email.message import EmailMessage

from coprod_desktop.documents.drafts import draft
from coprod_desktop.documents.from_calendar import read_calendar
from coprod_desktop.domain.agenda import AgendaDraft, PaperDraft
from tests.documents.making import as_docx

AGENDA = "Agenda\n\n1. Welcome\n2. Ramp at the north door\n3. Any other business\n"


def invitation(*lines: str, zone: str = "") -> bytes:
    inside = "\r\n".join(lines)
    return (
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{zone}BEGIN:VEVENT\r\nSUMMARY:Panel\r\n{inside}\r\n"
        "BEGIN:VALARM\r\nDESCRIPTION:Reminder\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    ).encode()


def test_an_invitation_gives_the_meeting_its_facts() -> None:
    document = read_calendar(
        invitation("DTSTART;TZID=Europe/London:20240618T103000", "LOCATION:Room 3\\, The Exchange")
    )
    assert (document.title, document.held_on, document.start) == ("Panel", date(2024, 6, 18), time(10, 30))
    assert document.place == "Room 3, The Exchange"


def test_universal_time_is_shown_in_the_calendars_own_zone() -> None:
    data = invitation("DTSTART:20240618T093000Z", zone="X-WR-TIMEZONE:Europe/London\r\n")
    assert read_calendar(data).start == time(10, 30)


def test_a_time_without_a_zone_stays_as_written() -> None:
    assert read_calendar(invitation("DTSTART:20240618T093000Z")).start == time(9, 30)


def test_a_whole_day_has_no_time() -> None:
    document = read_calendar(invitation("DTSTART;VALUE=DATE:20240618"))
    assert (document.held_on, document.start) == (date(2024, 6, 18), None)


def test_an_impossible_date_does_not_hide_the_rest() -> None:
    document = read_calendar(invitation("DTSTART:99999999T999999Z", "LOCATION:Hall"))
    assert (document.held_on, document.place) == (None, "Hall")


def test_an_invitation_without_an_agenda_still_makes_a_meeting() -> None:
    made = draft(invitation("DTSTART:20240702T130000", "DESCRIPTION:Bring the letter."), "call.ics")
    assert isinstance(made, AgendaDraft)
    assert (made.title, made.start, made.items) == ("Panel", time(13), ())
    assert "Bring the letter." in made.before


def letter(text: str) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Panel on 12 June – papers"
    message["From"] = "Priti Shah <priti@example.org>"
    message.set_content(text)
    return message


def test_a_letter_that_holds_the_agenda() -> None:
    made = draft(bytes(letter(f"Dear all\n\n{AGENDA}\nBest wishes\nPriti")), "panel.eml")
    assert isinstance(made, AgendaDraft)
    assert [item.title for item in made.items] == ["Welcome", "Ramp at the north door", "Any other business"]
    assert "Priti Shah" in made.before


def test_the_one_attached_agenda_is_read_when_the_letter_has_none() -> None:
    message = letter("Dear all\n\nPlease find the papers attached.\n")
    document = as_docx.write(
        [("h1", "Panel"), ("h2", "Agenda"), ("n", "Welcome"), ("n", "Ramp"), ("n", "Any other business")]
    )
    message.add_attachment(document, maintype="application", subtype="octet-stream", filename="agenda.docx")
    made = draft(bytes(message), "panel.eml")
    assert isinstance(made, AgendaDraft)
    assert [item.title for item in made.items] == ["Welcome", "Ramp", "Any other business"]
    assert "Please find the papers attached." in made.before
    assert "agenda.docx" in made.before


def test_two_readable_attachments_are_named_and_not_guessed_at() -> None:
    message = letter("Dear all\n\nPlease find two papers attached.\n")
    for name in ("one.txt", "two.txt"):
        message.add_attachment(AGENDA.encode(), maintype="text", subtype="plain", filename=name)
    made = draft(bytes(message), "panel.eml")
    assert isinstance(made, PaperDraft)
    assert "one.txt" in made.text
    assert "two.txt" in made.text


def test_the_web_form_of_a_letter_counts_when_it_says_more() -> None:
    message = letter("Please see the web version.")
    message.add_alternative(
        "<p>Agenda</p><ol><li>Welcome<li>Ramp at the door<li>Any other business</ol>", subtype="html"
    )
    made = draft(bytes(message), "panel.eml")
    assert isinstance(made, AgendaDraft)
    assert len(made.items) == 3
