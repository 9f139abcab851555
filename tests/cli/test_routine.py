"""`routine`, as a user starts it."""

import json
import subprocess
import sys

import pytest

FOOTRELIEF = (sys.executable, "-m", "footrelief")


def run(*words: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*FOOTRELIEF, *words], capture_output=True, check=False, timeout=120)


def test_a_routine_fits_the_minutes() -> None:
    told = run("routine", "tension", "--minutes", "10", "--full", "--width", "200").stdout.decode()
    assert told.startswith("Tension-type headache: 10-minute foot massage\n")
    assert "10:00 in all, right foot first, then left." in told


@pytest.mark.parametrize("words", [("evening-sleep",), ("Evening", "wind-down"), ("bedtime",)])
def test_a_curated_routine_is_found_by_its_own_name(words: tuple[str, ...]) -> None:
    session = json.loads(run("routine", *words, "--format", "json").stdout)["session"]
    assert session["routine"] == "evening-sleep"


def test_a_stop_ends_with_4_and_no_routine() -> None:
    result = run("routine", "--condition", "dvt")
    assert result.returncode == 4
    assert b"A suspected clot needs medical help today" in result.stdout
    assert b"Pressure" not in result.stdout


def test_where_no_routine_is_offered_it_is_said_why() -> None:
    result = run("routine", "cluster")
    assert result.returncode == 1
    assert result.stdout == b""
    assert b"no routine is offered for this: Cluster headache." in result.stderr
    assert b"footrelief guide cluster" in result.stderr


def test_a_miss_names_topics_and_routines() -> None:
    result = run("routine", "evening-slep")
    assert result.returncode == 1
    assert b'there is no page for "evening-slep".' in result.stderr
    assert b"Did you mean evening-sleep?" in result.stderr
