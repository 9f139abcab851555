"""The list of sources."""

from tests.pages.reading import read

from footrelief.catalog import Catalog
from footrelief.model import ENTRIES, Source
from footrelief.pages.sources import sources


def test_every_source_is_one_line_with_its_trust_and_whether_it_was_read(shipped: Catalog) -> None:
    rows = [line.split("\t") for line in read(sources(shipped)).splitlines()]
    assert [row[:3] for row in rows] == [
        [source.id, source.trust, "yes" if source.seen else "no"] for source in shipped.all(Source)
    ]


def test_it_says_how_many_entries_rest_on_a_source(shipped: Catalog) -> None:
    counts = {line.split("\t")[0]: int(line.split("\t")[3]) for line in read(sources(shipped)).splitlines()}
    citing = [entry for record in ENTRIES for entry in shipped.all(record) if "tara" in getattr(entry, "sources", ())]
    assert counts["tara"] == len(citing)
