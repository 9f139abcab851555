"""Keys, clock and screen together: a session that is lived through, and every way to leave it."""

from collections.abc import Callable

import pytest
from tests.player.conftest import Stage, Typist

from footrelief.player.performance import introduce, perform
from footrelief.player.playback import Press, Scene
from footrelief.player.terminal import Transcript

TypeKeys = Callable[..., Typist]
TEN_LOOKS_A_SECOND = 10


class Wall(Transcript):
    """A canvas that writes down who came and went and what was shown."""

    def __init__(self) -> None:
        self.events: list[str] = []
        self.scenes: list[Scene] = []

    def enter(self) -> None:
        self.events.append("enter")

    def leave(self) -> None:
        self.events.append("leave")

    def show(self, scene: Scene) -> None:
        self.scenes.append(scene)


def test_untouched_it_plays_to_the_end_in_its_own_time(stage: Stage, type_keys: TypeKeys) -> None:
    wall = Wall()
    begun = stage.clock.now
    assert perform(stage.playback, type_keys(stage.clock), wall) is None
    assert stage.playback.timeline.is_over
    assert stage.clock.now - begun == 103_000
    assert wall.events == ["enter", "leave"]


@pytest.mark.parametrize("ending", ["quit", "interrupt", "terminate", "hang-up"])
def test_every_way_out_gives_the_terminal_back_and_falls_silent(
    stage: Stage, type_keys: TypeKeys, ending: Press
) -> None:
    wall = Wall()
    waiting = [None] * (5 * TEN_LOOKS_A_SECOND)
    assert perform(stage.playback, type_keys(stage.clock, *waiting, ending), wall) == ending
    assert wall.events == ["enter", "leave"]
    assert not stage.ear.is_speaking
    assert stage.playback.timeline.number == 0


def test_an_error_gives_the_terminal_back(stage: Stage, type_keys: TypeKeys, monkeypatch: pytest.MonkeyPatch) -> None:
    wall = Wall()
    monkeypatch.setattr(wall, "show", lambda _: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        perform(stage.playback, type_keys(stage.clock), wall)
    assert wall.events == ["enter", "leave"]


@pytest.mark.parametrize(("why", "aside"), [("suspend", "put aside"), ("wake", "take back")])
def test_put_aside_it_stands_still_and_comes_back_paused(
    stage: Stage, type_keys: TypeKeys, why: Press, aside: str
) -> None:
    wall = Wall()
    typist = type_keys(stage.clock, *[None] * 60, why, *[None] * 30, "quit")
    perform(stage.playback, typist, wall)
    assert typist.asides == [aside]
    assert wall.events == ["enter", "leave", "enter", "leave"]
    assert stage.playback.timeline.is_paused
    assert stage.playback.timeline.elapsed < 1_100


def test_keys_do_what_they_say(stage: Stage, type_keys: TypeKeys) -> None:
    typist = type_keys(stage.clock, "skip", "skip", "longer", "skip", "back", "help", "pause", "quit")
    wall = Wall()
    perform(stage.playback, typist, wall)
    scene = wall.scenes[-1]
    assert scene.timeline.number == 1
    assert scene.timeline.length == 40_000
    assert scene.is_helping
    assert scene.timeline.is_paused


class Paper:
    """Writes down what is written before a session."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> None:
        self.text += text


def pages(paper: Paper) -> list[str]:
    return paper.text.split("\r")[::2]


def test_what_must_be_read_comes_a_screenful_at_a_time(stage: Stage, type_keys: TypeKeys) -> None:
    paper = Paper()
    lines = [f"line {number}" for number in range(30)]
    typist = type_keys(stage.clock, None, "skip", "pause", "help", "pause")
    assert introduce(lines, typist, paper.write, lambda: (80, 21)) is None
    first, second, rest = pages(paper)
    assert first.splitlines() == [*lines[:20], "space: read on   q: leave"]
    assert second.splitlines() == [*lines[20:], "space: begin   q: leave"]
    assert rest == ""


@pytest.mark.parametrize("ending", ["quit", "interrupt", "terminate", "hang-up"])
def test_one_can_leave_before_it_begins(stage: Stage, type_keys: TypeKeys, ending: Press) -> None:
    assert introduce(["line"], type_keys(stage.clock, ending), Paper().write, lambda: (80, 24)) == ending


def test_the_question_is_asked_again_after_ctrl_z(stage: Stage, type_keys: TypeKeys) -> None:
    paper = Paper()
    typist = type_keys(stage.clock, "suspend", "wake", "pause")
    introduce(["line"], typist, paper.write, lambda: (80, 24))
    assert typist.asides == ["put aside", "take back"]
    assert paper.text.count("space: begin") == 2
