"""What a person asks for, checked field by field when it is made, from the command line as from the library."""

from types import NoneType
from typing import Final, Literal, TypeVar, get_args, get_origin

from msgspec import Struct, ValidationError, convert
from msgspec.structs import fields, force_setattr

from footrelief.errors import UsageError

G = TypeVar("G")

KINDS: Final = {str: "text", int: "a whole number", NoneType: "None"}
LONGEST_SHOWN: Final = 60


class Request(Struct, frozen=True, kw_only=True):
    """A record whose values must be what its annotations say; UsageError names the first field that is not."""

    def __post_init__(self) -> None:
        for field in fields(self):
            given = getattr(self, field.name)
            value = accept(field.name, given, field.type)
            if value is not given:
                force_setattr(self, field.name, value)  # a list becomes a tuple


def accept(name: str, given: G, annotation: object) -> G:
    """Return the value as its annotation says, a list as a tuple. Raises UsageError, with what `name` takes."""
    try:
        value: G = convert(given, annotation)
    except ValidationError:
        raise _refusal(name, given, annotation) from None
    return value


def require(type_: type, **given: object) -> None:
    """Raise UsageError for the first of these values that is not of this type."""
    for name, value in given.items():
        if not isinstance(value, type_):
            raise _refusal(name, value, type_)


def _refusal(name: str, given: object, annotation: object) -> UsageError:
    return UsageError(f"{name} cannot be {repr(given)[:LONGEST_SHOWN]}", f"Give {allowed(annotation)}.")


def allowed(annotation: object) -> str:
    """Say what a field takes: `"self", "partner" or None`."""
    if get_origin(annotation) is Literal:
        return " or ".join(f'"{choice}"' for choice in get_args(annotation))
    if get_origin(annotation) is tuple:
        kind = get_args(annotation)[0]
        return "a list of texts" if kind is str else f"a list of {kind.__name__} records"
    if annotation in KINDS:
        return KINDS[annotation]
    choices = get_args(annotation)
    return " or ".join(map(allowed, choices)) if choices else f"a {getattr(annotation, '__name__', annotation)}"
