"""Rich kinds of blocks in simpler ones: by example, and a format that draws nothing but the simple kinds."""

import re
from collections.abc import Iterator, Sequence
from typing import get_args

import pytest
from hypothesis import given
from tests.render.test_laws import SHOWN, calm, calm_texts, documents, words_of

from footrelief.document import (
    Beside,
    Blanks,
    Block,
    Bullets,
    Callout,
    Column,
    Document,
    Heading,
    Inline,
    Instruction,
    Letterhead,
    Listing,
    Log,
    PageBreak,
    Paragraph,
    Picture,
    Rich,
    Schedule,
    Simple,
    SourceItem,
    SourceList,
    Span,
    StepPoint,
    Table,
    Term,
    Terms,
)
from footrelief.footmap import FootMap, Mark
from footrelief.render import ASSETS, wording
from footrelief.render.lowering import BLANK, signed, simplify
from footrelief.render.typesetting import DRAWN
from footrelief.turns import Turn
from footrelief.wording import of_ten


def words(text: str) -> Inline:
    return (Span(text),)


TEXT = Paragraph(words("A stiff neck."))
TABLE = Table((Column("sign"),), ((words("pain"),),))
MARKS = (Mark(number=12, id="neck", name="Neck", where="base of the big toe", feet="both", zone="neck", shapes=()),)
LOGO = Picture(b"", "png", "a leaf", 20)
EXAMPLES: tuple[tuple[Rich, tuple[Block, ...]], ...] = (
    (
        Terms((Term("Neck", (TEXT,), "low certainty", "neck", 3), Term("Eyes", ()))),
        (Heading("3. Neck", 3, "neck", "low certainty"), TEXT, Heading("Eyes", 3)),
    ),
    (
        Listing("2 signs", TABLE, "aside", words("All of them.")),
        (Heading("2 signs", 3, aside="aside"), TABLE, Paragraph(words("All of them."))),
    ),
    (Listing("2 signs", TABLE), (Heading("2 signs", 3), TABLE)),
    (
        Schedule((Turn("right", (Instruction(90, "Press", (StepPoint("Neck", "both", 1),), 3),)),)),
        (
            Table(
                tuple(map(Column, ("Time", "For", "Foot", "What to do", "Where", "Pressure"))),
                (
                    (
                        *(words(text) for text in ("0:00", "1:30 min", "Right foot", "Press")),
                        (Span("1", "number"), Span(": Neck")),
                        words(of_ten(3)),
                    ),
                ),
            ),
            Paragraph(words("Total: 1:30")),
        ),
    ),
    (
        FootMap(MARKS, "One place."),
        (Paragraph(words("One place.")), Bullets((words("Neck: base of the big toe"),), signs=("12.",))),
    ),
    (FootMap(MARKS, "One place.", listed=True), (Paragraph(words("One place.")), Bullets(()))),
    (
        SourceList((SourceItem(3, "nice", "A page.", "https://a.example", "A"), SourceItem(4, "book", "A book."))),
        (
            Bullets(
                (
                    (Span("A page. Trust A."), Span(" "), Span("https://a.example", "link", "https://a.example")),
                    words("A book."),
                ),
                signs=("[3]", "[4]"),
            ),
        ),
    ),
    (
        Log(("day", "pain"), 3),
        (Paragraph(words("Write down each time, 3 times:")), Bullets((words("day"), words("pain")))),
    ),
    (Blanks(("For", "Date")), (Paragraph(words(f"For {BLANK}  Date {BLANK}")),)),
    (
        Letterhead("Foot room", ("1 Long Lane", "", "Telephone 123"), LOGO),
        (Paragraph((Span("Foot room", "strong"),)), Paragraph(words("1 Long Lane, Telephone 123"))),
    ),
    (Beside((Paragraph(words("Press here.")),)), (Paragraph(words("Press here.")),)),
    (PageBreak(), ()),
)


@pytest.mark.parametrize(("block", "simpler"), EXAMPLES)
def test_a_rich_block_says_the_same_in_simpler_ones(block: Rich, simpler: tuple[Block, ...]) -> None:
    assert simplify(block) == simpler


def test_every_rich_kind_has_its_example() -> None:
    assert {type(block) for block, _ in EXAMPLES} == set(get_args(Rich))


def test_steps_with_reasons_have_a_column_for_them() -> None:
    steps = (Instruction(20, "Hold", (), 2), Instruction(20, "Press", (), 2, "Named here."))
    table = simplify(Schedule((Turn("both", steps),)))[0]
    assert isinstance(table, Table)
    assert [row[-1] for row in table.rows] == [words(""), words("Named here.")]
    assert table.columns[-1] == Column("Why")


@pytest.mark.parametrize("level", [0, 1, 4])
def test_what_gets_a_heading_stands_one_level_below_its_section(level: int) -> None:
    rich: tuple[Rich, ...] = (Terms((Term("Neck", ()),)), Listing("Signs", TABLE))
    heads = [simplify(block, level)[0] for block in rich]
    assert [head.level for head in heads if isinstance(head, Heading)] == [level + 1] * 2


def test_a_sign_stands_before_its_item_where_there_is_no_other_place_for_it() -> None:
    assert signed(Bullets((words("a"),), signs=("[3]",))) == ((Span("[3]", "number"), Span(" "), Span("a")),)
    assert signed(Bullets((words("a"),))) == (words("a"),)


def tell(blocks: Sequence[Block]) -> Iterator[str]:
    """A whole format: it draws the simple kinds, and lowering does the rest."""
    for block in blocks:
        match block:
            case Heading(text=text, aside=aside):
                yield from (text, aside)
            case Paragraph(parts):
                yield spoken(parts)
            case Bullets():
                yield from map(spoken, signed(block))
            case Callout(title=title, blocks=inner):
                yield from (title, *tell(inner))
            case Table(rows=rows):
                yield from (spoken(cell) for row in rows for cell in row)
            case Picture(alt=alt):
                yield alt
            case _:
                yield from tell(simplify(block))


def spoken(parts: Inline) -> str:
    texts = []
    for part in parts:
        match part:
            case Span():
                texts.append(wording.spell(part))
            case _:
                texts.append(wording.cite(part.numbers))
    return "".join(texts)


@calm
@given(documents(calm_texts))
def test_a_format_that_draws_only_the_simple_kinds_leaves_no_word_out(document: Document) -> None:
    said = iter(re.findall("[a-z]+", " ".join(tell(document.blocks))))
    for word in words_of(document.blocks, SHOWN):
        assert word in said  # an iterator goes on from the word found last


def test_the_simple_kinds_are_few() -> None:
    assert len(get_args(Simple)) == 6
    assert set(get_args(Simple)) | set(get_args(Rich)) == set(get_args(Block))


def test_the_template_for_paper_draws_the_kinds_that_are_handed_to_it() -> None:
    template = (ASSETS / "blocks.typ").read_text("utf-8")
    drawings = re.search(r"#let draw\(it\) = \(\n(.*?)\n\)\.at", template, re.DOTALL)
    assert drawings
    kinds = set(re.findall(r"^  ([A-Z]\w+):", drawings[1], re.MULTILINE))
    assert kinds == {kind.__name__ for kind in get_args(DRAWN)}
    assert set(get_args(Simple)) <= set(get_args(DRAWN)) <= set(get_args(Block))
