"""A foot map: numbered marks on drawings of the feet, as data that any format can draw."""

from msgspec import Struct

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
    """A drawing of the feet with numbered marks. `words` says in a sentence what it shows."""

    marks: tuple[Mark, ...]
    words: str
    views: tuple[View, ...] = ("sole",)
    feet: Feet = "both"
