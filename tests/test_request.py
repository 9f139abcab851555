"""What a person asks for is checked when it is made, from the library as from the command line."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from footrelief.catalog import load
from footrelief.errors import UsageError
from footrelief.model import Point, Routine
from footrelief.query.points import find_points
from footrelief.render import Look, to_bytes
from footrelief.routine import SessionRequest, compose
from footrelief.safety import screen
from footrelief.writing.guide import GuideRequest, HandoutRequest, write_guide, write_handout, write_routine

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


@pytest.mark.parametrize("minutes", [2, 61, 1000])
def test_minutes_that_no_session_takes_are_refused_when_asked_for(minutes: int) -> None:
    with pytest.raises(UsageError, match=f"a session of {minutes} minutes is not possible"):
        GuideRequest(minutes=minutes)


@pytest.mark.parametrize(
    "misuse",
    [
        lambda: write_guide(load(), "headache"),  # type: ignore[arg-type]
        lambda: write_routine(load(), "headache"),  # type: ignore[arg-type]
        lambda: write_handout(load(), GuideRequest()),  # type: ignore[arg-type]
        lambda: compose(load(), GuideRequest()),  # type: ignore[arg-type]
        lambda: compose(screen(load()), GuideRequest()),  # type: ignore[arg-type]
        lambda: compose(screen(load(), "blood clot"), SessionRequest(routine=load().all(Routine)[0])),  # type: ignore[arg-type]
        lambda: screen(load(), 5),  # type: ignore[arg-type]
        lambda: screen(load(), (5,)),  # type: ignore[arg-type]
        lambda: screen(load(), affected="middle"),  # type: ignore[arg-type]
        lambda: find_points(load(), zone=5),  # type: ignore[arg-type]
        lambda: find_points(load(), foot=5),  # type: ignore[arg-type]
        lambda: find_points(load(), cause=5),  # type: ignore[arg-type]
        lambda: load().get(Point, 5),  # type: ignore[arg-type]
        lambda: to_bytes(write_guide(load(), GuideRequest()), None),  # type: ignore[arg-type]
        lambda: to_bytes(write_guide(load(), GuideRequest()), 5),  # type: ignore[arg-type]
        lambda: to_bytes("x", "text"),  # type: ignore[arg-type]
        lambda: Look(width=0),
        lambda: Look(width=-5),
    ],
)
def test_a_call_with_something_else_is_refused_in_one_line(misuse: Callable[[], object]) -> None:
    with pytest.raises(UsageError) as refused:
        misuse()
    assert "\n" not in str(refused.value)


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
