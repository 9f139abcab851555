"""A session, a clock and keys into what happens when: the session as it is played."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from msgspec import Struct

from footrelief.player.card import shortest
from footrelief.player.sound import Sound, SoundMode
from footrelief.player.timeline import Cue, Timeline
from footrelief.routine.request import Mode
from footrelief.wording import whose_turn

Key = Literal["pause", "back", "skip", "repeat", "longer", "shorter", "sound", "help"]
Ending = Literal["quit", "interrupt", "terminate", "hang-up"]
Break = Literal["suspend", "wake"]
Press = Key | Ending | Break
"""What a person or the system asks for: something of the session, its end, or the terminal for a while."""


class KeyRow(NamedTuple):
    """One key: what it asks for, the keystrokes that mean it, how it is shown, and what it does in words."""

    press: Press
    strokes: tuple[str, ...]
    shown: str
    does: str


KEYS = (
    KeyRow("pause", (" ", "KEY_ENTER"), "space", "pause, go on"),
    KeyRow("back", ("KEY_LEFT",), "left", "back one step"),
    KeyRow("skip", ("KEY_RIGHT",), "right", "skip one step"),
    KeyRow("repeat", ("r", "R", *"\u043a\u041a\u03c1\u03a1\u05e8\u0642"), "r", "repeat the step"),
    KeyRow("longer", ("+", "="), "+", "ten seconds more"),
    KeyRow("shorter", ("-", "_"), "-", "ten seconds less"),
    KeyRow("sound", ("m", "M", *"\u044c\u042c\u03bc\u039c\u05e6\u0629"), "m", "change the sound"),
    KeyRow("help", ("?",), "?", "show, hide these"),
    KeyRow("quit", ("q", "Q", *"\u0439\u0419;:/\u0636"), "q", "quit, keep place"),
)
"""`=` and `_` are plus and minus without, or with, the shift key.

Letters are also taken where these keys lie on Russian, Greek, Hebrew and Arabic keyboards.
"""

PRESS_OF_STROKE = {stroke: row.press for row in KEYS for stroke in row.strokes}

TEN_SECONDS = 10_000
REMARK_TIME = 4_000
"""How long a remark stays, in milliseconds."""
ASLEEP = 5_000
"""A longer time between two looks at the clock means that the device or the program stood still."""


class Scene(Struct, frozen=True):
    """Everything that the screen shows. `remark` is what has just happened, or nothing."""

    title: str
    mode: Mode
    timeline: Timeline
    remark: str
    sound: SoundMode
    is_helping: bool


class Playback:
    """A session that is played. `clock` returns milliseconds from any beginning; it must never go back."""

    def __init__(self, title: str, mode: Mode, timeline: Timeline, sound: Sound, clock: Callable[[], int]) -> None:
        self.timeline = timeline
        self.sound = sound
        self._title = title
        self._mode: Mode = mode
        self._clock = clock
        self._last = clock()
        self._remark = ""
        self._remark_ends = 0
        self._is_helping = False

    @property
    def scene(self) -> Scene:
        """What is to be seen now."""
        remark = self._remark if self._last < self._remark_ends else ""
        return Scene(self._title, self._mode, self.timeline, remark, self.sound.mode, self._is_helping)

    def tick(self) -> None:
        """Let the time pass that the clock says; after having stood still, wait for the person instead."""
        now = self._clock()
        passed, self._last = now - self._last, now
        if passed > ASLEEP:
            self.timeline = self.timeline.pause()
            return
        self.timeline, cues = self.timeline.advance(passed)
        for cue in cues:
            self._give(cue)

    def press(self, key: Key) -> None:
        """Do what a key asks for."""
        self.tick()
        match key:
            case "pause":
                self.timeline = self.timeline.pause(is_paused=not self.timeline.is_paused)
                self.sound.hush()
            case "back":
                self._go(self.timeline.go_to(self.timeline.number - 1))
            case "skip":
                self._go(self.timeline.skip())
            case "repeat":
                self._go(self.timeline.go_to(self.timeline.number))
            case "longer":
                self._change_length(TEN_SECONDS)
            case "shorter":
                self._change_length(-TEN_SECONDS)
            case "sound":
                self.sound.switch()
            case "help":
                self._is_helping = not self._is_helping

    def put_aside(self) -> None:
        """Stand still until the person goes on."""
        self.timeline = self.timeline.pause()
        self.sound.hush()

    def _go(self, there: Timeline) -> None:
        before, self.timeline = self.timeline, there
        self._give(there.cue_after(before))

    def _change_length(self, by: int) -> None:
        changed = self.timeline.change_length(by)
        if changed == self.timeline and by > 0:
            self._note(f"{changed.length // 1000} s is the longest for this")
        self.timeline = changed

    def _give(self, cue: Cue) -> None:
        """Let a cue be heard and seen."""
        self.sound.give(self._spoken(cue))
        if cue.kind == "half":
            self._note("Halfway")
        elif cue.kind in ("start", "switch"):
            self._note(f"Now the {self._foot(cue)}" if cue.kind == "switch" else "")

    def _spoken(self, cue: Cue) -> str:
        match cue.kind:
            case "tick":
                return ""
            case "half":
                return "Halfway."
            case "end":
                return "The session is over."
        card = shortest(self.timeline.steps[cue.number])
        change = f"Now the {self._foot(cue)}." if cue.kind == "switch" else f"{card.foot}."
        points = [f"{', '.join(point.name for point in card.points)}."] if card.points else []
        return " ".join((change, f"{card.action}.", *points, f"Pressure {card.pressure}."))

    def _foot(self, cue: Cue) -> str:
        return whose_turn(self.timeline.steps[cue.number].foot)

    def _note(self, remark: str) -> None:
        self._remark = remark
        self._remark_ends = self._last + REMARK_TIME
