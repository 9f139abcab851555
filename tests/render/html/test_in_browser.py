"""The page as Chromium shows, prints and judges it."""

import json
from pathlib import Path

import pytest
from selenium.webdriver.common.by import By
from tests.render.conftest import NASTY
from tests.render.html.browser import Browser

from footrelief.text.letters import to_safe

AXE = Path(__file__).parents[3] / "node_modules" / "axe-core" / "axe.min.js"
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")

every_page = pytest.mark.parametrize("name", ["calm", "nasty", "guide"])


def judge(browser: Browser) -> list[str]:
    browser.driver.execute_script(AXE.read_text("utf-8"))
    result = browser.driver.execute_async_script("axe.run({ runOnly: arguments[0] }).then(arguments[1])", list(RULES))
    return [f"{found['id']}: {node['html']}" for found in result["violations"] for node in found["nodes"]]


@pytest.mark.skipif(not AXE.exists(), reason="axe-core is not installed: npm install axe-core")
@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
@every_page
def test_axe_finds_nothing(browser: Browser, files: dict[str, Path], name: str, width: int, scheme: str) -> None:
    browser.open(files[name], width=width, scheme=scheme)
    assert judge(browser) == []
    browser.click(".begin button")
    browser.do("help")
    browser.do("skip")
    assert judge(browser) == []


@pytest.mark.parametrize("width", [320, 800, 1280])
@every_page
def test_nothing_scrolls_sideways(browser: Browser, files: dict[str, Path], name: str, width: int) -> None:
    """1280 pixels at a zoom of 400 percent are 320."""
    browser.open(files[name], width=width)
    assert browser.overflow() == 0
    browser.click(".begin button")
    browser.do("help")
    assert browser.overflow() == 0


@pytest.mark.parametrize("width", [320, 800, 1280])
@every_page
def test_the_parts_of_the_player_do_not_cover_each_other(
    browser: Browser, files: dict[str, Path], name: str, width: int
) -> None:
    browser.open(files[name], width=width, height=600)
    browser.click(".begin button")
    browser.do("skip")
    covered = """(() => {
      const boxes = [...player.querySelectorAll('p, button, progress, svg, dl')]
        .filter((part) => part.checkVisibility() && !part.matches('.unseen'))
        .map((part) => part.getBoundingClientRect());
      const overlap = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
        && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
      return boxes.filter((one, index) => boxes.slice(index + 1).some((other) => overlap(one, other))).length;
    })()"""
    assert browser.run(covered) == 0


@every_page
def test_nothing_is_asked_for_and_nothing_goes_wrong(browser: Browser, files: dict[str, Path], name: str) -> None:
    browser.driver.get_log("browser")  # type: ignore[no-untyped-call]
    browser.driver.get_log("performance")  # type: ignore[no-untyped-call]
    browser.open(files[name])
    browser.click(".begin button")
    browser.wait(4000)
    browser.press("q")
    assert browser.driver.get_log("browser") == []  # type: ignore[no-untyped-call]
    events = [json.loads(entry["message"])["message"] for entry in browser.driver.get_log("performance")]  # type: ignore[no-untyped-call]
    asked = [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]
    assert {address for address in asked if not address.startswith("data:")} == {files[name].as_uri()}


@every_page
def test_without_scripts_it_is_a_plain_sheet(browser: Browser, files: dict[str, Path], name: str) -> None:
    browser.command("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.open(files[name])
        assert not browser.driver.find_element(By.CSS_SELECTOR, ".begin button").is_displayed()
        assert browser.driver.find_element(By.CSS_SELECTOR, ".session table").is_displayed()
        assert not browser.driver.find_element(By.ID, "player").is_displayed()
    finally:
        browser.command("Emulation.setScriptExecutionDisabled", value=False)


def test_nasty_words_are_shown_as_typed(browser: Browser, files: dict[str, Path]) -> None:
    browser.open(files["nasty"])
    shown = browser.run("[...document.querySelectorAll('main > p > strong')].map((part) => part.textContent)")
    assert shown == [to_safe(text) for text in NASTY if text]
    assert browser.run("document.querySelectorAll('main b, main script:not([type*=json])').length") == 0


@every_page
def test_paper_is_white_and_shows_only_the_sheet(browser: Browser, files: dict[str, Path], name: str) -> None:
    browser.open(files[name], scheme="dark", media="print")
    assert browser.run("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert browser.run("getComputedStyle(document.documentElement).color") == "rgb(0, 0, 0)"
    hidden = (
        "[...document.querySelectorAll('dialog, .begin, .skip, nav')].filter((part) => part.checkVisibility()).length"
    )
    assert browser.run(hidden) == 0
    assert browser.print().startswith(b"%PDF-")


def test_paper_spells_out_where_a_link_leads(browser: Browser, files: dict[str, Path]) -> None:
    browser.open(files["calm"], media="print")
    spelled = "[...document.querySelectorAll('a[href^=http]')].map((link) => getComputedStyle(link, '::after').content)"
    assert browser.run(spelled) == ['" (https://example.org/a)"', "none", "none"]


def test_the_sheet_follows_the_scheme_of_the_reader(browser: Browser, files: dict[str, Path]) -> None:
    browser.open(files["calm"], scheme="dark")
    assert browser.run("getComputedStyle(document.documentElement).backgroundColor") == "rgb(20, 23, 28)"
    browser.open(files["calm"], scheme="light")
    assert browser.run("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 253, 249)"
