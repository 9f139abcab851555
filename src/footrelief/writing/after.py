"""When to stop, what to do afterwards, the diary, and the end of a session that was played."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from footrelief.document import Block, Bullets, Callout, Heading, Paragraph, Span
from footrelief.model import Note
from footrelief.text.words import clock
from footrelief.writing import tell, words
from footrelief.writing.choice import Guide
from footrelief.writing.phrases import Phrases


class HowFar(NamedTuple):
    """How far a session got: the number of the step, of how many; seconds done, of how many; the command to go on."""

    step: int
    steps: int
    seconds: int
    total_seconds: int
    is_over: bool = False
    go_on: str | None = None


def stops(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """Tell the signs to stop at, and what to do after a massage."""
    if guide.session:
        signs = tuple(tell.stop_sign(phrases, sign, "full") for sign in guide.stop_signs)
        yield Heading("Stop signs, and afterwards", anchor="after")
        yield Callout("stop", "Stop", (Bullets(signs),))
        yield from tell.notes(phrases, guide.notes_on("after"))


def diary(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """Tell of the diary, which helps everybody, and of harm where there is a massage."""
    about = guide.notes_on("diary")
    if guide.session:
        yield from tell.notes(phrases, guide.notes_on("harm"))
    elif about:
        yield Heading("The diary", anchor="diary")
    yield from tell.notes(phrases, about)


def farewell(notes: Iterable[Note], how_far: HowFar) -> tuple[Block, ...]:
    """Say that a session is over and what to do now, or how far it got and how to go on."""
    done, total = clock(how_far.seconds), clock(how_far.total_seconds)
    if how_far.is_over:
        said = [words.OVER.format(steps=how_far.steps, total=total), *(note.text for note in notes)]
    elif how_far.seconds or how_far.go_on:
        said = [words.HOW_FAR.format(step=how_far.step, steps=how_far.steps, done=done, total=total)]
    else:
        said = [words.NOT_BEGUN]
    if how_far.go_on:
        said.append(words.GO_ON.format(command=how_far.go_on))
    return tuple(Paragraph((Span(text),)) for text in said)
