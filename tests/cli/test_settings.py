"""The reader's own defaults come from one small file, and mistakes in it are told."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from footrelief.cli.settings import Settings, settings
from footrelief.errors import FileError, Place, Problem


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "config.toml"
    monkeypatch.setenv("FOOTRELIEF_CONFIG", str(path))
    settings.cache_clear()
    yield path
    settings.cache_clear()


def test_without_a_file_there_are_no_settings(file: Path) -> None:
    assert not file.exists()
    assert settings() == Settings()


def test_conditions_and_catalogs_are_read(file: Path) -> None:
    file.write_text('conditions = ["pregnancy"]\ncatalogs = ["mine.yaml", "/other.yaml"]\n')
    assert settings() == Settings(("pregnancy",), (file.parent / "mine.yaml", Path("/other.yaml")), file)


def test_a_number_to_call_is_read_as_text(file: Path) -> None:
    file.write_text('emergency_number = "112"\n')
    assert settings().emergency_number == "112"
    settings.cache_clear()
    file.write_text('emergency_number = "help"\n')
    with pytest.raises(FileError) as caught:
        settings()
    assert "a telephone number in quotes" in caught.value.problems[0].message


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        (
            'catalogs = []\ncondition = ["x"]',
            (2, 1, 9),
            'a settings file has no field "condition"',
            "Did you mean conditions?",
        ),
        ('  conditions = "x"', (1, 16, 3), "conditions must be a list, not text", 'Put it in brackets: ["x"].'),
        ("conditions = [1]", (1, 14, 3), "item 1 of conditions must be text, not a number", 'Put it in quotes: "[1]".'),
    ],
)
def test_a_mistake_is_told_with_its_place_and_what_to_do(
    file: Path, text: str, place: tuple[int, int, int], message: str, hint: str
) -> None:
    file.write_text(text)
    with pytest.raises(FileError) as wrong:
        settings()
    assert wrong.value.exit_code == 2
    (problem,) = wrong.value.problems
    assert problem == Problem(Place(str(file), *place), message, hint, text.splitlines()[place[0] - 1])


@pytest.mark.parametrize("text", ["\nconditions = [", "\nconditions = ,"])
def test_what_is_no_toml_is_told_with_its_line(file: Path, text: str) -> None:
    file.write_text(text)
    with pytest.raises(FileError) as wrong:
        settings()
    (problem,) = wrong.value.problems
    assert problem.place[:2] == (str(file), 2)
    assert problem.message.startswith("this is not TOML: ")


def test_settings_are_read_with_the_guards_of_catalogs(file: Path) -> None:
    file.write_bytes(b'conditions = ["\xe4"]')
    with pytest.raises(FileError, match="1 problem in what was read") as wrong:
        settings()
    assert wrong.value.problems[0].message == "byte 16 of this file is not UTF-8"
