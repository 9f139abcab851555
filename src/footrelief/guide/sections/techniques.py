"""How to do each technique of the session, and how to keep it comfortable for both."""

from footrelief.document import Block, Bullets, Entries, Entry, Heading, Inline, Paragraph, Span
from footrelief.guide.choice import Guide
from footrelief.guide.words import Words, listed
from footrelief.model import Technique
from footrelief.routine import Session
from footrelief.wording import of_ten


def write(guide: Guide, words: Words) -> tuple[Block, ...]:
    """Describe the techniques in the order of the session, then the rules of comfort."""
    if guide.session is None:
        return ()
    alone = guide.session.mode == "self"
    scale = guide.pressure_scale
    rules = (
        *gentler(guide, guide.session, words),
        words.told(scale.rule, scale.sources),
        *(words.told(note.text, note.sources) for note in guide.notes if note.topic == "comfort"),
    )
    return (
        Heading("How to do it", anchor="techniques", aside="footrelief techniques"),
        Bullets(rules),
        Entries(tuple(describe(technique, words, alone=alone) for technique in guide.techniques)),
    )


def gentler(guide: Guide, session: Session, words: Words) -> tuple[Inline, ...]:
    """Say how firm this session gets at most, where that is below the pressure that others start at."""
    firmest = max(step.pressure for step in session.steps)
    if firmest >= guide.pressure_scale.start:
        return ()
    return (words.told(f"This routine never goes above {of_ten(firmest)}, so start lower.", session.routine.sources),)


def describe(technique: Technique, words: Words, *, alone: bool) -> Entry:
    """Say where the hands go, what they do, and what to avoid."""
    what = Paragraph(
        (
            Span(f"{technique.hands} "),
            *listed(technique.steps, " "),
            *((Span(" On your own foot: ", "strong"), Span(technique.alone)) if alone else ()),
            Span(" "),
            words.cite(technique.sources),
        )
    )
    avoid = Paragraph((Span("Avoid: ", "strong"), *listed(technique.mistakes), Span(".")))
    return Entry(technique.name, (what, avoid) if technique.mistakes else (what,), remark=technique.tempo)
