"""The routines and plans offered for a cause into those to follow."""

from collections.abc import Iterable
from typing import Final

from footrelief.model import Plan, Routine
from footrelief.routine.request import Mode
from footrelief.safety import SafePoints

MOST_STRETCH: Final = 2


def pick_routine(offered: Iterable[Routine], safe: SafePoints, mode: Mode | None = None) -> Routine | None:
    """Return the first routine of the right mode that has a point left for the person; none offered: None.

    If there is no such routine, the first of the right mode is taken, and if none has that mode, the first of all;
    composing adapts it. Neither the minutes nor what a condition takes away mean another routine with other points.
    A condition that has a routine of its own gets that one, where any is offered.
    """
    routines = tuple(offered)
    if routines and safe.routine:
        return safe.routine
    fitting = tuple(one for one in routines if mode is None or one.mode in (mode, "either")) or routines
    return next((one for one in fitting if _has_a_point_left(one, safe)), next(iter(fitting), None))


def pick_plan(plans: Iterable[Plan], minutes: int, mode: Mode) -> Plan | None:
    """Return the longest plan of this mode that is no longer than the minutes, else the shortest; None: there is none.

    A plan is stretched to twice its minutes at most: beyond that its steps would have to be too long.
    """
    fitting = sorted((one for one in plans if one.mode == mode), key=lambda one: one.minutes)
    chosen = next((one for one in reversed(fitting) if one.minutes <= minutes), next(iter(fitting), None))
    return chosen if chosen and minutes <= MOST_STRETCH * chosen.minutes else None


def _has_a_point_left(routine: Routine, safe: SafePoints) -> bool:
    points = {point.id for point in safe.points}
    return any(not points.isdisjoint(step.points) for step in routine.steps)
