"""What the parts of one page share: ids that are given once, citations that lead somewhere, the styles of drawings."""

import re
from typing import Final

from footrelief.document import Document, SourceList

CONTENT_ID: Final = "sheet"
PLAYER_IDS: Final = ("player", "player-title", "player-keys")
UNFIT_FOR_ID: Final = re.compile(r"[^\w-]+")


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
