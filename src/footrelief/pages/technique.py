"""One technique in full: how to hold, what to do, how hard, how long, and what not to do."""

from collections.abc import Iterator

from footrelief.document import Block, Callout, Entries, Paragraph
from footrelief.model import Caution, Routine, Technique
from footrelief.pages.page import Page, also_called, bullets, particular
from footrelief.pages.warning import caution_item
from footrelief.wording import OWN_FIELDS, PHASE, duration, of_ten, series


def describe(page: Page, technique: Technique) -> Iterator[Block]:
    """Write everything that the catalog holds about a technique, cautions first."""
    yield from also_called(technique.synonyms)
    cautions = [
        Paragraph(caution_item(page, caution))
        for caution in page.catalog.all(Caution)
        if caution.id in technique.cautions or technique.id in caution.effects.techniques
    ]
    if cautions:
        yield Callout("caution", "When to leave it out or ask first", tuple(cautions))
    routines = [
        routine.id
        for routine in page.catalog.all(Routine)
        if any(step.technique == technique.id for step in routine.steps)
    ]
    lightest, firmest = technique.pressure
    yield Entries(
        (
            *particular("What for", page.cited(technique.purpose, technique.sources)),
            *particular("Hands", technique.hands),
            *particular("What to do", bullets(technique.steps, ordered=True)),
            *particular("Alone", technique.alone),
            *particular("Alone, instead", page.named(Technique, filter(None, [technique.instead_alone]))),
            *particular("Pressure", of_ten(lightest, firmest)),
            *particular("Tempo", tempo(technique)),
            *particular("Time", time(technique)),
            *particular("When", PHASE[technique.phase].capitalize()),
            *particular("Avoid", bullets(technique.mistakes)),
            *particular("Note", technique.note),
            *particular("Our own values", own(technique.own)),
            *particular("Used in", page.named(Routine, routines)),
        )
    )


def time(technique: Technique) -> str:
    """Say how long it takes on one foot."""
    span = f"from {duration(technique.shortest)} to {duration(technique.longest)}"
    return f"{duration(technique.seconds)} on each foot as a rule; {span}"


def own(fields: tuple[str, ...]) -> str:
    """Name the values that no source gives."""
    names = series([OWN_FIELDS.get(field, field.replace("_", " ")) for field in fields])
    return f"{names.capitalize()}: set by this catalog, not read in a source." if names else ""


def tempo(technique: Technique) -> str:
    """Say how fast, and how often when it is more than once."""
    return technique.tempo + (f"; {technique.repetitions} times" if technique.repetitions > 1 else "")
