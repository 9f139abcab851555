"""What may be asked of a session."""

import pytest
from tests.laws.catalogs import cause, routine, step

from footrelief.errors import UsageError
from footrelief.routine import SessionRequest

ROUTINE = routine("mine", step("press"))


@pytest.mark.parametrize("minutes", [3, 60, None])
def test_three_to_sixty_minutes_or_the_curated_times_may_be_asked_for(minutes: int | None) -> None:
    assert SessionRequest(routine=ROUTINE, minutes=minutes).minutes == minutes


@pytest.mark.parametrize("minutes", [-1, 0, 2, 61])
def test_other_minutes_are_refused_with_the_limits(minutes: int) -> None:
    with pytest.raises(UsageError) as refusal:
        SessionRequest(routine=ROUTINE, minutes=minutes)
    assert refusal.value.hint == "Choose from 3 to 60 minutes."


@pytest.mark.parametrize(("own", "mode"), [("partner", "partner"), ("self", "self"), ("either", "self")])
def test_without_a_wish_the_routine_says_who_massages(own: str, mode: str) -> None:
    assert SessionRequest(routine=routine("mine", step("press"), mode=own)).own_mode == mode


def test_routines_of_the_cause_come_first_in_its_order_and_then_those_for_the_right_mode() -> None:
    partner, alone = routine("partner", step("press"), mode="partner"), routine("alone", step("press"), mode="self")
    first, second = routine("first", step("press"), mode="partner"), routine("second", step("press"))
    request = SessionRequest(
        routine=ROUTINE,
        others=(partner, alone, second, ROUTINE, first),
        cause=cause("tension", "mine", "first", "second"),
        mode="self",
    )
    assert [one.id for one in request.known_routines] == ["mine", "first", "second", "alone", "partner"]


@pytest.mark.parametrize(
    ("wish", "value", "message"),
    [
        ("mode", "robot", 'there is no mode "robot"'),
        ("feet", "toe", 'there is no foot "toe"'),
        ("pressure", "x", 'there is no pressure "x"'),
        ("max_pressure", 11, "there is no pressure 11"),
        ("max_pressure", -1, "there is no pressure -1"),
    ],
)
def test_a_wish_that_does_not_exist_is_refused_with_the_choices(wish: str, value: object, message: str) -> None:
    with pytest.raises(UsageError, match=message) as refusal:
        SessionRequest(routine=ROUTINE, **{wish: value})  # type: ignore[arg-type]
    assert "Choose from" in refusal.value.hint


@pytest.mark.parametrize("limit", [0, 10])
def test_a_limit_of_pressure_may_be_any_of_the_scale(limit: int) -> None:
    assert SessionRequest(routine=ROUTINE, max_pressure=limit).max_pressure == limit
