"""What a guide is about, in two sentences with their honest grade."""

from footrelief.document import Block, Callout, Heading, Inline, Paragraph, Span
from footrelief.guide.choice import Guide
from footrelief.guide.relevance import names
from footrelief.guide.words import Words, flow
from footrelief.model import Cause, Caution, Claim


def title(guide: Guide) -> str:
    """Return the title of the document."""
    if guide.stop:
        return "No foot massage now"
    if guide.cause is None:
        return "Foot massage for headache"
    return f"{guide.cause.name}: a guide {'to foot massage' if guide.session else 'without massage'}"


def session_title(guide: Guide) -> str:
    """Return the title of a document about the session: what for, how long."""
    if guide.stop or not guide.session:
        return title(guide)
    topic = guide.cause.name if guide.cause else "Headache"
    if guide.request.routine:
        topic = guide.session.routine.name
    return f"{topic}: {round(guide.session.total_seconds / 60)}-minute foot massage"


def write(guide: Guide, words: Words) -> tuple[Block, ...]:
    """For a cause, say what massage can be used for; for headache, what the evidence says first; or what stops it."""
    begin = (Heading(title(guide), level=1), *taken(guide))
    if guide.stop:
        return (*begin, *(stopped(caution, words) for caution in guide.stop.cautions))
    if guide.cause is None:
        return (*begin, Paragraph(flow(graded(claim, words) for claim in headlines(guide))))
    massage = (Span(f"{guide.cause.massage} "), words.cite_all(guide.cause.sources))
    return (*begin, Paragraph((*massage, *certainty(guide, guide.cause, words))))


def taken(guide: Guide) -> tuple[Block, ...]:
    """Say how typed words were taken, unless they were the name itself."""
    return tuple(Paragraph((Span(line),)) for line in guide.taken)


def stopped(caution: Caution, words: Words) -> Callout:
    """Say what to do instead of a massage."""
    return Callout("stop", caution.name, (Paragraph(words.told(caution.advice, caution.sources)),))


def headlines(guide: Guide) -> tuple[Claim, ...]:
    """Return the claims that open the guide to headache: the first mechanism and the first benefit.

    Their `say` stands at the top, so it is not said again where the claims are told.
    """
    if guide.cause:
        return ()
    claims = (
        next((claim for claim in guide.claims if claim.about == about), None) for about in ("mechanism", "benefit")
    )
    return tuple(claim for claim in claims if claim)


def graded(claim: Claim, words: Words) -> Inline:
    """Say what to take away from a claim, and how sure it is."""
    grade = words.grade(claim.grade)
    return (Span(claim.say), Span(" ("), grade, Span(") "), words.cite(claim.sources))


def certainty(guide: Guide, cause: Cause, words: Words) -> Inline:
    """Say how sure it is that massage helps the headache: the grade of the first benefit, or of its part on it."""
    claim = next((claim for claim in guide.claims if claim.about == "benefit"), None)
    if claim is None:
        return ()
    part = next((part for part in claim.parts if names(cause, part.part)), None)
    if part is None and guide.session is None:
        return ()
    grade = (part or claim).grade
    return (
        Span(" How sure can we be that it helps the headache? "),
        Span(words.label(grade), "grade"),
        Span(": "),
        Span(f"{words.meaning(grade)} "),
        words.cite(claim.sources),
    )
