"""A sheet and how it prints into what to mend, measured against published rules for patient leaflets."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from msgspec import Struct

from footrelief.document import (
    Blanks,
    Block,
    Bullets,
    Callout,
    Document,
    Heading,
    Inline,
    Log,
    Paragraph,
    Schedule,
    Span,
    Terms,
)

MOST_PAGES: Final = 2
LEAST_POINTS: Final = 12
LEAST_FOOT: Final = {False: (6, 9), True: (8, 14)}
"""Centimetres of a foot and points of the numbers on it; in large print."""
LARGER: Final = "Choose fewer minutes, so that there is more room."
MOST_ORDERS: Final = 3
"""How many orders one keeps in mind with both hands busy; our own choice, no source stands behind it."""
ORDER: Final = re.compile(r"[.;]\s+")
LONGEST_LINE: Final = 70
"""Letters."""
LONGEST_SENTENCE: Final = 15
"""Words, on average."""
WORDS_A_MINUTE: Final = 180
"""Our own choice, on the slow side for somebody with a headache; no source stands behind it."""
SHOUTED: Final = 5
"""Capital letters in a row from which a word is no abbreviation."""

SENTENCE: Final = re.compile(r"(?<=[.!?:;])\s+")
"""Flesch's rule: a unit of speech marked off by a full stop, a question mark, a colon or a semicolon."""
WORD: Final = re.compile(r"[^\W\d_][\w'\u2019-]*")
VOWELS: Final = re.compile(r"[aeiouy]+")


class Printed(NamedTuple):
    """How a sheet comes out on paper: pages, size of its running text in points, letters on a full line of it.

    `foot` is the width of its narrowest foot in centimetres, `numbers` the size of the numbers on it in points; None
    without a foot.
    """

    pages: int
    points: float
    letters_a_line: int
    foot: float | None = None
    numbers: float | None = None


class Measure(Struct, frozen=True):
    """One rule: what was wanted, what was found, and what to do. `met` None: there is no limit to hold it against."""

    rule: str
    wanted: str
    found: str
    met: bool | None
    mend: str = ""


def check(document: Document, printed: Printed, *, large_print: bool = False) -> tuple[Measure, ...]:
    """Measure the sheet. The limits are those of the project's notes on paper (docs/handouts.md)."""
    width, points = LEAST_FOOT[large_print]
    texts = [text for block in document.blocks for text in texts_of(block)]
    sentences = [sentence for text in texts for sentence in SENTENCE.split(text) if WORD.search(sentence)]
    words = [word for sentence in sentences for word in WORD.findall(sentence)]
    return (
        at_most("Pages", printed.pages, MOST_PAGES, "Shorten the note, or choose fewer minutes."),
        at_least("Size of the text, in points", printed.points, LEAST_POINTS, "Choose a larger size in --style."),
        at_most("Letters on a line", printed.letters_a_line, LONGEST_LINE, "Choose narrower lines in --style."),
        *((at_least("Width of a foot, in cm", printed.foot, width, LARGER),) if printed.foot else ()),
        *((at_least("Size of its numbers, in points", printed.numbers, points, LARGER),) if printed.numbers else ()),
        sentence_length(sentences, len(words)),
        capitals(words),
        orders(document),
        unexplained(document),
        there("Summary at the top", has_summary(document), "Say in a sentence or two what the sheet is for."),
        there("Boxes to tick or a log", has_log(document), "Add a log with --ticks 6."),
        there("Date and version at the foot", bool(document.details), "Write the sheet with a day."),
        reading_time(document),
        Measure("Reading grade (Flesch-Kincaid)", "", f"{grade(len(sentences), words):.1f}", None),
    )


def at_most(rule: str, found: float, limit: float, mend: str) -> Measure:
    """Return whether a number is small enough."""
    met = found <= limit
    return Measure(rule, f"at most {limit}", f"{found:g}", met, "" if met else mend)


def at_least(rule: str, found: float, limit: float, mend: str) -> Measure:
    """Return whether a number is large enough."""
    met = found >= limit
    return Measure(rule, f"at least {limit}", f"{found:g}", met, "" if met else mend)


