"""The options about a person: what applies to them, and what their massage should be like; into a request."""

from typing import Annotated, ClassVar

import typer

from footrelief.cli import complete
from footrelief.cli.options import Conditions, Feet
from footrelief.cli.settings import answers, settings, with_settings
from footrelief.routine.request import PressureLevel
from footrelief.writing.request import GuideRequest


class Person(Conditions, frozen=True):
    """Whom a massage is for, and what it should be like."""

    beside: ClassVar[tuple[str, ...]] = ("foot", "pressure", "technique", "without")

    minutes: Annotated[int | None, typer.Option(metavar="3-60", help="How long; 5, or as the routine is.")] = None
    self_massage: Annotated[bool | None, typer.Option("--self/--partner", help="Who massages.")] = None
    foot: Annotated[Feet, typer.Option(metavar="SIDE", help="Which foot to work on.")] = "both"
    pressure: Annotated[
        PressureLevel, typer.Option(metavar="HOW", help="gentle, medium or firm, never above what is safe.")
    ] = "medium"
    technique: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", autocompletion=complete.techniques, help="Use this technique; may be repeated."),
    ] = None
    without: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", autocompletion=complete.techniques, help="Leave it out; may be repeated."),
    ] = None


def request(topic: list[str] | None, person: Person) -> GuideRequest:
    """Return what the options ask for, together with the conditions stated once and for all in the settings."""
    modes = {True: "self", False: "partner", None: None}
    typed = " ".join(topic or ["headache"])
    answer = answers().get(("topic", typed))
    return GuideRequest(
        topic=next(iter(answer.causes), "headache") if answer else typed,
        minutes=person.minutes or settings().minutes,
        mode=modes[person.self_massage] or settings().mode,  # type: ignore[arg-type]
        feet=person.foot,
        pressure=person.pressure,
        conditions=(*(answer.cautions if answer else ()), *with_settings(person.condition)),
        affected=person.affected,
        techniques=tuple(person.technique or ()),
        without=tuple(person.without or ()),
    )
