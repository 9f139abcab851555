"""What is typed, split into words."""

import pytest

from footrelief.query.words import begins_words, split, words_in


def test_words_are_parted_by_spaces_and_need_a_letter_or_digit() -> None:
    assert split(["tension  type", "&", "LR-3"]) == ("tension", "type", "LR-3")


def test_a_text_is_parted_at_every_mark() -> None:
    assert words_in("Tension-type headache (ICHD-3)") == ("Tension", "type", "headache", "ICHD", "3")


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        (["tens"], "Tension-type headache"),
        (["head", "tension"], "Tension-type headache"),
        (["tensiontype"], "Tension-type headache"),
        (["LR-3"], "LR3 Taichong"),
        (["creme"], "Crème brûlée"),
        (["太"], "太冲"),
    ],
)
def test_words_begin_words_of_a_text_in_any_order_and_spelling(wanted: list[str], text: str) -> None:
    assert begins_words(wanted, text)


@pytest.mark.parametrize("wanted", [["ension"], ["tension", "foot"]])
def test_every_word_must_begin_a_word(wanted: list[str]) -> None:
    assert not begins_words(wanted, "Tension-type headache")
