"""A session in words: what each foot gets stands there once, foot by foot where somebody is led through it."""

from footrelief.catalog import Catalog
from footrelief.guide.choice import choose
from footrelief.guide.request import GuideRequest
from footrelief.guide.sections.points import numbers
from footrelief.guide.sections.session import schedule


def test_a_point_of_one_foot_says_which_where_the_feet_are_told_together_and_is_named_on_its_foot_only(
    catalog: Catalog,
) -> None:
    guide = choose(catalog, GuideRequest(routine="migraine-between"))
    assert guide.session
    told = schedule(guide.session, numbers(guide))
    circles = [(step.foot, step.where) for step in told.rows if step.action == "Thumb circles"]
    assert circles == [("each", "Stomach, Liver (right foot), Gall bladder (right foot)")]
    done = [(step.foot, step.where, len(step.marks)) for step in told.steps if step.action == "Thumb circles"]
    assert done == [("right", "Stomach, Liver, Gall bladder", 3), ("left", "Stomach", 1)]


def test_the_clock_of_the_schedule_is_that_of_the_session(catalog: Catalog) -> None:
    session = choose(catalog, GuideRequest(topic="tension", minutes=20)).session
    assert session
    told = schedule(session, {})
    assert [(step.start, step.seconds, step.foot) for step in told.steps] == [
        (step.start, step.seconds, step.foot) for step in session.steps
    ]
    assert told.total_seconds == session.total_seconds
