"""Points by words and filters."""

import re
from contextlib import suppress
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footrelief.catalog import Catalog
from footrelief.errors import NotFoundError
from footrelief.model import Cause, Point, Routine
from footrelief.query.points import find_points


def ids(rows: tuple[tuple[str, ...], ...]) -> set[str]:
    return {row[0] for row in rows}


def test_without_words_and_filters_every_point_is_found(shipped: Catalog) -> None:
    assert ids(find_points(shipped)) == {point.id for point in shipped.all(Point)}


def test_core_points_come_first_then_helpers_then_the_others_each_in_catalog_order(shipped: Catalog) -> None:
    role = {point.id: point.role for point in shipped.all(Point)}
    order = list(role)
    found = [row.id for row in find_points(shipped)]
    groups = [(name, list(members)) for name, members in groupby(found, key=lambda id_: role[id_])]
    assert [name for name, _ in groups] == ["core", "helper", "none"]
    assert all(members == sorted(members, key=order.index) for _, members in groups)


def test_each_filter_leaves_exactly_the_points_that_have_the_value(shipped: Catalog) -> None:
    every = shipped.all(Point)
    assert ids(find_points(shipped, zone="head")) == {point.id for point in every if point.zone == "head"}
    assert ids(find_points(shipped, system="acupoint")) == {point.id for point in every if point.system == "acupoint"}
    assert ids(find_points(shipped, core=True)) == {point.id for point in every if point.role == "core"}
    assert ids(find_points(shipped, foot="left")) == {point.id for point in every if point.feet in ("left", "both")}
    assert ids(find_points(shipped, foot="both")) == {point.id for point in every if point.feet == "both"}
    assert ids(find_points(shipped, view="inner")) == {
        point.id for point in every if any(shape.view == "inner" for shape in point.shapes)
    }


@pytest.mark.parametrize(
    ("typed", "meant"), [("plantar", "sole"), ("Dorsal", "top"), ("medial", "inner"), ("lateral", "outer")]
)
def test_views_have_the_names_of_anatomy_too(shipped: Catalog, typed: str, meant: str) -> None:
    assert find_points(shipped, view=typed) == find_points(shipped, view=meant)


def test_the_points_of_a_cause_are_those_of_its_routines(shipped: Catalog) -> None:
    routines = shipped.many(Routine, shipped.get(Cause, "sinus").routines)
    worked = {point for routine in routines for step in routine.steps for point in step.points}
    assert ids(find_points(shipped, cause="Sinus headache")) == worked


def test_the_points_of_a_technique_are_those_that_it_works(shipped: Catalog) -> None:
    steps = [step for routine in shipped.all(Routine) for step in routine.steps if step.technique == "toe-squeeze"]
    assert ids(find_points(shipped, technique="toe squeeze")) == {point for step in steps for point in step.points}


def test_filters_and_words_are_joined(shipped: Catalog) -> None:
    found = find_points(shipped, ["big toe"], zone="head", foot="right", view="sole")
    assert ids(found) < ids(find_points(shipped, ["toe"], zone="head"))
    assert all("big" in row.where.lower() or "big" in row.name.lower() for row in found)


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        (["LR-3"], "LR3"),
        (["lr", "3"], "LR3"),
        (["taichong"], "LR3"),
        (["冲"], "LR3"),
        (["headtop"], "head-top"),
        (["TIPS", "five"], "head-top"),
        (["hypophys"], "pituitary"),
    ],
)
def test_words_may_begin_an_id_a_name_a_synonym_or_a_word_of_the_place(
    shipped: Catalog, words: list[str], id_: str
) -> None:
    assert id_ in ids(find_points(shipped, words))


@pytest.mark.parametrize(
    "words", ["creme", "BRÛLÉE", "creme-brulee", "cremebrulee", "足三", "三里", "100%", "a*b", '"quoted"', "strasse"]
)
def test_accents_signs_and_other_scripts_are_no_hindrance(odd: Catalog, words: str) -> None:
    assert "creme-brulee" in ids(find_points(odd, [words]))


@pytest.mark.parametrize(
    ("filters", "message", "hint"),
    [
        (
            {"zone": "hed"},
            'there is no zone "hed". Did you mean head?',
            "Zones: head, neck, chest, abdomen, pelvis, spine, limbs, systemic",
        ),
        ({"zone": ""}, 'there is no zone "".', "Zones: head, neck, chest, abdomen, pelvis, spine, limbs, systemic"),
        ({"foot": "middle"}, 'there is no foot "middle".', "Feet: left, right, both"),
        ({"view": "plantr"}, 'there is no view "plantr".', "Views: sole, top, inner, outer"),
        ({"system": "reflx"}, 'there is no kind "reflx". Did you mean reflex?', "Kinds: reflex, acupoint"),
    ],
)
def test_a_value_that_does_not_exist_is_answered_with_those_that_do(
    shipped: Catalog, filters: dict[str, str], message: str, hint: str
) -> None:
    with pytest.raises(NotFoundError, match=f"^{re.escape(message)}$") as refused:
        find_points(shipped, **filters)  # type: ignore[arg-type]
    assert refused.value.hint == hint


def test_a_cause_that_does_not_exist_names_near_ones(shipped: Catalog) -> None:
    with pytest.raises(NotFoundError, match=r'there is no cause "migrane"\. Did you mean migraine') as refused:
        find_points(shipped, cause="migrane")
    assert refused.value.hint.startswith("Causes: tension-type, posture-neck, migraine")


def test_no_match_names_words_that_are_near(shipped: Catalog) -> None:
    with pytest.raises(NotFoundError, match=r'no points match "brian"\. Did you mean brain\?'):
        find_points(shipped, ["brian"])


def test_words_may_be_one_text(shipped: Catalog) -> None:
    assert find_points(shipped, words="big toe") == find_points(shipped, words=["big", "toe"])


@pytest.mark.parametrize("words", ['"', "***", "( )"])
def test_signs_alone_match_nothing(shipped: Catalog, words: str) -> None:
    with pytest.raises(NotFoundError):
        find_points(shipped, [words])


@settings(deadline=None, max_examples=50)
@given(st.lists(st.text(max_size=12), max_size=3))
def test_whatever_is_typed_there_are_points_or_a_friendly_error(shipped: Catalog, words: list[str]) -> None:
    with suppress(NotFoundError):
        assert find_points(shipped, words)
