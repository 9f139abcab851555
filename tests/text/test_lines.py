"""Words break at the width, keep their roles, and are measured as terminals show them."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from footrelief.text.lines import Line, beside, break_line, break_text, indent, line_width, pad
from footrelief.text.widths import width


def texts(words: str, columns: int) -> list[str]:
    return ["".join(text for text, _ in line) for line in break_line([(words, "plain")], columns)]


def test_a_run_keeps_its_role_over_the_end_of_a_line() -> None:
    words: Line = [("See a doctor ", "plain"), ("today or now", "warning"), (" please", "plain")]
    assert break_line(words, 18) == [
        [("See a doctor ", "plain"), ("today", "warning")],
        [("or now", "warning"), (" please", "plain")],
    ]


def test_a_long_word_is_broken_if_possible_at_a_slash_or_stands_alone() -> None:
    words = "see https://a.example/a/even-longer-path for more"
    assert texts(words, 14) == ["see", "https://", "a.example/a/", "even-longer-pa", "th for more"]
    assert break_text(words, 14) == ["see", "https://a.example/a/even-longer-path", "for more"]


def test_wide_letters_count_twice_and_accents_stay_with_their_letter() -> None:
    assert texts("漢字漢字漢", 5) == ["漢字", "漢字", "漢"]
    assert texts("e\u0301e\u0301e\u0301", 2) == ["e\u0301e\u0301", "e\u0301"]
    assert texts("👩\u200d👧👩\u200d👧", 4) == ["👩\u200d👧", "👩\u200d👧"]


@pytest.mark.parametrize("text", ["a \u0301 b", "\u0301", " ", "", "\u200d\u200d", "漢"])
def test_odd_texts_wrap_in_one_column(text: str) -> None:
    assert "".join(texts(text, 1)) == text.replace(" ", "")


@given(st.text("ab漢\u0301 ", max_size=40), st.integers(2, 20))
def test_lines_are_full_and_lose_nothing_but_spaces(text: str, columns: int) -> None:
    lines = texts(text, columns)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line) <= columns for line in lines)
    assume(" \u0301" not in f" {text}")  # a word of no width fits everywhere
    for line, following in pairwise(lines):
        is_only_an_accent = width(line) == 0
        assert width(f"{line} {following.split(' ')[0]}") > columns or "  " in text or is_only_an_accent


def test_lines_are_padded_indented_and_set_beside_each_other() -> None:
    assert pad([("ab", "id")], 4) == [("ab", "id"), ("  ", "plain")]
    assert pad([("ab", "id")], 4, right=True) == [("  ", "plain"), ("ab", "id")]
    assert indent([[("a", "id")], [("b", "id")]], ("* ", "quiet")) == [
        [("* ", "quiet"), ("a", "id")],
        [("  ", "plain"), ("b", "id")],
    ]
    left: list[Line] = [[("a", "id")]]
    right: list[Line] = [[("b", "plain")], [("c", "plain")]]
    assert [line_width(line) for line in beside(left, right, 5)] == [6, 6]
    assert beside(right, left, 5)[1] == [("c", "plain")]
