"""Turns runs of words with roles into lines of a given width: broken, padded, indented, set side by side."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

from footrelief.text.widths import cells, width

Role: TypeAlias = Literal["plain", "strong", "quiet", "warning", "number", "id", "link", "grade"]
"""What words are for within a line; a format shows it by colour, weight or not at all."""
Run: TypeAlias = tuple[str, Role]
Line: TypeAlias = list[Run]

UNBREAKABLE_SPACE = "\x1f"
"""Stands for a space where no line ends, until lines are cut: a control letter, since documents hold none."""


def line_width(line: Line) -> int:
    """Return how many cells a line fills."""
    return sum(width(text) for text, _ in line)


def joined(line: Line) -> str:
    """Return the text of a line."""
    return "".join([text for text, _ in line])


def break_line(line: Line, columns: int) -> list[Line]:
    """Return the line in lines of at most so many cells; a longer word is broken."""
    return [cut(line, start, end) for start, end in breaks(joined(line), columns, break_words=True)]


def break_text(text: str, columns: int) -> list[str]:
    """Return the text in lines of at most so many cells; a longer word stands alone."""
    lines = (text[start:end] for start, end in breaks(text, columns, break_words=False))
    return [line.replace(UNBREAKABLE_SPACE, " ") for line in lines]


def breaks(text: str, columns: int, *, break_words: bool) -> Iterator[tuple[int, int]]:
    """Yield start and end of each line."""
    starts, before = cells(text)
    start, last = len(text) - len(text.lstrip(" ")), len(text.rstrip(" "))
    while start < last:
        end = min(reach(start, columns, starts, before), last)
        if end < last and text[end] != " ":
            space = text.rfind(" ", start, end)
            if space > start:
                end = space
            elif not break_words:
                end = text.find(" ", end, last) if " " in text[end:last] else last
            else:
                end = text.rfind("/", start + columns // 2, end - 1) + 1 or end
        yield start, start + len(text[start:end].rstrip(" "))
        start = end
        while start < last and text[start] == " ":
            start += 1


def reach(start: int, columns: int, starts: Sequence[int], before: Sequence[int]) -> int:
    """Return where a line ends that starts there and takes all that fits, one character at least."""
    if isinstance(starts, range):
        return start + max(columns, 1)
    here = bisect_left(starts, start)
    return starts[max(bisect_right(before, before[here] + columns) - 1, here + 1)]


def cut(line: Line, start: int, end: int) -> Line:
    """Return the part of a line between two offsets of its text."""
    part: Line = []
    offset = 0
    for text, role in line:
        after = offset + len(text)
        if after > start and offset < end:
            piece = text[start - offset if start > offset else 0 : end - offset]
            part.append((piece.replace(UNBREAKABLE_SPACE, " "), role))
        offset = after
    return part


def pad(line: Line, columns: int, *, right: bool = False) -> Line:
    """Return the line filled with spaces to so many cells, at its end or, when set to the right, before it."""
    space: Line = [(" " * (columns - line_width(line)), "plain")]
    return space + line if right else line + space


def indent(lines: Sequence[Line], first: Run, rest: Run | None = None) -> list[Line]:
    """Return the lines with `first` before the first of them and `rest`, or as many spaces, before the others."""
    rest = rest or (" " * width(first[0]), "plain")
    return [[rest if number else first, *line] for number, line in enumerate(lines)]


def beside(left: Sequence[Line], right: Sequence[Line], columns: int) -> list[Line]:
    """Return two blocks of lines side by side; the right one starts after so many cells."""
    height = max(len(left), len(right))
    lefts = [*left, *([[]] * (height - len(left)))]
    rights = [*right, *([[]] * (height - len(right)))]
    return [pad(one, columns) + other if other else one for one, other in zip(lefts, rights, strict=True)]
