"""Words that can be a warning sign into a page: what to do, the most urgent first, one way on, and no massage."""

from collections.abc import Iterator
from operator import attrgetter
from typing import Final

from footrelief.catalog import Catalog
from footrelief.document import Block, Bullets, Callout, Document, Heading, Inline, Paragraph, Span
from footrelief.model import Urgency, WarningSign
from footrelief.query.answers import AnySign, WarningSignError, shortly, signs_of, ways_on
from footrelief.writing import words
from footrelief.writing.phrases import capital, quiet, say

NOT_SURE: Final = "footrelief safety ask"


def write_sign(catalog: Catalog, named: WarningSignError) -> Document:
    """Write what to do about the warning signs that somebody named."""
    signs = signs_of(catalog, named.taken)
    urgencies = sorted(catalog.all(Urgency), key=attrgetter("rank"), reverse=True)
    boxes = [box for urgency in urgencies for box in box_of(urgency, signs)]
    used = [urgency for urgency in urgencies if any(urgency.id in urgencies_of(sign) for sign in signs)]
    title = named.message
    more = words.MORE_ABOUT_SIGNS.format(commands=", ".join(f"footrelief show {sign.id}" for sign in signs))
    records = {
        "typed": named.taken.typed,
        "stop": {"reason": words.NO_FOOT_MASSAGE, "cautions": (), "signs": [sign.id for sign in signs]},
        "session": None,
        "urgencies": used,
        "warning_signs": [sign for sign in signs if isinstance(sign, WarningSign)],
        "stop_signs": [sign for sign in signs if not isinstance(sign, WarningSign)],
    }
    blocks = (Heading(title, level=1), *boxes, *ways(catalog, named), quiet(more))
    return Document(title, blocks, records=records, language=catalog.header.language, urgent=True)


def urgencies_of(sign: AnySign) -> set[str]:
    """Return the urgencies that a sign may have."""
    return {sign.urgency, *(rise.urgency for rise in sign.rises)}


def box_of(urgency: Urgency, signs: list[AnySign]) -> Iterator[Callout]:
    """Write the signs of one urgency, and what makes others as urgent, with what to do; nothing when there are none."""
    items: list[Inline] = [(Span(capital(shortly(sign))),) for sign in signs if sign.urgency == urgency.id]
    items += [(Span(rise.when),) for sign in signs for rise in sign.rises if rise.urgency == urgency.id]
    if items:
        detail = Paragraph((Span(urgency.told),))
        yield Callout("stop", words.IF.format(order=urgency.label), (Bullets(tuple(dict.fromkeys(items))), detail))


def ways(catalog: Catalog, named: WarningSignError) -> Iterator[Block]:
    """Write what else the words may mean, with the way to it; or how to find out."""
    shown = {sign.id for sign in signs_of(catalog, named.taken)}
    for question in named.taken.questions:
        yield Paragraph((Span(question.ask, "strong"),))
        yield Bullets(
            tuple(
                say(words.OTHERWISE, answer=capital(answer), way=Span(way, "id"))
                for answer, way in ways_on(catalog, question, named.about, without=shown)
            )
        )
    yield Paragraph(say(words.GO_THROUGH_QUESTIONS, command=Span(NOT_SURE, "id")))
