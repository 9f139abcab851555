"""Builds HTML as element trees, whose texts are escaped by construction, and writes them down."""

import unicodedata
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias
from xml.etree.ElementTree import Element, tostring

Content: TypeAlias = Element | str

NO_ATTRIBUTES: Final[Mapping[str, str]] = MappingProxyType({})
PHRASING: Final = {"a", "b", "bdi", "br", "button", "code", "input", "span", "strong", "time"}
"""Elements in whose neighbourhood a line break would be read as a space."""
RIGHT_TO_LEFT: Final = {"R", "AL", "AN", "RLE", "RLO", "RLI"}
LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK = "\u200e", "\u200f"


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
