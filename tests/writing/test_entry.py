"""One entry in full: nothing that the catalog says may be missing."""

import re
from collections.abc import Iterator
from typing import get_args

import msgspec
import pytest
from tests.writing.reading import read

from footrelief.catalog import Catalog
from footrelief.document import Callout, Cite, Document, Heading, Paragraph, SourceList, Span
from footrelief.errors import NotFoundError
from footrelief.footmap import FootMap
from footrelief.model import ENTRIES, Cause, Caution, Entry, Point, Routine, Source, Technique
from footrelief.render import Look, to_bytes
from footrelief.text.words import clock
from footrelief.writing.entry import AnyEntry, in_full, remaining, show
from footrelief.writing.phrases import Phrases

CODED = {"id", "view", "tradition", "result", "article", "group", "phase", "mode", "level", "about", "type", "feet"}
"""Fields that hold a choice, which a page puts into words."""
LONG_TEXT = 60


def prose(value: object, field: str = "") -> Iterator[str]:
    """Yield every text of a record that was written for people."""
    if isinstance(value, str) and field not in CODED and " " in value:
        yield value
    elif isinstance(value, list | tuple):
        for part in value:
            yield from prose(part, field)
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from prose(part, key)


def cited(document: Document) -> set[int]:
    """Return every number that the document cites."""
    found: set[int] = set()

    def walk(piece: object) -> None:
        if isinstance(piece, Cite):
            found.update(piece.numbers)
        elif isinstance(piece, tuple):
            for part in piece:
                walk(part)
        elif isinstance(piece, msgspec.Struct):
            for field in piece.__struct_fields__:
                walk(getattr(piece, field))

    walk(document.blocks)
    return found


@pytest.fixture(scope="module")
def pages(shipped: Catalog) -> list[tuple[Entry, Document, str]]:
    """Every entry of the catalog with its page, and what a reader sees of it."""
    documents = [(entry, in_full(shipped, [entry])) for record in ENTRIES for entry in shipped.all(record)]
    return [(entry, document, read(document)) for entry, document in documents]


def test_every_text_of_every_entry_is_on_its_page_and_a_long_one_only_once(
    pages: list[tuple[Entry, Document, str]],
) -> None:
    for entry, _, page in pages:
        texts = [text.rstrip(".").casefold() for text in prose(msgspec.to_builtins(entry))]
        for text in texts:
            times = page.casefold().count(text)
            assert times, (entry.kind, entry.id, text)
            assert times <= "\n".join(texts).count(text) or len(text) < LONG_TEXT, (entry.kind, entry.id, text)


def test_every_page_lists_exactly_the_sources_that_it_cites_and_all_of_the_entry(
    pages: list[tuple[Entry, Document, str]],
) -> None:
    for entry, document, _ in pages:
        listed = next((block.items for block in document.blocks if isinstance(block, SourceList)), ())
        assert cited(document) == {item.number for item in listed}, entry.id
        assert set(getattr(entry, "sources", ())) <= {item.id for item in listed}, entry.id


def test_every_page_says_where_its_entry_is_written(shipped: Catalog, pages: list[tuple[Entry, Document, str]]) -> None:
    for entry, _, page in pages:
        assert f"Written in {shipped.place(entry)}." in page


def test_an_id_of_several_kinds_shows_them_all_safety_first(shipped: Catalog) -> None:
    document = show(shipped, "pregnancy")
    asides = [block.aside for block in document.blocks if isinstance(block, Heading) and block.level == 2]
    assert asides[:3] == ["warning sign pregnancy", "caution pregnancy", "cause pregnancy"]
    assert isinstance(document.records, dict)
    assert set(document.records) == {"warning_signs", "cautions", "causes"}


def test_a_kind_picks_one(shipped: Catalog) -> None:
    assert show(shipped, "caution:pregnancy").title == "Pregnancy"


def test_the_records_are_the_very_records(shipped: Catalog) -> None:
    assert show(shipped, "lr3").records == {"points": [shipped.get(Point, "LR3")]}


def test_a_miss_is_an_error_with_exit_code_1(shipped: Catalog) -> None:
    with pytest.raises(NotFoundError, match="Did you mean LR3"):
        show(shipped, "LR33")


def test_a_point_shows_its_cautions_first_and_then_its_map(shipped: Catalog) -> None:
    document = show(shipped, "BL60")
    kinds = [type(block) for block in document.blocks]
    assert kinds.index(Callout) < kinds.index(FootMap)
    (foot_map,) = [block for block in document.blocks if isinstance(block, FootMap)]
    assert [mark.id for mark in foot_map.marks] == ["BL60"]
    assert set(foot_map.views) == {shape.view for shape in foot_map.marks[0].shapes}


def test_a_point_names_every_caution_that_takes_it_away(
    shipped: Catalog, pages: list[tuple[Entry, Document, str]]
) -> None:
    for entry, _, page in pages:
        for caution in shipped.all(Caution):
            if isinstance(entry, Point) and entry.id in caution.effects.points:
                assert caution.advice in page, entry.id


def test_a_point_above_the_foot_is_never_to_be_pressed(shipped: Catalog) -> None:
    document = show(shipped, "SP6")
    assert not any(isinstance(block, FootMap) for block in document.blocks)
    assert "Never press here" in read(document)


def test_a_point_names_its_doubts(shipped: Catalog) -> None:
    page = read(show(shipped, "pineal"))
    assert "Charts agree little" in page
    assert "puts it elsewhere" in page
    assert "1 other place in other charts: Western (sole)." in page
    assert "Tradition only." in page


def test_a_technique_names_the_values_that_no_source_gives(shipped: Catalog) -> None:
    page = read(show(shipped, "technique:hold"))
    assert shipped.get(Technique, "hold").own
    assert "set by this catalog, not read in a source." in page


def test_a_technique_is_drawn_on_a_terminal_and_says_how_much_of_it_a_minute_has(shipped: Catalog) -> None:
    page = show(shipped, "toe-squeeze")
    drawn = to_bytes(page, "terminal").decode()
    assert re.search("[\u2801-\u28ff]{5}", drawn)
    assert "20 squeezes a minute" in drawn
    assert to_bytes(page, "terminal", Look(ascii=True)).isascii()


def test_a_routine_shows_its_steps_on_a_clock(shipped: Catalog) -> None:
    routine = shipped.get(Routine, "desk-five")
    page = read(show(shipped, "desk five"))
    assert f"Total: {clock(routine.total_seconds)}" in page
    assert "0:00" in page
    assert "Press and hold" in page


def test_a_source_says_whether_it_was_read_and_who_cites_it(shipped: Catalog) -> None:
    unread = next(source for source in shipped.all(Source) if not source.seen)
    assert "Known by reference only; not read." in read(in_full(shipped, [unread]))
    assert "Regular massage reduces how often" in read(show(shipped, "momennasab_2025"))


def test_the_union_of_entries_is_closed() -> None:
    assert set(get_args(AnyEntry)) == set(ENTRIES)


def test_a_field_that_no_page_words_is_printed_all_the_same(shipped: Catalog) -> None:
    cause = shipped.get(Cause, "pregnancy")
    phrases = Phrases(shipped)
    told = {entry.name: entry.blocks for entry in remaining(phrases, cause, frozenset({"id"}))}
    assert {"Massage", "See someone", "Routines", "Caution"} <= set(told)
    assert told["Massage"] == (Paragraph((Span(cause.massage),)),)
    assert told["Caution"] == (Paragraph((Span("Pregnancy (pregnancy)"),)),)
    assert "Code" not in told or cause.code
