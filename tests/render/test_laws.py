"""What holds for every document in the formats of lines: width, completeness, safe letters."""

import re
from collections.abc import Iterable, Iterator

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from footrelief.document import (
    Block,
    Bullets,
    Callout,
    Cite,
    Column,
    Document,
    Heading,
    Instruction,
    Letterhead,
    Listing,
    Log,
    PageBreak,
    Paragraph,
    Picture,
    Schedule,
    SourceItem,
    SourceList,
    Span,
    StepPoint,
    Table,
    Term,
    Terms,
)
from footrelief.footmap import FootMap, Mark
from footrelief.model import TurnFeet
from footrelief.render import FORMATS, Look, to_bytes
from footrelief.turns import Turn

UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
ANSI = re.compile("\x1b\\[[0-9;]*m")
LINE_FORMATS = [
    row.name for row in FORMATS.values() if row.kind == "text" and not row.is_picture and row.name != "html"
]

SHOWN: dict[type, tuple[str, ...]] = {
    Heading: ("text", "aside"),
    Paragraph: ("words",),
    Bullets: ("items",),
    Callout: ("title", "blocks"),
    Terms: ("items",),
    Term: ("name", "remark", "blocks"),
    Table: ("rows",),
    Listing: ("title", "aside", "table", "summary"),
    Schedule: ("turns",),
    Turn: ("steps",),
    Instruction: ("action", "points", "reason"),
    StepPoint: ("name",),
    FootMap: ("words", "marks"),
    Mark: ("name", "where"),
    SourceList: ("items",),
    SourceItem: ("words", "trust", "address"),
    Log: ("columns",),
    Picture: ("alt",),
    Letterhead: ("name", "lines"),
    Span: ("text",),
}
"""The fields whose words every format shows, in the order of reading."""

looks = st.tuples(st.integers(20, 130), st.booleans(), st.booleans()).map(lambda look: Look(*look))
calm = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
calm_texts = st.from_regex("( [a-z]{2,6}){1,6}", fullmatch=True)
awkward_texts = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="ab \x1b[]\t\n`*_<>|#-+1.)(\\&;:!$~{}%'\"=\u202e\u200f\u0301\u200d\ufe0f漢👩", max_size=30),
    st.sampled_from(
        ["<script>", "[bold]x[/]", "\x1b[31m", "a" * 130, "漢" * 50, "&lt;", "{{ x }}", "http://a.example"]
    ),
)


def documents(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Document]:
    """Return documents with every kind of block, all of whose words come from `texts`."""
    roles = st.sampled_from(["plain", "strong", "quiet", "warning", "number", "id", "link", "grade"])
    numbers = st.integers(1, 120)
    spans = st.builds(Span, texts, roles, st.sampled_from(["", "https://a.example/b", "javascript:x"]))
    words = st.lists(spans | st.builds(Cite, st.tuples(numbers, numbers)), max_size=4).map(tuple)
    columns = st.builds(Column, texts, st.integers(0, 2), st.sampled_from(["left", "right"]), roles)
    tables = st.integers(1, 4).flatmap(
        lambda size: st.builds(
            Table,
            st.tuples(*[columns] * size),
            st.lists(st.tuples(*[words] * size), max_size=3).map(tuple),
        )
    )
    marks = st.builds(mark, numbers, texts, texts)
    points = st.tuples(texts, st.none() | numbers).map(lambda fields: StepPoint(fields[0], number=fields[1]))
    steps = st.tuples(
        st.integers(1, 400), texts, st.lists(points, max_size=2).map(tuple), st.integers(0, 10), texts
    ).map(lambda fields: Instruction(*fields))
    feet: st.SearchStrategy[TurnFeet] = st.sampled_from(["left", "right", "both", "each"])
    turns = st.tuples(feet, st.lists(steps, max_size=3).map(tuple)).map(lambda fields: Turn(*fields))
    sources = st.builds(SourceItem, numbers, texts, texts, texts, texts, st.booleans())
    simple: st.SearchStrategy[Block] = st.one_of(
        st.builds(Heading, texts, st.sampled_from([1, 2, 3]), texts, texts),
        st.builds(Paragraph, words),
        st.builds(Bullets, st.lists(words, max_size=3).map(tuple), st.booleans()),
        tables,
        st.builds(Listing, texts, tables, texts, words),
        st.builds(Schedule, st.lists(turns, max_size=2).map(tuple)),
        st.builds(undrawn_map, st.lists(marks, max_size=2), texts),
        st.builds(Log, st.lists(texts, max_size=3).map(tuple), st.integers(1, 3)),
        st.builds(Picture, st.just(b""), st.just("png"), texts, st.just(20)),
        st.builds(Letterhead, texts, st.lists(texts, max_size=2).map(tuple), st.none()),
        st.just(PageBreak()),
        st.builds(SourceList, st.lists(sources, max_size=3).map(tuple)),
    )
    blocks = st.lists(simple, max_size=2).map(tuple)
    entries = st.builds(Term, texts, blocks, texts, texts, st.none() | numbers)
    nested: st.SearchStrategy[Block] = st.one_of(
        st.builds(Callout, st.sampled_from(["stop", "caution", "tip"]), texts, blocks),
        st.builds(Terms, st.lists(entries, max_size=3).map(tuple)),
    )
    return st.builds(Document, texts, st.lists(simple | nested, max_size=3).map(tuple), st.lists(texts, max_size=2))


