"""A session in Chromium: led through by the clock, by the buttons and by the keys."""

from datetime import date
from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys
from tests.render.html.browser import Browser

from footrelief.catalog import Catalog
from footrelief.document import Document, Heading, Instruction, Schedule, StepPoint
from footrelief.footmap import FootMap
from footrelief.render import to_bytes
from footrelief.turns import Turn
from footrelief.wording import of_ten
from footrelief.writing.guide import HandoutRequest, write_handout
from footrelief.writing.request import GuideRequest

START, HALF, TICK, END = [523], [392, 392], [659], [659, 523, 392]
SWITCH = [392, 523, 659]
STROKE, WALK, HOLD = "Stroke the whole foot", "Thumb-walk", "Press and hold, breathing out"


@pytest.fixture
def session(browser: Browser, files: dict[str, Path]) -> Browser:
    """The session of the calm specimen, just started: 20 and 90 seconds on the right foot, 120 on the left."""
    browser.open(files["calm"])
    browser.click(".begin button")
    return browser


def heard(browser: Browser) -> list[int]:
    pitches: list[int] = browser.run("heard.splice(0)")
    return pitches


def test_the_clock_leads_through_every_step(session: Browser) -> None:
    assert session.step() == ("Right foot", STROKE, "0:20")
    assert session.shown("position") == "Step 1 of 3"
    assert session.shown("total") == "3:50"
    session.wait(19.5)
    assert session.step() == ("Right foot", STROKE, "0:01")
    session.wait(0.5)
    assert session.step() == ("Right foot", WALK, "1:30")
    assert session.shown("where") == "1, 2: Brain and head; Neck"
    assert session.shown("particulars") == f"Pressure {of_ten(4)}. Charts agree on both."
    assert (session.shown("previous"), session.shown("next")) == (STROKE, HOLD)
    session.wait(90)
    assert session.step() == ("Left foot", HOLD, "2:00")
    assert session.shown("next") == "the end"
    session.wait(120)
    assert session.step() == ("", "The session is over", "0:00")
    assert session.shown("total") == "0:00"
    session.do("pause")
    assert session.step() == ("Right foot", STROKE, "0:20")


def test_cues_are_heard_at_the_start_halfway_before_zero_and_when_feet_change(session: Browser) -> None:
    assert heard(session) == START
    session.wait(9.9)
    assert heard(session) == []
    session.wait(0.2)
    assert heard(session) == HALF
    assert session.shown("cue") == "Halfway"
    session.wait(6.8)
    assert heard(session) == []
    assert session.shown("cue") == ""
    for _ in range(3):
        session.wait(1)
        assert heard(session) == TICK
    session.wait(1)
    assert heard(session) == START
    session.wait(90)
    assert heard(session) == [*HALF, *TICK * 3, *SWITCH]
    assert session.shown("cue") == "Change feet"
    session.wait(120)
    assert heard(session) == [*HALF, *TICK * 3, *END]


def test_sound_can_be_off(session: Browser) -> None:
    heard(session)
    session.do("sound")
    assert session.shown("sound") == "Sound: off"
    session.wait(60)
    assert heard(session) == []
    session.press("m")
    session.wait(60)
    assert heard(session) == [*HALF, *TICK * 3, *SWITCH]


def test_a_pause_stops_the_clock(session: Browser) -> None:
    session.wait(5)
    session.do("pause")
    session.wait(60)
    assert session.step() == ("Right foot", STROKE, "0:15")
    assert session.shown("pause") == "Go on"
    session.press(Keys.SPACE)
    session.wait(5)
    assert session.step() == ("Right foot", STROKE, "0:10")
    assert session.shown("pause") == "Pause"


def test_buttons_lead_on_back_and_round_again(session: Browser) -> None:
    session.do("skip")
    assert session.step() == ("Right foot", WALK, "1:30")
    session.wait(10)
    session.do("repeat")
    assert session.step() == ("Right foot", WALK, "1:30")
    session.do("back")
    session.do("back")
    assert session.step() == ("Right foot", STROKE, "0:20")
    session.do("lengthen")
    assert session.step()[2] == "0:30"
    session.do("shorten")
    session.do("shorten")
    assert session.step()[2] == "0:10"
    session.do("shorten")
    session.wait(0.1)
    assert session.step() == ("Right foot", WALK, "1:30")


def test_after_a_click_the_space_bar_pauses(session: Browser) -> None:
    session.do("skip")
    session.press(Keys.SPACE)
    assert (session.step()[1], session.shown("pause")) == (WALK, "Go on")


def test_keys_do_what_the_buttons_do(session: Browser) -> None:
    session.press(Keys.ARROW_RIGHT)
    session.press(Keys.ARROW_RIGHT)
    assert session.step() == ("Left foot", HOLD, "2:00")
    session.press(Keys.ARROW_LEFT)
    session.wait(10)
    session.press("+")
    assert session.step() == ("Right foot", WALK, "1:30")
    session.press("-", "r")
    assert session.step() == ("Right foot", WALK, "1:30")
    session.press(" ")
    session.wait(10)
    assert session.step() == ("Right foot", WALK, "1:30")
    session.press("?")
    assert session.run("document.getElementById('player-keys').checkVisibility()")
    assert session.run("document.querySelector('[data-does=help]').ariaExpanded") == "true"


