"""Reads every text of an author's own entries as an advertising regulator would."""

from collections.abc import Iterable, Iterator
from typing import Final

from footrelief.catalog import fields
from footrelief.catalog.records import WrittenEntry
from footrelief.catalog.written import Path, quoted
from footrelief.errors import Problem
from footrelief.model import Cause, Entry, Note, Point, Routine, Technique
from footrelief.text.claims import claims, names_condition

READ: Final[tuple[type[Entry], ...]] = (Point, Technique, Routine, Note, Cause)
"""Kinds that speak in the author's own voice. Claims, corrections and findings are graded, cautions warn."""
TOLD_AS_SUCH: Final = frozenset({"traditional_use", "headache", "chart_notes", "selfcare", "see_someone", "mechanism"})
"""Fields that say what tradition, charts or doctors say, and pages name them so."""
TITLED: Final[tuple[type[Entry], ...]] = (Technique, Routine)


def check_claims(entries: Iterable[WrittenEntry]) -> Iterator[Problem]:
    """Yield a warning for every promise in a text, at its words, with wording that is accepted."""
    for entry in entries:
        if entry.type not in READ:
            continue
        for field in fields.readable(entry.type):
            if field.way[0] in TOLD_AS_SUCH:
                continue
            for path, text in fields.values(entry.plain, field.way):
                yield from (_at(entry, path, one.words, one.instead) for one in claims(text))
        name = str(entry.plain.get("name", ""))
        if entry.type in TITLED and (condition := names_condition(name)):
            message = f"a title that names a condition ({condition}) counts as a claim"
            hint = "Name what is done, or when: A calm evening massage."
            yield entry.problem(("name",), message, hint, "warning", "health-claim")


def _at(entry: WrittenEntry, path: Path, words: str, instead: str) -> Problem:
    """Return the warning at the words, if they stand on the first line of the text."""
    problem = entry.problem(
        path, f"{quoted(words)} reads as a promise to treat", f"Accepted: {instead}.", "warning", "health-claim"
    )
    column = problem.excerpt.find(words, problem.place.column - 1)
    if column < 0:
        return problem
    return problem._replace(place=problem.place._replace(column=column + 1, length=len(words)))
