"""Turns the record types into the JSON Schema of a catalog file, by which editors complete and check what one types."""

import msgspec

from footrelief.catalog.records import PARTS, SECTIONS


def json_schema() -> str:
    """Return the schema as text: `footrelief catalog schema > data/catalog.schema.json` writes it anew."""
    types = (*PARTS.values(), *SECTIONS.values())
    found, definitions = msgspec.json.schema_components(types, ref_template="#/$defs/{name}")
    properties = dict(zip(PARTS, found, strict=False))
    properties |= {
        section: {"type": "array", "items": entry} for section, entry in zip(SECTIONS, found[len(PARTS) :], strict=True)
    }
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "footrelief catalog",
        "description": "Causes of headache, points of the foot, techniques, routines, safety and evidence.",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "$defs": definitions,
    }
    return msgspec.json.format(msgspec.json.encode(in_order(schema))).decode() + "\n"


def in_order(schema: object) -> object:
    """Return the schema with "or nothing" behind the other choices: versions of msgspec put it here or there."""
    match schema:
        case dict():
            return {key: in_order(value) for key, value in schema.items()}
        case list() | tuple():
            return sorted(map(in_order, schema), key=lambda one: one == {"type": "null"})
        case _:
            return schema
