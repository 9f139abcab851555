"""Gathered steps and a total time into the steps that fit, each with its seconds."""

from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from itertools import accumulate

from msgspec.structs import replace

from footrelief.errors import UsageError
from footrelief.model import Feet
from footrelief.routine.candidate import ROUND_SECONDS, Candidate, Stage, half
from footrelief.routine.gather import Gathered
from footrelief.routine.order import in_order

ENOUGH = 0.95
"""A session may fall short of the time asked for by this part; below it, single seconds are shared out."""
MOST_ROUNDS = 4
"""How often a main step is done at most."""


def fit(gathered: Gathered, seconds: int, feet: Feet, *, planned: bool = False) -> tuple[tuple[Candidate, int], ...]:
    """Return the steps to do in this time on one or two feet, in order, each with its seconds.

    What is `planned` is not done again: more time makes its steps longer, and at last the rest.

    Raises UsageError if not even a warm-up and a closing fit.
    """
    chosen = _chosen(gathered, seconds, feet)
    if planned:
        steps = in_order(chosen)
        usual = tuple(one.seconds for one in steps)
        total = sum(one.cost(time, feet) for one, time in zip(steps, usual, strict=True))
        times = usual if seconds * ENOUGH <= total <= seconds else _shared(steps, seconds, feet)
    else:
        steps = in_order((*chosen, *_again(chosen, seconds, feet)))
        times = _shared(steps, seconds, feet)
    return tuple(zip(steps, times, strict=True))


def _chosen(gathered: Gathered, seconds: int, feet: Feet) -> tuple[Candidate, ...]:
    """Return the needed steps, and of the routine's others as many as have their least time, up to the first too many.

    The row is the same for every time, so that more time can only add steps.
    """
    least = [(one, one.cost(one.least, feet)) for one in (*gathered.needed, *gathered.wanted)]
    if (needed := sum(cost for _, cost in least[: len(gathered.needed)])) > seconds:
        minutes = -(-needed // 60)
        raise UsageError("the time is too short for a warm-up and a closing", f"Take {minutes} minutes or more.")
    totals = accumulate(cost for _, cost in least)
    return tuple(one for (one, _), total in zip(least, totals, strict=True) if total <= seconds)


def _again(chosen: Sequence[Candidate], seconds: int, feet: Feet) -> tuple[Candidate, ...]:
    """Return main steps to do once more, round by round, while all steps at their longest would leave time over."""
    main = [one for one in in_order(chosen) if one.stage is Stage.MAIN]
    main = [one for one in main if one.has_core_point] or main
    room = seconds - sum(one.cost(one.technique.longest, feet) for one in chosen)
    left = seconds - sum(one.cost(one.least, feet) for one in chosen)
    again: list[Candidate] = []
    for number in range(2, MOST_ROUNDS + 1):
        for one in main:
            least = half(one.technique, one.seconds)
            if room > 0 and one.cost(least, feet) <= left:
                origin = f"Round {number}: back to the areas that matter today."
                again.append(replace(one, stage=Stage.AGAIN, least=least, place=None, origin=origin))
                room -= one.cost(one.technique.longest, feet)
                left -= one.cost(least, feet)
    return tuple(again)


def _shared(steps: Sequence[Candidate], seconds: int, feet: Feet) -> tuple[int, ...]:
    """Share out the time: each next portion goes to the step that is shortest, measured by its usual time."""
    times = [one.least for one in steps]
    left = seconds - sum(one.cost(time, feet) for one, time in zip(steps, times, strict=True))
    for portion, enough in ((ROUND_SECONDS, 0), (1, int(seconds * (1 - ENOUGH)))):
        row = [(time / one.seconds, number) for number, (one, time) in enumerate(zip(steps, times, strict=True))]
        heapify(row)
        while row and left > enough:
            _, number = heappop(row)
            step, time = steps[number], times[number] + portion
            if time <= step.technique.longest and step.cost(portion, feet) <= left:
                times[number] = time
                left -= step.cost(portion, feet)
                heappush(row, (time / step.seconds, number))
    return tuple(times)
