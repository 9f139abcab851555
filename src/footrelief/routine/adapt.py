"""One curated routine into the steps of it that this session may take, and what falls away or changes."""

from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from footrelief.model import Plan, Routine, Step, Technique, Touch
from footrelief.routine.allowed import Allowed, why_not_point, why_not_technique
from footrelief.routine.candidate import Candidate, Stage, half, within
from footrelief.routine.request import SessionRequest
from footrelief.routine.session import LeftOut, Replaced

FIRMEST: Final = 10
ONE_BY_ONE: Final = " One foot after the other, as you do it by yourself."
SOFT: Final[tuple[Touch, ...]] = ("stroke", "hold")
SOFTER: Final[dict[Touch | None, tuple[Touch, ...]]] = {"hold": (), "point": ("point", "hold")}
"""What may stand in for a kind of touch, best first, if not a stroke and then a hold; a tool never stands in."""
STAGES: Final = {"open": Stage.OPEN, "warm-up": Stage.WARM_UP, "main": Stage.MAIN, "close": Stage.CLOSE}


class Adapted(Struct, frozen=True, kw_only=True):
    """A routine as far as it is allowed: the steps that are left, what is lost, and what stands in for something."""

    candidates: tuple[Candidate, ...]
    left_out: tuple[LeftOut, ...]
    replaced: tuple[Replaced, ...]


def adapt(
    routine: Routine, allowed: Allowed, request: SessionRequest, firmest: int = FIRMEST, plan: Plan | None = None
) -> Adapted:
    """Return the routine, or a plan after it, as far as it is allowed, and no firmer than `firmest`.

    A step keeps its stage, its place, the points and the technique that no rule objects to. One whose points are all
    lost falls away. For a technique that is lost stands in: by oneself, the one that it names; else a stroke, a hold,
    or nothing, if that would only repeat what is there already. Areas that are lost with a technique are named.
    """
    candidates: list[Candidate] = []
    left_out: list[LeftOut] = []
    replaced: list[Replaced] = []
    steps = (plan or routine).steps
    for place, step in enumerate(steps):
        points = tuple(allowed.points[id_] for id_ in step.points if id_ in allowed.points)
        left_out += (lost for id_ in step.points if (lost := why_not_point(allowed, id_)))
        if step.points and not points:
            continue
        original = allowed.known_technique(step.technique)
        own = allowed.techniques.get(step.technique)
        technique = own if own and own.pressure[0] <= firmest else allowed.instead_alone(step.technique)
        if technique is None and original and not _is_worked_elsewhere(step, steps, allowed):
            technique = _stand_in(original, min(step.pressure, firmest), allowed)
            technique = None if not points and _is_done(technique, steps, candidates) else technique
        if lost := why_not_technique(allowed, step.technique):
            if technique and original:
                replaced.append(Replaced(technique=original, by=technique, why=lost.why, caution=lost.caution))
            else:
                left_out.append(replace(lost, areas=points))
        if technique is None or original is None:
            continue
        is_split = step.feet == "together" and allowed.mode == "self" and technique.is_touch
        seconds = within(technique, step.seconds)
        seconds = within(technique, seconds // 2) if is_split else seconds
        candidates.append(
            Candidate(
                technique=technique,
                points=points,
                seconds=seconds,
                least=half(technique, seconds),
                together=step.feet == "together" and not is_split,
                pressure=allowed.pressure(technique, min(step.pressure, firmest)),
                stage=_stage(original, candidates, in_order=plan is not None),
                origin=_origin(routine, plan, request) + (ONE_BY_ONE if is_split else "") + allowed.part_of(technique),
                sources=routine.sources,
                instead_of=None if technique is original else original,
                place=place,
                round=step.round,
            )
        )
    return Adapted(
        candidates=_joined(candidates),
        left_out=tuple(dict.fromkeys(_with_areas(left_out, candidates))),
        replaced=tuple(dict.fromkeys(replaced)),
    )


def _stage(technique: Technique, before: Sequence[Candidate], *, in_order: bool) -> Stage:
    """Return the part of a session that a step belongs to; the steps of a plan stay `in_order`."""
    is_after_main = any(one.stage is Stage.MAIN for one in before)
    stage = STAGES.get(technique.phase, Stage.CLOSE if is_after_main else Stage.OPEN)
    return max(stage, before[-1].stage) if in_order and before else stage


def _with_areas(left_out: Iterable[LeftOut], candidates: Sequence[Candidate]) -> Iterable[LeftOut]:
    """Name with each technique that is lost the areas that no other step works."""
    worked = {point for one in candidates for point in one.points}
    return (replace(lost, areas=tuple(area for area in lost.areas if area not in worked)) for lost in left_out)


def _joined(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Make one step of neighbours that would stand in alike for steps on areas: their areas and their times add up."""
    joined: list[Candidate] = []
    for one in candidates:
        last = joined[-1] if joined else one
        if last is not one and one.instead_of and last.instead_of and _are_alike(last, one):
            seconds = within(one.technique, last.seconds + one.seconds)
            joined[-1] = replace(
                last,
                points=tuple(dict.fromkeys((*last.points, *one.points))),
                seconds=seconds,
                least=half(one.technique, seconds),
                pressure=min(last.pressure, one.pressure),
            )
        else:
            joined.append(one)
    return tuple(joined)


def _are_alike(one: Candidate, other: Candidate) -> bool:
    same = one.technique is other.technique and one.stage is other.stage and one.together == other.together
    return same and bool(one.points) and bool(other.points)


def _is_worked_elsewhere(step: Step, steps: Iterable[Step], allowed: Allowed) -> bool:
    """Whether others of the steps work all points of a step; one without points is not missed."""
    others = [other for other in steps if other.technique in allowed.techniques]
    return {id_ for other in others for id_ in other.points}.issuperset(step.points)


def _stand_in(original: Technique, firmest: int, allowed: Allowed) -> Technique | None:
    """Return a softer touch that is no firmer than the step: of several the one most like it in pressure."""
    touches = SOFTER.get(original.touch, SOFT)

    def is_softer(one: Technique) -> bool:
        lighter = one.touch != original.touch or one.pressure < original.pressure
        return one.touch in touches and lighter and one.pressure[0] <= firmest and _may_move_to(original.phase, one)

    def unlike(one: Technique) -> tuple[int, int]:
        lightest, most = (abs(mine - its) for mine, its in zip(original.pressure, one.pressure, strict=True))
        return touches.index(one.touch) if one.touch else 0, lightest + most

    return min(filter(is_softer, allowed.techniques.values()), key=unlike, default=None)


def _may_move_to(phase: str, technique: Technique) -> bool:
    """Whether a technique makes sense in another phase than its own: not what closes, and no press on a spot."""
    return technique.phase == phase or (technique.touch in SOFT and technique.phase != "close")


def _is_done(technique: Technique | None, steps: Iterable[Step], candidates: Iterable[Candidate]) -> bool:
    """Whether the steps do this anyway."""
    done = {*(step.technique for step in steps), *(one.technique.id for one in candidates)}
    return technique is not None and technique.id in done


def _origin(routine: Routine, plan: Plan | None, request: SessionRequest) -> str:
    if plan:
        return f"From the plan for {plan.minutes} minutes, after “{routine.name}”."
    cause = request.cause
    offered = f", offered for {cause.name}" if cause and routine.id in cause.routines else ""
    return f"From “{routine.name}”{offered}."
