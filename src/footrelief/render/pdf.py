"""Turns a document into a tagged PDF (PDF/UA-1) through Typst: the same bytes for the same document everywhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final, TypeVar

from msgspec import json

from footrelief.document import Document, PageBreak
from footrelief.errors import MissingExtraError, UsageError
from footrelief.render import ASSETS, Look
from footrelief.render.typesetting import gather

A = TypeVar("A")

FONTS: Final = ASSETS / "fonts"
NO_SUSPECTS: Final = b"/Suspects false"
"""What is so without being said; poppler calls it an error where it is. As many spaces move nothing in the file."""
AIR: Final = ("1", "0.8", "0.6", "0.4", "0.2", "0")
"""Room between lines and blocks: as usual, then less, for sheets that would otherwise run over."""


def render(document: Document, look: Look) -> bytes:
    """Return the PDF. Raises MissingExtraError without Typst, FileError or UsageError for a wrong style."""
    setting = Setting(document, look)
    return setting.compile(setting.airiest()[0])


def measure(document: Document, look: Look) -> tuple[int, float, int, float | None, float | None]:
    """Return how the PDF comes out: pages, points of its running text, letters on a full line, and of its feet.

    These are centimetres of the narrowest foot and points of the smallest number on one; None without a foot. Raises
    as `render`.
    """
    setting = Setting(document, look)
    air, outcome = setting.airiest()
    feet = setting.ask(air, "<foot>", list[tuple[float, float]])
    width = round(min(width for width, _ in feet) / 10, 1) if feet else None
    return (*outcome, width, round(min(digits for _, digits in feet), 1) if feet else None)


class Setting:
    """A document on its way through Typst. Raises as `render`."""

    def __init__(self, document: Document, look: Look) -> None:
        try:
            import typst  # 34 MB, needed for nothing else

            from footrelief.render.glyphs import read_glyphs  # needs fontTools
        except ImportError:
            raise MissingExtraError("a PDF needs Typst and fontTools, which are not installed") from None

        folders = (FONTS, *((style.resolve().parent,) if (style := look.style_ending(".typ")) else ()))
        self._typst = typst
        self._fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(folders))
        with self._complaints():
            # Typst takes contents by file name, although its type hints lack that.
            self._files: Any = gather(document, look, read_glyphs(folders).printable)
        self._sides = 1 + sum(isinstance(block, PageBreak) for block in document.blocks)
        self._airs = AIR if self._sides > 1 and not look.large_print else AIR[:1]

    def airiest(self) -> tuple[str, tuple[int, float, int]]:
        """Return the most air that leaves front and back a page each, else few pages; and how it then comes out."""
        outcomes: list[tuple[str, tuple[int, float, int]]] = []
        for air in self._airs:
            outcomes.append((air, self.ask(air, "<typeset>", list[tuple[int, float, int]])[0]))
            if outcomes[-1][1][0] <= self._sides:
                break
        return min(outcomes, key=lambda outcome: outcome[1][0])

    def ask(self, air: str, label: str, type_: type[A]) -> A:
        """Return all that the templates say under a label."""
        with self._complaints():
            answer = self._typst.query(self._files, label, "value", font_paths=self._fonts, sys_inputs={"air": air})
        return json.decode(answer, type=type_)

    def compile(self, air: str) -> bytes:
        """Return the PDF with so much air."""
        with self._complaints():
            pdf: bytes = self._typst.compile(
                self._files,
                format="pdf",
                pdf_standards=["ua-1"],
                timestamp=0,
                font_paths=self._fonts,
                sys_inputs={"air": air},
            )
        return pdf.replace(NO_SUSPECTS, b" " * len(NO_SUSPECTS), 1)

    @contextmanager
    def _complaints(self) -> Iterator[None]:
        try:
            yield
        except (OSError, RuntimeError) as error:  # what Typst says, with or without hints
            hints = getattr(error, "hints", ())
            raise UsageError(f"this PDF cannot be made: {error}", " ".join(hints)) from error
