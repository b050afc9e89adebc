"""What a voice is given for what is written, and which written character each spoken one stands for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.speech.spoken import spoken


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("We start at 10.05 sharp", "We start at 10 o 5 sharp"),
        ("10.30–11.00 Break", "10 30–11 Break"),
        ("from 9:30am to 2:15pm", "from 9 30am to 2 15pm"),
        ("It costs £10.05 or 10.50 an hour", "It costs £10.05 or 10.50 an hour"),
        ("up by 10.05%", "up by 10.05%"),
        ("See item 4.10 of version 2.15", "See item 4.10 of version 2.15"),
        ("Cllr. Jones, Mr. Lee and Dr Patel", "councillor Jones, mr Lee and dr Patel"),
        ("The MCA and EHCP, with PAs", "The M.C.A and E.H.C.P, with P.A.'s"),
        ("We do NOT agree, and ALL said so", "We do NOT agree, and ALL said so"),
        ("NICE, the NHS and Part III", "NICE, the N.H.S and Part III"),
        ("MINUTES OF THE MCA", "MINUTES OF THE MCA"),
        ("5. AOB", "5. A.O.B"),
        ("TEA", "TEA"),
        ("https://www.gov.uk/dla.", "gov.uk/dla."),
        ("See (www.example.org/a/long/path/to/some/paper?id=12)", "See (example.org and a longer address)"),
        ("Name: ______ ☐ yes", "Name:          yes"),
        ("[x] done, [ ] not", " ticked,  done,     not"),
        ("Item\tTime | Lead", "Item, Time, Lead"),
        ("it’s “fine” & naïve 😀", "it’s “fine” & naïve 😀"),
    ],
)
def test_what_a_voice_is_given(written: str, said: str) -> None:
    assert spoken(written).text == said


def test_each_spoken_character_stands_for_a_written_one() -> None:
    written = "Cllr. Jones 😀 reads www.example.org/a/very/long/address/indeed at 10.05 & leaves"
    said = spoken(written)
    for word in ("Jones", "😀", "reads", "&", "leaves"):
        assert said.where[said.text.index(word)] == written.index(word)
    assert said.where[said.text.index("councillor") + 4] == written.index("Cllr")
    assert said.where[said.text.index("longer")] == written.index("www")


@given(st.text(max_size=60) | st.text(alphabet="A.M:109 £%[]x☑_-\thwpst/Cl\0", max_size=60))
def test_places_never_go_back_and_never_leave_the_text(written: str) -> None:
    said = spoken(written)
    assert len(said.where) == len(said.text)
    assert list(said.where) == sorted(said.where)
    assert all(0 <= place < len(written) for place in said.where)
    assert "\0" not in said.text