def there(rule: str, met: bool, mend: str) -> Measure:  # noqa: FBT001 - what was found out is the argument
    """Return whether something is there."""
    return Measure(rule, "yes", "yes" if met else "no", met, "" if met else mend)


def sentence_length(sentences: list[str], words: int) -> Measure:
    """Return whether sentences are short on average; the longest one is the one to mend."""
    average = round(words / max(1, len(sentences)), 1)
    longest = max(sentences, key=lambda sentence: len(WORD.findall(sentence)), default="")
    return at_most("Words in a sentence", average, LONGEST_SENTENCE, f"Begin with the longest: “{longest}”")


def capitals(words: list[str]) -> Measure:
    """Return whether no word is written in capitals."""
    shouted = [word for word in words if len(word) >= SHOUTED and word.isupper()]
    return at_most("Words in capitals", len(shouted), 0, f"Write in small letters: {', '.join(shouted)}.")


def unexplained(document: Document) -> Measure:
    """Return whether every step says how it is done: nothing else is at hand where the sheet is."""
    rows = [step for block in document.blocks if isinstance(block, Schedule) for step in block.rows]
    bare = [step.action for step in rows if not step.how]
    return at_most("Steps without words for how", len(bare), 0, f"Give these techniques a how: {', '.join(bare)}.")


def orders(document: Document) -> Measure:
    """Return whether no step asks for more than can be kept in mind: an order is what ends with a stop or semicolon."""
    rows = [step for block in document.blocks if isinstance(block, Schedule) for step in block.rows]
    found = {step.action: len([part for part in ORDER.split(step.how) if WORD.search(part)]) for step in rows}
    long_ = [action for action, number in found.items() if number > MOST_ORDERS]
    mend = f"Shorten the how of these techniques: {', '.join(long_)}."
    return at_most("Orders in a step", max(found.values(), default=0), MOST_ORDERS, mend)


def has_summary(document: Document) -> bool:
    """Whether running text follows the title."""
    blocks = [block for block in document.blocks if not isinstance(block, Blanks)]
    for block, following in pairwise(blocks):
        if isinstance(block, Heading) and block.level == 1:
            return isinstance(following, Paragraph)
    return False


def has_log(document: Document) -> bool:
    """Whether there is something to fill in; where no massage is offered there need not be."""
    kinds = {type(block) for block in document.blocks}
    return Log in kinds or Schedule not in kinds


def reading_time(document: Document) -> Measure:
    """Return whether every step can be read in the time that it takes."""
    steps = [step for block in document.blocks if isinstance(block, Schedule) for step in block.rows]
    slow = [step.action for step in steps if len(WORD.findall(step.action)) * 60 / WORDS_A_MINUTE > step.seconds]
    return at_most("Steps that take longer to read than to do", len(slow), 0, f"Shorten: {'; '.join(slow)}")


def grade(sentences: int, words: list[str]) -> float:
    """Return the years of school that the text asks for (Kincaid 1975); syllables are counted by their vowels."""
    if not words:
        return 0
    syllables = sum(max(1, len(VOWELS.findall(word.casefold().removesuffix("e")))) for word in words)
    return 0.39 * len(words) / max(1, sentences) + 11.8 * syllables / len(words) - 15.59


def texts_of(block: Block) -> Iterator[str]:
    """Yield the running texts of a block, as they are read; numbers, names of sources and forms are none."""
    match block:
        case Paragraph(words):
            yield plain(words)
        case Bullets(items):
            yield from map(plain, items)
        case Callout(blocks=blocks):
            yield from (text for inner in blocks for text in texts_of(inner))
        case Terms(items):
            yield from (text for term in items for inner in term.blocks for text in texts_of(inner))
        case Schedule():
            yield from (step.action for step in block.rows)
        case _:
            return


def plain(words: Inline) -> str:
    """Return the words without their roles and citations."""
    return "".join(part.text for part in words if isinstance(part, Span)).strip()
