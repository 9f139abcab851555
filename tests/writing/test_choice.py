"""What concerns a person is what the catalog says, and nothing that was guessed."""

import pytest
from tests.laws.catalogs import caution

from footrelief.catalog import Catalog
from footrelief.model import Cause, WarningSign
from footrelief.writing.choice import Guide, choose, common_signs, own_signs
from footrelief.writing.request import GuideRequest


def chosen(catalog: Catalog, topic: str = "headache", *conditions: str) -> Guide:
    return choose(catalog, GuideRequest(topic=topic, conditions=conditions))


@pytest.mark.parametrize(
    ("topic", "condition", "sign"),
    [
        ("pregnancy", None, "pregnancy"),
        ("sinus", None, "eye-swelling"),
        ("cluster", None, "painful-eye"),
        ("medication-overuse", None, "painkillers"),
        ("tension", "pregnancy", "pregnancy"),
        ("tension", "blood thinners", "blood-thinners"),
        ("headache", "cancer", "cancer-history"),
        ("headache", "very high blood pressure", "very-high-bp"),
    ],
)
def test_topics_and_conditions_bring_their_signs(
    catalog: Catalog, topic: str, condition: str | None, sign: str
) -> None:
    guide = chosen(catalog, topic, *([condition] if condition else []))
    assert sign in {own.id for own in guide.own_signs}


def test_the_signs_of_a_condition_come_in_its_order_and_then_those_that_name_it() -> None:
    first, chief, other = (
        WarningSign(id=id_, sign=id_, ask=id_, why=id_, urgency="u", concerns=concerns, sources=("book",))
        for id_, concerns in (("first", ("ill",)), ("chief", ()), ("other", ()))
    )
    ill, well = caution("ill", signs=("other", "chief")), caution("well", signs=("first",))
    signs = own_signs(frozenset({"ill"}), (first, chief, other), (ill, well))
    assert [sign.id for sign in signs] == ["other", "chief", "first"]


def test_a_sign_that_nothing_names_concerns_everybody() -> None:
    named, own, common = (
        WarningSign(id=id_, sign=id_, ask=id_, why=id_, urgency="u", concerns=concerns, sources=("book",))
        for id_, concerns in (("named", ()), ("own", ("ill",)), ("common", ()))
    )
    assert common_signs((named, own, common), (caution("ill", signs=("named",)),)) == (common,)


def test_headache_without_conditions_concerns_nobody_in_particular(catalog: Catalog) -> None:
    guide = chosen(catalog)
    assert not guide.own_signs
    assert not guide.own_claims


def test_evidence_goes_with_what_it_concerns(catalog: Catalog) -> None:
    for cause in catalog.all(Cause):
        guide = chosen(catalog, cause.id)
        assert all(guide.subjects.intersection(one.concerns) for one in guide.corrections), cause.id
        assert all(guide.subjects.intersection(one.concerns) for one in guide.findings), cause.id
    general = chosen(catalog)
    assert general.corrections
    assert all(one.general for one in general.corrections)
    assert all(one.general for one in general.findings)


def test_a_routine_for_one_cause_is_about_that_cause(catalog: Catalog) -> None:
    assert chosen(catalog, "desk-five").request.routine == "desk-five"


def test_notes_for_two_are_not_told_to_one(catalog: Catalog) -> None:
    alone = choose(catalog, GuideRequest(mode="self"))
    assert "partner" not in {note.mode for note in alone.notes}
    assert "partner" in {note.mode for note in choose(catalog, GuideRequest(mode="partner")).notes}
