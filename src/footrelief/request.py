"""What a person asks for, checked field by field when it is made, from the command line as from the library."""

from types import NoneType
from typing import Final, Literal, get_args, get_origin

from msgspec import Struct, ValidationError, convert
from msgspec.structs import fields, force_setattr

from footrelief.errors import UsageError

KINDS: Final = {str: "text", int: "a whole number", tuple: "a list of texts", NoneType: "None"}
LONGEST_SHOWN: Final = 60


class Request(Struct, frozen=True, kw_only=True):
    """A record whose values must be what its annotations say; UsageError names the first field that is not."""

    def __post_init__(self) -> None:
        for field in fields(self):
            given = getattr(self, field.name)
            try:
                value = convert(given, field.type)
            except ValidationError:
                shown = repr(given)[:LONGEST_SHOWN]
                raise UsageError(f"{field.name} cannot be {shown}", f"Give {allowed(field.type)}.") from None
            if value is not given:
                force_setattr(self, field.name, value)  # a list becomes a tuple


def allowed(annotation: object) -> str:
    """Say what a field takes: `"self", "partner" or None`."""
    if get_origin(annotation) is Literal:
        return " or ".join(f'"{choice}"' for choice in get_args(annotation))
    if annotation in KINDS or get_origin(annotation) is tuple:
        return KINDS[tuple if get_origin(annotation) is tuple else annotation]  # type: ignore[index]
    choices = get_args(annotation)
    return " or ".join(map(allowed, choices)) if choices else f"a {getattr(annotation, '__name__', annotation)}"
