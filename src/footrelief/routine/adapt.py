"""One curated routine into the steps of it that this session may take; what falls away or changes is recorded."""

from collections.abc import Iterable, Sequence

from footrelief.model import Point, Routine, Step, Technique
from footrelief.routine.allowed import Allowed
from footrelief.routine.candidate import Candidate, Stage, half, within
from footrelief.routine.request import SessionRequest
from footrelief.routine.session import LeftOut, Replaced

FIRMEST = 10
ONE_BY_ONE = " One foot after the other, as you do it by yourself."


class Adapted:
    """A routine as far as it is allowed, and no firmer than `firmest`."""

    def __init__(self, routine: Routine, allowed: Allowed, request: SessionRequest, firmest: int = FIRMEST) -> None:
        self._routine = routine
        self._allowed = allowed
        self._request = request
        self._firmest = firmest
        self.candidates: list[Candidate] = []
        self.left_out: list[LeftOut] = []
        self.replaced: list[Replaced] = []
        for place, step in enumerate(routine.steps):
            self._take(place, step)

    def _take(self, place: int, step: Step) -> None:
        """Take a step with its allowed points and technique, if any are left."""
        points = tuple(self._allowed.points[id_] for id_ in step.points if id_ in self._allowed.points)
        self._leave_out(self._allowed.why_not_point(id_) for id_ in step.points if id_ not in self._allowed.points)
        if step.points and not points:
            return
        own = self._allowed.techniques.get(step.technique)
        technique = own if own and own.pressure[0] <= self._firmest else self._replacement(step, points)
        if technique is None:
            return
        seconds = within(technique, step.seconds)
        alone = step.feet == "together" and self._allowed.mode == "self"
        if alone:
            seconds = within(technique, seconds // 2)
        self.candidates.append(
            Candidate(
                technique=technique,
                points=points,
                seconds=seconds,
                least=half(technique, seconds),
                together=step.feet == "together" and not alone,
                pressure=self._allowed.pressure(technique, min(step.pressure, self._firmest)),
                stage=self._stage(technique),
                origin=self._origin() + (ONE_BY_ONE if alone else ""),
                sources=self._routine.sources,
                instead_of=None if technique is own else self._allowed.known_technique(step.technique),
                place=place,
            )
        )

    def _replacement(self, step: Step, points: Sequence[Point]) -> Technique | None:
        """Find another technique for a step, or record that the step falls away.

        By oneself, the technique names its own stand-in. Else a main technique counts that some routine uses on most
        of the same points, or on most points of the same body zone, and that is no firmer than the step. A step
        without points, or whose points other steps work, needs none.
        """
        lost = self._allowed.why_not_technique(step.technique)
        by = self._allowed.instead_alone(step.technique)
        if by is None and not self._worked_elsewhere(step):
            zones = {point.zone for point in points}
            alike = {point.id for point in self._allowed.points.values() if point.zone in zones}
            firmest = min(step.pressure, self._firmest)
            by = self._used_on({point.id for point in points}, firmest) or self._used_on(alike, firmest)
        original = self._allowed.known_technique(step.technique)
        if by and original:
            self.replaced.append(Replaced(technique=original, by=by, why=lost.why, caution=lost.caution))
        else:
            self._leave_out((lost,))
        return by

    def _worked_elsewhere(self, step: Step) -> bool:
        others = [other for other in self._routine.steps if other.technique in self._allowed.techniques]
        return {id_ for other in others for id_ in other.points}.issuperset(step.points)

    def _used_on(self, point_ids: set[str], pressure: int) -> Technique | None:
        best, most = None, 0
        for routine in self._request.known_routines:
            for step in routine.steps:
                technique = self._allowed.techniques.get(step.technique)
                shared = len(point_ids.intersection(step.points))
                if technique and technique.phase == "main" and technique.pressure[0] <= pressure and shared > most:
                    best, most = technique, shared
        return best

    def _leave_out(self, lost: Iterable[LeftOut]) -> None:
        self.left_out += (one for one in lost if one not in self.left_out)

    def _origin(self) -> str:
        cause = self._request.cause
        offered = f", offered for {cause.name}" if cause and self._routine.id in cause.routines else ""
        return f"From “{self._routine.name}”{offered}."

    def _stage(self, technique: Technique) -> Stage:
        """Return the part of a session a technique belongs to; `open-or-close` opens if no main step came before."""
        if technique.phase == "open-or-close":
            return Stage.CLOSE if any(one.stage is Stage.MAIN for one in self.candidates) else Stage.OPEN
        return {"open": Stage.OPEN, "warm-up": Stage.WARM_UP, "main": Stage.MAIN, "close": Stage.CLOSE}[technique.phase]
