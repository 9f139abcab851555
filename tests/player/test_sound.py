"""The bell and the voice do what the mode says."""

from tests.player.conftest import Ear

from footrelief.player.sound import Sound


def test_without_a_voice_there_is_only_the_bell_and_silence() -> None:
    ear = Ear()
    sound = Sound(ear.ring)
    sound.give("Halfway.")
    assert ear.rings == 1
    modes = []
    for _ in range(3):
        modes.append(sound.mode)
        sound.switch()
    assert modes == ["bell", "silent", "bell"]


def test_a_session_can_begin_in_silence() -> None:
    ear = Ear()
    sound = Sound(ear.ring, ear, is_silent=True)
    sound.give("Halfway.")
    assert (ear.rings, ear.words) == (0, [])
    sound.switch()
    assert sound.mode == "voice"


def test_a_tick_rings_and_says_nothing() -> None:
    ear = Ear()
    Sound(ear.ring, ear).give("")
    assert (ear.rings, ear.words) == (1, [])


def test_leaving_the_voice_cuts_it_off() -> None:
    ear = Ear()
    sound = Sound(ear.ring, ear)
    sound.give("A long sentence.")
    sound.switch()
    assert not ear.is_speaking
