"""What a condition takes away, and that nothing else can make points safe."""

from typing import Any

import pytest
from msgspec.structs import replace
from tests.laws.catalogs import Shelf, caution, point, routine, step, technique

from footrelief.catalog import load
from footrelief.errors import UsageError
from footrelief.model import Caution, Effects, Feet, Partly, Point, Technique
from footrelief.safety import SafePoints, Stop, screen


def screened(shelf: Shelf, *conditions: str, **options: Any) -> SafePoints:  # noqa: ANN401 - passed through
    safe = screen(shelf, conditions, **options)
    assert isinstance(safe, SafePoints)
    return safe


def ids(entries: tuple[Point, ...] | tuple[Technique, ...]) -> list[str]:
    return [entry.id for entry in entries]


def test_without_conditions_everything_on_the_foot_is_left_and_the_usual_limit_holds() -> None:
    safe = screened(Shelf(point("toe"), point("shin", on_foot=False), technique("press")))
    assert (ids(safe.points), ids(safe.techniques), safe.max_pressure, safe.feet) == (["toe"], ["press"], 6, "both")
    assert safe.effects == ()


def test_the_fewest_minutes_count_and_the_routine_of_the_lightest_hand_whatever_the_order() -> None:
    long_, short = Effects(max_minutes=20, routine="walk", max_pressure=4), Effects(max_minutes=5, max_pressure=2)
    ill = caution("ill", effects=replace(short, routine="rest"))
    shelf = Shelf(ill, caution("old", effects=long_), routine("walk", step("press")), routine("rest", step("press")))
    for order in (("ill", "old"), ("old", "ill")):
        safe = screened(shelf, *order)
        assert (safe.max_minutes, safe.routine and safe.routine.id) == (5, "rest")
    assert (screened(shelf).max_minutes, screened(shelf).routine) == (None, None)


def test_the_minutes_of_a_caution_that_comes_with_another_count_as_well() -> None:
    outer = caution("outer", effects=Effects(includes=("inner",), max_minutes=20))
    shelf = Shelf(outer, caution("inner", effects=Effects(max_minutes=5)))
    assert screened(shelf, "outer").max_minutes == 5


def test_one_stop_is_enough_to_stop_and_brings_its_advice() -> None:
    clot = caution("clot", "stop", advice="See a doctor today.")
    stop = screen(Shelf(clot, caution("mild", "gentle")), ["mild", "clot"])
    assert isinstance(stop, Stop)
    assert [one.advice for one in stop.cautions] == ["See a doctor today."]


def test_a_stop_that_comes_with_another_condition_stops_as_well() -> None:
    outer = caution("outer", effects=Effects(includes=("inner",)))
    assert isinstance(screen(Shelf(outer, caution("inner", "stop")), ["outer"]), Stop)


def test_listed_points_and_techniques_are_left_out_with_their_caution() -> None:
    effects = Effects(points=("heel",), techniques=("twist",))
    shelf = Shelf(point("heel"), point("toe"), technique("twist"), technique("press"), caution("ill", effects=effects))
    safe = screened(shelf, "ill")
    assert (ids(safe.points), ids(safe.techniques)) == (["toe"], ["press"])
    (effect,) = safe.effects
    assert (effect.caution.id, ids(effect.points), ids(effect.techniques)) == ("ill", ["heel"], ["twist"])


@pytest.mark.parametrize(("level", "left"), [("ask-first", []), ("avoid-area", []), ("gentle", ["heel"])])
def test_a_point_that_names_the_caution_is_left_out_unless_only_a_lighter_hand_is_asked_for(
    level: str, left: list[str]
) -> None:
    safe = screened(Shelf(point("heel", cautions=("ill",)), caution("ill", level)), "ill")
    assert ids(safe.points) == left


def test_a_technique_that_names_the_caution_of_a_spared_foot_stays_for_the_other_foot() -> None:
    sprain = caution("sprain", "avoid-area", effects=Effects(affected_foot=True))
    safe = screened(Shelf(technique("turn", cautions=("sprain",)), sprain), "sprain", affected="left")
    assert (ids(safe.techniques), safe.feet) == (["turn"], "right")
    assert [effect.foot for effect in safe.effects] == ["left"]


