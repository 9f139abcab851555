"""What a person typed into the entries that are meant: one way for conditions and topics.

The longest known names inside the words count, all of them, in any order; denied ones set nothing; numbers decide
between entries. Words that nobody knows make the whole a question, unless a warning sign or a stop stands beside them.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final, Literal, NamedTuple, Protocol

from msgspec import Struct
from msgspec.json import decode, encode
from msgspec.structs import replace

from footrelief.model.vocabulary import Answer, Meaning, WordList, WordNumber, WordQuestion
from footrelief.query.phrase import Phrase, parse
from footrelief.query.readings import Reading, read

About = Literal["condition", "topic"]

HOMES: Final = {
    "cautions": ("condition",),
    "causes": ("topic",),
    "warning_signs": ("condition", "topic"),
    "stop_signs": ("condition", "topic"),
}
"""Where the entries of a section are asked for."""


class Rows(Protocol):
    """What understanding needs of a store."""

    def rows(self, query: str, parameters: Sequence[Any] = (), /) -> list[tuple[Any, ...]]:
        """Return the rows that the query selects."""


class Question(Struct, frozen=True):
    """What has to be asked back: words that may mean several things, and the answers.

    `is_open`: nothing is set for them before somebody answers. Otherwise the safest answer counts until then.
    """

    words: str
    ask: str
    answers: tuple[Answer, ...]
    is_open: bool = True


class Understood(Struct, frozen=True, kw_only=True):
    """How words were taken, as ids of entries.

    `names` are the known names inside them, `readings` the numbers that decided something. `warning_signs` and
    `stop_signs` have to be told before anything else. `replies` is what to say to words that change nothing, `denied`
    are names that were denied or concern somebody else, `unknown` words that nobody knows: beside these, only a sign
    or a stop has set anything.
    """

    typed: str
    names: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    warning_signs: tuple[str, ...] = ()
    stop_signs: tuple[str, ...] = ()
    readings: tuple[Reading, ...] = ()
    questions: tuple[Question, ...] = ()
    replies: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def is_sign(self) -> bool:
        """Whether a warning sign or a stop sign is meant."""
        return bool(self.warning_signs or self.stop_signs)

    @property
    def is_known(self) -> bool:
        """Whether anything of it is known."""
        return bool(self.names or self.readings or self.denied)

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """The questions that must be answered first."""
        return tuple(question for question in self.questions if question.is_open)


class Name(NamedTuple):
    """A known name inside what was typed, and the record that it is a name of."""

    section: str
    id: str
    text: str
    words: frozenset[str]


Records = dict[tuple[str, str], WordList | WordQuestion | Meaning]


def understand(store: Rows, typed: str, about: About = "condition", today: date | None = None) -> Understood:
    """Return what the words mean as a condition, or as a topic. `today` is for dates like `in 2019`."""
    phrase = parse(typed, dict(store.rows("SELECT words, role FROM small_word")))
    names = names_in(store, phrase)
    records = _records(store, names)
    denied = phrase.denied(name.words for name in names if about in _homes(records, name))
    denials = _longest(name for name in names if name.words & denied)
    taken = _taken(records, [name for name in names if not name.words & denied], about)
    today = today or date.today()  # noqa: DTZ011 - the reader's own day
    readings = [
        reading
        for reading in read(typed, today.year, today.month)
        if not denied or not reading.said & phrase.words <= denied
    ]
    meanings, decided = _decide(store, taken, readings)
    said = frozenset[str]().union(*(name.words for name in (*taken, *denials)), *(reading.said for reading in readings))
    unknown = tuple(word for word in phrase.counting if word not in said)
    left = [(name, records[name.section, name.id]) for name in taken if name.id not in decided]
    lists = [record for _, record in left if isinstance(record, WordList)]
    said_lists = [one for name in taken if isinstance(one := records[name.section, name.id], WordList)]
    questioned = {one.id: (name, one) for name, one in reversed(left) if isinstance(one, WordQuestion)}
    not_so = {id_ for name in denials for id_ in _means(records[name.section, name.id]).cautions}
    asked = [
        Question(name.text, one.ask, tuple(each for each in one.answers if not not_so & set(each.means.cautions)))
        for name, one in reversed(questioned.values())
    ]
    answers, questions = _answer(store, asked, about)
    meanings += [record for _, record in left if isinstance(record, Meaning)] + [record.means for record in lists]
    meant = _merged([*meanings, *answers])
    if unknown and about == "condition":
        meant["cautions"] = tuple(sorted(stops(store, meant["cautions"])))
    return Understood(
        typed=typed,
        names=tuple(dict.fromkeys(name.text for name in taken)),
        readings=tuple(readings) if meanings else (),
        questions=questions,
        replies=tuple(dict.fromkeys(one.reply for one in said_lists if one.reply)),
        denied=tuple(dict.fromkeys(name.text for name in denials)),
        unknown=unknown,
        **meant,
    )


def names_in(store: Rows, phrase: Phrase) -> list[Name]:
    """Return every name all of whose words stand in the phrase."""
    rows = store.rows(
        "SELECT section, id, name, group_concat(word, ' ') FROM spoken_word JOIN spoken ON rank = spoken"
        " WHERE word IN (SELECT value FROM json_each(?)) GROUP BY spoken HAVING count(*) = words ORDER BY rank",
        (encode((*phrase.words, *phrase.joined)).decode(),),
    )
    return [
        Name(section, id_, name, frozenset().union(*(phrase.joined.get(w, {w}) if w not in phrase.words else {w}
            for w in words.split())))
        for section, id_, name, words in rows
    ]  # fmt: skip


def _means(record: WordList | WordQuestion | Meaning) -> Meaning:
    """Return what a record means at once."""
    return record if isinstance(record, Meaning) else record.means if isinstance(record, WordList) else Meaning()


def _longest(names: Iterable[Name]) -> list[Name]:
    """Return the names that are not part of a longer one."""
    every = list(names)
    return [name for name in every if not any(name.words < other.words for other in every)]


def _taken(records: Records, names: Sequence[Name], about: About) -> list[Name]:
    """Return the names that count: the longest that are asked for here, then others for words that mean nothing here.

    The name of a cause that is also the word of a question leaves it to the question.
    """
    main = [name for name in _longest(names) if about in _homes(records, name)]
    asked = [name.words for name in main if name.section == WordQuestion.section]
    main = [name for name in main if not (name.section == "causes" and name.words in asked)]
    covered = frozenset[str]().union(*(name.words for name in main))
    return main + _longest(name for name in names if name not in main and not name.words <= covered)


def _records(store: Rows, names: Iterable[Name]) -> Records:
    """Return the record of each name; what an entry of the catalog means is itself."""
    found: Records = {}
    for section, id_, _, _ in names:
        if section in HOMES:
            found[section, id_] = Meaning(**{section: (id_,)})
        elif (section, id_) not in found:
            ((body,),) = store.rows("SELECT body FROM vocabulary WHERE section = ? AND id = ?", (section, id_))
            found[section, id_] = (
                decode(body, type=WordList) if section == WordList.section else decode(body, type=WordQuestion)
            )
    return found


def _homes(records: Records, name: Name) -> tuple[str, ...]:
    """Return where the name is asked for; elsewhere it counts only when its words mean nothing there."""
    match records[name.section, name.id]:
        case WordQuestion(about=about):
            return (about,)
        case WordList(means=means, reply=reply):
            if means == Meaning():
                return ("condition",) if reply else ("condition", "topic")
            return tuple(home for section, homes in HOMES.items() if getattr(means, section) for home in homes)
        case Meaning():
            return HOMES[name.section]


def _decide(store: Rows, taken: Sequence[Name], readings: Sequence[Reading]) -> tuple[list[Meaning], set[str]]:
    """Return what the numbers mean, and the ids of the lists and questions that they decide."""
    meanings: list[Meaning] = []
    decided: set[str] = set()
    ids = {name.id for name in taken}
    bodies = store.rows("SELECT body FROM vocabulary WHERE section = ?", (WordNumber.section,)) if readings else []
    rows = [decode(body, type=WordNumber) for (body,) in bodies]
    for reading in readings:
        for row in rows:
            low, high = row.least, row.below
            within = (low is None or low <= reading.value) and (high is None or reading.value < high)
            if row.counts == reading.counts and within and (not row.of or ids.intersection(row.of)):
                meanings.append(row.means)
                decided |= {*row.of, *row.instead}
    return meanings, decided


def _answer(store: Rows, asked: Sequence[Question], about: About) -> tuple[list[Meaning], tuple[Question, ...]]:
    """Return the answers that count for now, and the questions, each marked whether it is open.

    A sign or a stop counts until somebody says otherwise. So does the only cause that all the questions about a topic
    lead to, unless one of the answers is a stop.
    """
    answers = [answer.means for question in asked for answer in question.answers]
    stopping = stops(store, (id_ for means in answers for id_ in means.cautions))
    may_stop = stopping or any(means.stop_signs for means in answers)
    causes = [{id_ for answer in question.answers for id_ in answer.means.causes} for question in asked]
    shared = set.intersection(*causes) if causes and about == "topic" and not may_stop else set()
    meanings: list[Meaning] = []
    questions = []
    for one in asked:
        question = replace(one, is_open=False)
        safest = next((answer.means for answer in question.answers if answer.safest), Meaning())
        if safest.warning_signs or safest.stop_signs or stopping.intersection(safest.cautions):
            meanings.append(safest)
        elif len(shared) == 1:
            meanings.append(Meaning(causes=tuple(shared)))
        else:
            question = one
        questions.append(question)
    return meanings, tuple(dict.fromkeys(questions))


def stops(store: Rows, cautions: Iterable[str]) -> set[str]:
    """Return those of the cautions that rule a massage out."""
    query = (
        "SELECT id FROM entry WHERE section = 'cautions' AND json_extract(body, '$.level') = 'stop'"
        " AND id IN (SELECT value FROM json_each(?))"
    )
    return {id_ for (id_,) in store.rows(query, (encode(sorted(cautions)).decode(),))}


def _merged(meanings: Sequence[Meaning]) -> dict[str, tuple[str, ...]]:
    return {
        section: tuple(sorted({id_ for meaning in meanings for id_ in getattr(meaning, section)})) for section in HOMES
    }
