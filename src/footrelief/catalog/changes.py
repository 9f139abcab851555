"""Lays an entry over the one of its id below: only the given fields change, `extend` adds to lists."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, Final

import msgspec
from msgspec import inspect
from msgspec.structs import replace

from footrelief.catalog.drift import AGAINST
from footrelief.catalog.explain import Explainer
from footrelief.catalog.records import Origin, WrittenEntry, as_entry, fields_of, id_of
from footrelief.catalog.written import MOST_PROBLEMS, UNREADABLE, Path, quoted
from footrelief.errors import Problem
from footrelief.model import Entry
from footrelief.text.names import did_you_mean

OPERATORS: Final = frozenset({"extend", "replace", "hide", AGAINST})
"""Keys of an entry that are no fields: what it does to the entry below it, and which texts it was written against."""


def laid(
    written: WrittenEntry, explainer: Explainer, problems: list[Problem], old: WrittenEntry | None
) -> WrittenEntry:
    """Lay a change over the `old` entry of its id; its problems are added. Nothing below: a change of nothing."""
    type_, path, plain = written.type, written.path, written.plain
    entry = _Change(type_, path, explainer)
    problems += entry.misused(plain)
    below = None if plain.get("replace") is True else old
    given = {name: value for name, value in plain.items() if name not in OPERATORS}
    if below is None:
        if old is None and "extend" in plain:
            problems.append(entry.at(("extend",), f"there is no {type_.kind} {quoted(id_of(plain))} below to extend"))
        return as_entry(type_, given, path, explainer, problems)
    whole: dict[str, Any] = {**below.plain, **given}
    origins: dict[Path, Origin] = {
        (name,): below.origin((name,)) for name in below.plain if name not in given and name != "id"
    }
    origins |= {way: origin for way, origin in below.origins.items() if way[0] not in given}
    extend = plain.get("extend")
    if isinstance(extend, dict):
        problems += entry.extended(whole, extend, entry.struct, (), origins)
    problems += islice(explainer.explain(given, entry.partial, path), max(0, MOST_PROBLEMS - len(problems)))
    try:
        record = msgspec.convert(whole, type_)
    except msgspec.ValidationError:
        record = None
    return WrittenEntry(type_, id_of(plain), record, explainer.file, path, whole, origins)


class _Change:
    """One change as it is written, for its problems."""

    def __init__(self, type_: type[Entry], path: Path, explainer: Explainer) -> None:
        struct = fields_of(type_)
        assert isinstance(struct, inspect.StructType)  # noqa: S101 - every entry is one
        self.type, self.path, self.explainer, self.struct = type_, path, explainer, struct

    @property
    def partial(self) -> inspect.StructType:
        """The fields of the entry, none of which is needed: the others stand below."""
        return replace(self.struct, fields=tuple(replace(field, required=False) for field in self.struct.fields))

    def at(self, inside: Path, message: str, hint: str = "") -> Problem:
        """Return the problem at a path inside the change."""
        file = self.explainer.file
        return file.problem(file.place((*self.path, *inside)), message, hint)

    def misused(self, plain: Mapping[str, Any]) -> Iterator[Problem]:
        """Yield what is wrong with the words that are no fields."""
        for name in ("replace", "hide"):
            if plain.get(name, True) not in (True, UNREADABLE):
                yield self.at((name,), f"{name} can only be true", "Write true, or delete the line.")
        for name in ("extend", AGAINST):
            if not isinstance(plain.get(name, {}), dict) and plain[name] is not UNREADABLE:
                yield self.at((name,), f"{name} must be keys with values", "For example extend: {synonyms: [x]}.")

    def extended(
        self,
        whole: dict[str, Any],
        extend: Mapping[str, Any],
        struct: inspect.StructType,
        way: Path,
        origins: dict[Path, Origin],
    ) -> Iterator[Problem]:
        """Add the items to the lists of `whole`, in records inside it, too; yield what is wrong with them."""
        types = {field.encode_name: _bare(field.type) for field in struct.fields}
        full = {field.encode_name: field.type for field in struct.fields}
        for name, more in extend.items():
            inside, before = ("extend", *way, name), whole.get(name)
            match types.get(name):
                case inspect.VarTupleType():
                    yield from self.explainer.explain(more, full[name], (*self.path, *inside))
                    if isinstance(more, list) and isinstance(before or [], list):
                        start = len(before or [])
                        for index in range(len(more)):
                            origins[(*way, name, start + index)] = self.explainer.file, (*self.path, *inside, index)
                        whole[name] = [*(before or []), *more]
                case inspect.StructType() as inner if isinstance(more, dict) and isinstance(before or {}, dict):
                    whole[name] = dict(before or {})
                    yield from self.extended(whole[name], more, inner, (*way, name), origins)
                case _:
                    lists = [name for name, type_ in types.items() if isinstance(type_, inspect.VarTupleType)]
                    hint = did_you_mean(name, lists) or f"Its lists are {', '.join(lists)}."
                    place = self.explainer.file.key_place((*self.path, *inside))
                    message = f"{quoted(name)} is no list of a {self.type.kind}"
                    yield self.explainer.file.problem(place, message, hint)


def _bare(type_: inspect.Type) -> inspect.Type:
    return _bare(type_.type) if isinstance(type_, inspect.Metadata) else type_
