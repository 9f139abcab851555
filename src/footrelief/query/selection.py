"""Words and filters into one SQL query over the entries of a section, and its rows."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NoReturn

from footrelief.catalog import Catalog
from footrelief.errors import NotFoundError
from footrelief.query.misses import near_words
from footrelief.query.words import Condition, in_names, split


class Selection:
    """Conditions on the entries of one section; an entry must meet them all."""

    def __init__(self, section: str, words: Iterable[str] = (), match: Callable[[str], Condition] = in_names) -> None:
        self.section = section
        typed = " ".join(words)
        self.words = split([typed])
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
