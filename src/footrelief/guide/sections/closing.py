"""When to stop, what to do afterwards, the diary, and the sources."""

from footrelief.document import Block, Bullets, Callout, Heading, Paragraph, SourceList, Span
from footrelief.guide.choice import Guide
from footrelief.guide.words import Words


def write(guide: Guide, words: Words) -> tuple[Block, ...]:
    """Tell the signs to stop at and what to do after a massage, if there is one; the diary helps everybody."""
    diary = words.notes("diary")
    if guide.session is None:
        return (Heading("The diary", anchor="diary"), *diary) if diary else ()
    return (*stops(guide, words), *words.notes("harm"), *diary)


def stops(guide: Guide, words: Words) -> tuple[Block, ...]:
    """Tell the signs to stop at, and what to do after a massage."""
    signs = tuple(words.told(sign.text, sign.sources) for sign in guide.stop_signs)
    return (
        Heading("Stop signs, and afterwards", anchor="after"),
        Callout("stop", "Stop", (Bullets(signs),)),
        *words.notes("after"),
    )


def sources(listed: SourceList) -> tuple[Block, ...]:
    """List what the guide cites, and say how it was picked."""
    picked = "Where an entry rests on several sources, the guide often names only the chief one. All of them: "
    return (
        Heading("Sources", anchor="sources", aside="footrelief sources"),
        Paragraph((Span(picked, "quiet"), Span("footrelief show ID", "id"))),
        listed,
    )
