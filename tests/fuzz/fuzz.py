"""Feeds what no author would write to everything that reads, until something breaks in a way that is not told in words.

    pip install -e '.[fuzz]'
    python tests/fuzz/fuzz.py                      # ten minutes: every target its share
    python tests/fuzz/fuzz.py reading --seconds 60 # one target

Guided by coverage (Atheris), from the small and the broken catalogs of the tests. Anything but an error of footrelief's
own is a find: Atheris stops, and writes the input beside this file.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from footrelief.document import Document

TESTS = Path(__file__).parents[1]
TOKENS = (
    "points:",
    "extend:",
    "replace: true",
    "hide: true",
    "- id: ",
    "[[",
    "{a: ",
    "!!python/name:",
    "&a",
    "*a",
    "<<: ",
)
"""What a mutator that knows only bytes would hardly find."""
SPOKEN = ("pregnant and diabetic", "8 weeks pregnant", "BP 190/120", "stroke last year", "no diabetes", "kopfweh, 80 J")


def reading(data: bytes) -> None:
    """A catalog on top of a small one."""
    from footrelief.catalog.checking import check_files
    from footrelief.footmap.check import check as drawn

    for problem in check_files([TESTS / "catalogs" / "small.yaml"], [written(data, ".yaml")], [drawn]).problems:
        str(problem)


def settings(data: bytes) -> None:
    """The reader's settings."""
    from footrelief.cli.settings_file import read

    read(written(data, ".toml"))


def letterhead(data: bytes) -> None:
    """A letterhead, and its logo after the first empty line."""
    from footrelief.writing.letterhead import read_letterhead

    file = written(data.partition(b"\n\n")[0], ".yaml")
    written(data.partition(b"\n\n")[2], ".logo")
    read_letterhead(file)


def table(data: bytes) -> None:
    """Somebody's list of points."""
    from footrelief.catalog.table import from_table

    from_table(data.decode(errors="replace"), "list.csv", ())


def words(data: bytes) -> None:
    """Whatever may be typed as a topic, a condition, a point or a search."""
    from footrelief import find_points, load, screen, search
    from footrelief.query.lookup import lookup
    from footrelief.query.topic import topic

    typed, catalog = data.decode(errors="surrogateescape"), load()
    for read in (screen, topic, lookup, search, find_points):
        with suppress(*told()):
            read(catalog, typed)


def rendering(data: bytes) -> None:
    """A page with that text in every place, in every format: nothing of it may become more than text."""
    from footrelief.render import FORMATS, to_bytes

    typed, plain = page_of(data.decode(errors="replace")), page_of("plain words")
    for name, row in FORMATS.items():
        if not row.extra and not row.is_picture and not row.is_bibliography:
            content = to_bytes(typed, name)
            assert not any(byte in content for byte in b"\0\a\b\x7f"), name
            assert name == "terminal" or b"\x1b" not in content, name
    more = set(elements(to_bytes(typed, "html"))) - set(elements(to_bytes(plain, "html")))
    assert more <= {"bdi"}, more


def page_of(text: str) -> "Document":
    """Return a document that has the text in every place."""
    from footrelief.document import Bullets, Callout, Document, Heading, Paragraph, Span

    span = (Span(text),)
    blocks = (Heading(text, level=2), Paragraph(span), Bullets((span,)), Callout("stop", text, (Paragraph(span),)))
    return Document(text, blocks)


def elements(page: bytes) -> list[str]:
    """Return the elements of a page, in order."""
    judge = Judge()
    judge.feed(page.decode())
    return judge.elements


class Judge(HTMLParser):
    """Which elements a page has."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        """Note the element."""
        self.elements.append(tag)


TARGETS: dict[str, Callable[[bytes], None]] = {
    target.__name__: target for target in (reading, settings, letterhead, table, words, rendering)
}


def written(data: bytes, ending: str) -> Path:
    """Return a file with these bytes."""
    path = Path(tempfile.gettempdir()) / f"footrelief-fuzz{ending}"
    path.write_bytes(data)
    return path


def told() -> tuple[type[Exception], ...]:
    """Return the errors that are told in words."""
    from footrelief.errors import FootreliefError

    return (FootreliefError,)


def fuzz(name: str, seconds: int) -> None:
    """Fuzz one target in this process, which ends then."""
    import atheris

    with atheris.instrument_imports(include=["footrelief"]):
        import footrelief.catalog.checking
        import footrelief.cli.settings_file
        import footrelief.render.html
        import footrelief.writing.letterhead  # noqa: F401

    def one(data: bytes) -> None:
        with suppress(*told()):
            TARGETS[name](data)

    with tempfile.TemporaryDirectory() as folder:
        known = Path(folder) / "known"
        known.write_text("\n".join(f'"{token}"' for token in TOKENS))
        seeds = Path(folder) / "seeds"
        seeds.mkdir()
        texts = SPOKEN if name == "words" else [path.read_text() for path in (TESTS / "catalogs").rglob("*.yaml")]
        for number, text in enumerate(texts):
            (seeds / str(number)).write_text(text)
        length = 120 if name == "words" else 8000
        options = (
            f"-max_total_time={seconds}",
            f"-max_len={length}",
            f"-dict={known}",
            "-timeout=20",
            "-print_final_stats=1",
        )
        atheris.Setup(
            [sys.argv[0], *options, f"-artifact_prefix={Path(__file__).parent}/found-{name}-", str(seeds)], one
        )
        atheris.Fuzz()


def main() -> None:
    """Fuzz one target, or each in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", nargs="?", choices=TARGETS)
    parser.add_argument("--seconds", type=int, default=600, help="for all of it")
    arguments = parser.parse_args()
    if arguments.target:
        fuzz(arguments.target, arguments.seconds)
    for name in TARGETS:
        share = str(max(1, arguments.seconds // len(TARGETS)))
        print(f"{name}, {share} s", flush=True)
        command = [sys.executable, __file__, name, "--seconds", share]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        if result.returncode:
            raise SystemExit(result.stdout[-3000:] + result.stderr[-3000:])


if __name__ == "__main__":
    main()
