"""Lists of what a query found."""

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from tests.writing.reading import read

from footrelief.catalog import Catalog
from footrelief.document import Document, Listing, Span
from footrelief.model import ENTRIES, Cause, Point, Routine, Source, Technique
from footrelief.writing import lists, source_lists


def listing(document: Document) -> Listing:
    (block,) = document.blocks
    assert isinstance(block, Listing)
    return block


def test_the_headline_says_what_the_list_was_narrowed_by(shipped: Catalog) -> None:
    assert listing(lists.points(shipped)).title == f"{len(shipped.all(Point))} points"
    assert listing(lists.points(shipped, zone="neck", foot="left")).title.startswith("Neck, left foot: ")
    assert listing(lists.points(shipped, ["lr3"])).title == "Lr3: 1 point"


def test_as_text_each_record_is_one_line_with_tabs_and_nothing_is_cut(shipped: Catalog) -> None:
    lines = read(lists.points(shipped, zone="head")).splitlines()
    points = {point.id: point for point in shipped.all(Point) if point.zone == "head"}
    assert len(lines) == len(points)
    for line in lines:
        id_, name, foot, view, where = line.split("\t")
        assert (name, foot, where) == (points[id_].name, points[id_].feet, points[id_].where)
        assert view == ", ".join(dict.fromkeys(shape.view for shape in points[id_].shapes))


def test_a_list_of_points_says_how_well_charts_agree(shipped: Catalog) -> None:
    agreed = [point.agreement for point in shipped.all(Point) if point.zone == "head"]
    well, partly, little = (agreed.count(level) for level in ("high", "moderate", "low"))
    (words,) = listing(lists.points(shipped, zone="head")).summary
    assert words == Span(f"Traditional map: charts agree well on {well}, partly on {partly}, little on {little}.")


@pytest.mark.parametrize("record", [Point, Cause, Technique, Routine, Source])
def test_the_records_are_the_very_records_in_the_order_of_the_list(
    shipped: Catalog, record: type[Point | Cause | Technique | Routine | Source]
) -> None:
    written_by = {Point: lambda: lists.points(shipped), Source: lambda: source_lists.sources(shipped)}
    document = written_by.get(record, lambda: lists.entries(shipped, record.section))()
    ((section, written),) = msgspec.json.decode(msgspec.json.encode(document.records)).items()
    records = {entry.id: msgspec.json.decode(msgspec.json.encode(entry)) for entry in shipped.all(record)}
    assert section == record.section
    assert written == [records[line.split("\t")[0]] for line in read(document).splitlines()]
    assert len(written) == len(records)


def test_times_are_minutes_and_seconds(shipped: Catalog) -> None:
    rows = [line.split("\t") for line in read(lists.entries(shipped, "routines")).splitlines()]
    assert next(row[2] for row in rows if row[0] == "desk-five") == "5:00"


def test_a_list_of_points_needs_no_record_once_the_catalog_is_compiled(tmp_path: Path) -> None:
    program = """
import sys
from footrelief import catalog
from footrelief.writing import lists
from footrelief.render import Look, to_bytes
to_bytes(lists.points(catalog.load(), ["toe"], zone="head"), "text", Look())
print(*sorted({"footrelief.model", "yaml", "rich", "difflib"}.intersection(sys.modules)))
"""
    places = {**os.environ, "FOOTRELIEF_CACHE_DIR": str(tmp_path)}
    for loaded in ("footrelief.model yaml", ""):
        run = subprocess.run([sys.executable, "-c", program], env=places, capture_output=True, text=True, check=True)
        assert run.stdout.strip() == loaded


def test_every_source_is_one_line_with_its_trust_and_whether_it_was_read(shipped: Catalog) -> None:
    rows = [line.split("\t") for line in read(source_lists.sources(shipped)).splitlines()]
    assert [row[:3] for row in rows] == [
        [source.id, source.trust, "yes" if source.was_read else "no"] for source in shipped.all(Source)
    ]


def test_it_says_how_many_entries_rest_on_a_source(shipped: Catalog) -> None:
    lines = read(source_lists.sources(shipped)).splitlines()
    for source, _, _, cited, _ in (line.split("\t") for line in lines):
        kinds = [entry for record in ENTRIES for entry in shipped.all(record)]
        assert int(cited) == sum(source in getattr(entry, "sources", ()) for entry in kinds), source


def test_each_hit_is_a_line_with_its_kind_id_title_and_reason(shipped: Catalog) -> None:
    first = read(lists.search(shipped, ["liver", "3"])).splitlines()[0]
    assert first == "point\tLR3\tLR3 Taichong (Great Surge)\tsynonym: Liver 3"


def test_the_headline_counts_the_hits(shipped: Catalog) -> None:
    assert listing(lists.search(shipped, ["liver", "3"])).title == '"liver 3": 1 entry'


def test_the_records_are_the_hits(shipped: Catalog) -> None:
    assert lists.search(shipped, ["liver 3"]).records == {
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
