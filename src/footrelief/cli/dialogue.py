"""Holds the dialogue about warning signs: puts questions, reads keys or lines, goes back, tells verdicts at once."""

import textwrap
from collections.abc import Callable, Iterator
from typing import Final, Literal

from footrelief.model.dialogue import Screening
from footrelief.safety.answers import Outcome, Question, Reply
from footrelief.safety.interview import interview
from footrelief.safety.screening import Entries

ANSWERS: Final[dict[str, Reply]] = {
    **dict.fromkeys(("y", "yes"), "yes"),
    **dict.fromkeys(("n", "no"), "no"),
    **dict.fromkeys(("?", "not sure", "unsure", "maybe"), "unsure"),
}
BACK: Final = {"b", "back"}
LEAVE: Final = {"q", "quit", "stop", "\x1b", "\x04"}
HOW: Final = """{number} questions about this headache
One {unit} each: y yes, n no, ? not sure, b back, q stop. Not sure counts as yes.
One of the things listed is enough for a yes. Nothing is stored."""
GO_ON: Final = "Do you want to answer the other questions, too?"
NOT_SURE: Final = "Not sure counts as {danger}."
WRONG: Final = "Please press {keys}, b or q."
FIRST: Final = "This is the first question."
WIDEST: Final = 80
"""Columns; longer lines are hard to read."""
PATIENCE: Final = 3
"""How many lines in a row may be no answer; then the script that wrote them is taken to have ended."""


def hold(
    catalog: Entries, read: Callable[[], str | None], write: Callable[[str], None], columns: int, *, unit: str = "key"
) -> tuple[Outcome, int]:
    """Ask until the end, or until somebody leaves; return what it came to, and how many questions were answered.

    `read` gives the next key or line, None at the end of all input; `write` shows text as it stands.
    """
    width = min(columns, WIDEST)
    replies: list[Reply] = []
    stage = interview(catalog)
    try:
        number = sum(group.ask is not None for group in catalog.all(Screening))
        write("\n".join(_wrapped(HOW.format(number=number, unit=unit), width, 0)) + "\n")
        while question := stage.question:
            write("\n" * (question.number is not None or question.goes_on) + put(question, width))
            said = _answer(question, read, write, width, patience=PATIENCE if unit == "line" else 0)
            if said is None:
                break
            if said == "back":
                write("b\n" if replies else f"\n{_pad([' ' * 6 + FIRST], width)}\n")
                del replies[-1:]
                stage = interview(catalog, replies)
                continue
            replies.append(said)
            write(f"{said + 1 if isinstance(said, int) else '?' if said == 'unsure' else said[0]}\n")
            if said == "unsure":
                write("\n".join(_wrapped(NOT_SURE.format(danger=question.danger), width, 10)) + "\n")
            stage = interview(catalog, replies)
            if stage.verdict and stage.question:
                write("\n" + "\n".join(_wrapped(stage.verdict.then, width, 6)) + "\n")
    except KeyboardInterrupt:
        pass
    if stage.question:
        write("\n")
    return stage.outcome, len(replies)


def put(question: Question, width: int) -> str:
    """Return a question with what is meant by it, up to the place where the answer will stand."""
    if question.number is None:
        lines = _wrapped(question.words or GO_ON, width - 8, 10)
    else:
        lines = _wrapped(question.words, width - 8, 6)
        lines[0] = f"{question.number:4}  {lines[0].lstrip()}"
    choices = tuple(f"{number} = {choice}" for number, choice in enumerate(question.choices, 1))
    return _pad([*lines, *_listed(question.items or choices, width - 8)], width)


def _answer(
    question: Question, read: Callable[[], str | None], write: Callable[[str], None], width: int, *, patience: int
) -> Reply | Literal["back"] | None:
    """Return an answer to the question, "back", or None to leave; a wrong key gets a word."""
    wrong = 0
    while (said := read()) is not None and (said := said.strip().lower()) not in LEAVE:
        if said in BACK:
            return "back"
        if question.choices:
            names = [name.lower() for name in question.choices]
            numbers = [str(number) for number in range(1, len(names) + 1)]
            reply: Reply | None = next((of.index(said) for of in (numbers, names) if said in of), None)
        else:
            reply = ANSWERS.get(said)
        if reply is not None:
            return reply
        wrong += 1
        if wrong == patience:
            return None
        keys = f"1 to {len(question.choices)}" if question.choices else "y, n, ?"
        write("\n" + _pad(_wrapped(WRONG.format(keys=keys), width - 8, 10), width))
    return None


def _listed(items: tuple[str, ...], room: int) -> list[str]:
    """Set items in two columns where they fit, or else one below the other."""
    half = (room - 6) // 2
    if all(len(item) < half for item in items) and len(items) > 1:
        rows = zip(items[::2], (*items[1::2], ""), strict=False)
        return [f"{' ' * 6}{left:{half}}{right}".rstrip() for left, right in rows]
    return [line for item in items for line in _wrapped(item, room, 6)]


def _wrapped(text: str, width: int, indent: int) -> list[str]:
    indent = min(indent, width // 4)
    return [line for part in text.splitlines() for line in _filled(part, width, " " * indent)]


def _filled(text: str, width: int, margin: str) -> Iterator[str]:
    yield from textwrap.wrap(text, width, initial_indent=margin, subsequent_indent=margin)


def _pad(lines: list[str], width: int) -> str:
    """Return lines, the last one up to the column where answers stand."""
    return "\n".join([*lines[:-1], f"{lines[-1]:{width - 5}} "])
