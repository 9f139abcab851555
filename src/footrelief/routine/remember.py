"""The steps of a session into its short form: at most four things to remember."""

from collections.abc import Sequence

from footrelief.model import Feet, Point, Routine
from footrelief.routine.session import TurnStep
from footrelief.turns import Turn, total_seconds
from footrelief.wording import clock, of_ten

MOST_POINTS = 3


def main_things(turns: Sequence[Turn[TurnStep]], routine: Routine, feet: Feet) -> tuple[str, ...]:
    """Say in up to four lines how long and which foot, how to begin and end, where it matters most, and how hard."""
    steps = [step for turn in turns for step in turn.steps]
    order = "right foot first, then left" if feet == "both" else f"{feet} foot only"
    things = [
        f"{clock(total_seconds(turns))} in all, {order}.",
        f"Begin with {steps[0].technique.name}; end with {steps[-1].technique.name}.",
    ]
    if points := _first_points(steps, routine):
        things.append(f"Most important: {', '.join(point.name for point in points)}.")
    pressures = [step.pressure for step in steps]
    return (*things, f"Pressure {of_ten(min(pressures), max(pressures))}, and less if anything feels wrong.")


def _first_points(steps: Sequence[TurnStep], routine: Routine) -> tuple[Point, ...]:
    """Return the first points of the routine that the session works, core points before others."""
    worked = {point.id: point for step in steps for point in step.points}
    own = [worked[id_] for step in routine.steps for id_ in step.points if id_ in worked]
    return tuple(dict.fromkeys(sorted(own, key=lambda point: point.role != "core")))[:MOST_POINTS]
