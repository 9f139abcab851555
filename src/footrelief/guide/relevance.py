"""A topic and entries of another kind into those that concern it: they name it, or rest on the same special source."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import TypeVar

from footrelief.model import Cause, Claim, Correction, Finding, WarningSign

T = TypeVar("T", Claim, Correction, Finding)

SPECIAL = 2
"""A source that at most so many warning signs cite is about something special; the others are general lists."""


def concerning(causes: tuple[Cause, ...], entries: Iterable[T]) -> tuple[T, ...]:
    """Return the entries that name the one cause; of several, those whose heading is about headache as a whole."""
    if len(causes) == 1:
        return tuple(entry for entry in entries if names(causes[0], *wording(entry)))
    about_headache = [entry for entry in entries if {"headache", "headaches"} & set(spaced(entry.title).split())]
    return tuple(entry for entry in about_headache if not any(names(cause, entry.title) for cause in causes))


def signs_concerning(cause: Cause | None, signs: tuple[WarningSign, ...]) -> tuple[WarningSign, ...]:
    """Return the warning signs that concern a cause: of its id, from the same special source, or naming it."""
    if cause is None:
        return ()
    cited = Counter(source for sign in signs for source in sign.sources)
    special = {source for source in cause.sources if cited[source] <= SPECIAL}
    return tuple(
        sign
        for sign in signs
        if sign.id == cause.id or special.intersection(sign.sources) or names(cause, sign.ask, sign.note or "")
    )


def names(cause: Cause, *texts: str) -> bool:
    """Do the texts name the cause, by its name, a synonym or its id, in the singular or the plural?"""
    said = "".join(map(spaced, texts))
    called = (spaced(name).rstrip() for name in (cause.name, *cause.synonyms, cause.id))
    return any(f"{name} " in said or f"{name}s " in said for name in called)


@cache
def spaced(text: str) -> str:
    """Return the words of a text in lower case, parted and enclosed by single spaces."""
    words = re.findall(r"\w+", text.lower())
    return f" {' '.join(words)} "


def wording(entry: Claim | Correction | Finding) -> tuple[str, ...]:
    """Return the texts that say what an entry of the evidence is about."""
    match entry:
        case Claim():
            return (entry.claim, entry.verdict, *(part.part for part in entry.parts))
        case Correction():
            return (entry.claim, entry.instead)
        case Finding():
            return (entry.topic, entry.text)
