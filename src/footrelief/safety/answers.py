"""What the dialogue about warning signs asks, is told, and finds: its questions, answers, findings and outcome."""

from typing import Literal, NamedTuple, TypeAlias

from msgspec import Struct

from footrelief.model import Urgency, WarningSign
from footrelief.model.dialogue import Trait

Reply: TypeAlias = Literal["yes", "no", "unsure"] | int
"""An answer; a number, from 0, chooses one of the question's choices."""


class Question(Struct, frozen=True):
    """A question as it is put.

    `number` counts the questions about several signs; None: it follows from an answer. `items`: what is meant, one is
    enough. `danger` is the answer that counts, and so does "unsure". `goes_on`: whether to be asked any more.
    """

    words: str
    number: int | None = None
    items: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    danger: Literal["yes", "no"] = "yes"
    goes_on: bool = False

    def takes(self, reply: Reply) -> bool:
        """Whether this is an answer to it."""
        return reply in range(len(self.choices)) if self.choices else reply in ("yes", "no", "unsure")


class Answer(NamedTuple):
    """Whether the dangerous answer counts, and whether the person was sure."""

    counts: bool
    is_sure: bool = True


class Finding(Struct, frozen=True, kw_only=True):
    """A sign that was confirmed: how urgent, what to do, and the answers that say so with whether they were sure."""

    sign: WarningSign
    urgency: Urgency
    then: str
    because: tuple[tuple[str, bool], ...]
    allows_routine: bool = False


class Outcome(Struct, frozen=True, kw_only=True):
    """What the answers so far amount to.

    `findings`: the most urgent first. `traits`: what the person is known to be. `is_complete`: all was
    asked, or an emergency ended it.
    `unclear`: a question about several signs that got a yes, and nothing came of it yet; `maybe`: what was still to be
    asked after it, the most urgent first.
    """

    findings: tuple[Finding, ...]
    traits: tuple[Trait, ...]
    is_complete: bool
    unclear: str = ""
    maybe: tuple[tuple[Urgency, tuple[str, ...]], ...] = ()

    @property
    def allows_routine(self) -> bool:
        """Whether every question was answered, and no sign rules a routine out."""
        return self.is_complete and all(finding.allows_routine for finding in self.findings)


class Stage(Struct, frozen=True, kw_only=True):
    """Where the dialogue stands: the question to put, None at its end; what to tell before that; what it came to."""

    question: Question | None
    verdict: Finding | None
    outcome: Outcome
