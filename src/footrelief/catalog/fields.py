"""Turns a record type into the ways to those of its values that name other entries, or that people read."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Final, NamedTuple, TypeAlias

from msgspec.inspect import Metadata, StructType, Type, UnionType, VarTupleType, type_info

from footrelief.catalog.written import Path
from footrelief.model import Record

EACH: Final = None
"""Stands in a way for every item of a list."""

Way: TypeAlias = tuple[str | None, ...]


class Field(NamedTuple):
    """A way into a record, and the sections, one of which has the ids at its end."""

    way: Way
    refers: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The way as one word: `steps.points`."""
        return ".".join(filter(None, self.way))


@cache
def references(record: type[Record]) -> tuple[Field, ...]:
    """Return the fields whose values are ids of other entries."""
    return tuple(Field(way, tuple(extra["refers"].split())) for way, extra in _marked(record) if "refers" in extra)


@cache
def readable(record: type[Record]) -> tuple[Field, ...]:
    """Return the fields whose values are words for people."""
    return tuple(Field(way) for way, extra in _marked(record) if "words" in extra)


def values(plain: object, way: Way, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield every text that the way leads to, with its path; what has another shape than the records is passed over."""
    if not way:
        if isinstance(plain, str):
            yield path, plain
    elif way[0] is EACH:
        for index, item in enumerate(plain if isinstance(plain, list) else ()):
            yield from values(item, way[1:], (*path, index))
    elif isinstance(plain, dict) and way[0] in plain:
        yield from values(plain[way[0]], way[1:], (*path, way[0]))


def _marked(record: type[Record]) -> Iterator[tuple[Way, dict[str, Any]]]:
    for way, type_ in inside(type_info(record)):
        if isinstance(type_, Metadata) and type_.extra:
            yield way, type_.extra


def inside(type_: Type, way: Way = ()) -> Iterator[tuple[Way, Type]]:
    """Yield a type and every type inside it, in the order of its fields, each with the way to it."""
    yield way, type_
    match type_:
        case Metadata():
            yield from inside(type_.type, way)
        case UnionType():
            for choice in type_.types:
                yield from inside(choice, way)
        case StructType():
            for field in type_.fields:
                yield from inside(field.type, (*way, field.encode_name))
        case VarTupleType():
            yield from inside(type_.item_type, (*way, EACH))
