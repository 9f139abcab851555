"""What holds for every session, over random catalogs and requests."""

from typing import Any, Literal

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.laws.catalogs import CAUTION_IDS, Shelf, catalogs, some

from footrelief.errors import UsageError
from footrelief.model import Cause, Caution, Feet, Routine, Technique
from footrelief.routine import Session, SessionRequest, SessionStep, compose, pick_routine
from footrelief.safety import SafePoints, screen

pytestmark = pytest.mark.slow

MINUTES = st.integers(3, 60)
law = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
FEET: tuple[Literal["left", "right"], ...] = ("left", "right")
MODES: tuple[Literal["self", "partner"] | None, ...] = (None, "self", "partner")


@st.composite
def screened(draw: st.DrawFn, shelf: Shelf) -> SafePoints:
    affected = draw(st.sampled_from(FEET))
    conditions = draw(some(CAUTION_IDS, 2))
    try:
        safe = screen(shelf, conditions, affected=affected)
    except UsageError:  # no condition concerns one foot
        safe = screen(shelf, conditions)
    assume(isinstance(safe, SafePoints))
    assert isinstance(safe, SafePoints)
    return safe


@st.composite
def requests(draw: st.DrawFn) -> tuple[SafePoints, dict[str, Any]]:
    """Draw what is safe, and the fields of a request but for its minutes."""
    shelf = draw(catalogs())
    safe = draw(screened(shelf))
    (cause,) = shelf.all(Cause)
    routines = {routine.id: routine for routine in shelf.all(Routine)}
    mode = draw(st.sampled_from(MODES))
    techniques = shelf.all(Technique)
    return safe, {
        "routine": pick_routine([routines[id_] for id_ in cause.routines], safe, mode),
        "others": shelf.all(Routine),
        "cause": draw(st.sampled_from([cause, None])),
        "mode": mode,
        "feet": draw(st.sampled_from(["both", safe.feet])),
        "pressure": draw(st.sampled_from(["gentle", "medium", "firm"])),
        "max_pressure": draw(st.none() | st.integers(1, 10)),
        "techniques": tuple(draw(st.lists(st.sampled_from(techniques), max_size=1))),
        "without": tuple(draw(st.lists(st.sampled_from(techniques[2:]), max_size=2))),
    }


def composed(safe: SafePoints, fields: dict[str, Any], minutes: int | None) -> Session:
    try:
        session = compose(safe, SessionRequest(minutes=minutes, **fields))
    except UsageError as error:  # a routine's own warm-up or closing can be longer than three minutes
        assert error.hint.startswith("Take ")  # noqa: PT017 - any other usage error is a failure
        assume(False)  # noqa: FBT003 - how Hypothesis spells it
        raise
    assume(session is not None)
    assert session is not None
    return session


def on(session: Session, foot: Feet) -> list[SessionStep]:
    return [step for step in session.steps if step.foot in (foot, "both")]


def is_for_each(step: SessionStep) -> bool:
    """Whether both feet have the place of the step."""
    return not step.points or any(point.feet == "both" for point in step.points)


def worked(session: Session) -> set[str]:
    return {point.id for step in session.steps for point in step.points}


@law
@given(requests(), MINUTES)
def test_a_session_is_never_longer_than_asked_and_its_steps_follow_one_another(
    drawn: tuple[SafePoints, dict[str, Any]], minutes: int
) -> None:
    session = composed(*drawn, minutes)
    assert session.total_seconds == sum(step.seconds for step in session.steps) <= minutes * 60
    end = 0
    for step in session.steps:
        assert step.start == end
        end += step.seconds


@law
@given(requests(), MINUTES)
def test_a_session_is_at_most_five_percent_short_unless_every_step_is_at_its_longest(
    drawn: tuple[SafePoints, dict[str, Any]], minutes: int
) -> None:
    session = composed(*drawn, minutes)
    can_grow = [step for step in session.steps if step.seconds < step.technique.longest]
    assert session.total_seconds >= minutes * 57 or not can_grow


@law
@given(requests(), st.none() | MINUTES)
def test_every_step_has_a_time_and_pressure_within_its_technique_and_limits(
    drawn: tuple[SafePoints, dict[str, Any]], minutes: int | None
) -> None:
    safe, fields = drawn
    for step in composed(safe, fields, minutes).steps:
        assert step.technique.shortest <= step.seconds <= step.technique.longest
        assert step.technique.pressure[0] <= step.pressure <= step.technique.pressure[1]
        assert step.pressure <= safe.max_pressure
        assert fields["max_pressure"] is None or step.pressure <= fields["max_pressure"]


