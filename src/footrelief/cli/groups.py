"""Options in groups: a record of options in a signature becomes the options themselves, for Typer and `--help`."""

import inspect
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, get_args

from msgspec import Struct
from msgspec.structs import fields

Options = inspect.Parameter
BESIDE = "\t"
"""At the end of a panel's name: the option stands beside others, without explanation."""


def parameters_of(function: Callable[..., Any]) -> list[Options]:
    """Return the parameters of a function, in order."""
    return list(inspect.signature(function).parameters.values())


def is_group(parameter: Options) -> bool:
    """Whether the parameter's type is a record: a group of options."""
    return isinstance(parameter.annotation, type) and issubclass(parameter.annotation, Struct)


def members(group: type[Struct]) -> list[Options]:
    """Return the options of a group, as parameters of their own; help shows them under its `panel`, if it has one.

    Those that its `beside` names stand there side by side, without their explanation.
    """
    panel: str | None = getattr(group, "panel", None)
    for field in fields(group):
        is_beside = field.name in getattr(group, "beside", ())
        for mark in get_args(field.type)[1:]:
            mark.rich_help_panel = panel and panel + BESIDE * is_beside
    return [
        Options(
            field.name,
            Options.KEYWORD_ONLY,
            default=Options.empty if field.required else field.default,
            annotation=field.type,
        )
        for field in fields(group)
    ]


def with_options(
    run: Callable[..., Any], parameters: Sequence[Options] = (), like: Callable[..., Any] | None = None
) -> Callable[..., None]:
    """Return a command with groups of options spread out, that calls `run` with the groups put together again.

    It has name and help of `like`, and its parameters unless others are given; without `like`, those of `run` itself.
    """
    like = like or run
    parameters = parameters or parameters_of(like)

    def command(**values: Any) -> None:  # noqa: ANN401 - whatever the options hold
        grouped = {
            p.name: p.annotation(**{name: values.pop(name) for name in p.annotation.__struct_fields__})
            for p in parameters
            if is_group(p)
        }
        run(**values, **grouped)

    spread = [m for p in parameters for m in (members(p.annotation) if is_group(p) else [keyword(p)])]
    command.__name__, command.__doc__ = like.__name__, like.__doc__
    command.__signature__ = inspect.Signature(spread)  # type: ignore[attr-defined]
    command.__annotations__ = {p.name: p.annotation for p in spread}
    return command


keyword = partial(Options.replace, kind=Options.KEYWORD_ONLY)
"""The same parameter, given by name."""
