"""What conditions may do to a session, over random requests to the shipped catalog: take away, and nothing else."""

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footrelief.catalog import load
from footrelief.errors import UsageError
from footrelief.model import Cause, Caution, Routine
from footrelief.routine import Session, SessionRequest, compose, pick_routine
from footrelief.safety import SafePoints, Stop, screen
from footrelief.writing.guide import GuideRequest, write_guide

CATALOG = load()
ROUTINES = CATALOG.all(Routine)
OFFERING = [cause for cause in CATALOG.all(Cause) if cause.routines and not cause.caution]
LEFT = [caution.id for caution in CATALOG.all(Caution) if caution.level != "stop" and caution.ask]
ANY = [caution.id for caution in CATALOG.all(Caution)]

some = st.lists(st.sampled_from(LEFT), max_size=4, unique=True)
wishes = st.fixed_dictionaries(
    {
        "cause": st.sampled_from(OFFERING),
        "minutes": st.none() | st.integers(3, 60),
        "mode": st.sampled_from([None, "self", "partner"]),
        "pressure": st.sampled_from(["gentle", "medium", "firm"]),
    }
)


def screened(conditions: list[str]) -> SafePoints | Stop:
    try:
        return screen(CATALOG, conditions)
    except UsageError:
        return screen(CATALOG, conditions, affected="left")


def composed(safe: SafePoints, wished: dict[str, Any], routine: Routine | None = None) -> Session | None:
    cause = wished["cause"]
    routine = routine or pick_routine(CATALOG.many(Routine, cause.routines), safe, wished["mode"])
    assert routine
    try:
        return compose(safe, SessionRequest(routine=routine, others=ROUTINES, **wished))
    except UsageError as error:
        assert error.hint.startswith("Take "), error  # noqa: PT017 - any other usage error is a failure
        return None


def places(session: Session) -> set[str]:
    return {point.id for step in session.steps for point in step.points}


def taken_away(wished: dict[str, Any], conditions: list[str], more: str) -> None:
    """Hold a session for some conditions against the one for one condition more."""
    fewer_safe, safe = screened(conditions), screened([*conditions, more])
    if isinstance(fewer_safe, Stop):
        assert isinstance(safe, Stop)
        return
    if isinstance(safe, Stop):
        return
    assert {point.id for point in safe.points} <= {point.id for point in fewer_safe.points}
    assert {one.id for one in safe.techniques} <= {one.id for one in fewer_safe.techniques}
    assert safe.max_pressure <= fewer_safe.max_pressure
    assert (safe.max_minutes or 99) <= (fewer_safe.max_minutes or 99)
    fewer, session = composed(fewer_safe, wished), composed(safe, wished)
    if session is None:
        return
    barred = {point.id for effect in safe.effects for point in effect.points}
    techniques = {one.id for effect in safe.effects for one in (*effect.techniques, *effect.too_firm)}
    assert not places(session) & barred
    assert not {step.technique.id for step in session.steps} & techniques
    assert all(step.pressure <= safe.max_pressure for step in session.steps)
    assert all(safe.feet in ("both", step.foot) for step in session.steps)
    assert session.total_seconds <= 60 * min(wished["minutes"] or 99, safe.max_minutes or 99)
    if fewer and fewer.routine == session.routine:
        assert places(session) <= places(fewer)


@settings(max_examples=40, deadline=None)
@given(wishes, some, st.sampled_from(ANY))
def test_one_condition_more_only_takes_away(wished: dict[str, Any], conditions: list[str], more: str) -> None:
    taken_away(wished, conditions, more)


@pytest.mark.slow
@settings(max_examples=2000, deadline=None)
@given(wishes, some, st.sampled_from(ANY))
def test_one_condition_more_only_takes_away_however_many_requests(
    wished: dict[str, Any], conditions: list[str], more: str
) -> None:
    taken_away(wished, conditions, more)


@settings(max_examples=15, deadline=None)
@given(wishes, st.lists(st.sampled_from(ANY), min_size=2, max_size=3, unique=True))
def test_the_order_of_conditions_changes_nothing(wished: dict[str, Any], conditions: list[str]) -> None:
    first, *others = (screened(list(order)) for order in permutations(conditions))
    if isinstance(first, Stop):
        assert all(other == first for other in others)
        return
    session = composed(first, wished)
    for other in others:
        assert not isinstance(other, Stop)
        assert composed(other, wished) == session


@settings(max_examples=10, deadline=None)
@given(wishes, st.lists(st.sampled_from(ANY), min_size=2, max_size=2, unique=True))
def test_a_guide_says_the_same_whatever_the_order(wished: dict[str, Any], conditions: list[str]) -> None:
    try:
        one, other = (
            write_guide(
                CATALOG, GuideRequest(topic=wished["cause"].id, conditions=tuple(order), minutes=wished["minutes"])
            )
            for order in (conditions, conditions[::-1])
        )
    except UsageError:
        return
    assert one.blocks == other.blocks
    assert one.urgent == other.urgent


def test_the_laws_are_not_true_of_nothing() -> None:
    wished = {"cause": OFFERING[0], "minutes": 20, "mode": "partner", "pressure": "medium"}
    usual = composed(screened([]), wished)  # type: ignore[arg-type]
    frail = composed(screened(["anticoagulants"]), wished)  # type: ignore[arg-type]
    assert usual
    assert frail
    assert usual.routine == frail.routine
    assert places(frail)
    assert len(frail.steps) < len(usual.steps)
