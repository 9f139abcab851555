"""What a person calls an entry - id, name or synonym, in any spelling - into the entries of that name."""

from msgspec import Struct

from footrelief.catalog import Catalog
from footrelief.errors import NotFoundError
from footrelief.query.words import NAMES, all_names, is_word, missing, several, split
from footrelief.text.names import did_you_mean, fold


class Found(Struct, frozen=True):
    """An entry that words may mean."""

    section: str
    id: str
    kind: str


def called(catalog: Catalog, words: str, section: str | None = None) -> tuple[Found, ...]:
    """Return the entries with this id; else with this name; else this synonym; else with all words in its names."""
    rows = catalog.store.rows(
        "SELECT DISTINCT how, entry.section, id, kind FROM name JOIN entry ON entry.rank = name.entry"
        " WHERE name.key = ? AND (? IS NULL OR entry.section = ?) ORDER BY how, entry.rank",
        (fold(words), section, section),
    )
    if not rows and (wanted := split([words])):
        rows = catalog.store.rows(
            "SELECT 0, section, entry.id, kind FROM words JOIN entry ON entry.rank = words.rowid"
            " WHERE words MATCH ? AND (? IS NULL OR section = ?) ORDER BY entry.rank",
            (" AND ".join(is_word(word, NAMES) for word in wanted), section, section),
        )
    return tuple(Found(*row[1:]) for row in rows if row[0] == rows[0][0])


def lookup(catalog: Catalog, words: str) -> tuple[Found, ...]:
    """Return the entries of this id or name; of several kinds only when they share it. `kind:` before it picks one.

    Raises NotFoundError, with near misses, when there is none or the words may mean several.
    """
    section, wanted = kind_and_name(words)
    found = called(catalog, wanted, section) or _understood(catalog, wanted, section)
    if not found:
        near = did_you_mean(wanted, all_names(catalog, section))
        raise NotFoundError(
            f'there is no entry "{wanted}". {near}'.strip(), "Search in all texts: footrelief search WORDS"
        )
    if len({fold(entry.id) for entry in found}) > 1:
        raise several(wanted, "entry", [f"{entry.kind}:{entry.id}".replace(" ", "-") for entry in found])
    return found


def _understood(catalog: Catalog, words: str, section: str | None) -> tuple[Found, ...]:
    """Return the entries that the words mean as a condition or as a topic, by any answer where they are asked back."""
    from footrelief.query.understanding import HOMES, understand  # most names need none of it

    found: dict[tuple[str, str], Found] = {}
    for taken in (understand(catalog.store, words, "condition"), understand(catalog.store, words, "topic")):
        answers = (answer.means for question in taken.questions for answer in question.answers)
        for means in (taken, *answers) if not taken.unknown else ():
            for home in HOMES if section is None else {section} & HOMES.keys():
                for id_ in getattr(means, home):
                    ((kind,),) = catalog.store.rows("SELECT kind FROM entry WHERE section = ? AND id = ?", (home, id_))
                    found[home, id_] = Found(home, id_, kind)
    return tuple(found.values())


def lookup_one(catalog: Catalog, words: str, section: str) -> str:
    """Return the id of the entry of a section that is meant. Raises NotFoundError when there is none or several."""
    found = called(catalog, words, section)
    if len(found) == 1:
        return found[0].id
    if found:
        raise several(words, found[0].kind, [entry.id for entry in found])
    ids = [row[0] for row in catalog.store.rows("SELECT id FROM entry WHERE section = ? ORDER BY rank", (section,))]
    raise missing(words, section.removesuffix("s"), section, ids, all_names(catalog, section))


def kind_and_name(words: str) -> tuple[str | None, str]:
    """Split `cause:pregnancy` or `cause/pregnancy` into the section and the name; other words have no section."""
    from footrelief.model import ENTRIES  # the records are slow to import, and lists do without

    sections = {fold(word): record.section for record in ENTRIES for word in (record.kind, record.section)}
    for sign in ":/":
        kind, _, name = words.partition(sign)
        if fold(kind) in sections and name.strip():
            return sections[fold(kind)], name.strip()
    return None, words.strip()
