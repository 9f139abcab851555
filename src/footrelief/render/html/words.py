"""Turns the words of a paragraph, cell or line into HTML: roles, links and citations."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, assert_never
from xml.etree.ElementTree import Element

from footrelief.document import Cite, Inline, Role, Span
from footrelief.render import wording
from footrelief.render.html.elements import Content, element, joined, text
from footrelief.render.html.page import Page, citation_id, source_id

WEB_ADDRESS: Final = re.compile(r"(?:https?://|mailto:)[^\s<>\"\\^`{|}]+", re.IGNORECASE)
"""What may become a link: nothing that runs, nothing on this machine."""
TAGS: Final[dict[Role, str]] = {"strong": "strong", "warning": "strong", "id": "code"}
CLASSES: Final[dict[Role, str]] = {"warning": "warning", "quiet": "quiet", "number": "number", "grade": "grade"}


def write_words(words: Inline, page: Page) -> list[Content]:
    """Return the words as texts and phrasing elements."""
    parts: list[Content] = []
    for part in words:
        match part:
            case Span(target=target) if WEB_ADDRESS.fullmatch(target):
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
