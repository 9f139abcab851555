"""Places a point without numbers: `like:` another point, or `at:` the words by which the catalog names a place."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from footrelief.catalog.records import Key, Origin, WrittenEntry
from footrelief.catalog.written import UNREADABLE, Path, WrittenFile, quoted
from footrelief.errors import Problem
from footrelief.model import Point
from footrelief.text.names import did_you_mean, fold, words_in

PLACING: Final = frozenset({"like", "at", "offset"})
"""Keys of a point that are no fields: the point in whose place it lies, and how far from there."""
SMALL: Final = frozenset({"the", "of", "on", "a"})
OFFSET: Final = "offset is how far across and how far along, for example [0.02, -0.01]"


def placed(
    plain: Mapping[str, Any], file: WrittenFile, path: Path, below: Mapping[Key, WrittenEntry], room: list[Problem]
) -> tuple[dict[str, Any], dict[Path, Origin]]:
    """Return the point with the shapes of the one that it names, and where they are written; problems go to `room`.

    Its own `shapes` and `longitudinal_zones` come first, if it has them.
    """
    way = "like" if "like" in plain else "at"
    rest = {name: value for name, value in plain.items() if name not in PLACING}
    points = [entry for entry in below.values() if entry.type is Point and entry.plain.get("shapes")]
    said = plain.get(way)
    found = _find(points, way, said)
    offset = plain.get("offset", [0, 0])
    if found is None:
        names = [entry.id if way == "like" else str(entry.plain.get("spot", "")) for entry in points]
        hint = did_you_mean(str(said), filter(None, names)) or "footrelief points lists them; show ID names the place."
        what = "point with a place" if way == "like" else "place"
        room.append(file.problem(file.place((*path, way)), f"there is no {what} {quoted(str(said))} below", hint))
    elif not (isinstance(offset, list) and len(offset) == len((0, 0)) and all(map(_is_number, offset))):
        room.append(file.problem(file.place((*path, "offset")), OFFSET))
    else:
        shapes = [_shifted(shape, offset) for shape in found.plain["shapes"]]
        rest = {"shapes": shapes, "longitudinal_zones": found.plain["longitudinal_zones"]} | rest
        return rest, {(name,): (file, (*path, way)) for name in rest if name not in plain}
    return {"shapes": UNREADABLE, "longitudinal_zones": UNREADABLE} | rest, {}


def _find(points: Iterable[WrittenEntry], way: str, said: object) -> WrittenEntry | None:
    """Return the point of this id, or the first whose `spot` has the same words, in any order."""
    if way == "like":
        return next((entry for entry in points if fold(entry.id) == fold(str(said))), None)
    wanted = _words(said)
    return next((entry for entry in points if wanted and _words(entry.plain.get("spot")) == wanted), None)


def _words(said: object) -> frozenset[str]:
    return frozenset(fold(word) for word in words_in(str(said or ""))) - SMALL


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _shifted(shape: Mapping[str, Any], offset: list[float]) -> dict[str, Any]:
    """Return the shape moved across and along, in view units."""
    if "center" in shape:
        return {**shape, "center": list(_moved(shape["center"], offset))}
    return {**shape, "corners": [list(_moved(corner, offset)) for corner in shape["corners"]]}


def _moved(spot: Iterable[float], offset: list[float]) -> Iterator[float]:
    return (round(a + b, 4) for a, b in zip(spot, offset, strict=True))
