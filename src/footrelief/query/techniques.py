"""Words into the techniques that match them all, straight from the store."""

from collections.abc import Iterable
from typing import NamedTuple

from footrelief.catalog import Catalog
from footrelief.query.selection import Selection

COLUMNS = (
    "id",
    "title",
    "json_extract(body, '$.pressure[0]')",
    "json_extract(body, '$.pressure[1]')",
    "json_extract(body, '$.seconds')",
    "json_extract(body, '$.purpose')",
    "body",
)


class TechniqueRow(NamedTuple):
    """What a list says about a technique; pressure of 10, seconds on one foot, `body` the record as JSON."""

    id: str
    name: str
    lightest: int
    firmest: int
    seconds: int
    purpose: str
    body: str


def find_techniques(catalog: Catalog, words: Iterable[str] = ()) -> tuple[TechniqueRow, ...]:
    """Return the techniques with all words in id, name or synonyms in catalog order. Raises NotFoundError for none."""
    selection = Selection("techniques", words)
    return tuple(map(TechniqueRow._make, selection.rows(catalog, COLUMNS) or selection.refuse(catalog)))
