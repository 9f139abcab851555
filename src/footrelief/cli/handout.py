"""`footrelief handout`: a sheet for paper, or a folder of all of them."""

import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from shutil import which
from typing import Annotated, ClassVar, Final

import typer
from msgspec import Struct
from msgspec.structs import replace

from footrelief.catalog import Catalog, shipped_files
from footrelief.cli.command import command
from footrelief.cli.options import Catalogs, Printing, Showing
from footrelief.cli.output import STANDARD_OUTPUT, look, opened, show, write_file, written
from footrelief.cli.person import Person, request
from footrelief.cli.routine import TopicOrRoutine
from footrelief.cli.settings import settings, today, with_settings
from footrelief.document import Document
from footrelief.errors import UsageError
from footrelief.render import to_bytes
from footrelief.safety import Stop, screen
from footrelief.writing.guide import HandoutRequest, write_handout
from footrelief.writing.letterhead import read_letterhead
from footrelief.writing.lists import report
from footrelief.writing.points import instead

BOOKLET: Final = "Foot massage for headache: handouts"


class Additions(Struct, frozen=True):
    """What is put on the sheet beside the routine."""

    panel: ClassVar[str] = "On the sheet"
    beside: ClassVar[tuple[str, ...]] = ("ticks", "date", "neutral_title", "link")

    ticks: Annotated[int, typer.Option(metavar="0-56", help="Lines in the log, one a session.")] = 6
    letterhead: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Your name, address and logo: a small YAML file.")
    ] = None
    note: Annotated[str, typer.Option(metavar="TEXT", help="A note of your own.")] = ""
    date: Annotated[str, typer.Option(metavar="DAY", help="The day on the sheet, like 2026-11-26; today.")] = ""
    neutral_title: Annotated[
        bool | None,
        typer.Option("--neutral-title/--full-title", help="Name no condition in the title; so with a letterhead."),
    ] = None
    link: Annotated[str, typer.Option(metavar="URL", help="An address, printed and as a QR code.")] = ""


class Afterwards(Struct, frozen=True):
    """What is done with the file once it is written."""

    panel: ClassVar[str] = "On the sheet"
    beside: ClassVar[tuple[str, ...]] = ("open_it", "print_it")

    open_it: Annotated[bool, typer.Option("--open", help="Open the file of -o with the program for it.")] = False
    print_it: Annotated[bool, typer.Option("--print", help="Send the file of -o to the printer.")] = False


@command(
    "footrelief handout tension --minutes 10 -o sheet.pdf",
    "footrelief handout migraine --letterhead practice.yaml --link https://example.org -o sheet.html",
    "footrelief handout --all -o sheets",
)
def handout(  # noqa: PLR0913 - one parameter for each option
    *,
    topic: TopicOrRoutine = None,
    person: Person,
    additions: Additions,
    afterwards: Afterwards,
    check: Annotated[bool, typer.Option("--check", help="Measure the sheet and say what to mend.")] = False,
    every: Annotated[
        bool, typer.Option("--all", help="A sheet for each topic, or for all, into the folder of -o; or one PDF.")
    ] = False,
    catalogs: Catalogs,
    showing: Showing,
    printing: Printing,
) -> None:
    """Make a sheet for paper: what to do on the front, the routine in detail and a log on the back."""
    letterhead = additions.letterhead or settings().letterhead
    asked = HandoutRequest(
        guide=request(topic, person),
        day=_day(additions.date) if additions.date else today(),
        ticks=additions.ticks,
        letterhead=read_letterhead(letterhead) if letterhead else None,
        note=additions.note,
        link=additions.link,
        neutral_title=additions.neutral_title,
    )
    if (afterwards.open_it or afterwards.print_it) and showing.output in (None, STANDARD_OUTPUT):
        raise UsageError("there is no file to open or print", "Name one: -o sheet.pdf.")
    catalog = opened(catalogs)
    warn_of_claims(asked)
    if every:
        show_stop(catalog, person)
        asked = replace(asked, guide=replace(asked.guide, topic="headache"))
        if check:
            show_all_measures(catalog, asked, topic or (), showing, printing)
        else:
            publish_all(catalog, asked, topic or (), showing, printing)
            pass_on(showing.output, afterwards)
        return
    document = written(catalog, lambda found: write_handout(found, replace(asked, guide=request(topic, person))))
    if check and not document.urgent:
        show_measures(catalog, document, showing, printing)
    else:
        show(document, replace(showing, format_name=None, output=None) if check else showing, printing)
        pass_on(showing.output, afterwards)


