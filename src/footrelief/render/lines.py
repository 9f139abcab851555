"""Turns the words of a document into runs, and into lines of a given width."""

from footrelief.document import Inline, Span
from footrelief.render import wording
from footrelief.text.lines import UNBREAKABLE_SPACE, Line, break_line, break_text, joined

HELD_TOGETHER = 3
"""Numbers or ranges of a citation that is never parted; a longer one may go on in the next line."""


def runs(words: Inline) -> Line:
    """Return the words as runs; short citations stay with the word before them, addresses follow their link."""
    line: Line = []
    for part in words:
        if isinstance(part, Span):
            line.append((wording.spell(part), part.role))
            continue
        if not part.numbers:
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


def wrap(words: Inline, columns: int) -> list[Line]:
    """Return the words in lines of at most so many cells; a longer word is broken."""
    return break_line(runs(words), columns)


def wrap_plain(words: Inline, columns: int) -> list[str]:
    """Return the words, without roles, in lines of at most so many cells; a longer word stands alone."""
    return break_text(joined(runs(words)), columns)
