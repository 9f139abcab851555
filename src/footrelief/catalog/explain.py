"""Compares plain data with a record type, field by field, and says in words everything that does not fit."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from msgspec import inspect
from msgspec.inspect import Metadata, Type

from footrelief.catalog.written import LONGEST_QUOTE, UNREADABLE, Path, WrittenFile, quoted
from footrelief.errors import Problem
from footrelief.model import Entry
from footrelief.text.names import did_you_mean
from footrelief.text.words import count, series

Scalar = inspect.LiteralType | inspect.StrType | inspect.BoolType | inspect.IntType | inspect.FloatType

_GIVEN: Final = {
    type(None): "nothing",
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: "text",
    list: "a list",
    dict: "keys with values",
}
RANGE: Final = re.compile(r"(\d{1,4}) ?(?:-|\u2013|to) ?(\d{1,4})")
LONGEST_RANGE: Final = 20
_SAID: Final = {"yes": "true", "on": "true", "no": "false", "off": "false"}


class Misfit(NamedTuple):
    """What is wrong with a value, and what to do."""

    message: str
    hint: str = ""


class Slot(NamedTuple):
    """Where a value stands, as messages speak of it: the way there, the characters there, and what is known of it."""

    path: Path
    written: str
    about: Metadata | None

    @property
    def name(self) -> str:
        """What a message calls it: `feet`, `item 2 of sources`."""
        return label(self.path)

    @property
    def description(self) -> str:
        """What the schema says about the value."""
        return described(self.about)


class Explainer:
    """Explains what is wrong in one file."""

    def __init__(self, file: WrittenFile) -> None:
        self.file = file

    def explain(self, value: object, wanted: Type, path: Path, about: Metadata | None = None) -> Iterator[Problem]:
        """Yield a problem for everything in the value at `path` that is not as wanted."""
        if value is UNREADABLE:
            return
        slot = Slot(path, self.file.written(path), about)
        match wanted:
            case Metadata():
                yield from self.explain(value, wanted.type, path, wanted)
            case inspect.UnionType():
                yield from self._union(value, wanted, slot)
            case inspect.StructType():
                yield from self._struct(value, wanted, slot)
            case inspect.TupleType() | inspect.VarTupleType():
                yield from self._list(value, wanted, slot)
            case _ if isinstance(wanted, Scalar):
                if said := misfit(value, wanted, slot):
                    yield self._problem(said, path, value)
            case _:
                raise TypeError(f"no catalog field can be of type {wanted}")

    def _problem(self, said: Misfit, path: Path, value: object = True) -> Problem:  # noqa: FBT002 - any value but None
        """Return the problem at the value; a value that is missing is complained about at its key."""
        place = self.file.key_place(path) if value is None else self.file.place(path)
        return self.file.problem(place, said.message, said.hint)

    def _union(self, value: object, wanted: inspect.UnionType, slot: Slot) -> Iterator[Problem]:
        choices = [type_ for type_ in wanted.types if not isinstance(type_, inspect.NoneType)]
        if value is None and len(choices) < len(wanted.types):
            return
        if len(choices) == 1:
            yield from self.explain(value, choices[0], slot.path, slot.about)
            return
        shapes = {str(type_.tag): type_ for type_ in choices if isinstance(type_, inspect.StructType)}
        field = next(type_.tag_field for type_ in shapes.values()) or ""
        names = ", ".join(shapes)
        if not isinstance(value, dict):
            yield self._problem(wrong(value, "keys with values", slot), slot.path, value)
        elif field not in value:
            yield self._problem(Misfit(f"this needs {field}", f"It is one of {names}."), slot.path)
        elif isinstance(value[field], str) and value[field] in shapes:
            yield from self._struct(value, shapes[value[field]], slot)
        elif value[field] is not UNREADABLE:
            hint = did_you_mean(str(value[field]), shapes)
            yield self._problem(Misfit(f"{field} must be one of {names}", hint), (*slot.path, field))

    def _struct(self, value: object, wanted: inspect.StructType, slot: Slot) -> Iterator[Problem]:
        if not isinstance(value, dict):
            glued = isinstance(value, str) and re.match(r"\w[\w-]*:\S", value)
            remedy = "Put a space after the colon." if glued else ""
            yield self._problem(wrong(value, "keys with values", slot, remedy), slot.path, value)
            return
        fields = {field.encode_name: field for field in wanted.fields}
        for key in (key for key in value if key not in fields and key != wanted.tag_field):
            hint = did_you_mean(key, fields) or f"Its fields are {', '.join(fields)}."
            place = self.file.key_place((*slot.path, key))
            yield self.file.problem(place, f"{_article(called(wanted))} has no field {quoted(key)}", hint)
        missing = [field for name, field in fields.items() if field.required and name not in value]
        if missing:
            hint = described(missing[0].type) if len(missing) == 1 else ""
            names = series([field.encode_name for field in missing])
            yield self._problem(Misfit(f"this {called(wanted)} needs {names}", hint), slot.path)
        for name in (name for name in value if name in fields):
            yield from self.explain(value[name], fields[name].type, (*slot.path, name))

    def _list(self, value: object, wanted: inspect.TupleType | inspect.VarTupleType, slot: Slot) -> Iterator[Problem]:
        if not isinstance(value, list):
            short = not isinstance(value, dict) and len(slot.written) <= LONGEST_QUOTE
            numbers = RANGE.fullmatch(slot.written) if short else None
            inside = _between(numbers, wanted) if numbers else slot.written
            remedy = f"Put it in brackets: [{inside}]." if short else ""
            yield self._problem(wrong(value, "a list", slot, remedy), slot.path, value)
        elif isinstance(wanted, inspect.TupleType):
            if len(value) != len(wanted.item_types):
                message = f"{slot.name} must have {len(wanted.item_types)} items, not {len(value)}"
                yield self._problem(Misfit(message, slot.description), slot.path)
            for index, (item, type_) in enumerate(zip(value, wanted.item_types, strict=False)):
                yield from self.explain(item, type_, (*slot.path, index))
        else:
            if wanted.min_length is not None and len(value) < wanted.min_length:
                message = f"{slot.name} needs at least {count(wanted.min_length, 'item')}"
                yield self._problem(Misfit(message, slot.description), slot.path)
            if wanted.max_length is not None and len(value) > wanted.max_length:
                message = f"{slot.name} has {len(value):,} items; {wanted.max_length} are allowed"
                yield self._problem(Misfit(message, slot.description), slot.path)
            for index, item in enumerate(value):
                yield from self.explain(item, wanted.item_type, (*slot.path, index))


def label(path: Path) -> str:
    """Return what a message calls the value at this path: `feet`, `item 2 of sources`."""
    *before, last = path
    return last if isinstance(last, str) else f"item {last + 1} of {label(tuple(before))}"


def called(type_: inspect.StructType) -> str:
    """Return what one record of this type is called: `warning sign`."""
    if issubclass(type_.cls, Entry):
        return type_.cls.kind
    return re.sub("(?<=[a-z])(?=[A-Z])", " ", type_.cls.__name__).lower()


def _article(thing: str) -> str:
    return f"an {thing}" if thing[0] in "aeiou" else f"a {thing}"


def misfit(value: object, wanted: Scalar, slot: Slot) -> Misfit | None:
    """Return what keeps the value from being what is wanted."""
    match wanted:
        case inspect.LiteralType():
            return _unless_chosen(value, wanted, slot)
        case inspect.StrType():
            return _unless_formed(value, wanted, slot)
        case inspect.BoolType():
            return _unless_true_or_false(value, slot)
        case inspect.IntType() | inspect.FloatType():
            return _unless_within(value, wanted, slot)


def wrong(value: object, expected: str, slot: Slot, remedy: str = "") -> Misfit:
    """Return the complaint that a value is of another kind than expected."""
    hint = "Write a value, or delete the line." if value is None else remedy or slot.description
    given = "a fraction" if isinstance(value, float) and expected == "a whole number" else _GIVEN[type(value)]
    return Misfit(f"{slot.name} must be {expected}, not {given}", hint)


def described(type_: Type | None) -> str:
    """Return the description that stands in the schema, or nothing."""
    if not isinstance(type_, Metadata):
        return ""
    return str((type_.extra_json_schema or {}).get("description", "")) or described(type_.type)


def _between(numbers: re.Match[str], wanted: inspect.TupleType | inspect.VarTupleType) -> str:
    """Return the numbers of a range as a list has them: both ends of a pair, else all of them."""
    low, high = int(numbers[1]), int(numbers[2])
    if isinstance(wanted, inspect.TupleType) or not low < high < low + LONGEST_RANGE:
        return f"{low}, {high}"
    return ", ".join(map(str, range(low, high + 1)))


def _unless_chosen(value: object, wanted: inspect.LiteralType, slot: Slot) -> Misfit | None:
    choices = tuple(map(str, wanted.values))
    if isinstance(value, str) and value in choices:
        return None
    near = did_you_mean(value, choices) if isinstance(value, str) else ""
    return Misfit(f"{slot.name} must be one of {', '.join(choices)}", near or slot.description)


def _unless_formed(value: object, wanted: inspect.StrType, slot: Slot) -> Misfit | None:
    if not isinstance(value, str):
        return wrong(
            value, "text", slot, "" if isinstance(value, list | dict) else f'Put it in quotes: "{slot.written}".'
        )
    if wanted.max_length is not None and len(value) > wanted.max_length:
        return Misfit(f"{slot.name} has {len(value)} characters; {wanted.max_length} are allowed")
    if wanted.pattern is not None and not re.search(wanted.pattern, value):
        form = (slot.about.extra or {}).get("form") if slot.about else None
        return Misfit(f"{slot.name} must be {form or f'text like {wanted.pattern}'}")
    return None


def _unless_true_or_false(value: object, slot: Slot) -> Misfit | None:
    if isinstance(value, bool):
        return None
    said = _SAID.get(value.casefold()) if isinstance(value, str) else None
    return wrong(value, "true or false", slot, f"Write {said}." if said else "")


def _unless_within(value: object, wanted: inspect.IntType | inspect.FloatType, slot: Slot) -> Misfit | None:
    whole = isinstance(wanted, inspect.IntType)
    if isinstance(value, bool) or not isinstance(value, int if whole else int | float):
        return wrong(value, "a whole number" if whole else "a number", slot, _number_remedy(value, slot))
    low, high = wanted.ge, wanted.le
    if (low is None or low <= value) and (high is None or value <= high):
        return None
    limits = f"at most {high}" if low is None else f"at least {low}" if high is None else f"from {low} to {high}"
    return Misfit(f"{slot.name} must be {limits}", slot.description)


def _number_remedy(value: object, slot: Slot) -> str:
    if not isinstance(value, str):
        return ""
    quoted_number = slot.written[:1] in "'\"" and re.fullmatch(r"[-+]?[0-9.]+", value)
    return "Take off the quotes." if quoted_number else "Write it in plain digits, for example 30."
