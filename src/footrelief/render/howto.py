"""Turns the sessions of a document into JSON-LD: a schema.org HowTo with its steps and times."""

from typing import Any

from footrelief.document import Document, Schedule, ScheduleStep
from footrelief.render import wording
from footrelief.wording import of_ten


def describe(document: Document, schedule: Schedule) -> dict[str, Any]:
    """Return a session as a HowTo; times in ISO 8601."""
    return {
        "@context": "https://schema.org",
        "@type": "HowTo",
        "name": document.title,
        "inLanguage": document.language,
        "totalTime": duration(schedule.total_seconds),
        "step": [describe_step(number, step) for number, step in enumerate(schedule.steps, 1)],
    }


def describe_step(number: int, step: ScheduleStep) -> dict[str, Any]:
    """Return one step, in words and with the time that it takes."""
    where = "".join(span.text for span in wording.where(step))
    parts = (f"{wording.foot(step)}: {step.action}", where, f"pressure {of_ten(step.pressure)}")
    text = ", ".join(part for part in parts if part)
    direction = {"@type": "HowToDirection", "text": text, "performTime": duration(step.seconds)}
    return {"@type": "HowToStep", "position": number, "name": step.action, "text": text, "itemListElement": [direction]}


def duration(seconds: int) -> str:
    """Return a duration as ISO 8601 writes it."""
    return f"PT{seconds}S"
