"""The rows that a query found into a list, with the records behind it for `--format json`."""

from collections.abc import Iterable, Sequence
from typing import Final, Unpack

from msgspec import Raw

from footrelief.catalog import Catalog
from footrelief.document import Column, Document, Inline, Listing, Span, Table
from footrelief.query.lists import find_causes, find_routines, find_techniques
from footrelief.query.points import Filters, PointRow, find_points
from footrelief.wording import AGREEMENT_SHORT, GROUP_SHORT, MODE_SHORT, clock, count

ID: Final = Column("id", role="id")
NAME: Final = Column("name")
MORE: Final = "footrelief show ID"


def points(
    catalog: Catalog,
    words: Iterable[str] = (),
    *,
    foot: str | None = None,
    view: str | None = None,
    **filters: Unpack[Filters],
) -> Document:
    """List the points that match all words and filters, with how well charts agree on them."""
    words = tuple(words)
    rows = find_points(catalog, words, foot=foot, view=view, **filters)
    listing = list_points(rows, narrowed(words, foot, view, **filters))
    return document("points", listing, (row.body for row in rows))


def narrowed(
    words: Iterable[str], foot: str | None, view: str | None, **filters: Unpack[Filters]
) -> tuple[str | None, ...]:
    """Return what a list of points was narrowed by, in words."""
    named = (filters.get("zone"), foot and f"{foot} foot", view, filters.get("system"), filters.get("cause"))
    return (*words, *named, filters.get("technique"), "core" if filters.get("core") else None)


def list_points(rows: Sequence[PointRow], narrowed_by: Iterable[str | None], *, numbered: bool = False) -> Listing:
    """Lay points under columns; `numbered` as on a map of them."""
    number = (Column("map", align="right", role="number"),) if numbered else ()
    cells = ((row.id, row.name, row.feet, row.views.replace(" ", ", "), row.where) for row in rows)
    return Listing(
        title=heading(narrowed_by, count(len(rows), "point")),
        table=table(
            (*number, ID, NAME, Column("foot"), Column("view"), Column("where", share=1)),
            ((str(place), *row) for place, row in enumerate(cells, 1)) if numbered else cells,
        ),
        aside=MORE,
        summary=(Span(agreement(row.agreement for row in rows)),),
    )


def agreement(levels: Iterable[str]) -> str:
    """Say on how many points charts agree how well."""
    agreed = list(levels)
    counted = [f"{how} on {agreed.count(level)}" for level, how in AGREEMENT_SHORT.items() if level in agreed]
    return f"Traditional map: charts agree {', '.join(counted)}." if counted else ""


def causes(catalog: Catalog, words: Iterable[str] = ()) -> Document:
    """List the causes that match all words."""
    words = tuple(words)
    rows = find_causes(catalog, words)
    listing = Listing(
        title=heading(words, count(len(rows), "cause")),
        table=table(
            (ID, NAME, Column("kind"), Column("ICHD-3 code", share=1)),
            ((row.id, row.name, GROUP_SHORT[row.group], row.code) for row in rows),
        ),
        aside="footrelief guide ID",
        summary=(Span("None of this is a diagnosis."),),
    )
    return document("causes", listing, (row.body for row in rows))


def techniques(catalog: Catalog, words: Iterable[str] = ()) -> Document:
    """List the techniques that match all words."""
    words = tuple(words)
    rows = find_techniques(catalog, words)
    listing = Listing(
        title=heading(words, count(len(rows), "technique")),
        table=table(
            (ID, NAME, Column("pressure"), Column("time", align="right"), Column("what for", share=1)),
            ((row.id, row.name, f"{row.lightest}-{row.firmest}", clock(row.seconds), row.purpose) for row in rows),
        ),
        aside=MORE,
        summary=(Span("In the order of a session. Pressure of 10; time on each foot, in minutes and seconds."),),
    )
    return document("techniques", listing, (row.body for row in rows))


def routines(catalog: Catalog, words: Iterable[str] = ()) -> Document:
    """List the routines that match all words."""
    words = tuple(words)
    rows = find_routines(catalog, words)
    listing = Listing(
        title=heading(words, count(len(rows), "routine")),
        table=table(
            (ID, NAME, Column("time", align="right"), Column("who"), Column("offered for", share=1)),
            ((row.id, row.name, clock(row.seconds), MODE_SHORT[row.mode], row.causes) for row in rows),
        ),
        aside=MORE,
        summary=(Span("Time for both feet, in minutes and seconds. No routine has been tested as such."),),
    )
    return document("routines", listing, (row.body for row in rows))


def heading(narrowed_by: Iterable[str | None], counted: str) -> str:
    """Say what the list was narrowed by and how long it is: `Head, left foot: 16 points`."""
    words = ", ".join(word for word in narrowed_by if word)
    return f"{words[0].upper()}{words[1:]}: {counted}" if words else f"{counted[0].upper()}{counted[1:]}"


def table(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> Table:
    """Lay rows of text under columns, each in the role of its column."""
    cells: tuple[tuple[Inline, ...], ...] = tuple(tuple((Span(text),) for text in row) for row in rows)
    return Table(tuple(columns), cells)


def document(section: str, listing: Listing, bodies: Iterable[str]) -> Document:
    """Return a list as a document; its records are the entries as they lie in the store, not decoded."""
    return Document(listing.title, (listing,), records={section: [Raw(body.encode()) for body in bodies]})
