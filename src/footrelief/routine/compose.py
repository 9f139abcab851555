"""What is safe and a request into a session: chosen, fitted to the minutes, in order, foot by foot."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from msgspec.structs import replace

from footrelief.errors import UsageError
from footrelief.model import Feet, Point, Step, TurnFeet
from footrelief.request import require
from footrelief.routine.allowed import Allowed, allow, allow_anybody
from footrelief.routine.candidate import ROUND_SECONDS, Candidate
from footrelief.routine.fit import ENOUGH, fit
from footrelief.routine.gather import Gathered, gather, within_places
from footrelief.routine.order import in_order
from footrelief.routine.request import LONGEST_MINUTES, SessionRequest
from footrelief.routine.session import LeftOut, Session, TurnStep
from footrelief.safety import SafePoints
from footrelief.text.words import clock
from footrelief.turns import Turn, changes, in_turns, total_seconds
from footrelief.wording import of_ten

Timed = Sequence[tuple[Candidate, int]]
MOST_POINTS = 3
"""How many of the points a person is asked to remember."""


def compose(safe: SafePoints, request: SessionRequest) -> Session | None:
    """Compose a session; None if the person's conditions and wishes leave nothing of the routine to do.

    The same input gives the same session. Without minutes the routine keeps its curated times; with minutes the
    session is never longer, and at most 5 % shorter where there is enough to do. It is never longer than conditions
    allow. A warm-up and a closing are always there if any is allowed. Raises UsageError for a foot that is to be left
    alone, too few minutes, and for what is no request.
    """
    require(SafePoints, safe=safe)
    require(SessionRequest, request=request)
    most = min(safe.max_minutes or LONGEST_MINUTES, request.most_minutes or LONGEST_MINUTES)
    if request.minutes and request.minutes > most:
        asked = None if most == safe.max_minutes else request.minutes  # a condition says itself how long it allows
        return _said_shorter(_compose(safe, replace(request, minutes=most)), asked)
    session = _compose(safe, request)
    is_too_long = session and session.total_seconds > 60 * most
    session = _compose(safe, replace(request, minutes=most)) if is_too_long else session
    return _said_shorter(session, request.minutes)


def _said_shorter(session: Session | None, asked: int | None) -> Session | None:
    """Return the session; one that is shorter than was asked for says so."""
    if session is None or asked is None or session.total_seconds >= 60 * ENOUGH * asked:
        return session
    why = f"this session takes {clock(session.total_seconds)}: more would only strain hands and feet (our rule)"
    return replace(session, left_out=(*session.left_out, LeftOut(what=f"{asked} minutes", why=why, because="time")))


def _compose(safe: SafePoints, request: SessionRequest) -> Session | None:
    allowed = allow(safe, request)
    gathered = within_places(gather(request, allowed), _usual_places(safe, request))
    if not gathered.wanted:
        return None
    timed = _fitted(gathered, request, allowed) if request.minutes else _curated(gathered, allowed)
    turns = _in_turns(timed, allowed)
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
        main_things=_main_things(turns, request.steps, allowed.feet),
    )


def _usual_places(safe: SafePoints, request: SessionRequest) -> frozenset[str] | None:
    """Return the ids of the points that the session of somebody without conditions would work; None: no limit.

    What a condition takes away makes room for longer steps, never for places that would not be worked otherwise.
    """
    if not safe.effects or not request.minutes:
        return None
    allowed = allow_anybody(safe, request)
    try:
        timed = _fitted(gather(request, allowed), request, allowed)
    except UsageError:  # without the condition the time is too short
        return None
    return frozenset(point.id for one, _ in timed for point in one.points)


def _fitted(gathered: Gathered, request: SessionRequest, allowed: Allowed) -> Timed:
    """Return the steps that fit into the minutes beside the changes of foot; a plan has second rounds of its own."""
    seconds = 60 * (request.minutes or 0) - _changing(_every(gathered), allowed)
    return fit(gathered, seconds, allowed.feet, planned=request.plan is not None)


def _curated(gathered: Gathered, allowed: Allowed) -> Timed:
    """Return the routine's own steps in their usual times; the changes of foot are taken from the longest."""
    timed = list(_every(gathered))
    room = _changing(timed, allowed)
    while room > 0:
        long_ = [
            (seconds, -place)
            for place, (one, seconds) in enumerate(timed)
            if seconds - ROUND_SECONDS >= one.technique.shortest and 0 < one.cost(ROUND_SECONDS, allowed.feet) <= room
        ]
        if not long_:
            break
        place = -max(long_)[1]
        one, seconds = timed[place]
        timed[place] = one, seconds - ROUND_SECONDS
        room -= one.cost(ROUND_SECONDS, allowed.feet)
    return tuple(timed)


