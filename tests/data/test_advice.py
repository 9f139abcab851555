"""What the advice of a caution says of a massage is what its effects do: no word without a deed."""

import re
from collections.abc import Callable, Iterable
from typing import Final

import pytest

from footrelief.catalog import Catalog
from footrelief.errors import UsageError
from footrelief.model import Caution, Point, Technique
from footrelief.safety import Affected, SafePoints, Stop, screen

Deed = Callable[[SafePoints], bool]
"""Whether what is left to massage keeps to the words of an advice."""


def not_done(*ids: str) -> Deed:
    return lambda safe: not {technique.id for technique in safe.techniques} & set(ids)


def not_worked(*ids: str) -> Deed:
    def left_out(safe: SafePoints) -> bool:
        lost = (*(point for effect in safe.effects for point in effect.points), *safe.never_worked)
        return {point.id for point in lost} >= set(ids)

    return left_out


def pressed_at_most(limit: int) -> Deed:
    return lambda safe: safe.max_pressure <= limit


def both(*deeds: Deed) -> Deed:
    return lambda safe: all(deed(safe) for deed in deeds)


def is_short(safe: SafePoints) -> bool:
    return safe.max_minutes is not None and safe.max_minutes <= 15


def spares_a_foot(safe: SafePoints) -> bool:
    return safe.feet == "right"


def is_only_told_not_to(technique: str) -> Deed:
    return lambda safe: technique in {one.id for effect in safe.effects for one, _ in effect.partly}


FIST: Final = not_done("knuckle-knead", "metatarsal-knead")
BALL: Final = not_done("ball-roll")
TWISTS: Final = not_done("wringing", "spinal-twist")
CIRCLES: Final = not_done("ankle-rotation", "toe-rotation")
WALKS: Final = not_done("thumb-walk", "double-thumb-walk", "toe-walk")
ROUND_THE_ANKLES: Final = (
    "KI3",
    "KI4",
    "KI5",
    "KI6",
    "BL60",
    "BL61",
    "BL62",
    "SP5",
    "SP6",
    "uterus-prostate",
    "lymph-ankle",
)
HEEL: Final = ("pelvis", "buttocks", "sciatic-point", "pelvic-floor", "EX-shimian")
WOMB: Final = ("uterus-prostate", "ovary-testis", "fallopian-groin")
VERY_LIGHT, LIGHT, GENTLE = pressed_at_most(2), pressed_at_most(3), pressed_at_most(4)

DONE: Final[dict[str, Deed]] = {
    # ---- which foot
    "leave that foot alone": spares_a_foot,
    "no massage on it while painful or swollen": spares_a_foot,
    "keep off that foot": spares_a_foot,
    "no massage on that foot": spares_a_foot,
    "do not press the painful spot": spares_a_foot,
    "leave it, have it checked": spares_a_foot,
    "that leg and its foot are left alone": spares_a_foot,
    "leave that leg and foot alone": spares_a_foot,
    "leave that side alone": spares_a_foot,
    # ---- which technique
    "no pressure on or beside the veins": is_only_told_not_to("stroking"),
    "no fist": FIST,
    "no ball": BALL,
    "no tools": BALL,
    "no leaning in": FIST,
    "no hooking": not_done("hook-backup"),
    "no thumb walking": WALKS,
    "no twisting or rotation": both(TWISTS, CIRCLES),
    "no twisting": TWISTS,
    "no circles": CIRCLES,
    "soft strokes and still hands only": lambda safe: (
        {one.touch for one in safe.techniques if one.is_touch} == {"stroke", "hold"}
    ),
    "short; soft strokes and still hands only": lambda safe: (
        is_short(safe) and {one.touch for one in safe.techniques if one.is_touch} == {"stroke", "hold"}
    ),
    # ---- which area
    "not on ankles, heel": both(
        not_done("ankle-loosening", "ankle-rotation", "heel-squeeze"), not_worked(*ROUND_THE_ANKLES, *HEEL)
    ),
    "or points listed": not_worked("pituitary", "bladder", "LR3", "BL67", "KI1", "SP1", "SP2"),
    "leave out the areas and points round the ankles and the heel": not_worked(*ROUND_THE_ANKLES, *HEEL),
    "leave out the areas for womb and ovaries": not_worked(*WOMB),
    "leave out the ankle areas": not_worked("uterus-prostate", "ovary-testis"),
    # ---- how hard and how long
    "very light and short": both(VERY_LIGHT, is_short),
    "short and light": both(LIGHT, is_short),
    "light and short": both(LIGHT, is_short),
    "short and gentle": both(GENTLE, is_short),
    "shorter and gentle": both(GENTLE, is_short),
    "short, gentle strokes": both(GENTLE, is_short),
    "for a short time": is_short,
    "light pressure": LIGHT,
    "light hands": LIGHT,
    "light touch": LIGHT,
    "gentle touch": GENTLE,
    "gentle only": GENTLE,
}
"""Words of an advice, and what holds for whoever names the condition. With an affected foot or leg: the left one."""

