"""The rules whose warnings an author may silence by name, in the settings."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final, NamedTuple

from footrelief.errors import Problem


class Rule(NamedTuple):
    """A rule of `catalog check` that only warns; one of safety is never silent."""

    warns: str
    is_safety: bool = False


RULES: Final = {
    "asked-of-nobody": Rule("A caution has no question, and none that includes it.", is_safety=True),
    "cited-nowhere": Rule("Nothing rests on a source."),
    "copy-host": Rule("The address of a source is a page that shows copies."),
    "curly-quotes": Rule("A text stands in curly quotes, which are part of it."),
    "cut-text": Rule("A # directly before a word cuts a text."),
    "doi-elsewhere": Rule("A source has a DOI and yet another address."),
    "drift": Rule("The text below a change is no longer the one that it was written against."),
    "health-claim": Rule("A text promises to treat, as an advertising regulator reads it."),
    "http-only": Rule("The address of a source of trust A or B is not https."),
    "named-twice": Rule("A list names the same entry twice."),
    "nothing-to-hide": Rule("There is no entry of the id that is hidden."),
    "one-sided": Rule("A routine names a cause that does not offer it, or a cause a routine that is not for it."),
    "overdue": Rule("A source was not looked at for three years, or is past its day."),
    "outside-zones": Rule("An area reaches into a longitudinal zone that the point does not name."),
    "same-doi": Rule("Two sources have one DOI."),
    "shared-name": Rule("Two entries of a section have the same name or synonym."),
    "shown-nowhere": Rule("No document shows a note."),
    "trust-a": Rule("A source of trust A has neither DOI nor official page."),
    "weak-ground": Rule("A health statement rests on trust C, or on its makers, alone."),
}
"""All of them, by name. Errors have no name and are never silent."""


def audible(problems: Iterable[Problem], silenced: Collection[str]) -> Iterator[Problem]:
    """Yield the problems without the warnings of silenced rules, but for those of safety."""
    for problem in problems:
        rule = RULES.get(problem.rule)
        if problem.severity == "error" or rule is None or rule.is_safety or problem.rule not in silenced:
            yield problem
