"""A request and the catalog into the very records that a guide is written from."""

from collections.abc import Iterable
from typing import Final, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from footrelief.catalog import Catalog
from footrelief.guide.relevance import concerning, signs_concerning
from footrelief.guide.request import GuideRequest
from footrelief.model import (
    Cause,
    Caution,
    Claim,
    Correction,
    Entry,
    Finding,
    Grade,
    Note,
    Point,
    PressureScale,
    Routine,
    StopSign,
    Technique,
    Urgency,
    WarningSign,
)
from footrelief.query.answers import taken_as
from footrelief.query.topic import subject, topic
from footrelief.routine import Session, SessionRequest, compose, pick_routine
from footrelief.safety import Effect, SafePoints, Stop, screen

E = TypeVar("E", bound=Entry)

WHOLE_TOPICS: Final = ("safety", "before", "after", "diary", "how-common")
"""Topics whose notes a guide tells, all of them."""
SINGLE_NOTES: Final = (
    *("pressure-in-words", "relaxed-wrists", "thumbs-for-depth", "receiver-position"),
    *("routine-times", "sessions-a-day", "acupoint-evidence", "ae-delay", "ae-mild"),
)
"""Notes of other topics that a guide tells; `footrelief search` finds the rest."""
FOR_TWO: Final = ("receiver-position",)
"""Of these notes, those that are of no use to somebody who is alone."""


class Guide(Struct, frozen=True, kw_only=True):
    """Everything that one guide says, as records in reading order. `cause` None: headache as a whole.

    `own_signs`, `own_claims`, `corrections` and `findings` are those that concern the topic in particular.
    `session` is None where no massage is offered; there are then no points and no techniques. With a `stop` the
    guide says what to do instead of a massage. `taken` says how typed words were taken, a line for each.
    """

    request: GuideRequest
    taken: tuple[str, ...]
    cause: Cause | None
    urgencies: tuple[Urgency, ...]
    signs: tuple[WarningSign, ...]
    own_signs: tuple[WarningSign, ...]
    cautions: tuple[Caution, ...]
    stop: Stop | None
    effects: tuple[Effect, ...]
    causes: tuple[Cause, ...]
    points: tuple[Point, ...]
    session: Session | None
    other_routines: tuple[Routine, ...]
    techniques: tuple[Technique, ...]
    pressure_scale: PressureScale
    claims: tuple[Claim, ...]
    own_claims: tuple[Claim, ...]
    corrections: tuple[Correction, ...]
    findings: tuple[Finding, ...]
    notes: tuple[Note, ...]
    stop_signs: tuple[StopSign, ...]
    grades: tuple[Grade, ...]


def choose(catalog: Catalog, request: GuideRequest) -> Guide:
    """Choose what a guide says.

    A cause that is itself a caution (pregnancy) is screened as one, whether it was named as a condition or not.
    Raises NotFoundError for a topic, routine, condition or technique that the catalog does not have.
    """
    meant = subject(catalog, request.topic, routines=True)
    cause = meant.cause
    if meant.routine:
        request = for_routine(meant.routine, request)
        cause = topic(catalog, request.topic)
    cautions = catalog.all(Caution)
    itself = tuple(caution.id for caution in cautions if cause and caution.id == cause.id)
    screened = screen(catalog, (*itself, *meant.cautions, *request.conditions), affected=request.affected)
    stop = screened if isinstance(screened, Stop) else None
    session = None if isinstance(screened, Stop) else pick_session(catalog, screened, request, cause)
    steps = session.steps if session else ()
    causes = (cause,) if cause else catalog.all(Cause)
    offered = catalog.many(Routine, cause.routines) if cause else ()
    signs = catalog.all(WarningSign)
    claims = catalog.all(Claim)
    return Guide(
        request=request,
        taken=(
            *([taken_as(catalog, meant.taken, "topic")] if meant.taken else []),
            *(taken_as(catalog, one, "condition") for one in screened.words),
        ),
        cause=cause,
        urgencies=tuple(sorted(catalog.all(Urgency), key=lambda urgency: -urgency.rank)),
        signs=signs,
        own_signs=signs_concerning(cause, signs),
        cautions=cautions,
        stop=stop,
        effects=session.effects if session else (),
        causes=causes,
        points=distinct(point for step in steps for point in step.points),
        session=session,
        other_routines=tuple(routine for routine in offered if session and routine.id != session.routine.id),
        techniques=distinct(step.technique for step in steps),
        pressure_scale=catalog.pressure_scale,
        claims=claims,
        own_claims=concerning(causes, claims) if cause else (),
        corrections=concerning(causes, catalog.all(Correction)),
        findings=concerning(causes, catalog.all(Finding)) if cause else (),
        notes=told(catalog.all(Note), alone=session is not None and session.mode == "self"),
        stop_signs=catalog.all(StopSign),
        grades=catalog.all(Grade),
    )


def for_routine(routine: Routine, request: GuideRequest) -> GuideRequest:
    """Return the request for a routine that was named instead of a topic: one for its cause, if that is only one."""
    topic = routine.causes[0] if len(routine.causes) == 1 else "headache"
    return replace(request, topic=topic, routine=request.routine or routine.id)


def pick_session(catalog: Catalog, safe: SafePoints, request: GuideRequest, cause: Cause | None) -> Session | None:
    """Return the routine asked for, or the best of the topic that suits this person, as a session; none offered: None.

    Headache as a whole has every routine on offer, in catalog order.
    """
    every = catalog.all(Routine)
    offered = every if cause is None else catalog.many(Routine, cause.routines)
    named = catalog.get(Routine, request.routine) if request.routine else None
    routine = named or pick_routine(offered, safe, request.mode)
    if routine is None:
        return None
    wishes = SessionRequest(
        routine=routine,
        others=every,
        cause=cause,
        minutes=request.minutes,
        mode=request.mode,
        feet=request.feet,
        pressure=request.pressure,
        techniques=tuple(catalog.get(Technique, name) for name in request.techniques),
        without=tuple(catalog.get(Technique, name) for name in request.without),
    )
    return compose(safe, wishes)


def told(notes: tuple[Note, ...], *, alone: bool) -> tuple[Note, ...]:
    """Return the notes that a guide tells: those of the whole topics in catalog order, then the single ones."""
    wanted = [name for name in SINGLE_NOTES if not (alone and name in FOR_TWO)]
    single = {note.id: note for note in notes if note.id in wanted}
    whole = (note for note in notes if note.topic in WHOLE_TOPICS)
    return (*whole, *(single[name] for name in wanted if name in single))


def distinct(entries: Iterable[E]) -> tuple[E, ...]:
    """Return each entry once, in the order of its first appearance."""
    return tuple({entry.id: entry for entry in entries}.values())
