"""What may be behind the headache: how one recognises it, what else helps, when to see someone."""

from collections.abc import Iterator

from footrelief.document import Block, Bullets, Cite, Entries, Entry, Heading, Inline, Paragraph, Span
from footrelief.guide.choice import Guide
from footrelief.guide.relevance import names
from footrelief.guide.words import Words, capital, first_sentence, flow, listed
from footrelief.model import Cause, Claim


def write(guide: Guide, words: Words) -> tuple[Block, ...]:
    """One cause in full; for headache all of them, the first of each section of the starting article at more length."""
    heading = Heading("What may be behind it", anchor="causes", aside="footrelief causes")
    if guide.cause is not None:
        return (heading, *in_full(guide, words, guide.cause))
    return (heading, *words.notes("how-common"), *overview(guide, words))


def overview(guide: Guide, words: Words) -> Iterator[Block]:
    """Tell of all causes, those that the starting article is about first."""
    first = {cause.article: cause for cause in reversed(guide.causes) if cause.article}
    leads = tuple(cause for cause in guide.causes if cause in first.values())
    others = tuple(cause for cause in guide.causes if cause not in leads)
    yield Entries(tuple(at_length(guide, words, cause) for cause in leads))
    if others:
        yield Heading("Also possible", level=3)
        yield Entries(tuple(in_brief(words, cause) for cause in others))
    yield Paragraph(
        (
            Span("The certainty says how sure the link with headache is. ", "quiet"),
            Span("One cause in full: "),
            Span(f"footrelief guide {(others or leads)[0].id}", "id"),
        )
    )


def at_length(guide: Guide, words: Words, cause: Cause) -> Entry:
    """Tell how one recognises a cause, what is said about it, and what else helps."""
    sentences = [words.told(first_sentence(cause.features), cause.sources)]
    sentences += [words.told(claim.say, claim.sources) for claim in article_claims(guide, cause)]
    blocks: list[Block] = [Paragraph(flow(sentences))]
    blocks += [
        Paragraph((Span(label, "strong"), Span(": "), *listed(texts, ". "), Span(". "), words.cite(cause.sources)))
        for label, texts in (("What else you can do", cause.selfcare), ("When to see someone", cause.see_someone))
        if texts
    ]
    return Entry(cause.name, tuple(blocks), remark=words.certainty(cause.grade))


def in_brief(words: Words, cause: Cause) -> Entry:
    """Tell in a sentence how one recognises a cause, then what is most pressing about seeing someone."""
    features = (Span(first_sentence(cause.features)), Span(" ("), words.grade(cause.grade), Span(") "))
    see_someone = [part for text in cause.see_someone[:1] for part in (Span(text), Span(". "))]
    return Entry(cause.name, (Paragraph((*features, *see_someone, words.cite(cause.sources))),))


def in_full(guide: Guide, words: Words, cause: Cause) -> Iterator[Block]:
    """Tell everything about one cause."""
    link = (Span("How sure is the link with headache? "), Span(words.label(cause.grade), "grade"), Span(". "))
    sources = words.cite_all(cause.sources)
    yield Paragraph((Span(f"{cause.features} "), sources))
    yield Paragraph((Span(f"{cause.mechanism} "), *link, sources))
    particulars: tuple[tuple[str, Block | None], ...] = (
        ("When to see someone", bullets(cause.see_someone, sources)),
        ("Often named triggers", Paragraph((*triggers(cause), Span(". "), sources)) if cause.triggers else None),
        ("What else you can do", bullets(cause.selfcare, sources)),
        ("How common it is", Paragraph((Span(f"{cause.how_common} "), sources)) if cause.how_common else None),
    )
    yield Entries(tuple(Entry(term, (block,)) for term, block in particulars if block))
    if claims := article_claims(guide, cause):
        yield Heading("What is often said about it", level=3)
        yield Entries(tuple(doubted(claim, words, cause) for claim in claims))


def triggers(cause: Cause) -> Inline:
    """Name what is often said to set a headache off."""
    return listed(capital(name) if name == cause.triggers[0] else name for name in cause.triggers)


def article_claims(guide: Guide, cause: Cause) -> tuple[Claim, ...]:
    """Return what the starting article claims about the section that a cause belongs to."""
    return tuple(claim for claim in guide.claims if claim.id == f"cause-{cause.article}")


def doubted(claim: Claim, words: Words, cause: Cause) -> Entry:
    """Tell what a claim is worth: what to take away, its grade, what the evidence allows one to say, and why.

    A claim with a part that names the cause is told for this part: with its grade and the reasons that name it.
    """
    parts = [part for part in claim.parts if names(cause, part.part)]
    reasons = [reason for reason in claim.why if parts and names(cause, reason)] or claim.why
    blocks: list[Block] = [Paragraph((Span(claim.say, "strong"),))] if not parts or names(cause, claim.say) else []
    blocks += [
        *words.parts(claim, cause),
        Paragraph((Span(f"{claim.verdict} "), words.cite_all(claim.sources))),
        Bullets(tuple((Span(reason),) for reason in reasons)),
    ]
    return Entry(claim.claim, tuple(blocks), remark=words.certainty(claim.grade), anchor=claim.id)


def bullets(texts: tuple[str, ...], sources: Cite) -> Bullets | None:
    """Return texts as a list with its sources after the last one; nothing when there are none."""
    if not texts:
        return None
    *first, last = texts
    return Bullets((*((Span(text),) for text in first), (Span(f"{last} "), sources)))
