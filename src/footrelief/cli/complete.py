"""What shell completion offers: the ids of the shipped catalog, straight from its store."""

from collections.abc import Callable
from typing import get_args


def ids_of(*sections: str, only: str = "true") -> Callable[[str], list[tuple[str, str]]]:
    """Return a completion that offers the ids of these sections with the names of their entries."""

    def complete(incomplete: str) -> list[tuple[str, str]]:
        from footrelief.catalog import load  # only when the shell asks
        from footrelief.text.names import fold

        marks = ", ".join("?" * len(sections))
        query = f"SELECT id, title FROM entry WHERE section IN ({marks}) AND {only} ORDER BY rank"  # noqa: S608 - ours
        rows = load().store.rows(query, sections)
        return [(id_, title) for id_, title in rows if fold(id_).startswith(fold(incomplete))]

    return complete


causes = ids_of("causes")
conditions = ids_of("cautions", only="json_extract(body, '$.ask') IS NOT NULL")
techniques = ids_of("techniques")
claims = ids_of("claims")
routines = ids_of("routines")
points = ids_of("points")
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
