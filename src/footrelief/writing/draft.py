"""A catalog file that is still being written into a map of its points, with what is wrong beside each."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import msgspec

from footrelief.catalog.overlay import Laid
from footrelief.catalog.records import WrittenEntry
from footrelief.document import Block, Bullets, Callout, Document, Heading, Paragraph, Span
from footrelief.errors import CatalogError, NotFoundError, Problem
from footrelief.footmap import chart
from footrelief.model import Feet, Point, View
from footrelief.writing import words
from footrelief.writing.phrases import say

STAND_IN: Final = {
    "system": "reflex",
    "zone": "head",
    "feet": "both",
    "longitudinal_zones": (1,),
    "where": "-",
    "agreement": "low",
    "location_basis": "memory",
    "sources": ("editorial",),
}
"""Stands for what cannot be read of a point; a map shows nothing of it but the foot."""


def draft(laid: Laid, file: str, *, views: Sequence[View] = (), foot: Feet = "both") -> Document:
    """Draw every point of one file of a catalog, also where it is off the foot; then say what is wrong, by line.

    A point with a mistake in another field is drawn by its shapes. Where nothing can be drawn, raises CatalogError with
    what is wrong, or NotFoundError when there is no point.
    """
    entries = [entry for entry in laid.entries if entry.file.name == file and entry.type is Point]
    drawn = tuple(point for entry in entries if (point := drawable(entry)))
    problems = [problem for problem in laid.problems if problem.place.file == file]
    if not drawn:
        errors = tuple(problem for problem in problems if problem.severity == "error")
        raise (
            CatalogError(errors)
            if errors
            else NotFoundError(f"{file} has no point", "Begin one: footrelief catalog new")
        )
    title = words.DRAFT_TITLE.format(file=file)
    footmap = chart(drawn, words.DRAFT_NOTE, views=tuple(views), feet=None if foot == "both" else foot)
    return Document(title, (Heading(title, level=1), footmap, *told(problems)))


def drawable(entry: WrittenEntry) -> Point | None:
    """Return a point to draw for an entry, if its shapes can be read."""
    if isinstance(entry.record, Point):
        return entry.record
    texts = {name: value for name in ("name", "where") if isinstance(value := entry.plain.get(name), str)}
    plain = {**STAND_IN, "id": entry.id, "name": entry.id, **texts, "shapes": entry.plain.get("shapes")}
    try:
        return msgspec.convert(plain, Point)
    except msgspec.ValidationError:
        return None


def told(problems: Iterable[Problem]) -> Iterator[Block]:
    """Say what is wrong in which line, and what to do."""
    lines = tuple(
        say(
            words.DRAFT_PROBLEM,
            line=Span(f"{problem.place.line}", "number"),
            message=problem.message,
            hint=problem.hint,
        )
        for problem in problems
    )
    yield Callout("caution", words.STILL_WRONG, (Bullets(lines),)) if lines else Paragraph((Span(words.NOTHING_WRONG),))
