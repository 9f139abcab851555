"""Plain text is complete, one thing after the other."""

from footrelief.document import (
    Block,
    Column,
    Document,
    Instruction,
    Listing,
    Paragraph,
    Schedule,
    Span,
    StepPoint,
    Table,
    Term,
    Terms,
)
from footrelief.render import Look, to_bytes
from footrelief.turns import Turn
from footrelief.wording import of_ten

TABLE = Table((Column("sign"), Column("what to do", share=1)), (((Span("pain"),), (Span("press\tless"),)), ((), ())))


def text(*blocks: Block) -> str:
    return to_bytes(Document("", blocks), "text", Look(60)).decode()


def test_a_listing_is_its_rows_with_tabs_and_nothing_else() -> None:
    assert text(Listing("2 signs", TABLE, aside="aside", summary=(Span("summary"),))) == "pain\tpress less\n\t\n"


def test_a_row_of_a_table_names_its_columns() -> None:
    assert text(TABLE) == "- sign: pain; what to do: press less\n"


def test_a_step_says_when_which_foot_what_where_how_long_and_how_hard() -> None:
    neck, liver = StepPoint("Neck", "both", 2), StepPoint("Liver", "right")
    session = Schedule((Turn("each", (Instruction(70, "Thumb-walk", (neck, liver), 3, "Named for this cause."),)),))
    assert text(session) == (
        "0:00  Each foot: Thumb-walk. Where: Neck; Liver (right foot)\n"
        f"      (2). For 1:10 min, pressure {of_ten(3)}. Named for this\n"
        "      cause.\n"
        "Total: 2:20\n"
    )


def test_an_entry_has_its_text_below_its_name() -> None:
    entry = Term("Neck", (Paragraph((Span("A stiff neck."),)),), remark="low certainty", number=3)
    assert text(Terms((entry, entry))) == "\n".join(["3. Neck (low certainty)", "  A stiff neck.", ""] * 2)
