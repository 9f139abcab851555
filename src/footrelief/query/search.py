"""Words into every entry of any kind that has them all, best first, each with the reason why it was found.

The order can be explained: entries of exactly this id, name or synonym; then those with all words in id, name and
synonyms; then those with them anywhere in their texts; sources last. Inside each group the full-text index decides:
a word counts more the rarer it is and the shorter the text, ten times as much in id or name as in running text.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from msgspec import json

from footrelief.catalog import Catalog
from footrelief.errors import MissingExtraError, NotFoundError
from footrelief.query.words import Condition, begins, begins_words, in_names, near_words, split
from footrelief.text.names import fold, is_unspaced

WEIGHTS: Final = "10, 10, 8, 1"
"""Of the columns id, title, synonyms and text."""
LAST: Final = 3
"""The group of sources: they come after the entries that rest on them, unless the words are exactly their name."""
NO_FULL_TEXT: Final = "search needs a SQLite library with full-text search (FTS5); this Python was built without."
MOST: Final = 50
"""Hits that are of use to a reader; more words find fewer."""
CHOSEN_FROM: Final = 4
"""Times as many entries are read, so that those with the words in their names come first."""
SNIPPET: Final = 60
"""Letters shown on each side of a word that was found in a text."""


class Hit(NamedTuple):
    """An entry that was found. `why`: `id`, `name`, `synonym: Liver 3` or `in features: ... words around it ...`."""

    kind: str
    section: str
    id: str
    title: str
    why: str


def search(catalog: Catalog, words: str | Iterable[str], most: int = MOST) -> tuple[Hit, ...]:
    """Return the entries that have all the words, best first; each word may be the beginning of a longer one.

    The words are one text or several. At most `most` hits are returned; `count_hits` tells how many there are.

    Raises NotFoundError, with near words, when there is none; MissingExtraError when SQLite has no full-text index.
    """
    wanted = split(words)
    if not wanted:
        raise NotFoundError("there is nothing to search for.", "Give one or more words: footrelief search sinus")
    if not catalog.store.searches_texts():
        raise MissingExtraError(
            NO_FULL_TEXT, "Everything else works, and lists take words too: footrelief points sinus"
        )
    hits = []
    rows = found(catalog, wanted, CHOSEN_FROM * most)
    for order, (rank, kind, section, id_, title, synonyms, body) in enumerate(rows):
        group, why = reason(wanted, id_, title, synonyms.splitlines(), body)
        if section == "sources" and group:
            group = LAST
        hits.append((group, order, rank, Hit(kind, section, id_, title, why)))
    if not hits and (entries := meant(catalog, " ".join(wanted))):
        return entries
    if not hits:
        message = f'nothing has all of "{" ".join(wanted)}". {near_words(catalog, wanted)}'
        raise NotFoundError(message.strip(), "All words must match; take fewer or shorter ones.")
    return tuple(hit for _, _, _, hit in sorted(hits))[:most]


def count_hits(catalog: Catalog, words: str | Iterable[str]) -> int:
    """Return how many entries have all the words."""
    text, names = _conditions(split(words), ranked=False)
    either = f"({text.sql}) OR ({names.sql})"
    ((number,),) = catalog.store.rows(
        f"SELECT count(*) FROM entry WHERE {either}",  # noqa: S608 - typed words are parameters
        (*text.parameters, *names.parameters),
    )
    return int(number)


def meant(catalog: Catalog, typed: str) -> tuple[Hit, ...]:
    """Return the conditions, causes and signs that the words mean, though none stands in the entry: `Eliquis`."""
    from footrelief.query.understanding import HOMES, understand  # most searches find something

    taken = (understand(catalog.store, typed, "condition"), understand(catalog.store, typed, "topic"))
    meanings = [
        means
        for one in taken
        if not one.unknown
        for means in (one, *(answer.means for question in one.questions for answer in question.answers))
    ]
    ids = dict.fromkeys((section, id_) for means in meanings for section in HOMES for id_ in getattr(means, section))
    query = "SELECT kind, section, id, title FROM entry WHERE section = ? AND id = ?"
    return tuple(Hit._make((*row, "a word for it")) for entry in ids for row in catalog.store.rows(query, entry))


def found(catalog: Catalog, wanted: Sequence[str], most: int) -> list[tuple[int, str, str, str, str, str, str]]:
    """Return what the store has on all words, in the order of the full-text index; names that it cannot split last."""
    columns = "entry.rank, kind, section, entry.id, entry.title, words.synonyms, body"
    tables = "words JOIN entry ON entry.rank = words.rowid"
    text, names = _conditions(wanted)
    order = f"bm25(words, {WEIGHTS}), entry.rank" if text.sql == "words MATCH ?" else "entry.rank"
    rows = [
        row
        for condition, by in ((text, order), (names, "entry.rank"))
        for row in catalog.store.rows(
            f"SELECT {columns} FROM {tables} WHERE {condition.sql} ORDER BY {by} LIMIT ?",  # noqa: S608
            (*condition.parameters, most),
        )
    ]
    return list({row[0]: row for row in rows}.values())


def _conditions(wanted: Sequence[str], *, ranked: bool = True) -> tuple[Condition, Condition]:
    """Return the conditions that an entry has all words anywhere, and that it has them in its names.

    `ranked`: the first can be put in the order of the full-text index.
    """
    spaced = [word for word in wanted if not is_unspaced(word)]
    runs = [word for word in wanted if is_unspaced(word)]
    parts = ["entry.rank IN (SELECT entry FROM unspaced WHERE instr(text, ?))"] * len(runs)
    parameters: list[object] = [*runs]
    if spaced:
        parts.append(
            "words MATCH ?" if ranked and not runs else "entry.rank IN (SELECT rowid FROM words WHERE words MATCH ?)"
        )
        parameters.append(" AND ".join(begins(word) for word in spaced))
    names = [in_names(word) for word in wanted]
    return (
        Condition(" AND ".join(parts), tuple(parameters)),
        Condition(
            " AND ".join(f"({condition.sql})" for condition in names),
            tuple(value for condition in names for value in condition.parameters),
        ),
    )


def reason(wanted: Sequence[str], id_: str, title: str, synonyms: Sequence[str], body: str) -> tuple[int, str]:
    """Return the group that a hit belongs in, and why it was found."""
    key = fold("".join(wanted))
    named = (("name", title), ("id", id_), *((f"synonym: {synonym}", synonym) for synonym in synonyms))
    for why, name in named:
        if fold(name) == key:
            return 0, why
    for why, name in named:
        if begins_words(wanted, name):
            return 1, why
    if begins_words(wanted, " ".join((id_, title, *synonyms))):
        return 1, "names"
    texts = [(field, text) for field, text in texts_in(json.decode(body)) if field not in {"id", "synonyms"}]
    best = max(texts, key=lambda text: sum(begins_words([word], text[1]) for word in wanted), default=("", ""))
    return 2, f"in {best[0]}: {snippet(best[1], wanted)}"


def texts_in(value: object, field: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text inside a record with the name of its field."""
    if isinstance(value, str):
        yield field.replace("_", " "), value
    elif isinstance(value, list):
        for part in value:
            yield from texts_in(part, field)
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from texts_in(part, key)


def snippet(text: str, wanted: Sequence[str]) -> str:
    """Return the text around the first of the words that it has, cut at spaces."""
    starts = [start for start, part in parts(text) if any(fold(part).startswith(fold(word)) for word in wanted)]
    at = min(starts, default=0)
    begin = 0 if at <= SNIPPET else text.find(" ", at - SNIPPET, at) + 1 or at
    end = len(text) if at + SNIPPET >= len(text) else max(text.rfind(" ", at, at + SNIPPET), at + len(wanted[0]))
    return f"{'... ' if begin else ''}{text[begin:end]}{' ...' if end < len(text) else ''}"


def parts(text: str) -> Iterator[tuple[int, str]]:
    """Yield every word of a text with the place where it starts."""
    start = None
    for place, letter in enumerate(f"{text} "):
        if letter.isalnum():
            start = place if start is None else start
        elif start is not None:
            yield start, text[start:place]
            start = None
