"""Words that set nothing by themselves into what to say about them: a warning sign, a question back, or a miss."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final, Protocol, Self, TypeAlias, TypeVar

from footrelief.errors import FootreliefError, MedicalStopError, NotFoundError, UsageError
from footrelief.model import Cause, Caution, Entry, StopSign, Urgency, WarningSign
from footrelief.model.vocabulary import Answer, Meaning
from footrelief.query.near import near
from footrelief.query.understanding import About, Question, Rows, Understood
from footrelief.text.names import fold
from footrelief.text.spelling import WORD, plain, spelt
from footrelief.text.words import either

E = TypeVar("E", bound=Entry)
AnySign: TypeAlias = WarningSign | StopSign

SHOWN: Final = 10
"""How many conditions a miss names."""
KINDS: Final = 5
"""How many topics a miss names."""
LONGEST_ECHO: Final = 60
"""Letters of what was typed that are shown again."""
DO_NOT: Final = "If yours is not here, do not massage before you have asked a pharmacist or doctor."


class TakenError(FootreliefError):
    """What has to be said about typed words: `taken` is how they were understood, `about` what they were typed for."""

    def __init__(self, message: str, hint: str, taken: Understood, about: About) -> None:
        super().__init__(message, hint)
        self.taken = taken
        self.about = about

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        """Return how to make it again in another process."""
        return type(self), (self.message, self.hint, self.taken, self.about)


class WarningSignError(TakenError, MedicalStopError):
    """The words can be a warning sign."""


class AskedBackError(TakenError, UsageError):
    """The words decide too little: `taken` has the questions to answer."""


class Entries(Protocol):
    """What answering needs of a catalog."""

    @property
    def store(self) -> Rows:
        """The tables with the vocabulary."""

    def all(self, record: type[E], /) -> tuple[E, ...]:
        """Return every entry of one kind, in catalog order."""


def told(catalog: Entries, taken: Understood, about: About) -> WarningSignError:
    """Return that warning signs are meant, with what to do about the most urgent one."""
    rank = {entry.id: entry for entry in catalog.all(Urgency)}
    first = max(signs_of(catalog, taken), key=lambda sign: rank[sign.urgency].rank)
    urgency = rank[first.urgency]
    message = f'"{echo(taken.typed)}": this can be a warning sign'
    return WarningSignError(message, f"{urgency.label}. {urgency.told}", taken, about)


def asked(catalog: Entries, taken: Understood, about: About) -> AskedBackError:
    """Return the question that has to be answered before anything is set."""
    first, *others = taken.open_questions
    lines = [
        f"  {answer}  {way}"
        for question in (first, *others)
        for answer, way in (("", question.ask), *_in_columns(ways_on(catalog, question, about)))
        if answer or question is not first
    ]
    return AskedBackError(f'"{first.words}": {first.ask}', "\n".join(lines), taken, about)


def ways_on(
    catalog: Entries, question: Question, about: About, without: Collection[str] = ()
) -> Iterator[tuple[str, str]]:
    """Yield each answer with what to type or to do; without those that only mean these signs."""
    for answer in question.answers:
        signs = {sign.id for sign in signs_of(catalog, answer.means)}
        if not signs or not signs.issubset(without):
            yield answer.say, way_on(catalog, answer, about)


def way_on(catalog: Entries, answer: Answer, about: About) -> str:
    """Return what to type, or to do, for an answer."""
    means = answer.means
    for sign in signs_of(catalog, means):
        (urgency,) = (entry for entry in catalog.all(Urgency) if entry.id == sign.urgency)
        return f"{urgency.label}: footrelief show {sign.id}"
    if answer.type or means.cautions:
        return " ".join(
            f'--condition "{answer.type}"' if answer.type else f"--condition {id_}" for id_ in means.cautions
        )
    if means.causes:
        return f"footrelief guide {means.causes[0]}"
    return "leave it out" if about == "condition" else "footrelief guide headache"


def must_be_told(catalog: Entries, taken: Understood) -> bool:
    """Whether a sign is meant that rules a massage out; others are told beside it."""
    return any(isinstance(sign, StopSign) or not sign.allows_routine for sign in signs_of(catalog, taken))


def signs_of(catalog: Entries, means: Understood | Meaning) -> list[AnySign]:
    """Return the warning signs and stop signs that are meant."""
    wanted = {*means.warning_signs, *means.stop_signs}
    every: tuple[AnySign, ...] = (*catalog.all(WarningSign), *catalog.all(StopSign))
    return [sign for sign in every if sign.id in wanted]


def shortly(sign: AnySign) -> str:
    """Return a sign in the fewest words that there are for it."""
    return (isinstance(sign, WarningSign) and sign.short) or sign.title


def missed_condition(catalog: Entries, taken: Understood) -> FootreliefError:
    """Return what to say about a condition that is not known, or only in part."""
    if taken.names:
        names = list({fold(name): name for name in taken.names}.values())
        known = " and ".join(f'"{name}"' for name in names)
        return UsageError(
            f'of "{echo(taken.typed)}" only {known} is known here.',
            f"If that is all: --condition {' --condition '.join(map(quoted, names))}\n{DO_NOT}",
        )
    parts = [caution for caution in catalog.all(Caution) if not caution.ask]  # they come with another one
    part_names = {fold(name) for caution in parts for name in (caution.id, caution.name, *caution.synonyms)}
    listed = [caution.name for caution in catalog.all(Caution) if caution.level == "ask-first"][:SHOWN]
    lines = (
        DO_NOT,
        hint(name for name in near(catalog.store, taken) if fold(name) not in part_names) or "Another word for it?",
        f"These are listed, for example: {'; '.join(listed)}.",
        "All of them: footrelief safety",
    )
    return NotFoundError(f'"{echo(taken.typed)}" is not on our list.', "\n".join(filter(None, lines)))


def missed_topic(catalog: Entries, taken: Understood, routines: Iterable[str] = ()) -> NotFoundError:
    """Return what to say about a topic that is not known. `routines` are names of routines that are near, too."""
    causes = catalog.all(Cause)[:KINDS]
    pages = (("headache", "any kind, or not sure"), *((cause.id, cause.name) for cause in causes))
    lines = (
        hint((*near(catalog.store, taken, "topic"), *routines)),
        "This is about headache. The first pages:",
        *(f"  footrelief guide {id_}  {name}" for id_, name in _in_columns(pages)),
        "All kinds, with how each feels: footrelief causes",
        "Sudden, the worst ever, or with weakness: call your emergency number.",
    )
    return NotFoundError(f'there is no page for "{echo(taken.typed)}".', "\n".join(filter(None, lines)))


def _in_columns(rows: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return rows with their first cells as wide as the widest of them."""
    rows = list(rows)
    width = max(len(first) for first, _ in rows)
    return [(f"{first:{width}}", second) for first, second in rows]


