"""A headless Chromium for the tests, with what they ask of it again and again."""

import base64
import shutil
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

FAKE_CLOCK = Path(__file__).parent / "fake_clock.js"
ARGUMENTS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking")


def launch() -> Chrome:
    """Start Chromium, or skip the test where it is not installed."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    driver = shutil.which("chromedriver")
    if chromium is None or driver is None:
        pytest.skip("chromium and chromedriver are not installed")
    options = ChromeOptions()
    options.binary_location = chromium
    for argument in ARGUMENTS:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return Chrome(options, Service(driver))


class Browser:
    """Opens pages under a fake clock, and looks at them."""

    def __init__(self, driver: Chrome) -> None:
        self.driver = driver
        self.command("Page.addScriptToEvaluateOnNewDocument", source=FAKE_CLOCK.read_text("utf-8"))

    def command(self, name: str, **parameters: object) -> Any:  # noqa: ANN401 - whatever the command answers
        """Send a command of the Chrome DevTools Protocol."""
        return self.driver.execute_cdp_cmd(name, parameters)

    def open(
        self, path: Path, *, width: int = 1280, height: int = 800, scheme: str = "light", media: str = "screen"
    ) -> None:
        """Open a file in a window so wide, with a colour scheme."""
        self.command(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False
        )
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.command("Emulation.setEmulatedMedia", media=media, features=features)
        self.driver.get(path.as_uri())

    def run(self, script: str, *arguments: object) -> Any:  # noqa: ANN401 - whatever the script returns
        """Return the value of an expression in the page."""
        return self.driver.execute_script(f"return {script}", *arguments)

    def wait(self, seconds: float) -> None:
        """Turn the clock of the page."""
        self.run("pass(arguments[0])", seconds)

    def until(self, script: str) -> None:
        """Wait until an expression is true in the page, for what browsers do a little later."""
        WebDriverWait(self.driver, 10).until(lambda _: self.run(script))

    def press(self, *keys: str) -> None:
        """Type keys wherever the focus is."""
        self.driver.switch_to.active_element.send_keys(*keys)

    def click(self, selector: str) -> None:
        """Click on the first element that fits."""
        self.driver.find_element(By.CSS_SELECTOR, selector).click()

    def do(self, name: str) -> None:
        """Click on a button of the player."""
        self.click(f"[data-does={name}]")

    def shown(self, name: str) -> str:
        """Return what the player shows in one of its places."""
        return str(self.run("document.querySelector(`[data-shows=${arguments[0]}]`).textContent", name))

    def step(self) -> tuple[str, str, str]:
        """Return whose turn it is, what to do and the time left."""
        return self.shown("turn"), self.shown("action"), self.shown("left")

    def overflow(self) -> int:
        """Return by how many pixels the page, or its open dialog, is wider than the window."""
        return int(
            self.run(
                "Math.max(...[document.documentElement, player].map((part) => part.scrollWidth - part.clientWidth))"
            )
        )

    def print(self) -> bytes:
        """Return the page as PDF."""
        return base64.b64decode(self.command("Page.printToPDF", preferCSSPageSize=True)["data"])
