"""Public names into chapters of docs/api.md, from their docstrings and signatures; cog runs it.

The chapters are the same on every Python: signatures are spelled here, docstrings lose their indentation.
"""

import ast
import inspect
from collections.abc import Callable, Iterator
from functools import cached_property
from importlib import import_module
from itertools import pairwise
from types import NoneType, UnionType
from typing import Annotated, ForwardRef, Literal, Union, get_args, get_origin

from msgspec import NODEFAULT, Struct

import footrelief
from footrelief.document import Block
from footrelief.model import Entry

LONGEST = 100
"""Letters of a signature that stands on one line."""
NAMED = {None: "None", NoneType: "None", ...: "...", Block: "Block"}
"""Types that are called otherwise than Python prints them."""


def chapters(names: str) -> str:
    """Return a chapter for each of these names: public ones, and others with the module that they stand in."""
    parts = (part for name in names.split() for part in chapter(name))
    return "\n" + "\n\n".join(parts) + "\n"


def chapter(name: str) -> Iterator[str]:
    """Yield what there is to say of `search` or `query.search.Hit`: how it is called, what it is, what it offers."""
    home, _, last = name.rpartition(".")
    thing = getattr(import_module(f"footrelief.{home}" if home else "footrelief"), last)
    yield f"### `{name}`"
    if not callable(thing):
        yield said_below(name)
        if isinstance(thing, dict):
            yield "\n".join(f"- `{key}`: {row.help}" for key, row in thing.items())
        return
    yield f"```python\n{called(last, thing)}\n```"
    yield doc(thing)
    if isinstance(thing, type) and (members := list(members_of(thing))):
        yield "\n".join(members)


def entries() -> str:
    """Return a line for every kind of entry, whose fields docs/catalog.md lists."""
    kinds = (thing for name in footrelief.__all__ if is_entry(thing := getattr(footrelief, name)))
    rows = (f"| `{one.__name__}` | [`{one.section}`](catalog.md#{one.section}) | {doc(one)} |" for one in kinds)
    return "\n".join(("", "| record | its fields | what it is |", "|---|---|---|", *rows, ""))


def is_entry(thing: object) -> bool:
    """Whether this is a kind of entry of the catalog."""
    return isinstance(thing, type) and issubclass(thing, Entry)


def members_of(thing: type) -> Iterator[str]:
    """Yield a line for each method and property of a class, and for what an error carries."""
    if issubclass(thing, footrelief.FootreliefError):
        yield f"- is a kind of `{thing.__bases__[0].__name__}`; exit code {thing.exit_code}"
    for name, member in vars(thing).items():
        if inspect.isfunction(member) and not name.startswith("_"):
            yield f"- `{called(name, member)}`: {' '.join(doc(member).split())}"
        elif isinstance(member, property | cached_property):
            yield f"- `{name}`: {' '.join(doc(member).split())}"


def called(name: str, thing: Callable[..., object]) -> str:
    """Return how a function or class is called; over several lines when it is long."""
    is_record = isinstance(thing, type) and issubclass(thing, Struct)
    signature = signature_of(thing) if is_record else inspect.signature(thing)  # type: ignore[arg-type]
    shown: list[str] = []
    for one in signature.parameters.values():
        kind = spell(one.annotation)
        if one.name == "self" or kind.startswith("_"):  # a type that nobody else can make
            continue
        if one.kind is one.KEYWORD_ONLY and "*" not in shown:
            shown.append("*")
        shown.append(f"{one.name}: {kind}" + ("" if one.default is one.empty else f" = {spell_value(one.default)}"))
    returned = "" if isinstance(thing, type) else f" -> {spell(signature.return_annotation)}"
    line = f"{name}({', '.join(shown)}){returned}"
    if len(line) <= LONGEST:
        return line
    return "\n".join((f"{name}(", *(f"    {part}," for part in shown), f"){returned}"))


def signature_of(record: type[Struct]) -> inspect.Signature:
    """Return the signature of a record with its types as they are written: some are only there for the type checker."""
    written: dict[str, object] = {}
    for base in reversed(record.__mro__):
        written |= vars(base).get("__annotations__", {})
    names, defaults = record.__struct_fields__, record.__struct_defaults__
    given = dict(zip(names[len(names) - len(defaults) :], defaults, strict=True))
    one = inspect.Parameter
    return inspect.Signature(
        [
            one(
                name,
                one.POSITIONAL_OR_KEYWORD if name in record.__match_args__ else one.KEYWORD_ONLY,
                default=one.empty if given.get(name, NODEFAULT) is NODEFAULT else given[name],
                annotation=written[name],
            )
            for name in names
        ]
    )


def spell(annotation: object) -> str:
    """Return a type as one would write it, without what checks its values."""
    origin, inside = get_origin(annotation), get_args(annotation)
    if annotation in NAMED:
        return NAMED[annotation]
    if isinstance(annotation, str | ForwardRef):
        return getattr(annotation, "__forward_arg__", str(annotation))
    if origin is Annotated:
        return spell(inside[0])
    if origin in (Literal, Union, UnionType):
        return " | ".join(map(repr if origin is Literal else spell, inside))
    name = getattr(origin or annotation, "__name__", str(annotation))
    return f"{name}[{', '.join(map(spell, inside))}]" if inside else name


def spell_value(value: object) -> str:
    """Return a default as one would write it."""
    return f"{type(value).__name__}()" if isinstance(value, Struct) else repr(value)


def doc(thing: object) -> str:
    """Return a docstring without its indentation, which Python 3.13 takes away by itself."""
    return inspect.cleandoc(thing.__doc__ or "")


def said_below(name: str) -> str:
    """Return the words below the assignment of a constant."""
    home = next((home for home, names in footrelief.HOMES.items() if name in names), "__about__")
    lines = ast.parse(inspect.getsource(import_module(f"footrelief.{home}"))).body
    for line, below in pairwise(lines):
        is_it = isinstance(line, ast.Assign) and ast.unparse(line.targets[0]) == name
        if is_it and isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            return inspect.cleandoc(str(below.value.value))
    return ""
