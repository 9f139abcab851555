"""The safety page: every warning sign by urgency, the signs to stop at, and every caution with its advice."""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Literal

from footrelief.catalog import Catalog
from footrelief.document import Block, Bullets, Callout, Document, Entries, Entry, Heading, Paragraph, Span
from footrelief.model import Caution, Note, StopSign, Urgency, WarningSign
from footrelief.pages.page import Page
from footrelief.pages.warning import caution_words, sign_words, stop_words
from footrelief.wording import LEVEL

SHOWN_NOTES = ("safety", "before", "after")


def safety(catalog: Catalog) -> Document:
    """Write the safety page, the most urgent first."""
    page = Page(catalog)
    signs, stops, cautions = catalog.all(WarningSign), catalog.all(StopSign), catalog.all(Caution)
    urgencies = sorted(catalog.all(Urgency), key=attrgetter("rank"), reverse=True)
    notes = [note for note in catalog.all(Note) if note.topic in SHOWN_NOTES]
    blocks = (
        Heading("Is it safe?", level=1),
        Paragraph(
            (
                Span(
                    "Go through these signs before every massage. One yes rules it out, unless the sign says otherwise."
                ),
            )
        ),
        *(
            block
            for urgency in urgencies
            for block in signs_of(page, urgency, signs, most_urgent=urgency is urgencies[0])
        ),
        Heading("Stop the massage", anchor="stop-signs"),
        Bullets(tuple(stop_words(page, sign) for sign in stops)),
        Heading("Conditions that change a massage", anchor="cautions"),
        *(block for level in LEVEL for block in cautions_of(page, level, cautions)),
        Heading("Before and after", anchor="before-and-after"),
        *told(page, notes, "before"),
        *told(page, notes, "after"),
        Heading("How far these lists can be trusted", anchor="trust"),
        *told(page, notes, "safety"),
    )
    return page.document("Is it safe?", blocks, (*urgencies, *signs, *stops, *cautions, *notes))


def told(page: Page, notes: Iterable[Note], topic: Literal["safety", "before", "after"]) -> Iterator[Paragraph]:
    """Write the notes on one topic."""
    for note in notes:
        if note.topic == topic:
            yield page.cited(note.text, note.sources)


def signs_of(page: Page, urgency: Urgency, signs: Sequence[WarningSign], *, most_urgent: bool) -> Iterator[Block]:
    """Write the warning signs that call for this much hurry; the most urgent ones so that nobody misses them."""
    if most_urgent:
        items = Bullets(tuple(sign_words(page, sign) for sign in signs if sign.urgency == urgency.id))
        yield Callout("stop", f"{urgency.label}, if", (items, page.cited(urgency.detail, urgency.sources)))
    elif any(sign.urgency == urgency.id for sign in signs):
        yield Heading(urgency.label, anchor=urgency.id)
        yield page.cited(urgency.detail, urgency.sources)
        yield Bullets(tuple(sign_words(page, sign) for sign in signs if sign.urgency == urgency.id))


def cautions_of(page: Page, level: str, cautions: Iterable[Caution]) -> Iterator[Block]:
    """Write the cautions of one level, each with its advice and what it takes away."""
    items = tuple(
        Entry(caution.name, (Paragraph(caution_words(page, caution)),), anchor=caution.id)
        for caution in cautions
        if caution.level == level
    )
    if items:
        yield Heading(LEVEL[level], level=3, anchor=level)
        yield Entries(items)
