"""What fits into the time: what is dropped first, and how the rest is filled."""

from typing import Any

from tests.laws.catalogs import CLOSING, WARM_UP, Shelf, point, routine, step, technique

from footrelief.model import Entry, Feet, Routine
from footrelief.routine import Session, SessionRequest, compose
from footrelief.safety import SafePoints, screen

SLOW = {"seconds": 60, "shortest": 60, "longest": 60}
MAIN = tuple(technique(name, **SLOW) for name in ("on-core", "on-helper", "on-nothing"))
OPENING = technique("settle", phase="open", **SLOW)
LONG = technique("long", seconds=60, shortest=20, longest=600)
CORE, HELPER, LIVER = point("brain"), point("chest", role="helper"), point("liver", feet="right", role="helper")
SHELF = Shelf(WARM_UP, CLOSING, OPENING, LONG, *MAIN, CORE, HELPER, LIVER)


def session(minutes: int | None, *steps: str, feet: Feet = "both") -> Session:
    safe = screen(SHELF)
    assert isinstance(safe, SafePoints)
    points = {"on-core": ("brain",), "on-helper": ("chest",), "long": ("brain",)}
    recipe = routine("all", *(step(name, *points.get(name, ()), seconds=60) for name in steps))
    composed = compose(safe, SessionRequest(routine=recipe, minutes=minutes, feet=feet))
    assert composed
    return composed


BEGIN_AND_END: tuple[tuple[str, str], ...] = (("begin", "warm-up"), ("end", "close"))
ALL = ("settle", "stroke", "on-nothing", "on-helper", "on-core", "finish")


def taken(minutes: int) -> list[str]:
    ids = [one.technique.id for one in session(minutes, *ALL, feet="right").steps]
    return [id_ for id_ in ids if id_ not in ("stroke", "finish")]


def test_what_only_prepares_is_dropped_first_and_core_points_last() -> None:
    lost = [{one.what for one in session(minutes, *ALL).left_out} for minutes in (3, 5, 7, 9, 11)]
    assert lost == [
        {"Settle", "On-Nothing", "On-Helper, Chest"},
        {"Settle", "On-Helper, Chest"},
        {"Settle"},
        set(),
        set(),
    ]


def test_on_one_foot_twice_as_much_has_time() -> None:
    assert taken(3) == ["on-nothing", "on-core"]
    assert taken(4) == ["on-nothing", "on-helper", "on-core"]
    assert taken(5) == ["settle", "on-nothing", "on-helper", "on-core"]


def test_each_step_grows_by_its_usual_time_up_to_its_longest() -> None:
    steps = session(10, "stroke", "long", "finish", feet="right").steps
    assert [(one.technique.id, one.seconds) for one in steps] == [
        ("stroke", 60),
        ("long", 480),
        ("finish", 60),
    ]


def test_the_shortest_and_the_longest_session_are_filled_to_the_second_where_times_allow() -> None:
    assert session(3, "stroke", "long", "finish").total_seconds == 180
    assert session(60, "stroke", "long", "finish").total_seconds == 3600


def test_a_step_of_one_foot_takes_its_time_once() -> None:
    safe = screen(SHELF)
    assert isinstance(safe, SafePoints)
    recipe = routine("liver", step("stroke"), step("on-core", "brain", seconds=60), step("long", "liver", seconds=60))
    composed = compose(safe, SessionRequest(routine=recipe, minutes=10))
    assert composed
    assert composed.total_seconds == 600
    assert [one.foot for one in composed.steps if one.technique.id == "long"] == ["right"]


def test_main_steps_come_again_round_by_round_when_all_are_at_their_longest() -> None:
    one_foot = session(10, "stroke", "on-core", "on-helper", "finish", feet="right")
    names = [one.technique.id for one in one_foot.steps]
    assert names == ["stroke", "on-core", "on-helper", "on-core", "on-core", "on-core", "finish"]
    assert one_foot.total_seconds == 7 * 60


def fitted(*entries: Entry, recipe: Routine, minutes: int | None = None, **wishes: Any) -> Session:  # noqa: ANN401 - passed through
    safe = screen(Shelf(*entries, CORE, HELPER))
    assert isinstance(safe, SafePoints)
    composed = compose(safe, SessionRequest(routine=recipe, minutes=minutes, **wishes))
    assert composed
    return composed


def test_where_no_five_seconds_fit_single_ones_are_shared_out_until_five_percent_are_left() -> None:
    begin, end = (technique(name, phase=phase, shortest=3, seconds=3, longest=3) for name, phase in BEGIN_AND_END)
    tight = technique("tight", shortest=40, seconds=42, longest=44)
    recipe = routine("tight", step("begin", seconds=3), step("tight", "brain", seconds=42), step("end", seconds=3))
    session = fitted(begin, end, tight, recipe=recipe, minutes=3, feet="right")
    assert [one.technique.id for one in session.steps] == ["begin", *["tight"] * 4, "end"]
    assert session.total_seconds == 171


def test_steps_grow_in_the_proportion_of_their_usual_times() -> None:
    short, long = (technique(name, shortest=20, longest=900) for name in ("short", "long"))
    begin, end = (technique(name, phase=phase, shortest=10, seconds=10, longest=10) for name, phase in BEGIN_AND_END)
    recipe = routine(
        "two", step("begin"), step("short", "brain", seconds=50), step("long", "chest", seconds=150), step("end")
    )
    session = fitted(begin, end, short, long, recipe=recipe, minutes=7, feet="right")
    assert [one.seconds for one in session.steps] == [10, 100, 300, 10]


def test_the_last_closing_of_a_routine_is_always_there_and_the_gentlest_warm_up_where_it_has_none() -> None:
    first, last = technique("first", phase="close", **SLOW), technique("last", phase="close", **SLOW)
    warm, warmer = (
        technique(name, phase="warm-up", pressure=(least, 6), **SLOW) for name, least in (("warm", 1), ("warmer", 3))
    )
    recipe = routine(
        "closing", step("on-core", "brain", seconds=60), step("first", seconds=60), step("last", seconds=60)
    )
    session = fitted(warmer, warm, first, last, MAIN[0], recipe=recipe, minutes=3, feet="right")
    assert [one.technique.id for one in session.steps] == ["warm", "on-core", "last"]
    assert [one.what for one in session.left_out] == ["First"]


def test_the_first_main_step_is_content_with_its_shortest_time_and_the_next_with_half_the_usual() -> None:
    begin, end = (technique(name, phase=phase, shortest=10, seconds=10, longest=10) for name, phase in BEGIN_AND_END)
    one, other = (technique(name, shortest=20, longest=900) for name in ("one", "other"))
    recipe = routine(
        "two", step("begin"), step("one", "brain", seconds=600), step("other", "chest", seconds=260), step("end")
    )
    session = fitted(begin, end, one, other, recipe=recipe, minutes=3, feet="right")
    assert [(step.technique.id) for step in session.steps] == ["begin", "one", "other", "end"]
    assert fitted(begin, end, one, other, recipe=recipe, minutes=3).left_out[0].what == "Other, Chest"
