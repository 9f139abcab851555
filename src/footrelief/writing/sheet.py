"""What a handout has that other documents have not: four main steps, the routine with instructions, a log, a link."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from io import BytesIO
from re import fullmatch
from typing import Final

from msgspec.structs import replace

from footrelief.catalog import Catalog
from footrelief.document import Blanks, Block, Bullets, Callout, Heading, Log, PageBreak, Paragraph, Picture, Span
from footrelief.errors import MissingExtraError, UsageError
from footrelief.routine import TurnStep
from footrelief.routine.request import Mode
from footrelief.wording import MODE
from footrelief.writing import short, words
from footrelief.writing.choice import Guide
from footrelief.writing.phrases import Phrases, flow, say
from footrelief.writing.session import changed, schedule

DIGEST_LETTERS: Final = 12
"""Enough letters of the content hash to tell two catalogs apart, few enough to read out on the telephone."""
CODE_WIDTH_MM: Final = 22
LONGEST_LINK: Final = 300
"""Letters; the squares of a longer address get too small to be read from paper."""


def before_you_begin(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Say how to sit and how hard to press; then show where: a foot with the numbers of the steps."""
    if guide.session is None:
        return

    from footrelief.writing import pictures  # drawing is for paper only

    yield Heading(words.BEFORE_YOU_BEGIN, level=3, anchor="before")
    yield pictures.of_posture(guide.session.mode)
    told = [*short.texts(guide.short_notes, is_before=True), short.pressure(guide.session)]
    yield Paragraph(flow(told))
    if guide.points:
        yield replace(short.drawing(guide, guide.session), words=words.NUMBERS_ARE_STEPS)


def pictured(catalog: Catalog, mode: Mode, step: TurnStep) -> Picture | None:
    """Return the picture of a step: its motion at its places, if it has one, by your own hands or another's."""
    from footrelief.writing import pictures  # drawing is for paper only

    return pictures.of_technique(catalog, step.technique, step.points, mode=mode)


def new_page(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Turn the page: what follows is looked up while massaging, and filled in afterwards."""
    if guide.session:
        yield PageBreak()


def session_on_paper(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """Show the session, each step with its picture, where it is done, and how.

    What was left out for lack of time is not told: whoever has the sheet chose the time.
    """
    session = guide.session
    if session is None:
        return
    order = session.main_things[0].removesuffix(".")
    yield Heading(f"The routine, {MODE[session.mode]}", anchor="session", aside=order)
    yield schedule(session, short.numbered(session), "brief", partial(pictured, phrases.catalog, session.mode))
    yield from changed(session, [left for left in session.left_out if left.because != "time"])


def when_to_stop(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Name the signs to stop at, but for those of other people, and what to do afterwards: beside the steps."""
    if guide.session:
        after = short.texts(guide.short_notes, is_before=False)
        lines = tuple((Span(sign.short or sign.text),) for sign in guide.stop_signs)
        yield Callout("stop", words.WHEN_TO_STOP, (Bullets((*lines, flow(after))),))


def whose(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Leave a line for a name and a date by hand."""
    if guide.session:
        yield Blanks(words.WHOSE_SHEET)


def log_in_front(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """Leave room for a log below the foot; advice for a condition or the topic, and many steps, need that room."""
    if has_room(guide):
        yield from log(guide, phrases)


def log_on_back(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """Leave room for a log, if there was none in front."""
    if not has_room(guide):
        yield from log(guide, phrases)


def has_room(guide: Guide) -> bool:
    """Whether the front has room for a log below its foot."""
    if guide.session is None or guide.effects:
        return False
    return not guide.points or len(short.drawing(guide, guide.session).views) == 1


def log(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Leave room for a log."""
    if guide.session and guide.sheet and guide.sheet.ticks:
        yield Heading(words.YOUR_LOG, level=3, anchor="log", aside=words.HOW_TO_LOG)
        yield Log(words.LOG, guide.sheet.ticks)


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
