"""What shell completion offers: the ids of the catalog with all its layers, straight from its store."""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, get_args

from footrelief.errors import FootreliefError

if TYPE_CHECKING:
    from footrelief.catalog import Catalog  # only when the shell asks


class Offered(str):
    """An id that is offered although it may not begin as typed: its name or a synonym does. Typer drops other text."""

    __slots__ = ()

    def startswith(self, *_: object) -> bool:
        """Say yes, so that it stays."""
        return True


def ids_of(*sections: str, only: str = "true") -> Callable[[str], list[tuple[str, str]]]:
    """Return a completion that offers the ids of these sections with the names of their entries.

    What is typed begins the id, however it is spelled, or a word of the name, or a synonym; `point:` before it picks
    one kind.
    """

    def complete(incomplete: str) -> list[tuple[str, str]]:
        from footrelief.text.names import fold

        kind, colon, typed = incomplete.rpartition(":")
        marks = ", ".join("?" * len(sections))
        query = (
            "SELECT entry.id, entry.title, entry.kind, group_concat(name.key, ' ') FROM entry"  # noqa: S608 - ours
            " JOIN name ON name.entry = entry.rank"
            f" WHERE entry.section IN ({marks}) AND {only} GROUP BY entry.rank ORDER BY entry.rank"
        )
        wanted = fold(typed)
        found = [
            (kind + colon + id_, title)
            for id_, title, of_kind, keys in _catalog().store.rows(query, sections)
            if (not colon or fold(of_kind) == fold(kind))
            and (any(key.startswith(wanted) for key in keys.split()) or _has_word(title, wanted))
        ]
        return [(Offered(id_), title) for id_, title in _kept_by_bash(found, incomplete)]

    return complete


def _kept_by_bash(found: list[tuple[str, str]], typed: str) -> list[tuple[str, str]]:
    """Return what can be offered without bash writing the beginning that all of it shares over what was typed."""
    shared = os.path.commonprefix([id_ for id_, _ in found])  # noqa: RUF071 - letter by letter, as bash does
    in_bash = os.environ.get("_FOOTRELIEF_COMPLETE") == "complete_bash"
    if not in_bash or len(found) < 2 or not shared or shared.startswith(typed):  # noqa: PLR2004 - one is written out
        return found
    return [(id_, title) for id_, title in found if id_.startswith(typed)]


def _has_word(title: str, wanted: str) -> bool:
    from footrelief.text.names import fold, words_in

    return any(fold(word).startswith(wanted) for word in words_in(title))


def _catalog() -> "Catalog":
    """Return the catalog of all layers, or the shipped one when something is wrong with them: nobody can be told."""
    from footrelief.catalog import load  # only when the shell asks
    from footrelief.catalog.layers import find
    from footrelief.cli.settings import settings

    try:
        return load([one.path for one in find(settings().catalogs, None, ()) if one.path.exists()])
    except (FootreliefError, OSError):
        return load()


causes = ids_of("causes")
conditions = ids_of("cautions", only="json_extract(entry.body, '$.ask') IS NOT NULL")
techniques = ids_of("techniques")
claims = ids_of("claims")
routines = ids_of("routines")
points = ids_of("points")
sources = ids_of("sources")
entries = ids_of("causes", "points", "techniques", "routines", "cautions", "claims")


def topics(incomplete: str) -> list[tuple[str, str]]:
    """Offer what a guide can be about."""
    general = [("headache", "Headache as a whole")] if "headache".startswith(incomplete) else []
    return general + causes(incomplete)


def topics_and_routines(incomplete: str) -> list[tuple[str, str]]:
    """Offer what a routine can be asked for by."""
    return topics(incomplete) + routines(incomplete)


def zones(incomplete: str) -> list[str]:
    """Offer the zones of the body."""
    from footrelief.model import Zone

    return [zone for zone in get_args(Zone) if zone.startswith(incomplete)]
