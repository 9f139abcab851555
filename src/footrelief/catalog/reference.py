"""Turns the record types into what authors write by: a reference in Markdown, and a JSON Schema for their editors."""

from collections.abc import Iterable
from inspect import cleandoc
from typing import Any, Final

import msgspec
from msgspec import NODEFAULT, inspect

from footrelief.catalog.contents import VERSION
from footrelief.catalog.explain import called, described
from footrelief.catalog.fields import EACH, Way, inside, references
from footrelief.catalog.records import PARTS, SECTIONS, WrittenEntry
from footrelief.model import SCHEMA_VERSION, Point, Record


def reference() -> str:
    """Return a table of fields for each section, then for each kind of record inside one."""
    parts: dict[str, inspect.StructType] = {}
    chapters = []
    for section, record in {**PARTS, **SECTIONS}.items():
        struct, *others = (
            type_ for _, type_ in inside(inspect.type_info(record)) if isinstance(type_, inspect.StructType)
        )
        chapters.append(_chapter(f"`{section}`", struct))
        parts.update((part.cls.__name__, part) for part in others)
    chapters.append("## Parts of entries")
    chapters += [_chapter(called(part).capitalize(), part) for part in parts.values()]
    return "\n\n".join(chapters)


def _chapter(title: str, struct: inspect.StructType) -> str:
    rows = ["| field | value | when left out | meaning |", "|---|---|---|---|"]
    if struct.tag_field:
        rows.append(f"| `{struct.tag_field}` | `{struct.tag}` | needed | Which kind of {struct.tag_field} it is. |")
    rows += [_row(field) for field in struct.fields]
    return "\n".join((f"### {title}", "", cleandoc(struct.cls.__doc__ or ""), "", *rows))


def _row(field: inspect.Field) -> str:
    meaning = described(field.type).replace("|", "\\|")
    return f"| `{field.encode_name}` | {_value(field.type)} | {_default(field)} | {meaning} |"


def _default(field: inspect.Field) -> str:
    if field.required:
        return "needed"
    if field.default is NODEFAULT or field.default in {None, ()} or isinstance(field.default, Record):
        return "none"
    return f"`{str(field.default).lower() if isinstance(field.default, bool) else field.default}`"


def _value(type_: inspect.Type) -> str:
    """Return in words what may stand there."""
    match type_:
        case inspect.Metadata():
            extra = type_.extra or {}
            sections = " or ".join(f"[`{section}`](#{section})" for section in extra.get("refers", "").split())
            form = f"an id of {sections}" if sections else extra.get("form")
            return form or _value(type_.type)
        case inspect.UnionType():
            return " or ".join(_value(choice) for choice in type_.types if not isinstance(choice, inspect.NoneType))
        case inspect.TupleType():
            return f"[{', '.join(_value(item) for item in type_.item_types)}]"
        case inspect.VarTupleType():
            least = f" of at least {type_.min_length}" if type_.min_length else ""
            return f"list{least}: {_value(type_.item_type)}"
        case inspect.StructType():
            name = called(type_)
            return f"[{name}](#{name.replace(' ', '-')})"
    return _scalar(type_)


def _scalar(type_: inspect.Type) -> str:
    match type_:
        case inspect.LiteralType():
            return ", ".join(f"`{choice}`" for choice in type_.values)
        case inspect.StrType():
            return "text"
        case inspect.BoolType():
            return "`true` or `false`"
        case inspect.IntType():
            return f"whole number{_limits(type_)}"
        case inspect.FloatType():
            return f"number{_limits(type_)}"
    raise TypeError(f"no catalog field can be of type {type_}")


def _limits(type_: inspect.IntType | inspect.FloatType) -> str:
    match type_.ge, type_.le:
        case None, None:
            return ""
        case low, None:
            return f" from {low}"
        case None, high:
            return f" up to {high}"
        case low, high:
            return f" from {low} to {high}"


ON_FOOT_HAS_SHAPES: Final = {
    "if": {"properties": {"on_foot": {"const": False}}, "required": ["on_foot"]},
    "else": {"required": ["shapes"]},
}
"""The rule of `rules.py` that a point on the foot is drawn, as editors know it."""


