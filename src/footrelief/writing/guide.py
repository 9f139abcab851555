"""The catalog and a request into a guide, a routine, a briefing or a handout: the sections of one table, in order."""

from collections.abc import Callable, Iterable
from typing import Final, Literal, NamedTuple

from msgspec.structs import replace

from footrelief.catalog import Catalog
from footrelief.document import Block, Document, Heading
from footrelief.errors import NotFoundError, UsageError
from footrelief.request import require
from footrelief.writing import after, background, before, box, session, sheet, short, sources
from footrelief.writing.choice import Guide, choose
from footrelief.writing.phrases import Phrases
from footrelief.writing.records import collect, collect_routine
from footrelief.writing.request import GuideRequest, HandoutRequest

__all__ = ["GuideRequest", "HandoutRequest", "brief", "write_guide", "write_handout", "write_routine"]

Form = Literal["bare", "short", "guide", "routine", "follow", "handout"]


class Section(NamedTuple):
    """A section, and its place in each form of document; the lowest comes first, 0 leaves it out.

    `part` is what a reader can ask for by itself. `write` gets what was chosen for this person, and the phrases of the
    document; it returns nothing when there is nothing to say, as of a session where no massage is offered.
    """

    write: Callable[[Guide, Phrases], Iterable[Block]]
    bare: int = 0
    short: int = 0
    guide: int = 0
    routine: int = 0
    follow: int = 0
    handout: int = 0
    part: str = ""


SECTIONS: Final = (
    Section(before.letterhead, handout=5),
    Section(short.name, bare=10),
    Section(short.heading, short=10),
    Section(before.guide_heading, guide=10),
    Section(before.session_heading, routine=10, handout=10),
    Section(before.routine_heading, follow=10),
    Section(before.taken, bare=14, short=14, guide=14, routine=14, follow=14, handout=14),
    Section(before.opening, guide=15, routine=15),
    Section(short.honestly, bare=15, short=15, handout=15),
    Section(sheet.whose, handout=12),
    Section(before.note_for_you, handout=20),
    Section(box.short_box, bare=25, short=25),
    Section(short.cautions, bare=30, short=30, guide=30, routine=30, follow=30, handout=30, part="safety"),
    Section(sheet.link, handout=31),
    Section(box.box_under_heading, guide=25, part="safety"),
    Section(box.box, handout=25),
    Section(box.box_with_chief_signs, routine=25),
    Section(box.box_at_a_glance, follow=25),
    Section(before.signs_of_subject, guide=26, part="safety"),
    Section(before.cautions, guide=78, routine=78, part="safety"),
    Section(before.required, follow=35, handout=35),
    Section(before.advice_of_topic, handout=37),
    Section(before.effects, guide=40, routine=40, part="safety"),
    Section(before.effects_in_brief, bare=40, short=40, follow=40, handout=40),
    Section(background.causes, guide=45, part="causes"),
    Section(short.stop_at, follow=45),
    Section(session.points, guide=50, routine=65, part="points"),
    Section(sheet.before_you_begin, handout=50),
    Section(sheet.new_page, handout=54),
    Section(short.in_a_few_lines, bare=55),
    Section(short.before_you_begin, follow=50),
    Section(short.session, short=55),
    Section(session.session, guide=55, routine=55, part="steps"),
    Section(sheet.session_on_paper, handout=55),
    Section(session.remember, routine=60),
    Section(session.reasons, routine=70),
    Section(session.techniques, guide=75, routine=75, part="techniques"),
    Section(background.claims, guide=80, part="evidence"),
    Section(short.afterwards, short=85),
    Section(short.begin, bare=95),
    Section(short.go_on, short=95),
    Section(after.stops, guide=85, routine=85, part="after"),
    Section(sheet.when_to_stop, handout=85),
    Section(box.all_signs, handout=86),
    Section(after.diary, guide=90, part="after"),
    Section(sheet.log_in_front, handout=52),
    Section(sheet.log_on_back, handout=90),
)
"""What may be dangerous first, then what one looks at while massaging, last what is only good to know."""
PARTS: Final = (*dict.fromkeys(row.part for row in SECTIONS if row.part), "sources")
PRESSED: Final = ("points", "steps", "techniques")
"""Parts that lead to pressing: the warning signs stand before them."""


