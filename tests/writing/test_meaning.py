"""Meaning is data: no id of the catalog matters, and an added entry removes no other one from any document."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import msgspec
import pytest

from footrelief.catalog import Catalog, load
from footrelief.catalog.fields import references, values
from footrelief.document import Document, Span
from footrelief.model import ENTRIES, UNNAMED, Cause, Entry
from footrelief.model.dialogue import DIALOGUE
from footrelief.render import Look, to_bytes
from footrelief.writing.choice import choose
from footrelief.writing.entry import in_full
from footrelief.writing.evidence import evidence
from footrelief.writing.guide import GuideRequest, HandoutRequest, brief, write_guide, write_handout, write_routine
from footrelief.writing.safety import safety

RENAMED = re.compile(r"id(\d+)x")
ADDED = """
warning_signs:
  - {id: added-sign, sign: The scalp hurts when combing, ask: "Does it hurt?", why: An artery., urgency: same-day,
     concerns: [jaw], sources: [nidirect-gca]}
cautions:
  - {id: added-caution, name: Added caution, level: ask-first, ask: "Is it so?", advice: Ask first.,
     signs: [added-sign], sources: [nidirect-gca]}
claims:
  - {id: added-claim, about: benefit, claim: Added claim., grade: low, verdict: Not known., why: [No trial.],
     say: Not known yet., concerns: [jaw], shown: [opening, map], sources: [nidirect-gca]}
notes:
  - {id: added-note, topic: before, text: An added note., shown: [guide, safety, follow], order: 1,
     sources: [nidirect-gca]}
"""


KINDS = (*ENTRIES, *DIALOGUE, *UNNAMED)


def written(catalog: Catalog, topic: str, *conditions: str) -> Iterator[Document]:
    request = GuideRequest(topic=topic, minutes=10, conditions=conditions)
    yield write_guide(catalog, request)
    yield write_routine(catalog, request)
    yield brief(catalog, choose(catalog, request))
    yield write_handout(catalog, HandoutRequest(guide=request, day=date(2026, 11, 23)))


def renamed(plain: dict[str, Any], record: type[Entry], names: dict[str, str]) -> dict[str, Any]:
    """Give an entry, and all that it names, their new ids."""
    for field in references(record):
        for path, id_ in list(values(plain, field.way)):
            *way, last = path
            inside: Any = plain
            for step in way:
                inside = inside[step]
            inside[last] = names[id_]
    return {**plain, "id": names[plain["id"]]}


@pytest.fixture(scope="module")
def renaming(catalog: Catalog, tmp_path_factory: pytest.TempPathFactory) -> tuple[Catalog, dict[str, str]]:
    """The shipped catalog with another id for every entry, and the new ids by the old ones."""
    ids = dict.fromkeys(entry.id for record in KINDS for entry in catalog.all(record))
    names = {id_: f"id{number}x" for number, id_ in enumerate(ids)}
    sections = {
        record.section: [renamed(plain_of(entry), record, names) for entry in catalog.all(record)] for record in KINDS
    }
    scale = plain_of(catalog.pressure_scale)
    scale["sources"] = [names[source] for source in scale["sources"]]
    file = tmp_path_factory.mktemp("renamed") / "catalog.yaml"
    file.write_bytes(msgspec.json.encode({"catalog": plain_of(catalog.header), "pressure_scale": scale, **sections}))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("footrelief.catalog.shipped_files", lambda: (file,))
        return load(use_cache=False), names


def plain_of(record: msgspec.Struct) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(record))
    return plain


def reading(document: Document) -> str:
    return to_bytes(document, "text", Look(width=1_000_000)).decode()


def test_other_ids_change_nothing_but_the_ids(catalog: Catalog, renaming: tuple[Catalog, dict[str, str]]) -> None:
    other, names = renaming
    ids = list(names)

    def same(told: Callable[[Catalog, Callable[[str], str]], Iterator[Document]]) -> None:
        ours = map(reading, told(catalog, str))
        theirs = map(reading, told(other, names.__getitem__))
        for one, two in zip(ours, theirs, strict=True):
            assert RENAMED.sub(lambda found: ids[int(found[1])], two).replace(str(other.files[0]), "") == one

    same(lambda catalog, _: iter((safety(catalog), evidence(catalog))))
    same(lambda catalog, _: written(catalog, "headache"))
    for topic in ("migraine", "pregnancy", "jaw"):
        same(lambda catalog, name, topic=topic: written(catalog, name(topic)))  # type: ignore[misc]
    same(lambda catalog, name: written(catalog, name("tension-type"), name("diabetes")))


@pytest.fixture(scope="module")
def enlarged(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The shipped catalog with one more sign, caution, claim and note."""
    file = tmp_path_factory.mktemp("own") / "own.yaml"
    file.write_text(ADDED, "utf-8")
    return load((file,), use_cache=False)


def texts(value: object) -> Iterator[str]:
    match value:
        case Span(text):
            yield text.strip(" .")
        case tuple():
            for inside in value:
                yield from texts(inside)
        case msgspec.Struct():
            for field in value.__struct_fields__:
                yield from texts(getattr(value, field))
        case _:
            pass


def counts_signs(text: str) -> bool:
    return bool(re.fullmatch(r"\d+( more signs?)?", text) or " on the back" in text)


@pytest.mark.parametrize("topic", ["headache", "jaw", "migraine", "pregnancy"])
def test_an_added_entry_removes_no_other_from_any_document(catalog: Catalog, enlarged: Catalog, topic: str) -> None:
    for before, after in zip(written(catalog, topic), written(enlarged, topic), strict=True):
        assert {text for text in texts(before.blocks) if not counts_signs(text)} <= set(texts(after.blocks))


def test_an_added_entry_is_told_where_it_belongs(enlarged: Catalog) -> None:
    assert "The scalp hurts when combing" in reading(write_guide(enlarged, GuideRequest(topic="jaw")))
    assert "The scalp hurts when combing" not in reading(write_guide(enlarged, GuideRequest(topic="caffeine")))
    for document in written(enlarged, "caffeine", "added-caution"):
        assert "The scalp hurts when combing" in reading(document)
    for document in (write_guide(enlarged, GuideRequest()), write_routine(enlarged, GuideRequest()), safety(enlarged)):
        assert "An added note." in reading(document)
    assert "Not known yet." in reading(write_guide(enlarged, GuideRequest()))


def test_every_entry_of_another_id_has_its_page(renaming: tuple[Catalog, dict[str, str]]) -> None:
    other, names = renaming
    cause = other.get(Cause, names["pregnancy"])
    assert in_full(other, [cause]).title == "Headache in pregnancy"
