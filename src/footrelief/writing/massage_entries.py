"""One cause, point, technique or routine in full, with the names of the fields that its page words."""

from collections.abc import Iterable, Iterator
from typing import Final

from footrelief.catalog import Catalog
from footrelief.document import Block, Callout, Inline, Paragraph, Schedule, Span, Term, Terms
from footrelief.footmap import chart, seen_from
from footrelief.model import Cause, Caution, Claim, Correction, Finding, Point, Routine, Technique, WarningSign
from footrelief.routine import SessionRequest, compose
from footrelief.safety import SafePoints, screen
from footrelief.text.words import count, duration, series
from footrelief.wording import (
    AGREEMENT,
    BASIS,
    COMPARED,
    GROUP,
    MODE,
    OWN_FIELDS,
    PHASE,
    ROLE,
    SYSTEM,
    TOUCH,
    ZONE,
    on_which,
)
from footrelief.writing import tell, words
from footrelief.writing.phrases import Phrases, also_called, bullets, particular, say
from footrelief.writing.session import schedule

CAUSE: Final = frozenset(
    (
        *("id", "name", "synonyms", "group", "code", "article", "features", "mechanism", "triggers", "selfcare"),
        *("see_someone", "how_common", "massage", "routines", "grade", "sources"),
    )
)
POINT: Final = frozenset(
    (
        *("id", "name", "synonyms", "system", "zone", "feet", "longitudinal_zones", "role", "where", "on_foot"),
        *("shapes", "alternatives", "grade", "agreement", "location_basis", "chart_notes", "compared", "meridian"),
        *("point_class", "traditional_use", "headache", "cautions", "sources"),
    )
)
TECHNIQUE: Final = frozenset(
    (
        *(
            "id",
            "name",
            "synonyms",
            "phase",
            "touch",
            "purpose",
            "hands",
            "steps",
            "pressure",
            "tempo",
            "how",
            "unit",
            "per_minute",
            "seconds",
            "shortest",
        ),
        *("longest", "repetitions", "alone", "instead_alone", "mistakes", "own", "note", "cautions", "sources"),
    )
)
ROUTINE: Final = frozenset(
    (*("id", "name", "synonyms", "causes", "mode", "frequency", "requires", "steps", "own", "note", "sources"),)
)


def cause(phrases: Phrases, cause: Cause) -> Iterator[Block]:
    """Write everything about a cause: how one recognises it, what helps, what foot massage can be used for."""
    code = f" ICHD-3 code {cause.code}." if cause.code else ""
    article = cause.article and f"Named in the article that footrelief started from, under {cause.article}."
    yield from also_called(cause.synonyms)
    yield Terms(
        (
            *tell.cause(phrases, cause, "full"),
            *particular("Foot massage", cause.massage),
            *particular("Routines", phrases.named(Routine, cause.routines) or "None is offered."),
            *concerned_by(phrases, cause),
            *particular("What it is", f"{GROUP[cause.group]}{code}"),
            *particular("Article", article),
        )
    )


def concerned_by(phrases: Phrases, subject: Cause | Caution) -> Iterator[Term]:
    """Name the warning signs and the evidence that concern a cause or a caution."""
    records: tuple[type[WarningSign | Claim | Correction | Finding], ...] = (WarningSign, Claim, Correction, Finding)
    for record in records:
        named = subject.signs if isinstance(subject, Caution) and record is WarningSign else ()
        ids = [one.id for one in phrases.catalog.all(record) if subject.id in one.concerns or one.id in named]
        yield from particular(record.section.replace("_", " ").capitalize(), phrases.named(record, ids))


def point(phrases: Phrases, point: Point) -> Iterator[Block]:
    """Write everything about a point, warnings first: where it is, what tradition says of it, how well charts agree."""
    catalog = phrases.catalog
    yield from also_called(point.synonyms)
    yield from warnings(phrases, point)
    if point.shapes:
        yield chart([point], views=seen_from(point))
    routines = [one for one in catalog.all(Routine) if any(point.id in step.points for step in one.steps)]
    ids = {routine.id for routine in routines}
    causes = [cause.id for cause in catalog.all(Cause) if not ids.isdisjoint(cause.routines)]
    grade = phrases.grade(point.grade)
    linked = say(words.LINKED, zone=ZONE[point.zone], grade=Span(grade.label, "grade"), meaning=grade.meaning)
    yield Terms(
        (
            *particular("Where", "" if point.shapes else point.where),
            *particular("Found on", f"{on_which(point.feet).capitalize()}; {longitudinal(point)}."),
            *particular("What it is", what(point)),
            *particular("By tradition", linked),
            *particular("Traditional use", point.traditional_use),
            *particular("Headache", point.headache),
            *particular("Its part", ROLE[point.role]),
            *particular("In routines", phrases.named(Routine, [routine.id for routine in routines])),
            *particular("In routines for", phrases.named(Cause, causes)),
            *particular("Charts", charts(phrases, point)),
            *particular("Other places", other_places(point)),
        )
    )


