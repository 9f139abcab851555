"""One point in full: where it is, what tradition says of it, how well charts agree, when to leave it out."""

from collections.abc import Iterator

from footrelief.document import Block, Callout, Entries, Inline, Paragraph, Span
from footrelief.footmap import chart, seen_from
from footrelief.model import Cause, Caution, Point, Routine
from footrelief.pages.page import Page, also_called, particular
from footrelief.pages.warning import caution_item
from footrelief.wording import AGREEMENT, BASIS, COMPARED, ROLE, SYSTEM, ZONE, count, on_which, series


def describe(page: Page, point: Point) -> Iterator[Block]:
    """Write everything that the catalog holds about a point, warnings first."""
    yield from also_called(point.synonyms)
    yield from warnings(page, point)
    if point.shapes:
        yield chart([point], views=seen_from(point))
    routines = [routine for routine in page.catalog.all(Routine) if used_in(point, routine)]
    causes = [
        cause.id for cause in page.catalog.all(Cause) if any(routine.id in cause.routines for routine in routines)
    ]
    yield Entries(
        (
            *particular("Where", "" if point.shapes else point.where),
            *particular("Found on", f"{on_which(point.feet).capitalize()}; {longitudinal(point)}."),
            *particular("What it is", what(point)),
            *particular("By tradition", page.graded(f"Linked with {ZONE[point.zone]}. ", point.grade)),
            *particular("Traditional use", point.traditional_use),
            *particular("Headache", point.headache),
            *particular("Its part", ROLE[point.role]),
            *particular("In routines", page.named(Routine, [routine.id for routine in routines])),
            *particular("In routines for", page.named(Cause, causes)),
            *particular("Charts", charts(page, point)),
            *particular("Other places", other_places(point)),
        )
    )


def warnings(page: Page, point: Point) -> Iterator[Callout]:
    """Write who must leave the point alone, and whether it is ever worked."""
    cautions = [
        caution
        for caution in page.catalog.all(Caution)
        if caution.id in point.cautions or point.id in caution.effects.points
    ]
    blocks = tuple(Paragraph(caution_item(page, caution)) for caution in cautions)
    if not point.on_foot:
        yield Callout("stop", "Never press here: it lies above the foot and is named only as a warning", blocks)
    elif blocks:
        yield Callout("caution", "When to leave it out or ask first", blocks)


def charts(page: Page, point: Point) -> Inline:
    """Say how far the place can be trusted, and cite everything that the point rests on."""
    words = [AGREEMENT[point.agreement], point.chart_notes, BASIS[point.location_basis]]
    told = page.citations.cited(" ".join(word for word in words if word), point.sources)
    if point.compared is None:
        return told
    result = f" {COMPARED[point.compared.result]}{f': {point.compared.note}' if point.compared.note else ''}."
    return (*told, Span(" The chart of "), page.citations.cite([point.compared.chart]), Span(result))


def used_in(point: Point, routine: Routine) -> bool:
    """Is the point worked in a step of the routine?"""
    return any(point.id in step.points for step in routine.steps)


def longitudinal(point: Point) -> str:
    """Name the lengthwise zones of the foot that the point lies in."""
    zones = [str(zone) for zone in point.longitudinal_zones]
    return f"lengthwise zone{'' if len(zones) == 1 else 's'} {series(zones)}, counted from the big toe"


def what(point: Point) -> str:
    """Name the kind of point, and of an acupoint its channel and class, and that no needle is meant."""
    channel = point.meridian and f"{point.meridian} channel"
    by_hand = "for finger pressure only" if point.system == "acupoint" and point.on_foot else None
    words = (SYSTEM[point.system], channel, point.point_class, by_hand)
    return f"{', '.join(word for word in words if word)}."


def other_places(point: Point) -> str:
    """Say which traditions give the point another place."""
    if not point.alternatives:
        return ""
    traditions = [f"{place.tradition.capitalize()} ({place.area.view})" for place in point.alternatives]
    return f"{count(len(traditions), 'other place')} in other charts: {series(traditions)}."
