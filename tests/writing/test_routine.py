"""One routine: safe to begin, the steps, what to remember, and why."""

import msgspec
import pytest

from footrelief.catalog import Catalog
from footrelief.document import Callout, Document, Heading, Schedule
from footrelief.errors import NotFoundError
from footrelief.footmap import FootMap
from footrelief.model import Cause, Caution, Routine
from footrelief.render import Look, to_bytes
from footrelief.writing.choice import choose
from footrelief.writing.guide import GuideRequest, write_routine

WITH_ROUTINE = [
    *("headache", "tension-type", "posture-neck", "migraine", "menstrual-migraine", "pregnancy", "menopause", "sinus"),
    *("jaw", "medication-overuse", "dehydration", "sleep", "eye-strain", "caffeine", "stress"),
]


def read(document: Document) -> str:
    return " ".join(to_bytes(document, "text", Look(10_000)).decode().split())


@pytest.mark.parametrize("topic", WITH_ROUTINE)
def test_what_may_be_dangerous_stands_before_the_first_step(catalog: Catalog, topic: str) -> None:
    kinds = [type(block) for block in write_routine(catalog, GuideRequest(topic=topic)).blocks]
    assert kinds.index(Callout) < kinds.index(Schedule)


def test_the_parts_stand_in_the_order_in_which_they_are_needed(catalog: Catalog) -> None:
    page = write_routine(catalog, GuideRequest(topic="tension", minutes=10, conditions=("diabetes",)))
    marks = [
        block.text
        if isinstance(block, Heading)
        else block.title
        if isinstance(block, Callout)
        else type(block).__name__
        for block in page.blocks
        if isinstance(block, Heading | Callout | Schedule | FootMap)
    ]
    assert marks == [
        "Tension-type headache: 10-minute foot massage",
        "First: is it safe?",
        "What your conditions change",
        marks[3],
        "Schedule",
        "To remember",
        "Where to press",
        "FootMap",
        "Why these steps",
        "How to do it",
        "Before any massage",
        "Stop signs, and afterwards",
        "Stop",
        "Sources",
    ]


def test_the_effect_of_a_condition_comes_with_its_reason_and_source(catalog: Catalog) -> None:
    told = read(write_routine(catalog, GuideRequest(topic="tension", conditions=("diabetes",))))
    before, _, _ = told.partition("Total:")
    assert catalog.get(Caution, "diabetes").advice in before


@pytest.mark.parametrize("topic", WITH_ROUTINE)
def test_four_main_things_at_most_and_a_reason_for_every_step(catalog: Catalog, topic: str) -> None:
    request = GuideRequest(topic=topic, minutes=10)
    session = choose(catalog, request).session
    assert session
    told = read(write_routine(catalog, request))
    assert 1 <= len(session.main_things) <= 4
    steps = [step for turn in session.turns for step in turn.steps]
    for text in (*session.main_things, *(step.why for step in steps), *(step.origin for step in steps)):
        assert " ".join(text.split()) in told
    for left in session.left_out:
        assert f"{left.what}: {left.why}" in told


@pytest.mark.parametrize("name", ["evening-sleep", "Evening wind-down", "bedtime", "EVENING sleep"])
def test_a_curated_routine_has_its_own_page(catalog: Catalog, name: str) -> None:
    page = write_routine(catalog, GuideRequest(topic=name))
    assert page.title.startswith("Evening wind-down: ")


def test_a_routine_for_one_cause_is_about_this_cause(catalog: Catalog) -> None:
    for routine in catalog.all(Routine):
        guide = choose(catalog, GuideRequest(topic=routine.id))
        assert guide.session
        if routine.id not in {cause.id for cause in catalog.all(Cause)}:
            assert guide.session.routine.id == routine.id
            assert (guide.cause.id if guide.cause else None) == (
                routine.causes[0] if len(routine.causes) == 1 else None
            )


def test_no_routine_is_offered_where_massage_is_not(catalog: Catalog) -> None:
    with pytest.raises(NotFoundError, match="no routine is offered for this: Cluster headache"):
        write_routine(catalog, GuideRequest(topic="cluster"))


def test_a_stop_says_what_to_do_instead_and_has_no_steps(catalog: Catalog) -> None:
    page = write_routine(catalog, GuideRequest(conditions=("dvt",)))
    assert page.urgent
    assert catalog.get(Caution, "dvt").advice in read(page)
    assert not any(isinstance(block, Schedule | FootMap) for block in page.blocks)


def test_its_json_has_the_session_with_effects_and_no_evidence(catalog: Catalog) -> None:
    page = write_routine(catalog, GuideRequest(topic="tension", conditions=("pregnancy",)))
    records = msgspec.json.decode(to_bytes(page, "json"))
    assert "claims" not in records
    assert "causes" not in records
    effects = records["session"]["effects"]
    assert [(effect["caution"], effect["through"]) for effect in effects] == [
        ("pregnancy", None),
        ("pregnancy-points", "pregnancy"),
    ]
    assert effects[0]["max_pressure"] == 4
    assert len(records["session"]["main_things"]) <= 4
