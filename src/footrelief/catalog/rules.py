"""Checks what the fields of one entry must have to do with each other and with the entries that they name."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple, TypeVar

from footrelief.catalog.contents import Contents
from footrelief.catalog.records import WrittenEntry, half_read
from footrelief.catalog.written import Path, quoted
from footrelief.errors import Problem
from footrelief.model import (
    Cause,
    Caution,
    Entry,
    Note,
    Plan,
    Point,
    PressureScale,
    Routine,
    Source,
    Step,
    StopSign,
    Technique,
    Urgency,
    WarningSign,
)

E = TypeVar("E", bound=Entry)


class Complaint(NamedTuple):
    """What breaks a rule, at a path within its entry."""

    path: Path
    message: str
    hint: str = ""
    mild: str = ""
    """The name of the rule when it is only a warning."""


def check_rules(entries: Sequence[WrittenEntry], scale: PressureScale | None) -> Iterator[Problem]:
    """Yield a problem for every entry that breaks a rule, also in the good fields of one that is not whole."""
    rules = _Rules(entries, scale)
    for entry in entries:
        complaints = rules.complaints(entry.record) if entry.record else _half(rules, entry)
        for path, message, hint, mild in complaints:
            yield entry.problem(path, message, hint, "warning" if mild else "error", mild)


def _half(rules: "_Rules", entry: WrittenEntry) -> Iterator[Complaint]:
    """Yield what is wrong with the good fields of an entry, as far as the rules get without the others."""
    record, unread = half_read(entry)
    try:
        yield from (one for one in rules.complaints(record) if one.path and one.path[0] not in unread)
    except (AttributeError, TypeError):  # a rule needs a field that could not be read
        return


class _Rules:
    """The rules, and the entries that they look up. A reference that leads nowhere is not their business."""

    def __init__(self, entries: Sequence[WrittenEntry], scale: PressureScale | None) -> None:
        self._records = tuple(entry.record for entry in entries if entry.record is not None)
        self._hard_cap = scale.hard_cap if scale else 10
        self._causes = self._by_id(Cause)
        self._points = self._by_id(Point)
        self._techniques = self._by_id(Technique)
        self._routines = self._by_id(Routine)
        self._cautions = self._by_id(Caution)
        self._urgencies = self._by_id(Urgency)
        self._about: dict[type, Callable[[Any], Iterator[Complaint]]] = {
            Point: _about_point,
            Technique: self._about_technique,
            Routine: self._about_routine,
            Plan: self._about_plan,
            Cause: self._about_cause,
            Urgency: self._about_urgency,
            WarningSign: self._about_sign,
            StopSign: self._about_sign,
            Caution: self._about_caution,
            Note: _about_note,
            Source: _about_source,
        }
        self._included = {id_ for caution in self._cautions.values() for id_ in caution.effects.includes}

    def _by_id(self, type_: type[E]) -> dict[str, E]:
        return {record.id: record for record in self._records if isinstance(record, type_)}

    def complaints(self, record: Entry | None) -> Iterator[Complaint]:
        """Yield what is wrong with one entry."""
        about = self._about.get(type(record))
        return about(record) if about else iter(())

    def _about_technique(self, technique: Technique) -> Iterator[Complaint]:
        low, high = technique.pressure
        if low > high:
            yield Complaint(("pressure",), "the lightest pressure is above the firmest", f"Write [{high}, {low}].")
        elif high > self._hard_cap:
            yield Complaint(("pressure", 1), f"no pressure may be above {self._hard_cap}")
        if technique.shortest > technique.longest:
            yield Complaint(("shortest",), f"shortest is above longest ({technique.longest})")
        elif not technique.shortest <= technique.seconds <= technique.longest:
            limits = f"from shortest ({technique.shortest}) to longest ({technique.longest})"
            yield Complaint(("seconds",), f"seconds must be {limits}")

    def _about_routine(self, routine: Routine) -> Iterator[Complaint]:
        for index, step in enumerate(routine.steps):
            yield from self._about_step(step, ("steps", index))
        for index, id_ in enumerate(routine.causes):
            cause = self._causes.get(id_)
            if cause and routine.id not in cause.routines:
                hint = f"Add {routine.id} to the routines of {id_}."
                message = f"the cause {quoted(id_)} does not offer this routine"
                yield Complaint(("causes", index), message, hint, "one-sided")

    def _about_plan(self, plan: Plan) -> Iterator[Complaint]:
        for index, step in enumerate(plan.steps):
            yield from self._about_step(step, ("steps", index))
        if plan.total_seconds > 60 * plan.minutes:
            message = f"the steps take {plan.total_seconds} seconds, more than {plan.minutes} minutes"
            yield Complaint(("steps",), message)

    def _about_step(self, step: Step, path: Path) -> Iterator[Complaint]:
        for index, id_ in enumerate(step.points):
            if id_ in self._points and not self._points[id_].on_foot:
                yield Complaint((*path, "points", index), f"the point {quoted(id_)} is never worked")
        technique = self._techniques.get(step.technique)
        if technique is None:
            return
        low, high = technique.pressure
        if low <= high and not low <= step.pressure <= high:
            yield Complaint((*path, "pressure"), f"{technique.id} is done with a pressure from {low} to {high}")
        if not technique.shortest <= step.seconds <= technique.longest:
            limits = f"from {technique.shortest} to {technique.longest} seconds"
            yield Complaint((*path, "seconds"), f"{technique.id} takes {limits}")

    def _about_cause(self, cause: Cause) -> Iterator[Complaint]:
        for index, id_ in enumerate(cause.routines):
            routine = self._routines.get(id_)
            if routine and cause.id not in routine.causes:
                hint = f"Add {cause.id} to the causes of {id_}."
                message = f"the routine {quoted(id_)} is not for this cause"
                yield Complaint(("routines", index), message, hint, "one-sided")

    def _about_urgency(self, urgency: Urgency) -> Iterator[Complaint]:
        others = [other.id for other in self._urgencies.values() if other.rank == urgency.rank and other is not urgency]
        if others and urgency.id > min(others):
            yield Complaint(("rank",), f"the urgency {quoted(min(others))} has this rank too")

    def _about_sign(self, sign: WarningSign | StopSign) -> Iterator[Complaint]:
        for index, change in enumerate(sign.rises):
            if self._step(sign.urgency, change.urgency) <= 0:
                message = f"{quoted(change.urgency)} is not more urgent than {quoted(sign.urgency)}"
                yield Complaint(("rises", index, "urgency"), message)
        if isinstance(sign, StopSign):
            return
        if sign.falls and self._step(sign.falls.urgency, sign.urgency) <= 0:
            message = f"{quoted(sign.falls.urgency)} is not less urgent than {quoted(sign.urgency)}"
            yield Complaint(("falls", "urgency"), message)

    def _step(self, low: str, high: str) -> int:
        """Return how many ranks `high` is above `low`; 1 when one of them does not exist."""
        known = low in self._urgencies and high in self._urgencies
        return self._urgencies[high].rank - self._urgencies[low].rank if known else 1

    def _about_caution(self, caution: Caution) -> Iterator[Complaint]:
        for index, id_ in enumerate(caution.effects.includes):
            if self._leads_to(id_, caution.id):
                yield Complaint(("effects", "includes", index), f"{quoted(id_)} includes {quoted(caution.id)} in turn")
        if caution.ask is None and caution.id not in self._included:
            hint = "Give it an ask, or let another include it."
            yield Complaint((), "nobody is asked about this caution", hint, "asked-of-nobody")

    def _leads_to(self, start: str, goal: str) -> bool:
        reached, unvisited = set[str](), [start]
        while unvisited:
            id_ = unvisited.pop()
            if id_ not in reached and id_ in self._cautions:
                reached.add(id_)
                unvisited += self._cautions[id_].effects.includes
        return goal in reached


def _about_point(point: Point) -> Iterator[Complaint]:
    if point.on_foot and not point.shapes:
        yield Complaint((), "this point needs shapes", "Only a point with on_foot: false goes without.")
    if not point.on_foot and point.shapes:
        yield Complaint(("shapes",), "a point that is not on the foot has no shapes", "Delete them, or on_foot: false.")
    if not point.on_foot and point.role != "none":
        yield Complaint(("role",), "a point that is not on the foot has no part in a routine", "Write none.")


def _about_note(note: Note) -> Iterator[Complaint]:
    if not note.shown:
        hint = "Give it shown, a list of short, guide, follow, safety, evidence, or search for background."
        yield Complaint((), "no document shows this note", hint, "shown-nowhere")


def _about_source(source: Source) -> Iterator[Complaint]:
    if not source.byline:
        yield Complaint((), "this source needs by or authors", "Say who wrote it.")


def check_scale(layer: Contents) -> Iterator[Problem]:
    """Yield a problem when the limits of pressure in a file are not in order."""
    scale, file = layer.pressure_scale, layer.file
    if scale and not scale.start <= scale.usual_cap <= scale.hard_cap:
        place = file.place(("pressure_scale",))
        yield file.problem(place, "the pressure scale must rise from start to usual_cap to hard_cap")
