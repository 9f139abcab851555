"""The public names of the library: all there, typed, and imported only when they are used."""

import subprocess
import sys
from importlib import import_module

import pytest

import footrelief


def test_every_public_name_is_there_and_has_a_docstring() -> None:
    for name in set(footrelief.__all__) - {"__version__", "FORMATS"}:
        assert getattr(footrelief, name).__doc__, name


def test_the_table_of_homes_names_exactly_the_public_names() -> None:
    named = [name for names in footrelief.HOMES.values() for name in names]
    assert sorted([*named, "__version__"]) == sorted(footrelief.__all__)


def test_help_and_completion_list_every_public_name() -> None:
    assert set(footrelief.__all__) <= set(dir(footrelief))


def test_a_public_name_is_the_very_thing_of_its_home() -> None:
    assert footrelief.write_guide is import_module("footrelief.writing.guide").write_guide
    assert footrelief.find_points is import_module("footrelief.query.points").find_points


def test_another_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        footrelief.nonsense  # type: ignore[attr-defined] # noqa: B018


def test_importing_the_package_loads_nothing_of_it() -> None:
    code = "import sys, footrelief; print(sorted(name for name in sys.modules if name.startswith('footrelief.')))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.decode()
    assert loaded.strip() == "['footrelief.__about__']"
