"""Shows a document: on the screen, page by page when it is long, or in a file that is written whole or not at all."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Never, TypeVar
from urllib.parse import quote

import typer
from msgspec.structs import replace

from footrelief.catalog import Catalog, load
from footrelief.cli import screen
from footrelief.cli.groups import parameters_of, with_options
from footrelief.cli.layers import layered, own_files, say_where_named
from footrelief.cli.options import Catalogs, Color, Printing, Showing
from footrelief.cli.settings import Settings, settings, today
from footrelief.document import Callout, Document, Paragraph, Span
from footrelief.errors import CatalogError, FileError, FootreliefError, MedicalStopError, NotFoundError, UsageError
from footrelief.footmap import FootMap
from footrelief.render import FORMATS, Look, to_bytes

if TYPE_CHECKING:  # not loaded where ids are typed
    from footrelief.query.answers import WarningSignError

Wrote = TypeVar("Wrote")

TEXT_WIDTH = 80
STANDARD_OUTPUT: Final = Path("-")
NO_ENDING: Final = "."
NOT_PRINTED: Final = Printing()
SHIPPED_AND_YOURS: Final = Catalogs()
STOPPED = "No foot massage now: read what to do instead."
WITHOUT_YOURS = "Your own files could not be read, so what they add or change is missing here."
REASONS = 3
"""How many of their problems are told on top; all are told at the end."""
SIGNED = 200
"""Bytes within which a picture says that it is one of our foot maps."""


def prints(
    write: Callable[..., Document | None], *, must_be_shown: bool = False, on_paper: bool = True
) -> Callable[..., None]:
    """Turn `(catalog, ...) -> Document` into a command that also takes --catalog, --format, --output and the like.

    Where people print what it writes, the command takes --paper, too, and what else is for paper and sites.

    A command that leaves the document to a command below it returns None. One that `must_be_shown` is written from
    the shipped catalog alone where the reader's own files or settings are broken; it says so, and ends with their code.
    """

    def run(
        *,
        catalogs: Catalogs,
        showing: Showing,
        printing: Printing = NOT_PRINTED,
        **arguments: Any,  # noqa: ANN401
    ) -> None:
        broken = None
        try:
            catalog = opened(catalogs)
        except FootreliefError as error:
            if not must_be_shown:
                raise
            broken, catalog = error, load()
        if "full" in arguments:
            arguments["full"] |= not FORMATS[choose_format(showing)].is_read_at_once
        document = written(catalog, write, **arguments)
        if document is None:
            return
        document = dated(document, catalog, choose_format(showing))
        show(with_note(document, broken) if broken else document, showing, printing)
        if broken:
            raise broken

    own, shared = parameters_of(write)[1:], parameters_of(run)[: -1 if on_paper else -2]
    return with_options(run, [*own, *shared], like=write)


def opened(catalogs: Catalogs = SHIPPED_AND_YOURS) -> Catalog:
    """Return the catalog with the reader's own files on top of it, and the reader's own emergency number.

    Raises CatalogError that says where each broken file was named.
    """
    try:
        catalog = load(own_files(catalogs))
    except CatalogError as error:
        say_where_named(error, layered(catalogs))
        raise
    number = settings().emergency_number
    return catalog.calling(number) if number else catalog


def written(catalog: Catalog, write: Callable[..., Wrote], **arguments: Any) -> Wrote | Document:  # noqa: ANN401
    """Return what `write` writes from the catalog; where words can be a warning sign, the page about it instead.

    On a terminal, what words leave open is asked.
    """
    while True:
        try:
            return write(catalog, **arguments)
        except (MedicalStopError, UsageError, NotFoundError) as error:
            from footrelief.query.answers import AskedBackError, WarningSignError  # not loaded where ids are typed

            if isinstance(error, WarningSignError):
                return _about_sign(catalog, error)
            from footrelief.cli import asking

            if not isinstance(error, AskedBackError) or not asking.is_possible():
                asked = error.taken.typed if isinstance(error, AskedBackError) else error.message
                if any(said in asked for said in settings().conditions):
                    error.hint += f"\nThis condition stands in your settings: {settings().file}"
                raise
            try:
                asking.ask(catalog, error)
            except WarningSignError as sign:
                return _about_sign(catalog, sign)


def _about_sign(catalog: Catalog, error: "WarningSignError") -> Document:
    from footrelief.writing.sign import write_sign  # only for a sign

    return write_sign(catalog, error)


def with_note(document: Document, broken: FootreliefError) -> Document:
    """Say on top that the reader's own files are missing here, and why."""
    problems = broken.problems if isinstance(broken, FileError) else ()
    reasons = [str(one) for one in problems if one.severity == "error"] or [broken.message]
    lines = (WITHOUT_YOURS, *reasons[:REASONS])
    note = Callout("caution", "Only the shipped catalog", tuple(Paragraph((Span(line),)) for line in lines))
    return replace(document, blocks=(note, *document.blocks))


def dated(document: Document, catalog: Catalog, format_name: str) -> Document:
    """Put catalog and day at the foot of what is printed, unless they are there already."""
    if not FORMATS[format_name].is_paged or document.details:
        return document
    from footrelief.writing.sheet import imprint

    return replace(document, details=imprint(catalog, today()))