PLACED_LIKE: Final[dict[str, Any]] = {
    "like": {"type": "string", "description": "The point in whose place it lies."},
    "at": {"type": "string", "description": "The place in the words of another point's spot: pad of the big toe."},
    "offset": {
        "type": "array",
        "items": {"type": "number"},
        "minItems": 2,
        "maxItems": 2,
        "description": "How far across and along from there.",
    },
}
"""What a point of one's own may say instead of shapes, as `placing` reads it."""


def json_schema(entries: Iterable[WrittenEntry] | None = None) -> str:
    """Return the schema as text: `footrelief catalog schema > data/catalog.schema.json` writes it anew.

    With the `entries` of a catalog it is for files on top of that: their ids are offered wherever one is named, and an
    entry with one of them needs no field, for it may change, extend or hide that entry.
    """
    types = (*PARTS.values(), *SECTIONS.values())
    found, definitions = msgspec.json.schema_components(types, ref_template="#/$defs/{name}")
    properties = dict(zip(PARTS, found, strict=False))
    properties |= {
        section: {"type": "array", "items": entry} for section, entry in zip(SECTIONS, found[len(PARTS) :], strict=True)
    }
    properties[VERSION] = {"const": SCHEMA_VERSION, "description": "The version of the format."}
    definitions["Point"]["allOf"] = [ON_FOOT_HAS_SHAPES]
    if entries is not None:
        _know(definitions, entries)
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "footrelief catalog",
        "description": "Causes of headache, points of the foot, techniques, routines, safety and evidence.",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "$defs": definitions,
    }
    return msgspec.json.format(msgspec.json.encode(settled(schema))).decode() + "\n"


def _know(definitions: dict[str, Any], entries: Iterable[WrittenEntry]) -> None:
    """Teach the definitions of a schema the ids of a catalog, and what a change may be written with."""
    ids: dict[str, list[str]] = {section: [] for section in SECTIONS}
    for entry in entries:
        ids[entry.type.section].append(entry.id)
    for section, type_ in SECTIONS.items():
        definition = definitions[type_.__name__]
        for field in references(type_):
            leaf = _leaf(definition, field.way, definitions)
            leaf.pop("type", None)
            leaf["enum"] = sorted({id_ for named in field.refers for id_ in ids[named]})
        lists = {
            name: {"type": "array"} if "items" in form else {"type": "object"}
            for name, form in definition["properties"].items()
            if "items" in form or "$ref" in form
        }
        required = definition.pop("required", [])
        definition["properties"] |= {
            "extend": {"type": "object", "properties": lists, "description": "What is added to its lists."},
            "replace": {"const": True, "description": "Take nothing from the entry below."},
            "against": {"type": "object", "description": "Written by footrelief catalog accept."},
            "hide": {"const": True, "description": "Take the entry out."},
        }
        known = {"properties": {"id": {"enum": ids[section]}}}
        whole = {"required": required} | ({"allOf": definition.pop("allOf")} if "allOf" in definition else {})
        if type_ is Point:
            definition["properties"] |= PLACED_LIKE
            placed = {"anyOf": [{"required": ["like"]}, {"required": ["at"]}]}
            needed = [name for name in required if name != "longitudinal_zones"]
            whole = {"if": placed, "then": {"required": needed}, "else": whole}
        definition |= {"required": ["id"], "if": known, "else": whole}


def _leaf(node: dict[str, Any], way: Way, definitions: dict[str, Any]) -> dict[str, Any]:
    """Return the part of a schema at the end of a way."""
    if "$ref" in node:
        node = definitions[node["$ref"].rpartition("/")[2]]
    if "anyOf" in node:
        node = next(choice for choice in node["anyOf"] if choice != {"type": "null"})
        return _leaf(node, way, definitions)
    if not way:
        return node
    inside = node["items"] if way[0] is EACH else node["properties"][way[0]]
    return _leaf(inside, way[1:], definitions)


def settled(schema: object) -> object:
    """Return the schema as every version writes it.

    Those of msgspec put "or nothing" before the other choices or behind; those of Python indent a docstring or not.
    """
    match schema:
        case dict():
            return {
                key: cleandoc(value) if key == "description" and isinstance(value, str) else settled(value)
                for key, value in schema.items()
            }
        case list() | tuple():
            return sorted(map(settled, schema), key=lambda one: one == {"type": "null"})
        case _:
            return schema
