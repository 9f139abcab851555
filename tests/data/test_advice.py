"""What the advice of a caution says of a massage is what its effects do: no word without a deed."""

import re
from collections.abc import Callable, Iterator
from typing import Final

import pytest

from footrelief.catalog import Catalog
from footrelief.model import Caution, Effects, Technique

FIST: Final = "knuckle-knead metatarsal-knead"
TWISTS: Final = "wringing spinal-twist"
CIRCLES: Final = "ankle-rotation toe-rotation"
ANKLES: Final = "ankle-loosening ankle-rotation"

NOT_DONE: Final = {
    "no fist": FIST,
    "no ball": "ball-roll",
    "no tools": "ball-roll",
    "no twisting": TWISTS,
    "no twisting or rotation": CIRCLES,
    "no circles": CIRCLES,
    "no hooking": "hook-backup",
    "no thumb walking": "thumb-walk double-thumb-walk toe-walk",
    "soft strokes": f"{FIST} {TWISTS} ball-roll hook-backup thumb-walk finger-walk rotate-point heel-squeeze",
    "without the ankles": ANKLES,
    "the heel and": "heel-squeeze",
}
"""Words of an advice, and the techniques that are left out or too firm under the limit of pressure."""

MOST_PRESSURE: Final = {"very light": 2, "light pressure": 3, "light hands": 3, "light touch": 3, "gentle": 4}
"""Words of an advice, and the highest pressure, of 10, that they allow."""

SHORT: Final = re.compile(r"\bshort(er)?\b")
SPARED: Final = re.compile(
    r"\b(leave that (foot|leg|side)|keep off that foot|that leg and foot alone|no massage on that foot)\b"
)


def cautions_that_massage(catalog: Catalog) -> Iterator[Caution]:
    return (caution for caution in catalog.all(Caution) if caution.level != "stop" and caution.ask)


def all_effects(catalog: Catalog, caution: Caution) -> tuple[Effects, ...]:
    included = catalog.many(Caution, caution.effects.includes)
    return (caution.effects, *(effects for other in included for effects in all_effects(catalog, other)))


def limit(catalog: Catalog, caution: Caution, of: Callable[[Effects], int | None]) -> int | None:
    return min((most for effects in all_effects(catalog, caution) if (most := of(effects)) is not None), default=None)


@pytest.mark.parametrize("words", NOT_DONE)
def test_a_technique_that_an_advice_rules_out_is_not_done(shipped: Catalog, words: str) -> None:
    lightest = {technique.id: technique.pressure[0] for technique in shipped.all(Technique)}
    advising = [caution for caution in cautions_that_massage(shipped) if words in caution.advice.lower()]
    assert advising, f"no advice says {words}"
    for caution in advising:
        most = limit(shipped, caution, lambda effects: effects.max_pressure)
        barred = {id_ for effects in all_effects(shipped, caution) for id_ in effects.techniques}
        barred |= {id_ for id_, least in lightest.items() if most is not None and least > most}
        assert set(NOT_DONE[words].split()) <= barred, caution.id


@pytest.mark.parametrize("words", MOST_PRESSURE)
def test_a_lightness_that_an_advice_asks_for_is_a_limit(shipped: Catalog, words: str) -> None:
    advising = [caution for caution in cautions_that_massage(shipped) if words in caution.advice.lower()]
    assert advising, f"no advice says {words}"
    for caution in advising:
        most = limit(shipped, caution, lambda effects: effects.max_pressure)
        assert most is not None, caution.id
        assert most <= MOST_PRESSURE[words], caution.id


def test_short_is_a_number_of_minutes(shipped: Catalog) -> None:
    cautions = tuple(cautions_that_massage(shipped))
    short = {caution.id for caution in cautions if SHORT.search(caution.advice.lower())}
    limited = {caution.id for caution in cautions if limit(shipped, caution, lambda effects: effects.max_minutes)}
    assert short <= limited
    assert {caution.id for caution in cautions if caution.effects.max_minutes} <= short
    assert {"teens", "pacemaker-heart", "epilepsy", "pregnancy", "frail"} <= short


def test_a_foot_that_an_advice_spares_is_left_out(shipped: Catalog) -> None:
    spared = {caution.id for caution in cautions_that_massage(shipped) if SPARED.search(caution.advice.lower())}
    left_out = {caution.id for caution in cautions_that_massage(shipped) if caution.effects.affected_foot}
    assert spared <= left_out
    assert {"foot-fracture", "wounds", "gout", "limb-at-risk"} <= spared
