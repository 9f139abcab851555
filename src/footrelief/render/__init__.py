"""Turns a document into bytes: a module for each format, named in `FORMATS` and imported only when asked for."""

from importlib import import_module
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from msgspec import Struct
from msgspec.structs import replace

from footrelief.document import Document
from footrelief.errors import UsageError
from footrelief.render.legible import legible
from footrelief.text.names import did_you_mean

ASSETS = Path(__file__).parent / "assets"
"""Styles, scripts, templates and fonts."""
SHORTEST_LINE = 20
STYLES = (".css", ".typ")
"""Endings of styles of one's own: for html, and for pdf."""
Paper: TypeAlias = Literal["a4", "letter"]


class Look(Struct, frozen=True):
    """How the output may look: columns of a line (taken as 20 at least), ANSI colours, whether letters must be ASCII.

    `picture` is the address of the document's foot map, for formats that link to it. `front_matter`: Markdown begins
    with the title and language as YAML, as site generators read it, and leaves the title out below.
    For paper: its size, large print, and styles of one's own (CSS for html, Typst for pdf; docs/handouts.md).
    Raises UsageError for a paper that is not known, for a width that is no number of columns, and for a style with
    another ending than .css or .typ.
    """

    width: int = 80
    color: bool = False
    ascii: bool = False
    picture: str = ""
    front_matter: bool = False
    paper: Paper = "a4"
    large_print: bool = False
    style: Path | tuple[Path, ...] = ()

    def __post_init__(self) -> None:
        for style in self.styles:
            if style.suffix.lower() not in STYLES:
                raise UsageError(f"a style ends in {' or '.join(STYLES)}: {style}", "CSS for html, Typst for pdf.")
        if self.paper not in get_args(Paper):
            raise UsageError(f"no paper is called {self.paper!r}", f"Choose {' or '.join(get_args(Paper))}.")
        if not isinstance(self.width, int) or self.width < 1:
            raise UsageError(f"a width of {self.width!r} is not possible", "Give the columns of a line, 1 or more.")

    @property
    def styles(self) -> tuple[Path, ...]:
        """The styles of one's own, one or several."""
        return (self.style,) if isinstance(self.style, Path) else tuple(self.style)

    def style_ending(self, suffix: str) -> Path | None:
        """Return the style for a format, by the ending that such styles have."""
        return next((style for style in reversed(self.styles) if style.suffix.lower() == suffix), None)


class Format(Struct, frozen=True):
    """A row of `FORMATS`. The module has `render(document, look) -> bytes`; `extra` is what it needs installed.

    `is_picture`: it shows the document's foot map and nothing else, so no warning. `is_paged`: it has pages with a
    foot. `is_published`: for people without the program, so that it names no command. `is_data`: it is for other
    programs, a part of what there is; `is_bibliography`: its sources alone. `style`: the ending of styles for it.
    `links_picture`: it can link to the foot map in a file beside it. `is_read_at_once`: by somebody who is about to
    begin, so that it is short.
    """

    name: str
    module: str
    help: str
    suffix: str = ""
    kind: Literal["text", "bytes"] = "text"
    extra: str = ""
    is_picture: bool = False
    is_paged: bool = False
    is_published: bool = False
    is_data: bool = False
    is_bibliography: bool = False
    function: str = "render"
    style: str = ""
    links_picture: bool = False
    is_read_at_once: bool = False


FORMATS = {
    row.name: row
    for row in (
        Format("terminal", "footrelief.render.terminal", "columns and colours for a screen", is_read_at_once=True),
        Format(
            "text",
            "footrelief.render.text",
            "plain lines, for other programs and screen readers",
            ".txt",
            is_read_at_once=True,
        ),
        Format(
            "markdown",
            "footrelief.render.markdown",
            "for GitHub and static sites",
            ".md",
            links_picture=True,
            is_published=True,
        ),
        Format("json", "footrelief.render.json", "the records behind the document", ".json"),
        Format("yaml", "footrelief.render.yaml", "the same, to paste into a catalog", ".yaml", is_data=True),
        *(
            Format(
                name,
                "footrelief.render.bibliography",
                f"the sources, for reference managers: {spelled}",
                suffix,
                is_data=True,
                is_bibliography=True,
                function=f"render_{name}",
            )
            for name, spelled, suffix in (
                ("csl", "CSL-JSON", ".csl"),
                ("bibtex", "BibTeX", ".bib"),
                ("ris", "RIS", ".ris"),
                ("csv", "a table", ".csv"),
            )
        ),
        Format(
            "html",
            "footrelief.render.html",
            "one file for a browser, with a player for the session",
            ".html",
            style=".css",
            is_published=True,
        ),
        Format(
            "pdf",
            "footrelief.render.pdf",
            "for paper; needs footrelief[pdf]",
            ".pdf",
            "bytes",
            "pdf",
            is_paged=True,
            style=".typ",
            is_published=True,
        ),
        Format("svg", "footrelief.render.svg", "the foot map alone, as a drawing", ".svg", is_picture=True),
        Format(
            "png",
            "footrelief.render.png",
            "the same in dots; needs footrelief[pdf]",
            ".png",
            "bytes",
            "pdf",
            is_picture=True,
        ),
    )
}
"""Every format, by name: what `--format`, `--help`, completion, the endings of `--output` and the golden tests read."""


def find_format(name: str) -> Format:
    """Return the row of a format. Raises UsageError, with near names, for one that does not exist."""
    if name in FORMATS:
        return FORMATS[name]
    near = did_you_mean(name, FORMATS) or f"Choose from {', '.join(FORMATS)}."
    raise UsageError(f"no format is called {name!r}", near)


def to_bytes(document: Document, format: str, look: Look = Look()) -> bytes:  # noqa: A002, B008 - a frozen record
    """Return the document in one of `FORMATS`, as UTF-8 when it is text.

    Raises UsageError for another name and for what is no document, MissingExtraError for a format whose libraries are
    not installed.
    """
    row = find_format(format)
    if not isinstance(document, Document):
        raise UsageError(f"a document cannot be {document!r:.60}", "Give what a writer returned.")
    render = getattr(import_module(row.module), row.function)
    if row.is_published:
        from footrelief.render.published import published  # not for who sits at the program

        document = published(document)
    content: bytes = render(
        legible(document, ascii_only=look.ascii), replace(look, width=max(look.width, SHORTEST_LINE))
    )
    return content
