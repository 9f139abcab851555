"""What a person asks for is checked when it is made, from the library as from the command line."""

from datetime import date
from typing import Any

import pytest

from footrelief.errors import UsageError
from footrelief.writing.request import GuideRequest, HandoutRequest

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"mode": "robot"}, "mode cannot be 'robot'"),
        ({"feet": "toe"}, "feet cannot be 'toe'"),
        ({"affected": "middle"}, "affected cannot be 'middle'"),
        ({"pressure": "x"}, "pressure cannot be 'x'"),
        ({"minutes": "ten"}, "minutes cannot be 'ten'"),
        ({"minutes": True}, "minutes cannot be True"),
        ({"conditions": "pregnancy"}, "conditions cannot be 'pregnancy'"),
        ({"topic": None}, "topic cannot be None"),
    ],
)
def test_a_value_that_no_guide_takes_is_refused_with_what_it_takes(values: dict[str, Any], message: str) -> None:
    with pytest.raises(UsageError, match=f"^{message}") as refused:
        GuideRequest(**values)
    assert refused.value.hint.startswith("Give ")


def test_the_choices_are_named() -> None:
    with pytest.raises(UsageError) as refused:
        GuideRequest(mode="robot")  # type: ignore[arg-type]
    assert refused.value.hint == 'Give "self" or "partner" or None.'


@pytest.mark.parametrize("values", [{"guide": "tension"}, {"day": "today"}, {"ticks": "3"}, {"letterhead": "me"}])
def test_a_value_that_no_handout_takes_is_refused(values: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match=f"^{next(iter(values))} cannot be"):
        HandoutRequest(**{"guide": GuideRequest(), "day": DAY, **values})


def test_a_list_is_as_good_as_a_tuple() -> None:
    assert GuideRequest(conditions=["diabetes"]).conditions == ("diabetes",)  # type: ignore[arg-type]
