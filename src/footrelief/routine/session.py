"""A composed session: what to do when, on which foot, how hard and why; and what was left out."""

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from footrelief.model import Cause, Caution, Feet, Point, Routine, Technique
from footrelief.routine.request import Mode
from footrelief.safety import Effect
from footrelief.text.words import series
from footrelief.turns import Turn, as_done, points_on, total_seconds
from footrelief.wording import ZONE


class TurnStep(Struct, frozen=True, kw_only=True):
    """One thing to do in a turn, for so many seconds. `origin` says where the step is from; pressure of 10."""

    seconds: int
    technique: Technique
    points: tuple[Point, ...]
    pressure: int
    origin: str
    sources: tuple[str, ...]

    def on(self, feet: Feet) -> "TurnStep | None":
        """Return the step with the points of that foot; None if it has points and that foot has none of them."""
        points = points_on(feet, self.points)
        return replace(self, points=points) if points or not self.points else None

    @property
    def reason(self) -> str:
        """Why this is done, and where the step is from."""
        return f"{self.why} {self.origin}".strip()

    @property
    def why(self) -> str:
        """What tradition links its points with, or what the technique is for."""
        if not self.points:
            return self.technique.purpose
        names = ", ".join(point.name for point in self.points)
        zones = series(list(dict.fromkeys(ZONE[point.zone] for point in self.points)))
        grades = ", ".join(dict.fromkeys(point.grade.replace("-", " ") for point in self.points))
        areas = "area" if len(self.points) == 1 else "areas"
        return f"{names} {areas}: linked with {zones} ({grades})."


class SessionStep(Struct, frozen=True, kw_only=True):
    """One thing to do on one foot, or on both together. `start` is in whole seconds from the beginning."""

    start: int
    seconds: int
    foot: Feet
    technique: Technique
    points: tuple[Point, ...]
    pressure: int
    reason: str
    sources: tuple[str, ...]


class LeftOut(Struct, frozen=True, kw_only=True):
    """A point, technique or step of the routine that is not in the session. `caution` if a condition rules it out.

    `areas` are the points that are lost with a technique: no other step works them.
    """

    what: str
    why: str
    because: Literal["time", "condition", "pressure", "foot", "alone", "choice"]
    caution: Caution | None = None
    areas: tuple[Point, ...] = ()


class Replaced(Struct, frozen=True, kw_only=True):
    """A technique of the routine for which the session uses another one."""

    technique: Technique
    by: Technique
    why: str
    caution: Caution | None = None


class Session(Struct, frozen=True, kw_only=True):
    """A session to follow, in turns: everything else about its steps is derived from them.

    `effects` are to be shown before it; `main_things` are the short form, four at most.
    """

    routine: Routine
    cause: Cause | None
    minutes: int | None
    mode: Mode
    feet: Feet
    max_pressure: int
    conditions: tuple[Caution, ...]
    effects: tuple[Effect, ...]
    turns: tuple[Turn[TurnStep], ...]
    left_out: tuple[LeftOut, ...]
    replaced: tuple[Replaced, ...]
    main_things: tuple[str, ...]

    @property
    def steps(self) -> tuple[SessionStep, ...]:
        """The steps as they are done, foot by foot, each with its start and the points of its foot."""
        return tuple(
            SessionStep(
                start=start,
                seconds=step.seconds,
                foot=foot,
                technique=step.technique,
                points=step.points,
                pressure=step.pressure,
                reason=step.reason,
                sources=step.sources,
            )
            for start, foot, step in as_done(self.turns)
        )

    @property
    def total_seconds(self) -> int:
        """How long it takes."""
        return total_seconds(self.turns)
