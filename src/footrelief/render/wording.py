"""Turns times, feet and marks into the words that every format for readers uses."""

import re
from typing import Final, NamedTuple

from footrelief.document import Column, Inline, ScheduleStep, SourceItem, Span
from footrelief.text.words import clock, duration, lowered
from footrelief.wording import how_hard, whose_turn

SHORTEST_RANGE = 3
"""Consecutive numbers of a citation from which on only the first and the last are shown."""
WEB_ADDRESS: Final = re.compile(r"(?:https?://|mailto:)[^\s<>\"\\^`{|}]+", re.IGNORECASE)
"""What may become a link: nothing that runs, nothing on this machine."""
ONLY_BY_REFERENCE = "Known only by reference."


def foot(step: ScheduleStep) -> str:
    """Return whose turn it is, as the start of a line."""
    return whose_turn(step.foot).capitalize()


COLUMNS: Final = (
    Column("Time", align="right", role="number"),
    Column("For", align="right"),
    Column("What to do", share=3),
    Column("Where", share=2),
    Column("Pressure", align="right"),
)
"""Under which a step stands in a table, in the order of `Cells`."""


class Cells(NamedTuple):
    """A step in words, as a row of a table shows it: when, how long, what, where, how hard."""

    time: Inline
    length: Inline
    action: Inline
    where: Inline
    pressure: Inline


def cells(step: ScheduleStep) -> Cells:
    """Return the words of a step for a table; whose turn it is and the reason stand where a format has room."""
    return Cells(
        (Span(clock(step.start)),),
        (Span(duration(step.seconds)),),
        (Span(action(step)),),
        where(step),
        (Span(how_hard(step.pressure)),),
    )


def action(step: ScheduleStep) -> str:
    """Return what to do: its name, and how it is done where the page says so."""
    return f"{step.action}: {lowered(step.how)}" if step.how else step.action


def particulars(step: ScheduleStep) -> str:
    """Return how long and how hard, as a part of a sentence."""
    pressure = how_hard(step.pressure)
    return duration(step.seconds) + (f", pressure {pressure}" if pressure else "")


def where(step: ScheduleStep) -> tuple[Span, ...]:
    """Return the numbers of the marks on the map, then the place in words."""
    if not step.marks:
        return (Span(step.where),) if step.where else ()
    numbers = Span(", ".join(str(number) for number in step.marks), "number")
    return (numbers, Span(f": {step.where}")) if step.where else (numbers,)


def spell(span: Span) -> str:
    """Return the words of a span, with the address of a link in brackets after them."""
    return f"{span.text} ({span.target})" if span.target and span.target not in span.text else span.text


def cite(numbers: tuple[int, ...]) -> str:
    """Return a citation as it stands in the text: [1, 3-6]."""
    return f"[{', '.join('-'.join(map(str, ends)) for ends in ranges(numbers))}]"


def ranges(numbers: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """Return three and more consecutive numbers as their first and last one, every other number by itself."""
    rows: list[list[int]] = []
    for number in numbers:
        if rows and number == rows[-1][-1] + 1:
            rows[-1].append(number)
        else:
            rows.append([number])
    return tuple(
        ends
        for row in rows
        for ends in ([(row[0], row[-1])] if len(row) >= SHORTEST_RANGE else [(one,) for one in row])
    )


def standing(source: SourceItem) -> str:
    """Return how far a source can be trusted, and whether it was read."""
    trust = f"Trust {source.trust}." if source.trust else ""
    return f"{trust} {'' if source.seen else ONLY_BY_REFERENCE}".strip()
