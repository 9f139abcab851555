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
    ("wish", "value", "hint"),
    [
        ("mode", "robot", 'Give "self" or "partner" or None.'),
        ("feet", "toe", 'Give "left" or "right" or "both".'),
        ("feet", None, 'Give "left" or "right" or "both".'),
        ("pressure", "x", 'Give "gentle" or "medium" or "firm".'),
        ("minutes", "ten", "Give a whole number or None."),
        ("minutes", 4.5, "Give a whole number or None."),
        ("max_pressure", "x", "Give a whole number or None."),
        ("routine", "x", "Give a Routine."),
        ("cause", "migraine", "Give a Cause or None."),
        ("others", "x", "Give a list of Routine records."),
        ("techniques", ("x",), "Give a list of Technique records."),
        ("without", (ROUTINE,), "Give a list of Technique records."),
    ],
)
def test_what_no_session_takes_is_refused_with_what_it_takes(wish: str, value: object, hint: str) -> None:
    with pytest.raises(UsageError, match=f"^{wish} cannot be ") as refusal:
        SessionRequest(**{"routine": ROUTINE, wish: value})  # type: ignore[arg-type]
    assert refusal.value.hint == hint


@pytest.mark.parametrize("limit", [-1, 11])
def test_a_limit_of_pressure_beyond_the_scale_is_refused(limit: int) -> None:
    with pytest.raises(UsageError, match=f"there is no pressure {limit}"):
        SessionRequest(routine=ROUTINE, max_pressure=limit)


@pytest.mark.parametrize("limit", [0, 10])
def test_a_limit_of_pressure_may_be_any_of_the_scale(limit: int) -> None:
    assert SessionRequest(routine=ROUTINE, max_pressure=limit).max_pressure == limit
