"""What a person typed into single words, and each word into a question to the full-text index and the names."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from footrelief.text.names import fold

NAMES = "id title synonyms"


class Condition(Struct, frozen=True):
    """A condition on entries, in SQL, with what was typed as its parameters."""

    sql: str
    parameters: tuple[object, ...] = ()


def split(words: Iterable[str]) -> tuple[str, ...]:
    """Return the words one by one, without those that hold no letter or digit."""
    return tuple(word for part in words for word in part.split() if fold(word))


def words_in(text: str) -> tuple[str, ...]:
    """Return the folded words of a text: `Tension-type headache` -> `tension`, `type`, `headache`."""
    return split(["".join(letter if letter.isalnum() or not letter.isascii() else " " for letter in text)])


def begins_words(wanted: Sequence[str], text: str) -> bool:
    """Return whether every wanted word begins a word of the text, or the whole text written as one word."""
    known = (*map(fold, words_in(text)), fold(text))
    return all(any(word.startswith(fold(begin)) for word in known) for begin in wanted)


def begins(word: str, columns: str = "") -> str:
    """Return the full-text expression for entries with a word that begins so: `LR-3` finds `LR3`, `LR 3` and `LR34`."""
    return _either(word, columns, "*")


def is_word(word: str, columns: str = "") -> str:
    """Return the full-text expression for entries with exactly this word."""
    return _either(word, columns, "")


def _either(word: str, columns: str, ending: str) -> str:
    expression = f'("{" ".join(words_in(word))}" {ending} OR "{fold(word)}" {ending})'
    return f"{{{columns}}} : {expression}" if columns else expression


def in_names(word: str) -> Condition:
    """Return the condition that a word begins a word of an entry's id, title or synonyms."""
    inside = "" if word.isascii() else "*"  # scripts without spaces: the sign may stand anywhere in a name
    return Condition(
        "entry.rank IN (SELECT rowid FROM words WHERE words MATCH ?)"
        " OR entry.rank IN (SELECT name.entry FROM name WHERE name.key GLOB ?)",
        (begins(word, NAMES), f"{inside}{fold(word)}*"),
    )
