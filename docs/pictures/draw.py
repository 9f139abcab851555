"""Draws docs/pictures/guide.png: what `footrelief guide tension` really shows on a terminal of 96 columns.

python docs/pictures/draw.py needs Chromium and the font DejaVu Sans Mono.
"""

import io
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from footrelief import GuideRequest, Look, load, to_bytes, write_guide

PICTURE = Path(__file__).with_name("guide.png")
WIDTH = 96
PAPER = TerminalTheme(
    (255, 255, 255), (34, 34, 34), [(0, 0, 0), (160, 30, 30), *[(90, 90, 90)] * 3, (130, 40, 120), *[(90, 90, 90)] * 2]
)

PAGE = """<!doctype html><meta charset="utf-8">
<style>body {{ margin: 0 }} i {{ display: inline-block; width: 1ch; font-style: normal }}</style>
<pre style="font: 15px/18px 'DejaVu Sans Mono', monospace; margin: 16px; color: {foreground}">{code}</pre>
"""


def draw() -> str:
    """Return the picture: the whole short guide."""
    catalog = load()
    guide = write_guide(catalog, GuideRequest(topic="tension"), full=False)
    screen = to_bytes(guide, "terminal", Look(width=WIDTH, color=True)).decode()
    lines = Text.from_ansi(screen).split("\n", allow_blank=True)
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    for line in lines:
        console.print(line, no_wrap=True, crop=True)
    page = console.export_html(theme=PAPER, inline_styles=True, code_format=PAGE)
    return re.sub("[\u2800-\u28ff]", r"<i>\g<0></i>", page)  # a browser has no grid, a terminal does


def photograph(page: str) -> None:
    """Have a browser turn the page into the PNG."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        raise SystemExit("no Chromium found")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "guide.html")
        file.write_text(page, encoding="utf-8")
        size = f"--window-size={WIDTH * 9 + 32},{(page.count(chr(10)) - 3) * 18 + 32}"
        options = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--hide-scrollbars",
        ]
        command = [chromium, *options, size, f"--screenshot={PICTURE}", file.as_uri()]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    photograph(draw())
