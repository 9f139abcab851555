"""What is safe and a request into a session: chosen, fitted to the minutes, in order, foot by foot."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from footrelief.model import Feet
from footrelief.routine.allowed import Allowed
from footrelief.routine.candidate import Candidate
from footrelief.routine.fit import fit
from footrelief.routine.gather import Gathered, gather
from footrelief.routine.order import in_order
from footrelief.routine.remember import main_things
from footrelief.routine.request import SessionRequest
from footrelief.routine.session import LeftOut, Session, SessionStep
from footrelief.safety import SafePoints

Timed = Sequence[tuple[Candidate, int]]


def compose(safe: SafePoints, request: SessionRequest) -> Session | None:
    """Compose a session; None if the person's conditions and wishes leave nothing of the routine to do.

    The same input gives the same session. Without minutes the routine keeps its curated times; with minutes the
    session is never longer, and at most 5 % shorter where there is enough to do. A warm-up and a closing are always
    there if any is allowed. Raises UsageError for a foot that is to be left alone, or too few minutes.
    """
    allowed = Allowed(safe, request)
    gathered = gather(request, allowed)
    if not gathered.wanted and not (request.minutes and gathered.further):
        return None
    feet = 2 if allowed.feet == "both" else 1
    timed = fit(gathered, request.minutes * 60, feet) if request.minutes else _curated(gathered)
    steps = _laid_out(timed, allowed.feet)
    return Session(
        routine=request.routine,
        cause=request.cause,
        minutes=request.minutes,
        mode=allowed.mode,
        feet=allowed.feet,
        max_pressure=allowed.max_pressure,
        conditions=safe.conditions,
        effects=safe.effects,
        steps=steps,
        total_seconds=sum(step.seconds for step in steps),
        left_out=(*gathered.left_out, *_for_lack_of_time(gathered, timed)),
        replaced=gathered.replaced,
        main_things=main_things(steps, request.routine, allowed.feet),
    )


def _curated(gathered: Gathered) -> Timed:
    """Return the routine's own steps in their usual times."""
    steps = in_order((*gathered.needed, *gathered.wanted))
    return tuple((one, one.seconds) for one in steps)


def _for_lack_of_time(gathered: Gathered, timed: Timed) -> Iterable[LeftOut]:
    """Yield the steps of the routine, and those asked for, that did not fit; further steps are not missed."""
    taken = [candidate for candidate, _ in timed]
    for one in in_order(one for one in gathered.wanted if one not in taken):
        what = ", ".join((one.technique.name, *(point.name for point in one.points)))
        yield LeftOut(what=what, why="there is no time for it", because="time")


def _laid_out(timed: Timed, feet: Feet) -> tuple[SessionStep, ...]:
    """Give every step its foot and its start: right foot before left (many start so), both alike.

    Steps on both feet together part the session; between them everything is done on one foot, then on the other.
    """
    steps: list[SessionStep] = []
    start = 0
    for together, group in groupby(timed, key=lambda one: one[0].together and feet == "both"):
        stretch = tuple(group)
        for foot in _feet(feet, together=together):
            for candidate, seconds in stretch:
                steps.append(_step(candidate, start, seconds, foot))
                start += seconds
    return tuple(steps)


def _feet(feet: Feet, *, together: bool) -> tuple[Feet, ...]:
    return ("both",) if together else ("right", "left") if feet == "both" else (feet,)


def _step(candidate: Candidate, start: int, seconds: int, foot: Feet) -> SessionStep:
    """Make a step for one foot, with the points that this foot has; without any it keeps both feet alike."""
    points = tuple(point for point in candidate.points if "both" in (foot, point.feet) or point.feet == foot)
    reason = candidate.reason(points)
    if missing := tuple(point for point in candidate.points if point not in points):
        where = f"{', '.join(point.name for point in missing)}: on the {missing[0].feet} foot only."
        reason = f"{reason} {where}"
    return SessionStep(
        start=start,
        seconds=seconds,
        foot=foot,
        technique=candidate.technique,
        points=points,
        pressure=candidate.pressure,
        reason=reason,
        sources=candidate.sources,
    )
