"""A small shipped catalog, a cache folder and own catalog files, all in the test's own folder."""

from collections.abc import Callable
from pathlib import Path

import pytest

CATALOGS = Path(__file__).parents[1] / "catalogs"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("FOOTRELIEF_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small catalog in the place of the shipped files."""
    file = tmp_path / "shipped" / "small.yaml"
    file.parent.mkdir()
    file.write_bytes((CATALOGS / "small.yaml").read_bytes())
    monkeypatch.setattr("footrelief.catalog.shipped_files", lambda: (file,))
    return file


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def write_file(text: str, name: str = "mine.yaml") -> Path:
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        return file

    return write_file
