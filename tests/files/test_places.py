"""Files are kept where the platform keeps them, or where the environment says."""

from pathlib import Path

import platformdirs
import pytest

from footrelief.files import places
from footrelief.files.places import Kind, cache_folder, folder, settings_file, state_file

FOLDERS: tuple[Kind, ...] = ("cache", "config", "state")


@pytest.mark.parametrize("xdg", [None, "", "/some/where"])
@pytest.mark.parametrize("kind", FOLDERS)
def test_the_folders_are_those_that_platformdirs_names(
    kind: Kind, xdg: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    variable = f"XDG_{kind.upper()}_HOME"
    monkeypatch.delenv(variable, raising=False)
    if xdg is not None:
        monkeypatch.setenv(variable, xdg)
    named = Path(getattr(platformdirs, f"user_{kind}_dir")("footrelief", appauthor=False))
    for on_linux in (places.ON_LINUX, False):
        monkeypatch.setattr(places, "ON_LINUX", on_linux)
        assert folder(kind) == named


def test_the_environment_may_name_another_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOOTRELIEF_CACHE_DIR", "/kept")
    monkeypatch.setenv("FOOTRELIEF_CONFIG", "/mine.toml")
    assert (cache_folder(), settings_file()) == (Path("/kept"), Path("/mine.toml"))


def test_an_account_without_a_home_has_no_places(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError

    for variable in ("FOOTRELIEF_CACHE_DIR", "FOOTRELIEF_CONFIG", *(f"XDG_{kind.upper()}_HOME" for kind in FOLDERS)):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(places, "ON_LINUX", True)
    monkeypatch.setattr(Path, "home", homeless)
    assert (cache_folder(), settings_file(), state_file("place.json")) == (None, None, None)