@law
@given(requests(), st.none() | MINUTES)
def test_nothing_barred_or_unwanted_ever_appears(drawn: tuple[SafePoints, dict[str, Any]], minutes: int | None) -> None:
    safe, fields = drawn
    session = composed(safe, fields, minutes)
    assert {step.technique for step in session.steps} <= set(safe.techniques) - set(fields["without"])
    assert worked(session) <= {point.id for point in safe.points}
    assert safe.feet == "both" or {step.foot for step in session.steps} <= {safe.feet}
    assert all(
        step.foot == "both" or point.feet in ("both", step.foot) for step in session.steps for point in step.points
    )


@law
@given(requests(), MINUTES, MINUTES)
def test_more_minutes_never_drop_a_point(drawn: tuple[SafePoints, dict[str, Any]], some_: int, others: int) -> None:
    shorter, longer = sorted((some_, others))
    assert worked(composed(*drawn, shorter)) <= worked(composed(*drawn, longer))


@law
@given(requests(), st.none() | MINUTES)
def test_the_same_request_gives_the_same_session(drawn: tuple[SafePoints, dict[str, Any]], minutes: int | None) -> None:
    assert composed(*drawn, minutes) == composed(*drawn, minutes)


@law
@given(requests(), st.none() | MINUTES)
def test_every_step_has_a_reason_and_a_source(drawn: tuple[SafePoints, dict[str, Any]], minutes: int | None) -> None:
    for step in composed(*drawn, minutes).steps:
        assert step.reason.strip().endswith(".")
        assert step.sources


@law
@given(requests(), st.none() | MINUTES)
def test_both_feet_get_the_same(drawn: tuple[SafePoints, dict[str, Any]], minutes: int | None) -> None:
    session = composed(*drawn, minutes)
    if session.feet == "both":
        left, right = (
            [(step.technique, step.seconds, step.pressure) for step in on(session, foot) if is_for_each(step)]
            for foot in FEET
        )
        assert left == right


@law
@given(requests(), st.none() | MINUTES)
def test_a_session_has_a_warm_up_before_its_main_part_and_ends_with_a_closing(
    drawn: tuple[SafePoints, dict[str, Any]], minutes: int | None
) -> None:
    session = composed(*drawn, minutes)
    stand_ins = {one.by.id for one in session.replaced}  # each keeps the stage of what it stands in for
    for foot in FEET:
        if steps := on(session, foot):
            phases = ["stand-in" if step.technique.id in stand_ins else step.technique.phase for step in steps]
            assert "warm-up" in [step.technique.phase for step in steps]
            assert "main" not in phases[: phases.index("warm-up") if "warm-up" in phases else 0]
            assert phases[-1] in ("close", "open-or-close", "stand-in")


@law
@given(requests(), MINUTES)
def test_the_short_form_has_at_most_four_things(drawn: tuple[SafePoints, dict[str, Any]], minutes: int) -> None:
    assert 0 < len(composed(*drawn, minutes).main_things) <= 4


@law
@given(requests(), MINUTES)
def test_what_is_left_out_of_the_routine_is_named_with_a_reason(
    drawn: tuple[SafePoints, dict[str, Any]], minutes: int
) -> None:
    safe, fields = drawn
    session = composed(safe, fields, minutes)
    named = " ".join(one.what for one in session.left_out)
    names = {point.id: point.name for point in safe.points} | {
        point.id: point.name for effect in safe.effects for point in effect.points
    }
    missing = {id_ for step in fields["routine"].steps for id_ in step.points} - worked(session)
    lost_techniques = {one.what for one in session.left_out if one.because != "time"}
    assert all(names.get(id_, id_) in named or lost_techniques for id_ in missing)
    assert all(one.why for one in session.left_out)


def test_the_small_catalogs_are_not_all_barred() -> None:
    """Guards the laws above against being true of nothing."""
    seen: list[Session] = []

    @law
    @given(requests())
    def collect(drawn: tuple[SafePoints, dict[str, Any]]) -> None:
        seen.append(composed(*drawn, 10))

    collect()
    assert sum(bool(worked(session)) for session in seen) > len(seen) // 2
    assert any(isinstance(one, Caution) for session in seen for one in session.conditions)
