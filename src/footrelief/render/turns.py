"""Turns a schedule into the steps as they are done one after the other, where it shows those of each foot once."""

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from msgspec.structs import replace

from footrelief.document import Schedule, ScheduleStep

FEET_IN_TURN: Final[tuple[Literal["right", "left"], ...]] = ("right", "left")


def unfold(schedule: Schedule) -> tuple[ScheduleStep, ...]:
    """Return every step with its foot and start.

    Steps for `each` foot that follow each other are a run: done on one foot, then again on the other. The free time
    after its last step shows where a run ends; where there is none, the steps stay as they are.
    """
    steps: list[ScheduleStep] = []
    run: list[ScheduleStep] = []
    ends = [*(step.start for step in schedule.steps[1:]), schedule.total_seconds]
    for step, end in zip(schedule.steps, ends, strict=True):
        if step.foot != "each":
            steps += [*run, step]
            run = []
            continue
        run.append(step)
        last_second = step.start + step.seconds
        run_seconds = last_second - run[0].start
        if end - last_second >= run_seconds:
            steps += on_both_feet(run, run_seconds)
            run = []
    return (*steps, *run)


def on_both_feet(run: Sequence[ScheduleStep], run_seconds: int) -> Iterator[ScheduleStep]:
    """Yield the steps of a run on one foot, then on the other."""
    for turn, foot in enumerate(FEET_IN_TURN):
        for step in run:
            yield replace(step, foot=foot, start=step.start + turn * run_seconds)
