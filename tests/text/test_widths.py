"""Cells are counted as terminals show them, never fewer."""

import sys
from subprocess import run
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size

from footrelief.text.widths import cells, width, width_of_letter


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("calm \u2013 “words”", 14),
        ("漢字", 4),
        ("e\u0301", 1),
        ("a\u200bb", 2),
        ("❤\ufe0f", 2),
        ("👩", 2),
        ("🇩🇪", 2),
        ("हिन्दी", 5),
        ("שלום", 4),
        ("", 0),
    ],
)
def test_texts_fill_the_cells_that_one_sees(text: str, expected: int) -> None:
    assert width(text) == expected


def test_no_letter_is_counted_narrower_than_rich_counts_it() -> None:
    letters = (chr(code) for code in range(0x20, 0x110000) if not 0xD800 <= code < 0xE000 and not 0x7F <= code < 0xA0)
    known = (letter for letter in letters if category(letter) not in {"Cn", "Mn"})  # new marks: rich knows fewer
    assert [letter for letter in known if width_of_letter(letter) < get_character_cell_size(letter)] == []


def test_a_sign_that_got_wide_with_unicode_16_is_wide_under_every_python() -> None:
    assert [width_of_letter(sign) for sign in "\u2630\u4dc0\U0001f9b6"] == [2, 2, 2]


def test_drawings_and_foreign_words_are_measured_without_the_tables_of_wcwidth() -> None:
    words = "Bærheim “foot” … 足部 \u2800\u28ff ─┃━"
    code = f"import sys; from footrelief.text.widths import width; print(width({words!r}), 'wcwidth' in sys.modules)"
    assert run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "28 False\n"


@given(st.text("ab 漢👩\u0301\u200d\ufe0f", max_size=30))
def test_characters_start_in_order_and_add_up(text: str) -> None:
    starts, before = cells(text)
    assert list(starts) == sorted(set(starts)) or not text
    assert list(before) == sorted(before)
    assert (starts[-1], before[-1]) == (len(text), width(text))
    assert width(text) >= cell_len(text)