def test_a_button_reached_by_tab_is_pressed_by_the_space_bar(session: Browser) -> None:
    session.press(Keys.TAB)
    session.press(Keys.SPACE)
    assert session.step() == ("Right foot", WALK, "1:30")
    assert session.shown("pause") == "Pause"


@pytest.mark.parametrize("key", ["q", Keys.ESCAPE])
def test_a_closed_session_waits_where_it_was(session: Browser, key: str) -> None:
    session.wait(25)
    session.press(key)
    assert not session.run("player.open")
    session.until("document.activeElement.textContent === 'Go on with the session'")
    session.wait(60)
    session.press(Keys.ENTER)
    assert session.step() == ("Right foot", WALK, "1:25")


def test_the_session_is_over_when_the_last_step_is_skipped(session: Browser) -> None:
    for _ in range(3):
        session.press(Keys.ARROW_RIGHT)
    assert session.shown("action") == "The session is over"
    session.press(Keys.ARROW_LEFT)
    session.wait(1)
    assert session.step() == ("Right foot", WALK, "1:29")


def test_a_screen_reader_hears_each_step_once_and_not_every_second(session: Browser) -> None:
    session.run(
        "void (window.said = [], new MutationObserver((all) => said.push(all[0].target.textContent))"
        ".observe(document.querySelector('[role=status]'), { childList: true, subtree: true }))"
    )
    for seconds, times in ((19, 0), (1, 1), (89, 1), (1, 2), (119, 2), (1, 3)):
        session.wait(seconds)
        assert session.run("said.length") == times
    assert session.run("said.at(-1)") == "The session is over."
    assert session.run("document.querySelectorAll('[aria-live], [role=alert]').length") == 0


def test_a_step_is_told_in_full(session: Browser) -> None:
    session.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
    assert session.shown("status") == f"Change feet. Left foot. {HOLD}. 2: Neck. Pressure {of_ten(4)}. 120 seconds."


def test_the_screen_stays_on_while_the_clock_runs(session: Browser) -> None:
    session.until("locks === 1")
    session.press(" ")
    session.until("locks === 0")
    session.press(" ", " ", " ")
    session.until("locks === 1")
    session.press("q")
    session.until("locks === 0")


def test_a_device_that_slept_finds_the_session_paused(session: Browser) -> None:
    session.wait(5)
    session.run("sleep(3600)")
    session.wait(5)
    assert session.step() == ("Right foot", STROKE, "0:15")
    assert session.shown("pause") == "Go on"


def current(browser: Browser) -> list[list[str]]:
    marks: list[list[str]] = browser.run(
        "[...player.querySelectorAll('.current')]"
        ".map((area) => [area.closest('[data-foot]').dataset.foot, area.dataset.mark])"
    )
    return marks


def test_the_marks_of_a_step_stand_out_on_its_foot(session: Browser) -> None:
    assert current(session) == []
    session.press(Keys.ARROW_RIGHT)
    assert sorted(current(session)) == [["right", "1"], ["right", "2"]]
    session.press(Keys.ARROW_RIGHT)
    assert current(session) == [["left", "2"]]
    session.press("q")
    session.until("document.querySelector('figure .drawing svg')")
    assert session.run("document.querySelectorAll('.current, .marked').length") == 0


def test_a_map_of_one_foot_is_mirrored_for_the_other(
    browser: Browser, documents: dict[str, Document], tmp_path: Path
) -> None:
    (drawn,) = (block for block in documents["calm"].blocks if isinstance(block, FootMap))
    turn = Turn("each", (Instruction(30, "Press", (StepPoint("Neck", "both", 2),), 3),))
    one_foot = FootMap(drawn.marks, "The left foot.", drawn.views, "left")
    page = tmp_path / "one-foot.html"
    page.write_bytes(to_bytes(Document("Feet", (Heading("A break"), one_foot, Schedule((turn,)))), "html"))
    browser.open(page)
    browser.click(".begin button")
    assert (browser.shown("turn"), browser.shown("title")) == ("Right foot", "A break")
    assert current(browser) == [["left", "2"]]
    assert browser.run("getComputedStyle(player.querySelector('svg')).transform") == "matrix(-1, 0, 0, 1, 0, 0)"
    browser.wait(30)
    assert browser.shown("turn") == "Left foot"
    assert browser.run("getComputedStyle(player.querySelector('svg')).transform") == "none"


def test_the_picture_of_a_step_moves_in_the_player_and_stands_still_on_the_page(
    browser: Browser, shipped: Catalog, tmp_path: Path
) -> None:
    request = HandoutRequest(guide=GuideRequest(topic="tension", minutes=10, mode="self"), day=date(2026, 11, 27))
    file = tmp_path / "sheet.html"
    file.write_bytes(to_bytes(write_handout(shipped, request), "html"))
    browser.open(file)
    assert browser.run("[...document.querySelectorAll('td img')].some((one) => one.src.includes('#'))") is False
    browser.click(".begin button")
    shown = "document.querySelector('[data-shows=motion] img')?.src.slice(-5) ?? ''"
    assert browser.run(shown) == ""  # to settle has no picture
    browser.do("skip")
    assert browser.run(shown) == "#move"
    first = browser.run("document.querySelector('[data-shows=motion] img').alt")
    browser.do("skip")
    assert browser.run("document.querySelector('[data-shows=motion] img').alt") != first
