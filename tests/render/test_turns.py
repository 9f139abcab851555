from typing import Literal

import pytest

from footrelief.document import Schedule, ScheduleStep
from footrelief.render.turns import unfold

Foot = Literal["left", "right", "both", "each"]


def step(start: int, seconds: int, foot: Foot, action: str = "press") -> ScheduleStep:
    return ScheduleStep(start, seconds, foot, action, "", 3)


def told(schedule: Schedule) -> list[tuple[int, int, str, str]]:
    return [(step.start, step.seconds, step.foot, step.action) for step in unfold(schedule)]


def test_a_run_for_each_foot_is_done_on_the_right_one_then_on_the_left() -> None:
    schedule = Schedule(
        (step(0, 20, "both", "hold"), step(20, 30, "each"), step(50, 10, "each", "walk"), step(100, 5, "both", "end")),
        105,
    )
    assert told(schedule) == [
        (0, 20, "both", "hold"),
        (20, 30, "right", "press"),
        (50, 10, "right", "walk"),
        (60, 30, "left", "press"),
        (90, 10, "left", "walk"),
        (100, 5, "both", "end"),
    ]


def test_a_run_may_end_the_session() -> None:
    assert told(Schedule((step(0, 20, "each"),), 40)) == [(0, 20, "right", "press"), (20, 20, "left", "press")]


def test_steps_that_leave_time_for_the_other_foot_at_once_change_feet_at_once() -> None:
    schedule = Schedule((step(0, 20, "each"), step(40, 30, "each", "walk")), 100)
    assert [foot for _, _, foot, _ in told(schedule)] == ["right", "left", "right", "left"]


@pytest.mark.parametrize("last", [(), (step(20, 5, "both"),)])
def test_steps_without_time_for_the_other_foot_stay_as_they_are(last: tuple[ScheduleStep, ...]) -> None:
    steps = (step(0, 20, "each"), *last)
    assert unfold(Schedule(steps, 20 + 5 * len(last))) == steps


def test_steps_of_one_foot_stay_as_they_are() -> None:
    steps = (step(0, 20, "right"), step(20, 30, "left"))
    assert unfold(Schedule(steps, 50)) == steps