def echo(typed: str) -> str:
    """Return what was typed as one short line that can be shown anywhere, without control characters."""
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in typed).split())
    return line if len(line) <= LONGEST_ECHO else f"{line[:LONGEST_ECHO]}..."


def hint(names: Iterable[str]) -> str:
    """Return `Did you mean a or b?`, or nothing without names."""
    known = tuple(dict.fromkeys(names))
    return f"Did you mean {either(known)}?" if known else ""


def quoted(words: str) -> str:
    """Return the words as one argument of a command."""
    return f'"{words}"' if " " in words else words


def taken_as(catalog: Entries, taken: Understood, about: About) -> str:
    """Return in one line how words were taken: what they mean, what to say to them, what was not understood."""
    titles = [cause.name for cause in catalog.all(Cause) if cause.id in taken.causes]
    titles += [caution.name for caution in catalog.all(Caution) if caution.id in taken.cautions]
    if not titles and not taken.replies:
        titles = ["headache as a whole" if about == "topic" else "nothing that changes the massage"]
    urgency = {entry.id: entry.label for entry in catalog.all(Urgency)}
    unknown = [match[0] for match in WORD.finditer(plain(taken.typed)) if spelt(match[0]) in taken.unknown]
    parts = (
        f"taken as {'; '.join(titles)}." if titles else "",
        f"Does not apply: {', '.join(taken.denied)}." if taken.denied else "",
        f"Not understood: {', '.join(unknown)}." if unknown else "",
        *(f"{sign.title.rstrip('.')}: {urgency[sign.urgency]}." for sign in signs_of(catalog, taken)),
        *taken.replies,
        *(aside(catalog, question, about) for question in taken.questions if not question.is_open),
    )
    return f'"{echo(taken.typed)}": {" ".join(filter(None, parts))}'


def aside(catalog: Entries, question: Question, about: About) -> str:
    """Return a question whose safest answer counts, with what to do for each answer, in one line."""
    ways = "; ".join(f"{answer.say}: {way_on(catalog, answer, about)}" for answer in question.answers)
    return f"{question.ask} {ways}."
