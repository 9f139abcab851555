"""Turns tables into lines: headings, captions and cells in the role of their column."""

from collections.abc import Mapping

from footrelief.document import Cite, Column, Inline, Role, Span, Table
from footrelief.render.lines import plain, runs, wrap
from footrelief.text.columns import column_widths, set_row
from footrelief.text.lines import Line
from footrelief.text.widths import width

TALLEST = 5
"""Lines of a long cell; where it would need more, other cells give way."""


def draw_table(
    table: Table, columns: int, captions: Mapping[int, str] | None = None, tallest: int = TALLEST
) -> list[Line]:
    """Return the table in lines of at most so many cells; `captions` stand above the rows of that number.

    Where cells with a share would get narrow, or higher than `tallest` lines, they go below the others of their row.
    """
    headings = tuple(header(column) for column in table.columns)
    natural = [max(width(plain(cell)) for cell in cells) for cells in zip(headings, *table.rows, strict=True)]
    widths = column_widths(natural, [column.share for column in table.columns], columns, tallest)
    to_right = [column.align == "right" for column in table.columns]
    lines = set_row([runs(cell) for cell in headings], widths, columns, to_right)
    for number, row in enumerate(table.rows):
        if captions and number in captions:
            lines += wrap((Span(captions[number], "strong"),), columns)
        cells = [runs(in_role(cell, column.role)) for cell, column in zip(row, table.columns, strict=True)]
        lines += set_row(cells, widths, columns, to_right)
    return lines


def header(column: Column) -> Inline:
    """Return the title of a column as a cell."""
    return (Span(column.title, "quiet"),)


def in_role(cell: Inline, role: Role) -> Inline:
    """Return the cell with its plain words in the role of their column."""
    if role == "plain":
        return cell
    return tuple(
        part if isinstance(part, Cite) or part.role != "plain" else Span(part.text, role, part.target) for part in cell
    )
