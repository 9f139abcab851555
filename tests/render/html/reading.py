"""Reads a page as a browser would begin to: its elements with their attributes and texts, in order."""

from html.parser import HTMLParser
from typing import NamedTuple

VOID = {"meta", "link", "br", "hr", "img", "input"}


class Part(NamedTuple):
    tag: str
    attributes: dict[str, str]
    texts: list[str]

    @property
    def text(self) -> str:
        return "".join(self.texts)


class Reader(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.parts: list[Part] = []
        self._open: list[Part] = []
        self.feed(page)
        self.close()
        assert not self._open, "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        part = Part(tag, {name: value or "" for name, value in attrs}, [])
        self.parts.append(part)
        if tag not in VOID:
            self._open.append(part)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for part in self._open:
            part.texts.append(data)

    def all(self, *tags: str) -> list[Part]:
        return [part for part in self.parts if part.tag in tags]

    def values(self, name: str) -> list[str]:
        return [part.attributes[name] for part in self.parts if name in part.attributes]

    @property
    def text(self) -> str:
        return self.parts[0].text
