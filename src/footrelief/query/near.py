"""A word that nobody knows into the one that was probably meant: only where a wrong guess can do no harm."""

from collections.abc import Iterator
from typing import Final

from msgspec.json import decode

from footrelief.model.vocabulary import LookAlike
from footrelief.query.understanding import About, Rows, Understood, stops, understand
from footrelief.text.spelling import WORD, plain, spelt, words

SHORTEST: Final = 6
"""Letters. Shorter words look like too many others: PE, HRT, RA, MS."""
MOST: Final = 3


def near(store: Rows, taken: Understood, about: About = "condition") -> tuple[str, ...]:
    """Return the known names that the typed words are one slip away from: a letter lost, added, changed or swapped.

    Nothing when some of them would stop a massage and others not, or when the words are known not to mean them.
    """
    apart = _apart(store)
    slips = {name for (name,) in store.rows("SELECT value FROM vocabulary, json_each(body, '$.misspelt')")}
    found: dict[str, bool] = {}
    for typed, known in _slips(store, taken):
        corrected = understand(store, known, about)
        names = [
            name
            for name in corrected.names
            if name not in slips and frozenset((words(name), words(typed))) not in apart
        ]
        if names and not corrected.unknown:
            stop = corrected.is_sign or bool(stops(store, corrected.cautions))
            found |= dict.fromkeys(names, stop)
    return tuple(found)[:MOST] if len(set(found.values())) == 1 else ()


def _slips(store: Rows, taken: Understood) -> Iterator[tuple[str, str]]:
    """Yield an unknown word, and the whole text with a known word in its place."""
    for match in WORD.finditer(plain(taken.typed)):
        word = spelt(match[0])
        if word in taken.unknown and len(match[0]) >= SHORTEST:
            query = "SELECT DISTINCT word FROM spoken_word WHERE length(word) BETWEEN ? AND ? ORDER BY word"
            for (known,) in store.rows(query, (len(word) - 1, len(word) + 1)):
                if is_one_slip(word, known):
                    text = plain(taken.typed)
                    yield match[0], text[: match.start()] + known + text[match.end() :]


def _apart(store: Rows) -> set[frozenset[tuple[str, ...]]]:
    """Return the pairs that look alike and mean something else."""
    bodies = store.rows("SELECT body FROM vocabulary WHERE section = ?", (LookAlike.section,))
    pairs = (decode(body, type=LookAlike) for (body,) in bodies)
    return {frozenset((words(pair.word), words(other))) for pair in pairs for other in pair.unlike}


def is_one_slip(one: str, other: str) -> bool:
    """Whether one letter lost, added, changed or swapped with its neighbour makes one word of the other."""
    if len(one) > len(other):
        one, other = other, one
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    rest, more = one[start:], other[start:]
    if len(one) < len(other):
        return rest == more[1:]
    return rest[1:] == more[1:] or (rest[:2] == more[1::-1] and rest[2:] == more[2:])
