"""Words into the causes that match them all, straight from the store."""

from collections.abc import Iterable
from typing import NamedTuple

from footrelief.catalog import Catalog
from footrelief.query.selection import Selection

COLUMNS = ("id", "title", "json_extract(body, '$.group')", "coalesce(json_extract(body, '$.code'), '')", "body")


class CauseRow(NamedTuple):
    """What a list says about a cause; `body` is the record as JSON."""

    id: str
    name: str
    group: str
    code: str
    body: str


def find_causes(catalog: Catalog, words: Iterable[str] = ()) -> tuple[CauseRow, ...]:
    """Return the causes with all words in id, name or synonyms, in catalog order. Raises NotFoundError for none."""
    selection = Selection("causes", words)
    return tuple(map(CauseRow._make, selection.rows(catalog, COLUMNS) or selection.refuse(catalog)))
