"""One cause in full: how one recognises it, what helps, when to see someone, what foot massage can be used for."""

from collections.abc import Iterator

from footrelief.document import Block, Callout, Entries
from footrelief.model import Cause, Routine
from footrelief.pages.page import Page, also_called, bullets, particular
from footrelief.wording import GROUP


def describe(page: Page, cause: Cause) -> Iterator[Block]:
    """Write everything that the catalog holds about a cause, the reasons to see someone first."""
    yield from also_called(cause.synonyms)
    if reasons := bullets(cause.see_someone):
        yield Callout("caution", "When to see someone", (reasons,))
    code = f" ICHD-3 code {cause.code}." if cause.code else ""
    yield Entries(
        (
            *particular("How it feels", page.cited(cause.features, cause.sources)),
            *particular("What happens", cause.mechanism),
            *particular("How sure", page.graded("The link with headache: ", cause.grade)),
            *particular("Often set off by", ", ".join(cause.triggers)),
            *particular("What else helps", bullets(cause.selfcare)),
            *particular("How common", cause.how_common),
            *particular("Foot massage", cause.massage),
            *particular("Routines", page.named(Routine, cause.routines) or "None is offered."),
            *particular("What it is", f"{GROUP[cause.group]}{code}"),
            *particular(
                "Article",
                cause.article and f"Named in the article that footrelief started from, under {cause.article}.",
            ),
        )
    )
