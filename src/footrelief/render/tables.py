"""Turns tables and sessions into lines: headings, captions and cells in the role of their column."""

from collections.abc import Mapping
from itertools import groupby

from msgspec.structs import replace

from footrelief.document import Cite, Column, Inline, Role, Schedule, ScheduleStep, Span, Table
from footrelief.render import wording
from footrelief.render.lines import plain, runs, wrap
from footrelief.text.columns import column_widths, set_row
from footrelief.text.lines import Line, indent
from footrelief.text.widths import width
from footrelief.text.words import clock

TALLEST = 5
"""Lines of a long cell; where it would need more, other cells give way."""
TABLE_WIDTH = 70
"""From so many columns on, the steps stand in a table."""
TALLEST_STEP = 12


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
    is_titled = any(column.title for column in table.columns)
    lines = set_row([runs(cell) for cell in headings], widths, columns, to_right) if is_titled else []
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


def draw_schedule(schedule: Schedule, columns: int) -> list[Line]:
    """Return the steps; whose turn it is stands above the first of each turn."""
    total: Line = [(f"Total {clock(schedule.total_seconds)}", "strong")]
    if columns >= TABLE_WIDTH:
        return [*draw_steps_as_table(schedule, columns), total]
    lines: list[Line] = []
    for foot, steps in groupby(schedule.rows, wording.foot):
        lines += [[(foot, "strong")], *(line for step in steps for line in draw_step(step, columns))]
    return [*lines, total]


def draw_steps_as_table(schedule: Schedule, columns: int) -> list[Line]:
    """Return one row for each step, and one more below it where a step has a reason."""
    rows: list[tuple[Inline, ...]] = []
    turns: dict[int, str] = {}
    for foot, steps in groupby(schedule.rows, wording.foot):
        turns[len(rows)] = foot
        for step in steps:
            rows.append(wording.cells(step))
            if step.reason:
                rows.append(((), (), (Span(step.reason, "quiet"),), (), ()))
    titled = tuple(replace(column, title=column.title.lower()) for column in wording.COLUMNS)
    return draw_table(Table(titled, tuple(rows)), columns, turns, TALLEST_STEP)


def draw_step(step: ScheduleStep, columns: int) -> list[Line]:
    """Return a step of a session with its time hanging to the left."""
    time = f"{clock(step.start):>5}  "
    room = columns - len(time)
    lines = [
        *wrap((Span(wording.action(step)),), room),
        *wrap(wording.where(step), room),
        *wrap((Span(wording.particulars(step)),), room),
        *wrap((Span(step.reason, "quiet"),), room),
    ]
    return indent(lines, (time, "number"))
