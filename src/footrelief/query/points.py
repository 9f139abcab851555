"""Words and filters into the points that match them all, straight from the store: no record is made."""

from collections.abc import Iterable
from typing import Final, NamedTuple, TypedDict, get_args

from footrelief.catalog import Catalog
from footrelief.query.lookup import lookup_one
from footrelief.query.words import Condition, Selection, begins, in_names, missing
from footrelief.text.names import fold

COLUMNS: Final = ("point.id", "name", "feet", "views", "place", "agreement", "body")
ORDER: Final = "CASE role WHEN 'core' THEN 0 WHEN 'helper' THEN 1 ELSE 2 END, entry.rank"
WORKED_FOR_CAUSE: Final = (
    "entry.rank IN (SELECT point FROM worked WHERE routine IN (SELECT target FROM link JOIN entry AS cause"
    " ON cause.rank = link.entry WHERE cause.section = 'causes' AND cause.id = ? AND link.field = 'routines'))"
)
WORKED_WITH_TECHNIQUE: Final = (
    "entry.rank IN (SELECT point FROM worked JOIN entry AS technique ON technique.rank = worked.technique"
    " WHERE technique.id = ?)"
)
VIEW_SYNONYMS: Final = {
    "plantar": "sole",
    "bottom": "sole",
    "dorsal": "top",
    "medial": "inner",
    "inside": "inner",
    "lateral": "outer",
    "outside": "outer",
}


class PointRow(NamedTuple):
    """What a list says about a point; `views` parted by spaces, `body` the record as JSON."""

    id: str
    name: str
    feet: str
    views: str
    where: str
    agreement: str
    body: str


class Filters(TypedDict, total=False):
    """The filters of `find_points` that say which points are meant, whatever of them is to be seen."""

    zone: str | None
    system: str | None
    cause: str | None
    technique: str | None
    core: bool


def find_points(  # noqa: PLR0913 - one keyword for each filter
    catalog: Catalog,
    words: str | Iterable[str] = (),
    *,
    zone: str | None = None,
    foot: str | None = None,
    view: str | None = None,
    system: str | None = None,
    cause: str | None = None,
    technique: str | None = None,
    core: bool = False,
) -> tuple[PointRow, ...]:
    """Return the points that match all words and filters: core points first, then helpers, then in catalog order.

    The words are one text or several; each may begin any word of a point's id, name, synonyms or place. `foot`: left
    and right find the points that this foot has, both those that both have. `cause` and `technique`: worked so in a
    routine offered for the cause.
    Raises NotFoundError for a value that does not exist, and when nothing matches.
    """
    selection = Selection("points", words, in_names_or_place)
    if zone is not None:
        selection.only("zone = ?", fold(zone))
    if foot is not None and fold(foot) in ("left", "right"):
        selection.only("feet IN ('both', ?)", fold(foot))
    elif foot is not None:
        selection.only("feet = ?", fold(foot))
    if view is not None:
        selection.only(
            "entry.rank IN (SELECT point FROM point_view WHERE view = ?)", VIEW_SYNONYMS.get(fold(view), fold(view))
        )
    if system is not None:
        selection.only("system = ?", fold(system))
    if cause is not None:
        selection.only(WORKED_FOR_CAUSE, lookup_one(catalog, cause, "causes"))
    if technique is not None:
        selection.only(WORKED_WITH_TECHNIQUE, lookup_one(catalog, technique, "techniques"))
    if core:
        selection.only("role = 'core'")
    rows = selection.rows(catalog, COLUMNS, table="point JOIN entry ON entry.rank = point.rank", order=ORDER)
    if not rows:
        refuse_unknown(zone=zone, foot=foot, view=view, system=system)
        selection.refuse(catalog)
    return tuple(map(PointRow._make, rows))


def in_names_or_place(word: str) -> Condition:
    """Return the condition that a word begins a word of a point's id, name, synonyms or place."""
    named = in_names(word)
    in_place = "entry.rank IN (SELECT rowid FROM words WHERE words MATCH ?) AND instr(lower(place), ?)"
    return Condition(f"{named.sql} OR ({in_place})", (*named.parameters, begins(word, "text"), fold(word)))


def refuse_unknown(*, zone: str | None, foot: str | None, view: str | None, system: str | None) -> None:
    """Raise NotFoundError, listing the choices, for a filter value that the schema does not have."""
    from footrelief.model import Feet, Point, View, Zone  # the records are slow to import

    for value, kind, plural, choices in (
        (zone, "zone", "zones", get_args(Zone)),
        (foot, "foot", "feet", get_args(Feet)),
        (view if view is None else VIEW_SYNONYMS.get(fold(view), view), "view", "views", get_args(View)),
        (system, "kind", "kinds", get_args(get_args(Point.__annotations__["system"])[0])),
    ):
        if value is not None and fold(value) not in choices:
            raise missing(value, kind, plural, choices, choices)
