"""Turns laid out: which step comes when, on which foot, at which points."""

import pytest
from msgspec import Struct
from msgspec.structs import replace

from footrelief.model import Feet
from footrelief.turns import Turn, as_done, as_told, changes, foot_by_foot, in_turns, points_on, total_seconds


class Spot(Struct, frozen=True):
    name: str
    feet: Feet


class Press(Struct, frozen=True):
    seconds: int
    name: str
    points: tuple[Spot, ...] = ()

    def on(self, feet: Feet) -> "Press | None":
        points = points_on(feet, self.points)
        return replace(self, points=points) if points or not self.points else None


NECK, LIVER, HEART = Spot("neck", "both"), Spot("liver", "right"), Spot("heart", "left")
HOLD = Press(20, "hold")
STROKE, NECK_AND_LIVER = Press(30, "stroke"), Press(10, "press", (NECK, LIVER))
ON_LIVER, ON_HEART = Press(5, "circle", (LIVER,)), Press(7, "circle", (HEART,))


def done(*turns: Turn[Press]) -> list[tuple[int, str, str, str]]:
    return [
        (start, feet, step.name, " ".join(point.name for point in step.points)) for start, feet, step in as_done(turns)
    ]


def test_a_turn_for_each_foot_is_done_on_the_right_one_then_on_the_left_with_the_points_of_each() -> None:
    assert done(Turn("both", (HOLD,)), Turn("each", (STROKE, NECK_AND_LIVER)), Turn("both", (HOLD,))) == [
        (0, "both", "hold", ""),
        (20, "right", "stroke", ""),
        (50, "right", "press", "neck liver"),
        (60, "left", "stroke", ""),
        (90, "left", "press", "neck"),
        (100, "both", "hold", ""),
    ]


def test_a_step_whose_points_only_one_foot_has_is_done_once_without_a_change_of_feet() -> None:
    assert done(Turn("each", (STROKE, ON_LIVER, ON_HEART, HOLD))) == [
        (0, "right", "stroke", ""),
        (30, "right", "circle", "liver"),
        (35, "right", "hold", ""),
        (55, "left", "stroke", ""),
        (85, "left", "circle", "heart"),
        (92, "left", "hold", ""),
    ]


def test_told_once_a_step_stands_where_it_is_first_done_with_all_its_points() -> None:
    turns = (Turn("each", (STROKE, NECK_AND_LIVER, ON_HEART, HOLD)), Turn("left", (ON_HEART,)))
    assert list(as_told(turns)) == [
        (0, "each", STROKE),
        (30, "each", NECK_AND_LIVER),
        (100, "each", ON_HEART),
        (40, "each", HOLD),
        (127, "left", ON_HEART),
    ]
    assert total_seconds(turns) == 2 * (30 + 10 + 20) + 7 + 7


@pytest.mark.parametrize(("foot", "starts"), [("left", [0]), ("right", [])])
def test_a_turn_for_one_foot_holds_what_that_foot_has(foot: Feet, starts: list[int]) -> None:
    assert [start for start, _, _ in as_done((Turn(foot, (ON_HEART,)),))] == starts


def test_both_feet_together_have_all_points() -> None:
    assert done(Turn("both", (ON_LIVER,))) == [(0, "both", "circle", "liver")]


def test_foot_by_foot_every_turn_is_for_one_foot_or_both_together() -> None:
    turns = foot_by_foot((Turn("both", (HOLD,)), Turn("each", (NECK_AND_LIVER, STROKE))))
    assert [(turn.feet, len(turn.steps)) for turn in turns] == [("both", 1), ("right", 2), ("left", 2)]
    assert list(as_done(turns)) == list(as_told(turns))


def test_steps_for_the_same_feet_that_follow_each_other_are_one_turn() -> None:
    assert in_turns([("each", STROKE), ("each", HOLD), ("both", HOLD), ("each", STROKE)]) == (
        Turn("each", (STROKE, HOLD)),
        Turn("both", (HOLD,)),
        Turn("each", (STROKE,)),
    )


CHANGE = Press(10, "change")


def test_a_change_of_foot_is_done_on_the_way_to_the_other_one_and_between_rounds() -> None:
    first, second = Turn("each", (STROKE,), CHANGE), Turn("each", (HOLD,), CHANGE)
    assert done(first, second) == [
        (0, "right", "stroke", ""),
        (30, "left", "change", ""),
        (40, "left", "stroke", ""),
        (70, "right", "change", ""),
        (80, "right", "hold", ""),
        (100, "left", "change", ""),
        (110, "left", "hold", ""),
    ]
    assert changes((first, second)) == 3
    assert total_seconds((first, second)) == 130
    assert [(start, feet, step.name) for start, feet, step in as_told((first, second))] == [
        (0, "each", "stroke"),
        (30, "left", "change"),
        (70, "right", "change"),
        (80, "each", "hold"),
        (100, "left", "change"),
    ]


def test_nobody_changes_from_or_to_both_feet_together_nor_to_a_foot_with_nothing_to_do() -> None:
    both = Turn("both", (HOLD,), CHANGE)
    assert changes((both, Turn("right", (STROKE,), CHANGE), both, Turn("left", (STROKE,), CHANGE))) == 0
    assert changes((Turn("each", (ON_LIVER,), CHANGE),)) == 0
    assert changes((Turn("each", (STROKE,)),)) == 0
