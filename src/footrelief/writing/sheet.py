"""What a handout has that other documents have not: four main steps, the routine with instructions, a log, a link."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from re import fullmatch
from typing import Final

from footrelief.catalog import Catalog
from footrelief.document import Block, Bullets, Callout, Heading, Inline, Log, PageBreak, Paragraph, Picture, Span
from footrelief.errors import MissingExtraError, UsageError
from footrelief.footmap import chart
from footrelief.routine import Session, TurnStep
from footrelief.wording import MODE
from footrelief.writing import before, tell, words
from footrelief.writing.choice import Guide
from footrelief.writing.phrases import Phrases, listed, say
from footrelief.writing.session import changed, one_by_one, schedule

STAGES: Final = ("Warm up:", "Press:", "Close:")
LOG_ROWS: Final = ("Date", "Headache, 0 to 10")
DIGEST_LETTERS: Final = 12
"""Enough letters of the content hash to tell two catalogs apart, few enough to read out on the telephone."""
CODE_WIDTH_MM: Final = 22
LONGEST_LINK: Final = 300
"""Letters; the squares of a longer address get too small to be read from paper."""


def main_steps(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Put the session into four steps at most: three stages with their techniques, and how hard; then the map."""
    session = guide.session
    if session is None:
        return
    aside = words.NUMBERS_ARE_FOR_ONE_FOOT if one_by_one(session) else ""
    yield Heading("What to do", anchor="steps", aside=aside)
    yield Bullets(tuple(stages(session, guide.numbers)), ordered=True)
    yield chart(guide.points)


def stages(session: Session, numbers: dict[str, int]) -> Iterator[Inline]:
    """Tell the steps before the first and after the last main one apart, and at the end how hard to press."""
    steps = [step for turn in session.turns for step in turn.steps]
    main = [place for place, step in enumerate(steps) if step.technique.phase == "main"]
    first, last = (main[0], main[-1]) if main else (len(steps), len(steps))
    parts = (steps[:first], steps[first : last + 1], steps[last + 1 :])
    for name, stage in zip(STAGES, parts, strict=True):
        if stage:
            told = listed((in_a_few_words(step, numbers) for step in stage), "; ")
            yield say(words.STAGE, stage=Span(name, "strong"), steps=told)
    yield (Span("Pressure: ", "strong"), Span(session.main_things[-1].removeprefix("Pressure ")))


def in_a_few_words(step: TurnStep, numbers: dict[str, int]) -> str:
    """Tell a step by its technique, its numbers on the map, its seconds."""
    name = step.technique.name
    message = words.ON_MARKS if step.points else words.IN_A_FEW_WORDS
    marks = ", ".join(str(numbers[point.id]) for point in step.points)
    return message.format(technique=f"{name[0].lower()}{name[1:]}", numbers=marks, seconds=step.seconds)


def new_page(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Turn the page: what follows is looked up while massaging, and filled in afterwards."""
    if guide.session:
        yield PageBreak()


def session_on_paper(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Show the session, each technique with its first instruction where it first comes.

    What was left out for lack of time is not told: whoever has the sheet chose the time.
    """
    session = guide.session
    if session is None:
        return
    order = session.main_things[0].removesuffix(".")
    yield Heading(f"The routine, {MODE[session.mode]}", anchor="session", aside=order)
    yield schedule(session, guide.numbers, "brief")
    yield from changed(session, [left for left in session.left_out if left.because != "time"])


def when_not(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Name who must not be massaged, and who must ask first: before anybody begins."""
    if guide.session:
        yield Callout("stop", words.WHEN_NOT, (Bullets(tuple(before.conditions(guide))),))


def when_to_stop(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """Name the signs to stop at, but for those of other people: beside the steps."""
    if guide.session:
        signs = (sign for sign in guide.stop_signs if not sign.concerns or not guide.subjects.isdisjoint(sign.concerns))
        yield Callout(
            "stop", words.WHEN_TO_STOP, (Bullets(tuple(tell.stop_sign(phrases, sign, "brief") for sign in signs)),)
        )


def log(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Leave room for a log."""
    if guide.session and guide.sheet and guide.sheet.ticks:
        yield Heading("Your log", level=3, anchor="log")
        yield Log(LOG_ROWS, guide.sheet.ticks)


def link(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Print the address where there is more, also as a QR code."""
    if guide.sheet and (address := guide.sheet.link):
        yield code(address)
        yield Paragraph(say(words.MORE_ABOUT_IT, link=Span(address, "link", address)))


def code(address: str) -> Picture:
    """Return a QR code. Raises UsageError for what is no address, MissingExtraError without segno."""
    if not fullmatch(r"https?://\S+", address) or len(address) > LONGEST_LINK:
        raise UsageError(
            f'"{address[:LONGEST_LINK]}" cannot be printed as a link',
            f"Give an address that begins with https:// and has at most {LONGEST_LINK} letters.",
        )
    try:
        import segno  # needed for nothing else
    except ImportError:
        raise MissingExtraError("a QR code needs segno, which is not installed") from None
    content = BytesIO()
    segno.make(address, micro=False).save(content, kind="svg", border=2, omitsize=True, xmldecl=False, nl=False)
    return Picture(content.getvalue(), "svg", f"QR code of {address}", CODE_WIDTH_MM)


def imprint(catalog: Catalog, day: date) -> dict[str, str]:
    """Return what stands at the foot of every printed page: where the sheet comes from, and when."""
    return {
        "catalog": f"{catalog.header.name} {catalog.header.version}",
        "content": catalog.digest[:DIGEST_LETTERS],
        "date": day.isoformat(),
    }
