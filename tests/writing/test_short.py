"""The short page: two screens from a headache to pressing, in plain words, and where to go on."""

import re
import shlex
from collections.abc import Iterable
from pathlib import Path

import pyphen
import pytest

from footrelief.catalog import Catalog, load
from footrelief.document import Bullets, Cite, Heading, Table
from footrelief.model import Cause, Routine
from footrelief.query.topic import ANY_HEADACHE
from footrelief.render import Look, to_bytes
from footrelief.writing.choice import choose
from footrelief.writing.guide import GuideRequest, write_guide, write_routine
from footrelief.writing.short import how_often

MOST_LINES, LATEST_FIRST_STEP = 60, 36
MOST_LINES_OF_TWENTY_MINUTES = 66
HARDEST_TO_READ = {True: 9, False: 6}
"""The highest Flesch-Kincaid grade of a full and of a short page."""
FIRST_STEP = re.compile(r"^ ?1[. ] ", re.MULTILINE)
SYLLABLES = pyphen.Pyphen(lang="en_US")
USUAL, WIDE = Look(), Look(width=500)


@pytest.fixture(scope="module")
def topics(shipped: Catalog) -> tuple[str, ...]:
    return (ANY_HEADACHE, *(cause.id for cause in shipped.all(Cause)))


def page(
    catalog: Catalog, format_name: str = "terminal", *, full: bool = False, look: Look = USUAL, **wishes: object
) -> str:
    request = GuideRequest(**wishes)  # type: ignore[arg-type]
    return to_bytes(write_guide(catalog, request, full=full), format_name, look).decode()


@pytest.mark.parametrize("format_name", ["terminal", "text"])
def test_it_takes_two_screens_and_the_first_step_comes_early(
    shipped: Catalog, topics: Iterable[str], format_name: str
) -> None:
    for topic in topics:
        told = page(shipped, format_name, topic=topic)
        assert len(told.splitlines()) <= MOST_LINES, topic
        if choose(shipped, GuideRequest(topic=topic)).session:
            first = FIRST_STEP.search(told)
            assert first, topic
            assert told.count("\n", 0, first.start()) < LATEST_FIRST_STEP, topic


def test_twenty_minutes_are_still_three_screens(shipped: Catalog, topics: Iterable[str]) -> None:
    for topic in topics:
        request = GuideRequest(topic=topic, minutes=20)
        if choose(shipped, request).session:
            told = to_bytes(write_routine(shipped, request, full=False), "terminal").decode()
            assert len(told.splitlines()) <= MOST_LINES_OF_TWENTY_MINUTES, topic


def grade(text: str) -> float:
    """Return the Flesch-Kincaid grade, its syllables counted by Pyphen's hyphenation of English."""
    text = re.sub(r" \[[\d, -]+\]|https?://\S+", "", text)
    lines = [line.strip(" -").rstrip(".:") for line in text.splitlines() if line.strip()]
    sentences = [part for line in lines for part in re.split(r"(?<=[.?!]) ", line)]
    words = re.findall(r"[A-Za-z][A-Za-z'-]*", " ".join(sentences))
    syllables: int = sum(SYLLABLES.inserted(word.lower()).count("-") + 1 for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


@pytest.mark.parametrize("full", [False, True])
def test_it_is_easy_to_read(shipped: Catalog, topics: Iterable[str], full: bool) -> None:  # noqa: FBT001
    for topic in topics:
        told = page(shipped, "text", full=full, look=WIDE, topic=topic).split("\nSources")[0].split("\nGo on")[0]
        assert grade(told) <= HARDEST_TO_READ[full], topic


def test_the_measure_of_reading_tells_hard_from_easy() -> None:
    assert grade("Sit down. Press the big toe. Then rest.") < 2
    assert grade("Contraindications necessitate interdisciplinary consultation preceding manipulation.") > 15


def test_every_step_says_where_in_words_and_by_its_number_on_the_drawing(
    shipped: Catalog, topics: Iterable[str]
) -> None:
    for topic in topics:
        for minutes in (5, 20):
            guide = choose(shipped, GuideRequest(topic=topic, minutes=minutes))
            told = " ".join(page(shipped, "text", look=WIDE, topic=topic, minutes=minutes).split())
            for point in guide.points:
                assert (point.spot and point.spot in told) or (point.find and point.find in told), (topic, point.id)


def test_it_has_no_numbers_of_sources_and_leads_on(shipped: Catalog) -> None:
    document = write_guide(shipped, GuideRequest(topic="tension", conditions=("diabetes",)), full=False)
    assert not [block for block in document.blocks if isinstance(block, Bullets) and _cites(block)]
    assert [block.text for block in document.blocks if isinstance(block, Heading)][-1] == "Go on"
    table = document.blocks[-1]
    assert isinstance(table, Table)
    calls = [shlex.split(row[0][0].text) for row in table.rows]  # type: ignore[union-attr]
    assert [call[1] for call in calls] == ["follow", "handout", "guide"]
    assert all(call[-2:] == ["--condition", "diabetes"] or call[-1] == "--full" for call in calls)


def _cites(bullets: Bullets) -> bool:
    return any(isinstance(part, Cite) and part.numbers for item in bullets.items for part in item)


def test_what_was_typed_comes_back_so_that_it_can_be_typed_again(shipped: Catalog) -> None:
    told = page(shipped, "text", look=WIDE, topic="tension", conditions=("blood pressure tablets",), minutes=10)
    assert "footrelief follow tension-type --minutes 10 --condition 'blood pressure tablets'" in told


def test_a_condition_named_is_not_asked_about_again_and_its_advice_stands_before_the_steps(shipped: Catalog) -> None:
    told = page(shipped, "text", topic="tension", conditions=("diabetes",))
    assert "with diabetes" not in told
    assert told.index("Look at both feet") < told.index("What to do")
    assert "with diabetes" in page(shipped, "text", topic="tension")


def test_with_a_stop_there_is_no_step(shipped: Catalog) -> None:
    document = write_guide(shipped, GuideRequest(conditions=("dvt",)), full=False)
    told = to_bytes(document, "text").decode()
    assert document.urgent
    assert "What to do:" not in told
    assert not any(routine.name in told for routine in shipped.all(Routine))


def test_how_often_comes_from_the_time(shipped: Catalog) -> None:
    technique = next(step.technique for step in choose(shipped, GuideRequest()).session.steps)  # type: ignore[union-attr]
    assert (technique.id, technique.per_minute) == ("stroking", (12, 15))
    assert how_often(technique, 60) == "14 strokes"
    assert how_often(technique, 1) == "1 stroke"


def test_what_is_from_ones_own_catalog_is_named_after_the_steps(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("points: [{id: brain, name: My head}]\n", encoding="utf-8")
    pages = [
        to_bytes(write_guide(catalog, GuideRequest(), full=False), "text").decode()
        for catalog in (load([file], use_cache=False), load(use_cache=False))
    ]
    assert "From your own catalog: My head." in pages[0]
    assert "own catalog" not in pages[1]