def pass_on(file: Path | None, afterwards: Afterwards) -> None:
    """Open a file, or send it to the printer. Raises UsageError where the system has no program for that."""
    if file and afterwards.open_it and typer.launch(str(file)):
        raise UsageError(f"{file} cannot be opened from here", "Open it yourself: it is written.")
    if file and afterwards.print_it:
        program = which("lp") or which("lpr")
        if not program:
            raise UsageError(
                "this system has no program that prints (lp, lpr)", f"Open {file} and print it from there."
            )
        if subprocess.run([program, str(file)], check=False).returncode:  # noqa: S603 - the system's own
            raise UsageError(f"{program} did not take {file}", "Open it and print it from there.")


def _day(typed: str) -> date:
    """Return the day that was typed. Raises UsageError."""
    try:
        return date.fromisoformat(typed)
    except ValueError as error:
        raise UsageError(f"{typed} is no day", "Write it like 2026-11-26.") from error


def warn_of_claims(asked: HandoutRequest) -> None:
    """Say on stderr what a regulator would take up in what is put on the sheet."""
    from footrelief.text.claims import claims  # only where somebody adds words

    head = asked.letterhead
    texts = {"letterhead": "\n".join((head.name, *head.lines)) if head else "", "note": asked.note}
    for where, text in texts.items():
        for one in claims(text):
            said = f'the {where} says "{one.words}", which reads as a promise to treat; accepted: {one.instead}.'
            typer.echo(f"footrelief: {said}", err=True)


def show_stop(catalog: Catalog, person: Person) -> None:
    """Show why there is no massage, if so, before a folder is filled with it. Raises MedicalStopError."""
    stop = screen(catalog, with_settings(person.condition), affected=person.affected)
    if isinstance(stop, Stop):
        show(instead(catalog, stop), Showing())


def show_measures(catalog: Catalog, document: Document, showing: Showing, printing: Printing) -> None:
    """Show how the sheet does against the rules for paper; ends with 1 when there is something to mend."""
    from footrelief import measure  # measuring needs the PDF
    from footrelief.render import pdf

    looks = look(showing, "pdf", printing)
    printed = measure.Printed(*pdf.measure(document, looks))
    measures = measure.check(document, printed, large_print=looks.large_print)
    show(report(measures, catalog.header.language), showing)
    if any(one.met is False for one in measures):
        raise typer.Exit(1)


def show_all_measures(
    catalog: Catalog, asked: HandoutRequest, topics: Sequence[str], showing: Showing, printing: Printing
) -> None:
    """Show what is to be mended on which of the sheets; ends with 1 when there is something."""
    from footrelief import measure  # measuring needs the PDF
    from footrelief.publication import chosen
    from footrelief.render import pdf

    looks, every = look(showing, "pdf", printing), chosen(catalog, asked, topics)
    found = []
    for done, (name, one) in enumerate(every.items(), 1):
        document = write_handout(catalog, one)
        printed = measure.Printed(*pdf.measure(document, looks))
        measures = () if document.urgent else measure.check(document, printed, large_print=looks.large_print)
        found += [replace(each, rule=f"{name}: {each.rule}") for each in measures if each.met is False]
        tell(sys.stderr.isatty(), name, done, len(every))
    show(report(found, catalog.header.language), showing)
    if found:
        raise typer.Exit(1)


def publish_all(
    catalog: Catalog, asked: HandoutRequest, topics: Sequence[str], showing: Showing, printing: Printing
) -> None:
    """Write every sheet into the folder, and show how far it is; or all of them into one PDF."""
    from footrelief.publication import Order, booklet, file_formats, publish  # processes and all formats

    folder, files = showing.output, catalog.files[len(shipped_files()) :]
    if folder is not None and folder.suffix == ".pdf" and not folder.is_dir():
        document = booklet(catalog, asked, topics, BOOKLET)
        write_file(folder, to_bytes(document, "pdf", look(showing, "pdf", printing)))
        typer.echo(f"1 file: {folder}")
        return
    if folder is None or (folder.exists() and not folder.is_dir()):
        raise UsageError("--all needs a folder to write to", "Give it with -o FOLDER, or one PDF with -o FILE.pdf.")
    formats = file_formats(showing.format_name)
    folder.mkdir(parents=True, exist_ok=True)
    order = Order(files, asked, formats, look(showing, "pdf", printing), folder, write_file, tuple(topics))
    written = publish(order, partial(tell, sys.stderr.isatty()))
    typer.echo(f"{len(written)} files in {folder}")


def tell(on_terminal: bool, name: str, done: int, total: int) -> None:  # noqa: FBT001 - bound by partial
    """Say on stderr how far it is; on a terminal in one line that is written over."""
    end = "\n" if done == total or not on_terminal else ""
    typer.echo(f"{chr(13) if on_terminal else ''}{done} of {total}  {name:<40}{end}", nl=False, err=True)
