"""Every public name, command and option is documented, and the words of the project name what exists."""

import inspect
import re
from importlib import import_module
from pathlib import Path

import pytest

import footrelief
from footrelief.cli import ROWS

ROOT = Path(__file__).parent.parent.parent
API = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
VOCABULARY = (ROOT / "docs" / "words.md").read_text(encoding="utf-8")
WORDS = re.findall(r"^\| ([^|]+) \|.*\| (`[^|]+) \|$", VOCABULARY, re.MULTILINE)


def test_api_has_every_public_name_once() -> None:
    chapters = re.findall(r"^### `(\w+)`$", API, re.MULTILINE)
    rows = re.findall(r"^\| `(\w+)` \|", API, re.MULTILINE)
    assert sorted((*chapters, *rows)) == sorted(footrelief.__all__)


@pytest.mark.parametrize("name", footrelief.__all__)
def test_every_public_name_says_what_it_is(name: str) -> None:
    thing = getattr(footrelief, name)
    if callable(thing):
        own = vars(thing).get("__doc__") if isinstance(thing, type) else thing.__doc__
        assert own
        assert not own.startswith(f"{name}(")  # what Python writes for a record without words
    else:
        [said] = re.findall(rf"^### `{name}`\n\n(.+)$", API, re.MULTILINE)
        assert said


@pytest.mark.parametrize("name", footrelief.__all__)
def test_every_public_method_says_what_it_does(name: str) -> None:
    thing = getattr(footrelief, name)
    for member, value in vars(thing).items() if isinstance(thing, type) else ():
        if not member.startswith("_") and (inspect.isfunction(value) or isinstance(value, property)):
            assert value.__doc__, member


def test_errors_that_public_names_raise_are_public() -> None:
    assert set(re.findall(r"\b[A-Z]\w+Error\b", API)) <= set(footrelief.__all__)


COMMANDS = {
    " ".join(words): command
    for row in ROWS
    for real in [row.load()]
    for words, command in (
        ((row.name,), real),
        *(((row.name, name), below) for name, below in getattr(real, "commands", {}).items()),
    )
}


@pytest.mark.parametrize("words", COMMANDS)
def test_every_command_and_option_is_documented(words: str) -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    [chapter] = re.findall(rf"^### footrelief {words}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    chapter += chapter.replace("[no-]", "") + chapter.replace("[no-]", "no-")
    assert COMMANDS[words].help
    for one in COMMANDS[words].params:
        assert one.help, one.name
        for option in (*one.opts, *one.secondary_opts) if one.param_type_name == "option" else ():
            assert re.search(rf"(^|[\s,/]){option}\b", chapter, re.MULTILINE), option


@pytest.mark.parametrize("name", [row.name for row in ROWS])
def test_the_readme_names_every_command(name: str) -> None:
    assert re.search(rf"`(footrelief )?{name}[` ]", (ROOT / "README.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize("place", sorted({place for _, where in WORDS for place in re.findall(r"`([\w.]+)`", where)}))
def test_the_words_of_the_project_name_what_exists(place: str) -> None:
    home, _, name = f"footrelief.{place}".rpartition(".")
    module = import_module(home)
    assert hasattr(module, name) or import_module(f"{home}.{name}")


def test_a_word_stands_for_one_thing() -> None:
    words = [word for cell, _ in WORDS for word in cell.split(", ")]
    assert len(words) > 50
    assert len(set(words)) == len(words)
