"""Why the session has these steps: what tradition says of its points, how sure that is, and where each step is from."""

from footrelief.document import Block, Entries, Entry, Heading, Paragraph
from footrelief.guide.choice import Guide
from footrelief.guide.words import Words


def write(guide: Guide, words: Words) -> tuple[Block, ...]:
    """Give the reason of every step, once where two steps share it."""
    if guide.session is None:
        return ()
    steps = [step for turn in guide.session.turns for step in turn.steps]
    reasons = {(step.technique.name, step.reason): step.sources for step in steps}
    return (
        Heading("Why these steps", anchor="reasons", aside="footrelief show ID"),
        Entries(
            tuple(Entry(name, (Paragraph(words.told(reason, sources)),)) for (name, reason), sources in reasons.items())
        ),
    )
