"""Headings in the formats that have levels: what stands where, and that none is skipped."""

import re
from io import BytesIO
from itertools import pairwise

import pytest
from hypothesis import given
from pypdf import PdfReader
from tests.render.html.reading import Reader
from tests.render.test_laws import calm, calm_texts, documents
from tests.render.test_pdf import elements

from footrelief.document import (
    Block,
    Callout,
    Column,
    Document,
    Heading,
    Listing,
    Paragraph,
    Span,
    Table,
    Term,
    Terms,
)
from footrelief.render import to_bytes

TITLE, SECTION, PART = Heading("Title", 1), Heading("Section"), Heading("Part", 3)
WORDS = Paragraph((Span("Words."),))
SIGNS = Listing("Signs", Table((Column("sign"),), (((Span("pain"),),),)))
STOP = Callout("stop", "Stop", (WORDS,))


def in_html(document: Document) -> list[int]:
    page = Reader(to_bytes(document, "html").decode())
    return [int(part.tag[1]) for part in page.parts if re.fullmatch("h[1-6]", part.tag)]


def in_markdown(document: Document) -> list[int]:
    page = to_bytes(document, "markdown").decode()
    return [len(signs) for signs in re.findall("^(?:> )*(#+) ", page, re.MULTILINE)]


def in_pdf(document: Document) -> list[int]:
    reader = PdfReader(BytesIO(to_bytes(document, "pdf")))
    return [int(tag[2:]) for part in elements(reader) if re.fullmatch("/H[0-9]+", tag := part["/S"])]


@pytest.mark.parametrize(
    ("blocks", "html", "markdown", "pdf"),
    [
        ((TITLE, SECTION, PART), [1, 2, 3], [1, 2, 3], [1, 2, 3]),
        ((TITLE, SECTION, PART, SECTION, PART), [1, 2, 3, 2, 3], [1, 2, 3, 2, 3], [1, 2, 3, 2, 3]),
        ((TITLE, PART), [1, 2], [1, 2], [1, 2]),
        ((TITLE, PART, PART), [1, 2, 3], [1, 2, 3], [1, 2, 3]),
        # Without a title: a web page gets the one of the document, Markdown that of its site, paper the first heading.
        ((SECTION,), [1, 2], [2], [1]),
        ((PART, PART), [1, 2, 3], [2, 3], [1, 2]),
        # Listings have a heading of their own, below that of their section.
        ((TITLE, SIGNS), [1, 2], [1, 2], [1, 2]),
        ((TITLE, SECTION, SIGNS, SECTION), [1, 2, 3, 2], [1, 2, 3, 2], [1, 2, 3, 2]),
        # What is called out is headed on a web page alone; a section goes on after it.
        ((TITLE, STOP), [1, 2], [1], [1]),
        ((TITLE, SECTION, STOP, SECTION), [1, 2, 3, 2], [1, 2, 2], [1, 2, 2]),
        ((TITLE, Callout("tip", "Tip", (PART,))), [1, 2, 3], [1, 2], [1, 2]),
        # Named things are headings in Markdown, and a list of terms elsewhere.
        ((TITLE, SECTION, Terms((Term("Neck", (WORDS,)), Term("Eyes", ())))), [1, 2], [1, 2, 3, 3], [1, 2]),
        ((TITLE, SECTION, Terms((Term("Neck", (SIGNS,)),))), [1, 2, 3], [1, 2, 3, 4], [1, 2, 3]),
    ],
)
def test_headings_stand_below_each_other(
    blocks: tuple[Block, ...], html: list[int], markdown: list[int], pdf: list[int]
) -> None:
    document = Document("Title", blocks)
    assert in_html(document) == html
    assert in_markdown(document) == markdown
    assert in_pdf(document) == pdf


@calm
@given(documents(calm_texts))
def test_no_level_is_skipped(document: Document) -> None:
    for levels in (in_html(document), in_markdown(document)):
        assert all(below <= above + 1 for above, below in pairwise(levels))
        assert levels[:1] <= [2]
