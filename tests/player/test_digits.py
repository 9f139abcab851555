"""Large digits look like digits, in every size."""

import pytest

from footrelief.player.digits import draw


def test_digits_of_three_rows() -> None:
    assert draw("12:30", 0) == [
        "  ╻ ╺━┓   ╺━┓ ┏━┓",
        "  ┃ ┏━┛ • ╺━┫ ┃ ┃",
        "  ╹ ┗━╸   ╺━┛ ┗━┛",
    ]


def test_digits_of_five_rows_in_ascii() -> None:
    assert draw("4:56", 1, ascii_only=True) == [
        "|   |   +---- +----",
        "|   | o |     |    ",
        "+---+   +---+ +---+",
        "    | o     | |   |",
        "    |   ----+ +---+",
    ]


@pytest.mark.parametrize("reach", range(5))
def test_all_rows_are_equally_wide_and_no_two_digits_look_the_same(reach: int) -> None:
    pictures = [tuple(draw(digit, reach)) for digit in "0123456789"]
    assert len(set(pictures)) == 10
    for picture in pictures:
        assert len(picture) == 2 * reach + 3
        assert {len(row) for row in picture} == {2 * reach + 3}
