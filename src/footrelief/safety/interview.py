"""Answers to the questions about warning signs into how urgent it is; nothing is stored."""

from collections.abc import Callable, Iterable

from msgspec import Struct

from footrelief.model import Change, Urgency, WarningSign
from footrelief.safety.screening import Entries


class Answer(Struct, frozen=True, kw_only=True):
    """A yes or no to one sign. `rises` are the further statements that hold; `falls`: the one that softens it does."""

    sign: WarningSign
    yes: bool
    rises: tuple[Change, ...] = ()
    falls: bool = False


class Question(Struct, frozen=True):
    """A question as it is put: which sign it belongs to, of how many, the words, and what else to know."""

    number: int
    total: int
    words: str
    note: str = ""


class Outcome(Struct, frozen=True, kw_only=True):
    """What the answers so far amount to.

    `urgency` None: no sign was confirmed. `signs` are the confirmed ones, most urgent first. `is_emergency`: it
    cannot get more urgent, asking can end. `allows_routine`: no confirmed sign rules a routine out.
    """

    urgency: Urgency | None
    signs: tuple[WarningSign, ...]
    is_emergency: bool
    allows_routine: bool


def questions(catalog: Entries) -> tuple[WarningSign, ...]:
    """Return the signs in the order to ask: by the urgency of a plain yes, then by how urgent it can become."""
    ranks = _ranks(catalog)

    def urgency(sign: WarningSign) -> tuple[int, int]:
        plain = ranks[sign.urgency]
        return (plain, max((ranks[change.urgency] for change in sign.rises), default=plain))

    return tuple(sorted(catalog.all(WarningSign), key=urgency, reverse=True))


def follow_ups(catalog: Entries, sign: WarningSign) -> tuple[Change, ...]:
    """Return what to ask after a yes: what makes the sign more urgent, most urgent first, and then what softens it.

    The first yes settles it: if in doubt between two levels, the more urgent one counts.
    """
    ranks = _ranks(catalog)
    rises = sorted(sign.rises, key=lambda change: ranks[change.urgency], reverse=True)
    return (*rises, sign.falls) if sign.falls else tuple(rises)


def interview(catalog: Entries, is_so: Callable[[Question], bool]) -> Outcome:
    """Ask about every sign, most urgent first, and return the outcome; an emergency ends it at once."""
    signs = questions(catalog)
    answers: list[Answer] = []
    for number, sign in enumerate(signs, start=1):
        yes = is_so(Question(number, len(signs), sign.ask, sign.note or ""))
        further = follow_ups(catalog, sign) if yes else ()
        change = next((one for one in further if is_so(Question(number, len(signs), one.when))), None)
        rises = (change,) if change in sign.rises and change else ()
        answers.append(Answer(sign=sign, yes=yes, rises=rises, falls=change is not None and change == sign.falls))
        if judge(catalog, answers).is_emergency:
            break
    return judge(catalog, answers)


def judge(catalog: Entries, answers: Iterable[Answer]) -> Outcome:
    """Return the most urgent of what was confirmed. A sign that rises never falls, and never allows a routine."""
    confirmed = [answer for answer in answers if answer.yes]
    ranks = _ranks(catalog)
    by_urgency = sorted(confirmed, key=lambda answer: ranks[_urgency(answer, ranks)], reverse=True)
    worst = _urgency(by_urgency[0], ranks) if by_urgency else None
    return Outcome(
        urgency=next((urgency for urgency in catalog.all(Urgency) if urgency.id == worst), None),
        signs=tuple(answer.sign for answer in by_urgency),
        is_emergency=worst is not None and ranks[worst] == max(ranks.values()),
        allows_routine=all(answer.sign.allows_routine and not answer.rises for answer in confirmed),
    )


def _urgency(answer: Answer, ranks: dict[str, int]) -> str:
    if answer.rises:
        return max((answer.sign.urgency, *(change.urgency for change in answer.rises)), key=ranks.__getitem__)
    return answer.sign.falls.urgency if answer.falls and answer.sign.falls else answer.sign.urgency


def _ranks(catalog: Entries) -> dict[str, int]:
    return {urgency.id: urgency.rank for urgency in catalog.all(Urgency)}
