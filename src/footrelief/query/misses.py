"""Words that found nothing, or too much, into errors that say what is near and what there is to choose from."""

from collections.abc import Sequence

from footrelief.catalog import Catalog
from footrelief.errors import NotFoundError
from footrelief.query.words import words_in
from footrelief.text.names import did_you_mean, fold

LISTED_AT_MOST = 40
CANDIDATES_AT_MOST = 12


def all_names(catalog: Catalog, section: str | None = None) -> tuple[str, ...]:
    """Return every id, name and synonym, for near misses."""
    rows = catalog.store.rows(
        "SELECT words.id, words.title, words.synonyms FROM words JOIN entry ON entry.rank = words.rowid"
        " WHERE ? IS NULL OR section = ? ORDER BY entry.rank",
        (section, section),
    )
    return tuple(name for id_, title, synonyms in rows for name in (id_, title, *synonyms.splitlines()))


def near_words(catalog: Catalog, typed: Sequence[str], section: str | None = None) -> str:
    """Return what is near those of the words that begin no word of any name; for words without a hit."""
    known = tuple(dict.fromkeys(word.lower() for name in all_names(catalog, section) for word in words_in(name)))
    keys = [fold(word) for word in known]
    unknown = [word for word in typed if not any(key.startswith(fold(word)) for key in keys)]
    return " ".join(hint for word in unknown if (hint := did_you_mean(word, known)))


def missing(value: str, kind: str, plural: str, choices: Sequence[str], names: Sequence[str]) -> NotFoundError:
    """Return the error for a value that does not exist: what is near, and all that do exist."""
    message = f'there is no {kind} "{value}". {did_you_mean(value, names)}'
    return NotFoundError(message.strip(), f"{plural.capitalize()}: {listed(choices)}")


def several(words: str, kind: str, candidates: Sequence[str]) -> NotFoundError:
    """Return the error for words that may mean several entries."""
    return NotFoundError(
        f'"{words}" may mean more than one {kind}.', f"Choose one: {listed(candidates, CANDIDATES_AT_MOST)}"
    )


def listed(words: Sequence[str], at_most: int = LISTED_AT_MOST) -> str:
    """Return the words as one line, the first ones only when they are many."""
    more = len(words) - at_most
    return ", ".join(words[:at_most]) + (f" and {more} more" if more > 0 else "")
