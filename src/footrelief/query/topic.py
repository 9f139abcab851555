"""What a guide is asked to be about, in any spelling, into a cause, a curated routine, or headache as a whole."""

from footrelief.catalog import Catalog
from footrelief.errors import NotFoundError
from footrelief.model import Cause, Routine
from footrelief.query.lookup import called
from footrelief.query.misses import all_names, missing, several
from footrelief.query.words import words_in
from footrelief.text.names import fold

HEADACHE = frozenset(("headache", "headaches", "head", "ache", "aches", "pain", "pains"))
"""Words that name any headache, so that they pick no cause."""


def topic(catalog: Catalog, words: str) -> Cause | None:
    """Return the cause that is meant, or None for headache as a whole: `headache`, `Head pain`, or nothing typed.

    `Tension headache`, `tension-type` and `TENSION` are the same. Raises NotFoundError, with near misses and every
    topic, when there is no such cause or the words may mean several.
    """
    typed = [fold(word) for word in words_in(words)]
    special = " ".join(word for word in typed if word not in HEADACHE)
    if not special and (typed or not words.strip()):
        return None
    found = called(catalog, words, Cause.section)
    if len(found) != 1:
        found = called(catalog, special, Cause.section) or found
    if len(found) == 1:
        return catalog.get(Cause, found[0].id)
    if found:
        raise several(words, "cause", [cause.id for cause in found])
    topics = ["headache", *(cause.id for cause in catalog.all(Cause))]
    raise missing(words, "topic", "topics", topics, (*topics, *all_names(catalog, Cause.section)))


def topic_or_routine(catalog: Catalog, words: str) -> Cause | Routine | None:
    """Return what `topic` does; words that are no topic may also name a curated routine.

    Raises NotFoundError, with near misses, every topic and every routine, when they are neither or may mean several.
    """
    try:
        return topic(catalog, words)
    except NotFoundError as no_topic:
        found = called(catalog, words, Routine.section)
        if len(found) == 1:
            return catalog.get(Routine, found[0].id)
        if found:
            raise several(words, "routine", [routine.id for routine in found]) from no_topic
        ids = list(dict.fromkeys(("headache", *(e.id for record in (Cause, Routine) for e in catalog.all(record)))))
        names = (*ids, *all_names(catalog, Cause.section), *all_names(catalog, Routine.section))
        raise missing(words, "topic or routine", "topics and routines", ids, names) from no_topic
