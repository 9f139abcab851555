"""The rows that a query found into a list, with the records behind it for `--format json`: one table of lists."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Unpack

from msgspec import Raw

from footrelief.catalog import Catalog
from footrelief.document import Block, Callout, Column, Document, Inline, Listing, Paragraph, Span, Table
from footrelief.query.lists import find_causes, find_routines, find_techniques
from footrelief.query.points import Filters, PointRow, find_points
from footrelief.text.words import clock, count
from footrelief.wording import AGREEMENT_SHORT, MODE_SHORT

if TYPE_CHECKING:
    from footrelief.measure import Measure  # measuring needs what no list needs
    from footrelief.safety import Stop

ID: Final = Column("id", role="id")
NAME: Final = Column("name")
HOW_TO: Final = frozenset(("points", "techniques", "routines"))
"""The sections that say where to press, and how: nothing for somebody who must not be massaged."""
MORE: Final = "footrelief show ID"

Cells = Sequence[str | Span]


class List(NamedTuple):
    """A list: how its rows are found, what each row says under which columns, and what is said of all of them."""

    one: str
    find: Callable[[Catalog, Iterable[str]], Sequence[Any]]
    columns: tuple[Column, ...]
    cells: Callable[[Any], Cells]
    summary: Callable[[Sequence[Any]], str]
    aside: str = MORE


LISTS: Final = {
    "causes": List(
        "cause",
        find_causes,
        (ID, NAME, Column("how it feels", share=1)),
        lambda row: (row.id, row.name, row.feels),
        lambda _: "A way to find a page, not a diagnosis. Anything sudden or odd: footrelief safety",
        "footrelief guide ID",
    ),
    "techniques": List(
        "technique",
        find_techniques,
        (ID, NAME, Column("pressure"), Column("time", align="right"), Column("what for", share=1)),
        lambda row: (row.id, row.name, f"{row.lightest}-{row.firmest}", clock(row.seconds), row.purpose),
        lambda _: "In the order of a session. Pressure of 10; time on each foot, in minutes and seconds.",
    ),
    "routines": List(
        "routine",
        find_routines,
        (ID, NAME, Column("time", align="right"), Column("who"), Column("offered for", share=1)),
        lambda row: (row.id, row.name, clock(row.seconds), MODE_SHORT[row.mode], row.causes),
        lambda _: "Time for both feet, in minutes and seconds. No routine has been tested as such.",
    ),
}
"""The lists that take words and nothing else."""
POINTS: Final = (ID, NAME, Column("foot"), Column("view"), Column("where", share=1))
RULES: Final = (Column("rule", share=2), Column("wanted"), Column("found"), Column(""), Column("what to do", share=3))
VERDICTS: Final = {True: "kept", False: "mend", None: "told"}
HITS: Final = (Column("kind", role="quiet"), ID, Column("title", share=2), Column("found", share=3))


def entries(catalog: Catalog, section: str, words: Iterable[str] = ()) -> Document:
    """List the entries of a section of `LISTS` that match all words. Raises NotFoundError when there are none."""
    words, row = tuple(words), LISTS[section]
    found = row.find(catalog, words)
    own = catalog.own(section, (one.id for one in found))
    listing = Listing(
        title=heading(words, count(len(found), row.one)),
        table=table(row.columns, (marked(row.cells(one), own) for one in found)),
        aside=row.aside,
        summary=(Span(row.summary(found)),),
    )
    return document(section, listing, found)


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
    found = find_points(catalog, words, foot=foot, view=view, **filters)
    own = catalog.own("points", (row.id for row in found))
    return document("points", list_points(found, narrowed(words, foot, view, **filters), own=own), found)


def narrowed(
    words: Iterable[str], foot: str | None, view: str | None, **filters: Unpack[Filters]
) -> tuple[str | None, ...]:
    """Return what a list of points was narrowed by, in words."""
    named = (filters.get("zone"), foot and f"{foot} foot", view, filters.get("system"), filters.get("cause"))
    return (*words, *named, filters.get("technique"), "core" if filters.get("core") else None)


def list_points(
    rows: Sequence[PointRow],
    narrowed_by: Iterable[str | None],
    *,
    numbered: bool = False,
    own: frozenset[str] = frozenset(),
) -> Listing:
    """Lay points under columns; `numbered` as on a map of them; `own` ids are marked as the reader's."""
    number = (Column("map", align="right", role="number"),) if numbered else ()
    told = ((row.id, row.name, row.feet, row.views.replace(" ", ", "), row.where) for row in rows)
    cells = (marked(row, own) for row in told)
    return Listing(
        title=heading(narrowed_by, count(len(rows), "point")),
        table=table(
            (*number, *POINTS), ((str(place), *row) for place, row in enumerate(cells, 1)) if numbered else cells
        ),
        aside=MORE,
        summary=(Span(agreement(row.agreement for row in rows)),),
    )


