"""What is known about the sources, and what rests on them: the question of an editor who checks a footnote."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, NamedTuple, TypedDict, Unpack
from urllib.parse import urlsplit

from msgspec.json import encode

from footrelief.catalog import Catalog
from footrelief.errors import NotFoundError
from footrelief.model import HEALTH, HEALTH_NOTES, Note, Source
from footrelief.model.source import Author
from footrelief.query.words import split
from footrelief.text.names import fold

WEAK: Final = "C"
YEARS: Final = 3
"""After these a source that was looked at has to be looked at again."""


class SourceRow(NamedTuple):
    """What a list says about a source; `cited` is how many entries rest on it, `body` the record as JSON."""

    id: str
    trust: str
    seen: bool
    cited: int
    title: str
    by: str
    year: int | None
    body: str


class SourceFilters(TypedDict, total=False):
    """What a list of sources is narrowed by; `sole`: something rests on it alone."""

    trust: str | None
    kind: str | None
    level: str | None
    cited_by: str | None
    uncited: bool
    sole: bool
    unread: bool
    without_doi: bool
    overdue: bool


class Weak(NamedTuple):
    """A health statement that stands on shops, popular pages or on our own choice alone."""

    kind: str
    id: str
    title: str
    sources: str


def find_sources(
    catalog: Catalog, words: str | Iterable[str] = (), today: date | None = None, **filters: Unpack[SourceFilters]
) -> tuple[SourceRow, ...]:
    """Return the sources with all words in title, authors, container, host, DOI or id, that pass the filters.

    Raises NotFoundError when there are none.
    """
    wanted = [fold(word) for word in split(words)]
    resting = rests_on(catalog)
    alone = {ids[0] for _, _, ids in citations(catalog) if len(ids) == 1}
    cited = _cited_by(catalog, filters.get("cited_by"))
    found = [
        source
        for source in catalog.all(Source)
        if all(word in _haystack(source) for word in wanted)
        and (cited is None or source.id in cited)
        and _passes(source, today or date.today(), filters)  # noqa: DTZ011 - the reader's own day
        and not (filters.get("uncited") and resting.get(source.id))
        and not (filters.get("sole") and source.id not in alone)
    ]
    if not found:
        said = f' "{" ".join(split(words))}"' if wanted else " these filters"
        raise NotFoundError(f"no sources match{said}.", "All words and filters must match. All: footrelief sources")
    return tuple(row(source, len(resting.get(source.id, ()))) for source in found)


def row(source: Source, cited: int) -> SourceRow:
    """Return what a list says about a source."""
    shown = (source.name, source.byline, source.year, encode(source).decode())
    return SourceRow(source.id, source.trust, source.was_read, cited, *shown)


def _haystack(source: Source) -> str:
    host = urlsplit(source.url or "").hostname or ""
    names: tuple[Author, ...] = source.authors
    said = (source.id, source.name, source.byline, *(author.named for author in names), host, source.doi, source.pmid)
    return " ".join(fold(text) for text in said if text)


def _passes(source: Source, today: date, filters: SourceFilters) -> bool:
    wanted = (("trust", source.trust), ("kind", source.type), ("level", source.level))
    return (
        all((chosen := filters.get(name)) is None or fold(str(chosen)) == fold(value or "") for name, value in wanted)
        and not (filters.get("unread") and (source.was_read or source.type == "own"))
        and not (filters.get("without_doi") and source.doi)
        and not (filters.get("overdue") and not is_overdue(source, today))
    )


def is_overdue(source: Source, today: date) -> bool:
    """Tell whether a source has to be looked at again: its day has passed, or three years, or nobody noted a day."""
    if source.type == "own":
        return False
    if source.review_by:
        return date.fromisoformat(source.review_by) < today
    if source.checked is None:
        return True
    checked = date.fromisoformat(source.checked)
    return (today.year - checked.year, today.month, today.day) > (YEARS, checked.month, checked.day)


def citations(catalog: Catalog) -> Iterator[tuple[str, str, list[str]]]:
    """Yield section and id of every entry that rests on sources, with their ids."""
    rows = catalog.store.rows(
        "SELECT entry.section, entry.id, group_concat(target.id, char(10)) FROM link"
        " JOIN entry ON entry.rank = link.entry JOIN entry AS target ON target.rank = link.target"
        " WHERE link.field = 'sources' GROUP BY entry.rank ORDER BY entry.rank"
    )
    yield from ((section, id_, list(dict.fromkeys(ids.split("\n")))) for section, id_, ids in rows)


def rests_on(catalog: Catalog) -> dict[str, list[tuple[str, str]]]:
    """Return by source the entries that rest on it, as section and id."""
    found: dict[str, list[tuple[str, str]]] = {}
    for section, id_, ids in citations(catalog):
        for source in ids:
            found.setdefault(source, []).append((section, id_))
    return found


def falls_with(catalog: Catalog, source: Source) -> frozenset[tuple[str, str]]:
    """Return the entries that rest on this source alone, as section and id."""
    return frozenset((section, id_) for section, id_, ids in citations(catalog) if ids == [source.id])


def _cited_by(catalog: Catalog, entry: str | None) -> set[str] | None:
    """Return the sources that an entry names. Raises NotFoundError for one that does not exist."""
    if entry is None:
        return None
    from footrelief.query.lookup import lookup  # only for this filter

    ids = {(one.section, one.id) for one in lookup(catalog, entry)}
    return {id_ for section, one, named in citations(catalog) if (section, one) in ids for id_ in named}


def find_weak(catalog: Catalog) -> tuple[Weak, ...]:
    """Return the health statements all of whose sources are of trust C or our own."""
    weak = {source.id for source in catalog.all(Source) if source.trust == WEAK}
    titles = {
        (section, id_): (kind, title)
        for section, id_, kind, title in catalog.store.rows("SELECT section, id, kind, title FROM entry")
    }
    sections = {kind.section for kind in HEALTH}
    notes = {(Note.section, note.id) for note in catalog.all(Note) if note.topic in HEALTH_NOTES}
    return tuple(
        Weak(titles[section, id_][0], id_, titles[section, id_][1], ", ".join(ids))
        for section, id_, ids in citations(catalog)
        if (section in sections or (section, id_) in notes) and weak.issuperset(ids)
    )
