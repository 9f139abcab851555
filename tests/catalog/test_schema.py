from pathlib import Path

import jsonschema
import msgspec
import pytest

from footrelief.catalog import shipped_files
from footrelief.catalog.checking import check_files
from footrelief.catalog.reference import json_schema
from footrelief.catalog.source import read
from footrelief.files.places import data_folder

CATALOGS = Path(__file__).parents[1] / "catalogs"
FAULTS_OF_FIELDS = ("choices", "lists", "numbers", "shapes", "types", "words")


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(msgspec.json.decode(json_schema()))


def test_the_schema_beside_the_catalog_is_up_to_date() -> None:
    shipped = data_folder() / "catalog.schema.json"
    assert shipped.read_text(encoding="utf-8") == json_schema(), "footrelief catalog schema > data/catalog.schema.json"


def test_the_schema_is_one(validator: jsonschema.Draft202012Validator) -> None:
    validator.check_schema(validator.schema)


@pytest.mark.parametrize("file", [*shipped_files(), CATALOGS / "small.yaml"], ids=lambda file: file.name)
def test_an_editor_finds_nothing_wrong_with_a_whole_catalog(
    file: Path, validator: jsonschema.Draft202012Validator
) -> None:
    validator.validate(read(file).data)


@pytest.mark.parametrize("name", FAULTS_OF_FIELDS)
def test_an_editor_finds_faults_of_fields_in_the_same_entries_as_the_checker(
    name: str, validator: jsonschema.Draft202012Validator
) -> None:
    file = CATALOGS / "broken" / f"{name}.yaml"
    data = {section: plain for section, plain in read(file).data.items() if isinstance(plain, list)}
    seen = {tuple(error.absolute_path)[:2] for error in validator.iter_errors(data)}
    entries = check_files([CATALOGS / "small.yaml"], [file]).entries
    told = {entry.path for entry in entries if entry.record is None and entry.file.name == str(file)}
    assert seen >= told


def test_every_field_that_needs_words_has_them(validator: jsonschema.Draft202012Validator) -> None:
    assert isinstance(validator.schema, dict)
    point = validator.schema["$defs"]["Point"]
    assert point["description"].startswith("A reflex area or acupoint")
    assert point["properties"]["feet"] == {"description": "Which foot has it.", "enum": ["both", "left", "right"]}
