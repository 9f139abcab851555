"""Every step in every format names exactly the points of the session on that foot, for every shipped topic."""

import re
from datetime import date
from itertools import product

import msgspec
import pytest

from footrelief.catalog import load
from footrelief.document import Document, Schedule
from footrelief.model import Cause, Feet, Point, Routine, Technique
from footrelief.render import Look, to_bytes
from footrelief.render.html.session import describe, play
from footrelief.routine.request import Mode
from footrelief.text.words import clock
from footrelief.wording import of_ten, whose_turn
from footrelief.writing.entry import show
from footrelief.writing.guide import GuideRequest, HandoutRequest, write_handout, write_routine
from footrelief.writing.tell import place

FEET: tuple[Feet, ...] = ("both", "left", "right")
MODES: tuple[Mode, ...] = ("self", "partner")
CATALOG = load()
TOPICS = ("headache", *(cause.id for cause in CATALOG.all(Cause) if cause.routines))
WIDE = Look(10_000)

Told = tuple[int, int, str, str, str, int]
"""Start, seconds, foot, technique, names of the points, pressure."""


def of_the_session(document: Document) -> list[Told]:
    """The steps of the records, which are those of the session in ids."""
    session = msgspec.json.decode(to_bytes(document, "json"))["session"]
    return [
        (
            step["start"],
            step["seconds"],
            step["foot"],
            CATALOG.get(Technique, step["technique"]).name,
            "; ".join(place(point, "full") for point in CATALOG.many(Point, step["points"])),
            step["pressure"],
        )
        for step in session["steps"]
    ]


def on(foot: str, names: str) -> str:
    """What a foot has of the points of a row that says of some which foot they are on."""
    for other in {"left", "right"} - {foot}:
        names = re.sub(rf"(?:^|; )[^;]+ \({other} foot\)", "", names).removeprefix("; ")
    return names.replace(f" ({foot} foot)", "")


def done(rows: list[Told]) -> set[tuple[str, str, str, int, int]]:
    """What each foot gets, from rows that tell both feet together where they get the same."""
    feet = {"Each foot": ("right", "left"), "Both feet together": ("both",), "Right foot": ("right",)}
    return {
        (foot, action, on(foot, where) if feet_of != "Both feet together" else where, seconds, pressure)
        for _, seconds, feet_of, action, where, pressure in rows
        for foot in feet.get(feet_of, ("left",))
        if on(foot, where) or not where
    }


def named(action: str) -> str:
    """The name of a step, without how it is done."""
    return action.partition(": ")[0]


def in_text(schedule: Schedule) -> list[Told]:
    """The rows of the plain text."""
    text = to_bytes(Document("", (schedule,)), "text", WIDE).decode()
    line = re.compile(
        r"(\d+):(\d\d) +([^:]+): (.*?)\.(?: Where: (.*?) \([\d, ]+\)\.)? For (?:(\d+) s|(\d+)(?::(\d\d))? min)(?:, )?"
        r"(?:pressure (\d+) of 10)?\."
    )
    return [
        (
            int(minutes) * 60 + int(seconds),
            int(short or 0) + 60 * int(long or 0) + int(rest or 0),
            foot,
            named(action),
            where or "",
            int(pressure or 0),
        )
        for minutes, seconds, foot, action, where, short, long, rest, pressure in line.findall(text)
    ]


def check(document: Document) -> None:
    told = of_the_session(document)
    (schedule,) = (block for block in document.blocks if isinstance(block, Schedule))
    flat = [(step.start, step.seconds, step.foot, step.action, step.where, step.pressure) for step in schedule.steps]
    assert flat == told
    for _, _, foot, _, where, _ in told:
        assert foot in ("left", "right", "both")
        assert foot == "both" or "foot)" not in where

    played = [play(step) for step in schedule.steps]
    assert [(one.seconds, one.foot, named(one.action), one.where.partition(": ")[2]) for one in played] == [
        (seconds, foot, action, where) for _, seconds, foot, action, where, _ in told
    ]
    for direction, (_, seconds, foot, action, where, pressure) in zip(
        describe(document, schedule)["step"], told, strict=True
    ):
        marks = re.sub(r", [\d, ]+: ", ", ", direction["text"])
        told_of = ", ".join(filter(None, (action, where, f"pressure {of_ten(pressure)}" if pressure else "")))
        is_touch = pressure > 0  # otherwise the page says how, too
        assert (marks if is_touch else marks[: marks.rindex(": ")]) == f"{whose_turn(foot).capitalize()}: {told_of}"
        assert direction["itemListElement"][0]["performTime"] == f"PT{seconds}S"

    expected = {(foot, action, where, seconds, pressure) for _, seconds, foot, action, where, pressure in told}
    rows = in_text(schedule)
    assert len(rows) == len(schedule.rows)
    assert done(rows) == expected
    assert schedule.total_seconds == sum(step[1] for step in told)


@pytest.mark.parametrize("topic", TOPICS)
def test_every_format_names_the_points_of_the_session_for_each_foot(topic: str) -> None:
    check(write_routine(CATALOG, GuideRequest(topic=topic, mode="self")))
    check(write_routine(CATALOG, GuideRequest(topic=topic, minutes=60, mode="partner")))
    check(write_routine(CATALOG, GuideRequest(topic=topic, minutes=60, mode="self", feet="left")))


@pytest.mark.slow
@pytest.mark.parametrize("topic", TOPICS)
def test_so_it_is_for_all_minutes_modes_and_feet(topic: str) -> None:
    for minutes, mode, feet in product((None, *range(3, 61, 3)), MODES, FEET):
        check(write_routine(CATALOG, GuideRequest(topic=topic, minutes=minutes, mode=mode, feet=feet)))


@pytest.mark.parametrize("routine", CATALOG.all(Routine), ids=lambda routine: routine.id)
def test_a_routine_says_the_same_length_and_steps_wherever_it_stands(routine: Routine) -> None:
    request = GuideRequest(topic=routine.id, routine=routine.id)
    document = write_routine(CATALOG, request)
    told = of_the_session(document)
    assert sum(step[1] for step in told) == routine.total_seconds
    sheets = (
        document,
        show(CATALOG, f"routine:{routine.id}"),
        write_handout(CATALOG, HandoutRequest(guide=request, day=date(2026, 11, 26))),
    )
    for sheet in sheets:
        (schedule,) = (block for block in sheet.blocks if isinstance(block, Schedule))
        assert schedule.total_seconds == routine.total_seconds, clock(schedule.total_seconds)
        steps = [
            (step.start, step.seconds, step.foot, step.action.partition(":")[0], step.pressure)
            for step in schedule.steps
        ]
        assert steps == [(*rest, pressure) for *rest, _, pressure in told]
