"""How massage is said to help and what regular massage may bring, claim by claim, with grade and reason."""

from typing import Final

from footrelief.document import Block, Bullets, Entries, Entry, Heading, Paragraph, Span
from footrelief.guide.choice import Guide
from footrelief.guide.sections.opening import headlines
from footrelief.guide.sections.points import map_claim
from footrelief.guide.words import Words
from footrelief.model import Claim, Correction, Finding
from footrelief.wording import ABOUT

ABOUT_MASSAGE: Final = ("mechanism", "benefit")


def write(guide: Guide, words: Words) -> tuple[Block, ...]:
    """Tell the mechanisms and benefits, those of the topic with every reason; then what is often said wrongly.

    Without a massage only the latter is left.
    """
    if guide.stop:
        return ()
    claims = guide.claims if guide.session else ()
    blocks: list[Block] = []
    for about in ABOUT_MASSAGE:
        if entries := tuple(tell(guide, claim, words) for claim in claims if claim.about == about):
            blocks += [Heading(ABOUT[about], anchor=about, aside="footrelief evidence"), Entries(entries)]
    if guide.corrections:
        blocks.append(Heading("Often said, and not so", level=3))
        blocks.append(Entries(tuple(correct(correction, words) for correction in guide.corrections)))
    if guide.findings:
        blocks.append(Heading("What else has been studied", level=3))
        blocks.append(Entries(tuple(report(finding, words) for finding in guide.findings)))
    return tuple(blocks)


def tell(guide: Guide, claim: Claim, words: Words) -> Entry:
    """Tell one claim: its grade, what to take away, and why; every reason where it concerns the cause.

    What to take away is not said again if it stood at the top or beside the map.
    """
    blocks: list[Block] = []
    if claim not in (*headlines(guide), map_claim(guide)):
        blocks.append(Paragraph((Span(claim.say, "strong"),)))
    blocks += words.parts(claim, guide.cause)
    blocks.append(Paragraph((Span(f"{claim.verdict} "), words.cite_all(claim.sources))))
    if claim in guide.own_claims:
        blocks.append(Bullets(tuple((Span(reason),) for reason in claim.why)))
    return Entry(claim.claim, tuple(blocks), remark=words.certainty(claim.grade), anchor=claim.id)


def correct(correction: Correction, words: Words) -> Entry:
    """Tell what is often said about the topic, and what is true instead."""
    instead = Paragraph((Span(f"{correction.instead} "), words.cite_all(correction.sources)))
    return Entry(correction.claim, (instead,), remark=words.certainty(correction.grade))


def report(finding: Finding, words: Words) -> Entry:
    """Tell what is known on a neighbouring question."""
    text = Paragraph((Span(f"{finding.text} "), words.cite_all(finding.sources)))
    return Entry(finding.topic, (text,), remark=words.certainty(finding.grade))
