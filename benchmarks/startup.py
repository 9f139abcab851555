"""Start-up and whole-command times of footrelief, as ratios to the tldr client showing a cached page in the same run.

    python benchmarks/startup.py             # wall time: median of interleaved runs
    python benchmarks/startup.py --count     # instructions, by valgrind: the same every time
    python benchmarks/startup.py --write     # and put the table into docs/performance.md

Both programs are installed as readers install them, side by side in a new environment (pip needs the network for
that; the measured commands do not). Each command is run once before it is measured, so that byte-code and the
compiled catalog are there, as they are for everybody but the very first run.
"""

import argparse
import os
import pty
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from performance_page import write

ROOT = Path(__file__).parents[1]
COMPLETION = {"_FOOTRELIEF_COMPLETE": "complete_bash", "COMP_WORDS": "footrelief guide mig", "COMP_CWORD": "2"}
TLDR_PAGE = "# tar\n\n> Archiving utility.\n\n" + 8 * "- Create an archive:\n\n`tar cf {{target.tar}} {{file}}`\n\n"


@dataclass(frozen=True)
class Case:
    """A command, whether it draws on a terminal, and the most it may take, in runs of tldr."""

    words: str
    goal: float
    terminal: bool = False
    name: str = ""
    environment: tuple[tuple[str, str], ...] = ()


CASES = (
    Case("points --zone head", 0.85),
    Case("guide headache", 0.95),
    Case("points --zone head", 1.05, terminal=True),
    Case("guide headache --no-pager", 1.05, terminal=True),
    Case("guide headache --full", 1.15),
    Case("--version", 0.7),
    Case("", 0.7, name="completion of guide mig", environment=tuple(COMPLETION.items())),
    Case("handout headache -o sheet.html", 1.2),
    Case("handout headache -o sheet.pdf", 2.2),
)


def install(folder: Path) -> tuple[str, str]:
    """Install both programs into a new environment below the folder and return their paths."""
    programs = folder / "env" / "bin"
    subprocess.run([sys.executable, "-m", "venv", folder / "env"], check=True)
    subprocess.run([programs / "pip", "install", "-q", f"{ROOT}[pdf]", "tldr"], check=True, stderr=subprocess.DEVNULL)
    page = folder / "cache" / "tldr" / "pages" / "common" / "tar.md"
    page.parent.mkdir(parents=True)
    page.write_text(TLDR_PAGE, encoding="utf-8")
    return str(programs / "footrelief"), str(programs / "tldr")


def run(command: list[str], case: Case, folder: Path) -> float:
    """Run the command once in the folder and return its seconds; its output is read and thrown away."""
    environment = {
        **os.environ,
        **dict(case.environment),
        **{f"XDG_{name.upper()}_HOME": str(folder / name) for name in ("cache", "config", "state", "data")},
        "TERM": "xterm-256color",
        "COLUMNS": "80",
        "LINES": "24",
        "LANG": "C.UTF-8",
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    started = time.perf_counter()
    if not case.terminal:
        subprocess.run(command, check=True, capture_output=True, env=environment, cwd=folder)
        return time.perf_counter() - started
    screen, end = pty.openpty()
    with subprocess.Popen(command, stdout=end, stdin=end, env=environment, cwd=folder) as process:
        os.close(end)
        while read(screen):
            pass
    os.close(screen)
    if process.returncode:
        raise SystemExit(f"{command} ended with {process.returncode}")
    return time.perf_counter() - started


def read(screen: int) -> bytes:
    """Read some bytes of what the program drew; none when it has ended."""
    try:
        return os.read(screen, 65536)
    except OSError:  # Linux says EIO at the end of a terminal
        return b""


def count(command: list[str], case: Case, folder: Path) -> float:
    """Run the command once under callgrind and return its instructions, in millions."""
    report = folder / "callgrind.txt"
    tool = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", f"--log-file={report}"]
    run([*tool, str(folder / "env" / "bin" / "python"), *command], case, folder)
    collected = re.search(r"Collected : (\d+)", report.read_text())
    if collected is None:
        raise SystemExit("valgrind counted nothing")
    return int(collected[1]) / 1e6


def compare(measure: Callable[[list[str], Case, Path], float], runs: int) -> list[str]:
    """Measure every case beside tldr and return the rows of a table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        footrelief, tldr = install(folder)
        yardstick, peer = Case("tar", 1), [tldr, "tar"]
        commands = [(case, [footrelief, *case.words.split()]) for case in CASES]
        for case, command in ((yardstick, peer), *commands):
            run(command, case, folder)
        peers: list[float] = []
        results: dict[Case, list[float]] = {case: [] for case in CASES}
        for _ in range(runs):
            peers.append(measure(peer, yardstick, folder))
            for case, command in commands:
                results[case].append(measure(command, case, folder))
    whole = statistics.median(peers)
    rows = ["| command | where | times tldr | goal | |", "|---|---|---:|---:|---|"]
    for case in CASES:
        ratio = statistics.median(results[case]) / whole
        where = "terminal" if case.terminal else "pipe"
        verdict = "met" if ratio <= case.goal else "missed"
        rows.append(f"| `{case.name or case.words}` | {where} | {ratio:.2f} | {case.goal:.2f} | {verdict} |")
    return rows


def main() -> None:
    """Measure, print the table, and write it down when asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", action="store_true", help="count instructions with valgrind")
    parser.add_argument("--runs", type=int, default=15, help="timed runs of each command")
    parser.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    arguments = parser.parse_args()
    rows = compare(count, 1) if arguments.count else compare(run, arguments.runs)
    print("\n".join(rows))
    if arguments.write:
        write("instructions" if arguments.count else "wall time", rows)


if __name__ == "__main__":
    main()
