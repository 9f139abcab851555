"""Asks on the terminal what typed words leave open, a line each; the answers hold while the command runs."""

import sys
from typing import Final

import typer
from msgspec.structs import replace

from footrelief.cli import screen
from footrelief.cli.complaint import fitted
from footrelief.cli.settings import answers
from footrelief.model.vocabulary import Answer, Meaning
from footrelief.query.answers import AskedBackError, Entries, told
from footrelief.query.understanding import Question

PROMPT: Final = "Number, or Enter to leave: "
WRONG: Final = "Please type a number from 1 to {most}."


def is_possible() -> bool:
    """Whether somebody is there who can answer."""
    return sys.stdin.isatty() and screen.is_terminal()


def ask(catalog: Entries, error: AskedBackError) -> None:
    """Ask every open question, and remember what the words mean by the answers.

    Raises WarningSignError for an answer that is a warning sign, and the error itself when somebody does not answer.
    """
    meanings = [Meaning(cautions=error.taken.cautions, causes=error.taken.causes)]
    for question in error.taken.open_questions:
        if (answer := _answer(question)) is None:
            raise error
        meanings.append(answer.means)
    means = Meaning(**{
        field: tuple(dict.fromkeys(id_ for one in meanings for id_ in getattr(one, field)))
        for field in Meaning.__struct_fields__
    })  # fmt: skip
    if means.warning_signs or means.stop_signs:
        signs = {"warning_signs": means.warning_signs, "stop_signs": means.stop_signs}
        raise told(catalog, replace(error.taken, questions=(), **signs), error.about)
    answers()[error.about, error.taken.typed] = means


def _answer(question: Question) -> Answer | None:
    """Put a question, and wait for the number of an answer; None for an empty line or the end of input."""
    most = len(question.answers)
    typer.echo(fitted(f'"{question.words}": {question.ask}'), err=True)
    for number, answer in enumerate(question.answers, 1):
        typer.echo(fitted(f"  {number}  {answer.say}"), err=True)
    while True:
        typer.echo(PROMPT, nl=False, err=True)
        line = sys.stdin.readline()
        if not line:
            typer.echo(err=True)
        line = line.strip()
        if line in ("", "q"):
            return None
        if line.isdecimal() and 1 <= int(line) <= most:
            return question.answers[int(line) - 1]
        typer.echo(WRONG.format(most=most), err=True)
