"""The steps of a session into its short form: at most four things to remember."""

from collections.abc import Sequence

from footrelief.model import Feet, Point, Routine
from footrelief.routine.session import SessionStep

MOST_POINTS = 3


def main_things(steps: Sequence[SessionStep], routine: Routine, feet: Feet) -> tuple[str, ...]:
    """Say in up to four lines how long and which foot, how to begin and end, where it matters most, and how hard."""
    minutes, seconds = divmod(sum(step.seconds for step in steps), 60)
    order = "right foot first, then left" if feet == "both" else f"{feet} foot only"
    things = [
        f"{minutes}:{seconds:02} in all, {order}.",
        f"Begin with {steps[0].technique.name}; end with {steps[-1].technique.name}.",
    ]
    if points := _first_points(steps, routine):
        things.append(f"Most important: {', '.join(point.name for point in points)}.")
    pressures = sorted({step.pressure for step in steps})
    hard = " to ".join(str(pressure) for pressure in dict.fromkeys((pressures[0], pressures[-1])))
    return (*things, f"Pressure {hard} of 10, and less if anything feels wrong.")


def _first_points(steps: Sequence[SessionStep], routine: Routine) -> tuple[Point, ...]:
    """Return the first points of the routine that the session works, core points before others."""
    worked = {point.id: point for step in steps for point in step.points}
    own = [worked[id_] for step in routine.steps for id_ in step.points if id_ in worked]
    return tuple(dict.fromkeys(sorted(own, key=lambda point: point.role != "core")))[:MOST_POINTS]
