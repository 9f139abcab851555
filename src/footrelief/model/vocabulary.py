"""What people type, and what they mean by it: names, questions back, numbers, small words, words that look alike."""

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from footrelief.model.entry import CauseId, CautionId, Entry, Name, Record, Text, WarningSignId, form

StopSignId = Annotated[str, Meta(extra={"refers": "stop_signs"})]
Spoken = Annotated[str, form("one line of text with a letter or digit", r"^(?=[^\t\n]*\w)[^\t\n]+$(?!\n)", 80)]
WordListId = Annotated[str, Meta(extra={"refers": "word_lists word_questions"})]


class Meaning(Record, frozen=True, kw_only=True):
    """The entries that are meant; none of them: it changes nothing."""

    cautions: tuple[CautionId, ...] = ()
    warning_signs: tuple[WarningSignId, ...] = ()
    stop_signs: tuple[StopSignId, ...] = ()
    causes: tuple[CauseId, ...] = ()


class WordList(Entry, frozen=True, kw_only=True):
    """Names of one thing, and the entries that it means. Without entries it is known, and changes nothing."""

    section: ClassVar[str] = "word_lists"
    kind: ClassVar[str] = "word list"

    means: Meaning = Meaning()
    names: Annotated[tuple[Spoken, ...], Meta(min_length=1, description="What people rightly call it.")]
    misspelt: Annotated[tuple[Spoken, ...], Meta(description="Slips that are taken for it.")] = ()
    reply: Annotated[Text | None, Meta(description="What to say to it besides.")] = None


class Answer(Record, frozen=True, kw_only=True):
    """One answer to a question back."""

    say: Annotated[Name, Meta(description="The answer, as one would give it.")]
    means: Meaning = Meaning()
    type: Annotated[Name | None, Meta(description="What to type for it, where the ids would be asked back, too.")] = (
        None
    )
    safest: Annotated[bool, Meta(description="Taken for granted until somebody answers.")] = False


class WordQuestion(Entry, frozen=True, kw_only=True):
    """Words that may mean several things. Nothing is set until it is answered; a warning sign or a stop comes first."""

    section: ClassVar[str] = "word_questions"
    kind: ClassVar[str] = "word question"

    about: Annotated[Literal["condition", "topic"], Meta(description="Where the words are asked about.")] = "condition"
    names: Annotated[tuple[Spoken, ...], Meta(min_length=1, description="The words.")]
    misspelt: tuple[Spoken, ...] = ()
    ask: Text
    answers: Annotated[tuple[Answer, ...], Meta(min_length=1)]


class WordNumber(Entry, frozen=True, kw_only=True):
    """A range of numbers and what it means: an age, weeks of pregnancy, days ago, a reading."""

    section: ClassVar[str] = "word_numbers"
    kind: ClassVar[str] = "word number"

    counts: Annotated[
        Literal[
            "years-old",
            "weeks-pregnant",
            "days-ago",
            "upper-pressure",
            "lower-pressure",
            "sugar",
            "celsius",
            "metres-high",
            "days-a-month",
            "taken-at-once",
            "tablets-at-once",
        ],
        Meta(description="What the number is; blood pressure in mm Hg, sugar in mmol/l."),
    ]
    least: Annotated[float | None, Meta(description="From this number on.")] = None
    below: Annotated[float | None, Meta(description="Up to, and without, this number.")] = None
    means: Meaning = Meaning()
    of: Annotated[
        tuple[WordListId, ...],
        Meta(description="Counts only with words of one of these, and decides what they mean."),
    ] = ()
    instead: Annotated[
        tuple[WordListId, ...], Meta(description="Words of these mean nothing of their own beside the number.")
    ] = ()
    own: Annotated[bool, Meta(description="The line is ours; no source draws it there.")] = False


class SmallWords(Entry, frozen=True, kw_only=True):
    """Words that name nothing.

    dropped: do not count, neither in a name nor beside it; parting: these neither, and a new clause begins; beside: may
    stand beside a name; denying: the rest of the clause does not apply; elsewhere: the clause is about somebody else.
    """

    section: ClassVar[str] = "small_words"
    kind: ClassVar[str] = "small words"

    role: Literal["dropped", "parting", "beside", "passing", "denying", "elsewhere"]
    names: Annotated[tuple[Spoken, ...], Meta(min_length=1)]


class LookAlike(Entry, frozen=True, kw_only=True):
    """A word and others that look like it and mean something else: none is ever offered for the other."""

    section: ClassVar[str] = "look_alikes"
    kind: ClassVar[str] = "look-alike"

    word: Spoken
    unlike: Annotated[tuple[Spoken, ...], Meta(min_length=1)]


VOCABULARY: tuple[type[Entry], ...] = (WordList, WordQuestion, WordNumber, SmallWords, LookAlike)
"""Every kind of record that says how typed words are understood."""
