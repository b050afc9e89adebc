"""Which sentence is read next, told with a mouth that says nothing and only notes what it was given."""

from coprod_desktop.speech.reading import BACK_TO_THIS_ONE, Reading

TEXT = "We met. Cllr. Jones spoke of the ramp. We left."


class Listener:
    """A reading, its clock, what its mouth was given, and what it told."""

    def __init__(self) -> None:
        self.clock = 0.0
        self.given: list[str] = []
        self.told: list[tuple[str, str]] = []
        self.text = ""
        self.reading = Reading(self, self.tell, lambda: self.clock)

    def say(self, text: str, name: str) -> None:
        self.given.append(text)

    def be_silent(self) -> None:
        self.given.append("")

    def tell(self, kind: str, start: int, end: int) -> None:
        self.told.append((kind, self.text[start:end]))

    def read(self, text: str) -> None:
        self.text = text
        self.reading.read(text)

    def hear(self, word: str = "") -> None:
        """The mouth begins the sentence, or comes to this word of it."""
        self.reading.began(self.reading.name)
        if word:
            self.reading.word(self.reading.name, self.given[-1].index(word))

    def hear_all(self) -> None:
        self.hear()
        self.reading.ended(self.reading.name)

    def saying(self) -> str:
        """What is being said; empty in silence."""
        return self.given[-1]


def reading(text: str = TEXT) -> Listener:
    listener = Listener()
    listener.read(text)
    return listener


def test_sentence_by_sentence_to_the_end() -> None:
    heard = reading()
    for _ in range(3):
        heard.hear_all()
    assert heard.told == [
        ("started", TEXT),
        ("sentence", "We met."),
        ("sentence", "Cllr. Jones spoke of the ramp."),
        ("sentence", "We left."),
        ("finished", ""),
    ]
    assert not heard.reading.active
    assert heard.saying() == ""


def test_nothing_is_told_before_it_is_heard() -> None:
    assert reading().told == []


def test_words_are_told_as_they_are_written() -> None:
    heard = reading()
    heard.hear_all()
    heard.hear("councillor")
    heard.hear("Jones")
    heard.hear("ramp")
    assert [word for kind, word in heard.told if kind == "word"] == ["Cllr", "Jones", "ramp"]


def test_a_word_is_told_once_and_never_one_before_it() -> None:
    heard = reading()
    for word in ("We", "met", "met", "We"):
        heard.hear(word)
    assert [word for kind, word in heard.told if kind == "word"] == ["We", "met"]


def test_a_pause_goes_on_with_the_word_that_was_heard() -> None:
    heard = reading()
    heard.hear_all()
    heard.hear("spoke")
    heard.reading.pause()
    assert heard.saying() == ""
    assert (heard.reading.active, heard.reading.paused) == (True, True)
    heard.reading.resume()
    assert heard.saying() == "spoke of the ramp."
    heard.hear("ramp")
    assert heard.told[-4:] == [("word", "spoke"), ("paused", ""), ("resumed", ""), ("word", "ramp")]


def test_a_pause_before_any_word_goes_on_with_the_sentence() -> None:
    heard = reading()
    heard.reading.pause()
    heard.reading.resume()
    assert heard.saying() == "We met."


def test_back_early_in_a_sentence_goes_to_the_one_before() -> None:
    heard = reading()
    heard.hear_all()
    heard.hear()
    heard.clock += BACK_TO_THIS_ONE - 0.1
    heard.reading.back()
    assert heard.saying() == "We met."


def test_back_later_goes_to_the_start_of_this_one() -> None:
    heard = reading()
    heard.hear_all()
    heard.hear("ramp")
    heard.clock += BACK_TO_THIS_ONE + 0.1
    heard.reading.back()
    assert heard.saying() == "councillor Jones spoke of the ramp."
    heard.hear("councillor")
    assert heard.told[-2:] == [("sentence", "Cllr. Jones spoke of the ramp."), ("word", "Cllr")]


def test_back_at_the_beginning_reads_the_first_sentence_again() -> None:
    heard = reading()
    heard.hear()
    heard.reading.back()
    assert heard.saying() == "We met."


def test_back_after_the_end_reads_the_last_sentence_again() -> None:
    heard = reading()
    for _ in range(3):
        heard.hear_all()
    heard.reading.back()
    heard.hear_all()
    assert [kind for kind, _ in heard.told[-4:]] == ["finished", "started", "sentence", "finished"]
    assert heard.told[-2] == ("sentence", "We left.")


def test_forward_goes_on_and_after_the_last_sentence_ends() -> None:
    heard = reading()
    heard.hear()
    heard.reading.forward()
    heard.reading.forward()
    assert heard.saying() == "We left."
    heard.reading.forward()
    assert heard.told[-1] == ("finished", "")
    heard.reading.forward()
    assert [kind for kind, _ in heard.told].count("finished") == 1


def test_a_step_ends_a_pause() -> None:
    heard = reading()
    heard.hear()
    heard.reading.pause()
    heard.reading.forward()
    assert heard.saying() == "councillor Jones spoke of the ramp."
    assert not heard.reading.paused


def test_after_stop_there_is_nothing_to_go_back_to() -> None:
    heard = reading()
    heard.hear("met")
    late = heard.reading.name
    heard.reading.stop()
    heard.reading.word(late, 0)
    heard.reading.ended(late)
    heard.reading.back()
    heard.reading.resume()
    assert heard.saying() == ""
    assert heard.told[-1] == ("stopped", "")


def test_stop_with_nothing_read_tells_nothing() -> None:
    heard = Listener()
    heard.reading.stop()
    assert heard.told == []


def test_what_comes_too_late_from_an_earlier_text_is_not_heard() -> None:
    heard = reading()
    late = heard.reading.name
    heard.read("Something else.")
    heard.reading.began(late)
    heard.reading.ended(late)
    assert heard.told == []
    assert heard.saying() == "Something else."


def test_a_text_with_nothing_to_say_is_finished() -> None:
    heard = reading("\n – \n")
    assert heard.told == [("finished", "")]


def test_boxes_without_a_tick_are_passed_over_however_many() -> None:
    heard = reading("☐\n" * 5000 + "Yes.")
    assert heard.saying() == "Yes."
