"""Turns cells into rows of lines: columns as wide as their words or their share allow, long cells on several lines."""

from collections.abc import Sequence

from footrelief.text.lines import Line, Run, beside, break_line, indent, pad

GAP = 2
WIDEST_SHRUNK = 20
"""Down to this width other cells give way to a long one."""
NARROWEST_SHARE = 16
"""Columns that long cells need to stand in a column of their own."""
NARROWEST = 2  # one wide letter
STACKED_INDENT: Run = ("  ", "plain")


def column_widths(natural: Sequence[int], shares: Sequence[int], columns: int, tallest: int) -> list[int]:
    """Return the cells that each column gets; 0 for one whose cells go below the others.

    A column with a share takes that part of the room which the columns without leave, and no more than its natural
    width. Where it would get narrow, or its cells higher than `tallest` lines, it goes below the others.
    """
    fixed = [index for index, share in enumerate(shares) if not share]
    sharing = sorted((index for index, share in enumerate(shares) if share), key=natural.__getitem__)
    while sharing:
        needed = {index: max(min(natural[index], NARROWEST_SHARE), natural[index] // tallest) for index in sharing}
        free = columns - GAP * (len(fixed) + len(sharing) - 1)
        widths = shrink({index: natural[index] for index in fixed}, free - sum(needed.values()), WIDEST_SHRUNK)
        room = free - sum(widths.values())
        widths |= share_out({index: (natural[index], shares[index]) for index in sharing}, room)
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


def set_row(cells: Sequence[Line], widths: Sequence[int], room: int, to_right: Sequence[bool]) -> list[Line]:
    """Return the lines of one row; cells of no width go below the others, those `to_right` end with their column."""
    lines: list[Line] = []
    position = 0
    for cell, cell_width, right in zip(cells, widths, to_right, strict=True):
        if cell_width:
            wrapped = [pad(line, cell_width, right=True) if right else line for line in break_line(cell, cell_width)]
            lines = beside(lines, wrapped, position) if position else wrapped
            position += cell_width + GAP
    for cell, cell_width in zip(cells, widths, strict=True):
        if not cell_width:
            lines += indent(break_line(cell, room - GAP), STACKED_INDENT, STACKED_INDENT)
    return lines
