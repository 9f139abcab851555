"""What a person typed into words that can be looked up: parted into clauses, small words set apart, denials marked."""

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Final, NamedTuple

from footrelief.text.spelling import WORD, plain, spelt

PARTING: Final = re.compile(r"[;:!?()\n]|[,.](?!\d)|[+&](?!\d)|/(?!\d)")
UNJOINED: Final = frozenset(("dropped", "parting", "denying"))
"""Roles of small words that are never the beginning of a longer word: `no ace inhibitor` has no NOAC in it."""
BESIDE: Final = ("beside", "passing")
"""Roles of small words that may stand beside a name."""
LONGEST_SMALL: Final = 4
"""Words in the longest small phrase: `runs in the family`."""


class Clause(NamedTuple):
    """Words that belong together. `said` are all of them in order, `denied` those after a word that denies.

    `first`: the first of these that means something; only where that is a name, anything is denied.
    """

    said: tuple[str, ...] = ()
    denied: frozenset[str] = frozenset()
    denying: frozenset[str] = frozenset()
    first: str = ""


class Phrase(NamedTuple):
    """A typed text. `joined` are its neighbours written as one word, each with its two parts.

    `counting` are the words that must be known; the others may stand beside a name.
    """

    clauses: tuple[Clause, ...]
    counting: tuple[str, ...]
    joined: Mapping[str, frozenset[str]]

    @property
    def words(self) -> frozenset[str]:
        """Every word that may be part of a name."""
        return frozenset(word for clause in self.clauses for word in clause.said)

    def denied(self, names: Iterable[frozenset[str]]) -> frozenset[str]:
        """Return the words that are only said to deny them; a word that belongs to a name denies nothing: `no feeling`.

        The names are those found in the phrase, each as its words. Beyond another word nothing is denied either: `no
        treatment for my clot`.
        """
        known = tuple(names)
        named = frozenset[str]().union(*known)
        denied, stated = set[str](), set[str]()
        for clause in self.clauses:
            in_name = any(name & clause.denying and name <= set(clause.said) for name in known)
            is_beyond = clause.first and clause.first not in named
            here = frozenset[str]() if in_name or is_beyond else clause.denied
            denied |= here
            stated |= set(clause.said) - here
        return frozenset(denied - stated)


def parse(text: str, small: Mapping[str, str]) -> Phrase:
    """Return the phrase of a text; `small` holds the role of every small word, spelt one way."""
    clauses: list[Clause] = []
    counting: list[str] = []
    joined: dict[str, frozenset[str]] = {}
    every = [[match[0] for match in WORD.finditer(part)] for part in PARTING.split(plain(text))]
    for part in every:
        words = [spelt(word) for word in part]
        for place, pair in enumerate(pairwise(words)):
            if small.get(pair[0]) not in UNJOINED:
                joined[spelt(part[place] + part[place + 1])] = frozenset(pair)
        clauses += _clauses(words, small, counting)
    if not any(clause.said for clause in clauses):
        words = [spelt(word) for part in every for word in part]
        return Phrase((Clause(tuple(words)),), tuple(words), joined)
    return Phrase(tuple(clauses), tuple(dict.fromkeys(counting)), joined)


def _clauses(words: list[str], small: Mapping[str, str], counting: list[str]) -> Iterable[Clause]:
    """Yield the clauses of a part without marks inside, and add the words of it that must be known."""
    said: list[str] = []
    denied: set[str] = set()
    denying: set[str] = set()
    first = ""
    beside = False
    place = 0
    while place < len(words):
        length, role = _small(words[place : place + LONGEST_SMALL], small)
        here = words[place : place + length]
        place += length
        if role == "parting":
            yield Clause(tuple(said), frozenset(denied), frozenset(denying), first)
            said, denied, denying, first = [], set(), set(), ""
        elif role == "elsewhere":
            denied |= {*said, *words[place:]}
            denying |= set(here)
            said += here
        elif role == "denying":
            denying |= set(here)
            said += here
        elif role != "dropped":
            said += here
            if denying:
                denied |= set(here)
                first = first or ("" if role == "passing" else here[0])
            if role not in BESIDE and not (
                here[0][0].isdigit() and (beside or _is_beside(words[place : place + 1], small))
            ):
                counting += here
        beside = role in BESIDE
    yield Clause(tuple(said), frozenset(denied), frozenset(denying), first)


def _is_beside(words: list[str], small: Mapping[str, str]) -> bool:
    return _small(words, small)[1] in BESIDE


def _small(words: list[str], small: Mapping[str, str]) -> tuple[int, str]:
    """Return how many of the first words are a small phrase, and its role; otherwise 1 and nothing."""
    for length in range(len(words), 0, -1):
        if role := small.get(" ".join(words[:length])):
            return length, role
    return 1, ""