def test_a_leg_is_asked_for_and_its_foot_left_alone_only_where_that_is_said() -> None:
    veins = caution("veins", effects=Effects(part="leg"))
    stump = caution("stump", effects=Effects(part="leg", affected_foot=True))
    shelf = Shelf(veins, stump)
    for one in ("veins", "stump"):
        with pytest.raises(UsageError, match=rf"which leg is affected \({one.title()}\)\?"):
            screen(shelf, one)
    assert screened(shelf, "veins", affected="left").feet == screened(shelf, "veins", affected="both").feet == "both"
    assert screened(shelf, "stump", "veins", affected="left").feet == "right"
    assert isinstance(screen(shelf, ["stump", "veins"], affected="both"), Stop)
    (effect,) = screened(shelf, "veins", affected="right").effects
    assert (effect.foot, effect.affected) == (None, "right")


def test_an_arm_can_be_named_where_a_limb_is_meant_and_nowhere_else() -> None:
    limb = caution("limb", effects=Effects(part="limb", affected_foot=True))
    shelf = Shelf(limb, caution("sprain", effects=Effects(affected_foot=True)), caution("mild"))
    assert screened(shelf, "limb", affected="arm").feet == "both"
    assert screened(shelf, "limb", affected="left").feet == "right"
    with pytest.raises(UsageError) as unsaid:
        screen(shelf, "limb")
    assert "--affected arm" in unsaid.value.hint
    with pytest.raises(UsageError, match="which foot is affected"):
        screen(shelf, ["limb", "sprain"], affected="arm")
    with pytest.raises(UsageError, match="the arm is called affected, but no condition says by what"):
        screen(shelf, "mild", affected="arm")


def test_only_the_kinds_of_touch_that_are_left_are_done() -> None:
    soft = caution("soft", "gentle", effects=Effects(touches=("stroke", "hold")))
    kinds = (technique("glide", touch="stroke"), technique("press", touch="point"), technique("unknown"))
    safe = screened(Shelf(*kinds, soft), "soft")
    assert ids(safe.techniques) == ["glide"]
    assert [ids(effect.techniques) for effect in safe.effects] == [["press", "unknown"]]


def test_a_technique_that_is_allowed_only_in_part_stays_with_what_not_to_do() -> None:
    veins = caution("veins", effects=Effects(partly=(Partly(technique="glide", only="Not over the veins."),)))
    safe = screened(Shelf(technique("glide"), veins), "veins")
    assert ids(safe.techniques) == ["glide"]
    assert [(one.id, only) for one, only in safe.effects[0].partly] == [("glide", "Not over the veins.")]


def test_the_lowest_limit_counts_and_takes_away_what_cannot_be_done_so_lightly() -> None:
    cautions = (caution("one", effects=Effects(max_pressure=4)), caution("two", effects=Effects(max_pressure=2)))
    safe = screened(Shelf(technique("firm", pressure=(3, 6)), technique("soft"), *cautions), "one", "two")
    assert (safe.max_pressure, ids(safe.techniques)) == (2, ["soft"])
    assert [ids(effect.too_firm) for effect in safe.effects] == [[], ["firm"]]


def test_no_condition_raises_the_limit_for_everybody() -> None:
    shelf = Shelf(caution("odd", effects=Effects(max_pressure=10)), usual_cap=9, hard_cap=7)
    assert screened(shelf, "odd").max_pressure == 7


def test_included_cautions_apply_in_full_even_in_a_circle() -> None:
    pregnancy = caution("pregnancy", effects=Effects(includes=("list",)))
    listed = caution("list", effects=Effects(points=("ankle",), includes=("pregnancy",)))
    safe = screened(Shelf(point("ankle"), pregnancy, listed), "pregnancy")
    assert safe.points == ()
    assert [(effect.caution.id, effect.through and effect.through.id) for effect in safe.effects] == [
        ("pregnancy", None),
        ("list", "pregnancy"),
    ]


def test_a_condition_named_twice_counts_once() -> None:
    assert len(screened(Shelf(caution("ill")), "ill", "ILL").effects) == 1


def test_a_condition_that_changes_nothing_still_shows_its_advice() -> None:
    (effect,) = screened(Shelf(caution("allergy", "gentle", advice="Use no oil.")), "allergy").effects
    assert effect.caution.advice == "Use no oil."


SPRAINED = Shelf(caution("sprain", "avoid-area", effects=Effects(affected_foot=True)), caution("mild", "gentle"))


@pytest.mark.parametrize(("affected", "worked"), [("left", "right"), ("right", "left")])
def test_the_foot_that_is_not_affected_is_left_to_work_on(affected: Feet, worked: Feet) -> None:
    safe = screened(SPRAINED, "sprain", affected=affected)
    assert safe.feet == worked
    assert [effect.foot for effect in safe.effects] == [affected]


