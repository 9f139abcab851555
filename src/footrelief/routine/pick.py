"""The routines offered for a cause into the one to follow."""

from collections.abc import Iterable

from footrelief.model import Routine
from footrelief.routine.request import Mode
from footrelief.safety import SafePoints

MOST = 0.75
"""A routine is worth adapting if this part of its steps is left."""


def pick_routine(offered: Iterable[Routine], safe: SafePoints, mode: Mode | None = None) -> Routine | None:
    """Return the first routine of the right mode of which most steps are safe for the person; none offered: None.

    If there is no such routine, the first of the right mode is taken, and if none has that mode, the first of all;
    composing adapts it. The minutes have no say, so that more minutes never mean another routine with other points.
    A condition that has a routine of its own gets that one, where any is offered.
    """
    routines = tuple(offered)
    if routines and safe.routine:
        return safe.routine
    fitting = tuple(one for one in routines if mode is None or one.mode in (mode, "either")) or routines
    return next((one for one in fitting if _part_left(one, safe) >= MOST), next(iter(fitting), None))


def _part_left(routine: Routine, safe: SafePoints) -> float:
    points = {point.id for point in safe.points}
    techniques = {technique.id for technique in safe.techniques}
    left = (
        step.technique in techniques and (not step.points or not points.isdisjoint(step.points))
        for step in routine.steps
    )
    return sum(left) / len(routine.steps)
