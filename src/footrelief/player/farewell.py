"""The end of a session into blocks: how far one got, and how to go on or what to do afterwards."""

from collections.abc import Iterable

from footrelief.document import Block, Paragraph, Span
from footrelief.model import Note
from footrelief.player.performance import Progress
from footrelief.text.words import clock


def farewell(progress: Progress, notes: Iterable[Note]) -> tuple[Block, ...]:
    """Say that the session is over and what to do now, or how far it got and how to go on."""
    timeline = progress.timeline
    count, done, total = len(timeline.steps), clock(timeline.done // 1000), clock(timeline.total // 1000)
    if progress.ending is None:
        after = (note.text for note in notes if note.topic == "after")
        return tuple(_said(text) for text in (f"The session is over: {count} steps, {total}.", *after))
    how_far = f"You got to step {timeline.number + 1} of {count}; {done} of {total} are done."
    if not timeline.done:
        how_far = "The session has not begun."
    go_on = ("To go on within a day, repeat the command with --resume.",) if progress.is_kept else ()
    return tuple(_said(text) for text in (how_far, *go_on))


def _said(text: str) -> Paragraph:
    return Paragraph((Span(text),))
