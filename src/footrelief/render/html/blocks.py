"""Turns the blocks of a document into HTML elements, in reading order, with headings that skip no level."""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from xml.etree.ElementTree import Element, fromstring

from footrelief.document import (
    Blanks,
    Block,
    Bullets,
    Callout,
    Heading,
    Inline,
    Letterhead,
    Log,
    PageBreak,
    Paragraph,
    Picture,
    Schedule,
    SourceItem,
    SourceList,
    Table,
    Term,
    Terms,
)
from footrelief.footmap import FootMap, svg
from footrelief.footmap.figures import name
from footrelief.footmap.panels import facing, rows
from footrelief.render import wording
from footrelief.render.html import session
from footrelief.render.html.markup import (
    Content,
    Page,
    citation_id,
    element,
    joined,
    link,
    source_id,
    text,
    write_words,
)
from footrelief.render.html.tables import write_log, write_table
from footrelief.render.lowering import legend, signed, simplify

DEEPEST_HEADING: Final = 6
PIXELS_PER_MM: Final = 96 / 25.4
MEDIA_TYPES: Final = {"png": "image/png", "jpg": "image/jpeg", "svg": "image/svg+xml"}
MAP_WIDTH: Final = 420
"""Pixels; so narrow a drawing numbers its marks, and the names stand in the words beside it."""
NAMESPACE: Final = f"{{{svg.NAMESPACE}}}"


def write_blocks(blocks: Iterable[Block], page: Page, level: int) -> Iterator[Element]:
    """Yield the blocks one by one; `level` is that of the heading they stand under."""
    for block in blocks:
        yield from write(block, page, level)
        level = min(block.level, level + 1) if isinstance(block, Heading) else level


def write(block: Block, page: Page, level: int) -> Iterator[Element]:  # noqa: C901, PLR0912 - one case for each kind
    """Yield the elements of one block."""
    match block:
        case Heading():
            yield write_heading(block, page, min(block.level, level + 1))
        case Paragraph(words):
            yield element("p", {}, *write_words(words, page))
        case Bullets(ordered=ordered):
            yield element("ol" if ordered else "ul", {}, *(list_item(item, page) for item in signed(block)))
        case Callout():
            yield write_callout(block, page, level + 1)
        case Terms(items):
            yield element("dl", {}, *(write_term(term, page, level) for term in items))
        case Table():
            yield write_table(block, page)
        case Schedule():
            yield session.write(block, page)
        case FootMap():
            yield write_map(block, write(legend(block), page, level), page)
        case SourceList(items):
            yield element("ol", {"class": "sources"}, *(write_source(item, page) for item in items))
        case Log():
            yield write_log(block)
        case Blanks(labels):
            yield element("p", {"class": "blanks"}, *(element("span", {}, text(label)) for label in labels))
        case Picture():
            yield element("p", {"class": "picture"}, write_picture(block))
        case Letterhead():
            yield write_letterhead(block)
        case PageBreak():
            yield element("div", {"class": "page-break"})
        case _:
            yield from write_blocks(simplify(block, level), page, level)


def write_heading(heading: Heading, page: Page, level: int) -> Element:
    """Return a heading, together with the remark that belongs to it."""
    id = page.take_id(heading.anchor or heading.text)  # noqa: A001 - what HTML calls it
    title = element(f"h{min(level, DEEPEST_HEADING)}", {"id": id}, text(heading.text))
    if not heading.aside:
        return title
    return element("hgroup", {}, title, element("p", {"class": "aside"}, text(heading.aside)))


def write_callout(callout: Callout, page: Page, level: int) -> Element:
    """Return the blocks as a region that its title names."""
    title = write_heading(Heading(callout.title), page, level)
    blocks = write_blocks(callout.blocks, page, level)
    return element(
        "section", {"class": f"callout {callout.tone}", "aria-labelledby": title.attrib["id"]}, title, *blocks
    )


