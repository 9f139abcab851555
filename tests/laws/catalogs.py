"""Small catalogs in memory, and Hypothesis strategies for random ones: enough for screening and composing."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from hypothesis import strategies as st

from footrelief.model import (
    Cause,
    Caution,
    Effects,
    Entry,
    Point,
    PressureScale,
    Routine,
    Step,
    Technique,
)

E = TypeVar("E", bound=Entry)
SOURCES = ("a-book",)


class Wordless:
    """A store without a vocabulary: only ids are understood."""

    def rows(self, query: str, parameters: Sequence[object] = (), /) -> list[tuple[object, ...]]:  # noqa: ARG002
        return []


class Shelf:
    """A catalog of the given entries."""

    store = Wordless()

    def __init__(self, *entries: Entry, usual_cap: int = 6, hard_cap: int = 7) -> None:
        self._entries = entries
        self.pressure_scale = PressureScale(
            start=3, usual_cap=usual_cap, hard_cap=hard_cap, rule="Start at 3.", sources=SOURCES
        )

    def all(self, record: type[E], /) -> tuple[E, ...]:
        return tuple(entry for entry in self._entries if isinstance(entry, record))

    def at_stake(self, cautions: Iterable[str], /) -> tuple[Point, ...]:  # noqa: ARG002
        return self.all(Point)


def point(id_: str, **fields: object) -> Point:
    usual: dict[str, object] = {
        "name": id_.title(),
        "system": "reflex",
        "zone": "head",
        "feet": "both",
        "longitudinal_zones": (1,),
        "role": "core",
        "where": "On the big toe.",
        "agreement": "low",
        "location_basis": "seen",
        "sources": SOURCES,
    }
    return Point(id=id_, **{**usual, **fields})  # type: ignore[arg-type]


def technique(id_: str, **fields: object) -> Technique:
    usual: dict[str, object] = {
        "name": id_.title(),
        "phase": "main",
        "purpose": "Feel good.",
        "hands": "Thumb on the sole.",
        "steps": ("Press.",),
        "pressure": (2, 6),
        "tempo": "slow",
        "seconds": 30,
        "shortest": 20,
        "longest": 60,
        "alone": "Easy alone.",
        "sources": SOURCES,
    }
    return Technique(id=id_, **{**usual, **fields})  # type: ignore[arg-type]


def caution(id_: str, level: str = "ask-first", **fields: object) -> Caution:
    usual: dict[str, object] = {"name": id_.title(), "ask": f"{id_}?", "advice": "Ask first.", "sources": SOURCES}
    return Caution(id=id_, level=level, **{**usual, **fields})  # type: ignore[arg-type]


def step(technique_id: str, *point_ids: str, **fields: object) -> Step:
    usual: dict[str, object] = {"seconds": 30, "pressure": 3}
    return Step(technique=technique_id, points=point_ids, **{**usual, **fields})  # type: ignore[arg-type]


def routine(id_: str, *steps: Step, **fields: object) -> Routine:
    usual: dict[str, object] = {"name": id_.title(), "mode": "either", "frequency": "daily", "sources": SOURCES}
    return Routine(id=id_, steps=steps, **{**usual, **fields})  # type: ignore[arg-type]


def cause(id_: str, *routine_ids: str) -> Cause:
    return Cause(
        id=id_,
        name=id_.title(),
        group="primary",
        features="It aches.",
        mechanism="Not known.",
        massage="It may relax.",
        routines=routine_ids,
        grade="low",
        sources=SOURCES,
    )


WARM_UP = technique("stroke", phase="warm-up", pressure=(1, 4))
CLOSING = technique("finish", phase="close", pressure=(1, 3), shortest=10)
POINT_IDS = [f"point-{number}" for number in range(5)]
TECHNIQUE_IDS = [f"technique-{number}" for number in range(4)]
CAUTION_IDS = ["caution-0", "caution-1"]
ROUTINE_IDS = ["routine-0", "routine-1", "routine-2"]


def some(ids: Iterable[str], most: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(list(ids)), max_size=most, unique=True).map(tuple)


def _points(id_: str) -> st.SearchStrategy[Point]:
    return st.builds(
        lambda feet, role, zone, cautions: point(id_, feet=feet, role=role, zone=zone, cautions=cautions),
        st.sampled_from(["both", "both", "left", "right"]),
        st.sampled_from(["core", "helper", "none"]),
        st.sampled_from(["head", "chest", "abdomen", "spine"]),
        some(CAUTION_IDS, 1),
    )


def _techniques(id_: str) -> st.SearchStrategy[Technique]:
    return st.builds(
        lambda phase, seconds, pressure, instead: technique(
            id_,
            phase=phase,
            pressure=tuple(sorted(pressure)),
            shortest=min(seconds),
            seconds=sorted(seconds)[1],
            longest=max(seconds),
            instead_alone=instead,
        ),
        st.sampled_from(["main", "main", "open", "warm-up", "open-or-close", "close"]),
        st.tuples(*[st.integers(5, 200)] * 3),
        st.tuples(*[st.integers(0, 8)] * 2),
        st.sampled_from([None, None, None, *TECHNIQUE_IDS]),
    )


def _cautions(id_: str) -> st.SearchStrategy[Caution]:
    effects = st.builds(
        Effects,
        affected_foot=st.booleans(),
        points=some(POINT_IDS, 2),
        techniques=some(TECHNIQUE_IDS, 2),
        max_pressure=st.none() | st.integers(1, 10),
        includes=some(CAUTION_IDS, 1),
    )
    levels = st.sampled_from(["ask-first", "avoid-area", "gentle"])
    return st.builds(lambda level, effects: caution(id_, level, effects=effects), levels, effects)


def _routines(id_: str) -> st.SearchStrategy[Routine]:
    steps = st.builds(
        Step,
        technique=st.sampled_from(["stroke", "finish", *TECHNIQUE_IDS]),
        points=some(POINT_IDS, 2),
        seconds=st.integers(1, 300),
        feet=st.sampled_from(["each", "together"]),
        pressure=st.integers(0, 7),
    )
    modes = st.sampled_from(["self", "partner", "either"])
    return st.builds(
        lambda steps, mode: routine(id_, *steps, mode=mode), st.lists(steps, min_size=1, max_size=4), modes
    )


@st.composite
def catalogs(draw: st.DrawFn) -> Shelf:
    """Draw catalogs that have a warm-up and a closing, both short and light, and anything else at random."""
    return Shelf(
        WARM_UP,
        CLOSING,
        *(draw(_points(id_)) for id_ in POINT_IDS),
        *(draw(_techniques(id_)) for id_ in TECHNIQUE_IDS),
        *(draw(_cautions(id_)) for id_ in CAUTION_IDS),
        *(draw(_routines(id_)) for id_ in ROUTINE_IDS),
        cause("headache", *draw(st.permutations(ROUTINE_IDS))[:2]),
    )
