"""What one may want to know beside the massage: what may be behind the headache, and how sure one can be."""

from collections.abc import Iterator
from typing import Final

from footrelief.document import Block, Heading, Paragraph, Span, Term, Terms
from footrelief.model import Cause, Claim
from footrelief.wording import ABOUT
from footrelief.writing import tell, words
from footrelief.writing.choice import Guide
from footrelief.writing.phrases import Phrases, first_sentence, flow, listed, say

ABOUT_MASSAGE: Final = ("mechanism", "benefit")


def causes(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """One cause in full; for headache all of them, the first of each section of the starting article at more length."""
    yield Heading("What may be behind it", anchor="causes", aside="footrelief causes")
    if guide.cause is None:
        yield from tell.notes(phrases, guide.notes_on("how-common"))
        yield from overview(guide, phrases)
        return
    yield Terms(tell.cause(phrases, guide.cause, "full"))
    if said := said_of(guide, guide.cause):
        subject = frozenset((guide.cause.id,))
        yield Heading("What is often said about it", level=3)
        yield Terms(
            tuple(Term(claim.title, tell.claim(phrases, claim, "full", subject), anchor=claim.id) for claim in said)
        )


def overview(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """Tell of all causes, those that the starting article is about first."""
    first = {cause.article: cause for cause in reversed(guide.causes) if cause.article}
    leads = tuple(cause for cause in guide.causes if cause in first.values())
    others = tuple(cause for cause in guide.causes if cause not in leads)
    yield Terms(tuple(at_length(guide, phrases, cause) for cause in leads))
    if others:
        yield Heading("Also possible", level=3)
        yield Terms(tuple(entry for cause in others for entry in tell.cause(phrases, cause, "brief")))
    command = Span(f"footrelief guide {(others or leads)[0].id}", "id")
    yield Paragraph(flow(((Span(words.CERTAINTY, "quiet"),), say(words.ONE_CAUSE, command=command))))


def at_length(guide: Guide, phrases: Phrases, cause: Cause) -> Term:
    """Tell how one recognises a cause, what is said about it, and what else helps."""
    sentences = [phrases.told(first_sentence(cause.features), cause.sources)]
    sentences += [phrases.told(claim.say, claim.sources) for claim in said_of(guide, cause)]
    labelled = [
        say(
            words.LABELLED,
            label=Span(label, "strong"),
            texts=listed(texts, ". "),
            sources=phrases.chief(cause.sources),
        )
        for label, texts in ((words.SELFCARE, cause.selfcare), (words.SEE_SOMEONE, cause.see_someone))
        if texts
    ]
    grade = phrases.certainty(cause.grade).text
    return Term(cause.name, tuple(map(Paragraph, (flow(sentences), *labelled))), remark=grade)


def said_of(guide: Guide, cause: Cause) -> tuple[Claim, ...]:
    """Return what is claimed about a cause of headache."""
    return tuple(
        claim
        for claim in guide.claims
        if claim.about == "cause"
        and (cause.id in claim.concerns or any(cause.id in part.concerns for part in claim.parts))
    )


def claims(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """Tell the mechanisms and benefits, those of the topic with every reason; then what is often said wrongly.

    What to take away is not said again if it stood at the top or beside the map. Without a massage only what is
    often said is left.
    """
    if guide.stop:
        return
    said = (
        *(() if guide.cause else guide.claims_shown("opening")),
        *(guide.claims_shown("map") if guide.points else ()),
    )
    yield from tell.notes(phrases, guide.notes_on("grading"))
    for about in ABOUT_MASSAGE if guide.session else ():
        items = tuple(
            Term(
                claim.title,
                tell.claim(
                    phrases,
                    claim,
                    "full" if claim in guide.own_claims else "brief",
                    guide.subjects,
                    say_it=claim not in said,
                ),
                anchor=claim.id,
            )
            for claim in guide.claims
            if claim.about == about
        )
        if items:
            yield Heading(ABOUT[about], anchor=about, aside="footrelief evidence")
            yield Terms(items)
    if guide.corrections:
        yield Heading("Often said, and not so", level=3)
        yield Terms(tuple(tell.correction(phrases, one) for one in guide.corrections))
    if guide.findings:
        yield Heading("What else has been studied", level=3)
        yield Terms(tuple(tell.finding(phrases, one) for one in guide.findings))
