"""One spelling for each word."""

import pytest

from footrelief.text.spelling import words


@pytest.mark.parametrize(
    "row",
    [
        "oedema edema",
        "haemophilia hemophilia",
        "diarrhoea diarrhea",
        "tumour tumors",
        "paralysed paralyzed",
        "immunised immunized",
        "fibre fibers",
        "allergy allergies",
        "ankle Ankles",
        "rash rashes",
        "Parkinson's parkinsons",
        "d.v.t. DVT",
        "Crème creme",
        "can't cannot",
        "haven't|have not",
        "pre-eclampsia|pre eclampsia",
    ],
)
def test_two_spellings_are_one_word(row: str) -> None:
    one, other = row.split("|") if "|" in row else row.split(" ")
    assert words(one) == words(other)


@pytest.mark.parametrize("row", ["gas ga", "pus pu", "aids aid", "ms m", "bus bu", "pots potty", "sis si"])
def test_short_words_keep_their_s(row: str) -> None:
    one, other = row.split()
    assert words(one) != words(other) or len(one) > 3
