"""Words into the causes, techniques or routines that match them all, straight from the store: no records."""

from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

from footrelief.catalog import Catalog
from footrelief.query.words import Selection

CAUSE_COLUMNS: Final = (
    "id",
    "title",
    "json_extract(body, '$.group')",
    "coalesce(json_extract(body, '$.feels'), json_extract(body, '$.features'))",
    "body",
)
TECHNIQUE_COLUMNS: Final = (
    "id",
    "title",
    "json_extract(body, '$.pressure[0]')",
    "json_extract(body, '$.pressure[1]')",
    "json_extract(body, '$.seconds')",
    "json_extract(body, '$.purpose')",
    "body",
)
ROUTINE_COLUMNS: Final = (
    "id",
    "title",
    "json_extract(body, '$.mode')",
    (
        "(SELECT sum(json_extract(value, '$.seconds') * iif(json_extract(value, '$.feet') = 'together', 1, 2))"
        " FROM json_each(body, '$.steps'))"
    ),
    (
        "coalesce((SELECT group_concat(cause.id, ', ') FROM link JOIN entry AS cause ON cause.rank = link.target"
        " WHERE link.entry = entry.rank AND link.field = 'causes'), '')"
    ),
    "body",
)


class CauseRow(NamedTuple):
    """What a list says about a cause; `body` is the record as JSON."""

    id: str
    name: str
    group: str
    feels: str
    body: str


class TechniqueRow(NamedTuple):
    """What a list says about a technique; pressure of 10, seconds on one foot, `body` the record as JSON."""

    id: str
    name: str
    lightest: int
    firmest: int
    seconds: int
    purpose: str
    body: str


class RoutineRow(NamedTuple):
    """What a list says about a routine; seconds for both feet, `causes` their ids, `body` the record as JSON."""

    id: str
    name: str
    mode: str
    seconds: int
    causes: str
    body: str


def find_causes(catalog: Catalog, words: str | Iterable[str] = ()) -> tuple[CauseRow, ...]:
    """Return the causes with all words in id, name or synonyms, in catalog order; the words as one text or several.

    Raises NotFoundError, with near words, for none.
    """
    return tuple(map(CauseRow._make, _rows(catalog, "causes", words, CAUSE_COLUMNS)))


def find_techniques(catalog: Catalog, words: str | Iterable[str] = ()) -> tuple[TechniqueRow, ...]:
    """Return the techniques with all words in their names, as `find_causes` does."""
    return tuple(map(TechniqueRow._make, _rows(catalog, "techniques", words, TECHNIQUE_COLUMNS)))


def find_routines(catalog: Catalog, words: str | Iterable[str] = ()) -> tuple[RoutineRow, ...]:
    """Return the routines with all words in their names, as `find_causes` does."""
    return tuple(map(RoutineRow._make, _rows(catalog, "routines", words, ROUTINE_COLUMNS)))


def _rows(catalog: Catalog, section: str, words: str | Iterable[str], columns: Sequence[str]) -> list[tuple[Any, ...]]:
    selection = Selection(section, words)
    return selection.rows(catalog, columns) or selection.refuse(catalog)
