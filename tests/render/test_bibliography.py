"""What is written for reference managers is read back by libraries that others keep."""

import csv
import io
import json
import warnings
from datetime import date

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from hypothesis import given
from hypothesis import strategies as st
from tests.cli.test_commands import run

from footrelief.catalog import Catalog
from footrelief.document import Document
from footrelief.model import Author, Point, Source
from footrelief.render import to_bytes
from footrelief.writing import source_lists

AWKWARD = Source(
    id="odd-2020",
    name='A {trial} of 5% & "more"\n~ $x_1$ #2 ^ \\ über',
    authors=(Author(family="O'Neil", given="J"), Author(organisation="Society of Feet & Co")),
    more_authors=True,
    container="J Foot",
    volume="7",
    issue="2",
    pages="12-15",
    year=2020,
    doi="10.1/x_y",
    type="trial",
    trust="B",
    read="abstract",
    checked="2026-11-25",
)


def written(source: Source, name: str) -> str:
    return to_bytes(Document("", (), records={"sources": [source]}), name).decode()


def test_bibtex_keeps_every_field() -> None:
    library = parse_string(written(AWKWARD, "bibtex"))
    assert not library.failed_blocks
    (entry,) = library.entries
    fields = {field.key: field.value for field in entry.fields}
    assert (entry.key, entry.entry_type) == ("odd-2020", "article")
    assert fields["author"] == r"O'Neil, J and {Society of Feet \& Co} and others"
    assert fields["title"].startswith(r"{A \{trial\} of 5\% \& ")
    assert (fields["journal"], fields["volume"], fields["number"]) == ("J Foot", "7", "2")
    assert (fields["pages"], fields["year"], fields["doi"]) == ("12--15", "2020", "10.1/x_y")


def test_ris_keeps_every_field() -> None:
    (entry,) = rispy.loads(written(AWKWARD, "ris"))
    assert entry["type_of_reference"] == "JOUR"
    assert entry["authors"] == ["O'Neil, J", "Society of Feet & Co"]
    assert entry["title"] == " ".join(AWKWARD.name.split())
    assert (entry["volume"], entry["start_page"], entry["end_page"]) == ("7", "12", "15")
    assert entry["doi"] == "10.1/x_y"


def test_csl_makes_a_bibliography() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter  # noqa: PLC0415
        from citeproc.source.json import CiteProcJSON  # noqa: PLC0415

        items = json.loads(written(AWKWARD, "csl"))
        assert (items[0]["author"], items[0]["DOI"]) == (
            [{"family": "O'Neil", "given": "J"}, {"literal": "Society of Feet & Co"}],
            "10.1/x_y",
        )
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
        bibliography.register(Citation([CitationItem("odd-2020")]))
        (said,) = map(str, bibliography.bibliography())
    assert "2020" in said
    assert "J Foot" in said


def test_a_cell_that_a_spreadsheet_would_compute_is_text() -> None:
    rows = list(
        csv.DictReader(io.StringIO(written(Source(id="x", name="=1+1", by="Me", type="other", trust="C"), "csv")))
    )
    assert rows[0]["name"] == "'=1+1"


@pytest.mark.parametrize("name", ["bibtex", "ris", "csl", "csv"])
def test_all_shipped_sources_are_read_back(shipped: Catalog, name: str) -> None:
    sources = shipped.all(Source)
    text = to_bytes(source_lists.sources(shipped), name).decode()
    if name == "bibtex":
        library = parse_string(text)
        assert not library.failed_blocks
        found = [entry.key for entry in library.entries]
    elif name == "ris":
        found = [entry["id"] for entry in rispy.loads(text)]
    elif name == "csl":
        found = [entry["id"] for entry in json.loads(text)]
    else:
        found = [row["id"] for row in csv.DictReader(io.StringIO(text))]
    assert found == [source.id for source in sources]


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Z"]), min_size=1, max_size=30))
def test_no_text_breaks_out_of_bibtex(text: str) -> None:
    title = f"x{text}"
    source = Source(id="x", name=title, by="Me", type="other", trust="C", seen=True)
    library = parse_string(written(source, "bibtex"))
    assert not library.failed_blocks
    assert len(library.entries) == 1


def test_the_command_narrows_and_explains(shipped: Catalog) -> None:
    assert run("sources", "ernst", "reflexology").stdout.decode().count("\n") == 3
    alone = run("sources", "feelnurtured").stdout.decode()
    assert "Without it 1 entry would have no source: fertility-treatment." in " ".join(alone.split())
    cited = run("sources", "--cited-by", "LR3", "--format", "csl").stdout
    assert {item["id"] for item in json.loads(cited)} == set(shipped.get(Point, "LR3").sources)
    assert run("sources", "--trust", "a", "--unread").returncode == 0
    assert run("sources", "nothing-like-it").returncode == 1
    assert run("points", "--zone", "head", "--format", "bibtex").returncode == 2
    weak = run("sources", "--weak").stdout.decode()
    assert "caution\tkidney" in weak
    assert "caution\tpregnancy\t" not in weak


def test_a_source_is_overdue_after_three_years_or_on_its_day(shipped: Catalog) -> None:
    from footrelief.query.sources import is_overdue  # noqa: PLC0415

    def source(**fields: str) -> Source:
        return Source(id="x", name="X", by="Me", type="trial", trust="B", **fields)  # type: ignore[arg-type]

    assert shipped
    today = date(2026, 11, 26)
    assert is_overdue(source(), today)
    assert not is_overdue(source(checked="2023-11-26"), today)
    assert is_overdue(source(checked="2023-11-25"), today)
    assert is_overdue(source(checked="2026-11-01", review_by="2026-11-25"), today)


def test_the_command_and_the_checker_find_the_same_weak_ground(shipped: Catalog) -> None:
    from footrelief.catalog import lay_out  # noqa: PLC0415
    from footrelief.query.sources import find_weak  # noqa: PLC0415

    warned = [one for one in lay_out(with_sources=True).problems if one.rule == "weak-ground"]
    assert len(find_weak(shipped)) == len(warned) > 0
