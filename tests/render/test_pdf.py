"""The PDF: what it says, in which order, how it is tagged, and that it is the same everywhere."""

import base64
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from shutil import which
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec import Struct
from msgspec.structs import asdict, replace
from pypdf import PdfReader
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject
from tests.render.test_laws import awkward_texts, documents

from footrelief.document import Block, Document, Heading, Letterhead, PageBreak, Paragraph, Picture, Span
from footrelief.errors import FileError, MissingExtraError, UsageError
from footrelief.render import Look, to_bytes
from footrelief.render.pdf import measure

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4"/></svg>'
DETAILS = {"catalog": "footrelief 9.8.7", "content": "0123456789ab", "date": "2026-11-23"}
NASTY = r"""-- --- #import "x" $x$ *b* `code` <script>a(1)</script> ]]> | _u_ \ // /* */ <label> @ref [a](b) = head"""
SHOWING_TEXT = {b"Tj", b"TJ", b"'", b'"'}


def with_pictures(document: Document) -> Document:
    """Return the document with pictures that can be drawn."""

    def drawn(piece: Any) -> Any:  # noqa: ANN401
        match piece:
            case Picture():
                return replace(piece, content=SVG, kind="svg")
            case tuple():
                return tuple(map(drawn, piece))
            case Struct():
                return type(piece)(**{name: drawn(value) for name, value in asdict(piece).items()})
        return piece

    return replace(document, blocks=drawn(document.blocks), details=DETAILS)


@pytest.fixture(scope="module")
def calm(specimens: dict[str, Document]) -> Document:
    return with_pictures(specimens["calm"])


@pytest.fixture(scope="module")
def pdf(calm: Document) -> bytes:
    return to_bytes(calm, "pdf")


@pytest.fixture(scope="module")
def reader(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf), strict=True)


def text_by_pypdf(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).split())


def text_by_poppler(content: bytes) -> str:
    run = subprocess.run(["pdftotext", "-", "-"], input=content, capture_output=True, check=True)  # noqa: S607
    return " ".join(run.stdout.decode().split())


READERS = [
    text_by_pypdf,
    pytest.param(text_by_poppler, marks=pytest.mark.skipif(not which("pdftotext"), reason="poppler is not installed")),
]


def elements(reader: PdfReader) -> Iterator[dict[str, Any]]:
    """Yield the elements of the tag tree, in reading order."""

    def below(node: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
        node = node.get_object()
        if isinstance(node, ArrayObject):
            for kid in node:
                yield from below(kid)
        elif isinstance(node, DictionaryObject) and "/S" in node:
            yield node
            yield from below(node.get("/K", ArrayObject()))

    root = reader.trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]
    yield from below(root["/K"])


def test_the_specimen_has_every_kind_of_block(calm: Document) -> None:
    assert {type(block) for block in calm.blocks} == set(get_args(Block))


@pytest.mark.parametrize("extract", READERS)
def test_two_readers_find_the_text_in_order(pdf: bytes, extract: Any) -> None:  # noqa: ANN401
    text = extract(pdf)
    places = [
        text.index(words)
        for words in (
            "Foot massage for headache",
            "A calm foot massage",
            "Call your emergency number now",
            "It started suddenly",
            "Weakness, a drooping face",
            "Tension-type headache moderate certainty",
            "Two places that tradition links",
            "1 Brain and head",
            "2 Neck",
            "Start at three.",
            "press less",
            "upper quarter of the pad",
            "Foot room",
            "headache, 0 to 10",
            "[1] Headaches in over 12s. NICE, 2021.",
            "Known only by reference.",
        )
    ]
    assert places == sorted(places)


@pytest.mark.parametrize("extract", READERS)
def test_what_looks_like_code_comes_out_as_typed(extract: Any) -> None:  # noqa: ANN401
    document = Document("Title", (Heading(NASTY, 1), Paragraph((Span(NASTY),))))
    assert extract(to_bytes(document, "pdf")).replace(" ", "").count(NASTY.replace(" ", "")) == 2


def test_documents_of_nothing_but_nasty_texts_can_be_printed(specimens: dict[str, Document]) -> None:
    text = text_by_pypdf(to_bytes(with_pictures(specimens["nasty"]), "pdf"))
    assert "escapes [replacement character][31mred" in text
    assert "[U+6F22 U+5B57" in text


@given(document=documents(awkward_texts))
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_document_can_be_printed(document: Document) -> None:
    assert to_bytes(with_pictures(document), "pdf").startswith(b"%PDF-1.7")


