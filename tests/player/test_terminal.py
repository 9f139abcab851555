"""What reaches the terminal: little, in one piece, and everything is put back."""

import re
from functools import partial

import pytest
from tests.player.conftest import Stage

from footrelief.player.terminal import Still, Transcript
from footrelief.render.terminal import paint
from footrelief.wording import of_ten


class Screen:
    """Writes down what is written, and has a size that can be changed."""

    def __init__(self) -> None:
        self.writes: list[str] = []
        self.size = (80, 24)

    def take(self) -> str:
        text = "".join(self.writes)
        self.writes.clear()
        return text


@pytest.fixture
def screen() -> Screen:
    return Screen()


def picture(screen: Screen, *, color: bool = False) -> Still:
    return Still(screen.writes.append, lambda: screen.size, partial(paint, color=color), {}, ascii_only=False)


def rows_written(text: str) -> list[int]:
    return [int(row) for row in re.findall(r"\x1b\[(\d+);1H", text)]


def test_the_other_screen_and_the_cursor_are_taken_and_given_back(screen: Screen) -> None:
    own = picture(screen)
    own.enter()
    assert screen.take() == "\x1b[?1049h\x1b[?25l"
    own.leave()
    assert screen.take() == "\x1b[?25h\x1b[?1049l"


def test_the_same_scene_again_writes_nothing(screen: Screen, stage: Stage) -> None:
    own = picture(screen)
    own.enter()
    own.show(stage.playback.scene)
    screen.take()
    own.show(stage.playback.scene)
    assert screen.take() == ""


def test_a_second_later_only_the_clock_is_written_and_nothing_is_cleared(screen: Screen, stage: Stage) -> None:
    stage.wait(8_500)
    own = picture(screen)
    own.enter()
    own.show(stage.playback.scene)
    screen.take()
    stage.wait(1_000)
    own.show(stage.playback.scene)
    assert len(screen.writes) == 1
    text = screen.take()
    assert "\x1b[2J" not in text
    assert set(rows_written(text)) <= {15, 16, 17, 18, 19, 20, 23}


def test_another_size_draws_everything_anew(screen: Screen, stage: Stage) -> None:
    own = picture(screen)
    own.enter()
    own.show(stage.playback.scene)
    screen.take()
    screen.size = (60, 20)
    own.show(stage.playback.scene)
    text = screen.take()
    assert text.startswith("\x1b[2J")
    assert max(rows_written(text)) <= 20
    assert all(len(line) < 60 for line in re.split(r"\x1b\[[\d;?]*\w", text))


def test_after_coming_back_everything_is_drawn_anew(screen: Screen, stage: Stage) -> None:
    own = picture(screen)
    own.enter()
    own.show(stage.playback.scene)
    own.leave()
    own.enter()
    screen.take()
    own.show(stage.playback.scene)
    assert "Stroking" in screen.take()


@pytest.mark.parametrize("color", [True, False])
def test_colours_only_where_they_are_wanted(screen: Screen, stage: Stage, color: bool) -> None:  # noqa: FBT001
    picture(screen, color=color).show(stage.playback.scene)
    assert bool(re.search(r"\x1b\[[\d;]*m", screen.take())) is color


def test_a_terminal_without_a_way_back_gets_line_after_line(screen: Screen, stage: Stage) -> None:
    own = Transcript(screen.writes.append, lambda: screen.size)
    own.enter()
    for _ in range(103):
        own.show(stage.playback.scene)
        stage.wait(1_000)
    own.leave()
    text = screen.take()
    assert "\x1b" not in text
    lines = [line.strip() for line in text.splitlines() if line]
    assert lines == [
        "0:00  for 0:20",
        "Right foot  Stroking",
        f"Pressure  {of_ten(3)}",
        "Halfway",
        "0:20  for 0:30",
        "Right foot  Toe squeeze",
        "Where     1 Brain and head  2 Neck",
        "Time      15 s at each",
        f"Pressure  {of_ten(3)}",
        "Halfway",
        "0:50  for 0:08",
        "Right foot  Finishing strokes",
        f"Pressure  {of_ten(3)}",
        "Now the left foot",
        "0:58  for 0:40",
        "Left foot  Toe squeeze",
        "Where     1 Brain and head",
        f"Pressure  {of_ten(3)}",
        "Halfway",
    ]


def test_a_pause_is_told_line_by_line_too(screen: Screen, stage: Stage) -> None:
    own = Transcript(screen.writes.append, lambda: screen.size)
    own.show(stage.playback.scene)
    screen.take()
    stage.playback.press("pause")
    own.show(stage.playback.scene)
    assert screen.take() == "Paused\n"
