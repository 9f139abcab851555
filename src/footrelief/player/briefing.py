"""A guide into what must be read before its session begins: when not to massage, what was changed, when to stop."""

from collections.abc import Iterator

from footrelief.catalog import Catalog
from footrelief.citations import Citations
from footrelief.document import Block, Bullets, Callout, Entries, Heading, Paragraph, Schedule, Span
from footrelief.guide.choice import Guide
from footrelief.guide.sections.cautions import tell
from footrelief.guide.sections.session import schedule as in_words
from footrelief.guide.words import Words
from footrelief.routine import Session
from footrelief.text.words import count
from footrelief.turns import foot_by_foot
from footrelief.wording import MODE


def brief(catalog: Catalog, guide: Guide, session: Session) -> tuple[Block, ...]:
    """Say what rules the session out, what conditions change in it, when to stop, and what to remember."""
    citations = Citations(catalog)
    effects = tuple(
        tell(effect, Words(guide, citations), guide.effects[:place]) for place, effect in enumerate(guide.effects)
    )
    requires = tuple((Span(text),) for text in session.routine.requires)
    return (
        Heading(session.routine.name, level=1, aside=MODE[session.mode]),
        Callout("stop", "Do not begin with one of these signs", tuple(_signs(guide))),
        *((Callout("caution", "Only if", (Bullets(requires),)),) if requires else ()),
        *((Heading("What your conditions change", level=3), Entries(effects)) if effects else ()),
        Callout("stop", "Stop during the massage", (Bullets(tuple((Span(sign.text),) for sign in guide.stop_signs)),)),
        Heading("What to remember", level=3),
        Bullets(tuple((Span(thing),) for thing in session.main_things)),
        *((citations.list(),) if effects else ()),
    )


def _signs(guide: Guide) -> Iterator[Block]:
    """Name the most urgent signs and those of the topic, and say where all of them are."""
    most_urgent = guide.urgencies[0]
    shown = 0
    for urgency in guide.urgencies:
        named = guide.signs if urgency is most_urgent else guide.own_signs
        if signs := [sign for sign in named if sign.urgency == urgency.id]:
            shown += len(signs)
            yield Paragraph((Span(urgency.label, "warning"), Span(", if")))
            yield Bullets(tuple((Span(sign.sign),) for sign in signs))
    others = f"{count(len(guide.signs) - shown, 'more sign')} can rule a massage out: "
    yield Paragraph((Span(others), Span("footrelief safety", "id")))


def schedule(session: Session) -> tuple[Block, ...]:
    """Return every step as it comes, foot after foot, with its clock offset."""
    return (Heading("Step by step", level=3), Schedule(foot_by_foot(in_words(session, {}).turns)))
