"""Words into the routines that match them all, straight from the store."""

from collections.abc import Iterable
from typing import NamedTuple

from footrelief.catalog import Catalog
from footrelief.query.selection import Selection

COLUMNS = (
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


class RoutineRow(NamedTuple):
    """What a list says about a routine; seconds for both feet, `causes` their ids, `body` the record as JSON."""

    id: str
    name: str
    mode: str
    seconds: int
    causes: str
    body: str


def find_routines(catalog: Catalog, words: Iterable[str] = ()) -> tuple[RoutineRow, ...]:
    """Return the routines with all words in id, name or synonyms, in catalog order. Raises NotFoundError for none."""
    selection = Selection("routines", words)
    return tuple(map(RoutineRow._make, selection.rows(catalog, COLUMNS) or selection.refuse(catalog)))