def test_a_link_that_is_no_web_address_is_only_words() -> None:
    words = (Span("good", "link", "https://example.org/a"), Span(" bad", "link", "javascript:alert(1)"))
    content = to_bytes(Document("Title", (Paragraph(words),)), "pdf")
    annotations: Any = PdfReader(BytesIO(content)).pages[0]["/Annots"]
    links = [link.get_object()["/A"]["/URI"] for link in annotations]
    assert links == ["https://example.org/a"]
    assert "good (https://example.org/a) bad (javascript:alert(1))" in text_by_pypdf(content)


def test_it_says_that_it_is_accessible(reader: PdfReader, calm: Document) -> None:
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    assert reader.metadata is not None
    assert reader.metadata.title == calm.title


def test_headings_begin_with_the_title_and_skip_no_level(reader: PdfReader) -> None:
    levels = [int(tag[2:]) for element in elements(reader) if (tag := element["/S"]).startswith("/H")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_picture_has_words(reader: PdfReader) -> None:
    pictures = [element for element in elements(reader) if element["/S"] == "/Figure"]
    words = " ".join(str(picture["/Alt"]) for picture in pictures)
    assert "1: Brain and head. pad of the big toe" in words
    assert "a leaf" in words
    assert all(picture["/Alt"].strip() for picture in pictures)


def test_tables_have_heads(reader: PdfReader) -> None:
    tags = [element["/S"] for element in elements(reader)]
    tables = tags.count("/Table")
    assert tables > 0
    assert tags.count("/THead") == tables
    heads = [element for element in elements(reader) if element["/S"] == "/TH"]
    assert all(str(head["/A"]).count("/Scope") for head in heads)


def test_lists_are_lists(reader: PdfReader) -> None:
    tags = {element["/S"] for element in elements(reader)}
    assert {"/L", "/LI", "/Lbl", "/LBody"} <= tags


def test_all_text_is_tagged_or_marked_as_decoration(reader: PdfReader) -> None:
    for page in reader.pages:
        depth = 0
        for _, operator in ContentStream(page.get_contents(), reader).operations:
            depth += (operator in {b"BDC", b"BMC"}) - (operator == b"EMC")
            assert depth > 0 or operator not in SHOWING_TEXT


def test_bookmarks_are_the_headings(reader: PdfReader, calm: Document) -> None:
    def titles(outline: Any) -> Iterator[str]:  # noqa: ANN401
        for item in outline:
            if isinstance(item, list):
                yield from titles(item)
            else:
                yield str(item.title)

    headings = [block.text for block in calm.blocks if isinstance(block, Heading)]
    assert [title for title in titles(reader.outline) if any(map(title.startswith, headings))][: len(headings)]
    assert len(list(titles(reader.outline))) >= len(headings)


def test_fonts_are_embedded(reader: PdfReader) -> None:
    fonts: set[str] = set()
    for page in reader.pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            assert "/FontFile3" in descendant["/FontDescriptor"]
            fonts.add(descendant["/BaseFont"].partition("+")[2])
    assert fonts == {"SourceSansPro-Regular", "SourceSansPro-Bold"}


def test_each_page_says_where_it_comes_from_and_which_it_is(reader: PdfReader) -> None:
    for number, page in enumerate(reader.pages, 1):
        text = page.extract_text()
        assert "catalog footrelief 9.8.7 · content 0123456789ab · 23 November 2026" in text
        assert f"Page {number} of {len(reader.pages)}" in text


def test_a_document_without_a_title_block_gets_its_title() -> None:
    content = to_bytes(Document("The title", (Paragraph((Span("words"),)),)), "pdf")
    assert text_by_pypdf(content).startswith("The title words")


def test_the_bytes_are_the_same_each_time(calm: Document, pdf: bytes) -> None:
    assert to_bytes(calm, "pdf") == pdf


def test_the_bytes_are_the_same_in_other_processes() -> None:
    program = (
        "import sys; from footrelief.document import *; from footrelief.render import to_bytes;"
        "document = Document('Title', (Paragraph((Span('words'),)),), details={'date': '2026-11-23'});"
        "sys.stdout.buffer.write(to_bytes(document, 'pdf'))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed, "TZ": zone}, capture_output=True, check=True
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert len(runs) == 1


def test_it_is_dated_by_the_document(reader: PdfReader) -> None:
    assert reader.metadata is not None
    assert str(reader.metadata["/CreationDate"]).startswith("D:20261123")


@pytest.mark.parametrize(("look", "points"), [(Look(), 13), (Look(large_print=True), 18)])
def test_running_text_is_large_enough(calm: Document, look: Look, points: float) -> None:
    blocks = tuple(block for block in calm.blocks if not isinstance(block, PageBreak))
    _, found, letters, *_ = measure(replace(calm, blocks=blocks), look)
    assert found == points
    assert 60 <= letters <= 70


def test_a_sheet_with_two_sides_gives_up_air_before_it_takes_a_third() -> None:
    lines = tuple(Paragraph((Span("One line of words."),)) for _ in range(46))
    sheet = Document("Title", (*lines, PageBreak(), *lines))
    pages, points, *_ = measure(sheet, Look())
    assert pages == 2
    assert 12 <= points < 13


@pytest.mark.parametrize(("paper", "width"), [("a4", 595), ("letter", 612)])
def test_the_paper_is_the_one_asked_for(calm: Document, paper: Any, width: int) -> None:  # noqa: ANN401
    page = PdfReader(BytesIO(to_bytes(calm, "pdf", Look(paper=paper)))).pages[0]
    assert int(page.mediabox.width) == width


def test_a_style_of_ones_own_changes_the_look(tmp_path: Path, calm: Document) -> None:
    style = tmp_path / "style.typ"
    style.write_text("#let style(body) = { set text(size: 21pt); body }")
    assert measure(calm, Look(style=style))[1] == 21


@pytest.mark.parametrize(
    "template", ["#let style(body) = nonsense", "#let other = 1", '#let style(body) = read("/etc/passwd")']
)
def test_a_style_that_does_not_work_is_said_in_words(tmp_path: Path, calm: Document, template: str) -> None:
    style = tmp_path / "style.typ"
    style.write_text(template)
    with pytest.raises(UsageError, match="this PDF cannot be made"):
        to_bytes(calm, "pdf", Look(style=style))


def test_a_style_that_is_not_there_is_said_in_words(tmp_path: Path, calm: Document) -> None:
    with pytest.raises(FileError) as missing:
        to_bytes(calm, "pdf", Look(style=tmp_path / "missing.typ"))
    assert [problem.message for problem in missing.value.problems] == ["there is no such file"]


def test_a_broken_font_beside_the_style_does_no_harm(tmp_path: Path, calm: Document) -> None:
    style = tmp_path / "style.typ"
    style.write_text("#let style(body) = body")
    for number, content in enumerate((b"", b"no font at all", bytes(100))):
        (tmp_path / f"{number}.ttf").write_bytes(content)
    assert to_bytes(calm, "pdf", Look(style=style)) == to_bytes(calm, "pdf")


def test_a_picture_that_is_none_is_said_in_words() -> None:
    document = Document("Title", (Picture(b"no picture", "png", "words", 20),))
    with pytest.raises(UsageError, match="this PDF cannot be made"):
        to_bytes(document, "pdf")


@pytest.mark.parametrize("missing", ["typst", "fontTools.ttLib"])
def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, missing: str) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    monkeypatch.delitem(sys.modules, "footrelief.render.glyphs")
    with pytest.raises(MissingExtraError) as caught:
        to_bytes(Document("Title", ()), "pdf")
    assert caught.value.exit_code == 5
    assert "pip install 'footrelief[pdf]'" in caught.value.hint


def test_no_other_format_loads_the_extra() -> None:
    program = (
        "import sys; from footrelief.document import *; from footrelief.render import to_bytes;"
        "document = Document('Title', (Paragraph((Span('words'),)),), records=[1]);"
        "[to_bytes(document, name) for name in ('terminal', 'text', 'markdown', 'json', 'html')];"
        "print('typst' in sys.modules or 'fontTools' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_a_logo_in_dots_is_printed() -> None:
    png = base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    )
    logo = Document("A sheet", (Letterhead("Jane", (), Picture(png, "png", "Logo of Jane", 20)),))
    reader = PdfReader(BytesIO(to_bytes(logo, "pdf")))
    assert len(reader.pages[0].images) == 1


def test_poppler_finds_nothing_to_complain_about(calm: Document, tmp_path: Path) -> None:
    file = tmp_path / "calm.pdf"
    file.write_bytes(to_bytes(calm, "pdf"))
    if not (pdfinfo := which("pdfinfo")):
        pytest.skip("poppler is not here")
    result = subprocess.run([pdfinfo, file], capture_output=True, check=True)
    assert result.stderr == b""
    assert b"Tagged:          yes" in result.stdout
