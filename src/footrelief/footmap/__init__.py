"""A foot map: numbered marks on drawings of the feet, as data that any format can draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:  # the records take longer to import than a list of points to print
    from footrelief.model import Feet, Shape, View, Zone


class Mark(Struct, frozen=True):
    """One numbered point of a map. `where` is its locator in words, for whoever cannot see the drawing."""

    number: int
    id: str
    name: str
    where: str
    feet: Feet
    zone: Zone
    shapes: tuple[Shape, ...]


class FootMap(Struct, frozen=True, tag=True):
    """A drawing of the feet with numbered marks. `words` says in a sentence what it shows.

    `lines` adds the guide lines that charts draw across the foot, `zones` the borders of the longitudinal zones.
    `listed`: a list that stands beside the map in the document has its marks already, by number.
    """

    marks: tuple[Mark, ...]
    words: str
    views: tuple[View, ...] = ("sole",)
    feet: Feet = "both"
    lines: bool = False
    zones: bool = False
    listed: bool = False
