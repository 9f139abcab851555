"""The reader's own defaults come from one small file, and mistakes in it are told."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from footrelief.cli.settings import Settings, settings, settings_file
from footrelief.errors import UsageError


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


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("conditions = [", "cannot read the settings"),
        ('condition = ["x"]', 'there is no setting "condition"'),
        ('conditions = "x"', "must be a list of texts"),
        ("conditions = [1]", "must be a list of texts"),
    ],
)
def test_a_mistake_is_told_with_the_file(file: Path, text: str, message: str) -> None:
    file.write_text(text)
    with pytest.raises(UsageError, match=message) as error:
        settings()
    assert str(file) in error.value.message


def test_the_file_lies_in_the_settings_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FOOTRELIEF_CONFIG", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", "/settings")
    assert settings_file() == Path("/settings/footrelief/config.toml")
