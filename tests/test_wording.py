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


@pytest.mark.parametrize(("pressures", "words"), [((4,), "4 of 10"), ((2, 6), "2 to 6 of 10"), ((3, 3), "3 of 10")])
def test_a_pressure_is_told_with_the_end_of_its_scale(pressures: tuple[int, ...], words: str) -> None:
    assert wording.of_ten(*pressures) == words
