"""A session and the time that passes into where one is in it, and the cues passed on the way; it has no clock."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from footrelief.routine import SessionStep
from footrelief.turns import CUE_TIMES

LEAD_IN = 5_000
"""Time to get ready before the first step. All times here are whole milliseconds."""


class Cue(NamedTuple):
    """Something to hear and see. `number` is the step that it belongs to; `end` belongs to the last one."""

    kind: Literal["start", "switch", "half", "tick", "end"]
    number: int


class Timeline(Struct, frozen=True, kw_only=True):
    """Where one is in a session: in step `number`, from 0, after so much of it.

    `lengths` are those of the steps, as they were changed on the way. `lead_in` is what is left of it.
    """

    steps: tuple[SessionStep, ...]
    lengths: tuple[int, ...]
    number: int = 0
    elapsed: int = 0
    lead_in: int = LEAD_IN
    is_paused: bool = False

    @property
    def step(self) -> SessionStep:
        """The step that is on."""
        return self.steps[self.number]

    @property
    def length(self) -> int:
        """Length of the step that is on."""
        return self.lengths[self.number]

    @property
    def left(self) -> int:
        """What is left of the step."""
        return self.length - self.elapsed

    @property
    def total(self) -> int:
        """Length of the session, as it was changed on the way."""
        return sum(self.lengths)

    @property
    def done(self) -> int:
        """How much of the session lies behind, skipped steps included."""
        return sum(self.lengths[: self.number]) + self.elapsed

    @property
    def is_last(self) -> bool:
        """Whether no step follows."""
        return self.number == len(self.steps) - 1

    @property
    def is_over(self) -> bool:
        """Whether the last step is done."""
        return self.is_last and self.left == 0

    def go_to(self, number: int) -> "Timeline":
        """Go to the beginning of a step; for one before the first, to that."""
        return replace(self, number=max(number, 0), elapsed=0)

    def skip(self) -> "Timeline":
        """Go to the next step, from the last one to the end; in the lead-in, begin at once."""
        if self.lead_in:
            return replace(self, lead_in=0)
        return replace(self, elapsed=self.length) if self.is_last else self.go_to(self.number + 1)

    def pause(self, *, is_paused: bool = True) -> "Timeline":
        """Stand still; not `is_paused`: go on after a pause."""
        return replace(self, is_paused=is_paused)

    def change_length(self, by: int) -> "Timeline":
        """Make the step longer or shorter, but not longer than its technique makes sense for, nor than was composed."""
        most = max(self.step.technique.longest, self.step.seconds) * 1000
        length = max(self.elapsed, min(self.length + by, most))
        return replace(self, lengths=(*self.lengths[: self.number], length, *self.lengths[self.number + 1 :]))

    def cue_after(self, before: "Timeline") -> Cue:
        """Return the cue for having come to this place from another one."""
        if self.is_over:
            return Cue("end", self.number)
        return Cue("start" if self.step.foot == before.step.foot else "switch", self.number)

    def advance(self, time: int) -> tuple["Timeline", tuple[Cue, ...]]:
        """Move on by so much time; return the cues that were passed, each once, in order."""
        if self.is_paused or self.is_over:
            return self, ()
        if time < self.lead_in:
            return replace(self, lead_in=self.lead_in - time), tuple(_cues_of_lead_in(self, time))
        cues = list(_cues_of_lead_in(self, self.lead_in))
        time -= self.lead_in
        now = replace(self, lead_in=0)
        while not now.is_over and time >= now.left:
            cues += _cues_of_step(now, now.left)
            time -= now.left
            before, now = now, now.skip()
            cues.append(now.cue_after(before))
        if now.is_over:
            return now, tuple(cues)
        cues += _cues_of_step(now, time)
        return replace(now, elapsed=now.elapsed + time), tuple(cues)


def begin(steps: tuple[SessionStep, ...], number: int = 0, elapsed: int = 0) -> Timeline:
    """Return the beginning of a session, or a place in it to go on from."""
    return Timeline(steps=steps, lengths=tuple(step.seconds * 1000 for step in steps), number=number, elapsed=elapsed)


def _cues_of_lead_in(timeline: Timeline, time: int) -> Iterator[Cue]:
    """Yield the cues that the next stretch of time passes in the lead-in; the last one is the start of the step."""
    for before in CUE_TIMES.ticks:
        if timeline.lead_in - time <= before < timeline.lead_in:
            yield Cue("tick", timeline.number)
    if time == timeline.lead_in > 0:
        yield Cue("start", timeline.number)


def _cues_of_step(timeline: Timeline, time: int) -> Iterator[Cue]:
    """Yield the cues that the next stretch of time passes inside the step."""
    for at, kind in CUE_TIMES.inside(timeline.length):
        if timeline.elapsed < at <= timeline.elapsed + time:
            yield Cue(kind, timeline.number)
