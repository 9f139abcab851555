"""A handout says on two pages what its guide says at length: warning signs first, four steps, the map, a log."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from footrelief.catalog import Catalog
from footrelief.document import (
    Blanks,
    Block,
    Callout,
    Document,
    Heading,
    Letterhead,
    Log,
    PageBreak,
    Paragraph,
    Picture,
    Schedule,
    SourceList,
)
from footrelief.errors import MissingExtraError, UsageError
from footrelief.footmap import FootMap
from footrelief.footmap.panels import undrawn
from footrelief.model import Cause, Caution, WarningSign
from footrelief.render import Look, to_bytes
from footrelief.render.pdf import measure
from footrelief.writing.guide import GuideRequest, HandoutRequest, write_handout
from footrelief.writing.sheet import code

Handout = Callable[..., Document]
DAY = date(2026, 11, 23)
TOPICS = (
    *("headache", "tension-type", "posture-neck", "migraine", "menstrual-migraine", "pregnancy", "menopause", "sinus"),
    *("jaw", "medication-overuse", "dehydration", "sleep", "eye-strain", "caffeine", "stress"),
)
FULLEST_FIRST = (
    "pregnancy",
    *(pytest.param(topic, marks=pytest.mark.slow) for topic in TOPICS if topic != "pregnancy"),
)
"""The sheet with the most on it every day, the others in the slow run."""
MOST_STEPS_ON_A_BACK = 6
"""Sizes never give way: more steps with their pictures run over to a third page."""
WITHOUT_MASSAGE = ("cluster", "low-testosterone")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 4"><rect width="10" height="4"/></svg>'
LETTERHEAD = Letterhead("Jane Doe", ("12 Long Lane", "jane@example.org"), Picture(SVG, "svg", "Logo", 30))


def only(document: Document, kind: type[Block]) -> Block:
    (block,) = (block for block in document.blocks if isinstance(block, kind))
    return block


def schedule(document: Document) -> Schedule:
    block = only(document, Schedule)
    assert isinstance(block, Schedule)
    return block


def text(document: Document) -> str:
    return " ".join(to_bytes(document, "text").decode().split())


def test_the_topics_are_all_causes_of_the_catalog(shipped: Catalog) -> None:
    assert {*TOPICS, *WITHOUT_MASSAGE} == {"headache", *(cause.id for cause in shipped.all(Cause))}


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("mode", ["self", "partner"])
@pytest.mark.parametrize("topic", FULLEST_FIRST)
def test_ten_minutes_fit_on_two_pages_with_and_without_a_letterhead(
    handout: Handout, topic: str, mode: str, paper: str
) -> None:
    sheet = handout(topic, mode)
    look = Look(paper=paper)  # type: ignore[arg-type]
    for document in (sheet, replace(sheet, blocks=(LETTERHEAD, *sheet.blocks))):
        pages, points, letters, foot, numbers = measure(document, look)
        assert foot is None or foot >= 6
        assert numbers is None or numbers >= 9
        assert pages <= (2 if max(step.number or 0 for step in schedule(sheet).rows) <= MOST_STEPS_ON_A_BACK else 3)
        assert points >= 12
        assert letters <= 70


def test_the_front_says_what_is_dangerous_before_it_says_what_to_do(handout: Handout) -> None:
    blocks = handout().blocks
    kinds = [type(block) for block in blocks]
    assert kinds[:4] == [Heading, Blanks, Paragraph, Callout]
    assert kinds.index(Callout) < kinds.index(Picture) < kinds.index(FootMap)
    assert kinds.index(FootMap) < kinds.index(Log) < kinds.index(PageBreak)
    assert kinds.index(PageBreak) < kinds.index(Schedule) < kinds.index(SourceList)


@pytest.mark.parametrize("topic", [*TOPICS, *WITHOUT_MASSAGE])
def test_every_warning_sign_is_on_it(shipped: Catalog, handout: Handout, topic: str) -> None:
    words = text(handout(topic))
    for sign in shipped.all(WarningSign):
        told = sign.tight or sign.sign
        assert sign.sign in words or told in words or f"{told[0].upper()}{told[1:]}" in words, sign.id


@pytest.mark.parametrize("topic", TOPICS)
def test_every_condition_that_stops_or_needs_a_question_is_on_it(
    shipped: Catalog, handout: Handout, topic: str
) -> None:
    words = text(handout(topic))
    for caution in shipped.all(Caution):
        assert caution.level not in {"stop", "ask-first"} or not caution.ask or caution.name in words


@pytest.mark.parametrize("topic", TOPICS)
def test_every_step_can_be_followed_by_itself(handout: Handout, topic: str) -> None:
    for step in schedule(handout(topic)).rows:
        assert step.how.endswith(".")
        assert (step.picture is None) == (step.number is None) == (step.pressure == 0)
        assert not step.marks or step.where
        assert set(step.marks) <= {step.number}


def test_nothing_on_a_sheet_tells_its_reader_to_run_a_program(handout: Handout) -> None:
    for topic in TOPICS:
        assert "footrelief " not in text(handout(topic, None, ("diabetes",))).replace("catalog footrelief ", "")


@pytest.mark.parametrize("topic", TOPICS)
def test_every_number_of_a_step_is_on_the_map_and_every_mark_is_drawn(handout: Handout, topic: str) -> None:
    sheet = handout(topic)
    footmap = only(sheet, FootMap)
    assert isinstance(footmap, FootMap)
    numbers = {number for step in schedule(sheet).rows for number in step.marks}
    assert numbers == {mark.number for mark in footmap.marks}
    assert undrawn(footmap) == frozenset()


def test_the_times_are_those_of_the_session(handout: Handout) -> None:
    session = schedule(handout())
    assert sum(step.seconds for step in session.steps) == session.total_seconds
    assert 570 <= session.total_seconds <= 600


def test_a_named_condition_brings_its_advice(shipped: Catalog, handout: Handout) -> None:
    assert " ".join(shipped.get(Caution, "diabetes").advice.split()) in text(handout("tension", None, ("diabetes",)))


def test_a_condition_that_stops_leaves_only_what_to_do_instead(handout: Handout) -> None:
    sheet = handout("tension", None, ("blood clot",))
    assert sheet.urgent
    assert sheet.title == "No foot massage now"
    assert not any(isinstance(block, Schedule | FootMap | Log) for block in sheet.blocks)


@pytest.mark.parametrize("topic", WITHOUT_MASSAGE)
def test_where_no_massage_is_offered_there_is_one_page_without_steps(handout: Handout, topic: str) -> None:
    sheet = handout(topic)
    assert not any(isinstance(block, Schedule | FootMap | Log) for block in sheet.blocks)
    assert measure(sheet, Look())[0] == 1


def test_letterhead_note_and_link_are_printed(shipped: Catalog) -> None:
    request = HandoutRequest(
        guide=GuideRequest(topic="tension"),
        day=DAY,
        letterhead=LETTERHEAD,
        note="See you on Monday.",
        link="https://example.org/feet",
    )
    sheet = write_handout(shipped, request)
    assert sheet.blocks[0] == LETTERHEAD
    words = text(sheet)
    assert "See you on Monday." in words
    assert "QR code of https://example.org/feet More about it: https://example.org/feet" in words


def test_the_log_has_as_many_boxes_as_asked(shipped: Catalog) -> None:
    sheet = write_handout(shipped, HandoutRequest(guide=GuideRequest(topic="tension"), day=DAY, ticks=30))
    log = only(sheet, Log)
    assert isinstance(log, Log)
    assert log.times == 30
    without = write_handout(shipped, HandoutRequest(guide=GuideRequest(topic="tension"), day=DAY, ticks=0))
    assert not any(isinstance(block, Log) for block in without.blocks)


@pytest.mark.parametrize("ticks", [-1, 57])
def test_a_log_of_an_impossible_length_is_refused(ticks: int) -> None:
    with pytest.raises(UsageError, match=f"a log of {ticks} ticks"):
        HandoutRequest(guide=GuideRequest(), day=DAY, ticks=ticks)


def test_the_foot_of_the_page_names_catalog_content_and_day(shipped: Catalog, handout: Handout) -> None:
    assert handout().details == {
        "catalog": f"footrelief {shipped.header.version}",
        "content": shipped.digest[:12],
        "date": "2026-11-23",
    }


def test_a_routine_can_be_asked_for_by_name(shipped: Catalog) -> None:
    request = GuideRequest(topic="tension", routine="desk five")
    assert (
        write_handout(shipped, HandoutRequest(guide=request, day=DAY)).title
        == "Five-minute break: 5-minute foot massage"
    )


def test_nothing_is_kept(shipped: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    request = HandoutRequest(guide=GuideRequest(topic="tension", conditions=("diabetes",)), day=DAY, note="A secret")
    to_bytes(write_handout(shipped, request), "pdf")
    assert list(tmp_path.iterdir()) == []


def test_a_link_becomes_a_picture_with_the_link_as_its_words() -> None:
    picture = code("https://example.org/feet?a=1&b=<2>")
    assert picture.alt == "QR code of https://example.org/feet?a=1&b=<2>"
    assert b" viewBox=" in picture.content


def test_different_links_have_different_codes() -> None:
    assert code("https://example.org/a").content != code("https://example.org/b").content


@pytest.mark.parametrize("link", ["example.org", "javascript:alert(1)", "https://a b", f"https://{'a' * 300}"])
def test_what_is_no_printable_address_is_refused(link: str) -> None:
    with pytest.raises(UsageError, match="cannot be printed as a link"):
        code(link)


def test_without_segno_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "segno", None)
    with pytest.raises(MissingExtraError, match="a QR code needs segno"):
        code("https://example.org")


def test_a_letterhead_a_note_a_link_and_two_conditions_fit_on_two_pages(shipped: Catalog) -> None:
    request = HandoutRequest(
        guide=GuideRequest(topic="tension", minutes=10, mode="self", conditions=("diabetes", "osteoporosis")),
        day=DAY,
        letterhead=LETTERHEAD,
        note="Drink a glass of water afterwards.",
        link="https://example.org/tension",
    )
    pages, _, _, foot, numbers = measure(write_handout(shipped, request), Look())
    assert pages == 2
    assert foot
    assert foot >= 6
    assert numbers
    assert numbers >= 9
