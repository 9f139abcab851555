"""Turns a session into a table to read, and the same steps as data: for the player, and for search engines."""

from base64 import b64encode
from collections.abc import Iterator
from itertools import groupby
from typing import Any
from xml.etree.ElementTree import Element

import msgspec

from footrelief.document import Block, Bullets, Callout, Document, Paragraph, Schedule, ScheduleStep, Span
from footrelief.footmap import motion_svg
from footrelief.footmap.pens import Sketch
from footrelief.render import wording
from footrelief.render.html.markup import SESSION_ID, Page, element, embed, write_words
from footrelief.render.html.tables import cell, write_head
from footrelief.render.lines import plain
from footrelief.text.words import clock, duration
from footrelief.turns import CUE_TIMES
from footrelief.wording import how_hard

TIME, LENGTH, ACTION, WHERE, PRESSURE = wording.COLUMNS


class PlayedStep(msgspec.Struct, frozen=True):
    """One step as the player shows it; `foot` tells it which side of the map."""

    seconds: int
    foot: str
    turn: str
    action: str
    where: str
    pressure: str
    reason: str
    marks: tuple[int, ...]
    number: int | None


def write(schedule: Schedule, page: Page) -> Element:
    """Return the steps as a table, and a button that leads through them where scripts run."""
    page.has_session = True
    caption = element("caption", {}, "Total ", time(schedule.total_seconds, clock(schedule.total_seconds)))
    turns = (write_turn(foot, tuple(steps), page) for foot, steps in groupby(schedule.rows, wording.foot))
    return element(
        "div",
        {"class": "session", "id": SESSION_ID},
        element("p", {"class": "begin", "hidden": ""}, element("button", {"type": "button"}, "Start the session")),
        element("table", {"class": "stacks"}, caption, write_head(wording.COLUMNS), *turns),
        embed("application/json", {"cues": CUE_TIMES, "steps": tuple(play(step) for step in schedule.steps)}),
    )


def write_turn(foot: str, steps: tuple[ScheduleStep, ...], page: Page) -> Element:
    """Return the steps that follow each other on one foot, below its name."""
    name = element("th", {"scope": "rowgroup", "colspan": str(len(wording.COLUMNS))}, foot)
    rows = (element("tr", {}, *write_step(step, page)) for step in steps)
    return element("tbody", {}, element("tr", {"class": "turn"}, name), *rows)


def write_step(step: ScheduleStep, page: Page) -> Iterator[Element]:
    """Yield the cells of one step."""
    reason = (Span(" "), Span(step.reason, "quiet")) if step.reason else ()
    yield cell(TIME, [time(step.start, clock(step.start))], is_heading=True)
    yield cell(LENGTH, [time(step.seconds, duration(step.seconds))])
    yield cell(ACTION, [*picture_of(step), *write_words((Span(wording.action(step)), *reason), page)])
    yield cell(WHERE, write_words(wording.where(step), page))
    yield cell(PRESSURE, [how_hard(step.pressure)])


def picture_of(step: ScheduleStep) -> Iterator[Element]:
    """Yield the picture of a step, if it has one."""
    if picture := step.picture:
        sketch = picture.sketch
        content = (
            motion_svg.draw(sketch.picture, moving=True).encode() if isinstance(sketch, Sketch) else picture.content
        )
        look = {"class": "motion", "src": f"data:image/svg+xml;base64,{b64encode(content).decode()}", "width": "112"}
        yield element("img", {**look, "alt": picture.alt, "data-step": str(step.number)})


def time(seconds: int, words: str) -> Element:
    """Return a time that programs can read as well."""
    return element("time", {"datetime": iso(seconds)}, words)


def play(step: ScheduleStep) -> PlayedStep:
    """Return a step in the words of the player."""
    return PlayedStep(
        seconds=step.seconds,
        foot=step.foot,
        turn=wording.foot(step),
        action=wording.action(step),
        where="".join(span.text for span in wording.where(step)),
        pressure=how_hard(step.pressure),
        reason=step.reason,
        marks=step.marks,
        number=step.number,
    )


def describe(document: Document, schedule: Schedule) -> dict[str, Any]:
    """Return a session as a HowTo of schema.org, in JSON-LD; times in ISO 8601."""
    return {
        "@context": "https://schema.org",
        "@type": "HowTo",
        "name": document.title,
        "description": warnings(document),
        "inLanguage": document.language,
        "totalTime": iso(schedule.total_seconds),
        "step": [describe_step(number, step) for number, step in enumerate(schedule.steps, 1)],
    }


def warnings(document: Document) -> str:
    """Return what rules a massage out, and what to heed, in one text: a search engine must not show steps without."""
    said = [callout for callout in document.blocks if isinstance(callout, Callout) and callout.tone != "tip"]
    return " ".join(text for callout in said for text in (f"{callout.title.rstrip(':.')}:", *_lines(callout.blocks)))


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield the paragraphs and items of a warning, each as a sentence."""
    for block in blocks:
        items = (block.words,) if isinstance(block, Paragraph) else block.items if isinstance(block, Bullets) else ()
        yield from (f"{plain(item).strip().rstrip('.')}." for item in items)


def describe_step(number: int, step: ScheduleStep) -> dict[str, Any]:
    """Return one step, in words and with the time that it takes."""
    where = "".join(span.text for span in wording.where(step))
    pressure = f"pressure {how_hard(step.pressure)}" if step.pressure else ""
    parts = (f"{wording.foot(step)}: {wording.action(step)}", where, pressure)
    text = ", ".join(part for part in parts if part)
    direction = {"@type": "HowToDirection", "text": text, "performTime": iso(step.seconds)}
    return {"@type": "HowToStep", "position": number, "name": step.action, "text": text, "itemListElement": [direction]}


def iso(seconds: int) -> str:
    """Return a duration as ISO 8601 writes it."""
    return f"PT{seconds}S"
