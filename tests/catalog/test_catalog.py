import sqlite3
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from footrelief.catalog import Catalog, check, compiled_file, load, shipped_files
from footrelief.catalog.contents import read_records
from footrelief.catalog.source import read
from footrelief.errors import CatalogError, NotFoundError, Place, UsageError
from footrelief.model import ENTRIES, Cause, Header, Point, Technique

Write = Callable[..., Path]


@pytest.fixture
def catalog(small: Path) -> Catalog:
    assert small
    return load()


@pytest.mark.parametrize("spelling", ["thumb-walk", "Thumb walk", "THUMB_WALK", " thumbwalk "])
def test_an_entry_is_found_however_its_id_is_spelled(catalog: Catalog, spelling: str) -> None:
    assert catalog.get(Technique, spelling).name == "Thumb walk"


def test_a_miss_names_what_is_near(catalog: Catalog) -> None:
    with pytest.raises(NotFoundError) as miss:
        catalog.get(Point, "brian")
    assert (miss.value.message, miss.value.hint) == ('there is no point "brian".', "Did you mean brain?")


def test_an_id_of_another_kind_is_a_miss(catalog: Catalog) -> None:
    with pytest.raises(NotFoundError):
        catalog.get(Cause, "brain")


def test_many_keeps_the_order_asked_for(catalog: Catalog) -> None:
    assert [point.id for point in catalog.many(Point, ["neck", "brain", "neck"])] == ["neck", "brain", "neck"]


def test_entries_are_decoded_once(catalog: Catalog) -> None:
    assert catalog.all(Point) is catalog.all(Point)


def test_an_entry_knows_where_it_is_written(catalog: Catalog, small: Path) -> None:
    place = catalog.place(catalog.get(Point, "SP6"))
    assert place.file == str(small)
    assert small.read_text(encoding="utf-8").split("\n")[place.line - 1] == "  - id: SP6"
    assert (place.column, place.length) == (5, len("id: SP6"))


def test_the_header_and_the_limits_of_pressure_are_at_hand(catalog: Catalog) -> None:
    assert catalog.header == Header(name="small", version="1")
    assert (catalog.pressure_scale.start, catalog.pressure_scale.hard_cap) == (3, 7)


@pytest.mark.parametrize("use_cache", [True, False])
def test_the_store_gives_back_the_very_records_of_the_files(use_cache: bool) -> None:  # noqa: FBT001
    load(use_cache=use_cache)
    catalog = load(use_cache=use_cache)
    written = [entry.record for file in shipped_files() for entry in read_records(read(file)).entries]
    assert len(written) > 600
    for record in ENTRIES:
        assert list(catalog.all(record)) == [entry for entry in written if isinstance(entry, record)]


def test_links_lead_both_ways(catalog: Catalog) -> None:
    rows = catalog.store.rows(
        "SELECT source.id, field, target.id FROM link JOIN entry AS source ON source.rank = entry"
        " JOIN entry AS target ON target.rank = target WHERE source.section IN ('routines', 'cautions')"
    )
    assert sorted(row for row in rows if row[2] != "book") == [
        ("calm", "causes", "tension"),
        ("calm", "steps.points", "brain"),
        ("calm", "steps.points", "neck"),
        ("calm", "steps.technique", "stroke"),
        ("calm", "steps.technique", "thumb-walk"),
        ("pregnancy", "effects.includes", "tired"),
        ("pregnancy", "effects.points", "SP6"),
    ]


def test_the_points_that_a_technique_works_are_known(catalog: Catalog) -> None:
    rows = catalog.store.rows(
        "SELECT technique.id, point.id, routine.id FROM worked JOIN entry AS technique ON technique.rank = technique"
        " JOIN entry AS point ON point.rank = worked.point JOIN entry AS routine ON routine.rank = routine"
    )
    assert rows == [("thumb-walk", "brain", "calm"), ("thumb-walk", "neck", "calm")]


def test_points_can_be_listed_without_decoding_them(catalog: Catalog) -> None:
    rows = catalog.store.rows("SELECT id, zone, feet, views, role, on_foot FROM point ORDER BY rank")
    assert rows == [
        ("brain", "head", "both", "sole top", "core", 1),
        ("neck", "neck", "both", "sole", "none", 1),
        ("SP6", "systemic", "both", "", "none", 0),
    ]
    assert catalog.store.rows("SELECT id FROM point JOIN point_view ON point = rank WHERE view = 'top'") == [("brain",)]


def test_all_words_for_people_are_in_the_full_text_index(catalog: Catalog) -> None:
    query = "SELECT id FROM entry JOIN words ON words.rowid = entry.rank WHERE words MATCH ? ORDER BY entry.rank"
    found = [
        catalog.store.rows(query.replace("SELECT id", "SELECT entry.id"), (words,))
        for words in ("tight", "creep", "core")
    ]
    assert found == [[("tension",)], [("thumb-walk",)], []]


