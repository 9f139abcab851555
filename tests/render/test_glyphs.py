"""Letters that a font lacks are found before they are printed, and named instead."""

from pathlib import Path

import pytest

from footrelief.render.glyphs import Glyphs, letters_of, read_glyphs
from footrelief.render.pdf import FONTS


@pytest.fixture(scope="module")
def glyphs() -> Glyphs:
    return read_glyphs((FONTS,))


@pytest.mark.parametrize("text", ["Plain words → “more”", "é Ω Ж ≥ ½", "#import $x$ *a* `b` <c> ]]> |"])
def test_text_that_the_font_has_stays_as_typed(glyphs: Glyphs, text: str) -> None:
    assert glyphs.printable(text) == text


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("LR3 太冲", "LR3 [U+592A U+51B2]"),
        ("a 🦶 b", "a [foot] b"),
        ("👩\u200d👧", "[woman girl]"),
        ("❤\ufe0f", "[heavy black heart]"),
        ("\u200fab\u200e", "ab"),
        ("①\u2011②", "1-2"),
        ("3\u2009s", "3 s"),
    ],
)
def test_other_letters_are_named_or_replaced_by_a_plainer_twin(glyphs: Glyphs, text: str, printed: str) -> None:
    assert glyphs.printable(text) == printed


def test_both_shipped_fonts_show_the_same_letters() -> None:
    regular, bold = (frozenset(letters_of(path.read_bytes())) for path in sorted(FONTS.glob("*.otf")))
    assert regular == bold


def test_fonts_of_ones_own_add_letters(tmp_path: Path) -> None:
    (tmp_path / "own.ttf").write_bytes(font_with(0x592A, 0x51B2))
    assert read_glyphs((FONTS, tmp_path)).printable("太冲 a") == "太冲 a"


def font_with(*letters: int) -> bytes:
    """Return the beginning of a font whose only table maps these letters, in groups of one (format 12)."""
    groups = b"".join(letter.to_bytes(4) * 2 + (1).to_bytes(4) for letter in sorted(letters))
    mapping = bytes([0, 12, 0, 0]) + (16 + len(groups)).to_bytes(4) + bytes(4) + len(letters).to_bytes(4) + groups
    table = bytes([0, 0, 0, 1]) + bytes([0, 3, 0, 10]) + (12).to_bytes(4) + mapping
    directory = b"cmap" + bytes(4) + (28).to_bytes(4) + len(table).to_bytes(4)
    return bytes([0, 1, 0, 0]) + (1).to_bytes(2) + bytes(6) + directory + table
