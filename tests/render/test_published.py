"""A page for other people names no command of a program that they do not have, and no path of its author."""

import re

import pytest

from footrelief.catalog import Catalog
from footrelief.document import Bullets, Cite, Document, Heading, Paragraph, Span
from footrelief.model import Cause
from footrelief.render import FORMATS, to_bytes
from footrelief.render.published import COMMANDS, published
from footrelief.writing import entry, safety
from footrelief.writing.guide import GuideRequest, write_guide

COMMAND = re.compile(rf"footrelief (?:{COMMANDS})\b")
PAGES = [name for name, row in FORMATS.items() if row.is_published and row.kind == "text"]


@pytest.mark.parametrize("name", PAGES)
def test_no_page_asks_for_a_program(shipped: Catalog, name: str) -> None:
    topics = ("headache", *(cause.id for cause in shipped.all(Cause)))
    pages = [write_guide(shipped, GuideRequest(topic=topic)) for topic in topics]
    pages += [
        safety.safety(shipped),
        safety.what_now(shipped),
        entry.show(shipped, "LR3"),
        entry.show(shipped, "pregnancy"),
    ]
    for page in pages:
        text = to_bytes(page, name).decode()
        assert not COMMAND.findall(text), page.title
        assert "Written in" not in text


def test_the_sentence_that_leads_to_a_command_goes_with_it() -> None:
    line = (Span("None of these? No proof. All "), Span("39"), Span(": "), Span("footrelief safety", "id"))
    kept = (Span("Left out: 34 points (footrelief show caution:x)."), Span(" "), Cite((1,)))
    document = Document(
        "A title",
        (
            Heading("Safe?", aside="footrelief safety"),
            Paragraph(line),
            Paragraph(kept),
            Paragraph((Span("More: "), Span("footrelief causes", "id"))),
            Bullets(((Span("One."),), (Span("footrelief help", "id"), Span(" all of it")))),
            Paragraph((Span("Choice of the footrelief editors."),)),
            Paragraph((Span("Written in /home/me/mine.yaml:3:5.", "quiet"),)),
        ),
    )
    assert published(document).blocks == (
        Heading("Safe?"),
        Paragraph((Span("None of these? No proof."),)),
        Paragraph((Span("Left out: 34 points."), Span(" "), Cite((1,)))),
        Bullets(((Span("One."),), (Span(" all of it"),))),
        Paragraph((Span("Choice of the footrelief editors."),)),
    )


def test_on_a_terminal_commands_stay(shipped: Catalog) -> None:
    assert COMMAND.search(to_bytes(write_guide(shipped, GuideRequest()), "text").decode())
