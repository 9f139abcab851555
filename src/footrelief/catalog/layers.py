"""Where catalog files are found: each layer lies on those before it, and each file knows who named it."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from footrelief.files.places import folder

ENDINGS: Final = (".yaml", ".yml")
PROJECT: Final = ".footrelief"
"""The folder with the catalog of a project, beside its files or above them."""
VARIABLE: Final = "FOOTRELIEF_CATALOG"


class Layered(NamedTuple):
    """A catalog file of the reader: in which layer it lies, and where it was named."""

    layer: str
    path: Path
    named: str

    @property
    def is_asked_for(self) -> bool:
        """Was it named for this very command?"""
        return self.layer == "option"


def user_folder() -> Path | None:
    """Return the folder whose catalog files always lie on top; it may not exist."""
    parent = folder("config")
    return parent and parent / "catalog"


def project_folder() -> Path | None:
    """Return the nearest folder `.footrelief` from here upwards, if there is one."""
    try:
        here = Path.cwd()
    except OSError:  # it was deleted under us
        return None
    return next((above / PROJECT for above in (here, *here.parents) if (above / PROJECT).is_dir()), None)


def find(settings: Iterable[Path], settings_file: Path | None, options: Iterable[Path]) -> Iterator[Layered]:
    """Yield the reader's files from the lowest to the highest layer; the same file again only counts once, highest."""
    files = [
        *_inside("user", user_folder()),
        *_inside("project", project_folder()),
        *(Layered("settings", path, f"named in the settings, {settings_file}") for path in settings),
        *(Layered("variable", Path(path), f"named in {VARIABLE}") for path in _listed()),
        *(Layered("option", path, "named on the command line") for path in options),
    ]
    last = {path_of(one.path): one for one in files}
    yield from (one for one in files if last[path_of(one.path)] is one)


def path_of(path: Path) -> str:
    """Return the same text for the same file, however it is named."""
    return os.path.realpath(path)


def unused() -> Iterator[tuple[Path, str]]:
    """Yield every file in the reader's folders that is no catalog file, and why it is not used."""
    for place in (user_folder(), project_folder()):
        for path in _listing(place):
            if path.name.startswith(".") or (path.suffix in ENDINGS and path.is_file()):
                continue
            yield path, "folders in a folder are not read" if path.is_dir() else "its name does not end in .yaml"
    nearest = project_folder()
    for above in nearest.parent.parents if nearest else ():
        if (above / PROJECT).is_dir():
            yield above / PROJECT, f"{nearest} is nearer"


def _inside(layer: str, place: Path | None) -> Iterator[Layered]:
    for path in _listing(place):
        if path.suffix in ENDINGS and not path.name.startswith(".") and not path.is_dir():
            yield Layered(layer, path, f"found in {place}")


def _listing(place: Path | None) -> list[Path]:
    """Return what is in a folder, by name; one that cannot be read has nothing."""
    try:
        return sorted(place.iterdir()) if place else []
    except OSError:
        return []


def _listed() -> list[str]:
    return [name for name in os.environ.get(VARIABLE, "").split(os.pathsep) if name.strip()]
