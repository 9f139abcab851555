"""A short session to play, a clock that is moved by hand, and keys and sounds that are only written down."""

from collections.abc import Callable, Iterator

import pytest

from footrelief.model import Ellipse, Feet, Point, Technique
from footrelief.player.keyboard import Keyboard
from footrelief.player.playback import Playback, Press
from footrelief.player.sound import Sound, Voice
from footrelief.player.timeline import Timeline, begin
from footrelief.routine import SessionStep

MakeStep = Callable[..., SessionStep]


def technique(name: str = "Toe squeeze", how: tuple[str, ...] = ("Squeeze each toe.",), longest: int = 60) -> Technique:
    return Technique(
        id=name.lower().replace(" ", "-"),
        name=name,
        phase="main",
        purpose="To warm up.",
        hands="Thumb and finger on both sides of the toe.",
        steps=how,
        pressure=(1, 5),
        tempo="one squeeze in 3 seconds",
        seconds=30,
        shortest=5,
        longest=longest,
        alone="Foot on the opposite thigh, both hands.",
        sources=("book",),
    )


def point(name: str, y: float = 0.9, where: str = "On the pad of the big toe.") -> Point:
    return Point(
        id=name.lower().replace(" ", "-"),
        name=name,
        system="reflex",
        zone="head",
        feet="both",
        longitudinal_zones=(1,),
        where=where,
        shapes=(Ellipse(view="sole", center=(0.25, y), radii=(0.03, 0.03)),),
        agreement="high",
        location_basis="seen",
        sources=("book",),
    )


def step(
    seconds: int = 30,
    foot: Feet = "right",
    of: Technique | None = None,
    points: tuple[Point, ...] = (),
    start: int = 0,
) -> SessionStep:
    return SessionStep(
        start=start,
        seconds=seconds,
        foot=foot,
        technique=of or technique(),
        points=points,
        pressure=3,
        reason="Because.",
        sources=("book",),
    )


@pytest.fixture
def make_step() -> MakeStep:
    return step


@pytest.fixture
def steps() -> tuple[SessionStep, ...]:
    """Three steps on the right foot and one on the left: 20, 30, 8 and 40 seconds."""
    stroke = technique("Stroking", ("Glide from the toes to the ankle.", "Return lightly."), 90)
    brain, neck = point("Brain and head"), point("Neck", 0.8, "At the base of the big toe, all the way across.")
    return (
        step(20, of=stroke),
        step(30, points=(brain, neck), start=20),
        step(8, of=technique("Finishing strokes", ("Long strokes, lighter each time.",)), start=50),
        step(40, "left", points=(brain,), start=58),
    )


@pytest.fixture
def timeline(steps: tuple[SessionStep, ...]) -> Timeline:
    return begin(steps)


class Clock:
    """A clock in milliseconds that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1_000

    def __call__(self) -> int:
        return self.now


class Ear(Voice):
    """Writes down what is to be heard; it is the bell and the voice."""

    def __init__(self) -> None:
        self.rings = 0
        self.words: list[str] = []
        self.is_speaking = False

    def ring(self) -> None:
        self.rings += 1

    def say(self, words: str) -> None:
        self.words.append(words)
        self.is_speaking = True

    def stop(self) -> None:
        self.is_speaking = False


class Stage:
    """A playback with its clock and its ear."""

    def __init__(self, timeline: Timeline) -> None:
        self.clock = Clock()
        self.ear = Ear()
        sound = Sound(self.ear.ring, self.ear)
        self.playback = Playback("Short break", "self", timeline, sound, self.clock)

    def wait(self, milliseconds: int) -> None:
        """Let time pass as it does at a terminal: in short looks at the clock."""
        end = self.clock.now + milliseconds
        while self.clock.now < end:
            self.clock.now = min(self.clock.now + 100, end)
            self.playback.tick()


@pytest.fixture
def stage(timeline: Timeline) -> Stage:
    return Stage(timeline)


class Typist(Keyboard):
    """Presses the keys that it is given, one at each look, and lets a tenth of a second pass in between."""

    def __init__(self, presses: Iterator[Press | None], clock: Clock) -> None:
        self._presses = presses
        self._clock = clock
        self.asides: list[str] = []

    def read(self, seconds: float) -> Press | None:
        self._clock.now += int(seconds * 1000)
        return next(self._presses, None)

    def put_aside(self) -> None:
        self.asides.append("put aside")

    def take_back(self) -> None:
        self.asides.append("take back")


@pytest.fixture
def type_keys() -> Callable[..., Typist]:
    def typist(clock: Clock, *presses: Press | None) -> Typist:
        return Typist(iter(presses), clock)

    return typist
