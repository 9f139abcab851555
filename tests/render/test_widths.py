"""Cells are counted as terminals show them, never fewer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size

from footrelief.render.widths import cells, width, width_of_letter


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("calm \u2013 “words”", 14),
        ("漢字", 4),
        ("e\u0301", 1),
        ("a\u200bb", 2),
        ("❤\ufe0f", 2),
        ("👩", 2),
        ("שלום", 4),
        ("", 0),
    ],
)
def test_texts_fill_the_cells_that_one_sees(text: str, expected: int) -> None:
    assert width(text) == expected


def test_no_letter_is_counted_narrower_than_rich_counts_it() -> None:
    letters = (chr(code) for code in range(0x20, 0x110000) if not 0xD800 <= code < 0xE000 and not 0x7F <= code < 0xA0)
    assert [letter for letter in letters if width_of_letter(letter) < get_character_cell_size(letter)] == []


@given(st.text("ab 漢👩\u0301\u200d\ufe0f", max_size=30))
def test_characters_start_in_order_and_add_up(text: str) -> None:
    starts, before = cells(text)
    assert list(starts) == sorted(set(starts)) or not text
    assert list(before) == sorted(before)
    assert (starts[-1], before[-1]) == (len(text), width(text))
    assert width(text) >= cell_len(text)
