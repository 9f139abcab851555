"""The catalog and a request into the document of a handout: what to do on the front, details and a log on the back."""

from msgspec.structs import replace

from footrelief.catalog import Catalog
from footrelief.citations import Citations, address
from footrelief.document import Block, Document, Heading, PageBreak, SourceList
from footrelief.guide.choice import choose
from footrelief.guide.records import collect
from footrelief.guide.sections import opening
from footrelief.guide.words import Words
from footrelief.handout import back, front
from footrelief.handout.imprint import imprint
from footrelief.handout.request import HandoutRequest
from footrelief.model import Source

__all__ = ["HandoutRequest", "write"]


def write(catalog: Catalog, request: HandoutRequest) -> Document:
    """Write the handout that was asked for; `urgent` when a condition rules out massage.

    Raises NotFoundError or UsageError for a topic, condition, technique or time that is not there or not clear, and
    MissingExtraError for a link when its QR code cannot be drawn.
    """
    guide = choose(catalog, request.guide)
    citations = Citations(catalog)
    words = Words(guide, citations, briefly=True)  # paper is short
    blocks: tuple[Block, ...] = (
        *front.write(guide, words, request),
        *((PageBreak(),) if guide.session else ()),
        *back.write(guide, request),
    )
    sources = short(catalog, citations.list())
    return Document(
        title=opening.session_title(guide),
        blocks=(*blocks, Heading("Sources", level=3, anchor="sources"), sources) if sources.items else blocks,
        records=lambda: collect(catalog, guide),
        language=catalog.header.language,
        details=imprint(catalog, request.day),
        urgent=guide.stop is not None,
    )


def short(catalog: Catalog, sources: SourceList) -> SourceList:
    """Return the sources in as few letters as lead to them: title and year, and the address that is typed fastest."""
    entries = catalog.many(Source, (item.id for item in sources.items))
    return SourceList(
        tuple(
            replace(
                item,
                words=f"{entry.name}{f', {entry.year}' if entry.year else ''}.",
                address=address(replace(entry, url=None)) or item.address,
                trust="",
            )
            for item, entry in zip(sources.items, entries, strict=True)
        )
    )
