"""At the end one is told how far one got and what to do now."""

from footrelief.document import Document
from footrelief.model import Note
from footrelief.render import Look, to_bytes
from footrelief.writing.after import HowFar, farewell

NOTES = (Note(id="after", topic="after", text="Sit for a minute.", shown=("follow",), sources=("book",)),)


def words(how_far: HowFar) -> str:
    return to_bytes(Document("", farewell(NOTES, how_far)), "text", Look()).decode()


def test_at_the_end_what_to_do_afterwards() -> None:
    told = words(HowFar(step=4, steps=4, seconds=98, total_seconds=98, is_over=True))
    assert told == "The session is over: 4 steps, 1:38.\n\nSit for a minute.\n"


def test_on_the_way_how_far_one_got_and_how_to_go_on() -> None:
    told = words(HowFar(step=2, steps=4, seconds=33, total_seconds=98, go_on="footrelief follow tension --resume"))
    assert told == (
        "You got to step 2 of 4; 0:33 of 1:38 are done.\n\nTo go on within a day: footrelief follow tension --resume\n"
    )


def test_nothing_is_promised_when_the_place_could_not_be_kept() -> None:
    assert "--resume" not in words(HowFar(step=2, steps=4, seconds=33, total_seconds=98))


def test_before_the_first_step_there_is_nothing_to_tell() -> None:
    assert words(HowFar(step=1, steps=4, seconds=0, total_seconds=98)) == "The session has not begun.\n"
