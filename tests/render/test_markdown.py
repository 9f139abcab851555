"""CommonMark gives back the words that went in, whatever they look like."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from footrelief.document import (
    Bullets,
    Callout,
    Cite,
    Column,
    Document,
    Heading,
    Inline,
    Paragraph,
    SourceItem,
    SourceList,
    Span,
    Table,
    Term,
    Terms,
)
from footrelief.footmap import FootMap
from footrelief.render import Look, to_bytes
from footrelief.text.letters import to_safe

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).use(footnote_plugin)

MARKUP = (
    *(
        "<!--",
        "&amp;",
        "&#35;",
        "[a](b)",
        "![a](b)",
        "1. a",
        "12) a",
        "***",
        "___",
        "- - -",
        "```",
        "~~~",
        "    a",
        "> a",
    ),
    *("a|b", "<b>a</b>", "<https://a.example>", "\\", "a\\", "--- | ---", "{{ a }}", "{% raw %}", "[^1]: a", "[a]: b"),
    *("# a", "a ##", "+ a", "===", ": a", "a  \n  b"),
)

awkward_texts = st.text("ab1 \n`*_<>|#-+.)(\\&;:!$~{}%'\"=[]^/@é漢", max_size=24) | st.sampled_from(MARKUP)
spans = st.builds(Span, awkward_texts, st.sampled_from(["plain", "strong", "number", "id"]))


def markdown(*blocks: Paragraph | Bullets | Heading | Callout | Terms | Table | SourceList) -> str:
    return to_bytes(Document("", blocks), "markdown").decode()


def texts_in(tokens: list[Token]) -> list[str]:
    """Return the words of each paragraph, heading and cell; HTML would be none of these."""
    texts = []
    for token in tokens:
        assert token.type != "html_block"
        if token.type == "inline":
            children = token.children or []
            assert all(child.type != "html_inline" for child in children)
            texts.append("".join(child.content for child in children if child.type in {"text", "code_inline"}))
    return texts


@settings(deadline=None)
@given(st.lists(spans, max_size=4))
def test_a_paragraph_reads_as_it_was_written(parts: list[Span]) -> None:
    texts = texts_in(READER.parse(markdown(Paragraph(tuple(parts)))))
    assert "".join(texts) == "".join(to_safe(part.text) for part in parts).strip()


@settings(deadline=None)
@given(awkward_texts)
def test_every_other_place_for_words_keeps_them_too(text: str) -> None:
    words = (Span(text),)
    table = Table((Column("row"), Column(text)), (((Span("cell"),), words),))
    tokens = READER.parse(
        markdown(
            Heading(text),
            Bullets((words, words)),
            Callout("stop", text, (Paragraph(words),)),
            Terms((Term(text, (Paragraph(words),)),)),
            table,
        )
    )
    expected = to_safe(text).strip()
    kept = [expected] * (7 if expected else 0)
    assert [words for words in texts_in(tokens) if words] == [*kept, "row", *kept[:1], "cell", *kept[:1]]
    assert sum(token.type == "heading_open" for token in tokens) == 2
    assert sum(token.type == "list_item_open" for token in tokens) == 2
    assert sum(token.type == "td_open" for token in tokens) == 2


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ((Span("What helps: ", "strong"), Span("sleep")), "**What helps:** sleep"),
        ((Span("one", "strong"), Span("two", "strong")), "**one**two"),
        ((Span("Stop!", "warning"), Span("now")), "Stop!now"),
        ((Span("show LR3", "id"),), "`show LR3`"),
        ((Span("a`b", "id"),), r"a\`b"),
        ((Span("page", "link", "https://a.example/(b)"),), "[page](<https://a.example/(b)>)"),
        ((Span("page", "link", "javascript:alert()"),), "page (javascript:alert())"),
        ((Span("True "), Cite((1, 3))), "True [^1][^3]"),
        ((Span("{{ a }} {% b %} $c$ --d"),), r"\{\{ a \}\} \{\% b %\} \$c\$ \--d"),
    ],
)
def test_roles_become_marks_only_where_markdown_sees_them(spans: Inline, expected: str) -> None:
    assert markdown(Paragraph(spans)) == f"{expected}\n"


def test_a_citation_leads_to_its_source() -> None:
    sources = SourceList((SourceItem(2, "nice", "A page.", "https://a.example", "A"),))
    html = READER.render(markdown(Paragraph((Cite((2,)),)), sources))
    assert '<sup class="footnote-ref"><a href="#fn1"' in html
    assert 'A page. Trust A. <a href="https://a.example">https://a.example</a>' in html.split('id="fn1"')[1]


def test_two_lists_in_a_row_stay_two() -> None:
    one = Bullets(((Span("a"),),), ordered=True)
    assert READER.render(markdown(one, one)).count("<ol>") == 2


def test_entries_are_headed_one_level_below_their_section() -> None:
    text = markdown(Heading("Causes", 2), Terms((Term("Neck", (), number=3, remark="a link"),)))
    assert text == "## Causes\n\n### 3. Neck\n\na link\n"


def test_the_first_map_is_shown_by_the_picture_beside_the_page() -> None:
    maps = (FootMap((), "Bare *feet*"), FootMap((), "Others"))
    page = to_bytes(Document("Feet", maps), "markdown", Look(picture="my%20feet.svg")).decode()
    tokens = READER.parse(page)
    (image,) = (child for token in tokens for child in token.children or () if child.type == "image")
    assert (image.attrs["src"], image.content) == ("my%20feet.svg", "Bare \\*feet\\*")


def test_a_citation_of_many_sources_leads_to_each_of_them() -> None:
    page = to_bytes(Document("", (Paragraph((Span("As told "), Cite((1, 15, 16, 17)))),)), "markdown").decode()
    assert page == "As told [^1][^15][^16][^17]\n"


def test_a_map_whose_marks_are_listed_elsewhere_has_no_list(specimens: dict[str, Document]) -> None:
    (footmap,) = (block for block in specimens["calm"].blocks if isinstance(block, FootMap))
    listed = Document("", (msgspec.structs.replace(footmap, listed=True),))
    assert to_bytes(listed, "markdown").decode() == "Two places that tradition links with the head.\n"
    assert to_bytes(listed, "text") == b""
    assert "Brain and head" not in to_bytes(listed, "terminal").decode()


def test_front_matter_holds_the_title_instead_of_the_first_heading() -> None:
    document = Document('A "guide": #1', (Heading('A "guide": #1', level=1), Paragraph((Span("Words."),))))
    page = to_bytes(document, "markdown", Look(front_matter=True)).decode()
    assert page == '---\ntitle: "A \\"guide\\": #1"\nlang: "en"\n---\n\nWords.\n'
