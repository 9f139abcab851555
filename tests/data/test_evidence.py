"""The shipped claims, grades and sources: all of them, well formed, with every doubt and every source in place."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from footrelief.model import Claim, Correction, Entry, Finding, Grade, Header, Note, Source

DATA = Path(__file__).parents[2] / "data"
RESEARCH_TALK = re.compile(
    r"\b(from memory|our default|our first list|as we saw|not seen|was found|when read|excerpt|blog post)\b",
    re.IGNORECASE,
)
OWN_PROMISE = re.compile(r"\b(treats|cures|heals|relieves)\b", re.IGNORECASE)
EntryT = TypeVar("EntryT", bound=Entry)


def read(path: Path) -> dict[str, Any]:
    content = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    assert isinstance(content, dict)
    return content


EVIDENCE = read(DATA / "evidence.yaml")


def entries(record: type[EntryT]) -> tuple[EntryT, ...]:
    return tuple(msgspec.convert(entry, record) for entry in EVIDENCE[record.section])


def cited(node: object) -> Iterator[str]:
    """Every source id named below a part of a catalog."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "sources":
                yield from value
            elif key == "chart":
                yield value
            else:
                yield from cited(value)
    elif isinstance(node, list):
        for item in node:
            yield from cited(item)


def prose(node: object) -> Iterator[str]:
    """Every text below a part of a catalog; ids and addresses, which have no space, are none."""
    if isinstance(node, dict):
        for value in node.values():
            yield from prose(value)
    elif isinstance(node, list):
        for item in node:
            yield from prose(item)
    elif isinstance(node, str) and " " in node:
        yield node


def graded() -> tuple[Claim | Correction | Finding, ...]:
    return (*entries(Claim), *entries(Correction), *entries(Finding))


def test_the_file_holds_these_sections_and_no_other() -> None:
    assert list(EVIDENCE) == ["catalog", "grades", "claims", "corrections", "findings", "notes", "sources"]
    assert msgspec.convert(EVIDENCE["catalog"], Header).name == "footrelief-evidence"


def test_nothing_of_the_researched_content_is_missing() -> None:
    records = (Grade, Claim, Correction, Finding, Source)
    counts = {record.section: len(entries(record)) for record in records}
    assert counts == {"grades": 6, "claims": 9, "corrections": 6, "findings": 9, "sources": 363}
    assert Counter(note.topic for note in entries(Note)) == {"harm": 4, "grading": 1}


def test_the_nine_claims_of_the_article_are_there() -> None:
    from_article = Counter(claim.about for claim in entries(Claim) if claim.from_article)
    assert from_article == {"cause": 3, "mechanism": 3, "benefit": 3}


def test_each_id_is_used_once_in_its_section() -> None:
    for record in (Grade, Claim, Correction, Finding, Note, Source):
        repeated = [id_ for id_, times in Counter(entry.id for entry in entries(record)).items() if times > 1]
        assert repeated == [], record.section


def test_grades_stand_on_one_scale() -> None:
    order = {grade.id: grade.order for grade in entries(Grade)}
    assert sorted(order, key=order.__getitem__) == [
        "contradicted",
        "tradition-only",
        "very-low",
        "low",
        "moderate",
        "high",
    ]


def test_every_grade_that_is_given_is_on_the_scale() -> None:
    scale = {grade.id for grade in entries(Grade)}
    given = {entry.grade for entry in graded()}
    of_parts = {part.grade for claim in entries(Claim) for part in claim.parts}
    assert given | of_parts <= scale


def test_every_source_that_any_file_names_is_listed() -> None:
    listed = {source.id for source in entries(Source)}
    for path in sorted(DATA.glob("*.yaml")):
        content = read(path)
        content.pop("sources", None)
        assert set(cited(content)) <= listed, path.name


def test_tradition_alone_never_earns_a_certainty() -> None:
    trust = {source.id: source.trust for source in entries(Source)}
    for entry in graded():
        if entry.grade != "tradition-only":
            assert {trust[id_] for id_ in entry.sources} & {"A", "B"}, entry.id


def test_a_choice_of_the_editors_is_marked_as_one() -> None:
    editorial = next(source for source in entries(Source) if source.id == "editorial")
    assert (editorial.was_read, editorial.trust, editorial.url) == (False, "C", None)
    assert "never as evidence" in (editorial.note or "")


def test_sources_known_only_by_reference_stay_marked() -> None:
    unseen = {source.id for source in entries(Source) if not source.was_read}
    assert unseen == {
        "cks-glaucoma",
        "editorial",
        "fitzgerald",
        "ichd3",
        "ingham",
        "kunz",
        "mayo-massage",
        "mnt",
        "nccih-reflexology",
        "ng127",
        "ng136",
        "ng232",
        "nhs-headaches",
        "nhs-heat",
        "nhs-tension",
        "rwoshr",
    }


def test_no_address_leads_to_a_copy_that_must_not_be_linked() -> None:
    addresses = {source.id: source.url for source in entries(Source)}
    assert addresses["crane"] is None
    assert addresses["crane-ch5"] is None


def test_texts_speak_to_the_reader() -> None:
    assert [text for text in prose(EVIDENCE) if RESEARCH_TALK.search(text)] == []


def test_nothing_said_in_our_own_voice_promises_a_cure() -> None:
    voices = [text for claim in entries(Claim) for text in (claim.verdict, claim.say, *claim.why)]
    voices += [correction.instead for correction in entries(Correction)]
    voices += [finding.text for finding in entries(Finding)]
    assert [text for text in voices if OWN_PROMISE.search(text)] == []
