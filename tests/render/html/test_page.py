import json
import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.conftest import Golden
from tests.render.conftest import FOOT_MAP, NASTY
from tests.render.html.reading import Part, Reader

from footrelief.catalog import Catalog
from footrelief.document import (
    Cite,
    Document,
    Instruction,
    Paragraph,
    Schedule,
    SourceItem,
    SourceList,
    Span,
    StepPoint,
)
from footrelief.errors import FileError
from footrelief.footmap import FootMap
from footrelief.model import Feet
from footrelief.render import ASSETS, Look, to_bytes
from footrelief.render.html import SCRIPTS, STYLES
from footrelief.text.letters import to_safe
from footrelief.turns import CUE_TIMES, Turn
from footrelief.writing.guide import GuideRequest, write_guide

every_page = pytest.mark.parametrize("name", ["calm", "nasty", "guide"])


def read(*blocks: Paragraph | Schedule | SourceList, title: str = "A title", look: Look = Look()) -> Reader:  # noqa: B008
    return Reader(to_bytes(Document(title, blocks), "html", look).decode())


def policy(page: Reader) -> dict[str, str]:
    (content,) = (part.attributes["content"] for part in page.all("meta") if "http-equiv" in part.attributes)
    return {name: value for name, _, value in (rule.partition(" ") for rule in content.split("; "))}


def running(page: Reader) -> list[Part]:
    return [part for part in page.all("script") if part.attributes["type"] == "module"]


def fingerprint(part: Part) -> str:
    return f"'sha256-{b64encode(sha256(part.text.encode()).digest()).decode()}'"


@pytest.mark.parametrize("name", ["calm", "words"])
def test_a_sheet_looks_as_it_did(pages: dict[str, str], name: str, golden: Golden) -> None:
    """Drawings have tests of their own."""
    sheet = re.sub(
        r"<svg.*?</svg>", "<svg></svg>", pages[name].partition("<main")[2].partition("</main>")[0], flags=re.DOTALL
    )
    golden.compare(f"{name}.html", f"<main{sheet}</main>\n")


