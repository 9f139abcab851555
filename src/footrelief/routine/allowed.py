"""What is safe and what is asked into what a session may use; one list of rules says what is allowed, and why not."""

from collections.abc import Callable
from functools import cached_property
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from footrelief.errors import UsageError
from footrelief.model import Feet, Point, Technique
from footrelief.routine.request import HARDEST, Mode, PressureLevel, SessionRequest
from footrelief.routine.session import LeftOut
from footrelief.safety import Effect, SafePoints
from footrelief.turns import points_on
from footrelief.wording import of_ten

SHIFT: Final = {"gentle": -2, "medium": 0, "firm": 2}
"""How far a wished pressure lies from the curated one, on the scale of 0 to 10; ranges and limits still hold."""


class Allowed(Struct, frozen=True, kw_only=True, dict=True):
    """What bounds a session: what is safe, which feet, who massages, how hard at most, and what is not wanted.

    `for_anybody`: as if no condition held; only to know which places a session would have then, never to massage.
    """

    safe: SafePoints
    feet: Feet
    mode: Mode
    level: PressureLevel
    max_pressure: int
    without: frozenset[str]
    for_anybody: bool = False

    @cached_property
    def points(self) -> dict[str, Point]:
        """The points that no rule objects to, by id."""
        return {id_: point for id_, point in self.known_points.items() if why_not_point(self, id_) is None}

    @cached_property
    def known_points(self) -> dict[str, Point]:
        """The points that are safe, by id; for anybody, those that a condition bars, too."""
        barred = (point for effect in self.safe.effects for point in effect.points) if self.for_anybody else ()
        return {point.id: point for point in (*self.safe.points, *barred)}

    @cached_property
    def techniques(self) -> dict[str, Technique]:
        """The techniques that no rule objects to, by id."""
        techniques = self.screened.values()
        return {technique.id: technique for technique in techniques if why_not_technique(self, technique.id) is None}

    @cached_property
    def screened(self) -> dict[str, Technique]:
        """The techniques that are safe, by id, wanted or not; for anybody, those that a condition bars, too."""
        barred = (technique for effect in self.safe.effects for technique in _lost(effect)) if self.for_anybody else ()
        return {technique.id: technique for technique in (*self.safe.techniques, *barred)}

    def pressure(self, technique: Technique, curated: int) -> int:
        """Return the curated pressure, shifted as wished, within the technique's range and under the limit."""
        wished = curated + SHIFT[self.level]
        return min(self.max_pressure, technique.pressure[1], max(technique.pressure[0], wished))

    def instead_alone(self, technique_id: str) -> Technique | None:
        """Return what to do by oneself instead of a technique that takes a second person."""
        technique = self.screened.get(technique_id)
        return self.techniques.get((self.mode == "self" and technique and technique.instead_alone) or "")

    def known_technique(self, technique_id: str) -> Technique | None:
        """Return a technique, allowed or not; None if it is too firm for everybody."""
        lost = {technique.id: technique for effect in self.safe.effects for technique in _lost(effect)}
        return self.screened.get(technique_id) or lost.get(technique_id)

    def part_of(self, technique: Technique) -> str:
        """Return what not to do of a technique that is allowed only in part."""
        return "".join(f" {only}" for effect in self.safe.effects for one, only in effect.partly if one == technique)


def allow_anybody(safe: SafePoints, request: SessionRequest) -> Allowed:
    """Return what the session of somebody without conditions might use."""
    limit = HARDEST if request.max_pressure is None else request.max_pressure
    return replace(allow(safe, request), for_anybody=True, feet=request.feet, max_pressure=limit)


def allow(safe: SafePoints, request: SessionRequest) -> Allowed:
    """Return what the session may use. Raises UsageError if the foot asked for is to be left alone."""
    if safe.feet != "both" and request.feet not in ("both", safe.feet):
        raise UsageError(f"the {request.feet} foot is to be left alone", f"Ask for the {safe.feet} foot, or both.")
    own_limit = HARDEST if request.max_pressure is None else request.max_pressure
    return Allowed(
        safe=safe,
        feet=request.feet if safe.feet == "both" else safe.feet,
        mode=request.own_mode,
        level=request.pressure,
        max_pressure=min(safe.max_pressure, own_limit),
        without=frozenset(technique.id for technique in request.without),
    )


