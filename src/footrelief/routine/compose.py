"""What is safe and a request into a session: chosen, fitted to the minutes, in order, foot by foot."""

from collections.abc import Iterable, Sequence

from footrelief.model import Feet, TurnFeet
from footrelief.routine.allowed import Allowed
from footrelief.routine.candidate import Candidate
from footrelief.routine.fit import fit
from footrelief.routine.gather import Gathered, gather
from footrelief.routine.order import in_order
from footrelief.routine.remember import main_things
from footrelief.routine.request import SessionRequest
from footrelief.routine.session import LeftOut, Session, TurnStep
from footrelief.safety import SafePoints
from footrelief.turns import Turn, in_turns

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
    timed = fit(gathered, request.minutes * 60, allowed.feet) if request.minutes else _curated(gathered)
    turns = _in_turns(timed, allowed.feet)
    return Session(
        routine=request.routine,
        cause=request.cause,
        minutes=request.minutes,
        mode=allowed.mode,
        feet=allowed.feet,
        max_pressure=allowed.max_pressure,
        conditions=safe.conditions,
        effects=safe.effects,
        turns=turns,
        left_out=(*gathered.left_out, *_for_lack_of_time(gathered, timed)),
        replaced=gathered.replaced,
        main_things=main_things(turns, request.routine, allowed.feet),
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


def _in_turns(timed: Timed, feet: Feet) -> tuple[Turn[TurnStep], ...]:
    """Return the turns: steps on both feet together part the session; between them, one foot comes after the other."""
    one_by_one: TurnFeet = "each" if feet == "both" else feet
    return in_turns(
        ("both" if one.together and feet == "both" else one_by_one, one.step(seconds)) for one, seconds in timed
    )
