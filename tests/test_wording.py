"""Choices of the schema in words: none may be missing."""

import typing

import msgspec
import pytest

from footrelief import wording
from footrelief.model import Cause, Caution, Claim, Comparison, Point, Routine, Source, Technique, TurnFeet


@pytest.mark.parametrize(
    ("record", "field", "words"),
    [
        (Point, "system", wording.SYSTEM),
        (Point, "zone", wording.ZONE),
        (Point, "role", wording.ROLE),
        (Point, "agreement", wording.AGREEMENT),
        (Point, "agreement", wording.AGREEMENT_SHORT),
        (Point, "location_basis", wording.BASIS),
        (Comparison, "result", wording.COMPARED),
        (Cause, "group", wording.GROUP),
        (Cause, "group", wording.GROUP_SHORT),
        (Technique, "phase", wording.PHASE),
        (Routine, "mode", wording.MODE),
        (Routine, "mode", wording.MODE_SHORT),
        (Caution, "level", wording.LEVEL),
        (Claim, "about", wording.ABOUT),
        (Source, "type", wording.SOURCE_TYPE),
        (Source, "trust", wording.TRUST),
    ],
)
def test_every_choice_has_its_words(record: type[msgspec.Struct], field: str, words: dict[str, str]) -> None:
    choices = typing.get_args(typing.get_type_hints(record)[field])
    assert set(words) == set(choices)


def test_every_choice_of_feet_has_its_words() -> None:
    assert set(wording.FEET) == set(typing.get_args(TurnFeet))


def test_every_own_field_of_a_technique_has_its_words() -> None:
    assert {"pressure", "tempo", "seconds", "shortest", "longest", "repetitions"} <= set(wording.OWN_FIELDS)


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (65, "1:05"), (3661, "61:01")])
def test_a_clock_counts_minutes(seconds: int, shown: str) -> None:
    assert wording.clock(seconds) == shown


@pytest.mark.parametrize(("seconds", "shown"), [(40, "40 s"), (60, "1 min"), (90, "1:30 min"), (600, "10 min")])
def test_a_duration_names_its_unit(seconds: int, shown: str) -> None:
    assert wording.duration(seconds) == shown


def test_words_in_a_row() -> None:
    assert wording.series([]) == ""
    assert wording.series(["a"]) == "a"
    assert wording.series(["a", "b", "c"]) == "a, b and c"
    assert (wording.count(1, "entry", "entries"), wording.count(2, "entry", "entries")) == ("1 entry", "2 entries")


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
    assert wording.lowered(text) == inside