def write_term(term: Term, page: Page, level: int) -> Element:
    """Return a named thing with its particulars."""
    number = () if term.number is None else (element("span", {"class": "number"}, f"{term.number}."), " ")
    remark = (" ", element("span", {"class": "remark"}, text(term.remark))) if term.remark else ()
    anchor = {"id": page.take_id(term.anchor)} if term.anchor else {}
    title = element("dt", anchor, *number, text(term.name), *remark)
    return element("div", {}, title, element("dd", {}, *write_blocks(term.blocks, page, level)))


def list_item(words: Inline, page: Page) -> Element:
    """Return an item of a list."""
    return element("li", {}, *write_words(words, page))


def write_source(source: SourceItem, page: Page) -> Element:
    """Return a source, with its address and a way back to where it is cited first."""
    parts: list[Content] = [text(source.words), " ", text(wording.standing(source))]
    if wording.WEB_ADDRESS.fullmatch(source.address):
        parts += [" ", link(source.address, source.address)]
    elif source.address:
        parts += [" ", text(source.address)]
    if page.is_cited(source.number):
        label = f"back to where source {source.number} is cited first"
        parts += [
            " ",
            element("a", {"class": "back", "href": f"#{citation_id(source.number)}", "aria-label": label}, "↑"),
        ]
    return element("li", {"id": source_id(source.number), "value": str(source.number)}, *parts)


def write_picture(picture: Picture) -> Element:
    """Return a picture that lies within the page."""
    address = f"data:{MEDIA_TYPES[picture.kind]};base64,{b64encode(picture.content).decode()}"
    width = str(round(picture.width_mm * PIXELS_PER_MM))
    return element("img", {"src": address, "alt": picture.alt, "width": width})


def write_letterhead(letterhead: Letterhead) -> Element:
    """Return whose sheet it is, logo beside the name and address."""
    logo = (write_picture(letterhead.logo),) if letterhead.logo else ()
    lines: Sequence[Content] = [element("span", {}, text(line)) for line in letterhead.lines]
    name = element("p", {"class": "name"}, text(letterhead.name))
    return element(
        "div", {"class": "letterhead"}, *logo, element("div", {}, name, element("p", {}, *joined(lines, ", ")))
    )


def write_map(foot_map: FootMap, legend: Iterable[Element], page: Page) -> Element:
    """Return the figure; the style of the drawing goes into that of the page, where the page's policy allows it."""
    id = page.take_id("map")  # noqa: A001 - what HTML calls it
    picture = fromstring(svg.draw_feet(foot_map, width=MAP_WIDTH))  # noqa: S314 - drawn by ourselves
    for part in picture.iter():
        part.tag = part.tag.removeprefix(NAMESPACE)
    page.styles |= {style.text or "": None for style in picture.iterfind("style")}
    # The caption says what it shows, and the legend what its description would.
    for part in [*picture.iterfind("style"), *picture.iterfind("title"), *picture.iterfind("desc")]:
        picture.remove(part)
    picture.set("aria-labelledby", id)
    tell_marks(picture, foot_map)
    feet = element("span", {"class": "quiet"}, " ".join(map(facing, rows(foot_map))))
    caption = element("figcaption", {"id": id}, text(foot_map.words), " ", feet)
    return element("figure", {"class": "map"}, caption, element("div", {"class": "drawing"}, picture), *legend)


def tell_marks(picture: Element, foot_map: FootMap) -> None:
    """Write foot and mark into the drawing, so that the player can show those of a step."""
    panels = (panel for row in rows(foot_map) for panel in row)
    for foot, panel in zip(picture.iterfind("g[@transform]"), panels, strict=True):
        foot.set("data-foot", panel.foot)
    numbers = {name(mark): str(mark.number) for mark in foot_map.marks}
    for area in picture.iterfind(".//*[title]"):
        area.set("data-mark", numbers[area.findtext("title", "")])
