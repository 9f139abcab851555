"""Turns data into a data block of a page: JSON that no text in it can break out of, and that no browser runs."""

import re
from typing import Final
from xml.etree.ElementTree import Element

import msgspec

from footrelief.render.html.elements import element

UNSAFE: Final = re.compile("[<>&\u2028\u2029]")
"""What ends a script element or starts a comment, and what was no part of JavaScript's strings for long."""


def embed(media_type: str, content: object) -> Element:
    """Return the content as JSON in a script element of this type."""
    json = msgspec.json.encode(content).decode()
    return element("script", {"type": media_type}, UNSAFE.sub(lambda letter: f"\\u{ord(letter[0]):04x}", json))
