"""Compiles what people type for an entry into the tables in which `query.understanding` finds it by its words."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec

from footrelief.catalog.records import WrittenEntry
from footrelief.model import Cause, Caution, Entry
from footrelief.model.vocabulary import VOCABULARY, SmallWords, WordList, WordQuestion
from footrelief.text.names import fold
from footrelief.text.spelling import words

TABLES: Final = """
    -- every name by which typed words are understood, and how many words it has: word lists, word questions, and the
    -- ids, names and synonyms of causes and cautions; its words are spelt one way, those that do not count left out;
    -- `key` is the name folded
    CREATE TABLE spoken (
        rank INTEGER PRIMARY KEY, section TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, words INTEGER NOT NULL,
        key TEXT NOT NULL
    );
    CREATE INDEX spoken_key ON spoken (key);
    CREATE TABLE spoken_word (word TEXT NOT NULL, spoken INTEGER NOT NULL, PRIMARY KEY (word, spoken)) WITHOUT ROWID;

    -- small words, spelt one way and parted by spaces, with their role
    CREATE TABLE small_word (words TEXT PRIMARY KEY, role TEXT NOT NULL) WITHOUT ROWID;

    -- the vocabulary's records as JSON
    CREATE TABLE vocabulary (section TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL,
        PRIMARY KEY (section, id)) WITHOUT ROWID;
"""


def rows(entries: Iterable[WrittenEntry]) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of these tables, each after the name of its table, for the entries of a catalog without errors."""
    records = [entry.record for entry in entries if entry.record is not None]
    lists = (record for record in records if isinstance(record, SmallWords))
    small = {" ".join(words(name)): record.role for record in lists for name in record.names}
    yield from (("small_word", *row) for row in small.items())
    dropped = {word for word, role in small.items() if role in ("dropped", "parting")}
    rank = 0
    for record in records:
        if isinstance(record, VOCABULARY):
            yield "vocabulary", record.section, record.id, msgspec.json.encode(record).decode()
        for name, spelt in _names(record, dropped).items():
            rank += 1
            yield "spoken", rank, record.section, record.id, spelt, len(name), fold(spelt)
            yield from (("spoken_word", word, rank) for word in name)


def _names(record: Entry, dropped: set[str]) -> dict[frozenset[str], str]:
    """Return the names of a record, each as the set of its words that count; joined by hyphens, also as one word."""
    names: dict[frozenset[str], str] = {}
    for name in _said(record):
        for form in (name, name.replace("-", "")) if "-" in name else (name,):
            all_words = frozenset(words(form))
            counting = all_words - dropped
            if all(len(word) == 1 for word in counting):  # of `n/a` no single letter is the name
                counting = all_words
            if counting:
                names.setdefault(counting, name)
    return names


def _said(record: Entry) -> Iterator[str]:
    if isinstance(record, WordList | WordQuestion):
        yield from (*record.names, *record.misspelt)
    elif isinstance(record, Cause | Caution):
        yield from (record.id, record.name, *record.synonyms)
