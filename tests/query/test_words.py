"""What is typed, split into words."""

import pytest

from footrelief.errors import UsageError
from footrelief.query.words import begins_words, split


def test_words_are_parted_by_spaces_and_need_a_letter_or_digit() -> None:
    assert split(["tension  type", "&", "LR-3"]) == ("tension", "type", "LR-3")


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


def test_words_are_given_as_one_text_or_several() -> None:
    assert split("tension type") == split(["tension", "type"]) == split(word for word in ["tension type"])


@pytest.mark.parametrize("words", [None, 7, [7], [["toe"]]])
def test_what_are_no_words_is_said(words: object) -> None:
    with pytest.raises(UsageError, match=r"^words are given as one text or a list of texts, not "):
        split(words)  # type: ignore[arg-type]
