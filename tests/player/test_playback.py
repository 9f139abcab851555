"""A whole session with a clock that is moved by hand: what is heard, what is seen, what the keys do."""

import pytest
from tests.player.conftest import Stage

from footrelief.player.playback import ASLEEP
from footrelief.wording import of_ten

LEAD_IN = 5_000
WHOLE = 98_000


def test_a_session_that_nobody_touches_is_heard_from_beginning_to_end(stage: Stage) -> None:
    stage.wait(LEAD_IN + WHOLE)
    assert stage.playback.timeline.is_over
    assert stage.ear.words == [
        f"Right foot. Stroking. Pressure {of_ten(3)}.",
        "Halfway.",
        f"Right foot. Toe squeeze. Brain and head, Neck. Pressure {of_ten(3)}.",
        "Halfway.",
        f"Right foot. Finishing strokes. Pressure {of_ten(3)}.",
        f"Now the left foot. Toe squeeze. Brain and head. Pressure {of_ten(3)}.",
        "Halfway.",
        "The session is over.",
    ]
    ticks = 3 * 5
    assert stage.ear.rings == ticks + len(stage.ear.words)


def test_halfway_and_a_change_of_foot_are_seen_for_a_while(stage: Stage) -> None:
    stage.wait(LEAD_IN + 10_000)
    assert stage.playback.scene.remark == "Halfway"
    stage.wait(5_000)
    assert stage.playback.scene.remark == ""
    stage.wait(43_500)
    assert stage.playback.scene.remark == "Now the left foot"


def test_the_space_bar_stops_the_clock_and_starts_it(stage: Stage) -> None:
    stage.wait(LEAD_IN + 4_000)
    stage.playback.press("pause")
    stage.wait(60_000)
    assert stage.playback.timeline.elapsed == 4_000
    stage.playback.press("pause")
    stage.wait(1_000)
    assert stage.playback.timeline.elapsed == 5_000


def test_a_pause_cuts_off_the_voice(stage: Stage) -> None:
    stage.wait(LEAD_IN)
    assert stage.ear.is_speaking
    stage.playback.press("pause")
    assert not stage.ear.is_speaking


def test_the_time_before_a_key_still_counts(stage: Stage) -> None:
    stage.wait(LEAD_IN)
    stage.clock.now += 900
    stage.playback.press("pause")
    assert stage.playback.timeline.elapsed == 900


@pytest.mark.parametrize(("key", "number"), [("back", 0), ("skip", 2), ("repeat", 1)])
def test_arrows_and_r_move_between_steps(stage: Stage, key: str, number: int) -> None:
    stage.wait(LEAD_IN + 25_000)
    stage.playback.press(key)  # type: ignore[arg-type]
    assert (stage.playback.timeline.number, stage.playback.timeline.elapsed) == (number, 0)
    assert (
        stage.ear.words[-1]
        == {
            0: f"Right foot. Stroking. Pressure {of_ten(3)}.",
            1: f"Right foot. Toe squeeze. Brain and head, Neck. Pressure {of_ten(3)}.",
            2: f"Right foot. Finishing strokes. Pressure {of_ten(3)}.",
        }[number]
    )


def test_plus_and_minus_change_the_step_by_ten_seconds(stage: Stage) -> None:
    stage.wait(LEAD_IN)
    stage.playback.press("longer")
    assert stage.playback.timeline.length == 30_000
    stage.playback.press("shorter")
    stage.playback.press("shorter")
    assert stage.playback.timeline.length == 10_000


def test_the_longest_time_that_makes_sense_is_said_when_it_is_reached(stage: Stage) -> None:
    stage.wait(LEAD_IN + 25_000)
    for _ in range(4):
        stage.playback.press("longer")
    assert stage.playback.timeline.length == 60_000
    assert stage.playback.scene.remark == "60 s is the longest for this"


def test_m_goes_through_voice_bell_and_silence(stage: Stage) -> None:
    modes = []
    for _ in range(3):
        modes.append(stage.playback.scene.sound)
        stage.playback.press("sound")
    assert modes == ["voice", "bell", "silent"]
    assert stage.playback.scene.sound == "voice"


def test_nothing_is_heard_in_silence_and_only_the_bell_in_bell_mode(stage: Stage) -> None:
    stage.playback.press("sound")
    stage.wait(LEAD_IN)
    assert (stage.ear.rings, stage.ear.words) == (4, [])
    stage.playback.press("sound")
    stage.wait(WHOLE)
    assert (stage.ear.rings, stage.ear.words) == (4, [])
    assert stage.playback.timeline.is_over


def test_the_question_mark_shows_the_keys_and_the_clock_goes_on(stage: Stage) -> None:
    stage.wait(LEAD_IN)
    stage.playback.press("help")
    assert stage.playback.scene.is_helping
    stage.wait(2_000)
    assert stage.playback.timeline.elapsed == 2_000
    stage.playback.press("help")
    assert not stage.playback.scene.is_helping


def test_after_the_device_slept_the_session_waits_where_it_was(stage: Stage) -> None:
    stage.wait(LEAD_IN + 4_000)
    stage.clock.now += ASLEEP + 1
    stage.playback.tick()
    assert stage.playback.timeline.is_paused
    assert stage.playback.timeline.elapsed == 4_000
