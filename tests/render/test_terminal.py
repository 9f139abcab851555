"""The layout on a screen follows its width; roles become few colours."""

import pytest

from footrelief.document import Block, Callout, Document, Heading, Paragraph, Schedule, Span, Term, Terms
from footrelief.footmap import FootMap
from footrelief.render import Look, to_bytes
from footrelief.wording import of_ten


def screen(*blocks: Block, width: int = 80, color: bool = False, ascii_only: bool = False) -> str:
    return to_bytes(Document("", blocks), "terminal", Look(width, color=color, ascii=ascii_only)).decode()


def blocks_of(document: Document, kind: type) -> Block:
    return next(block for block in document.blocks if isinstance(block, kind))


def test_terms_stand_beside_their_text_where_there_is_room_and_above_it_elsewhere() -> None:
    entries = Terms((Term("Neck and posture", (Paragraph((Span("A stiff neck."),)),), remark="low certainty"),))
    assert screen(entries, width=60) == "Neck and posture  A stiff neck.\n  low certainty\n"
    assert screen(entries, width=40) == "Neck and posture  low certainty\n  A stiff neck.\n"
    assert screen(entries, width=24) == "Neck and posture\n  low certainty\n  A stiff neck.\n"


def test_an_aside_stands_at_the_far_end_or_below() -> None:
    heading = Heading("Is it safe?", 3, aside="footrelief safety")
    assert screen(heading, width=32) == "Is it safe?    footrelief safety\n"
    assert screen(heading, width=24) == "Is it safe?\nfootrelief safety\n"


def test_running_text_stays_readable_on_a_very_wide_screen() -> None:
    lines = screen(Paragraph((Span("word " * 100),)), width=240).splitlines()
    assert max(len(line) for line in lines) <= 100


def test_a_foot_map_stands_beside_its_list_on_a_wide_screen_and_above_it_on_a_narrow_one(
    specimens: dict[str, Document],
) -> None:
    foot_map = blocks_of(specimens["calm"], FootMap)
    assert screen(foot_map, width=100).splitlines()[2].endswith("  1  Brain and head")
    narrow = screen(foot_map, width=60).splitlines()
    assert max(number for number, line in enumerate(narrow) if "⡇" in line) < narrow.index(
        next(line for line in narrow if line.startswith("1  Brain and head"))
    )


def test_a_session_is_a_table_or_on_a_narrow_screen_a_list(specimens: dict[str, Document]) -> None:
    session = blocks_of(specimens["calm"], Schedule)
    assert "time       for  what to do" in screen(session, width=80)
    assert (
        " 0:20  Thumb-walk\n"
        "       1, 2: Brain and head; Neck\n"
        f"       1:30 min, pressure {of_ten(4)}\n"
        "       Charts agree on both.\n"
    ) in screen(session, width=60)


@pytest.mark.parametrize(("tone", "bar"), [("stop", "\x1b[1;31m┃ "), ("caution", "\x1b[1;31m│ "), ("tip", "\x1b[2m│ ")])
def test_what_must_not_be_missed_has_a_bar(tone: str, bar: str) -> None:
    callout = Callout(tone, "Stop signs", (Paragraph((Span("Pain"),)),))  # type: ignore[arg-type]
    assert [line.startswith(bar) for line in screen(callout, color=True).splitlines()] == [True, True]


def test_ascii_has_bars_and_rules_too() -> None:
    assert screen(Heading("A"), Callout("stop", "B", ()), width=20, ascii_only=True) == f"A\n{'-' * 20}\n| B\n"


def test_markup_and_escapes_of_a_catalog_stay_words() -> None:
    assert screen(Paragraph((Span("[red]no[/] \x1b[31m"),)), color=True) == "[red]no[/] \ufffd[31m\n"
