"""Words that can be a warning sign must be answered with what to do, once, and with no massage."""

import pickle
import re
from collections.abc import Callable

import pytest

from footrelief.catalog import Catalog
from footrelief.document import Document
from footrelief.model import Urgency
from footrelief.query.answers import WarningSignError, told
from footrelief.query.understanding import About, understand
from footrelief.render import Look, to_bytes
from footrelief.writing.sign import write_sign

Page = Callable[[str, About], Document]


@pytest.fixture
def page_of(shipped: Catalog) -> Page:
    return lambda typed, about: write_sign(shipped, named(shipped, typed, about))


def named(catalog: Catalog, typed: str, about: About) -> WarningSignError:
    return told(catalog, understand(catalog.store, typed, about), about)


def text(page: Document) -> str:
    return to_bytes(page, "text", Look(width=300)).decode()


def test_a_stiff_neck_is_told_the_most_urgent_first_then_the_one_way_on(page_of: Page) -> None:
    lines = text(page_of("stiff neck", "topic"))
    places = [lines.index(part) for part in ("Call your emergency number now", "Phone for urgent", "posture-neck")]
    assert places == sorted(places)


@pytest.mark.parametrize("typed", ["stiff neck", "thunderclap", "stroke", "aneurysm", "numb"])
def test_nothing_is_said_twice_and_no_step_is_told(page_of: Page, typed: str) -> None:
    page = page_of(typed, "condition")
    lines = [line.strip("- ") for line in text(page).splitlines() if line.strip()]
    assert len(lines) == len(set(lines))
    assert page.urgent
    assert not re.search(r"\bof 10\b|routine", text(page))


def test_what_to_do_stands_there_for_every_urgency(page_of: Page, shipped: Catalog) -> None:
    said = text(page_of("thunderclap", "condition"))
    first = max(shipped.all(Urgency), key=lambda urgency: urgency.rank)
    assert first.label in said
    assert first.detail in said


def test_a_long_or_odd_text_is_shown_short_and_harmless(page_of: Page) -> None:
    page = page_of("thunderclap \x1b[31m\n" + "x" * 500, "topic")
    assert page.title.isprintable()
    assert len(page.title) < 120


def test_it_reaches_another_process_whole(shipped: Catalog) -> None:
    error = named(shipped, "stiff neck", "topic")
    assert pickle.loads(pickle.dumps(error)).taken == error.taken  # noqa: S301 - made in the line itself