def test_only_what_concerns_a_foot_is_said_of_that_foot() -> None:
    effects = screened(SPRAINED, "mild", "sprain", affected="left").effects
    assert {one.caution.id: one.foot for one in effects} == {"mild": None, "sprain": "left"}


def test_a_foot_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UsageError, match="affected cannot be 'middle'") as refusal:
        screen(SPRAINED, ["sprain"], affected="middle")  # type: ignore[arg-type]
    assert refusal.value.hint == 'Give "left" or "right" or "both" or "arm" or None.'


def test_what_an_included_caution_includes_applies_too_and_says_which_condition_brought_it() -> None:
    chain = [caution(name, effects=Effects(includes=after)) for name, after in (("a", ("b",)), ("b", ("c",)))]
    last = caution("c", effects=Effects(points=("heel",), max_pressure=3))
    safe = screened(Shelf(point("heel"), point("toe"), *chain, last), "a")
    assert ids(safe.points) == ["toe"]
    assert safe.max_pressure == 3
    assert [(one.caution.id, one.through and one.through.id) for one in safe.effects] == [
        ("a", None),
        ("b", "a"),
        ("c", "a"),
    ]


def test_a_condition_that_was_named_itself_came_through_no_other() -> None:
    outer, inner = caution("outer", effects=Effects(includes=("inner",))), caution("inner")
    effects = screened(Shelf(outer, inner), "outer", "inner").effects
    assert [(one.caution.id, one.through) for one in effects] == [("outer", None), ("inner", None)]


def test_what_is_too_firm_stands_with_the_first_caution_that_sets_the_limit() -> None:
    cautions = [caution(name, effects=Effects(max_pressure=limit)) for name, limit in (("a", 2), ("b", 2))]
    techniques = (technique("firm", pressure=(3, 6)), technique("soft", pressure=(2, 2)))
    effects = screened(Shelf(*techniques, *cautions), "a", "b")
    assert [ids(one.too_firm) for one in effects.effects] == [["firm"], []]
    assert ids(effects.techniques) == ["soft"]


def test_the_limit_for_everybody_takes_away_what_is_firmer_without_any_condition() -> None:
    safe = screened(Shelf(technique("hard", pressure=(7, 8)), technique("firm", pressure=(6, 8))))
    assert (safe.max_pressure, ids(safe.techniques), safe.effects) == (6, ["firm"], ())


def test_a_limit_of_zero_counts() -> None:
    safe = screened(Shelf(technique("rest", pressure=(0, 1)), caution("odd", effects=Effects(max_pressure=0))), "odd")
    assert (safe.max_pressure, ids(safe.techniques)) == (0, ["rest"])


def test_it_must_be_said_which_foot_is_affected() -> None:
    with pytest.raises(UsageError, match="which foot is affected"):
        screen(SPRAINED, ["sprain"])


def test_two_affected_feet_leave_nothing_to_work_on() -> None:
    stop = screen(SPRAINED, ["sprain"], affected="both")
    assert isinstance(stop, Stop)
    assert [one.id for one in stop.cautions] == ["sprain"]


def test_an_affected_foot_without_a_condition_of_the_foot_is_not_ignored() -> None:
    with pytest.raises(UsageError, match="no condition"):
        screen(SPRAINED, ["mild"], affected="left")


def test_only_screening_makes_safe_points() -> None:
    safe = screened(Shelf())
    content: dict[str, Any] = {
        field: getattr(safe, field)
        for field in ("conditions", "effects", "points", "techniques", "max_pressure", "max_minutes", "routine", "feet")
    }
    with pytest.raises(TypeError, match="screen"):
        SafePoints(seal=None, **content)
    with pytest.raises(TypeError, match="screen"):
        replace(safe, max_pressure=10)


def test_every_shipped_caution_does_at_least_what_its_effects_say() -> None:
    catalog = load()
    for one in catalog.all(Caution):
        affected = "left" if one.effects.asks else None
        safe = screen(catalog, [one.id], affected=affected)  # type: ignore[arg-type]
        if one.level == "stop":
            assert isinstance(safe, Stop)
            continue
        assert isinstance(safe, SafePoints)
        assert not set(ids(safe.points)) & set(one.effects.points)
        assert not set(ids(safe.techniques)) & set(one.effects.techniques)
        assert safe.max_pressure <= (10 if one.effects.max_pressure is None else one.effects.max_pressure)
        assert safe.feet == ("right" if one.effects.affected_foot else "both")
        if one.ask is None:  # it comes with another one, which is screened in its place
            assert safe.conditions != (one,)
            assert one in {effect.caution for effect in safe.effects}
