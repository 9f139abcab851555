"""Forgiving names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footrelief.text.names import did_you_mean, fold, near, words_in
from footrelief.text.words import either

NAMES = ("head", "head-top", "neck", "thumb-walk", "Crème brûlée", "太冲")


@pytest.mark.parametrize(
    ("typed", "folded"),
    [("Head Top", "headtop"), ("head_top", "headtop"), ("CRÈME", "creme"), ("Straße", "strasse"), ("太冲 ", "太冲")],
)
def test_case_accents_spaces_and_marks_do_not_count(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_names_that_begin_so_come_before_misspellings() -> None:
    assert near("hea", NAMES) == ("head", "head-top")
    assert near("hed", NAMES) == ("head",)
    assert near("Thumb wlak", NAMES) == ("thumb-walk",)
    assert near("creme brule", NAMES) == ("Crème brûlée",)


@pytest.mark.parametrize("typed", ["", "zzz", "--", "k"])
def test_nothing_is_near_what_is_like_no_name(typed: str) -> None:
    assert near(typed, NAMES) == ()
    assert did_you_mean(typed, NAMES) == ""


def test_the_question_names_at_most_three() -> None:
    assert did_you_mean("a", ("ab", "abc", "abcd", "abcde")) == "Did you mean ab, abc or abcd?"
    assert either(("one",)) == "one"


def test_a_text_is_parted_at_every_mark() -> None:
    assert words_in("Tension-type headache (ICHD-3)") == ("Tension", "type", "headache", "ICHD", "3")
