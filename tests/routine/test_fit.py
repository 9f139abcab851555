"""What fits into the time: what is dropped first, and how the rest is filled."""

from tests.laws.catalogs import CLOSING, WARM_UP, Shelf, point, routine, step, technique

from footrelief.model import Feet
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


ALL = ("settle", "stroke", "on-nothing", "on-helper", "on-core", "finish")


def taken(minutes: int) -> list[str]:
    return [
        one.technique.id for one in session(minutes, *ALL, feet="right").steps if one.technique.id in ALL[2:5] + ALL[:1]
    ]


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