TOLD: Final[dict[str, str]] = {
    # ---- another caution does it
    "then no massage at all": "foot-ulcer spreading-infection",
    "then no massage": "phlebitis",
    "need not be named here": "fungal-warts",
    "no feeling: no massage": "neuropathy",
    "feet that do not feel touch are left alone": "neuropathy",
    "not at all in the first six weeks": "recent-stroke-or-heart-attack",
    "none with bleeding, a low placenta, early labour, pre-eclampsia, clot risk, or a hot or sore leg": (
        "pregnancy-risk dvt"
    ),
    "not in weeks 1 to 12": "first-trimester",
    "a leg that swells again: no massage": "dvt",
    "a leg that swells: no massage": "dvt",
    "a swollen, sore leg: no massage": "dvt",
    "not on a swollen leg": "vascular dvt",
    "leave the arm alone": "lymphoedema",
    "after the armpit that arm": "limb-at-risk",
    # ---- only the reader can do it
    "touch only if welcome": "",
    "only if your midwife says yes today": "",
    "not flat on your back": "",
    "only with a lymphoedema therapist": "",
    "no heat": "",
    "no foot soak": "",
    "no scents": "",
    "no pressure on swollen limbs, tumours, skin after radiotherapy or weak bones": "",
    "skip swollen or hot joints": "",
    "keep off metal under the skin": "",
    "hold the joint with a hand": "",
    "do not be alone": "",
    "no flickering light": "",
    "do not change tablets": "",
    "use only a cream": "",
    "stop at a cramp": "",
}
"""Words that no effect of this caution enforces, and the cautions that do; none: nobody but the reader can."""

SAYS_WHAT_TO_DO: Final = re.compile(
    r"\b(no|not|without|leave|keep off|skip|only|alone|spare|avoid|lighte?r?|gentle|soft|shorte?r?"
    r"|fist|ball|tools?|twist\w*|hook\w*|circles?|rotation|walking|strokes?|hold|ankles?|heel|womb|ovaries|veins?|joints?|points|areas?)\b"
)
"""Words that name a technique, an area, a pressure, a length, or say that something is not done."""

FREE: Final[dict[str, tuple[str, ...]]] = {
    "wounds": ("a sore that does not heal",),
    "fungal-warts": ("verruca",),
    "varicose": ("a vein that is red",),
    "pregnancy-points": (
        "and the points on this list",
        "tradition, not proof",
        "classic points",
        "do not agree",
        "found no excess",
    ),
    "menstruation": ("tradition only",),
    "diabetes": ("somebody lightly touches", "fine only if"),
}
"""Words of single advices that say nothing about what is done."""


def screened(catalog: Catalog, caution: Caution, affected: Affected = "left") -> SafePoints:
    try:
        safe = screen(catalog, caution.id)
    except UsageError:
        safe = screen(catalog, caution.id, affected=affected)
    assert not isinstance(safe, Stop), caution.id
    return safe


def advising(catalog: Catalog, words: str) -> list[Caution]:
    return [caution for caution in massaged(catalog) if re.search(rf"\b{re.escape(words)}\b", caution.advice.lower())]


def massaged(catalog: Catalog) -> list[Caution]:
    return [caution for caution in catalog.all(Caution) if caution.level != "stop"]


@pytest.mark.parametrize("words", DONE)
def test_what_an_advice_says_of_a_massage_is_done(shipped: Catalog, words: str) -> None:
    cautions = advising(shipped, words)
    assert cautions, f"no advice says {words}"
    assert [one.id for one in cautions if not DONE[words](screened(shipped, one))] == []


def test_without_a_condition_none_of_it_is_so(shipped: Catalog) -> None:
    """Guards the table against deeds that are always true."""
    anybody = screen(shipped)
    assert isinstance(anybody, SafePoints)
    assert [words for words, deed in DONE.items() if deed(anybody)] == []


def test_what_another_caution_does_is_done_by_that_one(shipped: Catalog) -> None:
    cautions = {caution.id: caution for caution in shipped.all(Caution)}
    for words, ids in TOLD.items():
        assert advising(shipped, words), f"no advice says {words}"
        assert {*ids.split()} <= cautions.keys(), words


def test_no_advice_says_more_than_the_tables(shipped: Catalog) -> None:
    left = {caution.id: unexplained(caution) for caution in massaged(shipped)}
    assert {id_: words for id_, words in left.items() if words} == {}


def unexplained(caution: Caution) -> list[str]:
    """Return the words of an advice about what is done that stand in no table."""
    advice = " ".join(caution.advice.lower().split())
    for words in longest_first((*DONE, *TOLD, *FREE.get(caution.id, ()))):
        advice = re.sub(rf"\b{re.escape(words)}\b", "...", advice)
    return [match[0] for match in SAYS_WHAT_TO_DO.finditer(advice)]


def longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda one: -len(one))


def test_an_arm_that_is_affected_leaves_both_feet_to_light_hands(shipped: Catalog) -> None:
    swollen = screened(shipped, shipped.get(Caution, "lymphoedema"), affected="arm")
    assert (swollen.feet, swollen.max_pressure) == ("both", 3)
    assert screened(shipped, shipped.get(Caution, "limb-at-risk"), affected="arm").feet == "both"


def test_areas_and_techniques_of_the_tables_are_those_of_the_catalog(shipped: Catalog) -> None:
    known = {one.id for record in (Point, Technique) for one in shipped.all(record)}
    assert {*ROUND_THE_ANKLES, *HEEL, *WOMB} <= known


def test_short_is_a_number_of_minutes_and_a_number_of_minutes_is_called_short(shipped: Catalog) -> None:
    short = {one.id for one in massaged(shipped) if re.search(r"\bshort(er)?\b", one.advice.lower())}
    assert {one.id for one in massaged(shipped) if one.effects.max_minutes} == short
    assert {"teens", "pacemaker-heart", "epilepsy", "pregnancy", "frail"} <= short


def test_numbers_that_no_source_gives_are_marked_as_our_own(shipped: Catalog) -> None:
    for caution in shipped.all(Caution):
        ours = ("max_pressure", "max_minutes", "routine", "touches")
        assert set(caution.own) == {name for name in ours if getattr(caution.effects, name)}, caution.id
