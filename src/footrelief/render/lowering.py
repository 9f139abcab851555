"""Turns the rich kinds of blocks into simpler ones, for every format that draws them in no way of its own."""

from collections.abc import Iterator
from typing import Final, assert_never

from msgspec.structs import replace

from footrelief.document import (
    Beside,
    Blanks,
    Block,
    Bullets,
    Column,
    Document,
    Heading,
    Inline,
    Letterhead,
    Listing,
    Log,
    PageBreak,
    Paragraph,
    Picture,
    Rich,
    Schedule,
    SourceItem,
    SourceList,
    Span,
    Table,
    Term,
    Terms,
)
from footrelief.errors import UsageError
from footrelief.footmap import FootMap
from footrelief.render import wording
from footrelief.text.words import clock

SECTION: Final = 2
BLANK: Final = "." * 24
"""Room to write a name."""


def simplify(block: Rich, level: int = SECTION) -> tuple[Block, ...]:  # noqa: C901, PLR0911 - one case for each kind
    """Return blocks that say the same more simply; `level` is that of the heading that the block stands under."""
    match block:
        case Terms(items):
            return tuple(part for term in items for part in (head(term, level + 1), *term.blocks))
        case Listing(title, table, aside, summary):
            return (Heading(title, level + 1, aside=aside), table, *([Paragraph(summary)] if summary else []))
        case Schedule():
            return (schedule_table(block), Paragraph((Span(f"Total: {clock(block.total_seconds)}"),)))
        case FootMap(marks, words):
            places = () if block.listed else marks
            legend = tuple((Span(f"{mark.name}: {mark.where}"),) for mark in places)
            return (Paragraph((Span(words),)), Bullets(legend, signs=tuple(f"{mark.number}." for mark in places)))
        case SourceList(items):
            signs = tuple(f"[{item.number}]" for item in items)
            return (Bullets(tuple(tuple(source_words(item)) for item in items), signs=signs),)
        case Log(columns, times):
            asked = Paragraph((Span(f"Write down each time, {times} times:"),))
            return (asked, Bullets(tuple((Span(column),) for column in columns)))
        case Blanks(labels):
            return (Paragraph((Span("  ".join(f"{label} {BLANK}" for label in labels)),)),)
        case Letterhead(name, lines):  # a logo says nothing that the name does not
            address = Paragraph((Span(", ".join(filter(None, lines))),))
            return (Paragraph((Span(name, "strong"),)), address)
        case Beside(blocks, drawing):
            return (*blocks, *([drawing] if drawing else []))
        case PageBreak():
            return ()
        case _:
            assert_never(block)


def head(term: Term, level: int) -> Heading:
    """Return the term of a named thing as a heading, its number before it."""
    number = "" if term.number is None else f"{term.number}. "
    return Heading(f"{number}{term.name}", level, term.anchor, term.remark)


def legend(foot_map: FootMap) -> Terms:
    """Return the marks of a map as named things, to stand beside its drawing; none if a list has them already."""
    return Terms(
        tuple(
            Term(name=mark.name, number=mark.number, blocks=(Paragraph((Span(mark.where),)),))
            for mark in (() if foot_map.listed else foot_map.marks)
        )
    )


def drawn(document: Document) -> str:
    """Return as SVG the first foot map, titled after the document, or drawing. Raises UsageError for none."""
    for block in document.blocks:
        if isinstance(block, FootMap):
            from footrelief.footmap.svg import draw  # only where a picture is asked for

            return draw(replace(block, words=f"{document.title}. {block.words}"))
    for block in document.blocks:
        if isinstance(block, Picture) and block.kind == "svg":
            return block.content.decode()
    raise UsageError(
        f'there is nothing drawn in "{document.title}"',
        "Pictures come from map, guide, routine, show POINT and show TECHNIQUE.",
    )


def source_words(source: SourceItem) -> Iterator[Span]:
    """Yield what a source is, how far it can be trusted, and its address."""
    yield Span(f"{source.words} {wording.standing(source)}".strip())
    if source.address:
        yield Span(" ")
        yield Span(source.address, "link", source.address)


def signed(bullets: Bullets) -> tuple[Inline, ...]:
    """Return the items, each after its own sign if it has one, for formats that have no other place for it."""
    if not bullets.signs:
        return bullets.items
    signs = zip(bullets.signs, bullets.items, strict=True)
    return tuple((Span(sign, "number"), Span(" "), *item) for sign, item in signs)


def schedule_table(schedule: Schedule) -> Table:
    """Return the steps of a session as a table; reasons only where there are any."""
    reasons = any(step.reason for step in schedule.rows)
    titles = [column.title for column in wording.COLUMNS]
    titles = [*titles[:2], "Foot", *titles[2:], *(["Why"] if reasons else [])]
    rows = tuple(
        (
            *wording.cells(step)[:2],
            (Span(wording.foot(step)),),
            *wording.cells(step)[2:],
            *(((Span(step.reason),),) if reasons else ()),
        )
        for step in schedule.rows
    )
    return Table(tuple(Column(title) for title in titles), rows)