@every_page
def test_the_policy_forbids_everything_but_the_one_style_and_script(pages: dict[str, str], name: str) -> None:
    page = Reader(pages[name])
    (style,), (script,) = page.all("style"), running(page)
    assert policy(page) == {
        "default-src": "'none'",
        "style-src": fingerprint(style),
        "script-src": fingerprint(script),
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    assert pages[name].startswith("<!DOCTYPE html>\n<html")


def test_a_page_without_a_session_runs_nothing() -> None:
    page = read(Paragraph((Span("Rest."),)))
    assert policy(page)["script-src"] == "'none'"
    assert not page.all("script", "dialog", "button")


@every_page
def test_nothing_is_loaded_and_only_web_addresses_are_links(pages: dict[str, str], name: str) -> None:
    page = Reader(pages[name])
    assert all(address.startswith("data:image/png;base64,") for address in page.values("src"))
    assert all(re.match(r"#|https?://|mailto:", address) for address in page.values("href"))
    assert not page.all("link", "iframe", "object", "embed", "base", "form")
    assert not [key for part in page.parts for key in part.attributes if key.startswith("on") or key == "style"]


@every_page
def test_ids_are_given_once_and_everything_that_points_to_one_finds_it(pages: dict[str, str], name: str) -> None:
    page = Reader(pages[name])
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert not [name for name in ids if re.search(r"\s", name) or not name]
    pointed = [address[1:] for address in page.values("href") if address.startswith("#")]
    pointed += [
        name for key in ("aria-labelledby", "aria-controls") for names in page.values(key) for name in names.split()
    ]
    assert set(pointed) <= set(ids)


@every_page
def test_headings_begin_with_the_title_and_skip_no_level(pages: dict[str, str], name: str) -> None:
    levels = [int(part.tag[1]) for part in Reader(pages[name]).all("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_a_document_without_a_heading_gets_its_title_as_one() -> None:
    assert [part.text for part in read(title="Sources").all("h1")] == ["Sources"]


def test_nasty_words_come_out_as_typed(pages: dict[str, str]) -> None:
    page = Reader(pages["nasty"])
    words = {part.text for part in page.all("strong")}
    assert {to_safe(text) for text in NASTY if text} <= words
    assert page.all("title")[0].text == to_safe(NASTY[0])


def test_words_from_right_to_left_are_kept_to_themselves(pages: dict[str, str]) -> None:
    isolated = {part.text for part in Reader(pages["nasty"]).all("bdi")}
    assert to_safe(NASTY[3]) in isolated
    assert not Reader(pages["guide"]).all("bdi")


@settings(deadline=None)
@given(st.text())
def test_no_text_breaks_out_of_its_place(words: str) -> None:
    turn = Turn("left", (Instruction(10, words, (StepPoint(words),), 3, words),))
    nasty = f"</script><!--<script>{words}</style>]]>"
    page = read(Paragraph((Span(words, "strong"), Span(words, "link", nasty))), Schedule((turn,)), title=nasty)
    tags = [part.tag for part in page.parts]
    assert (tags.count("script"), tags.count("style"), tags.count("main")) == (3, 1, 1)
    howto, data = (json.loads(part.text) for part in page.all("script") if "json" in part.attributes["type"])
    assert data["steps"][0]["action"] == to_safe(words)
    assert howto["name"] == to_safe(nasty)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "file:///x", "//example.org", "https://x y"]
)
def test_an_address_that_is_not_of_the_web_is_no_link(address: str) -> None:
    page = read(Paragraph((Span("here", "link", address),)))
    assert not [part for part in page.all("a") if part.text == "here"]
    assert f"here ({address})" in page.text


def test_a_citation_leads_to_its_source_and_the_source_back_to_the_first() -> None:
    sources = SourceList((SourceItem(1, "a", "A book."), SourceItem(2, "b", "A trial.", "https://example.org/b")))
    page = read(Paragraph((Span("One "), Cite((2, 3)))), Paragraph((Span("Two "), Cite((2,)))), sources)
    links = [(part.text, part.attributes) for part in page.all("a")][1:]
    assert links == [
        ("2", {"href": "#source-2", "aria-label": "source 2", "id": "cited-2"}),
        ("2", {"href": "#source-2", "aria-label": "source 2"}),
        ("https://example.org/b", {"href": "https://example.org/b", "class": "spelled"}),
        ("↑", {"class": "back", "href": "#cited-2", "aria-label": "back to where source 2 is cited first"}),
    ]
    assert "One [2, 3]" in page.text


def test_every_step_stands_in_the_table_and_in_the_player(
    documents: dict[str, Document], pages: dict[str, str]
) -> None:
    (session,) = (block for block in documents["calm"].blocks if isinstance(block, Schedule))
    page = Reader(pages["calm"])
    played = next(json.loads(part.text) for part in page.all("script") if part.attributes["type"] == "application/json")
    assert played["cues"] == msgspec.to_builtins(CUE_TIMES) | {"ticks": list(CUE_TIMES.ticks)}
    assert [(step["seconds"], step["action"], step["marks"]) for step in played["steps"]] == [
        (step.seconds, step.action, list(step.marks)) for step in session.steps
    ]
    times = [part.attributes["datetime"] for part in page.all("time")]
    assert times == ["PT230S", "PT0S", "PT20S", "PT20S", "PT90S", "PT110S", "PT120S"]


def marks_on(page: Reader) -> set[tuple[str, str]]:
    """Return foot and number of each area of the map that the player can make stand out."""
    found: set[tuple[str, str]] = set()
    foot = ""
    for part in page.parts:
        foot = part.attributes.get("data-foot", foot)
        if "data-mark" in part.attributes:
            found.add((foot, part.attributes["data-mark"]))
    return found


@pytest.mark.parametrize(
    ("feet", "of_second", "marks"),
    [
        ("both", "both", {("left", "1"), ("right", "1"), ("left", "7"), ("right", "7")}),
        ("left", "both", {("left", "1"), ("left", "7")}),
        ("right", "both", {("right", "1"), ("right", "7")}),
        ("both", "left", {("left", "1"), ("right", "1"), ("left", "7")}),
        ("both", "right", {("left", "1"), ("right", "1"), ("right", "7")}),
    ],
)
def test_every_mark_of_the_map_carries_its_number_and_its_foot(
    feet: Feet, of_second: Feet, marks: set[tuple[str, str]]
) -> None:
    one, other = FOOT_MAP.marks
    second = replace(other, number=7, feet=of_second, name=one.name)  # names need not differ, numbers do
    foot_map = FootMap((one, second), "Two places.", feet=feet)
    assert marks_on(Reader(to_bytes(Document("Feet", (foot_map,)), "html").decode())) == marks


def test_every_mark_that_a_step_names_is_on_the_map_of_its_foot(pages: dict[str, str]) -> None:
    page = Reader(pages["calm"])
    (data,) = (part for part in page.all("script") if part.attributes["type"] == "application/json")
    named = {(step["foot"], str(number)) for step in json.loads(data.text)["steps"] for number in step["marks"]}
    assert named == {("right", "1"), ("right", "2"), ("left", "2")}
    assert named <= marks_on(page)


def test_the_start_button_is_hidden_until_a_script_shows_it(pages: dict[str, str]) -> None:
    (start,) = (part for part in Reader(pages["calm"]).parts if part.attributes.get("class") == "begin")
    assert "hidden" in start.attributes


def test_details_stand_at_the_foot() -> None:
    document = Document("A title", (), details={"catalog": "1.2", "date": "2026-11-23"})
    (foot,) = Reader(to_bytes(document, "html").decode()).all("footer")
    assert foot.text.split() == ["catalog", "1.2", "date", "2026-11-23"]


@every_page
def test_the_same_document_gives_the_same_bytes(
    documents: dict[str, Document], pages: dict[str, str], name: str
) -> None:
    assert to_bytes(documents[name], "html").decode() == pages[name]


def test_paper_and_large_print_are_as_asked_for() -> None:
    page = read(look=Look(paper="letter", large_print=True))
    assert "@page { size: letter; }" in page.all("style")[0].text
    assert page.parts[0].attributes == {"lang": "en", "class": "large-print"}


def test_a_style_of_ones_own_comes_last_and_cannot_end_the_style(tmp_path: Path) -> None:
    own = tmp_path / "own.css"
    own.write_text("h1 { color: #123456; } /* </style><script> */")
    page = read(look=Look(style=own))
    (style,) = page.all("style")
    assert style.text.endswith("h1 { color: #123456; } /* <\\/style><script> */")
    assert policy(page)["style-src"] == fingerprint(style)


def test_a_style_that_is_no_text_is_refused(tmp_path: Path) -> None:
    own = tmp_path / "own.css"
    own.write_bytes(b"\xff\xfe")
    with pytest.raises(FileError) as refused:
        read(look=Look(style=own))
    assert [str(problem.place) for problem in refused.value.problems] == [f"{own}:1:1"]


def test_no_asset_ends_the_element_that_it_stands_in() -> None:
    texts = [(ASSETS / name).read_text("utf-8") for name in (*STYLES, *SCRIPTS)]
    assert not [text for text in texts if "</" in text or "<!--" in text]


def test_long_sections_are_folded_and_what_one_acts_on_is_not(shipped: Catalog) -> None:
    guide = to_bytes(write_guide(shipped, GuideRequest(topic="tension", minutes=10)), "html").decode()
    main = guide.partition("<main")[2]
    assert main.index('class="jump"') < main.index("<nav") < main.index('id="safety"')
    folded = re.findall(r'<details class="fold"><summary><h(?:2|group)[^>]*>(?:<h2[^>]*>)?([^<]+)<', guide)
    assert "Sources" in folded
    assert not {"First: is it safe?", "Where to press"} & set(folded)
    for part in re.findall(r'<details class="fold">.*?</details>', guide, re.DOTALL):
        assert 'class="session"' not in part
        assert 'class="callout' not in part


def test_what_search_engines_are_told_begins_with_the_warnings(shipped: Catalog) -> None:
    page = Reader(to_bytes(write_guide(shipped, GuideRequest(topic="tension", minutes=10)), "html").decode())
    (told,) = (part.text for part in page.all("script") if part.attributes.get("type") == "application/ld+json")
    described = json.loads(told)["description"]
    assert described.startswith("In doubt, or one of these: call 999 UK")
    assert "sudden, or worst ever." in described
    assert "footrelief " not in described