Rule = Callable[[Allowed, str], LeftOut | None]
"""Says why an entry, named by its id, may not be used, or None when it does not object."""


def why_not_point(allowed: Allowed, point_id: str) -> LeftOut | None:
    """Return why a point is not worked, by the first rule that objects; None: it is allowed."""
    return _first_objection(POINT_RULES, allowed, point_id)


def why_not_technique(allowed: Allowed, technique_id: str) -> LeftOut | None:
    """Return why a technique is not used, by the first rule that objects; None: it is allowed."""
    return _first_objection(TECHNIQUE_RULES, allowed, technique_id)


def _first_objection(rules: tuple[Rule, ...], allowed: Allowed, id_: str) -> LeftOut | None:
    return next((why for rule in rules if (why := rule(allowed, id_))), None)


def _barred_point(allowed: Allowed, id_: str) -> LeftOut | None:
    for effect in allowed.safe.effects:
        for point in effect.points if not allowed.for_anybody else ():
            if point.id == id_:
                why = f"for {effect.caution.name}"
                return LeftOut(what=point.name, why=why, because="condition", caution=effect.caution)
    return None


def _only_a_warning(allowed: Allowed, id_: str) -> LeftOut | None:
    point = next((point for point in allowed.safe.never_worked if point.id == id_), None)
    if point is None:
        return None
    return LeftOut(what=point.name, why="it is named as a warning only and never worked", because="condition")


def _on_the_other_foot(allowed: Allowed, id_: str) -> LeftOut | None:
    point = allowed.known_points[id_]
    if points_on(allowed.feet, (point,)):
        return None
    return LeftOut(what=point.name, why=f"it lies on the {point.feet} foot only", because="foot")


def _barred_technique(allowed: Allowed, id_: str) -> LeftOut | None:
    for effect in allowed.safe.effects:
        for technique in _lost(effect) if not allowed.for_anybody else ():
            if technique.id == id_:
                light = f": it cannot be done as lightly as {of_ten(allowed.safe.max_pressure)}"
                why = f"for {effect.caution.name}{light if technique not in effect.techniques else ''}"
                return LeftOut(what=technique.name, why=why, because="condition", caution=effect.caution)
    return None


def _too_firm_for_everybody(allowed: Allowed, id_: str) -> LeftOut | None:
    technique = next((technique for technique in allowed.safe.too_firm if technique.id == id_), None)
    if technique is None:
        return None
    return LeftOut(what=technique.name, why="it is firmer than the limit for everybody", because="pressure")


def _unwanted(allowed: Allowed, id_: str) -> LeftOut | None:
    if id_ not in allowed.without:
        return None
    return LeftOut(what=allowed.screened[id_].name, why="you asked to leave it out", because="choice")


def _too_firm(allowed: Allowed, id_: str) -> LeftOut | None:
    technique = allowed.screened[id_]
    if technique.pressure[0] <= allowed.max_pressure:
        return None
    why = f"it cannot be done as lightly as {of_ten(allowed.max_pressure)}"
    return LeftOut(what=technique.name, why=why, because="pressure")


def _for_two(allowed: Allowed, id_: str) -> LeftOut | None:
    technique = allowed.screened[id_]
    if allowed.mode == "partner" or not technique.instead_alone:
        return None
    return LeftOut(what=technique.name, why="it takes a second person", because="alone")


def _lost(effect: Effect) -> tuple[Technique, ...]:
    return (*effect.techniques, *effect.too_firm)


POINT_RULES: Final[tuple[Rule, ...]] = (_barred_point, _only_a_warning, _on_the_other_foot)
TECHNIQUE_RULES: Final[tuple[Rule, ...]] = (_barred_technique, _too_firm_for_everybody, _unwanted, _too_firm, _for_two)
"""In this order: a later rule may rely on the earlier ones, so that it looks only at what is screened."""
