"""At the end one is told how far one got and what to do now."""

from footrelief.document import Document
from footrelief.model import Note
from footrelief.player.farewell import farewell
from footrelief.player.performance import Progress
from footrelief.player.timeline import Timeline
from footrelief.render import Look, to_bytes

NOTES = (
    Note(id="after", topic="after", text="Sit for a minute.", sources=("book",)),
    Note(id="before", topic="before", text="Wash your hands.", sources=("book",)),
)


def words(progress: Progress) -> str:
    return to_bytes(Document("", farewell(progress, NOTES)), "text", Look()).decode()


def test_at_the_end_what_to_do_afterwards(timeline: Timeline) -> None:
    over, _ = timeline.advance(200_000)
    assert words(Progress(timeline=over)) == "The session is over: 4 steps, 1:38.\n\nSit for a minute.\n"


def test_on_the_way_how_far_one_got_and_how_to_go_on(timeline: Timeline) -> None:
    left, _ = timeline.skip().advance(33_000)
    told = words(Progress(timeline=left, ending="interrupt", is_kept=True))
    assert told == (
        "You got to step 2 of 4; 0:33 of 1:38 are done.\n\nTo go on within a day, repeat the command with --resume.\n"
    )


def test_nothing_is_promised_when_the_place_could_not_be_kept(timeline: Timeline) -> None:
    left, _ = timeline.skip().advance(33_000)
    assert "--resume" not in words(Progress(timeline=left, ending="quit"))


def test_before_the_first_step_there_is_nothing_to_tell(timeline: Timeline) -> None:
    assert words(Progress(timeline=timeline, ending="quit")) == "The session has not begun.\n"
