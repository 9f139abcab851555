"""Answers about warning signs, one by one, into the next question and what they amount to; nothing is stored.

The dialogue is a function of the answers so far, so going back is one answer less.
"""

from collections.abc import Generator, Iterable, Iterator, Sequence
from typing import Literal, TypeAlias, TypeVar

from footrelief.model import Change, Urgency, WarningSign
from footrelief.model.dialogue import Screening, Trait
from footrelief.safety.answers import Answer, Finding, Outcome, Question, Reply, Stage
from footrelief.safety.screening import Entries

T = TypeVar("T")

Asking: TypeAlias = Generator[Question, Reply, T]
"""Puts questions, is sent the replies, and returns what they say."""


def interview(catalog: Entries, replies: Sequence[Reply] = ()) -> Stage:
    """Return where the dialogue stands after these replies.

    - A sign is asked about only if it can concern the person, and a question is put once, wherever its words stand.
    - What is more urgent than anything before is told at once. The highest urgency ends the dialogue; after any other
      one comes the question whether to go on.

    Raises ValueError for a reply that its question does not take, and for more replies than questions.
    """
    dialogue = _Dialogue(catalog)
    asking = dialogue.ask()
    question = next(asking, None)
    for reply in replies:
        if question is None or not question.takes(reply):
            raise ValueError(f"{reply!r} is no answer to {question}")
        dialogue.verdict = None
        try:
            question = asking.send(reply)
        except StopIteration:
            question = None
    return Stage(question=question, verdict=dialogue.verdict, outcome=dialogue.outcome())


class _OverError(Exception):
    """Nothing more is to be asked."""


