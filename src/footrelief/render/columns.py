"""Turns tables into lines: columns as wide as their words or their share allow, long cells on several lines."""

from collections.abc import Mapping, Sequence

from footrelief.document import Cite, Column, Inline, Role, Span, Table
from footrelief.render.lines import Line, beside, indent, pad, plain, wrap
from footrelief.render.widths import width

GAP = 2
TALLEST = 5
"""Lines of a long cell; where it would need more, other cells give way, down to `WIDEST_SHRUNK`."""
WIDEST_SHRUNK = 20
NARROWEST_SHARE = 16
"""Columns that long cells need to stand in a column of their own."""
NARROWEST = 2  # one wide letter
STACKED_INDENT: tuple[str, Role] = ("  ", "plain")


def draw_table(
    table: Table, columns: int, captions: Mapping[int, str] | None = None, tallest: int = TALLEST
) -> list[Line]:
    """Return the table in lines of at most so many cells; `captions` stand above the rows of that number.

    Where cells with a share would get narrow, or higher than `tallest` lines, they go below the others of their row.
    """
    widths = column_widths(table, columns, tallest)
    lines = draw_row(table.columns, tuple(header(column) for column in table.columns), widths, columns)
    for number, row in enumerate(table.rows):
        if captions and number in captions:
            lines += wrap((Span(captions[number], "strong"),), columns)
        cells = tuple(in_role(cell, column.role) for cell, column in zip(row, table.columns, strict=True))
        lines += draw_row(table.columns, cells, widths, columns)
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


def column_widths(table: Table, columns: int, tallest: int = TALLEST) -> list[int]:
    """Return the cells that each column gets; 0 for one whose cells go below the others."""
    natural = [
        max(width(plain(cell)) for cell in (header(column), *(row[index] for row in table.rows)))
        for index, column in enumerate(table.columns)
    ]
    fixed = [index for index, column in enumerate(table.columns) if not column.share]
    sharing = sorted((index for index, column in enumerate(table.columns) if column.share), key=natural.__getitem__)
    while sharing:
        needed = {index: max(min(natural[index], NARROWEST_SHARE), natural[index] // tallest) for index in sharing}
        free = columns - GAP * (len(fixed) + len(sharing) - 1)
        widths = shrink({index: natural[index] for index in fixed}, free - sum(needed.values()), WIDEST_SHRUNK)
        room = free - sum(widths.values())
        widths |= share_out({index: (natural[index], table.columns[index].share) for index in sharing}, room)
        if all(widths[index] >= needed[index] for index in sharing):
            return [widths.get(index, 0) for index in range(len(natural))]
        sharing.pop()
    widths = shrink({index: natural[index] for index in fixed}, columns - GAP * (len(fixed) - 1), NARROWEST)
    return [widths.get(index, 0) for index in range(len(natural))]


def shrink(widths: dict[int, int], room: int, narrowest: int) -> dict[int, int]:
    """Return the widths with the widest made narrower until all find room, if they can."""
    while sum(widths.values()) > room:
        widest = max(widths, key=widths.__getitem__, default=None)
        if widest is None or widths[widest] <= narrowest:
            break
        widths[widest] -= 1
    return widths


def share_out(claims: dict[int, tuple[int, int]], room: int) -> dict[int, int]:
    """Return the room divided among (natural width, share) by share; what one does not need goes to the others."""
    widths: dict[int, int] = {}
    shares = sum(share for _, share in claims.values())
    for index, (natural, share) in sorted(claims.items(), key=lambda claim: claim[1][0] / claim[1][1]):
        widths[index] = min(natural, max(room, 0) * share // shares)
        room -= widths[index]
        shares -= share
    return widths


def draw_row(columns: Sequence[Column], cells: Sequence[Inline], widths: Sequence[int], room: int) -> list[Line]:
    """Return the lines of one row."""
    lines: list[Line] = []
    position = 0
    for column, cell, cell_width in zip(columns, cells, widths, strict=True):
        if cell_width:
            wrapped = [
                pad(line, cell_width, right=True) if column.align == "right" else line
                for line in wrap(cell, cell_width)
            ]
            lines = beside(lines, wrapped, position) if position else wrapped
            position += cell_width + GAP
    for cell, cell_width in zip(cells, widths, strict=True):
        if not cell_width:
            lines += indent(wrap(cell, room - GAP), STACKED_INDENT, STACKED_INDENT)
    return lines
