"""Turns a session into lines for a screen: a table of steps, or on a narrow screen steps below each other."""

from footrelief.document import Column, Inline, Schedule, ScheduleStep, Span, Table
from footrelief.render import wording
from footrelief.render.lines import wrap
from footrelief.render.tables import draw_table
from footrelief.text.lines import Line, indent
from footrelief.text.words import clock

TABLE_WIDTH = 70
"""From so many columns on, the steps stand in a table."""
TALLEST = 12


COLUMNS = (
    Column("time", align="right", role="number"),
    Column("for", align="right"),
    Column("what to do", share=3),
    Column("where", share=2),
    Column("pressure", align="right"),
)


def draw_schedule(schedule: Schedule, columns: int) -> list[Line]:
    """Return the steps; whose turn it is stands above the first of each turn."""
    total: Line = [(f"Total {clock(schedule.total_seconds)}", "strong")]
    if columns >= TABLE_WIDTH:
        return [*draw_steps_as_table(schedule, columns), total]
    lines: list[Line] = []
    foot = ""
    for step in schedule.rows:
        if step.foot != foot:
            foot = step.foot
            lines.append([(wording.foot(step), "strong")])
        lines += draw_step(step, columns)
    return [*lines, total]


def draw_steps_as_table(schedule: Schedule, columns: int) -> list[Line]:
    """Return one row for each step, and one more below it where a step has a reason."""
    rows: list[tuple[Inline, ...]] = []
    turns: dict[int, str] = {}
    foot = ""
    for step in schedule.rows:
        if step.foot != foot:
            foot = step.foot
            turns[len(rows)] = wording.foot(step)
        rows.append(wording.cells(step))
        if step.reason:
            rows.append(((), (), (Span(step.reason, "quiet"),), (), ()))
    return draw_table(Table(COLUMNS, tuple(rows)), columns, turns, TALLEST)


def draw_step(step: ScheduleStep, columns: int) -> list[Line]:
    """Return a step of a session with its time hanging to the left."""
    time = f"{clock(step.start):>5}  "
    room = columns - len(time)
    lines = [
        *wrap((Span(step.action),), room),
        *wrap(wording.where(step), room),
        *wrap((Span(wording.particulars(step)),), room),
        *wrap((Span(step.reason, "quiet"),), room),
    ]
    return indent(lines, (time, "number"))
