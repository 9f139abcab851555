"""The bell and the voice do what the mode says; words reach the speech program, whatever they are."""

import os
import time
from pathlib import Path

import pytest
from tests.player.conftest import Ear

from footrelief.player.sound import Sound, Voice, find_voice

PATIENCE_SECONDS = 20


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


def program(path: Path, *lines: str) -> str:
    path.write_text("\n".join(("#!/bin/sh", *lines, "")))
    path.chmod(0o755)
    return str(path)


def read_when_there(path: Path) -> str:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not path.exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    return path.read_text("utf-8")


@pytest.mark.parametrize("words", ["Right foot.", "--version; rm -rf / $(reboot) `x` 'y'", "naïve 頭"])
def test_words_are_never_arguments(tmp_path: Path, words: str) -> None:
    part, said = tmp_path / "part", tmp_path / "said"
    speak = program(tmp_path / "speak", f'{{ echo "$@"; cat; }} > {part}', f"mv {part} {said}")
    voice = Voice((speak, "--stdin"))
    voice.say(words)
    assert read_when_there(said) == f"--stdin\n{words}\n"
    voice.stop()


@pytest.mark.parametrize("state", ["speaking", "stopped"])
def test_stopping_ends_the_program_even_if_ctrl_z_has_stopped_it(tmp_path: Path, state: str) -> None:
    part, started = tmp_path / "part", tmp_path / "started"
    stop = "kill -STOP $$" if state == "stopped" else ""
    voice = Voice((program(tmp_path / "speak", f"echo $$ > {part}; mv {part} {started}", stop, "exec sleep 1000"),))
    voice.say("A long story.")
    process = int(read_when_there(started))
    voice.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_a_program_that_is_gone_stays_silent(tmp_path: Path) -> None:
    voice = Voice((str(tmp_path / "gone"),))
    voice.say("Right foot.")
    voice.stop()


def test_the_first_program_on_the_path_speaks() -> None:
    asked: list[str] = []

    def which(name: str) -> str | None:
        asked.append(name)
        return "/usr/bin/espeak-ng" if name == "espeak-ng" else None

    assert find_voice(which) is not None
    assert asked == ["say", "spd-say", "espeak-ng"]


def test_without_a_program_there_is_no_voice() -> None:
    assert find_voice(lambda _: None) is None
