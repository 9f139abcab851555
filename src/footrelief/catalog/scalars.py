"""Compares one value that is no list and no mapping with the type it should have, and says in words what is wrong."""

import re
from typing import Final, NamedTuple

from msgspec.inspect import BoolType, FloatType, IntType, LiteralType, Metadata, StrType

from footrelief.text.names import did_you_mean

Scalar = LiteralType | StrType | BoolType | IntType | FloatType

_GIVEN: Final = {
    type(None): "nothing",
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: "text",
    list: "a list",
    dict: "keys with values",
}
_SAID: Final = {"yes": "true", "on": "true", "no": "false", "off": "false"}


class Misfit(NamedTuple):
    """What is wrong with a value, and what to do."""

    message: str
    hint: str = ""


class Spot(NamedTuple):
    """A value as messages speak of it: its name, the characters that stand in the file, and what is known about it."""

    name: str
    written: str
    about: Metadata | None

    @property
    def description(self) -> str:
        """What the schema says about the value."""
        return described(self.about)


def misfit(value: object, wanted: Scalar, spot: Spot) -> Misfit | None:
    """Return what keeps the value from being what is wanted."""
    match wanted:
        case LiteralType():
            return _unless_chosen(value, wanted, spot)
        case StrType():
            return _unless_formed(value, wanted, spot)
        case BoolType():
            return _unless_true_or_false(value, spot)
        case IntType() | FloatType():
            return _unless_within(value, wanted, spot)


def wrong(value: object, expected: str, spot: Spot, remedy: str = "") -> Misfit:
    """Return the complaint that a value is of another kind than expected."""
    hint = "Write a value, or delete the line." if value is None else remedy or spot.description
    given = "a fraction" if isinstance(value, float) and expected == "a whole number" else _GIVEN[type(value)]
    return Misfit(f"{spot.name} must be {expected}, not {given}", hint)


def described(about: Metadata | None) -> str:
    """Return the description that stands in the schema, or nothing."""
    return str((about.extra_json_schema or {}).get("description", "")) if about else ""


def _unless_chosen(value: object, wanted: LiteralType, spot: Spot) -> Misfit | None:
    choices = tuple(map(str, wanted.values))
    if isinstance(value, str) and value in choices:
        return None
    near = did_you_mean(value, choices) if isinstance(value, str) else ""
    return Misfit(f"{spot.name} must be one of {', '.join(choices)}", near or spot.description)


def _unless_formed(value: object, wanted: StrType, spot: Spot) -> Misfit | None:
    if not isinstance(value, str):
        return wrong(
            value, "text", spot, "" if isinstance(value, list | dict) else f'Put it in quotes: "{spot.written}".'
        )
    if wanted.max_length is not None and len(value) > wanted.max_length:
        return Misfit(f"{spot.name} has {len(value)} characters; {wanted.max_length} are allowed")
    if wanted.pattern is not None and not re.search(wanted.pattern, value):
        form = (spot.about.extra or {}).get("form") if spot.about else None
        return Misfit(f"{spot.name} must be {form or f'text like {wanted.pattern}'}")
    return None


def _unless_true_or_false(value: object, spot: Spot) -> Misfit | None:
    if isinstance(value, bool):
        return None
    said = _SAID.get(value.casefold()) if isinstance(value, str) else None
    return wrong(value, "true or false", spot, f"Write {said}." if said else "")


def _unless_within(value: object, wanted: IntType | FloatType, spot: Spot) -> Misfit | None:
    whole = isinstance(wanted, IntType)
    if isinstance(value, bool) or not isinstance(value, int if whole else int | float):
        return wrong(value, "a whole number" if whole else "a number", spot, _number_remedy(value, spot))
    low, high = wanted.ge, wanted.le
    if (low is None or low <= value) and (high is None or value <= high):
        return None
    limits = f"at most {high}" if low is None else f"at least {low}" if high is None else f"from {low} to {high}"
    return Misfit(f"{spot.name} must be {limits}", spot.description)


def _number_remedy(value: object, spot: Spot) -> str:
    if not isinstance(value, str):
        return ""
    quoted_number = spot.written[:1] in "'\"" and re.fullmatch(r"[-+]?[0-9.]+", value)
    return "Take off the quotes." if quoted_number else "Write it in plain digits, for example 30."
