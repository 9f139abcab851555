"""The catalog and a request into the document of one routine: safe to begin, the steps, what to remember, and why."""

from typing import Final

from footrelief.catalog import Catalog
from footrelief.citations import Citations
from footrelief.document import Block, Bullets, Callout, Document, Heading, Span
from footrelief.errors import NotFoundError
from footrelief.guide.choice import Guide, choose
from footrelief.guide.records import collect_routine
from footrelief.guide.request import GuideRequest
from footrelief.guide.sections import cautions, closing, opening, points, reasons, session, signs, techniques
from footrelief.guide.words import Words


def open_routine(guide: Guide, words: Words) -> tuple[Block, ...]:
    """Say what the routine is for and how sure that is, and the signs that rule it out."""
    _, *said = opening.write(guide, words)
    return (Heading(opening.session_title(guide), level=1), *said, signs.brief(guide, words))


def remember(guide: Guide, _: Words) -> tuple[Block, ...]:
    """Name the main things, four at most."""
    things = guide.session.main_things if guide.session else ()
    return (Callout("tip", "To remember", (Bullets(tuple((Span(thing),) for thing in things)),)),)


SECTIONS: Final = (
    open_routine,
    cautions.write,
    session.write,
    remember,
    points.write,
    reasons.write,
    techniques.write,
    closing.stops,
)
"""In reading order: what may be dangerous first, then what one looks at while massaging."""
INSTEAD: Final = (opening.write, signs.write)
"""What is said to somebody who must not be massaged now."""


def write_routine(catalog: Catalog, request: GuideRequest) -> Document:
    """Write the routine that was asked for, by topic or by its own name; `urgent` when a condition rules it out.

    Raises NotFoundError when no routine is offered, otherwise as `guide.write`.
    """
    guide = choose(catalog, request)
    if guide.cause and not guide.session and not guide.stop:
        raise NotFoundError(
            f"no routine is offered for this: {guide.cause.name}. {guide.cause.massage}",
            f"Read more: footrelief guide {guide.cause.id}",
        )
    citations = Citations(catalog)
    words = Words(guide, citations)
    sections = INSTEAD if guide.stop else SECTIONS
    blocks = tuple(block for write_section in sections for block in write_section(guide, words))
    return Document(
        title=opening.session_title(guide),
        blocks=(*blocks, *closing.sources(citations.list())),
        records=lambda: collect_routine(catalog, guide),
        language=catalog.header.language,
        urgent=guide.stop is not None,
    )
