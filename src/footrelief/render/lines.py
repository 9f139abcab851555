"""Turns words with roles into lines of a given width: wrapped, padded, indented, set side by side."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from footrelief.document import Inline, Role, Span
from footrelief.render import wording
from footrelief.render.widths import cells, width

Run: TypeAlias = tuple[str, Role]
Line: TypeAlias = list[Run]

UNBREAKABLE_SPACE = "\x1f"
"""Stands for a space where no line ends, until lines are cut: a control letter, since documents hold none."""
HELD_TOGETHER = 3
"""Numbers or ranges of a citation that is never parted; a longer one may go on in the next line."""


def line_width(line: Line) -> int:
    """Return how many cells a line fills."""
    return sum(width(text) for text, _ in line)


def runs(words: Inline) -> Line:
    """Return the words as runs; short citations stay with the word before them, addresses follow their link."""
    line: Line = []
    for part in words:
        if isinstance(part, Span):
            line.append((wording.spell(part), part.role))
            continue
        sign = wording.cite(part.numbers)
        if sign.count(",") < HELD_TOGETHER:
            sign = sign.replace(" ", UNBREAKABLE_SPACE)
            if line and line[-1][0].endswith(" "):
                line[-1] = (line[-1][0].rstrip(" ") + UNBREAKABLE_SPACE, line[-1][1])
        line.append((sign, "quiet"))
    return line


def plain(words: Inline) -> str:
    """Return the words on one line, without roles."""
    return joined(runs(words)).replace(UNBREAKABLE_SPACE, " ").strip()


def joined(line: Line) -> str:
    """Return the text of a line."""
    return "".join([text for text, _ in line])


def wrap(words: Inline, columns: int) -> list[Line]:
    """Return the words in lines of at most so many cells; a longer word is broken."""
    line = runs(words)
    return [cut(line, start, end) for start, end in breaks(joined(line), columns, break_words=True)]


def wrap_plain(words: Inline, columns: int) -> list[str]:
    """Return the words, without roles, in lines of at most so many cells; a longer word stands alone."""
    text = joined(runs(words))
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
