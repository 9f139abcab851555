"""The safety page: every warning sign by urgency, every stop sign, every caution."""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from footrelief.catalog import Catalog
from footrelief.document import Block, Bullets, Callout, Document, Heading, Paragraph, Span, Term, Terms
from footrelief.model import Caution, Note, StopSign, Urgency, WarningSign
from footrelief.wording import LEVEL
from footrelief.writing import tell, words
from footrelief.writing.box import tight
from footrelief.writing.choice import urgencies
from footrelief.writing.phrases import Phrases, say
from footrelief.writing.sources import page


def what_now(catalog: Catalog) -> Document:
    """Write what to do now: every warning sign in a few words under what it asks for, the most urgent first."""
    signs = catalog.all(WarningSign)
    groups = tuple(
        Callout("stop" if urgency.always_shown else "caution", words.IF.format(order=urgency.label), told)
        for urgency in urgencies(catalog)
        if (told := in_brief(urgency, [sign for sign in signs if sign.urgency == urgency.id]))
    )
    title = Heading(words.WHAT_NOW, level=1)
    ways = tuple(say(text, command=Span(command, "id")) for text, command in words.FROM_SAFETY)
    blocks: tuple[Block, ...] = (title, *groups, Paragraph(say(words.NO_PROOF)), Bullets(ways))
    return Document(words.WHAT_NOW, blocks, safety(catalog).records, catalog.header.language)


def in_brief(urgency: Urgency, signs: Sequence[WarningSign]) -> tuple[Block, ...]:
    """Return signs in a few words each, two to a line, and what to do; nothing when there are none."""
    if not signs:
        return ()
    return (Bullets(tuple((Span(tight(sign)),) for sign in signs), across=2), Paragraph((Span(urgency.told),)))


def safety(catalog: Catalog) -> Document:
    """Write the safety page in full, the most urgent first."""
    phrases = Phrases(catalog)
    signs, cautions = catalog.all(WarningSign), catalog.all(Caution)
    unmassaged = {caution.id for caution in cautions if caution.level == "stop"}
    stops = [sign for sign in catalog.all(StopSign) if unmassaged.isdisjoint(sign.concerns)]
    ranked = urgencies(catalog)
    notes = sorted((note for note in catalog.all(Note) if "safety" in note.shown), key=attrgetter("order"))
    blocks = (
        Heading("Is it safe?", level=1),
        Paragraph((Span(words.GO_THROUGH),)),
        *(block for urgency in ranked for block in signs_of(phrases, urgency, signs, most_urgent=urgency is ranked[0])),
        Heading("Stop the massage", anchor="stop-signs"),
        Bullets(tuple(tell.stop_sign(phrases, sign, "full") for sign in stops)),
        Heading("Conditions that change a massage", anchor="cautions"),
        *(block for level in LEVEL for block in cautions_of(phrases, level, cautions)),
        Heading("Before and after", anchor="before-and-after"),
        *told(phrases, (note for note in notes if note.topic == "before")),
        *told(phrases, (note for note in notes if note.topic not in ("before", "safety"))),
        Heading("How far these lists can be trusted", anchor="trust"),
        *told(phrases, (note for note in notes if note.topic == "safety")),
    )
    return page(phrases, "Is it safe?", blocks, (*ranked, *signs, *stops, *cautions, *notes))


def told(phrases: Phrases, notes: Iterable[Note]) -> Iterator[Paragraph]:
    """Write notes, each as a paragraph."""
    for note in notes:
        yield Paragraph(phrases.cited(note.text, note.sources))


def signs_of(phrases: Phrases, urgency: Urgency, signs: Sequence[WarningSign], *, most_urgent: bool) -> Iterator[Block]:
    """Write the warning signs that call for this much hurry; the most urgent ones so that nobody misses them."""
    found = [sign for sign in signs if sign.urgency == urgency.id]
    if most_urgent:
        items = Bullets(tuple(tell.sign(phrases, sign, "full") for sign in found))
        detail = Paragraph(phrases.cited(urgency.told, urgency.sources))
        yield Callout("stop", words.IF.format(order=urgency.label), (items, detail))
    elif found:
        yield Heading(urgency.label, anchor=urgency.id)
        yield Paragraph(phrases.cited(urgency.told, urgency.sources))
        yield Bullets(tuple(tell.sign(phrases, sign, "full") for sign in found))


def cautions_of(phrases: Phrases, level: str, cautions: Iterable[Caution]) -> Iterator[Block]:
    """Write the cautions of one level, each with its advice and what it takes away."""
    items = tuple(
        Term(caution.name, (Paragraph(tell.caution(phrases, caution, "full")),), anchor=caution.id)
        for caution in cautions
        if caution.level == level
    )
    if items:
        yield Heading(LEVEL[level], level=3, anchor=level)
        yield Terms(items)
