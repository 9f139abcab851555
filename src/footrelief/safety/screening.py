"""A catalog and conditions into the points and techniques that are left, each loss with its caution, or a stop."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from msgspec import Struct
from msgspec.structs import force_setattr

from footrelief.errors import UsageError
from footrelief.model import Caution, Entry, Feet, Foot, Point, PressureScale, Technique
from footrelief.safety.conditions import find_caution

E = TypeVar("E", bound=Entry)
Marked = TypeVar("Marked", Point, Technique)


class Entries(Protocol):
    """What screening needs of a catalog."""

    @property
    def pressure_scale(self) -> PressureScale:
        """The limits of pressure for everybody."""

    def all(self, record: type[E], /) -> tuple[E, ...]:
        """Return every entry of one kind, in catalog order."""


class Stop(Struct, frozen=True):
    """No foot massage: `reason` says why in one sentence; each caution says what to do instead, and its sources."""

    reason: str
    cautions: tuple[Caution, ...]


class Effect(Struct, frozen=True, kw_only=True):
    """What one caution takes away. Its advice is the reason to show, its sources are those to cite.

    `through` is the condition that brought the caution along, if it was not named itself. `too_firm` are techniques
    whose lightest pressure lies above the lowest limit; they stand with the caution that sets it.
    """

    caution: Caution
    through: Caution | None = None
    foot: Foot | None = None
    points: tuple[Point, ...] = ()
    techniques: tuple[Technique, ...] = ()
    too_firm: tuple[Technique, ...] = ()
    max_pressure: int | None = None


class _Seal:
    """Proof of having been screened; this module keeps the only one."""


_SEAL = _Seal()


class SafePoints(Struct, frozen=True, kw_only=True):
    """What may be worked on this person. Only `screen` can make one, so that nothing unscreened is composed."""

    seal: _Seal | None
    conditions: tuple[Caution, ...]
    effects: tuple[Effect, ...]
    points: tuple[Point, ...]
    techniques: tuple[Technique, ...]
    max_pressure: int
    feet: Feet

    def __post_init__(self) -> None:
        if self.seal is not _SEAL:
            raise TypeError("SafePoints are made by footrelief.safety.screen only")
        force_setattr(self, "seal", None)  # broken, so that a copy with other content is refused


def screen(catalog: Entries, conditions: Sequence[str] = (), *, affected: Feet | None = None) -> SafePoints | Stop:
    """Apply the effects of every condition, and of the cautions that come with it.

    - A caution of level `stop` stops, and so does having no foot left.
    - `affected_foot` leaves out the foot that `affected` names.
    - Listed points and techniques are left out; so are those whose own `cautions` name the caution, unless it is
      `gentle` (that asks for a lighter hand, not for less) or concerns the affected foot only (which is spared anyway).
    - The lowest `max_pressure` counts, never above the limits for everybody; techniques that cannot be done
      that lightly are left out.

    Raises NotFoundError or UsageError for an unclear condition, UsageError if it is not said which foot is affected.
    """
    cautions = catalog.all(Caution)
    named = tuple(dict.fromkeys(find_caution(cautions, name) for name in conditions))
    active = _with_included(named, cautions)
    if stops := tuple(caution for caution in active if caution.level == "stop"):
        return Stop("No foot massage now.", stops)
    sparing = tuple(caution for caution in active if caution.effects.affected_foot)
    _check_affected(sparing, affected)
    if affected == "both":
        return Stop("No foot massage now: both feet are affected.", sparing)

    scale = catalog.pressure_scale
    limits = [caution.effects.max_pressure for caution in active if caution.effects.max_pressure is not None]
    max_pressure = min(scale.usual_cap, scale.hard_cap, *limits)
    points = tuple(point for point in catalog.all(Point) if point.on_foot)
    techniques = catalog.all(Technique)
    too_firm = tuple(technique for technique in techniques if technique.pressure[0] > max_pressure)
    lowest = next((caution for caution in active if caution.effects.max_pressure == max_pressure), None)
    effects = tuple(
        Effect(
            caution=caution,
            through=through,
            foot=affected if caution.effects.affected_foot else None,
            points=_barred(points, caution.effects.points, caution),
            techniques=_barred(techniques, caution.effects.techniques, caution),
            too_firm=too_firm if caution is lowest else (),
            max_pressure=caution.effects.max_pressure,
        )
        for caution, through in active.items()
    )
    lost_points = {point.id for effect in effects for point in effect.points}
    lost_techniques = {technique.id for effect in effects for technique in effect.techniques}
    lost_techniques.update(technique.id for technique in too_firm)
    return SafePoints(
        seal=_SEAL,
        conditions=named,
        effects=effects,
        points=tuple(point for point in points if point.id not in lost_points),
        techniques=tuple(technique for technique in techniques if technique.id not in lost_techniques),
        max_pressure=max_pressure,
        feet="both" if affected is None else "right" if affected == "left" else "left",
    )


def _with_included(named: Iterable[Caution], cautions: Iterable[Caution]) -> dict[Caution, Caution | None]:
    """Return the named cautions and all that they include, each once, with the condition that brought it along."""
    by_id = {caution.id: caution for caution in cautions}
    active: dict[Caution, Caution | None] = dict.fromkeys(named)
    for condition in tuple(active):
        waiting = list(condition.effects.includes)
        while waiting:
            included = by_id[waiting.pop(0)]
            if included not in active:
                active[included] = condition
                waiting += included.effects.includes
    return active


def _check_affected(sparing: Sequence[Caution], affected: Feet | None) -> None:
    if sparing and affected is None:
        raise UsageError(
            f"which foot is affected ({sparing[0].name})?", "Say --affected left, right or both; that foot is left out."
        )
    if affected is not None and not sparing:
        raise UsageError(
            f"the {affected} foot is called affected, but no condition says by what", "Name it with --condition."
        )


def _barred(entries: Iterable[Marked], listed: Sequence[str], caution: Caution) -> tuple[Marked, ...]:
    marks_count = caution.level != "gentle" and not caution.effects.affected_foot
    return tuple(entry for entry in entries if entry.id in listed or (marks_count and caution.id in entry.cautions))
