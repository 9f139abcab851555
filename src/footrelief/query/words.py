"""What a person typed into words, those into a question to the store, and into what is near when it has no answer."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NoReturn

from msgspec import Struct

from footrelief.catalog import Catalog
from footrelief.errors import NotFoundError, UsageError
from footrelief.text.names import did_you_mean, fold, is_unspaced, words_in

NAMES = "id title synonyms"
LISTED_AT_MOST = 40
CANDIDATES_AT_MOST = 12


class Condition(Struct, frozen=True):
    """A condition on entries, in SQL, with what was typed as its parameters."""

    sql: str
    parameters: tuple[object, ...] = ()


def split(words: str | Iterable[str]) -> tuple[str, ...]:
    """Return the words one by one, given as one text or several, without those that hold no letter or digit.

    Raises UsageError for what is neither.
    """
    return tuple(word for word in joined(words).split() if fold(word))


def joined(words: str | Iterable[str]) -> str:
    """Return what was typed as one text. Raises UsageError for what is no text and no list of them."""
    try:
        return words if isinstance(words, str) else " ".join(words)
    except TypeError as error:
        raise UsageError(f"words are given as one text or a list of texts, not {words!r}") from error


def begins_words(wanted: Sequence[str], text: str) -> bool:
    """Return whether every wanted word begins a word of the text, or the whole text written as one word."""
    known = (*map(fold, words_in(text)), fold(text))
    return all(
        any(word.startswith(fold(begin)) or (is_unspaced(begin) and fold(begin) in word) for word in known)
        for begin in wanted
    )


def begins(word: str, columns: str = "") -> str:
    """Return the full-text expression for entries with a word that begins so: `LR-3` finds `LR3`, `LR 3` and `LR34`."""
    return _either(word, columns, "*")


def is_word(word: str, columns: str = "") -> str:
    """Return the full-text expression for entries with exactly this word."""
    return _either(word, columns, "")


def _either(word: str, columns: str, ending: str) -> str:
    expression = f'("{" ".join(words_in(word))}" {ending} OR "{fold(word)}" {ending})'
    return f"{{{columns}}} : {expression}" if columns else expression


def in_names(word: str) -> Condition:
    """Return the condition that a word begins a word of an entry's id, title or synonyms."""
    inside = "" if word.isascii() else "*"  # scripts without spaces: the sign may stand anywhere in a name
    return Condition(
        "entry.rank IN (SELECT rowid FROM words WHERE words MATCH ?)"
        " OR entry.rank IN (SELECT name.entry FROM name WHERE name.key GLOB ?)",
        (begins(word, NAMES), f"{inside}{fold(word)}*"),
    )


class Selection:
    """Conditions on the entries of one section; an entry must meet them all."""

    def __init__(
        self, section: str, words: str | Iterable[str] = (), match: Callable[[str], Condition] = in_names
    ) -> None:
        self.section = section
        typed = joined(words)
        self.words = split(typed)
        self._conditions = [Condition("section = ?", (section,)), *map(match, self.words)]
        if typed.strip() and not self.words:
            self.only("FALSE")

    def only(self, sql: str, *parameters: object) -> None:
        """Leave only the entries that meet this condition."""
        self._conditions.append(Condition(sql, parameters))

    def rows(
        self, catalog: Catalog, columns: Sequence[str], *, table: str = "entry", order: str = "entry.rank"
    ) -> list[tuple[Any, ...]]:
        """Return columns of the entries that are left. The SQL is ours; what was typed goes in as parameters."""
        conditions = " AND ".join(f"({condition.sql})" for condition in self._conditions)
        parameters = [value for condition in self._conditions for value in condition.parameters]
        sql = f"SELECT {', '.join(columns)} FROM {table} WHERE {conditions} ORDER BY {order}"  # noqa: S608
        return catalog.store.rows(sql, parameters)

    def refuse(self, catalog: Catalog) -> NoReturn:
        """Raise the error for a selection without rows: what is near the words, and how to see all."""
        section = self.section.replace("_", " ")
        words = f'"{" ".join(self.words)}"' if self.words else "all of these filters"
        message = f"no {section} match {words}. {near_words(catalog, self.words, self.section)}"
        raise NotFoundError(message.strip(), f"All words and filters must match. Every one: footrelief {self.section}")


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
