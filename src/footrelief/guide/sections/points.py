"""Where to press: the points of the session on a map, numbered as the session names them, with the doubts."""

from collections.abc import Iterator
from typing import Final

from footrelief.document import Block, Heading, Inline, Paragraph, Span
from footrelief.footmap import FootMap, chart
from footrelief.guide.choice import Guide
from footrelief.guide.words import Words, flow, listed
from footrelief.model import Claim, Feet, Point
from footrelief.wording import AGREEMENT_SHORT

MAP_CLAIM: Final = "mech-reflex-points"
"""The claim about the map itself; what to take away from it stands beside the map."""


def write(guide: Guide, words: Words) -> tuple[Block, ...]:
    """Draw the points that the session uses; say what the map is worth and how far charts agree on each point."""
    if guide.session is None or not guide.points:
        return ()
    return (
        Heading("Where to press", anchor="points", aside="footrelief points --core"),
        draw(guide.points, guide.session.feet),
        Paragraph(flow(doubts(guide, words))),
        *(words.notes("acupoints") if any(point.system == "acupoint" for point in guide.points) else ()),
    )


def draw(points: tuple[Point, ...], worked: Feet) -> FootMap:
    """Return the map of the worked feet; one foot is enough when every point is on both."""
    return chart(points, feet=None if worked == "both" else worked)


def numbers(guide: Guide) -> dict[str, int]:
    """Return the number of each point on the map, by its id."""
    return {point.id: number for number, point in enumerate(guide.points, 1)}


def map_claim(guide: Guide) -> Claim | None:
    """Return the claim about the map, if the guide has a map."""
    return next((claim for claim in guide.claims if claim.id == MAP_CLAIM and guide.points), None)


def doubts(guide: Guide, words: Words) -> Iterator[Inline]:
    """Say what the map is worth, on which points charts agree, and which places no source gives in full."""
    if claim := map_claim(guide):
        grade = words.grade(claim.grade)
        yield (Span(claim.say), Span(" ("), grade, Span(") "), words.cite(claim.sources))
    number = numbers(guide)
    for agreement, how in AGREEMENT_SHORT.items():
        if agreeing := [point for point in guide.points if point.agreement == agreement]:
            yield (
                Span(f"Charts agree {how} on "),
                *listed((str(number[point.id]) for point in agreeing), role="number"),
                Span("."),
            )
    if unseen := [str(number[point.id]) for point in guide.points if point.location_basis != "seen"]:
        yield (Span("Check these on a printed chart: "), *listed(unseen, role="number"), Span("."))
    yield (Span("The places follow "), words.cite_each(point.sources for point in guide.points), Span("."))
