"""What tests of every room share: the shipped catalog, golden files, how examples are searched."""

import os
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from footrelief import catalog
from footrelief.catalog import Catalog
from footrelief.document import Document
from footrelief.writing.guide import GuideRequest, HandoutRequest, write_handout

DAY = date(2026, 11, 23)
Handout = Callable[..., Document]


@pytest.fixture(scope="session", autouse=True)
def no_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whoever runs the tests may have settings and catalogs of their own."""
    os.environ["XDG_CONFIG_HOME"] = str(tmp_path_factory.mktemp("config"))
    os.environ.pop("FOOTRELIEF_CATALOG", None)


@pytest.fixture(scope="session")
def shipped() -> Catalog:
    """Compiled once, for all tests that only read it."""
    return catalog.load(use_cache=False)


class Golden:
    """The files of a folder `golden`, to be read by eye; `UPDATE_GOLDEN=1 pytest ...` writes them anew."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def names(self) -> set[str]:
        return {path.name for path in self._folder.iterdir()}

    def compare(self, name: str, content: str) -> None:
        file = self._folder / name
        if "UPDATE_GOLDEN" in os.environ:
            file.write_bytes(content.encode())
        assert content == file.read_bytes().decode()


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """The golden files beside the test."""
    return Golden(request.path.parent / "golden")


@pytest.fixture(scope="session")
def handout(shipped: Catalog) -> Handout:
    """Return a function that writes the handout for a guide's request of ten minutes."""

    @cache
    def written(topic: str = "tension", mode: str | None = None, conditions: tuple[str, ...] = ()) -> Document:
        guide = GuideRequest(topic=topic, minutes=10, mode=mode, conditions=conditions)  # type: ignore[arg-type]
        return write_handout(shipped, HandoutRequest(guide=guide, day=DAY))

    return written


# The same examples every time, and no clock, so that main is either green or red however busy the machine is: few for
# every day, many in `.ci/run`; `HYPOTHESIS_PROFILE=search` looks for new ones.
UNHURRIED = (HealthCheck.too_slow, HealthCheck.data_too_large)
settings.register_profile("few", max_examples=30, derandomize=True, deadline=None, suppress_health_check=UNHURRIED)
settings.register_profile("many", max_examples=100, derandomize=True, deadline=None, suppress_health_check=UNHURRIED)
settings.register_profile("search", max_examples=1000, deadline=None, suppress_health_check=UNHURRIED)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "few"))
