"""What holds for the guide of every topic."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date

import msgspec
import pytest

from footrelief import wording
from footrelief.catalog import Catalog
from footrelief.document import Block, Callout, Cite, Document, Heading, Inline, Schedule, SourceList, Span, Terms
from footrelief.footmap import FootMap
from footrelief.model import ENTRIES, Cause, Caution, Claim, Feet, PressureScale, Routine, Urgency, WarningSign
from footrelief.model.dialogue import DIALOGUE
from footrelief.render import to_bytes
from footrelief.writing import guide, words
from footrelief.writing.choice import Guide, choose
from footrelief.writing.guide import GuideRequest, HandoutRequest, write_guide
from footrelief.writing.phrases import PARTS, Phrases, first_sentence

Write = Callable[..., Document]
Lines = Callable[[tuple[Block, ...]], Iterator[Inline]]

TOPICS = (
    *("headache", "tension-type", "posture-neck", "migraine", "menstrual-migraine", "pregnancy", "menopause"),
    *("low-testosterone", "sinus", "jaw", "medication-overuse", "dehydration", "sleep", "eye-strain", "caffeine"),
    *("cluster", "stress"),
)
WITHOUT_MASSAGE = ("low-testosterone", "cluster")
MESSAGES = [value for name, value in vars(words).items() if name.isupper() and isinstance(value, str)]
TABLES = [value for name, value in vars(wording).items() if name.isupper() and isinstance(value, dict)]
LABELS = {text for table in TABLES for text in table.values()}
CONNECTING = (
    {part.strip(" *") for message in MESSAGES for part in PARTS.split(message)}
    | LABELS
    | {",", ";", "--condition NAME"}
)
"""What the program says itself: all of it stands in its tables."""

every_topic = pytest.mark.parametrize("topic", TOPICS)


def texts_in(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for inside in value.values():
                yield from texts_in(inside)
        case list() | tuple():
            for inside in value:
                yield from texts_in(inside)
        case _:
            pass


@pytest.fixture(scope="session")
def catalog_texts(catalog: Catalog) -> frozenset[str]:
    """Every text of the catalog, whole and cut to its first sentence; labels also as they stand inside a line."""
    records = [entry for kind in (*ENTRIES, *DIALOGUE) for entry in catalog.all(kind)] + [catalog.pressure_scale]
    texts = {text for record in records for text in texts_in(msgspec.to_builtins(record))}
    texts |= {first_sentence(text) for text in texts} | {urgency.told for urgency in catalog.all(Urgency)}
    as_it_begins = {text[0].lower() + text[1:] for text in texts} | {text[0].upper() + text[1:] for text in texts}
    return frozenset(texts | as_it_begins)


def words_of(line: Inline) -> str:
    return "".join(part.text for part in line if isinstance(part, Span)).strip()


def cited_numbers(value: object) -> Iterator[int]:
    """Yield the numbers of every citation in reading order."""
    match value:
        case Cite(numbers):
            yield from numbers
        case tuple():
            for inside in value:
                yield from cited_numbers(inside)
        case msgspec.Struct():
            for field in value.__struct_fields__:
                yield from cited_numbers(getattr(value, field))
        case _:
            pass


def found(document: Document, kind: type[Block]) -> list[Block]:
    return [block for block in document.blocks if isinstance(block, kind)]


def test_the_topics_are_headache_and_every_cause(catalog: Catalog) -> None:
    assert set(TOPICS) == {"headache", *(cause.id for cause in catalog.all(Cause))}


@every_topic
def test_warning_signs_come_before_anything_else_about_massage(topic: str, guide_to: Write) -> None:
    document = guide_to(topic)
    sections = [block for block in document.blocks if isinstance(block, Heading | Callout)]
    assert isinstance(sections[0], Heading)
    assert sections[0].level == 1
    assert isinstance(sections[1], Heading)
    assert sections[1].anchor == "safety"
    assert isinstance(sections[2], Callout)
    assert sections[2].tone == "stop"
    assert not document.urgent


@every_topic
def test_sections_follow_the_order_of_a_guide(topic: str, guide_to: Write, catalog: Catalog) -> None:
    anchors = [block.anchor for block in guide_to(topic).blocks if isinstance(block, Heading) and block.anchor]
    places = ["points"] if choose(catalog, GuideRequest(topic=topic)).points else []
    massage = [*places, "session", "techniques", "mechanism", "benefit", "after"]
    assert anchors == ["safety", "causes", *(["diary"] if topic in WITHOUT_MASSAGE else massage), "sources"]


@every_topic
def test_every_sign_of_the_topic_is_told_in_full(
    topic: str, guide_to: Write, lines_of: Lines, catalog: Catalog
) -> None:
    lines = lines_of(guide_to(topic).blocks)
    spans = {part.text.strip().rstrip(".") for line in lines for part in line if isinstance(part, Span)}
    assert {sign.sign.rstrip(".") for sign in catalog.all(WarningSign) if topic in sign.concerns} <= spans


@every_topic
def test_every_sentence_is_from_the_catalog_or_the_table_of_messages(
    topic: str, guide_to: Write, lines_of: Lines, catalog_texts: frozenset[str]
) -> None:
    spans = [part.text for line in lines_of(guide_to(topic).blocks) for part in line if isinstance(part, Span)]
    unknown = {
        text.strip()
        for text in spans
        if text.strip()
        and not {text.strip(), text.strip().removesuffix(".")} & catalog_texts
        and re.sub(r"^footrelief .*|^[0-9]+( more signs?| of 10)?$", "", text.strip()) not in CONNECTING
    }
    assert unknown == set()


@every_topic
def test_no_sentence_stands_there_twice(
    topic: str, guide_to: Write, lines_of: Lines, catalog_texts: frozenset[str]
) -> None:
    lines = lines_of(guide_to(topic).blocks)
    spans = [part.text.strip() for line in lines for part in line if isinstance(part, Span)]
    sentences = [text for text in spans if text in catalog_texts and len(text.split()) > 3]
    labels = {text for text in sentences if not text.endswith(".") and sentences.count(text) > 1}
    repeated = {text for text, times in Counter(sentences).items() if times > 1} - labels
    assert repeated == set()


@every_topic
def test_every_sentence_of_the_catalog_is_cited(
    topic: str, guide_to: Write, lines_of: Lines, catalog_texts: frozenset[str]
) -> None:
    """A paragraph outside an entry cites for itself; an entry cites at least once."""
    document = guide_to(topic)
    for block in document.blocks:
        groups = [lines_of(entry.blocks) for entry in block.items] if isinstance(block, Terms) else [lines_of((block,))]
        for group in map(tuple, groups):
            told = [part.text.strip() for line in group for part in line if isinstance(part, Span)]
            if any(text in catalog_texts and text.endswith(".") for text in told):
                assert any(isinstance(part, Cite) for line in group for part in line), told


@every_topic
def test_sources_are_numbered_in_the_order_in_which_one_reads_them(topic: str, guide_to: Write) -> None:
    document = guide_to(topic)
    [sources] = found(document, SourceList)
    assert isinstance(sources, SourceList)
    first_seen = list(dict.fromkeys(cited_numbers(document.blocks)))
    assert first_seen == [item.number for item in sources.items]


@every_topic
def test_the_session_names_points_by_their_numbers_on_the_map(topic: str, guide_to: Write) -> None:
    document = guide_to(topic)
    maps, schedules = found(document, FootMap), found(document, Schedule)
    if topic in WITHOUT_MASSAGE:
        assert maps == schedules == []
        return
    marks = {mark.number: mark.name for block in maps if isinstance(block, FootMap) for mark in block.marks}
    steps = [step for block in schedules if isinstance(block, Schedule) for step in block.rows]
    assert steps
    for step in steps:
        where = re.sub(r" \((left|right) foot\)", "", step.where)
        assert [part.partition(" area, ")[0] for part in where.split("; ") if part] == [
            marks[number] for number in step.marks
        ]
    used = list(dict.fromkeys(number for step in steps for number in step.marks))
    assert used == sorted(marks)


def test_guides_differ_in_more_than_their_title(guide_to: Write, lines_of: Lines) -> None:
    texts = {topic: {words_of(line) for line in lines_of(guide_to(topic).blocks)} for topic in TOPICS}
    for topic, own in texts.items():
        for other, others in texts.items():
            assert topic == other or len(own - others) >= 4, (topic, other)


def test_all_nine_claims_of_the_starting_article_are_in_the_guide_to_headache(
    guide_to: Write, lines_of: Lines, catalog: Catalog
) -> None:
    document = guide_to("headache")
    said = {part.text.strip() for line in lines_of(document.blocks) for part in line if isinstance(part, Span)}
    claims = [claim for claim in catalog.all(Claim) if claim.from_article]
    assert len(claims) == 9
    assert [claim.id for claim in claims if claim.say not in said] == []


def test_claims_that_concern_the_topic_are_told_with_every_reason(
    guide_to: Write, lines_of: Lines, catalog: Catalog
) -> None:
    said = {words_of(line) for line in lines_of(guide_to("migraine").blocks)}
    assert set(catalog.get(Claim, "benefit-headache").why) <= said


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        ("cluster", "We know of no trial"),
        ("migraine", "Migraine is a disorder of the brain"),
        ("migraine", "Systematic review 2024: 12 studies"),
        ("tension-type", "Reviews report gains in intensity"),
        ("pregnancy", "Ask your midwife first;"),
        ("low-testosterone", "No link with massage."),
    ],
)
def test_what_concerns_a_topic_is_in_its_guide(topic: str, said: str, guide_to: Write, lines_of: Lines) -> None:
    assert any(said in words_of(line) for line in lines_of(guide_to(topic).blocks))


@pytest.mark.parametrize("topic", WITHOUT_MASSAGE)
def test_a_cause_without_routine_has_no_points_and_says_what_to_do(
    topic: str, guide_to: Write, lines_of: Lines, catalog: Catalog
) -> None:
    cause = catalog.get(Cause, topic)
    said = {part.text.strip() for line in lines_of(guide_to(topic).blocks) for part in line if isinstance(part, Span)}
    assert {cause.massage, *cause.see_someone} <= said


def test_a_stop_turns_the_guide_into_a_page_about_what_to_do_instead(
    guide_to: Write, lines_of: Lines, catalog: Catalog
) -> None:
    document = guide_to("tension-type", "blood clot")
    assert document.urgent
    said = [words_of(line) for line in lines_of(document.blocks)]
    assert said[0] == catalog.get(Caution, "dvt").advice
    assert not found(document, Schedule)
    assert not found(document, FootMap)


def test_a_condition_is_shown_with_its_effects_before_the_points(guide_to: Write) -> None:
    document = guide_to("headache", "diabetes")
    terms = [entry.name for block in document.blocks if isinstance(block, Terms) for entry in block.items]
    assert terms[0] == "Diabetes"
    assert all(step.pressure <= 3 for block in document.blocks if isinstance(block, Schedule) for step in block.steps)


def test_the_minutes_asked_for_are_kept(catalog: Catalog) -> None:
    document = write_guide(catalog, GuideRequest(topic="migraine", minutes=10))
    [schedule] = [block for block in document.blocks if isinstance(block, Schedule)]
    assert 570 <= schedule.total_seconds <= 600


def test_json_holds_the_session_in_ids_and_whole_seconds(guide_to: Write, catalog: Catalog) -> None:
    records = msgspec.json.decode(to_bytes(guide_to("headache"), "json"))
    session = records["session"]
    assert session["routine"] in {routine.id for routine in catalog.all(Routine)}
    assert session["total_seconds"] == sum(step["seconds"] for step in session["steps"])
    starts = [step["start"] for step in session["steps"]]
    assert starts == sorted(starts)
    assert all(isinstance(number, int) for step in session["steps"] for number in (step["start"], step["seconds"]))
    points = {point["id"] for point in records["points"]}
    assert {point for step in session["steps"] for point in step["points"]} == points


def test_json_holds_every_source_that_its_records_rest_on(guide_to: Write) -> None:
    records = msgspec.json.decode(to_bytes(guide_to("migraine"), "json"))
    known = {source["id"] for source in records["sources"]}
    cited = {
        source
        for section, entries in records.items()
        if section != "sources" and isinstance(entries, list | tuple)
        for entry in entries
        for source in entry["sources"]
    }
    assert cited
    assert cited <= known


def test_the_start_of_the_pressure_scale_is_told(guide_to: Write, lines_of: Lines, catalog: Catalog) -> None:
    scale: PressureScale = catalog.pressure_scale
    assert scale.rule in {words_of(line) for line in lines_of(guide_to("headache").blocks)}


def test_the_map_shows_the_one_foot_that_is_worked(catalog: Catalog) -> None:
    request = GuideRequest(conditions=("sprain",), affected="left")
    [foot_map] = [block for block in write_guide(catalog, request).blocks if isinstance(block, FootMap)]
    assert foot_map.feet == "right"


def test_what_a_condition_takes_out_of_the_routine_is_named_with_the_reason(catalog: Catalog, lines_of: Lines) -> None:
    document = write_guide(catalog, GuideRequest(topic="tension", minutes=20, conditions=("arthritis",)))
    said = {words_of(line) for line in lines_of(document.blocks)}
    assert "Toe rotation and pull: for Arthritis of foot or ankle" in said


@pytest.mark.parametrize("topic", ["headache", "migraine", "pregnancy", "cluster"])
def test_every_condition_gives_a_guide_without_what_it_bars_or_a_stop(topic: str, catalog: Catalog) -> None:
    for caution in catalog.all(Caution):
        affected: Feet | None = "left" if caution.effects.asks else None
        document = write_guide(catalog, GuideRequest(topic=topic, conditions=(caution.id,), affected=affected))
        assert document.urgent == (caution.level == "stop")
        maps = [block for block in document.blocks if isinstance(block, FootMap)]
        assert not {mark.id for foot_map in maps for mark in foot_map.marks} & set(caution.effects.points)


def test_a_row_in_the_table_of_sections_is_found_by_every_document(
    catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def own(_: Guide, __: Phrases) -> tuple[Block, ...]:
        return (Heading("A section of our own"),)

    row = guide.Section(own, guide=1, routine=99, follow=99, handout=1)
    monkeypatch.setattr(guide, "SECTIONS", (*guide.SECTIONS, row))
    request = GuideRequest(topic="tension", minutes=10)
    sheet = HandoutRequest(guide=request, day=date(2026, 11, 23))
    places = [
        [isinstance(block, Heading) and block.text == "A section of our own" for block in document.blocks]
        for document in (
            write_guide(catalog, request),
            guide.write_routine(catalog, request),
            guide.brief(catalog, choose(catalog, request)),
            guide.write_handout(catalog, sheet),
        )
    ]
    assert [place.count(True) for place in places] == [1, 1, 1, 1]
    assert places[0][0]
    assert places[3][0]
    assert not places[1][0]


def test_alone_nobody_is_asked_and_no_other_hand_is_spoken_of(shipped: Catalog) -> None:
    requests = (GuideRequest(topic="headache", mode="self"), GuideRequest(topic="headache", mode="partner"))
    pages = (to_bytes(write_guide(shipped, request), "text").decode() for request in requests)
    alone, together = (" ".join(page.split()) for page in pages)
    for said in ("Agree on a stop word", "Ask after a few seconds", "The receiver"):
        assert said in together
        assert said not in alone
