"""Turns a document into one HTML file that needs nothing else: a sheet to read and print, a player for sessions."""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from hashlib import sha256
from textwrap import shorten
from typing import Final
from xml.etree.ElementTree import Element, fromstring

from footrelief.document import Block, Document, Heading, Paragraph, Schedule, Span
from footrelief.files.reading import read_text
from footrelief.render import ASSETS, Look
from footrelief.render.html import session
from footrelief.render.html.blocks import write_blocks
from footrelief.render.html.markup import CONTENT_ID, SESSION_ID, Page, element, embed, text, write
from footrelief.render.lines import plain

STYLES: Final = ("page.css", "tables.css", "player.css", "paper.css")
SCRIPTS: Final = ("timeline.js", "bell.js", "stepmap.js", "player.js")
PAPER: Final = {"a4": "A4", "letter": "letter"}
LONGEST_DESCRIPTION: Final = 200
JUMP: Final = "Start the session, when the red box is not about you"
FOLDED_FROM: Final = 1500
"""Letters from which on a section is folded."""
ACTED_ON: Final = frozenset({"session", "callout", "map"})
"""Classes of what is never folded: the session, warnings, the foot map."""
SECTIONS_TO_LIST: Final = 4
"""From so many sections on, a page begins with links to them."""


def render(document: Document, look: Look) -> bytes:
    """Return the page. Raises FileError for a style of one's own that cannot be read."""
    page = Page(document)
    parts = list(write_blocks(titled(document), page, 0))
    style = write_style(page, look)
    script = "".join(read_asset(name) for name in SCRIPTS) if page.has_session else ""
    content = element("main", {"id": CONTENT_ID, "tabindex": "-1"}, *sections(parts, page))
    player = [fromstring(read_asset("player.html")), element("script", {"type": "module"}, script)]  # noqa: S314 - ours
    body = element(
        "body",
        {},
        element("a", {"class": "skip", "href": f"#{CONTENT_ID}"}, "Skip to the content"),
        "\n",
        content,
        *write_footer(document),
        *(player if page.has_session else ()),
    )
    root = {"lang": document.language, **({"class": "large-print"} if look.large_print else {})}
    return write(element("html", root, write_head(document, style, script), body)).encode()


def titled(document: Document) -> tuple[Block, ...]:
    """Return the blocks of a document, with its title where they do not have it."""
    if any(isinstance(block, Heading) and block.level == 1 for block in document.blocks):
        return document.blocks
    return (Heading(document.title, level=1), *document.blocks)


def write_head(document: Document, style: str, script: str) -> Element:
    """Return what browsers and search engines need to know; nothing may be loaded, and only our own script runs."""
    sessions = (block for block in document.blocks if isinstance(block, Schedule))
    policy = {
        "default-src": "'none'",
        "style-src": fingerprint(style),
        "script-src": fingerprint(script) if script else "'none'",
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return element(
        "head",
        {},
        element("meta", {"charset": "utf-8"}),
        element(
            "meta",
            {
                "http-equiv": "Content-Security-Policy",
                "content": "; ".join(f"{name} {value}" for name, value in policy.items()),
            },
        ),
        meta("viewport", "width=device-width, initial-scale=1"),
        meta("color-scheme", "light dark"),
        meta("referrer", "no-referrer"),
        meta("generator", "footrelief"),
        *(meta("description", description) for description in describe(document)),
        element("title", {}, document.title),
        element("style", {}, style),
        *(embed("application/ld+json", session.describe(document, played)) for played in sessions),
    )


def meta(name: str, content: str) -> Element:
    """Return a named remark on the page."""
    return element("meta", {"name": name, "content": content})


def describe(document: Document) -> Sequence[str]:
    """Return the beginning of the first paragraph, if there is one."""
    paragraphs = (block.words for block in document.blocks if isinstance(block, Paragraph))
    words = tuple(part for part in next(paragraphs, ()) if isinstance(part, Span))
    return [shorten(plain(words), LONGEST_DESCRIPTION, placeholder="…")] if words else []


def fingerprint(content: str) -> str:
    """Return the source expression by which a content security policy allows this one style or script."""
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def write_style(page: Page, look: Look) -> str:
    """Return all styles: those of the page, of its drawings, of the paper, and one's own."""
    style = look.style_ending(".css")
    own = read_text(style) if style else ""
    size = f"@page {{ size: {PAPER[look.paper]}; }}\n"
    styles = (*page.styles, *(read_asset(name) for name in STYLES), size, own)
    # No style, not even one's own, can end the element that it stands in.
    return "\n".join(styles).replace("</", "<\\/")


def read_asset(name: str) -> str:
    """Return a file that comes with the package."""
    return (ASSETS / name).read_text("utf-8")


def sections(parts: Iterable[Element], page: Page) -> list[Element]:
    """Return what stands before the first section, links to the sections and to the session, and the sections."""
    groups: list[list[Element]] = [[]]
    titles: list[Element] = []
    for part in parts:
        title = part[0] if part.tag == "hgroup" else part
        if title.tag == "h2":
            titles.append(title)
            groups.append([])
        groups[-1].append(part)
    lead, *rest = groups
    if len(titles) < SECTIONS_TO_LIST:
        return [*lead, *(element("section", {}, *group) for group in rest)]
    jump = [element("p", {"class": "jump"}, element("a", {"href": f"#{SESSION_ID}"}, JUMP))] if page.has_session else []
    return [*lead, *jump, write_contents(titles), *(element("section", {}, *folded(group)) for group in rest)]


def folded(group: list[Element]) -> list[Element]:
    """Return a section that is long and nothing to act on as one that opens at its title; paper shows it open."""
    title, *rest = group
    is_long = sum(len(part) for one in rest for part in one.itertext()) > FOLDED_FROM
    acted_on = any(ACTED_ON.intersection(one.get("class", "").split()) for part in rest for one in part.iter())
    if not is_long or acted_on:
        return group
    return [element("details", {"class": "fold"}, element("summary", {}, title), *rest)]


def write_contents(titles: Iterable[Element]) -> Element:
    """Return links to the sections, folded away so that what comes first stays first."""
    links = (
        element("li", {}, element("a", {"href": f"#{title.attrib['id']}"}, text("".join(title.itertext()))))
        for title in titles
    )
    summary = element("summary", {}, "On this page")
    return element("nav", {"aria-label": "On this page"}, element("details", {}, summary, element("ul", {}, *links)))


def write_footer(document: Document) -> list[Element]:
    """Return the details of the document, such as its date."""
    details = [
        element("div", {}, element("dt", {}, text(name)), element("dd", {}, text(value)))
        for name, value in (document.details or {}).items()
    ]
    return [element("footer", {}, element("dl", {}, *details))] if details else []
