"""`footrelief follow`: a session in real time, step by step."""

import shlex
import sys
from functools import partial
from typing import Annotated, Final

import typer
from msgspec.structs import replace

from footrelief.cli import screen
from footrelief.cli.command import command
from footrelief.cli.options import Catalogs, Showing
from footrelief.cli.output import opened, show, write_screen, written
from footrelief.cli.person import Person, request
from footrelief.cli.routine import TopicOrRoutine
from footrelief.cli.settings import settings
from footrelief.document import Block, Document
from footrelief.model import Motion
from footrelief.render import Look, to_bytes
from footrelief.routine import Session
from footrelief.writing import guide as writing
from footrelief.writing.after import HowFar, farewell
from footrelief.writing.choice import Guide, choose
from footrelief.writing.session import step_by_step

EXIT_CODES: Final = {None: 0, "quit": 0, "interrupt": 130, "terminate": 143, "hang-up": 129}
"""By what ended a session; those of signals are 128 and the number of the signal."""


@command(
    "footrelief follow evening-sleep",
    "footrelief follow tension --minutes 10 --voice",
    "footrelief follow tension --minutes 10 --resume",
)
def follow(  # noqa: PLR0913 - one parameter for each option
    *,
    topic: TopicOrRoutine = None,
    person: Person,
    resume: Annotated[bool, typer.Option("--resume", help="Go on where this session was left within a day.")] = False,
    voice: Annotated[bool, typer.Option("--voice", help="Speak, if the system has a speech program.")] = False,
    silent: Annotated[
        bool | None, typer.Option("--silent/--sound", help="Begin without sound; the key m turns it on.")
    ] = None,
    catalogs: Catalogs,
) -> None:
    """Lead through a session in real time, step by step; without a terminal, print the steps with their times."""
    catalog = opened(catalogs)
    guide = written(catalog, lambda found: choose(found, request(topic, person)))
    if isinstance(guide, Document):
        show(guide, Showing())
        return
    session = guide.session
    if session is None:
        show(writing.routine(catalog, guide), Showing())  # says why there is none, and raises
        return
    before = writing.brief(catalog, guide)
    if not (sys.stdin.isatty() and screen.is_terminal()):
        show(replace(before, blocks=(*before.blocks, *step_by_step(session))), Showing())
        return
    wishes = {"resume": resume, "voice": voice, "silent": settled(guide, silent)}
    motions = {motion.technique: motion for motion in catalog.all(Motion)}
    raise typer.Exit(play(guide, session, motions, before.blocks, **wishes))


def settled(guide: Guide, silent: bool | None) -> bool | None:  # noqa: FBT001 - an option's value
    """Whether to begin without sound: as asked for, as in the settings, without where sound hurts; None: as it was."""
    if silent is None and settings().sound is not None:
        return not settings().sound
    quiet = {cause.id for cause in guide.causes if cause.quiet}
    about = {guide.cause.id} if guide.cause else set(guide.session.routine.causes if guide.session else ())
    return True if silent is None and about and about <= quiet else silent


def play(
    guide: Guide, session: Session, motions: dict[str, Motion], before: tuple[Block, ...], **wishes: bool | None
) -> int:
    """Play a session on the terminal and say how far it got; return the exit code."""
    from footrelief.player import performance  # reads keys and draws: not needed off a terminal
    from footrelief.render.terminal import paint

    look = Look(screen.columns(), color=screen.wants_color("auto"), ascii=screen.speaks_ascii_only())

    def drawn(blocks: tuple[Block, ...]) -> bytes:
        return to_bytes(Document(session.routine.name, blocks), "terminal", look)

    progress = performance.play(
        session,
        drawn(before).decode().splitlines(),
        performance.Wishes(motions=motions, **wishes),
        partial(paint, color=look.color),
        ascii_only=look.ascii,
    )
    timeline = progress.timeline
    again = () if "--resume" in sys.argv else ("--resume",)
    how_far = HowFar(
        step=timeline.number + 1,
        steps=len(timeline.steps),
        seconds=timeline.done // 1000,
        total_seconds=timeline.total // 1000,
        is_over=progress.ending is None,
        go_on=shlex.join(["footrelief", *sys.argv[1:], *again]) if progress.is_kept else None,
    )
    write_screen(drawn(farewell(guide.closing_notes, how_far)))
    return EXIT_CODES[progress.ending]
