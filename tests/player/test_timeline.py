"""Time passes through a session as it was composed, however it is cut into pieces."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.player.conftest import step, technique

from footrelief.player.timeline import LEAD_IN, Cue, Timeline, begin
from footrelief.turns import CUE_TIMES

sessions = st.lists(
    st.tuples(st.integers(1, 120), st.sampled_from(["left", "right", "both"])), min_size=1, max_size=8
).map(lambda told: begin(tuple(step(seconds, foot) for seconds, foot in told)))  # type: ignore[arg-type]
pieces = st.lists(st.integers(0, 30_000), max_size=60)


def place(timeline: Timeline) -> int:
    return timeline.done - timeline.lead_in


def played(timeline: Timeline, times: list[int]) -> tuple[Timeline, list[Cue]]:
    cues: list[Cue] = []
    for time in times:
        timeline, passed = timeline.advance(time)
        cues += passed
    return timeline, cues


@given(sessions, pieces)
def test_time_only_moves_on(timeline: Timeline, times: list[int]) -> None:
    places = [place(timeline)]
    for time in times:
        timeline, _ = timeline.advance(time)
        places.append(place(timeline))
    assert all(before <= after for before, after in pairwise(places))
    assert places[-1] == min(sum(times) - LEAD_IN, timeline.total)


@given(sessions, pieces)
def test_pieces_of_time_give_the_same_as_all_of_it_at_once(timeline: Timeline, times: list[int]) -> None:
    whole, cues = timeline.advance(sum(times))
    assert played(timeline, times) == (whole, list(cues))


@given(sessions, st.integers(50, 5_000))
def test_every_cue_of_a_session_is_given_once_and_in_its_turn(timeline: Timeline, look: int) -> None:
    whole = LEAD_IN + timeline.total
    over, cues = played(timeline, [look] * (whole // look + 1))
    assert over.is_over
    expected: list[Cue] = [Cue("tick", 0)] * 3
    for number, (one, length) in enumerate(zip(timeline.steps, timeline.lengths, strict=True)):
        switches = number > 0 and timeline.steps[number - 1].foot != one.foot
        expected.append(Cue("switch" if switches else "start", number))
        expected += [Cue("half", number)] * (length >= CUE_TIMES.shortest_with_half)
        expected += [Cue("tick", number)] * (3 if length >= CUE_TIMES.shortest_with_ticks else 0)
    assert cues == [*expected, Cue("end", len(timeline.steps) - 1)]


@given(sessions, st.integers(0, 600_000), st.integers(0, 600_000))
def test_nothing_moves_during_a_pause(timeline: Timeline, before: int, during: int) -> None:
    paused = timeline.advance(before)[0].pause()
    assert paused.advance(during) == (paused, ())
    assert paused.pause(is_paused=False) == timeline.advance(before)[0]


@given(sessions, st.integers(0, 600_000))
def test_back_skip_and_repeat_go_to_the_beginning_of_a_step(timeline: Timeline, time: int) -> None:
    now, _ = timeline.advance(LEAD_IN + time)
    last = len(now.steps) - 1
    assert (now.go_to(now.number).number, now.go_to(now.number).elapsed) == (now.number, 0)
    assert (now.go_to(now.number - 1).number, now.go_to(now.number - 1).elapsed) == (max(now.number - 1, 0), 0)
    if now.number == last:
        assert now.skip().is_over
    else:
        assert (now.skip().number, now.skip().elapsed) == (now.number + 1, 0)
        assert now.skip().go_to(now.number) == now.go_to(now.number)


PRESSED: dict[str, Callable[[Timeline], Timeline]] = {
    "back": lambda now: now.go_to(now.number - 1),
    "repeat": lambda now: now.go_to(now.number),
    "skip": Timeline.skip,
    "longer": lambda now: now.change_length(10_000),
    "shorter": lambda now: now.change_length(-10_000),
}


@given(sessions, st.lists(st.sampled_from(["back", "skip", "repeat", "longer", "shorter", "wait"]), max_size=40))
def test_no_keys_lead_out_of_the_session(timeline: Timeline, keys: list[str]) -> None:
    for key in keys:
        timeline = PRESSED[key](timeline) if key in PRESSED else timeline.advance(3_700)[0]
        assert 0 <= timeline.number < len(timeline.steps)
        assert 0 <= timeline.elapsed <= timeline.length
        assert 0 <= timeline.done <= timeline.total
        assert timeline.length <= max(timeline.step.seconds, timeline.step.technique.longest) * 1000


def test_skipping_the_lead_in_begins_at_once(timeline: Timeline) -> None:
    assert timeline.skip().lead_in == 0
    assert timeline.skip().number == 0


def test_a_step_is_never_made_longer_than_its_technique_makes_sense_for(timeline: Timeline) -> None:
    now = timeline.skip().skip()
    for _ in range(9):
        now = now.change_length(10_000)
    assert now.length == now.step.technique.longest * 1000


def test_a_step_that_is_made_shorter_than_what_is_done_ends_now(timeline: Timeline) -> None:
    now, _ = timeline.skip().advance(15_000)
    now, cues = now.change_length(-10_000).advance(0)
    assert now.number == 1
    assert cues == (Cue("start", 1),)


def test_a_session_can_begin_in_the_middle(timeline: Timeline) -> None:
    middle = begin(timeline.steps, number=3, elapsed=10_000)
    assert middle.advance(LEAD_IN + 30_000)[0].is_over


Told = tuple[float, str, int]


def told(timeline: Timeline, seconds: int) -> list[Told]:
    """Play second by second; return each cue with the second in which it comes, from the beginning of the lead-in."""
    heard: list[Told] = []
    for second in range(1, seconds + 1):
        timeline, cues = timeline.advance(1_000)
        heard += [(second, cue.kind, cue.number) for cue in cues]
    return heard


def test_a_session_of_four_steps_is_heard_like_this(timeline: Timeline) -> None:
    """5 s to get ready; 20, 30 and 8 s on the right foot, 40 s on the left one."""
    assert told(timeline, 110) == [
        *[(2, "tick", 0), (3, "tick", 0), (4, "tick", 0)],
        *[(5, "start", 0), (15, "half", 0), (22, "tick", 0), (23, "tick", 0), (24, "tick", 0)],
        *[(25, "start", 1), (40, "half", 1), (52, "tick", 1), (53, "tick", 1), (54, "tick", 1)],
        *[(55, "start", 2), (60, "tick", 2), (61, "tick", 2), (62, "tick", 2)],
        *[(63, "switch", 3), (83, "half", 3), (100, "tick", 3), (101, "tick", 3), (102, "tick", 3)],
        (103, "end", 3),
    ]


@pytest.mark.parametrize(
    ("seconds", "cues"),
    [
        (1, []),
        (7, []),
        (8, [(5, "tick"), (6, "tick"), (7, "tick")]),
        (19, [(16, "tick"), (17, "tick"), (18, "tick")]),
        (20, [(10, "half"), (17, "tick"), (18, "tick"), (19, "tick")]),
        (60, [(30, "half"), (57, "tick"), (58, "tick"), (59, "tick")]),
    ],
)
def test_a_short_step_has_no_cues_that_would_only_hurry(seconds: int, cues: list[tuple[int, str]]) -> None:
    heard = told(begin((step(seconds),)).skip(), seconds)
    assert heard == [*((second, kind, 0) for second, kind in cues), (seconds, "end", 0)]


def test_an_odd_step_is_half_done_between_two_seconds() -> None:
    now, cues = begin((step(21),)).skip().advance(10_499)
    assert cues == ()
    assert now.advance(1)[1] == (Cue("half", 0),)


@pytest.mark.parametrize(
    ("key", "place"),
    [  # which step, how much of it is done, how long it is; how much of the session is done, how long it is
        ("stay", (1, 10, 30, 30, 98)),
        ("back", (0, 0, 20, 0, 98)),
        ("repeat", (1, 0, 30, 20, 98)),
        ("skip", (2, 0, 8, 50, 98)),
        ("longer", (1, 10, 40, 30, 108)),
        ("shorter", (1, 10, 20, 30, 88)),
    ],
)
def test_ten_seconds_into_the_second_step_a_key_leads_here(
    timeline: Timeline, key: str, place: tuple[int, ...]
) -> None:
    now, _ = timeline.skip().advance(30_000)
    now = PRESSED[key](now) if key in PRESSED else now
    times = (now.elapsed, now.length, now.done, now.total)
    assert (now.number, *(time / 1_000 for time in times)) == place
    assert now.left == now.length - now.elapsed


def test_a_step_that_was_composed_longer_than_usual_keeps_its_length() -> None:
    """The technique makes sense for 60 s at most, the step was composed with 90 s."""
    now = begin((step(90, of=technique(longest=60)), step(10))).skip()
    assert now.change_length(10_000).length == 90_000
    assert now.change_length(-20_000).change_length(50_000).length == 90_000


@pytest.mark.parametrize(
    ("seconds", "key", "cue"),
    [
        (10, "skip", Cue("start", 1)),
        (55, "skip", Cue("switch", 3)),
        (60, "back", Cue("switch", 2)),
        (60, "repeat", Cue("start", 3)),
        (60, "skip", Cue("end", 3)),
        (10, "back", Cue("start", 0)),
    ],
)
def test_a_jump_is_heard_like_the_beginning_that_it_leads_to(
    timeline: Timeline, seconds: int, key: str, cue: Cue
) -> None:
    now, _ = timeline.skip().advance(seconds * 1_000)
    assert PRESSED[key](now).cue_after(now) == cue
