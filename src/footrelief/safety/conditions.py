"""The name of a condition, as a person types it, into the one caution that is meant."""

from collections.abc import Callable, Sequence

from footrelief.errors import NotFoundError, UsageError
from footrelief.model import Caution
from footrelief.text.names import did_you_mean, fold
from footrelief.text.words import either


def find_caution(cautions: Sequence[Caution], name: str) -> Caution:
    """Return the caution of that id, name or synonym; case, spaces, hyphens and accents do not matter.

    Without such a caution, one whose name or synonyms contain all the words is taken if it is the only one.
    A condition is never ignored and never guessed: NotFoundError says what is near and lists every condition,
    UsageError lists the candidates of an ambiguous name.
    """
    found = _those(cautions, lambda known: fold(known) == fold(name)) if fold(name) else ()
    if not found and (words := _words(name)):
        found = _those(cautions, lambda known: words <= _words(known))
    if not found:
        known = [known for caution in cautions for known in _names(caution)]
        listed = f"Conditions: {', '.join(caution.id for caution in cautions)}."
        raise NotFoundError(f'there is no condition "{name}"', f"{did_you_mean(name, known)} {listed}".strip())
    if len(found) > 1:
        ids = tuple(caution.id for caution in found)
        raise UsageError(f'"{name}" can mean several conditions', f"Say {either(ids)}.")
    return found[0]


def _those(cautions: Sequence[Caution], fits: Callable[[str], bool]) -> tuple[Caution, ...]:
    return tuple(caution for caution in cautions if any(fits(known) for known in _names(caution)))


def _names(caution: Caution) -> tuple[str, ...]:
    return (caution.id, caution.name, *caution.synonyms)


def _words(text: str) -> set[str]:
    return {word for word in map(fold, text.replace("-", " ").replace("_", " ").split()) if word}
