"""The plans hold to the rules for sessions: few things to keep in mind, the same places for longer, a rest."""

from itertools import pairwise

import pytest

from footrelief.catalog import Catalog
from footrelief.model import Cause, Plan, Routine, Technique

MOST_INSTRUCTIONS = {3: 3, 5: 5, 10: 6, 15: 8, 20: 9, 30: 11, 45: 13, 60: 13}
"""Different things to do on a foot, by minutes, without those on both feet together; a second round adds none."""
SHORTEST_STEP = 20
NO_MASSAGE = {"cluster", "low-testosterone"}


@pytest.fixture(scope="module")
def plans(shipped: Catalog) -> tuple[Plan, ...]:
    return shipped.all(Plan)


def worked(plan: Plan) -> set[str]:
    return {point for step in plan.steps for point in step.points}


def test_a_plan_takes_its_minutes_but_for_the_changes_of_foot(plans: tuple[Plan, ...]) -> None:
    for plan in plans:
        assert 0.94 * 60 * plan.minutes <= plan.total_seconds <= 60 * plan.minutes, plan.id


def test_there_are_few_things_to_keep_in_mind(plans: tuple[Plan, ...]) -> None:
    for plan in plans:
        things = {(step.technique, step.points) for step in plan.steps if step.feet == "each" and step.round == 1}
        assert len(things) <= MOST_INSTRUCTIONS[plan.minutes], plan.id


def test_a_plan_ends_with_a_rest_and_has_no_step_twice_in_a_row(plans: tuple[Plan, ...]) -> None:
    for plan in plans:
        if plan.minutes > 3:
            assert plan.steps[-1].technique == "rest", plan.id
        assert all(step.seconds >= SHORTEST_STEP for step in plan.steps), plan.id
        assert not [
            one for one, two in pairwise(plan.steps) if (one.technique, one.points) == (two.technique, two.points)
        ]


def test_a_longer_plan_keeps_every_place_of_a_shorter_one(plans: tuple[Plan, ...]) -> None:
    for plan in plans:
        longer = [one for one in plans if one.minutes > plan.minutes and _alike(one, plan)]
        assert not [one.id for one in longer if not worked(plan) <= worked(one)], plan.id


def _alike(one: Plan, other: Plan) -> bool:
    return (one.causes, one.routine, one.mode, one.for_any) == (other.causes, other.routine, other.mode, other.for_any)


def test_every_cause_with_a_massage_has_plans_for_one_and_for_two(shipped: Catalog, plans: tuple[Plan, ...]) -> None:
    for cause in shipped.all(Cause):
        modes = {plan.mode for plan in plans if cause.id in plan.causes}
        assert modes == (set() if cause.id in NO_MASSAGE else {"self", "partner"}), cause.id
    assert {plan.mode for plan in plans if plan.for_any} == {"self", "partner"}


def test_a_plan_is_no_firmer_than_the_routines_of_its_causes(shipped: Catalog, plans: tuple[Plan, ...]) -> None:
    firmest = {routine.id: max(step.pressure for step in routine.steps) for routine in shipped.all(Routine)}
    for plan in plans:
        routines = {plan.routine, *(id_ for id_ in plan.causes for id_ in shipped.get(Cause, id_).routines)}
        assert max(step.pressure for step in plan.steps) <= max(firmest[id_] for id_ in routines), plan.id


def test_alone_nothing_takes_two_people(shipped: Catalog, plans: tuple[Plan, ...]) -> None:
    for_two = {technique.id for technique in shipped.all(Technique) if technique.instead_alone}
    for plan in plans:
        if plan.mode == "self":
            assert not for_two & {step.technique for step in plan.steps}, plan.id
            hands = [step for step in plan.steps if shipped.get(Technique, step.technique).touch != "rest"]
            assert all(step.feet == "each" for step in hands), plan.id
