"""A request and the catalog into the very records that a document is written from: what concerns this person."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, Literal, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from footrelief.catalog import Catalog
from footrelief.model import (
    Cause,
    Caution,
    Claim,
    Correction,
    Entry,
    Finding,
    Grade,
    Note,
    Plan,
    Point,
    PressureScale,
    Routine,
    StopSign,
    Technique,
    Urgency,
    WarningSign,
)
from footrelief.model.dialogue import BoxLine
from footrelief.query.topic import ANY_HEADACHE, subject
from footrelief.request import require
from footrelief.routine import LONGEST_MINUTES, Session, SessionRequest, compose, pick_plan, pick_routine
from footrelief.routine.request import MOST_MINUTES, Mode
from footrelief.safety import Effect, SafePoints, Stop, screen
from footrelief.writing.request import GuideRequest, HandoutRequest

if TYPE_CHECKING:
    from footrelief.query.understanding import Understood

USUAL_MINUTES: Final = 5
"""How long a massage is when nobody says."""

E = TypeVar("E", bound=Entry)
About = TypeVar("About", Correction, Finding)


class Guide(Struct, frozen=True, kw_only=True):
    """Everything that one guide says, as records in reading order. `cause` None: headache as a whole.

    `subjects` are the ids of what the reader asked about and of the conditions that hold; the `own` entries are those
    that concern one of them, the `condition_signs` those that concern a condition; `common_signs` name no subject, so
    that they concern everybody. `session` is None where no massage
    is offered; there are then no points and no techniques. With a `stop` the guide says what to do instead of a
    massage. `sheet` is what a handout adds, `closing_notes` what is told when a session is over,
    `taken` how typed words were taken, a line for each.
    """

    request: GuideRequest
    taken: tuple[str, ...]
    cause: Cause | None
    subjects: frozenset[str]
    urgencies: tuple[Urgency, ...]
    signs: tuple[WarningSign, ...]
    box: tuple[BoxLine, ...]
    own_signs: tuple[WarningSign, ...]
    conditions: frozenset[str]
    condition_signs: tuple[WarningSign, ...]
    common_signs: tuple[WarningSign, ...]
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
    short_notes: tuple[Note, ...]
    closing_notes: tuple[Note, ...]
    stop_signs: tuple[StopSign, ...]
    grades: tuple[Grade, ...]
    sheet: HandoutRequest | None = None

    @property
    def numbers(self) -> dict[str, int]:
        """The number of each point on the map, by its id."""
        return {point.id: number for number, point in enumerate(self.points, 1)}

    def notes_on(self, topic: str) -> tuple[Note, ...]:
        """Return the notes on one topic."""
        return tuple(note for note in self.notes if note.topic == topic)

    def claims_shown(self, place: str) -> tuple[Claim, ...]:
        """Return the claims whose sentence to take away stands in this place."""
        return tuple(claim for claim in self.claims if place in claim.shown)


def choose(catalog: Catalog, request: GuideRequest) -> Guide:
    """Choose what a guide says: the words become entries once, the person is screened once, one session is composed.

    A cause that is itself a caution (pregnancy) is screened as one, whether it was named as a condition or not.
    Raises NotFoundError for a topic, routine, condition or technique that the catalog does not have.
    """
    require(GuideRequest, request=request)
    meant = subject(catalog, request.topic, routines=True)
    cause = meant.cause
    if routine := meant.routine:
        cause = catalog.get(Cause, routine.causes[0]) if len(routine.causes) == 1 else None
        request = replace(request, topic=cause.id if cause else ANY_HEADACHE, routine=request.routine or routine.id)
    itself = (cause.caution,) if cause and cause.caution else ()
    screened = screen(catalog, (*itself, *meant.cautions, *request.conditions), affected=request.affected)
    taken = how_taken(catalog, (meant.taken,) if meant.taken else (), "topic")
    return gather(catalog, request, cause, screened, taken)


def how_taken(catalog: Catalog, words: Sequence["Understood"], about: Literal["condition", "topic"]) -> tuple[str, ...]:
    """Return how typed words were taken, a line for each."""
    if not words:
        return ()
    from footrelief.query.answers import taken_as  # names need none of it, and it loads slowly

    return tuple(taken_as(catalog, one, about) for one in words)


def gather(
    catalog: Catalog,
    request: GuideRequest,
    cause: Cause | None,
    screened: SafePoints | Stop,
    taken: tuple[str, ...] = (),
) -> Guide:
    """Gather what a guide about a cause says to a person who has been screened; `taken`: how the topic was taken."""
    stop = screened if isinstance(screened, Stop) else None
    session = None if isinstance(screened, Stop) else session_for(catalog, screened, request, cause)
    subjects = frozenset({cause.id, *conditions_of(screened)} if cause else conditions_of(screened))
    steps = session.steps if session else ()
    offered = catalog.many(Routine, cause.routines) if cause else ()
    signs, cautions, claims = catalog.all(WarningSign), catalog.all(Caution), catalog.all(Claim)
    return Guide(
        request=request,
        taken=(*taken, *how_taken(catalog, screened.words, "condition")),
        cause=cause,
        subjects=subjects,
        urgencies=urgencies(catalog.calling(request.emergency_number) if request.emergency_number else catalog),
        signs=signs,
        box=catalog.all(BoxLine),
        own_signs=own_signs(subjects, signs, cautions),
        conditions=conditions_of(screened),
        condition_signs=own_signs(conditions_of(screened), signs, cautions),
        common_signs=common_signs(signs, cautions),
        cautions=cautions,
        stop=stop,
        effects=session.effects if session else (),
        causes=(cause,) if cause else catalog.all(Cause),
        points=distinct(point for step in steps for point in step.points),
        session=session,
        other_routines=tuple(routine for routine in offered if session and routine.id != session.routine.id),
        techniques=distinct(step.technique for step in steps),
        pressure_scale=catalog.pressure_scale,
        claims=claims,
        own_claims=tuple(
            claim
            for claim in claims
            if not subjects.isdisjoint((*claim.concerns, *(id_ for part in claim.parts for id_ in part.concerns)))
        ),
        corrections=concerning(subjects, cause, catalog.all(Correction)),
        findings=concerning(subjects, cause, catalog.all(Finding)),
        notes=told(catalog.all(Note), session, "guide"),
        short_notes=told(catalog.all(Note), session, "short"),
        closing_notes=told(catalog.all(Note), session, "follow"),
        stop_signs=tuple(one for one in catalog.all(StopSign) if not one.concerns or subjects & {*one.concerns}),
        grades=catalog.all(Grade),
    )


def urgencies(catalog: Catalog) -> tuple[Urgency, ...]:
    """Return the urgencies, the highest first."""
    ranked = sorted(catalog.all(Urgency), key=lambda urgency: -urgency.rank)
    return tuple(ranked)


def conditions_of(screened: SafePoints | Stop) -> frozenset[str]:
    """Return the ids of the conditions that hold, with the cautions that came along."""
    if isinstance(screened, Stop):
        return frozenset(caution.id for caution in screened.cautions)
    effects = (effect.caution.id for effect in screened.effects)
    return frozenset((*(caution.id for caution in screened.conditions), *effects))


def own_signs(
    subjects: frozenset[str], signs: Iterable[WarningSign], cautions: Iterable[Caution]
) -> tuple[WarningSign, ...]:
    """Return the signs that concern a subject: those that its caution names, chief first; then those that say so."""
    by_id = {sign.id: sign for sign in signs}
    named = (by_id[id_] for caution in cautions if caution.id in subjects for id_ in caution.signs)
    return distinct((*named, *(sign for sign in by_id.values() if not subjects.isdisjoint(sign.concerns))))


def common_signs(signs: Iterable[WarningSign], cautions: Iterable[Caution]) -> tuple[WarningSign, ...]:
    """Return the signs that name no subject and are named by no caution."""
    named = {id_ for caution in cautions for id_ in caution.signs}
    return tuple(sign for sign in signs if not sign.concerns and sign.id not in named)


def concerning(subjects: frozenset[str], cause: Cause | None, entries: Iterable[About]) -> tuple[About, ...]:
    """Return the entries that concern one of the subjects; for headache as a whole also those about it."""
    return tuple(
        entry for entry in entries if not subjects.isdisjoint(entry.concerns) or (cause is None and entry.general)
    )


def session_for(catalog: Catalog, safe: SafePoints, request: GuideRequest, cause: Cause | None) -> Session | None:
    """Return the routine asked for, or the best of the topic that suits this person, as a session; none offered: None.

    Headache as a whole has every routine on offer, in catalog order.
    """
    every = catalog.all(Routine)
    offered = every if cause is None else catalog.many(Routine, cause.routines)
    named = catalog.get(Routine, request.routine) if request.routine else None
    routine = named or pick_routine(offered, safe, request.mode)
    if routine is None:
        return None
    plan = None if named else planned(catalog, safe, cause, routine, request)
    if plan:
        routine = catalog.get(Routine, plan.routine)
    mode = request.mode or (plan.mode if plan else None)
    wishes = SessionRequest(
        routine=routine,
        plan=plan,
        others=every,
        cause=cause,
        minutes=request.minutes or (plan.minutes if plan else None),
        most_minutes=most_minutes(cause, mode) if mode else None,
        mode=mode,
        feet=request.feet,
        pressure=request.pressure,
        techniques=tuple(catalog.get(Technique, name) for name in request.techniques),
        without=tuple(catalog.get(Technique, name) for name in request.without),
    )
    return compose(safe, wishes)


def most_minutes(cause: Cause | None, mode: Mode) -> int:
    """Return how long a massage is at most, whatever is asked for; conditions may allow less."""
    return min(cause.most_minutes if cause and cause.most_minutes else LONGEST_MINUTES, MOST_MINUTES[mode])


def planned(
    catalog: Catalog, safe: SafePoints, cause: Cause | None, routine: Routine, request: GuideRequest
) -> Plan | None:
    """Return the plan for the minutes; by oneself, unless the routine is for two and there is none for one.

    A condition that has a routine of its own has plans of its own.
    """
    every = catalog.all(Plan)
    if safe.routine:
        plans = [plan for plan in every if plan.routine == routine.id]
    else:
        plans = [plan for plan in every if (cause.id in plan.causes if cause else plan.for_any)]
    own_mode: Mode = "partner" if routine.mode == "partner" else "self"
    modes = (request.mode,) if request.mode else dict.fromkeys(("self", own_mode))
    for mode in modes:
        most = min(most_minutes(cause, mode), safe.max_minutes or LONGEST_MINUTES)
        if plan := pick_plan(plans, min(request.minutes or USUAL_MINUTES, most), mode):
            return plan
    return None


def told(
    notes: Iterable[Note], session: Session | None, place: Literal["short", "guide", "follow"]
) -> tuple[Note, ...]:
    """Return the notes that are told there, in their order, but for those that are of no use to who massages here."""
    modes = ("either", session.mode if session else "either")
    return tuple(
        sorted((note for note in notes if place in note.shown and note.mode in modes), key=lambda note: note.order)
    )


def distinct(entries: Iterable[E]) -> tuple[E, ...]:
    """Return each entry once, in the order of its first appearance."""
    return tuple({entry.id: entry for entry in entries}.values())
