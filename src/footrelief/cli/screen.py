"""What the terminal and its environment allow: width, colour, letters, and the reader's pager."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping

from footrelief.cli.options import Color

UNIX_C_LOCALES = {"C", "POSIX"}


def is_terminal() -> bool:
    """Whether standard output is a screen that somebody looks at."""
    return sys.stdout.isatty()


def wants_color(choice: Color, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether to use colour: as chosen; left to us, on a capable terminal unless NO_COLOR is set and not empty."""
    if choice != "auto":
        return choice == "always"
    return is_terminal() and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


def speaks_ascii_only(environment: Mapping[str, str] = os.environ, encoding: str | None = None) -> bool:
    """Whether only ASCII can be shown: a C locale that somebody asked for, or an encoding without box characters.

    Python turns `LANG=C` into `LC_CTYPE=C.UTF-8` for its own use (PEP 538), so that value says nothing.
    """
    character_locale = environment.get("LC_CTYPE", "")
    if character_locale == "C.UTF-8":
        character_locale = ""
    if (environment.get("LC_ALL") or character_locale or environment.get("LANG")) in UNIX_C_LOCALES:
        return True
    try:
        "─⠿·".encode(encoding or sys.stdout.encoding or "ascii")
    except (LookupError, UnicodeEncodeError):
        return True
    return False


def columns() -> int:
    """Width of the terminal."""
    return shutil.get_terminal_size((80, 24)).columns


def fits(content: bytes) -> bool:
    """Whether the lines fit on the screen with the next prompt below them."""
    return content.count(b"\n") < shutil.get_terminal_size((80, 24)).lines


def _wait_for(process: "subprocess.Popen[bytes]") -> None:
    """Wait until the pager ends, however often Ctrl-C is pressed: it has the terminal, and gives it back sane."""
    while True:
        try:
            process.wait()
        except KeyboardInterrupt:
            continue
        return


def page(content: bytes, environment: Mapping[str, str] = os.environ) -> bool:
    """Hand the content to the reader's pager; False when there is none, so that it still has to be written."""
    import shlex  # only long output on a terminal needs these

    words = shlex.split(environment.get("FOOTRELIEF_PAGER") or environment.get("PAGER") or "less")
    if not words or words == ["cat"] or not (program := shutil.which(words[0])):
        return False
    settings = {"LESS": "FRX", "LESSCHARSET": "utf-8", **environment}
    raw = (
        ["-R"] if words[0].endswith("less") and "R" not in settings["LESS"].upper() else []
    )  # else colours are letters
    try:
        with subprocess.Popen([program, *words[1:], *raw], stdin=subprocess.PIPE, env=settings) as process:  # noqa: S603
            try:
                process.communicate(content)
            except KeyboardInterrupt:
                _wait_for(process)
    except OSError:
        return False
    return True
