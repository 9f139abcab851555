"""The catalog and a request into the document of a guide: warning signs, causes, points, routine, evidence, sources."""

from typing import Final

from footrelief.catalog import Catalog
from footrelief.citations import Citations
from footrelief.document import Document
from footrelief.guide.choice import choose
from footrelief.guide.records import collect
from footrelief.guide.request import GuideRequest
from footrelief.guide.sections import causes, cautions, closing, evidence, opening, points, session, signs, techniques
from footrelief.guide.words import Words

__all__ = ["GuideRequest", "write"]

SECTIONS: Final = (
    opening.write,
    signs.write,
    cautions.write,
    causes.write,
    points.write,
    session.write,
    techniques.write,
    evidence.write,
    closing.write,
)
"""In reading order: what may be dangerous first, what is only good to know last."""


def write(catalog: Catalog, request: GuideRequest) -> Document:
    """Write the guide that was asked for; `urgent` when a condition rules out massage.

    Raises NotFoundError or UsageError for a topic, condition, technique or time that is not there or not clear.
    """
    guide = choose(catalog, request)
    citations = Citations(catalog)
    words = Words(guide, citations)
    blocks = tuple(block for write_section in SECTIONS for block in write_section(guide, words))
    return Document(
        title=opening.title(guide),
        blocks=(*blocks, *closing.sources(citations.list())),
        records=lambda: collect(catalog, guide),
        language=catalog.header.language,
        urgent=guide.stop is not None,
    )
