"""Time passes through a session as it was composed, however it is cut into pieces."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.player.conftest import step

from footrelief.player.timeline import LEAD_IN, SHORTEST_WITH_HALF, SHORTEST_WITH_TICKS, Cue, Timeline, begin

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
        expected += [Cue("half", number)] * (length >= SHORTEST_WITH_HALF)
        expected += [Cue("tick", number)] * (3 if length >= SHORTEST_WITH_TICKS else 0)
    assert cues == [*expected, Cue("end", len(timeline.steps) - 1)]


@given(sessions, st.integers(0, 600_000), st.integers(0, 600_000))
def test_nothing_moves_during_a_pause(timeline: Timeline, before: int, during: int) -> None:
    paused = timeline.advance(before)[0].pause()
    assert paused.advance(during) == (paused, ())
    assert paused.resume() == timeline.advance(before)[0]


@given(sessions, st.integers(0, 600_000))
def test_back_skip_and_repeat_go_to_the_beginning_of_a_step(timeline: Timeline, time: int) -> None:
    now, _ = timeline.advance(LEAD_IN + time)
    last = len(now.steps) - 1
    assert (now.repeat().number, now.repeat().elapsed) == (now.number, 0)
    assert (now.back().number, now.back().elapsed) == (max(now.number - 1, 0), 0)
    if now.number == last:
        assert now.skip().is_over
    else:
        assert (now.skip().number, now.skip().elapsed) == (now.number + 1, 0)
        assert now.skip().back() == now.repeat()


@given(sessions, st.lists(st.sampled_from(["back", "skip", "repeat", "longer", "shorter", "wait"]), max_size=40))
def test_no_keys_lead_out_of_the_session(timeline: Timeline, keys: list[str]) -> None:
    for key in keys:
        match key:
            case "longer":
                timeline = timeline.change_length(10_000)
            case "shorter":
                timeline = timeline.change_length(-10_000)
            case "wait":
                timeline, _ = timeline.advance(3_700)
            case _:
                timeline = getattr(timeline, key)()
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
