"""What the questions about warning signs came to, as a page that says what to do."""

from footrelief.catalog import Catalog
from footrelief.document import Block, Bullets, Callout, Document, Heading, Paragraph, Span
from footrelief.pages.page import Page
from footrelief.pages.warning import sign_words
from footrelief.safety.interview import Outcome


def outcome(catalog: Catalog, found: Outcome) -> Document:
    """Write what to do after the questions; `urgent` when a confirmed sign rules a routine out."""
    page = Page(catalog)
    if found.urgency is None:
        title = "None of the warning signs"
        blocks: tuple[Block, ...] = (
            Paragraph(
                (
                    Span("That is no diagnosis. If a sign appears later, stop and ask again. "),
                    Span("Conditions such as pregnancy, diabetes or blood thinners change what is safe: "),
                    Span("footrelief guide --condition NAME", "id"),
                    Span("."),
                )
            ),
        )
    else:
        title = found.urgency.label
        signs = tuple(sign_words(page, sign) for sign in found.signs)
        told = (page.cited(found.urgency.detail, found.urgency.sources), Bullets(signs))
        after = "You may use the routines meanwhile." if found.allows_routine else "No foot massage now."
        blocks = (Callout("stop", title, (*told, Paragraph((Span(after),)))),)
    entries = [*found.signs, *([found.urgency] if found.urgency else [])]
    document = page.document(title, (Heading(title, level=1), *blocks), entries)
    return Document(title, document.blocks, document.records, document.language, urgent=not found.allows_routine)
