"""The evidence page, and one claim."""

import pytest
from tests.writing.reading import read

from footrelief.catalog import Catalog
from footrelief.document import Heading
from footrelief.errors import NotFoundError
from footrelief.model import Claim, Correction, Finding, Grade, Note
from footrelief.writing.evidence import claim, evidence


def test_all_of_the_evidence_is_there(shipped: Catalog) -> None:
    page = read(evidence(shipped))
    for found in shipped.all(Claim):
        assert all(text in page for text in (found.claim, found.verdict, found.say, *found.why)), found.id
    assert all(correction.instead in page for correction in shipped.all(Correction))
    assert all(finding.text in page for finding in shipped.all(Finding))
    assert all(grade.meaning in page for grade in shipped.all(Grade))
    assert all(note.text in page for note in shipped.all(Note) if note.topic == "harm")


def test_claims_stand_under_what_they_are_about(shipped: Catalog) -> None:
    headings = [block.text for block in evidence(shipped).blocks if isinstance(block, Heading)]
    assert headings[1:4] == [
        "What is said to cause headache",
        "How foot massage is said to help",
        "What regular massage is said to bring",
    ]


def test_the_scale_begins_with_the_surest_grade(shipped: Catalog) -> None:
    page = read(evidence(shipped))
    places = [page.index(f"grade: {grade.label};") for grade in sorted(shipped.all(Grade), key=lambda g: -g.order)]
    assert places == sorted(places)


def test_the_grades_of_the_parts_of_a_claim_are_told(shipped: Catalog) -> None:
    assert "Low testosterone: very low certainty" in read(claim(shipped, "cause-hormones"))


def test_one_claim_is_found_in_any_spelling_and_shown_in_full(shipped: Catalog) -> None:
    found = shipped.get(Claim, "benefit-headache")
    document = claim(shipped, "Benefit headache")
    assert document.title == found.title
    assert document.records == {"claims": [found]}


def test_a_claim_that_does_not_exist_names_all_that_do(shipped: Catalog) -> None:
    with pytest.raises(
        NotFoundError, match=r'there is no claim "benefit-slep"\. Did you mean benefit-sleep'
    ) as refused:
        claim(shipped, "benefit-slep")
    assert all(found.id in refused.value.hint for found in shipped.all(Claim))
