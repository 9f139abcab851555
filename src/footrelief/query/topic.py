"""What a guide is asked to be about, in any words, into a cause, a curated routine, or headache as a whole."""

from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

from footrelief.catalog import Catalog
from footrelief.model import Cause, Routine
from footrelief.query.lookup import called
from footrelief.query.words import all_names, several
from footrelief.text.names import fold, near, words_in

if TYPE_CHECKING:
    from footrelief.query.understanding import Understood

ANY_HEADACHE: Final = "headache"
"""The topic that is no cause: headache as a whole."""
HEADACHE: Final = frozenset((ANY_HEADACHE, "headaches", "head", "ache", "aches", "pain", "pains"))
"""Words that name any headache, so that they pick no cause."""


class Subject(Struct, frozen=True):
    """What a guide is about: a cause, a curated routine, or, with neither, headache as a whole.

    `cautions` are ids of conditions that were named among the words, `taken` how the words were understood; None when
    they were the name itself.
    """

    cause: Cause | None = None
    routine: Routine | None = None
    cautions: tuple[str, ...] = ()
    taken: "Understood | None" = None


def subject(catalog: Catalog, words: str, *, routines: bool = False) -> Subject:
    """Return what is meant: `Tension headache`, `tension-type` and `TENSION` are the same, and so is `tight band`.

    With `routines`, words that are no topic may also name a curated routine.
    Raises MedicalStopError when a warning sign is meant, UsageError for what has to be asked back, NotFoundError when
    there is no such topic or the words may mean several.
    """
    typed = [fold(word) for word in words_in(words)]
    special = " ".join(word for word in typed if word not in HEADACHE)
    if not special and (typed or not words.strip()):
        return Subject()
    for name in (words, special):
        how = 2 if _is_asked(catalog, name) else 3
        if len(found := _named(catalog, name, Cause.section, how)) == 1:
            return Subject(cause=catalog.get(Cause, found[0]))
    if routines and len(found := _named(catalog, words, Routine.section)) == 1:
        return Subject(routine=catalog.get(Routine, found[0]))
    from footrelief.query import answers, understanding  # names need none of it, and it loads slowly

    near_routines = near(words, all_names(catalog, Routine.section)) if routines else ()
    taken = understanding.understand(catalog.store, words, "topic")
    if not taken.is_known or taken.unknown:  # `after sex` is a headache after it
        fuller = understanding.understand(catalog.store, f"{words} {ANY_HEADACHE}", "topic")
        is_more = fuller.is_sign or fuller.questions or fuller.causes
        taken = replace(fuller, typed=words) if is_more and not fuller.unknown else taken
    in_part = taken.unknown and (near_routines or not taken.causes)
    if not answers.must_be_told(catalog, taken) and (in_part or not taken.is_known):
        return _in_part(catalog, special, taken, near_routines, routines=routines)
    return _meant(catalog, taken)


def _is_asked(catalog: Catalog, name: str) -> bool:
    """Whether the name is a word of a question about topics, or of a warning sign: then it is no plain synonym."""
    query = (
        "SELECT 1 FROM spoken JOIN vocabulary USING (section, id) WHERE key = ?"
        " AND (json_extract(body, '$.about') = 'topic' OR json_extract(body, '$.means.warning_signs') IS NOT NULL"
        " OR json_extract(body, '$.means.stop_signs') IS NOT NULL)"
    )
    return bool(catalog.store.rows(query, (fold(name),)))


def _named(catalog: Catalog, name: str, section: str, how: int = 3) -> list[str]:
    """Return the ids of the entries of a section with exactly this id, name or synonym; with `how` 2 no synonym."""
    query = (
        "SELECT DISTINCT entry.id FROM name JOIN entry ON entry.rank = name.entry"
        " WHERE name.key = ? AND entry.section = ? AND how < ? ORDER BY entry.rank"
    )
    return [id_ for (id_,) in catalog.store.rows(query, (fold(name), section, how))]


def _meant(catalog: Catalog, taken: "Understood") -> Subject:
    """Return the subject of words that are understood."""
    from footrelief.query import answers  # loaded by now

    if answers.must_be_told(catalog, taken):
        raise answers.told(catalog, taken, "topic")
    if taken.open_questions:
        raise answers.asked(catalog, taken, "topic")
    if len(taken.causes) > 1:
        raise several(taken.typed, "cause", taken.causes)
    causes = catalog.many(Cause, taken.causes)
    named = tuple(_named(catalog, taken.typed, Cause.section))
    is_name = bool(named) and taken.causes == named and not taken.questions
    return Subject(cause=causes[0] if causes else None, cautions=taken.cautions, taken=None if is_name else taken)


def _in_part(
    catalog: Catalog, special: str, taken: "Understood", near_routines: tuple[str, ...], *, routines: bool
) -> Subject:
    """Return the only cause, or else the only routine, with all the words somewhere in its names."""
    from footrelief.query.answers import missed_topic  # loaded by now

    for record in (Cause, Routine)[: 1 + routines]:
        found = called(catalog, special, record.section)
        if len(found) > 1:
            raise several(taken.typed, record.kind, [entry.id for entry in found])
        if found and record is Cause:
            return Subject(cause=catalog.get(Cause, found[0].id))
        if found:
            return Subject(routine=catalog.get(Routine, found[0].id))
    raise missed_topic(catalog, taken, near_routines)


def topic(catalog: Catalog, words: str) -> Cause | None:
    """Return the cause that is meant, or None for headache as a whole; raises what `subject` raises."""
    return subject(catalog, words).cause


def topic_or_routine(catalog: Catalog, words: str) -> Cause | Routine | None:
    """Return what `topic` does, or a curated routine of this name."""
    meant = subject(catalog, words, routines=True)
    return meant.routine or meant.cause
