"""A composed session: what to do when, on which foot, how hard and why; and what was left out."""

from typing import Literal

from msgspec import Struct

from footrelief.model import Cause, Caution, Feet, Point, Routine, Technique
from footrelief.routine.request import Mode
from footrelief.safety import Effect


class SessionStep(Struct, frozen=True, kw_only=True):
    """One thing to do. `start` and `seconds` are whole seconds, `start` from the beginning of the session."""

    start: int
    seconds: int
    foot: Feet
    technique: Technique
    points: tuple[Point, ...]
    pressure: int
    reason: str
    sources: tuple[str, ...]


class LeftOut(Struct, frozen=True, kw_only=True):
    """A point, technique or step of the routine that is not in the session. `caution` if a condition rules it out."""

    what: str
    why: str
    because: Literal["time", "condition", "pressure", "foot", "alone", "choice"]
    caution: Caution | None = None


class Replaced(Struct, frozen=True, kw_only=True):
    """A technique of the routine for which the session uses another one."""

    technique: Technique
    by: Technique
    why: str
    caution: Caution | None = None


class Session(Struct, frozen=True, kw_only=True):
    """A session to follow. `effects` are to be shown before it; `main_things` are the short form, four at most."""

    routine: Routine
    cause: Cause | None
    minutes: int | None
    mode: Mode
    feet: Feet
    max_pressure: int
    conditions: tuple[Caution, ...]
    effects: tuple[Effect, ...]
    steps: tuple[SessionStep, ...]
    total_seconds: int
    left_out: tuple[LeftOut, ...]
    replaced: tuple[Replaced, ...]
    main_things: tuple[str, ...]