def agreement(levels: Iterable[str]) -> str:
    """Say on how many points charts agree how well."""
    agreed = Counter(levels)
    counted = [f"{how} on {agreed[level]}" for level, how in AGREEMENT_SHORT.items() if agreed[level]]
    return f"Traditional map: charts agree {', '.join(counted)}." if counted else ""


def search(catalog: Catalog, words: Sequence[str], stop: "Stop | None" = None) -> Document:
    """List every entry that has all the words, best first; with a `stop` first that, and nothing of how to massage.

    Raises NotFoundError when there is none.
    """
    from footrelief.query.search import MOST, count_hits  # other lists need no ranking
    from footrelief.query.search import search as find

    best = find(catalog, words)
    hits = [hit for hit in best if stop is None or hit.section not in HOW_TO]
    all_hits = count_hits(catalog, words) if len(best) == MOST else len(hits)
    title = f'"{" ".join(words)}": {count(all_hits, "entry", "entries")}'
    more = (Span(f"The best {len(hits)}; more words find fewer."),) if all_hits > len(hits) else ()
    rows = table(HITS, ((hit.kind, hit.id, hit.title, hit.why) for hit in hits))
    listing = Listing(title, rows, aside="footrelief show KIND:ID", summary=more)
    blocks = (*(told(stop) if stop else ()), listing)
    records = {"hits": [hit._asdict() for hit in hits], **({"stop": [one.id for one in stop.cautions]} if stop else {})}
    return Document(title, blocks, records=records, urgent=stop is not None)


def told(stop: "Stop") -> tuple[Block, ...]:
    """Say what rules out massage, and what to do."""
    return tuple(
        Callout("stop", f"{stop.reason} {one.name}", (Paragraph((Span(one.advice),)),)) for one in stop.cautions
    )


def report(measures: "Sequence[Measure]", language: str) -> Document:
    """List how a sheet does against the rules for paper: what was wanted, what was found and what to do."""
    to_mend = sum(measure.met is False for measure in measures)
    title = f"{count(to_mend, 'thing')} to mend" if to_mend else "Nothing to mend"
    rows = table(RULES, ((one.rule, one.wanted, one.found, VERDICTS[one.met], one.mend) for one in measures))
    return Document(title, (Listing(title, rows),), records={"findings": measures}, language=language)


def heading(narrowed_by: Iterable[str | None], counted: str) -> str:
    """Say what the list was narrowed by and how long it is: `Head, left foot: 16 points`."""
    words = ", ".join(word for word in narrowed_by if word)
    return f"{words[0].upper()}{words[1:]}: {counted}" if words else f"{counted[0].upper()}{counted[1:]}"


def marked(cells: Cells, own: frozenset[str]) -> Cells:
    """Say of a row with the id of an entry of the reader's own that it is."""
    id_, name, *others = cells
    return (id_, f"{name} (yours)", *others) if id_ in own and isinstance(name, str) else cells


def table(columns: tuple[Column, ...], rows: Iterable[Cells]) -> Table:
    """Lay rows of text under columns, each in the role of its column."""
    cells: tuple[tuple[Inline, ...], ...] = tuple(
        tuple((Span(cell) if isinstance(cell, str) else cell,) for cell in row) for row in rows
    )
    return Table(columns, cells)


def document(section: str, listing: Listing, rows: Iterable[Any]) -> Document:
    """Return a list as a document; its records are the entries as they lie in the store, not decoded."""
    return Document(listing.title, (listing,), records={section: [Raw(row.body.encode()) for row in rows]})
