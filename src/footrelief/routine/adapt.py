"""One curated routine into the steps of it that this session may take, and what falls away or changes."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from footrelief.model import Point, Routine, Step, Technique
from footrelief.routine.allowed import Allowed, why_not_point, why_not_technique
from footrelief.routine.candidate import Candidate, Stage, half, within
from footrelief.routine.request import SessionRequest
from footrelief.routine.session import LeftOut, Replaced

FIRMEST: Final = 10
ONE_BY_ONE: Final = " One foot after the other, as you do it by yourself."
STAGES: Final = {"open": Stage.OPEN, "warm-up": Stage.WARM_UP, "main": Stage.MAIN, "close": Stage.CLOSE}


class Adapted(Struct, frozen=True, kw_only=True):
    """A routine as far as it is allowed: the steps that are left, what is lost, and what stands in for something."""

    candidates: tuple[Candidate, ...]
    left_out: tuple[LeftOut, ...]
    replaced: tuple[Replaced, ...]


def adapt(routine: Routine, allowed: Allowed, request: SessionRequest, firmest: int = FIRMEST) -> Adapted:
    """Return the routine as far as it is allowed, and no firmer than `firmest`.

    A step keeps the points and the technique that no rule objects to. One whose points are all lost falls away, and
    so does one whose technique is lost, unless another one stands in: by oneself, the one that the technique names;
    else one that works the same points elsewhere and is no firmer than the step, if no other step works them.
    """
    candidates: list[Candidate] = []
    left_out: list[LeftOut] = []
    replaced: list[Replaced] = []
    for place, step in enumerate(routine.steps):
        points = tuple(allowed.points[id_] for id_ in step.points if id_ in allowed.points)
        left_out += (lost for id_ in step.points if (lost := why_not_point(allowed, id_)))
        if step.points and not points:
            continue
        own = allowed.techniques.get(step.technique)
        technique = own if own and own.pressure[0] <= firmest else allowed.instead_alone(step.technique)
        if technique is None and not _is_worked_elsewhere(step, routine, allowed):
            technique = _stand_in(points, min(step.pressure, firmest), allowed, request)
        original = allowed.known_technique(step.technique)
        if lost := why_not_technique(allowed, step.technique):
            if technique and original:
                replaced.append(Replaced(technique=original, by=technique, why=lost.why, caution=lost.caution))
            else:
                left_out.append(lost)
        if technique is None:
            continue
        is_after_main = any(one.stage is Stage.MAIN for one in candidates)
        is_split = step.feet == "together" and allowed.mode == "self"
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
                stage=STAGES.get(technique.phase, Stage.CLOSE if is_after_main else Stage.OPEN),
                origin=_origin(routine, request) + (ONE_BY_ONE if is_split else ""),
                sources=routine.sources,
                instead_of=None if technique is original else original,
                place=place,
            )
        )
    return Adapted(candidates=tuple(candidates), left_out=tuple(dict.fromkeys(left_out)), replaced=tuple(replaced))


def _is_worked_elsewhere(step: Step, routine: Routine, allowed: Allowed) -> bool:
    """Whether other steps of the routine work all points of a step; one without points is not missed."""
    others = [other for other in routine.steps if other.technique in allowed.techniques]
    return {id_ for other in others for id_ in other.points}.issuperset(step.points)


def _stand_in(points: Sequence[Point], firmest: int, allowed: Allowed, request: SessionRequest) -> Technique | None:
    """Return a main technique that some routine uses on these points, or on points of the same body zone."""
    zones = {point.zone for point in points}
    alike = {point.id for point in allowed.points.values() if point.zone in zones}
    same = _most_used({point.id for point in points}, firmest, allowed, request)
    return same or _most_used(alike, firmest, allowed, request)


def _most_used(point_ids: set[str], firmest: int, allowed: Allowed, request: SessionRequest) -> Technique | None:
    """Return the main technique of the step of a known routine that works most of these points; the first of equals."""
    best, most = None, 0
    for routine in request.known_routines:
        for step in routine.steps:
            technique = allowed.techniques.get(step.technique)
            shared = len(point_ids.intersection(step.points))
            if technique and technique.phase == "main" and technique.pressure[0] <= firmest and shared > most:
                best, most = technique, shared
    return best


def _origin(routine: Routine, request: SessionRequest) -> str:
    cause = request.cause
    offered = f", offered for {cause.name}" if cause and routine.id in cause.routines else ""
    return f"From “{routine.name}”{offered}."
