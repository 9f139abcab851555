"""Blocks on a page: headings that skip no level, ids, links to sections, citations and the ways back."""

import re
from xml.etree.ElementTree import fromstring

import pytest
from tests.render.conftest import FOOT_MAP
from tests.render.html.reading import Reader

from footrelief.document import (
    Block,
    Callout,
    Cite,
    Document,
    Heading,
    Listing,
    Paragraph,
    SourceItem,
    SourceList,
    Span,
    Table,
    Term,
    Terms,
)
from footrelief.footmap import svg
from footrelief.render import to_bytes
from footrelief.render.html.blocks import MAP_WIDTH, NAMESPACE

TITLE, SECTION, PART = Heading("Title", 1), Heading("Section"), Heading("Part", 3)


def read(*blocks: Block) -> Reader:
    return Reader(to_bytes(Document("Title", blocks), "html").decode())


@pytest.mark.parametrize(
    ("blocks", "tags"),
    [
        ((TITLE, PART, PART), "h1 h2 h3"),
        ((TITLE, PART, Callout("stop", "Stop", ())), "h1 h2 h3"),
        ((TITLE, SECTION, Callout("stop", "Stop", ()), SECTION), "h1 h2 h3 h2"),
        ((TITLE, Callout("tip", "Tip", (PART,)), SECTION), "h1 h2 h3 h2"),
        ((SECTION, Listing("Signs", Table((), ()))), "h1 h2 h3"),
        ((TITLE, Terms((Term("Neck", (PART,)),))), "h1 h2"),
    ],
)
def test_headings_stand_below_what_they_belong_to(blocks: tuple[Block, ...], tags: str) -> None:
    assert [part.tag for part in read(*blocks).parts if re.fullmatch("h[1-6]", part.tag)] == tags.split()


def test_an_id_that_is_taken_gets_a_number() -> None:
    page = read(*(Heading(text) for text in ("Part", "Part", "Part", "player", "sheet", "?!")))
    ids = [part.attributes["id"] for part in page.all("h2")]
    assert ids == ["Part", "Part-2", "Part-3", "player-2", "sheet-2", "part"]


@pytest.mark.parametrize(("sections", "links"), [(3, []), (4, ["Section"] * 4)])
def test_a_page_of_many_sections_begins_with_links_to_them(sections: int, links: list[str]) -> None:
    page = read(TITLE, *(SECTION,) * sections)
    assert [part.text for part in page.all("a")][1:] == links
    assert len(page.all("nav")) == bool(links)


def test_the_style_of_the_drawings_is_on_the_page_once() -> None:
    drawn = fromstring(svg.draw_feet(FOOT_MAP, width=MAP_WIDTH)).findtext(f"{NAMESPACE}style", "")  # noqa: S314 - ours
    (style,) = read(FOOT_MAP, FOOT_MAP).all("style")
    assert drawn.strip()
    assert style.text.count(drawn) == 1


def test_search_engines_get_the_first_words_of_a_page() -> None:
    page = read(Paragraph((Span("Rest your feet. " * 20), Cite((1,)))), Paragraph((Span("More."),)))
    (words,) = (part.attributes["content"] for part in page.all("meta") if part.attributes.get("name") == "description")
    assert words == "Rest your feet. " * 12 + "Rest…"


def test_every_source_of_a_range_leads_back_to_it() -> None:
    sources = SourceList(tuple(SourceItem(number, f"s{number}", "A page.") for number in (1, 2, 3, 4)))
    page = read(Paragraph((Cite((1, 2, 3, 4)),)), sources)
    assert "[1-4]" in page.text
    back = [part.attributes["href"] for part in page.all("a") if part.attributes.get("class") == "back"]
    assert back == ["#cited-1", "#cited-2", "#cited-3", "#cited-4"]
    assert {address[1:] for address in back} <= set(page.values("id"))
