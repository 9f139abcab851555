"""The routines known for a request into everything a session may be made of, in the order in which it is wanted."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from footrelief.model import Point, Technique
from footrelief.routine.adapt import adapt
from footrelief.routine.allowed import Allowed, why_not_technique
from footrelief.routine.candidate import Candidate, Stage, half, within
from footrelief.routine.request import SessionRequest
from footrelief.routine.session import LeftOut, Replaced

STAGE_ASKED = {
    "open": Stage.WARM_UP,
    "warm-up": Stage.WARM_UP,
    "main": Stage.MAIN,
    "open-or-close": Stage.CLOSE,
    "close": Stage.CLOSE,
}
"""Where a technique goes that is asked for and that no routine uses."""


class Gathered(Struct, frozen=True, kw_only=True):
    """What a session may be made of.

    `needed`: a warm-up and a closing, always there. `wanted`: the other steps of the routine, what matters most
    first. `elsewhere`: steps of the routine for whose places there would be no time anyway. What is needed, and the
    first of what is wanted, is content with the shortest time of its technique.
    """

    needed: tuple[Candidate, ...]
    wanted: tuple[Candidate, ...]
    left_out: tuple[LeftOut, ...]
    replaced: tuple[Replaced, ...]
    elsewhere: tuple[Candidate, ...] = ()


def gather(request: SessionRequest, allowed: Allowed) -> Gathered:
    """Collect the steps: those of the routine, or of the plan, and those asked for.

    Every step with points is a curated one, with its technique or one that stands in for it.
    """
    recipe = adapt(request.routine, allowed, request, plan=request.plan)
    needed = (_ends if request.plan else _needed)(recipe.candidates, allowed)
    rest = [one for one in recipe.candidates if one not in needed]
    elsewhere = list(_elsewhere(request, allowed, recipe.candidates)) if request.techniques else []
    asked, refused = _asked(request, allowed, [*needed, *rest, *elsewhere])
    wanted = [one for one in asked if one not in needed]
    wanted += sorted((one for one in rest if one not in wanted), key=_importance)
    return Gathered(
        needed=tuple(_at_shortest(one) for one in needed),
        wanted=(*(_at_shortest(one) for one in wanted[:1]), *wanted[1:]),
        left_out=tuple(dict.fromkeys((*recipe.left_out, *refused))),
        replaced=recipe.replaced,
    )


def within_places(gathered: Gathered, places: frozenset[str] | None) -> Gathered:
    """Return what was gathered, but for steps elsewhere than in these places; None: anywhere."""
    if places is None:
        return gathered
    elsewhere = [one for one in gathered.wanted if one.points and not one.is_at(places)]
    return replace(
        gathered,
        needed=tuple(one.at(places) for one in gathered.needed),
        wanted=tuple(one.at(places) for one in gathered.wanted if one not in elsewhere),
        elsewhere=tuple(elsewhere),
    )


def _importance(candidate: Candidate) -> int:
    """Return 0 for work on core points, 1 for other points or main work, 2 for what rounds off, 3 for rest."""
    if candidate.has_core_point and candidate.stage in (Stage.MAIN, Stage.CLOSE):
        return 0
    return 1 if candidate.points or candidate.stage is Stage.MAIN else 2 if candidate.is_touch else 3


def _needed(candidates: Sequence[Candidate], allowed: Allowed) -> tuple[Candidate, ...]:
    """Return the routine's first warm-up and its last closing step on every foot, or the gentlest allowed ones."""
    everywhere = [one for one in candidates if one.is_done_on_all(allowed.feet)]
    warm_up = next((one for one in everywhere if one.stage is Stage.WARM_UP), None)
    warm_up = warm_up or _gentlest(
        allowed, ("warm-up", "open", "open-or-close"), Stage.WARM_UP, "begins with a warm-up"
    )
    closing = next((one for one in reversed(everywhere) if one.stage is Stage.CLOSE), None)
    closing = closing or _gentlest(allowed, ("close", "open-or-close"), Stage.CLOSE, "ends with a closing")
    return tuple(one for one in (warm_up, closing) if one)


def _ends(candidates: Sequence[Candidate], allowed: Allowed) -> tuple[Candidate, ...]:
    """Return the first and the last touch of a plan on every foot: they are its warm-up and its closing."""
    everywhere = [one for one in candidates if one.is_touch and one.is_done_on_all(allowed.feet)]
    return tuple(dict.fromkeys((everywhere[0], everywhere[-1]))) if everywhere else ()


def _gentlest(allowed: Allowed, phases: tuple[str, ...], stage: Stage, what: str) -> Candidate | None:
    """Return the lightest technique of the first phase that has an allowed one, in its shortest time."""
    for phase in phases:
        techniques = [one for one in allowed.techniques.values() if one.phase == phase and one.is_touch]
        if techniques:
            gentlest = min(techniques, key=lambda technique: technique.pressure[0])
            return _whole_foot(gentlest, gentlest.shortest, stage, f"Every session {what}.", allowed)
    return None


def _elsewhere(request: SessionRequest, allowed: Allowed, recipe: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield steps of other routines, those of the cause first, with points of their own; never firmer than the routine.

    Only a technique that is asked for comes from there: more time never brings other places.
    """
    firmest = max(step.pressure for step in request.steps)
    worked = {point.id for one in recipe for point in one.points}
    for routine in request.known_routines[1:]:
        for one in adapt(routine, allowed, request, firmest).candidates:
            if new := tuple(point for point in one.points if point.id not in worked):
                yield _narrowed(one, new)


def _narrowed(candidate: Candidate, points: tuple[Point, ...]) -> Candidate:
    """Return the step with some of its points, in a like part of its time."""
    seconds = candidate.seconds * len(points) // len(candidate.points)
    seconds = within(candidate.technique, seconds)
    return replace(candidate, points=points, seconds=seconds, least=half(candidate.technique, seconds), place=None)


def _at_shortest(candidate: Candidate) -> Candidate:
    return replace(candidate, least=candidate.technique.shortest)


def _asked(
    request: SessionRequest, allowed: Allowed, candidates: Sequence[Candidate]
) -> tuple[list[Candidate], list[LeftOut]]:
    """Return for each technique asked for its first step, or one for the whole foot; and those that may not be used."""
    asked: list[Candidate] = []
    refused: list[LeftOut] = []
    for id_ in dict.fromkeys(technique.id for technique in request.techniques):
        if lost := why_not_technique(allowed, id_):
            refused.append(lost)
            continue
        technique = allowed.techniques[id_]
        found = next((one for one in candidates if one.technique.id == id_), None)
        stage = STAGE_ASKED[technique.phase]
        asked.append(found or _whole_foot(technique, technique.seconds, stage, "You asked for it.", allowed))
    return asked, refused


def _whole_foot(technique: Technique, seconds: int, stage: Stage, origin: str, allowed: Allowed) -> Candidate:
    seconds = within(technique, seconds)
    return Candidate(
        technique=technique,
        points=(),
        seconds=seconds,
        least=half(technique, seconds),
        together=False,
        pressure=allowed.pressure(technique, technique.pressure[0]),
        stage=stage,
        origin=origin,
        sources=technique.sources,
    )