def warnings(phrases: Phrases, point: Point) -> Iterator[Callout]:
    """Write who must leave the point alone, and whether it is ever worked."""
    cautions = (
        caution
        for caution in phrases.catalog.all(Caution)
        if caution.id in point.cautions or point.id in caution.effects.points
    )
    blocks = tuple(Paragraph(tell.caution(phrases, caution, "brief")) for caution in cautions)
    if not point.on_foot:
        yield Callout("stop", "Never press here: it lies above the foot and is named only as a warning", blocks)
    elif blocks:
        yield Callout("caution", "When to leave it out or ask first", blocks)


def charts(phrases: Phrases, point: Point) -> Inline:
    """Say how far the place can be trusted, and cite everything that the point rests on."""
    texts = [AGREEMENT[point.agreement], point.chart_notes, BASIS[point.location_basis]]
    told = phrases.cited(" ".join(text for text in texts if text), point.sources)
    if point.compared is None:
        return told
    result = f" {COMPARED[point.compared.result]}{f': {point.compared.note}' if point.compared.note else ''}."
    return (*told, Span(" The chart of "), phrases.cite([point.compared.chart]), Span(result))


def longitudinal(point: Point) -> str:
    """Name the lengthwise zones of the foot that the point lies in."""
    zones = [str(zone) for zone in point.longitudinal_zones]
    return f"lengthwise zone{'' if len(zones) == 1 else 's'} {series(zones)}, counted from the big toe"


def what(point: Point) -> str:
    """Name the kind of point, and of an acupoint its channel and class, and that no needle is meant."""
    channel = point.meridian and f"{point.meridian} channel"
    by_hand = "for finger pressure only" if point.system == "acupoint" and point.on_foot else None
    parts = (SYSTEM[point.system], channel, point.point_class, by_hand)
    return f"{', '.join(part for part in parts if part)}."


def other_places(point: Point) -> str:
    """Say which traditions give the point another place."""
    if not point.alternatives:
        return ""
    traditions = [f"{place.tradition.capitalize()} ({place.area.view})" for place in point.alternatives]
    return f"{count(len(traditions), 'other place')} in other charts: {series(traditions)}."


DRAWN_WIDTH_MM: Final = 60
"""Width of the picture of a technique that a page is about."""


def technique(phrases: Phrases, technique: Technique) -> Iterator[Block]:
    """Write everything about a technique, cautions first."""
    catalog = phrases.catalog
    yield from also_called(technique.synonyms)
    cautions = [
        Paragraph(tell.caution(phrases, caution, "brief"))
        for caution in catalog.all(Caution)
        if caution.id in technique.cautions or technique.id in caution.effects.techniques
    ]
    if cautions:
        yield Callout("caution", "When to leave it out or ask first", tuple(cautions))
    from footrelief.writing import pictures  # other entries need no drawing

    if drawn := pictures.of_technique(catalog, technique, width_mm=DRAWN_WIDTH_MM):
        yield drawn
    routines = [one.id for one in catalog.all(Routine) if any(step.technique == technique.id for step in one.steps)]
    yield Terms(
        (
            *particular("In short", technique.how),
            *tell.technique(phrases, technique, "full"),
            *particular("Counted", counted(technique)),
            *particular("When", PHASE[technique.phase].capitalize()),
            *particular("Touch", TOUCH[technique.touch] if technique.touch else ""),
            *particular("Avoid", bullets(technique.mistakes)),
            *particular("Note", technique.note),
            *particular("Our own values", own(technique.own)),
            *particular("Used in", phrases.named(Routine, routines)),
        )
    )


def counted(technique: Technique) -> str:
    """Return how many of what there are in a minute: `12 to 15 strokes`."""
    if not technique.unit or not technique.per_minute:
        return ""
    least, most = technique.per_minute
    plural = f"{technique.unit}{'es' if technique.unit.endswith('s') else 's'} a minute"
    return f"{least} to {most} {plural}" if least < most else f"{least} {plural}"


def own(names: Iterable[str]) -> str:
    """Name the values that no source gives."""
    told = series([OWN_FIELDS.get(name, name.replace("_", " ")) for name in names])
    return words.OWN_VALUES.format(names=told.capitalize()) if told else ""


def routine(phrases: Phrases, routine: Routine) -> Iterator[Block]:
    """Write everything about a routine, its conditions first: its steps with times, how often."""
    catalog = phrases.catalog
    yield from also_called(routine.synonyms)
    if requires := bullets(routine.requires):
        yield Callout("caution", words.ONLY_IF, (requires,))
    told = as_composed(catalog, routine)
    yield from told
    offered = [cause.id for cause in catalog.all(Cause) if routine.id in cause.routines or cause.id in routine.causes]
    time = words.ROUTINE_TIME.format(
        time=duration(told[0].total_seconds if told else routine.total_seconds), mode=MODE[routine.mode]
    )
    yield Terms(
        (
            *particular("In short", phrases.cited(time, routine.sources)),
            *particular("How often", routine.frequency),
            *particular("Offered for", phrases.named(Cause, offered)),
            *particular("Note", routine.note),
            *particular("Our own values", own(routine.own)),
        )
    )


def as_composed(catalog: Catalog, routine: Routine) -> tuple[Schedule, ...]:
    """Return the steps as they are done by somebody without conditions; none if nothing of them may be done."""
    safe = screen(catalog)
    session = compose(safe, SessionRequest(routine=routine)) if isinstance(safe, SafePoints) else None
    return (schedule(session, {}, "full"),) if session else ()
