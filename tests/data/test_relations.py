"""What concerns whom in the shipped catalog, as tables that a person can check, and that nothing is left unseen."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from footrelief import catalog
from footrelief.catalog import Catalog
from footrelief.catalog.fields import references
from footrelief.model import (
    ENTRIES,
    Cause,
    Caution,
    Claim,
    Correction,
    Finding,
    Note,
    Source,
    StopSign,
    Urgency,
    WarningSign,
)

SOURCE_CODE = Path(__file__).parents[2] / "src" / "footrelief"

SIGNS_OF_CAUSES = {
    "tension-type": "older-age pattern-change progressive daily-life",
    "posture-neck": "systemic-fever thunderclap positional head-injury neck-artery stiff-neck",
    "migraine": "neurological pattern-change papilloedema vomiting daily-life vein-clot",
    "menstrual-migraine": "papilloedema vein-clot",
    "pregnancy": "pregnancy very-high-bp",
    "menopause": "older-age giant-cell weight-loss vein-clot",
    "low-testosterone": "papilloedema adrenal-crisis",
    "sinus": "systemic-fever cough-exercise eye-swelling watery-nose ear-tooth-infection",
    "jaw": "giant-cell weight-loss ear-tooth-infection",
    "medication-overuse": "progressive painkillers daily-life",
    "dehydration": "heat vein-clot low-sugar",
    "sleep": "personality carbon-monoxide on-waking",
    "eye-strain": "papilloedema painful-eye giant-cell",
    "caffeine": "",
    "cluster": "pattern-change painful-eye neck-artery on-waking",
    "stress": "weight-loss personality",
}
SIGNS_OF_CONDITIONS = {
    "pregnancy": "pregnancy very-high-bp",
    "diabetes": "low-sugar",
    "immune-weak": "immune systemic-fever",
    "brain": "shunt known-aneurysm after-operation thunderclap",
    "first-trimester": "pregnancy",
    "anticoagulants": "blood-thinners head-injury",
    "cancer": "cancer-history immune vein-clot",
    "severe-hypertension": "very-high-bp",
    "blood-pressure": "very-high-bp",
    "low-platelets": "blood-thinners head-injury cancer-history",
    "migraine-attack": "neurological thunderclap papilloedema vomiting",
    "epilepsy": "neurological head-injury",
    "children": "child",
}
EVIDENCE_OF_CAUSES = {
    "tension-type": (
        "cause-tension mech-tension benefit-headache acupuncture-tth foot-points-needles neck-massage-tth lr3-use"
    ),
    "posture-neck": "cause-posture neck-massage-tth",
    "migraine": (
        "benefit-headache vasoconstriction nih-endorsed acupressure-migraine foot-points-needles point-choice "
        "case-series running-trials"
    ),
    "menstrual-migraine": "cause-hormones foot-points-needles",
    "pregnancy": "cause-hormones",
    "menopause": "cause-hormones",
    "low-testosterone": "cause-hormones",
    "sleep": "benefit-sleep",
    "cluster": "benefit-headache cluster",
    "stress": "cause-tension benefit-wellbeing",
}
NOTES_OF_THE_GUIDE = (
    "precheck pressure-in-words relaxed-wrists thumbs-for-depth receiver-position routine-times sessions-a-day "
    "after-massage headache-diary any-headache acupoint-evidence ae-delay ae-mild "
    "agree-first ask-the-receiver take-the-more-urgent none-ticked levels-unchecked general-rule"
)


@pytest.mark.parametrize("cause", SIGNS_OF_CAUSES)
def test_a_cause_has_these_warning_signs(shipped: Catalog, cause: str) -> None:
    found = [sign.id for sign in shipped.all(WarningSign) if cause in sign.concerns]
    assert sorted(found) == sorted(SIGNS_OF_CAUSES[cause].split())


def test_every_cause_is_in_the_table(shipped: Catalog) -> None:
    assert [cause.id for cause in shipped.all(Cause)] == list(SIGNS_OF_CAUSES)


@pytest.mark.parametrize("condition", SIGNS_OF_CONDITIONS)
def test_a_condition_brings_these_warning_signs_in_this_order(shipped: Catalog, condition: str) -> None:
    assert list(shipped.get(Caution, condition).signs) == SIGNS_OF_CONDITIONS[condition].split()


@pytest.mark.parametrize("cause", SIGNS_OF_CAUSES)
def test_a_cause_has_this_evidence(shipped: Catalog, cause: str) -> None:
    about: list[Claim | Correction | Finding] = [*shipped.all(Claim), *shipped.all(Correction), *shipped.all(Finding)]
    found = [entry.id for entry in about if cause in entry.concerns]
    assert sorted(found) == sorted(EVIDENCE_OF_CAUSES.get(cause, "").split())


def test_a_part_of_a_claim_concerns_only_whom_the_claim_concerns(shipped: Catalog) -> None:
    for claim in shipped.all(Claim):
        for part in claim.parts:
            assert set(part.concerns) <= set(claim.concerns), part.part


def test_a_guide_opens_with_one_mechanism_and_one_benefit_and_the_map_has_one_claim(shipped: Catalog) -> None:
    claims = shipped.all(Claim)
    assert [claim.about for claim in claims if "opening" in claim.shown] == ["mechanism", "benefit"]
    assert [claim.id for claim in claims if "map" in claim.shown] == ["mech-reflex-points"]


def test_what_is_more_urgent_than_a_sign_that_is_always_shown_is_always_shown(shipped: Catalog) -> None:
    urgencies = sorted(shipped.all(Urgency), key=lambda urgency: urgency.rank)
    shown = [urgency.always_shown for urgency in urgencies]
    assert shown == sorted(shown)
    assert [urgency.id for urgency in urgencies if urgency.always_shown] == ["urgent-now", "emergency"]


def test_a_cause_that_is_a_caution_says_so(shipped: Catalog) -> None:
    assert {cause.id: cause.caution for cause in shipped.all(Cause) if cause.caution} == {"pregnancy": "pregnancy"}


def test_a_stop_sign_for_some_people_names_their_caution(shipped: Catalog) -> None:
    assert {sign.id: sign.concerns for sign in shipped.all(StopSign) if sign.concerns} == {
        "stop-spinal": ("spinal-cord-injury",),
        "stop-cold-foot": ("tissue-dying",),
        **dict.fromkeys(("cauda-equina", "overdose", "self-harm"), ("red-flag-headache",)),
    }


def test_the_guide_tells_these_notes_and_every_other_note_stands_somewhere(shipped: Catalog) -> None:
    notes = shipped.all(Note)
    assert sorted(note.id for note in notes if "guide" in note.shown) == sorted(NOTES_OF_THE_GUIDE.split())
    assert [note.id for note in notes if not note.shown] == []


def test_one_source_stands_for_our_own_choices(shipped: Catalog) -> None:
    assert [source.id for source in shipped.all(Source) if source.type == "own"] == ["editorial"]


def test_the_shipped_catalog_has_no_entry_that_is_shown_nowhere() -> None:
    assert catalog.check() == ()


# ---- no id of the catalog stands in the code

EXCEPTIONS = {
    "model/massage.py": {"tradition-only"},  # the grade of a point that names none: tradition is never evidence
    "publication.py": {"routine-"},  # the name of a file
}
LEAST_LETTERS = 5


def texts(code: str) -> Iterator[str]:
    """Yield every text in Python code, parts of f-strings too, but no docstring."""
    tree = ast.parse(code)
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare:
            yield node.value


def named(text: str, ids: frozenset[str]) -> set[str]:
    """Return the ids that a text is, or the beginning of ids that it ends with: `cause-` of `cause-{article}`."""
    if text in ids:
        return {text}
    begins = text.endswith("-") and len(text) > LEAST_LETTERS and any(id_.startswith(text) for id_ in ids)
    return {text} if begins else set()


def test_no_id_of_the_catalog_stands_in_the_code(shipped: Catalog) -> None:
    ids = frozenset(
        entry.id
        for record in ENTRIES
        for entry in shipped.all(record)
        if "-" in entry.id and len(entry.id) > LEAST_LETTERS
    )
    found: dict[str, set[str]] = {}
    for file in sorted(SOURCE_CODE.rglob("*.py")):
        for text in texts(file.read_text(encoding="utf-8")):
            if names := named(text, ids):
                found.setdefault(file.relative_to(SOURCE_CODE).as_posix(), set()).update(names)
    assert found == EXCEPTIONS


def test_an_id_in_code_is_found() -> None:
    code = '"""jaw-joint"""\nA = ("jaw-joint", "no-id")\nB = f"cause-{A}"\n'
    ids = frozenset({"jaw-joint", "cause-posture"})
    assert [named(text, ids) for text in texts(code)] == [{"jaw-joint"}, set(), {"cause-"}]


def test_every_relation_is_a_field_that_the_checker_follows() -> None:
    for record in ENTRIES:
        relations = {"concerns", "signs", "caution"}.intersection(record.__struct_fields__)
        assert relations <= {field.name for field in references(record)}, record
