"""What a person says applies to them into the cautions that are meant."""

from collections.abc import Container, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from footrelief.errors import UsageError
from footrelief.model import Caution, Entry
from footrelief.request import accept
from footrelief.text.names import fold

if TYPE_CHECKING:  # ids need none of it, and it loads slowly
    from footrelief.query.understanding import Rows, Understood

E = TypeVar("E", bound=Entry)


class Entries(Protocol):
    """What finding conditions needs of a catalog."""

    @property
    def store(self) -> "Rows":
        """The tables with the vocabulary."""

    def all(self, record: type[E], /) -> tuple[E, ...]:
        """Return every entry of one kind, in catalog order."""


class Meant(NamedTuple):
    """The cautions that are meant, in catalog order, and how words that were no name of theirs were taken."""

    cautions: tuple[Caution, ...]
    words: tuple["Understood", ...] = ()


def in_its_place(cautions: Sequence[Caution], named: Caution) -> Caution:
    """Return the condition that a named caution comes with, if nobody is asked about it; else the caution itself.

    Raises UsageError where it comes with several.
    """
    whole = [caution for caution in cautions if named.id in caution.effects.includes]
    if named.ask or named.level == "stop" or not whole:
        return named
    if len(whole) > 1:
        ids = " or ".join(caution.id for caution in whole)
        raise UsageError(f'"{named.id}" comes with other conditions and is not named by itself', f"Name {ids}.")
    return in_its_place([caution for caution in cautions if caution is not named], whole[0])


def _parts(text: str, ids: Container[str]) -> tuple[str, ...]:
    """Return the ids in a list of them, parted by commas; any other text as it is."""
    parts = text.split(",")
    return tuple(parts) if all(fold(part) in ids for part in parts) else (text,)


def find_cautions(catalog: Entries, typed: str | Sequence[str]) -> Meant:
    """Return the cautions that these words mean, typed as one text or several; the id of a caution means itself.

    A condition is never ignored and never guessed. Raises MedicalStopError when a warning sign is meant, UsageError for
    what has to be asked back and for what is no text, NotFoundError for words that nobody knows.
    """
    typed = (typed,) if isinstance(typed, str) else accept("conditions", typed, tuple[str, ...])
    every = catalog.all(Caution)
    by_id = {fold(caution.id): caution for caution in every}
    typed = tuple(part for text in typed for part in _parts(text, by_id))
    ids = {fold(in_its_place(every, by_id[fold(one)]).id) if fold(one) in by_id else fold(one) for one in typed}
    if ids <= by_id.keys():
        return Meant(tuple(caution for id_, caution in by_id.items() if id_ in ids))
    from footrelief.query import answers, understanding  # see above

    words = tuple(understanding.understand(catalog.store, one) for one in typed if fold(one) not in by_id)
    for taken in words:
        if answers.must_be_told(catalog, taken):
            raise answers.told(catalog, taken, "condition")
    ids |= {fold(in_its_place(every, by_id[fold(id_)]).id) for taken in words for id_ in taken.cautions}
    cautions = tuple(caution for id_, caution in by_id.items() if id_ in ids)
    if not any(caution.level == "stop" for caution in cautions):
        for taken in words:
            if taken.unknown or not taken.is_known:
                raise answers.missed_condition(catalog, taken)
            if taken.open_questions:
                raise answers.asked(catalog, taken, "condition")
    names = {fold(name) for caution in cautions for name in (caution.name, *caution.synonyms)}
    return Meant(cautions, tuple(taken for taken in words if taken.questions or fold(taken.typed) not in names))