class _Dialogue:
    """One run through the questions."""

    def __init__(self, catalog: Entries) -> None:
        self._traits = {trait.id: trait for trait in catalog.all(Trait)}
        self._urgencies = {urgency.id: urgency for urgency in catalog.all(Urgency)}
        self._signs = {sign.id: sign for sign in catalog.all(WarningSign)}
        self._groups = catalog.all(Screening)
        self._known: dict[str, Answer] = {}
        """What was answered, by the words of the question."""
        self._done: set[str] = set()
        """Ids of the signs that were asked about."""
        self._found: dict[str, Finding] = {}
        self._told = 0
        """The rank of what was told last."""
        self._unclear: Screening | None = None
        self._is_complete = False
        self.verdict: Finding | None = None

    def ask(self) -> Asking[None]:
        """Put every question that is needed."""
        number = 0
        try:
            for group in self._groups:
                if (group.only_for and not self._is_one_of(group.only_for)) or self._is_one_of(group.not_for):
                    continue
                number += group.ask is not None
                yield from self._ask_group(group, number)
            led_to = {id_ for group in self._groups for id_ in group.warning_signs}
            for sign in self._by_urgency(id_ for id_ in self._signs if id_ not in led_to):
                yield from self._ask_sign(sign, sign.traits)
        except _OverError:
            return
        self._is_complete = True

    def outcome(self) -> Outcome:
        """Return what the answers so far amount to."""
        maybe = self._maybe(self._unclear) if self._unclear else ()
        return Outcome(
            findings=tuple(sorted(self._found.values(), key=lambda found: found.urgency.rank, reverse=True)),
            traits=tuple(trait for trait in self._traits.values() if self._counts(trait.ask)),
            is_complete=self._is_complete,
            unclear=self._unclear.ask or "" if self._unclear and maybe else "",
            maybe=maybe,
        )

    def _ask_group(self, group: Screening, number: int) -> Asking[None]:
        if group.ask and group.choices:
            choices = [self._traits[id_] for id_ in group.choices]
            chosen = yield Question(group.ask, number, choices=tuple(choice.name for choice in choices))
            self._known |= {choice.ask: Answer(index == chosen) for index, choice in enumerate(choices)}
        elif group.ask:
            if not (yield from self._is_so(Question(group.ask, number, group.items))):
                return
            self._unclear = group
        for sign in self._by_urgency(group.warning_signs):
            yield from self._ask_sign(sign, group.traits)
        self._unclear = None

    def _ask_sign(self, sign: WarningSign, askable: Sequence[str]) -> Asking[None]:
        """Ask about a sign, and what makes it more urgent, or less; of the person only what may be asked here."""
        if sign.id in self._done:
            return
        trait = yield from self._first([trait.ask for trait in self._of(sign.traits, askable)])
        if sign.traits and not trait:
            return
        self._done.add(sign.id)
        before = len(self._known)
        for words in sign.only_if:
            if not (yield from self._is_so(Question(words))):
                return
        for words in sign.unless:
            if not (yield from self._is_so(Question(words, danger="no"))):
                return
        because = yield from self._first(sign.questions or (sign.ask,))
        if because:
            self._find(sign, sign, *filter(None, (trait, *sign.only_if, because)))
            yield from self._let_fall(sign)
            yield from self._tell(sign, was_asked=len(self._known) > before)
            yield from self._let_rise(sign)

    def _let_fall(self, sign: WarningSign) -> Asking[None]:
        if not sign.falls:
            return
        if sign.falls.ask:
            because = yield from self._first(sign.falls.ask)
        else:
            question = _is_that_so(sign.falls, danger="no")
            because = question.words if (yield from self._is_so(question)) else ""
        if because and sign.falls.ask:
            self._find(sign, sign, because)
        elif not because:
            self._find(sign, sign.falls)

    def _let_rise(self, sign: WarningSign) -> Asking[None]:
        """Ask what makes the sign more urgent, the gravest first; the first yes of an urgency settles that one."""
        for change in sorted(sign.rises, key=lambda change: self._rank(change.urgency), reverse=True):
            is_more = self._rank(change.urgency) > self._found[sign.id].urgency.rank
            if not is_more or (change.traits and not self._is_one_of(change.traits)):
                continue
            because = yield from self._first(change.ask or (_is_that_so(change).words,))
            if because:
                self._find(sign, change, because)
                yield from self._tell(sign, was_asked=True)

    def _tell(self, sign: WarningSign, *, was_asked: bool) -> Asking[None]:
        """Tell what is more urgent than anything before; after what nobody was asked, the questions just go on."""
        found = self._found[sign.id]
        if found.urgency.rank <= self._told:
            return
        self._told = found.urgency.rank
        self.verdict = found
        if self._told == max(urgency.rank for urgency in self._urgencies.values()):
            self._is_complete = True
            raise _OverError
        if was_asked and (yield Question(words="", goes_on=True)) == "no":
            raise _OverError

    def _find(self, sign: WarningSign, level: WarningSign | Change, *because: str) -> None:
        """Note a sign as confirmed at this level, for these answers and those that were noted before."""
        urgency = self._urgencies[level.urgency]
        before = self._found[sign.id].because if sign.id in self._found else ()
        self._unclear = None
        self._found[sign.id] = Finding(
            sign=sign,
            urgency=urgency,
            then=level.then or f"{urgency.label}. {urgency.told}",
            because=tuple(dict.fromkeys((*before, *((words, self._known[words].is_sure) for words in because)))),
            allows_routine=sign.allows_routine and level is sign,
        )

    def _is_so(self, question: Question) -> Asking[bool]:
        """Put a question, unless it was put before, and return whether its dangerous answer counts."""
        if question.words not in self._known:
            reply = yield question
            self._known[question.words] = Answer(reply in (question.danger, "unsure"), reply != "unsure")
        return self._known[question.words].counts

    def _first(self, questions: Sequence[str]) -> Asking[str]:
        """Put questions until one counts, and return it; of those that count already, the first."""
        for words in questions:
            if self._counts(words):
                return words
        for words in questions:
            if (yield from self._is_so(Question(words))):
                return words
        return ""

    def _of(self, traits: Sequence[str], askable: Sequence[str]) -> Iterator[Trait]:
        """Yield the traits that are known or may be asked about."""
        for id_ in traits:
            if id_ in askable or self._traits[id_].ask in self._known:
                yield self._traits[id_]

    def _maybe(self, group: Screening) -> tuple[tuple[Urgency, tuple[str, ...]], ...]:
        """Return what is still to be asked about the signs of a group that can concern the person."""
        open_: dict[str, list[str]] = {}
        for sign in self._by_urgency(group.warning_signs):
            wanted = sign.only_if if any(words not in self._known for words in sign.only_if) else sign.questions
            is_out = (sign.traits and not self._is_one_of(sign.traits)) or any(
                words in self._known and not self._counts(words) for words in (*sign.only_if, *sign.unless)
            )
            if not is_out:
                unknown = [words for words in wanted or (sign.ask,) if words not in self._known]
                open_.setdefault(sign.urgency, []).extend(unknown)
        return tuple((self._urgencies[id_], tuple(dict.fromkeys(words))) for id_, words in open_.items() if words)

    def _by_urgency(self, ids: Iterable[str]) -> list[WarningSign]:
        """Return signs, those first that a plain yes makes most urgent, then those that can become so."""

        def urgency(sign: WarningSign) -> tuple[int, int]:
            plain = self._rank(sign.urgency)
            return plain, max((self._rank(change.urgency) for change in sign.rises), default=plain)

        return sorted((self._signs[id_] for id_ in ids), key=urgency, reverse=True)

    def _rank(self, urgency: str) -> int:
        return self._urgencies[urgency].rank

    def _counts(self, words: str) -> bool:
        return words in self._known and self._known[words].counts

    def _is_one_of(self, traits: Sequence[str]) -> bool:
        return any(self._counts(self._traits[id_].ask) for id_ in traits)


def _is_that_so(change: Change, danger: Literal["yes", "no"] = "yes") -> Question:
    """Return the question for a change that has none: own catalogs need not write them."""
    return Question(f"{change.when.rstrip('.')}: is that so?", danger=danger)
