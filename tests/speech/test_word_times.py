"""What espeak-ng tells, and what we make of it. The pairs of (sample, place) are as espeak-ng 1.51 gave them."""

from coprod_desktop.speech.word_times import word_times


def times(text: str, events: list[tuple[int, int]], samples: int) -> list[tuple[str, int]]:
    return [(text[word.start : word.end], word.sample) for word in word_times(text, events, samples)]


def test_a_word_that_was_passed_over_gets_its_share_of_the_time() -> None:
    """espeak-ng says "of the" as one word: "of" at 8431, then "last" at 13648."""
    heard = times("of the last", [(8431, 0), (13648, 7)], 20000)
    assert [word for word, _ in heard] == ["of", "the", "last"]
    assert heard[0][1] == 8431
    assert heard[2][1] == 13648
    # "the" begins three of the seven characters on.
    assert heard[1][1] == 8431 + (13648 - 8431) * 3 // 7


def test_a_word_told_in_pieces_begins_with_the_first() -> None:
    text = "At 10.35 on"
    events = [(0, 0), (3948, 3), (9791, 4), (16560, 4), (23837, 4), (30353, 9)]
    assert times(text, events, 40000) == [("At", 0), ("10.35", 3948), ("on", 30353)]


def test_a_step_back_is_not_believed() -> None:
    text = "Mr Smith spoke"
    assert times(text, [(0, 0), (500, 3), (600, 1), (900, 9)], 1500) == [
        ("Mr", 0),
        ("Smith", 500),
        ("spoke", 900),
    ]


def test_places_count_characters_not_bytes() -> None:
    text = "Café 😀 – it’s & £5"
    events = [(0, 0), (100, 5), (200, 9), (300, 14), (400, 16)]
    assert times(text, events, 500) == [("Café", 0), ("😀", 100), ("it’s", 200), ("&", 300), ("£5", 400)]


def test_without_any_event_words_share_the_whole_sound() -> None:
    assert times("aaaa bbbb", [], 900) == [("aaaa", 0), ("bbbb", 500)]


def test_dashes_and_nothing_are_no_words() -> None:
    assert word_times("– … (", [(0, 0)], 100) == []
    assert word_times("", [], 0) == []
