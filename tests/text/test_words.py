"""Numbers, times and lists read as people write them."""

import pytest

from footrelief.text.words import clock, count, duration, either, lowered, series


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (65, "1:05"), (3661, "61:01")])
def test_a_clock_counts_minutes(seconds: int, shown: str) -> None:
    assert clock(seconds) == shown


@pytest.mark.parametrize(("seconds", "shown"), [(40, "40 s"), (60, "1 min"), (90, "1:30 min"), (600, "10 min")])
def test_a_duration_names_its_unit(seconds: int, shown: str) -> None:
    assert duration(seconds) == shown


def test_words_in_a_row() -> None:
    assert series([]) == ""
    assert series(["a"]) == "a"
    assert series(["a", "b", "c"]) == "a, b and c"
    assert [either(words) for words in ([], ["a"], ["a", "b", "c"])] == ["", "a", "a, b or c"]
    assert (count(1, "entry", "entries"), count(2, "entry", "entries")) == ("1 entry", "2 entries")


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("A torn artery", "a torn artery"),
        ("With fever", "with fever"),
        ("NHS advice", "NHS advice"),
        ("I feel ill", "I feel ill"),
        ("", ""),
    ],
)
def test_the_first_word_goes_on_inside_a_sentence(text: str, inside: str) -> None:
    assert lowered(text) == inside
