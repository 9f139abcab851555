"""A catalog and conditions into the points and techniques that are left, each loss with its caution, or a stop."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, Literal, Protocol, TypeVar

from msgspec import Struct
from msgspec.structs import force_setattr, replace

from footrelief.errors import UsageError
from footrelief.model import Caution, Feet, Foot, Point, PressureScale, Routine, Technique
from footrelief.request import accept
from footrelief.safety import conditions as meant

if TYPE_CHECKING:
    from footrelief.query.understanding import Understood

Marked = TypeVar("Marked", Point, Technique)

NO_MASSAGE: Final = "No foot massage now."
Affected = Literal["left", "right", "both", "arm"]
"""What a condition concerns: feet, their legs, or an arm."""
OTHER_FOOT: Final[dict[Affected, Feet]] = {"left": "right", "right": "left"}
"""Which foot is left to work on, by the one that is affected."""


class Entries(meant.Entries, Protocol):
    """What screening needs of a catalog."""

    def at_stake(self, cautions: Iterable[str], /) -> tuple[Point, ...]:
        """Return the points that a step works, and those that these cautions concern."""

    @property
    def pressure_scale(self) -> PressureScale:
        """The limits of pressure for everybody."""


class Stop(Struct, frozen=True):
    """No foot massage: `reason` says why in one sentence; each caution says what to do instead, and its sources.

    `words` are how typed words were taken. Their questions may lead to something milder: until they are answered, the
    safest answer counts.
    """

    reason: str
    cautions: tuple[Caution, ...]
    words: tuple["Understood", ...] = ()


class Effect(Struct, frozen=True, kw_only=True):
    """What one caution takes away. Its advice is the reason to show, its sources are those to cite.

    `through` is the condition that brought the caution along, if it was not named itself. `too_firm` are techniques
    whose lightest pressure lies above the lowest limit; they stand with the caution that sets it. `foot` is left
    alone; `affected` is what the reader named. `partly` are techniques that are left, with what not to do.
    """

    caution: Caution
    through: Caution | None = None
    foot: Foot | None = None
    affected: Affected | None = None
    points: tuple[Point, ...] = ()
    techniques: tuple[Technique, ...] = ()
    too_firm: tuple[Technique, ...] = ()
    partly: tuple[tuple[Technique, str], ...] = ()
    max_pressure: int | None = None
    max_minutes: int | None = None


class _Seal:
    """Proof of having been screened; this module keeps the only one."""


_SEAL = _Seal()


class SafePoints(Struct, frozen=True, kw_only=True):
    """What may be worked on this person. Only `screen` can make one, so that nothing unscreened is composed.

    `points` are those of all that some step works. `max_minutes` is the longest session for both feet, `routine` the
    one that a condition asks for. `never_worked` are points that are not on the foot, `too_firm` techniques beyond the
    limit for everybody.
    """

    seal: _Seal | None
    words: tuple["Understood", ...] = ()
    conditions: tuple[Caution, ...]
    effects: tuple[Effect, ...]
    points: tuple[Point, ...]
    never_worked: tuple[Point, ...] = ()
    techniques: tuple[Technique, ...]
    too_firm: tuple[Technique, ...] = ()
    max_pressure: int
    max_minutes: int | None
    routine: Routine | None
    feet: Feet

    def __post_init__(self) -> None:
        if self.seal is not _SEAL:
            raise TypeError("SafePoints are made by footrelief.safety.screen only")
        force_setattr(self, "seal", None)  # broken, so that a copy with other content is refused


def screen(
    catalog: Entries, conditions: str | Sequence[str] = (), *, affected: Affected | None = None
) -> SafePoints | Stop:
    """Apply the effects of every condition, given as one text or several, and of the cautions that come with it.

    - A caution of level `stop` stops, and so does having no foot left.
    - `affected_foot` leaves out the foot that `affected` names, or that of the leg; none where it names an arm.
    - Listed points and techniques are left out; so are those whose own `cautions` name the caution, unless it is
      `gentle` (that asks for a lighter hand, not for less) or concerns the affected foot only (which is spared anyway).
      So are techniques of another kind than the `touches` that are left.
    - The lowest `max_pressure` counts, never above the limits for everybody; techniques that cannot be done
      that lightly are left out.
    - The fewest `max_minutes` count. Of several routines that conditions ask for, that of the lightest hand counts.

    Raises MedicalStopError for words that mean a warning sign, NotFoundError for words that nobody knows, UsageError
    for what has to be asked back, for a foot that does not exist, and if it is not said which foot is affected.
    """
    accept("affected", affected, Affected | None)
    named, words = meant.find_cautions(catalog, conditions)
    active = with_included(named, catalog.all(Caution))
    if stop := stopped(active, affected):
        return replace(stop, words=words)
    limit = max_pressure(active, catalog.pressure_scale)
    at_stake = catalog.at_stake(caution.id for caution in active)
    points = tuple(point for point in at_stake if point.on_foot)
    techniques = catalog.all(Technique)
    effects = effects_of(active, points, techniques, limit, affected)
    lost_points = {point.id for effect in effects for point in effect.points}
    lost_techniques = {technique.id for effect in effects for technique in effect.techniques}
    return SafePoints(
        seal=_SEAL,
        words=words,
        conditions=named,
        effects=effects,
        points=tuple(point for point in points if point.id not in lost_points),
        never_worked=tuple(point for point in at_stake if not point.on_foot),
        techniques=tuple(one for one in techniques if one.id not in lost_techniques and one.pressure[0] <= limit),
        too_firm=tuple(one for one in techniques if one.pressure[0] > max_pressure((), catalog.pressure_scale)),
        max_pressure=limit,
        max_minutes=min((most for one in active if (most := one.effects.max_minutes) is not None), default=None),
        routine=own_routine(active, catalog.all(Routine)),
        feet=feet_left(active, affected),
    )


def find_stop(catalog: Entries, conditions: str | Sequence[str]) -> Stop | None:
    """Return what rules out massage, whichever foot is meant; None: nothing. Raises what `find_cautions` raises."""
    named, words = meant.find_cautions(catalog, conditions)
    stops = tuple(caution for caution in with_included(named, catalog.all(Caution)) if caution.level == "stop")
    return Stop(NO_MASSAGE, stops, words) if stops else None


def with_included(named: Iterable[Caution], cautions: Iterable[Caution]) -> dict[Caution, Caution | None]:
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


def own_routine(active: Iterable[Caution], routines: Iterable[Routine]) -> Routine | None:
    """Return the routine of the condition that asks for the lightest hand; its id settles a tie, never the order."""
    asked = [(one.effects.max_pressure or 0, one.effects.routine) for one in active if one.effects.routine]
    return next((one for one in routines if one.id == min(asked)[1]), None) if asked else None


def stopped(active: Iterable[Caution], affected: Affected | None) -> Stop | None:
    """Return why there is no massage, if so. Raises UsageError if it is not clear which foot is affected, by what."""
    active = tuple(active)
    if stops := tuple(caution for caution in active if caution.level == "stop"):
        return Stop(NO_MASSAGE, stops)
    for caution in active:
        asks = caution.effects.asks
        if asks and (affected is None or (affected == "arm" and asks != "limb")):
            raise UsageError(
                f"which {'leg' if asks == 'limb' else asks} is affected ({caution.name})?", how_to_say(caution)
            )
    if affected is not None and not any(caution.effects.asks for caution in active):
        called = affected if affected == "arm" else f"{affected} foot"
        raise UsageError(f"the {called} is called affected, but no condition says by what", "Name it with --condition.")
    sparing = tuple(caution for caution in active if caution.effects.affected_foot)
    return Stop("No foot massage now: both feet are affected.", sparing) if sparing and affected == "both" else None


def how_to_say(caution: Caution) -> str:
    """Return how to say which foot, leg or limb is affected, and what follows."""
    asks = caution.effects.asks
    left_out = "; that foot is left out" if asks == "foot" else "; the foot of that leg is left out"
    arm = " Is it an arm: --affected arm; both feet stay." if asks == "limb" else ""
    return f"Say --affected left, right or both{left_out if caution.effects.affected_foot else ''}.{arm}"


def feet_left(active: Iterable[Caution], affected: Affected | None) -> Feet:
    """Return the feet that may be worked on."""
    is_spared = affected is not None and any(caution.effects.affected_foot for caution in active)
    return OTHER_FOOT.get(affected, "both") if affected and is_spared else "both"


def max_pressure(active: Iterable[Caution], scale: PressureScale) -> int:
    """Return the lowest limit: those for everybody, and those of the cautions."""
    limits = (caution.effects.max_pressure for caution in active)
    return min(scale.usual_cap, scale.hard_cap, *(limit for limit in limits if limit is not None))


def effects_of(
    active: Mapping[Caution, Caution | None],
    points: Sequence[Point],
    techniques: Sequence[Technique],
    limit: int,
    affected: Affected | None,
) -> tuple[Effect, ...]:
    """Return what each caution takes away; what is too firm stands with the first one that sets the limit."""
    lowest = next((caution for caution in active if caution.effects.max_pressure == limit), None)
    return tuple(
        Effect(
            caution=caution,
            through=through,
            foot=affected if caution.effects.affected_foot and affected in ("left", "right") else None,
            affected=affected if caution.effects.asks else None,
            points=barred(points, caution.effects.points, caution),
            techniques=barred(techniques, (*caution.effects.techniques, *untouched(caution, techniques)), caution),
            too_firm=tuple(one for one in techniques if one.pressure[0] > limit) if caution is lowest else (),
            partly=tuple(
                (one, part.only) for part in caution.effects.partly for one in techniques if one.id == part.technique
            ),
            max_pressure=caution.effects.max_pressure,
            max_minutes=caution.effects.max_minutes,
        )
        for caution, through in active.items()
    )


def untouched(caution: Caution, techniques: Iterable[Technique]) -> tuple[str, ...]:
    """Return the ids of the techniques of a kind of touch that a caution does not leave."""
    left = caution.effects.touches
    return tuple(one.id for one in techniques if left and one.is_touch and one.touch not in left)


def barred(entries: Iterable[Marked], listed: Sequence[str], caution: Caution) -> tuple[Marked, ...]:
    """Return the entries that a caution lists, and those that name it, where that counts."""
    marks_count = caution.level != "gentle" and not caution.effects.affected_foot
    return tuple(entry for entry in entries if entry.id in listed or (marks_count and caution.id in entry.cautions))