def _every(gathered: Gathered) -> Timed:
    """Return every step that was gathered, in its usual time."""
    return tuple((one, one.seconds) for one in in_order((*gathered.needed, *gathered.wanted)))


def _changing(timed: Timed, allowed: Allowed) -> int:
    """Return the seconds that the changes of foot take at most."""
    change = _change(allowed)
    return change.seconds * changes(_in_turns(timed, allowed)) if change else 0


def _change(allowed: Allowed) -> TurnStep | None:
    """Return the change of foot, as one does it who massages; None in a catalog that says nothing of it."""
    technique = next((one for one in allowed.techniques.values() if one.touch == "change"), None)
    if technique is None:
        return None
    if allowed.mode == "self":
        technique = replace(technique, how=technique.alone, steps=(technique.alone,))
    return TurnStep(
        seconds=technique.seconds,
        technique=technique,
        points=(),
        pressure=0,
        origin="",
        sources=technique.sources,
    )


def _for_lack_of_time(gathered: Gathered, timed: Timed) -> Iterable[LeftOut]:
    """Yield the steps of the routine, and those asked for, that did not fit."""
    taken = [candidate for candidate, _ in timed]
    for one in in_order((*gathered.elsewhere, *(one for one in gathered.wanted if one not in taken))):
        what = ", ".join((one.technique.name, *(point.name for point in one.points)))
        yield LeftOut(what=what, why="there is no time for it", because="time")


def _in_turns(timed: Timed, allowed: Allowed) -> tuple[Turn[TurnStep], ...]:
    """Return the turns: steps on both feet together part the session; between them, one foot comes after the other."""
    feet, change = allowed.feet, _change(allowed)
    one_by_one: TurnFeet = "each" if feet == "both" else feet
    rounds = groupby(timed, key=lambda pair: pair[0].round)
    return tuple(
        replace(turn, change=change)
        for _, row in rounds
        for turn in in_turns(
            ("both" if one.together and feet == "both" else one_by_one, one.step(seconds)) for one, seconds in row
        )
    )


def _main_things(turns: Sequence[Turn[TurnStep]], own: Sequence[Step], feet: Feet) -> tuple[str, ...]:
    """Say in up to four lines how long and which foot, how to begin and end, where it matters most, and how hard."""
    steps = [step for turn in turns for step in turn.steps if step.technique.is_touch]
    order = "right foot first, then left" if feet == "both" else f"{feet} foot only"
    things = [
        f"{clock(total_seconds(turns))} in all, {order}.",
        f"Begin with {steps[0].technique.name}; end with {steps[-1].technique.name}.",
    ]
    if points := _first_points(steps, own):
        things.append(f"Most important: {', '.join(point.name for point in points)}.")
    pressures = [step.pressure for step in steps]
    return (*things, f"Pressure {of_ten(min(pressures), max(pressures))}, and less if anything feels wrong.")


def _first_points(steps: Sequence[TurnStep], own: Sequence[Step]) -> tuple[Point, ...]:
    """Return the first points to work that the session works, core points before others."""
    worked = {point.id: point for step in steps for point in step.points}
    first = [worked[id_] for step in own for id_ in step.points if id_ in worked]
    return tuple(dict.fromkeys(sorted(first, key=lambda point: point.role != "core")))[:MOST_POINTS]
