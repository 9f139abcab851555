"""A place is kept for a day, for the same session, and tells nobody what the massage was for."""

import json
import os
import re
from pathlib import Path

import pytest

from footrelief.errors import NotFoundError
from footrelief.player.place import LONGEST_SECONDS, forget, name_of, restore, save
from footrelief.player.timeline import Timeline

NOON = 1_700_000_000.0


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "place.json"


@pytest.fixture
def middle(timeline: Timeline) -> Timeline:
    return timeline.skip().skip().advance(7_000)[0]


def test_one_goes_on_where_one_left(file: Path, middle: Timeline) -> None:
    assert save(file, middle, NOON)
    again, was_silent = restore(file, middle.steps, NOON + 60)
    assert not was_silent
    assert (again.number, again.elapsed) == (1, 7_000)
    assert again.lead_in > 0


def test_the_file_holds_nothing_of_what_was_done_and_is_for_its_owner_only(file: Path, middle: Timeline) -> None:
    save(file, middle, NOON)
    told = json.loads(file.read_text())
    assert told == {"saved": NOON, "number": 1, "elapsed": 7_000, "silent": False}
    assert re.fullmatch(r"place-[0-9a-f]{4}\.json", name_of(middle.steps))
    assert file.stat().st_mode & 0o077 == 0
    assert [path.name for path in file.parent.iterdir()] == ["place.json"]


def test_after_a_day_the_place_is_forgotten(file: Path, middle: Timeline) -> None:
    save(file, middle, NOON)
    with pytest.raises(NotFoundError, match="not left in the last 24 hours"):
        restore(file, middle.steps, NOON + LONGEST_SECONDS + 1)
    assert not file.exists()


def test_another_session_has_a_place_of_its_own(middle: Timeline) -> None:
    assert name_of(middle.steps) != name_of(middle.steps[::-1])


def test_a_bell_that_was_off_stays_off(file: Path, middle: Timeline) -> None:
    save(file, middle, NOON, silent=True)
    assert restore(file, middle.steps, NOON)[1]


def test_old_places_go_when_a_new_one_is_kept(file: Path, middle: Timeline) -> None:
    file.parent.mkdir()
    for name, age in (("place-0000.json", LONGEST_SECONDS + 1), ("place-1111.json", 60), ("other.json", 10**7)):
        (file.parent / name).touch()
        os.utime(file.parent / name, (NOON - age, NOON - age))
    save(file, middle, NOON)
    assert {path.name for path in file.parent.iterdir()} == {"place.json", "place-1111.json", "other.json"}


@pytest.mark.parametrize("content", ["", "{}", "[1]", "nonsense", '{"saved":"x","number":1,"elapsed":2}'])
def test_a_file_that_makes_no_sense_is_no_place(file: Path, middle: Timeline, content: str) -> None:
    file.parent.mkdir()
    file.write_text(content)
    with pytest.raises(NotFoundError):
        restore(file, middle.steps, NOON)


@pytest.mark.parametrize("number", [99, -1])
def test_a_step_that_is_not_there_is_no_place(file: Path, middle: Timeline, number: int) -> None:
    save(file, middle, NOON)
    file.write_text(file.read_text().replace('"number":1', f'"number":{number}'))
    with pytest.raises(NotFoundError):
        restore(file, middle.steps, NOON)


@pytest.mark.parametrize(("elapsed", "expected"), [(-5, 0), (9_999_999, 30_000)])
def test_a_time_outside_the_step_is_brought_inside(file: Path, middle: Timeline, elapsed: int, expected: int) -> None:
    save(file, middle, NOON)
    file.write_text(file.read_text().replace('"elapsed":7000', f'"elapsed":{elapsed}'))
    assert restore(file, middle.steps, NOON)[0].elapsed == expected


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path, middle: Timeline) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert not save(blocked / "place.json", middle, NOON)
    forget(blocked / "place.json")


def test_a_finished_session_leaves_nothing(file: Path, middle: Timeline) -> None:
    save(file, middle, NOON)
    forget(file)
    forget(file)
    with pytest.raises(NotFoundError):
        restore(file, middle.steps, NOON)
