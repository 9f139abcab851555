"""Every shipped condition on every shipped cause: a sound session, a stop, or nothing, and never what is barred."""

from collections.abc import Iterator, Sequence
from typing import Literal

import pytest

from footrelief.catalog import Catalog, load
from footrelief.errors import UsageError
from footrelief.model import Cause, Caution, Routine
from footrelief.routine import Session, SessionRequest, compose, pick_routine
from footrelief.safety import SafePoints, Stop, screen

MINUTES = (3, 10, 60, None)
MODES: tuple[Literal["self", "partner"], ...] = ("self", "partner")


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load()


def screened(catalog: Catalog, caution: Caution) -> SafePoints | Stop:
    try:
        return screen(catalog, [caution.id])
    except UsageError:
        return screen(catalog, [caution.id], affected="left")


def sessions(catalog: Catalog, safe: SafePoints, cause: Cause) -> Iterator[Session]:
    others = catalog.all(Routine)
    for mode in MODES:
        routine = pick_routine(catalog.many(Routine, cause.routines), safe, mode)
        assert routine is not None
        for minutes in MINUTES:
            request = SessionRequest(routine=routine, others=others, cause=cause, minutes=minutes, mode=mode)
            session = compose(safe, request)
            assert session is not None
            yield session


def check_sessions(catalog: Catalog, caution: Caution, causes: Sequence[Cause]) -> None:
    safe = screened(catalog, caution)
    assert isinstance(safe, Stop) == (caution.level == "stop")
    if isinstance(safe, Stop):
        return
    safe_points = {point.id for point in safe.points}
    safe_techniques = {technique.id for technique in safe.techniques}
    limit = caution.effects.max_pressure
    for cause in causes:
        worked: dict[str, set[str]] = {"self": set(), "partner": set()}
        for session in sessions(catalog, safe, cause):
            points = {point.id for step in session.steps for point in step.points}
            assert points <= safe_points - set(caution.effects.points)
            assert {step.technique.id for step in session.steps} <= safe_techniques - set(caution.effects.techniques)
            assert all(step.pressure <= (6 if limit is None else limit) for step in session.steps)
            assert points
            most = caution.effects.max_minutes or 60
            assert session.total_seconds <= 60 * most
            if session.minutes:
                assert session.minutes <= most
                assert session.total_seconds <= session.minutes * 60
                is_short = session.total_seconds < session.minutes * 57
                assert is_short <= (f"{session.minutes} minutes" in [left.what for left in session.left_out])
                assert worked[session.mode] <= points
                worked[session.mode] = points


def with_routines(catalog: Catalog) -> list[Cause]:
    return [cause for cause in catalog.all(Cause) if cause.routines]


@pytest.mark.parametrize(
    ("number", "caution"), list(enumerate(load().all(Caution))), ids=lambda value: getattr(value, "id", "")
)
def test_each_condition_gives_a_sound_session_or_stops(catalog: Catalog, number: int, caution: Caution) -> None:
    causes = with_routines(catalog)
    check_sessions(catalog, caution, [causes[number % len(causes)]])


@pytest.mark.slow
@pytest.mark.parametrize("caution", load().all(Caution), ids=lambda caution: caution.id)
def test_each_cause_gets_a_sound_session_or_the_condition_stops(catalog: Catalog, caution: Caution) -> None:
    check_sessions(catalog, caution, with_routines(catalog))


def test_causes_for_which_massage_is_not_suitable_have_no_routine_to_compose(catalog: Catalog) -> None:
    safe = screen(catalog)
    assert isinstance(safe, SafePoints)
    without = [cause.id for cause in catalog.all(Cause) if not cause.routines]
    assert without == ["low-testosterone", "cluster"]
    assert pick_routine((), safe) is None


def test_every_curated_routine_keeps_its_times_when_no_minutes_are_asked_for(catalog: Catalog) -> None:
    safe = screen(catalog)
    assert isinstance(safe, SafePoints)
    for routine in catalog.all(Routine):
        session = compose(safe, SessionRequest(routine=routine, mode=None if routine.mode == "self" else "partner"))
        assert session is not None
        added = sum(step.seconds for step in session.steps if step.reason.endswith(("a warm-up.", "a closing.")))
        assert session.total_seconds == routine.total_seconds + added
        assert session.left_out == ()