def write_guide(catalog: Catalog, request: GuideRequest, *, full: bool = True, part: str | None = None) -> Document:
    """Write the guide that was asked for, in full, short, or one of its `PARTS`; `urgent` when massage is ruled out.

    Raises NotFoundError or UsageError for a topic, condition, technique or time that is not there or not clear,
    MedicalStopError for words that mean a warning sign.
    """
    guide = choose(catalog, request)
    whole = document(catalog, guide, "guide" if full or part else "short", before.title(guide))
    return one_part(catalog, guide, whole, part) if part and not guide.stop else whole


def write_bare(catalog: Catalog, request: GuideRequest) -> Document:
    """Write the page of somebody who has said nothing yet; raises as `write_guide`."""
    guide = choose(catalog, request)
    return document(catalog, guide, "bare", before.title(guide))


def write_routine(catalog: Catalog, request: GuideRequest, *, full: bool = True) -> Document:
    """Write the routine that was asked for, in full or short, by topic or by its own name.

    It is `urgent` when a condition rules it out.

    Raises NotFoundError when no routine is offered, otherwise as `write_guide`.
    """
    return routine(catalog, choose(catalog, request), full=full)


def routine(catalog: Catalog, guide: Guide, *, full: bool = True) -> Document:
    """Write the routine of a guide. Raises NotFoundError when none is offered."""
    if guide.cause and not guide.session and not guide.stop:
        raise NotFoundError(
            f"no routine is offered for this: {guide.cause.name}. {guide.cause.massage}",
            f"Read more: footrelief guide {guide.cause.id}",
        )
    return document(catalog, guide, "routine" if full else "short", before.session_title(guide))


def write_handout(catalog: Catalog, request: HandoutRequest) -> Document:
    """Write the handout that was asked for; `urgent` when a condition rules out massage.

    Raises what `write_guide` raises, and MissingExtraError for a link when its QR code cannot be drawn.
    """
    require(HandoutRequest, request=request)
    guide = replace(choose(catalog, request.guide), sheet=request)
    written = document(catalog, guide, "handout", before.session_title(guide))
    return replace(written, details=sheet.imprint(catalog, request.day))


def brief(catalog: Catalog, guide: Guide) -> Document:
    """Write what must be read before a session begins: what rules it out, what was changed, when to stop."""
    return document(catalog, guide, "follow", guide.session.routine.name if guide.session else before.title(guide))


def document(catalog: Catalog, guide: Guide, form: Form, title: str) -> Document:
    """Write the sections of one form in their order, then the sources that they cite."""
    phrases = Phrases(catalog, briefly=form == "handout", citing=form not in ("bare", "short"))
    rows = sorted((row for row in SECTIONS if getattr(row, form)), key=lambda row: getattr(row, form))
    blocks = tuple(block for row in rows for block in row.write(guide, phrases))
    in_json = collect_routine if form == "routine" else collect
    return Document(
        title=title,
        blocks=(*blocks, *ending(phrases, form)),
        records=lambda: in_json(catalog, guide),
        language=catalog.header.language,
        urgent=guide.stop is not None,
    )


def one_part(catalog: Catalog, guide: Guide, whole: Document, part: str) -> Document:
    """Return a document with one part of the whole, under the same heading. Raises UsageError for no such part."""
    if part not in PARTS:
        raise UsageError(f'a guide has no part "{part}"', f"Choose from {', '.join(PARTS)}.")
    phrases = Phrases(catalog)
    if part == "sources":
        start = max(number for number, block in enumerate(whole.blocks) if isinstance(block, Heading))
        return replace(whole, blocks=(whole.blocks[0], *whole.blocks[start:]))
    first = box.short_box(guide, phrases) if part in PRESSED else ()
    rows = sorted((row for row in SECTIONS if row.part == part), key=lambda row: row.guide)
    blocks = (*first, *(block for row in rows for block in row.write(guide, phrases)))
    return replace(whole, blocks=(whole.blocks[0], *blocks, *ending(phrases, "guide")))


def ending(phrases: Phrases, form: Form) -> Iterable[Block]:
    """List the sources, if any; on paper and before a session without a word about them."""
    if not phrases.cited_sources:
        return ()
    if form in ("guide", "routine"):
        return sources.picked(phrases)
    heading = (Heading("Sources", level=3, anchor="sources"),) if form == "handout" else ()
    return (*heading, sources.listed(phrases))
