"""A place is kept for a day, for the same session, and tells nobody what the massage was for."""

import json
from pathlib import Path

import pytest

from footrelief.errors import NotFoundError, UsageError
from footrelief.player.place import LONGEST_SECONDS, forget, restore, save
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
    again = restore(file, middle.steps, NOON + 60)
    assert (again.number, again.elapsed) == (1, 7_000)
    assert again.lead_in > 0


def test_the_file_holds_nothing_of_what_was_done_and_is_for_its_owner_only(file: Path, middle: Timeline) -> None:
    save(file, middle, NOON)
    told = json.loads(file.read_text())
    assert len(told.pop("check")) == 4
    assert told == {"saved": NOON, "number": 1, "elapsed": 7_000}
    assert file.stat().st_mode & 0o077 == 0
    assert [path.name for path in file.parent.iterdir()] == ["place.json"]


def test_after_a_day_the_place_is_forgotten(file: Path, middle: Timeline) -> None:
    save(file, middle, NOON)
    with pytest.raises(NotFoundError, match="no session from the last 24 hours"):
        restore(file, middle.steps, NOON + LONGEST_SECONDS + 1)
    assert not file.exists()


def test_another_session_does_not_go_on_there(file: Path, middle: Timeline) -> None:
    save(file, middle, NOON)
    with pytest.raises(UsageError, match="not this one"):
        restore(file, middle.steps[::-1], NOON)


@pytest.mark.parametrize(
    "content", ["", "{}", "[1]", "nonsense", '{"check":"0000","saved":"x","number":1,"elapsed":2}']
)
def test_a_file_that_makes_no_sense_is_no_place(file: Path, middle: Timeline, content: str) -> None:
    file.parent.mkdir()
    file.write_text(content)
    with pytest.raises(NotFoundError):
        restore(file, middle.steps, NOON)


@pytest.mark.parametrize("number", [99, -1])
def test_a_step_that_is_not_there_is_no_place(file: Path, middle: Timeline, number: int) -> None:
    save(file, middle, NOON)
    file.write_text(file.read_text().replace('"number":1', f'"number":{number}'))
    with pytest.raises(UsageError):
        restore(file, middle.steps, NOON)


@pytest.mark.parametrize(("elapsed", "expected"), [(-5, 0), (9_999_999, 30_000)])
def test_a_time_outside_the_step_is_brought_inside(file: Path, middle: Timeline, elapsed: int, expected: int) -> None:
    save(file, middle, NOON)
    file.write_text(file.read_text().replace('"elapsed":7000', f'"elapsed":{elapsed}'))
    assert restore(file, middle.steps, NOON).elapsed == expected


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
