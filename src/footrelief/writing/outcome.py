"""What the questions about warning signs came to, as a page that says what to do."""

from collections.abc import Iterator

from msgspec.structs import replace

from footrelief.catalog import Catalog
from footrelief.document import Block, Bullets, Callout, Document, Heading, Paragraph, Span
from footrelief.model import Urgency
from footrelief.safety.answers import Finding, Outcome
from footrelief.writing import words
from footrelief.writing.phrases import Phrases, say
from footrelief.writing.sources import page


def outcome(catalog: Catalog, found: Outcome) -> Document:
    """Write what to do after the questions; `urgent` unless all were asked and no sign rules a routine out."""
    blocks: tuple[Block, ...]
    if found.findings or found.unclear:
        title = words.WHAT_YOU_TOLD if found.is_complete else words.WHAT_YOU_TOLD_SO_FAR
        after = words.MEANWHILE if found.allows_routine else words.NO_MASSAGE
        again = Paragraph(say(after, command=Span("footrelief safety ask", "id")))
        blocks = (*findings(catalog, found), *unclear(found), again)
    else:
        title = words.NO_SIGN
        blocks = (
            Paragraph(say(words.NO_PROOF)),
            Paragraph(say(words.NEXT, command=Span(follow(found), "id"))),
            Paragraph(say(words.RULED_OUT, command=Span("footrelief safety", "id"))),
        )
    entries = [*(one.sign for one in found.findings), *dict.fromkeys(one.urgency for one in found.findings)]
    document = page(Phrases(catalog), title, (Heading(title, level=1), *blocks), entries)
    return replace(document, urgent=not found.allows_routine)


def findings(catalog: Catalog, found: Outcome) -> Iterator[Block]:
    """Write what was found: what to do first so that nobody misses it, and what was said that makes it so."""
    highest = max(urgency.rank for urgency in catalog.all(Urgency))
    for number, one in enumerate(found.findings):
        detail = one.urgency.told if not number and one.urgency.rank == highest else ""  # it says whom to call
        told = (one.then, *([detail] if detail not in one.then else []), words.YOU_SAID_YES)
        blocks: tuple[Block, ...] = (*(Paragraph((Span(text),)) for text in told), because(one))
        if number:
            yield Heading(words.AS_WELL.format(order=one.urgency.label))
            yield from blocks
        else:
            yield Callout("stop", one.urgency.label, blocks)


def because(one: Finding) -> Bullets:
    """List the questions to which a yes, or not being sure, made it so: nothing that was denied."""
    said = (asked if is_sure else words.NOT_SURE.format(question=asked) for asked, is_sure in one.because)
    return Bullets(tuple((Span(question),) for question in said))


def unclear(found: Outcome) -> Iterator[Block]:
    """Write what may be meant by a yes to several signs at a time, when nobody was asked which one."""
    if found.unclear:
        yield Paragraph(say(words.UNCLEAR, question=Span(found.unclear, "strong")))
    for number, (urgency, questions) in enumerate(found.maybe):
        title = words.IF_ONE_IS_SO.format(order=urgency.label)
        items = Bullets(tuple((Span(question),) for question in questions))
        if number:
            yield Heading(title)
            yield items
        else:
            yield Callout("stop", title, (items, Paragraph((Span(urgency.told),))))


def follow(found: Outcome) -> str:
    """Return the command that leads through a massage for what the person is known to have."""
    conditions = dict.fromkeys(trait.caution for trait in found.traits if trait.caution)
    return " ".join(("footrelief follow", *(f"--condition {id_}" for id_ in conditions)))
