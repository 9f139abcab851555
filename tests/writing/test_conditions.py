"""What shipped conditions do to the session that a person is given, case by case."""

import pytest

from footrelief.catalog import Catalog
from footrelief.routine import Session
from footrelief.writing.choice import choose
from footrelief.writing.guide import GuideRequest


def session(catalog: Catalog, topic: str, *conditions: str, **wishes: object) -> Session:
    guide = choose(catalog, GuideRequest(topic=topic, conditions=conditions, **wishes))  # type: ignore[arg-type]
    assert guide.session
    return guide.session


@pytest.mark.parametrize("condition", ["gangrene", "foot ulcer", "cellulitis", "black toe", "leg ulcer"])
def test_one_diseased_foot_stops_the_massage_of_both(shipped: Catalog, condition: str) -> None:
    guide = choose(shipped, GuideRequest(topic="tension", conditions=(condition,), affected="left"))
    assert guide.stop
    assert guide.session is None


def test_in_pregnancy_its_own_routine_is_followed_whatever_is_asked_for(shipped: Catalog) -> None:
    expecting = session(shipped, "tension", "pregnancy", minutes=60, mode="partner")
    assert expecting.routine.id == "pregnancy-gentle"
    assert expecting.minutes == 15
    assert not {"pituitary", "LR3", "bladder"} & {point.id for step in expecting.steps for point in step.points}
    assert max(step.pressure for step in expecting.steps) <= 4


def test_a_person_with_cancer_gets_strokes_and_no_ball(shipped: Catalog) -> None:
    ill = session(shipped, "tension", "cancer", minutes=30, mode="partner")
    assert "tool" not in {step.technique.touch for step in ill.steps}
    assert {replaced.by.touch for replaced in ill.replaced} <= {"stroke", "hold", "point", "rest"}


def test_in_an_attack_little_is_done_and_briefly(shipped: Catalog) -> None:
    attack = session(shipped, "migraine", "migraine-attack", minutes=30)
    assert attack.total_seconds <= 5 * 60
    assert len([step for step in attack.steps if step.foot in ("right", "both")]) <= 6
    assert {step.technique.touch for step in attack.steps} <= {"stroke", "hold", "point", "rest", "change"}


@pytest.mark.parametrize(
    ("condition", "most"), [("teens", 15), ("pacemaker-heart", 10), ("epilepsy", 15), ("frail", 10)]
)
def test_short_is_short_however_long_is_asked_for(shipped: Catalog, condition: str, most: int) -> None:
    for minutes in (None, 20, 60):
        assert session(shipped, "tension", condition, minutes=minutes).total_seconds <= most * 60


def test_blood_thinners_leave_soft_strokes_and_still_hands(shipped: Catalog) -> None:
    for topic in ("tension", "migraine", "sinus", "stress"):
        thin = session(shipped, topic, "anticoagulants", minutes=20)
        assert {step.technique.touch for step in thin.steps} <= {"stroke", "hold", "rest", "change"}


def test_what_a_condition_takes_away_makes_no_room_for_other_places(shipped: Catalog) -> None:
    for minutes in (10, 30, 60):
        usual = session(shipped, "tension", minutes=minutes)
        for condition in ("anticoagulants", "diabetes", "osteoporosis", "fertility-treatment"):
            fewer = session(shipped, "tension", condition, minutes=minutes)
            assert fewer.routine == usual.routine
            assert {point for step in fewer.steps for point in step.points} <= {
                point for step in usual.steps for point in step.points
            }
