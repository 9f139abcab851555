"""The list of what a search found."""

from tests.pages.reading import read

from footrelief.catalog import Catalog
from footrelief.document import Listing
from footrelief.pages.search import search


def test_each_hit_is_a_line_with_its_kind_id_title_and_reason(shipped: Catalog) -> None:
    first = read(search(shipped, ["liver", "3"])).splitlines()[0]
    assert first == "point\tLR3\tLR3 Taichong (Great Surge)\tsynonym: Liver 3"


def test_the_headline_counts_the_hits(shipped: Catalog) -> None:
    (listing,) = search(shipped, ["liver", "3"]).blocks
    assert isinstance(listing, Listing)
    assert listing.title == '"liver 3": 1 entry'


def test_the_records_are_the_hits(shipped: Catalog) -> None:
    assert search(shipped, ["liver 3"]).records == {
        "hits": [
            {
                "kind": "point",
                "section": "points",
                "id": "LR3",
                "title": "LR3 Taichong (Great Surge)",
                "why": "synonym: Liver 3",
            }
        ]
    }