def test_names_lead_to_their_entries(catalog: Catalog) -> None:
    query = "SELECT id, how FROM name JOIN entry ON entry.rank = name.entry WHERE name.key = ?"
    assert [catalog.store.rows(query, (key,)) for key in ("tension", "tensionheadache", "tighthead")] == [
        [("tension", 0)],
        [("tension", 1)],
        [("tension", 2)],
    ]


def test_a_broken_catalog_is_not_loaded_and_tells_everything(small: Path, write: Write) -> None:
    assert small
    mine = write("points: 3\nroutine: []\n")
    with pytest.raises(CatalogError) as broken:
        load([mine])
    assert [problem.place[:3] for problem in broken.value.problems] == [(str(mine), 1, 1), (str(mine), 2, 1)]
    assert broken.value.exit_code == 3


def test_a_missing_file_is_a_broken_catalog(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match="1 problem in the catalog"):
        load([tmp_path / "mine.yaml"])


def test_warnings_do_not_keep_a_catalog_from_loading(small: Path, write: Write) -> None:
    assert small
    mine = write("notes: [{id: tip, topic: after, shown: [guide], text: Rest., sources: [book, book]}]")
    assert [problem.severity for problem in check([mine])] == ["warning"]
    assert load([mine]).digest


def test_warnings_about_shipped_files_are_told_only_when_they_are_checked_themselves(small: Path, write: Write) -> None:
    small.write_text(
        small.read_text(encoding="utf-8").replace(
            "shown: [guide, follow], sources: [book]", "shown: [guide], sources: [book, book]"
        ),
        encoding="utf-8",
    )
    assert [problem.place.file for problem in check()] == [str(small)]
    assert check([write("notes: []")]) == ()


@pytest.mark.parametrize(("part", "name"), [("catalog:", "catalog"), ("pressure_scale:", "pressure_scale")])
def test_a_catalog_without_a_header_or_scale_is_broken(small: Path, part: str, name: str) -> None:
    lines = small.read_text(encoding="utf-8").split("\n")
    small.write_text("\n".join(line for line in lines if not line.startswith(part)), encoding="utf-8")
    (problem,) = check()
    assert (problem.place, problem.message) == (Place(str(small)), f"no file has {name}")


def test_ids_that_two_shipped_files_share_are_told_with_both_places(
    small: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = write(
        "# more\nnotes: [{id: Water, topic: after, text: Rest., sources: [book]}]", f"{small.parent.name}/more.yaml"
    )
    monkeypatch.setattr("footrelief.catalog.shipped_files", lambda: (small, more))
    (problem,) = [problem for problem in check() if problem.severity == "error"]
    assert (problem.place.line, problem.message) == (2, 'there is another note "water"')
    assert problem.hint.startswith(f"First at {small}:")


def test_the_digest_changes_with_the_content_alone(small: Path, write: Write) -> None:
    first = load().digest
    assert load([write("notes: []")]).digest != first
    small.touch()
    assert load().digest == first


def test_where_the_compiled_copy_is_kept_depends_on_the_files(small: Path, write: Write, cache: Path) -> None:
    mine = write("notes: []")
    assert load([mine]).files == (small, mine)
    assert compiled_file([mine]) != compiled_file()
    assert list(cache.glob("*.sqlite")) == [compiled_file([mine])]


def test_a_large_catalog_is_compiled_with_the_garbage_collector_at_rest(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import gc  # noqa: PLC0415

    assert small
    seen: list[bool] = []
    convert = msgspec.convert

    def noting(*args: object, **kwargs: object) -> object:
        seen.append(gc.isenabled())
        return convert(*args, **kwargs)  # type: ignore[call-overload]

    monkeypatch.setattr(msgspec, "convert", noting)
    load()
    assert set(seen) == {False}
    assert gc.isenabled()


def test_the_shipped_catalog_has_no_problems_and_no_warnings() -> None:
    assert [str(problem) for problem in check()] == []


def test_a_fresh_store_cannot_be_written_to(catalog: Catalog) -> None:
    assert catalog
    with pytest.raises(sqlite3.OperationalError) as refused:
        load().store.rows("DELETE FROM entry")
    assert refused.value.sqlite_errorcode == sqlite3.SQLITE_READONLY


def test_one_file_is_given_as_a_path_or_a_text_and_several_as_a_list(small: Path, write: Write) -> None:
    own = write("notes: []\n")
    for files in (own, str(own), [own], [str(own)], (path for path in [own])):
        assert load(files).files == (small, own)
    assert check(str(own)) == check([own]) == ()
    assert compiled_file(str(own)) == compiled_file([own])


@pytest.mark.parametrize("files", [None, 7, [7], [None]])
def test_what_is_no_path_is_said(files: object) -> None:
    with pytest.raises(UsageError, match=r"^catalog files are given as one path or a list of paths, not "):
        load(files)  # type: ignore[arg-type]