def mark(number: int, name: str, where: str) -> Mark:
    return Mark(number=number, id=name, name=name, where=where, feet="both", zone="head", shapes=())


def undrawn_map(marks: list[Mark], words: str) -> FootMap:
    return FootMap(tuple(marks), words, views=())


def lines_of(document: Document, format_name: str, look: Look) -> list[str]:
    return to_bytes(document, format_name, look).decode().split("\n")


@calm
@given(documents(awkward_texts), looks)
def test_no_line_of_a_screen_is_wider_than_the_screen(document: Document, look: Look) -> None:
    for line in lines_of(document, "terminal", look):
        assert cell_len(ANSI.sub("", line)) <= look.width


def listings(blocks: Iterable[Block]) -> Iterator[Listing]:
    for block in blocks:
        match block:
            case Listing():
                yield block
            case Callout(blocks=inner):
                yield from listings(inner)
            case Terms(items):
                for entry in items:
                    yield from listings(entry.blocks)


@calm
@given(documents(awkward_texts), st.integers(20, 130))
def test_a_line_of_text_is_wider_only_for_a_word_that_is_or_for_a_row_of_a_listing(
    document: Document, width: int
) -> None:
    rows = {
        line.strip()
        for listing in listings(document.blocks)
        for line in lines_of(Document("", (listing,)), "text", Look(width))
    }
    for line in lines_of(document, "text", Look(width)):
        words = re.sub(r"^ *([-\d.:\[\]]+ +)*|(?<=\d,) (?=\d)| (?=\[\d)", "", line)
        assert cell_len(line) <= width or " " not in words or "\t" in line or line.strip() in rows


@calm
@given(documents(awkward_texts), st.sampled_from(LINE_FORMATS), st.booleans())
def test_nothing_that_a_terminal_obeys_gets_through(document: Document, format_name: str, color: bool) -> None:  # noqa: FBT001
    content = to_bytes(document, format_name, Look(color=color)).decode()
    assert not UNSAFE.search(ANSI.sub("", content) if format_name == "terminal" and color else content)


@calm
@given(documents(awkward_texts), st.sampled_from(LINE_FORMATS))
def test_ascii_means_ascii(document: Document, format_name: str) -> None:
    assert to_bytes(document, format_name, Look(ascii=True)).isascii()


@calm
@given(documents(awkward_texts), st.integers(20, 130))
def test_colours_change_nothing_else(document: Document, width: int) -> None:
    plain = lines_of(document, "terminal", Look(width))
    colored = lines_of(document, "terminal", Look(width, color=True))
    assert [ANSI.sub("", line).rstrip() for line in colored] == plain


@calm
@given(documents(calm_texts), st.integers(60, 130))
def test_every_word_is_on_the_screen(document: Document, width: int) -> None:
    shown = re.findall("[a-z]+", to_bytes(document, "terminal", Look(width)).decode())
    assert set(words_of(document.blocks, SHOWN)) <= set(shown)


@calm
@given(documents(calm_texts), st.sampled_from(["text", "markdown"]))
def test_every_word_is_in_its_order(document: Document, format_name: str) -> None:
    shown = iter(re.findall("[a-z]+", to_bytes(document, format_name).decode()))
    fields = SHOWN | {Listing: ("table",)} if format_name == "text" else SHOWN
    for word in words_of(document.blocks, fields):
        assert word in shown  # an iterator goes on from the word found last


def words_of(piece: object, fields: dict[type, tuple[str, ...]]) -> list[str]:
    """Return the words that a piece of a document shows, in the order of reading."""
    if isinstance(piece, str):
        return piece.split()
    parts = piece if isinstance(piece, tuple) else [getattr(piece, name) for name in fields.get(type(piece), ())]
    return [word for part in parts for word in words_of(part, fields)]
