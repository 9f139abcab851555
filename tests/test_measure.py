"""What a sheet is like: the shipped handouts pass, and each rule finds what breaks it."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from footrelief.document import Block, Bullets, Document, Heading, Inline, Instruction, Log, Paragraph, Schedule, Span
from footrelief.measure import Printed, check, grade
from footrelief.render import Look, pdf
from footrelief.turns import Turn

GOOD = Printed(pages=2, points=12.5, letters_a_line=66)


def words(text: str) -> Inline:
    return (Span(text),)


SHEET = Document(
    "Title",
    (
        Heading("Title", 1),
        Paragraph(words("Press your feet. Then rest.")),
        Heading("What to do", anchor="steps"),
        Bullets((words("Press."), words("Rest.")), ordered=True),
        Schedule((Turn("both", (Instruction(20, "Press slowly", (), 3, how="Sink in."),)),)),
        Log(("Date",), 14),
    ),
    details={"date": "2026-11-23"},
)


def broken(document: Document, printed: Printed = GOOD) -> list[str]:
    return [measure.rule for measure in check(document, printed) if measure.met is False]


def with_block(block: Block) -> Document:
    return replace(SHEET, blocks=(*SHEET.blocks, block))


def test_a_good_sheet_breaks_no_rule() -> None:
    assert broken(SHEET) == []
    assert all(not measure.mend for measure in check(SHEET, GOOD))


@pytest.mark.parametrize("mode", ["self", "partner"])
@pytest.mark.parametrize("topic", ["headache", "tension", "migraine", "sinus", "pregnancy"])
def test_the_shipped_handouts_pass(handout: Callable[..., Document], topic: str, mode: str) -> None:
    sheet = handout(topic, mode)
    assert broken(sheet, Printed(*pdf.measure(sheet, Look()))) == []


@pytest.mark.parametrize(
    ("document", "printed", "rule"),
    [
        (SHEET, GOOD._replace(pages=3), "Pages"),
        (SHEET, GOOD._replace(points=11.9), "Size of the text, in points"),
        (SHEET, GOOD._replace(letters_a_line=71), "Letters on a line"),
        (with_block(Paragraph(words("word " * 100))), GOOD, "Words in a sentence"),
        (with_block(Paragraph(words("NEVER press."))), GOOD, "Words in capitals"),
        (
            with_block(Schedule((Turn("both", (Instruction(20, "Knead", (), 3),)),))),
            GOOD,
            "Steps without words for how",
        ),
        (replace(SHEET, blocks=SHEET.blocks[2:]), GOOD, "Summary at the top"),
        (replace(SHEET, blocks=SHEET.blocks[:-1]), GOOD, "Boxes to tick or a log"),
        (replace(SHEET, details=None), GOOD, "Date and version at the foot"),
        (
            with_block(Schedule((Turn("both", (Instruction(1, "some six short words to read", (), 3, how="Go."),)),))),
            GOOD,
            "Steps that take longer to read than to do",
        ),
    ],
)
def test_each_rule_finds_what_breaks_it_and_says_what_to_mend(document: Document, printed: Printed, rule: str) -> None:
    assert broken(document, printed) == [rule]
    assert all(measure.mend for measure in check(document, printed) if measure.met is False)


def test_the_reading_grade_is_told_without_a_limit() -> None:
    (measure,) = (measure for measure in check(SHEET, GOOD) if measure.met is None)
    assert measure.rule == "Reading grade (Flesch-Kincaid)"


def test_longer_sentences_and_words_are_for_a_higher_grade() -> None:
    assert grade(1, ["sit", "down"]) < grade(1, ["sit", "down", "now"] * 9) < grade(1, ["physiotherapeutic"] * 27)
    assert grade(0, []) == 0