def show(document: Document, showing: Showing, printing: Printing = NOT_PRINTED) -> None:
    """Write the document where it was asked for; raises MedicalStopError afterwards when it says to get help."""
    format_name = choose_format(showing)
    row = FORMATS[format_name]
    if document.urgent and (row.is_picture or row.is_bibliography):  # neither can tell anybody to get help
        tell_otherwise(document, showing, "picture" if row.is_picture else "list of sources")
    if row.is_bibliography:
        from footrelief.render.bibliography import sources_of  # only where sources are asked for

        if not sources_of(document):
            hint = f"For example: footrelief sources --format {format_name}"
            raise UsageError("there are no sources on this page to write", hint)
    if FORMATS[format_name].kind == "bytes" and showing.output is None and screen.is_terminal():
        raise UsageError(f"{format_name} is nothing for a screen", "Write a file: --output FILE.")
    picture = ""
    if FORMATS[format_name].links_picture and showing.output is not None:
        picture = write_map_beside(showing.output, document)
    content = to_bytes(document, format_name, replace(look(showing, format_name, printing), picture=picture))
    if showing.output == STANDARD_OUTPUT:
        write_screen(content)
    elif showing.output is not None:
        write_file(showing.output, content)
    elif not (pages(showing) and screen.is_terminal() and not screen.fits(content) and screen.page(content)):
        write_screen(content)
    if document.urgent:
        raise MedicalStopError(STOPPED)


def tell_otherwise(document: Document, showing: Showing, wanted: str) -> Never:
    """Say in words what a picture cannot: on the screen or, where the picture was to go down a pipe, on stderr.

    Raises MedicalStopError, which says what became of the file that was asked for.
    """
    in_words = replace(showing, format_name=None, json=False, output=None)
    if showing.output is not None or screen.is_terminal():
        format_name = choose_format(in_words)
        write_screen(to_bytes(document, format_name, look(in_words, format_name)))
    else:
        typer.echo(to_bytes(document, "text", look(in_words, "text")), err=True, nl=False)
    kept = "is an older one and was left as it is" if showing.output and showing.output.exists() else "was not written"
    raise MedicalStopError(STOPPED, f"{showing.output} {kept}." if showing.output else f"No {wanted} was written.")


def choose_format(showing: Showing) -> str:
    """Choose the format asked for, or that of the file's ending, or what suits the place."""
    if showing.json or showing.format_name:
        return "json" if showing.json else showing.format_name or ""
    if showing.output in (None, STANDARD_OUTPUT):
        return "terminal" if showing.output is None and screen.is_terminal() else "text"
    suffix = showing.output.suffix.lower() or NO_ENDING
    for name, row in FORMATS.items():
        if suffix == row.suffix:
            return name
    endings = ", ".join(sorted({row.suffix for row in FORMATS.values() if row.suffix}))
    wrong = (
        f'no format ends in "{suffix}": {showing.output}' if suffix != NO_ENDING else f"{showing.output} has no ending"
    )
    raise UsageError(wrong, f"Endings: {endings}. Or choose with --format.")


def stated() -> Settings:
    """Return the settings for how things look; when they are broken none, for what must be shown all the same."""
    try:
        return settings()
    except FootreliefError:
        return Settings()


def pages(showing: Showing) -> bool:
    """Whether long output is shown page by page: as the command says, or the settings; else it is."""
    return next((said for said in (showing.pager, stated().pager) if said is not None), True)


def look(showing: Showing, format_name: str, printing: Printing = NOT_PRINTED) -> Look:
    """Width, colour and letters for this place. A file gets all letters: whoever opens it may have more than we do."""
    to_screen = showing.output in (None, STANDARD_OUTPUT)
    own = stated()
    color: Color = "never" if showing.no_color else showing.color or own.color or "auto"
    style = tuple(printing.style or own.style)
    ending = FORMATS[format_name].style
    if printing.style and ending and not any(one.suffix.lower() == ending for one in printing.style):
        raise UsageError(f"{format_name} takes a style that ends in {ending}", "CSS is for html, Typst for pdf.")
    natural_width = screen.columns() if format_name == "terminal" and to_screen else TEXT_WIDTH
    return Look(
        width=showing.width or natural_width,
        color=screen.wants_color(color) if to_screen else color == "always",
        ascii=to_screen and format_name in {"terminal", "text"} and screen.speaks_ascii_only(),
        paper=printing.paper or own.paper or "a4",
        large_print=bool(own.large_print if printing.large_print is None else printing.large_print),
        front_matter=printing.front_matter,
        style=style,
    )


def write_screen(content: bytes) -> None:
    """Write to standard output; a reader who has gone away (`| head`) is no error."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that the flush at exit finds a reader
        raise typer.Exit(0) from None


def write_map_beside(page: Path, document: Document) -> str:
    """Write the foot map of a document, if it has one, as SVG beside its page; return its address from there.

    Raises UsageError when a file of this name was not drawn by footrelief, or cannot be written.
    """
    picture = page.with_suffix(".svg")
    is_file = STANDARD_OUTPUT != page != picture and (page.is_file() or not page.exists())
    if not is_file or not any(isinstance(block, FootMap) for block in document.blocks):
        return ""
    content = to_bytes(document, "svg")
    if picture.exists() and not (picture.is_file() and picture.read_bytes()[:SIGNED].find(b'class="footmap"') > 0):
        raise UsageError(f"{picture} is in the way: the foot map goes there", "Choose another name with --output.")
    write_file(picture, content)
    return quote(picture.name)


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises UsageError."""
    from footrelief.files import whole  # only files need it

    try:
        whole.write(path, content)
    except IsADirectoryError as error:
        raise UsageError(f"{path} is a folder", "Give the name of a file.") from error
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror}", "Choose another place with --output.") from error
