"""Turns words into HTML: element trees, whose texts are escaped by construction, with roles, links and citations."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias, assert_never
from xml.etree.ElementTree import Element, tostring

from msgspec.json import encode

from footrelief.document import Cite, Document, Inline, Role, SourceList, Span
from footrelief.render import wording

Content: TypeAlias = Element | str

NO_ATTRIBUTES: Final[Mapping[str, str]] = MappingProxyType({})
PHRASING: Final = {"a", "b", "bdi", "br", "button", "code", "span", "strong", "time"}
"""Elements in whose neighbourhood a line break would be read as a space."""
RIGHT_TO_LEFT: Final = {"R", "AL", "AN", "RLE", "RLO", "RLI"}
LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK = "\u200e", "\u200f"
UNSAFE: Final = re.compile("[<>&\u2028\u2029]")
"""What ends a script element or starts a comment, and what was no part of JavaScript's strings for long."""
CONTENT_ID: Final = "sheet"
SESSION_ID: Final = "play"
PLAYER_IDS: Final = ("player", "player-title", "player-keys")
UNFIT_FOR_ID: Final = re.compile(r"[^\w-]+")
TAGS: Final[dict[Role, str]] = {"strong": "strong", "warning": "strong", "id": "code"}
CLASSES: Final[dict[Role, str]] = {"warning": "warning", "quiet": "quiet", "number": "number", "grade": "grade"}


def element(tag: str, attributes: Mapping[str, str] = NO_ATTRIBUTES, *content: Content) -> Element:
    """Return an element that holds texts and elements; those that stand on their own each end their line."""
    parent = Element(tag, dict(attributes))
    for part in content:
        if isinstance(part, Element):
            parent.append(part)
            if part.tag not in PHRASING:
                part.tail = "\n"
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + part
        else:
            parent.text = (parent.text or "") + part
    return parent


def text(words: str) -> Content:
    """Return words from the catalog; those that run from right to left are kept from moving what stands beside them."""
    return element("bdi", {}, words) if runs_right_to_left(words) else words


def runs_right_to_left(words: str) -> bool:
    """Whether any letter of the words runs from right to left, or a mark says so."""
    return not words.isascii() and any(
        unicodedata.bidirectional(letter) in RIGHT_TO_LEFT or letter in {LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK}
        for letter in words
    )


def joined(parts: Iterable[Content], between: str) -> list[Content]:
    """Return the parts with a text between each two."""
    return [piece for number, part in enumerate(parts) for piece in ((between, part) if number else (part,))]


def write(root: Element) -> str:
    """Return a whole page as HTML5."""
    return f"<!DOCTYPE html>\n{tostring(root, encoding='unicode', method='html')}\n"


def embed(media_type: str, content: object) -> Element:
    """Return the content as JSON in a script element of this type."""
    json = encode(content).decode()
    return element("script", {"type": media_type}, UNSAFE.sub(lambda letter: f"\\u{ord(letter[0]):04x}", json))


class Page:
    """Keeps what was used on a page while its blocks are written in reading order."""

    def __init__(self, document: Document) -> None:
        lists = (block for block in document.blocks if isinstance(block, SourceList))
        self._sources = {item.number for block in lists for item in block.items}
        self._cited: set[int] = set()
        own = (*map(source_id, self._sources), *map(citation_id, self._sources))
        self._ids = {CONTENT_ID, *PLAYER_IDS, *own}
        self.styles: dict[str, None] = {}
        """Styles that drawings bring along, each once."""
        self.has_session = False

    def take_id(self, wish: str) -> str:
        """Return an id that nothing else on the page has, as near to the wish as can be."""
        plain = UNFIT_FOR_ID.sub("-", wish).strip("-") or "part"
        free, number = plain, 1
        while free in self._ids:
            number += 1
            free = f"{plain}-{number}"
        self._ids.add(free)
        return free

    def knows_source(self, number: int) -> bool:
        """Whether the page lists this source, so that citations can lead to it."""
        return number in self._sources

    def is_cited(self, number: int) -> bool:
        """Whether a source was cited so far."""
        return number in self._cited

    def cite(self, number: int) -> bool:
        """Note that a source is cited here; tell whether it is for the first time."""
        is_first = number not in self._cited
        self._cited.add(number)
        return is_first


def source_id(number: int) -> str:
    """Return the id of an item of the sources."""
    return f"source-{number}"


def citation_id(number: int) -> str:
    """Return the id of the place where a source is cited first."""
    return f"cited-{number}"


def write_words(words: Inline, page: Page) -> list[Content]:
    """Return the words as texts and phrasing elements."""
    parts: list[Content] = []
    for part in words:
        match part:
            case Span(target=target) if wording.WEB_ADDRESS.fullmatch(target):
                parts.append(link(part.text, target))
            case Span(role=role):
                parts += in_role(wording.spell(part), role)
            case Cite(numbers):
                parts.append(cite(numbers, page))
            case _:
                assert_never(part)
    return parts


def in_role(words: str, role: Role) -> list[Content]:
    """Return words as an element that shows their role; plain ones as they are."""
    if not words:
        return []
    classes = {"class": CLASSES[role]} if role in CLASSES else {}
    if role in TAGS or classes:
        return [element(TAGS.get(role, "span"), classes, text(words))]
    return [text(words)]


def link(words: str, address: str) -> Element:
    """Return a link; paper shows its address after it, unless the words already do."""
    is_spelled = address.removeprefix("mailto:") in words
    return element("a", {"href": address, **({"class": "spelled"} if is_spelled else {})}, text(words or address))


def cite(numbers: tuple[int, ...], page: Page) -> Element:
    """Return a citation, each number leading to its source."""
    parts: list[Content] = []
    for ends in wording.ranges(numbers):
        parts += ([", "] if parts else []) + joined((cited(number, page) for number in ends), "-")
        parts += places(range(ends[0] + 1, ends[-1]), page)
    return element("span", {"class": "cite"}, "[", *parts, "]")


def places(unseen: Iterable[int], page: Page) -> Iterator[Element]:
    """Yield the places where sources lead back to that a range cites for the first time without showing them."""
    for number in unseen:
        if page.knows_source(number) and page.cite(number):
            yield element("span", {"id": citation_id(number)})


def cited(number: int, page: Page) -> Content:
    """Return the number of a source as a link to it; the first one is where the source leads back to."""
    if not page.knows_source(number):
        return str(number)
    place = {"id": citation_id(number)} if page.cite(number) else {}
    return element("a", {"href": f"#{source_id(number)}", "aria-label": f"source {number}", **place}, str(number))
