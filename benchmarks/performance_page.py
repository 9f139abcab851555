"""Puts what a benchmark measured into its own part of docs/performance.md."""

import platform
import re
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"


def write(part: str, rows: list[str]) -> None:
    """Put the rows between the two marks of the part, with the kind of machine they were measured on.

    Raises SystemExit when the page has no such part.
    """
    machine = f"Measured on {platform.system()}, Python {platform.python_version()}, {platform.machine()}."
    text = PAGE.read_text(encoding="utf-8")
    between = re.compile(rf"(<!-- {part} -->\n).*?(<!-- end -->)", re.DOTALL)
    if not between.search(text):
        raise SystemExit(f"{PAGE} has no part {part}")
    new = "\n".join(("", *rows, "", machine, "", ""))
    PAGE.write_text(between.sub(lambda found: found[1] + new + found[2], text, count=1), encoding="utf-8")
