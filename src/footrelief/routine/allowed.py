"""What is safe and what is asked into the points and techniques that a session may use, and why not the others."""

from footrelief.errors import UsageError
from footrelief.model import Feet, Point, Technique
from footrelief.routine.request import Mode, SessionRequest
from footrelief.routine.session import LeftOut
from footrelief.safety import Effect, SafePoints
from footrelief.wording import of_ten

SHIFT = {"gentle": -2, "medium": 0, "firm": 2}
"""How far a wished pressure lies from the curated one, on the scale of 0 to 10; ranges and limits still hold."""


class Allowed:
    """Points and techniques, by id, that this session may use. Raises UsageError if the foot asked for is left out."""

    def __init__(self, safe: SafePoints, request: SessionRequest) -> None:
        if safe.feet != "both" and request.feet not in ("both", safe.feet):
            raise UsageError(f"the {request.feet} foot is to be left alone", f"Ask for the {safe.feet} foot, or both.")
        self.feet: Feet = request.feet if safe.feet == "both" else safe.feet
        self.mode: Mode = request.own_mode
        self.max_pressure = min(safe.max_pressure, 10 if request.max_pressure is None else request.max_pressure)
        self._safe = safe
        self._level = request.pressure
        self._screened = {technique.id: technique for technique in safe.techniques}
        self._unwanted = {technique.id for technique in request.without}
        self.points = {point.id: point for point in safe.points if self._is_on_foot(point)}
        self.techniques = {id_: technique for id_, technique in self._screened.items() if self._may_use(technique)}

    def _is_on_foot(self, point: Point) -> bool:
        return "both" in (self.feet, point.feet) or point.feet == self.feet

    def pressure(self, technique: Technique, curated: int) -> int:
        """Return the curated pressure, shifted as wished, within the technique's range and under the limit."""
        wished = curated + SHIFT[self._level]
        return min(self.max_pressure, technique.pressure[1], max(technique.pressure[0], wished))

    def instead_alone(self, technique_id: str) -> Technique | None:
        """Return what to do by oneself instead of a technique that takes a second person."""
        technique = self._screened.get(technique_id)
        return self.techniques.get((self.mode == "self" and technique and technique.instead_alone) or "")

    def known_technique(self, technique_id: str) -> Technique | None:
        """Return a technique, allowed or not; None if it is too firm for everybody."""
        lost = {technique.id: technique for effect in self._safe.effects for technique in _lost(effect)}
        return self._screened.get(technique_id) or lost.get(technique_id)

    def why_not_point(self, point_id: str) -> LeftOut:
        """Say why a point is not worked."""
        for effect in self._safe.effects:
            for point in effect.points:
                if point.id == point_id:
                    return LeftOut(
                        what=point.name, why=f"for {effect.caution.name}", because="condition", caution=effect.caution
                    )
        for point in self._safe.points:
            if point.id == point_id:
                return LeftOut(what=point.name, why=f"it lies on the {point.feet} foot only", because="foot")
        return LeftOut(what=point_id, why="it is named as a warning only and never worked", because="condition")

    def why_not_technique(self, technique_id: str) -> LeftOut:
        """Say why a technique is not used."""
        for effect in self._safe.effects:
            for technique in _lost(effect):
                if technique.id == technique_id:
                    why = f"for {effect.caution.name}"
                    if technique not in effect.techniques:
                        why += f": it cannot be done as lightly as {of_ten(self._safe.max_pressure)}"
                    return LeftOut(what=technique.name, why=why, because="condition", caution=effect.caution)
        if (screened := self._screened.get(technique_id)) is None:
            return LeftOut(what=technique_id, why="it is firmer than the limit for everybody", because="pressure")
        if technique_id in self._unwanted:
            return LeftOut(what=screened.name, why="you asked to leave it out", because="choice")
        if screened.pressure[0] > self.max_pressure:
            why = f"it cannot be done as lightly as {of_ten(self.max_pressure)}"
            return LeftOut(what=screened.name, why=why, because="pressure")
        return LeftOut(what=screened.name, why="it takes a second person", because="alone")

    def _may_use(self, technique: Technique) -> bool:
        return (
            technique.id not in self._unwanted
            and technique.pressure[0] <= self.max_pressure
            and not (self.mode == "self" and technique.instead_alone)
        )


def _lost(effect: Effect) -> tuple[Technique, ...]:
    return (*effect.techniques, *effect.too_firm)
