"""Columns get the width of their words or their share of the line; nothing is cut."""

import pytest

from footrelief.text.columns import column_widths, set_row


@pytest.mark.parametrize(
    ("natural", "shares", "columns", "widths"),
    [
        ([5, 53], [0, 1], 40, [5, 33]),  # what is left
        ([5, 53], [0, 1], 120, [5, 53]),  # no more than it needs
        ([4, 53], [1, 1], 50, [4, 44]),  # what one share does not need goes to the other
        ([60, 60], [1, 2], 92, [30, 60]),
        ([5, 14, 53], [0, 0, 1], 30, [5, 14, 0]),  # too narrow: it goes below the others
        ([13, 18], [0, 0], 20, [9, 9]),  # without a share they give way alike
    ],
)
def test_columns_take_their_words_or_their_share(
    natural: list[int], shares: list[int], columns: int, widths: list[int]
) -> None:
    assert column_widths(natural, shares, columns, tallest=5) == widths


def test_a_cell_of_no_width_goes_below_its_row() -> None:
    row = set_row([[("7", "plain")], [("calm", "id")]], [3, 0], 20, [True, False])
    assert row == [[("  ", "plain"), ("7", "plain")], [("  ", "plain"), ("calm", "id")]]
