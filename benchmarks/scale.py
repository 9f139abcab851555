"""What a large catalog of one's own costs: the check, the first start after a change, and every start after that.

    python benchmarks/scale.py               # up to 10,000 points
    python benchmarks/scale.py --all         # up to 100,000: some minutes
    python benchmarks/scale.py --all --write # and put the table into docs/performance.md

Processor time of whole commands; warm ones as ratios to the same command without a catalog of one's own.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from performance_page import write

PER_FILE = 10_000
"""Points a file: one may have 500,000 values."""
ZONES = ("head", "chest", "abdomen", "pelvis")
SIZES = [(0, 0), (1_000, 0), (0, 5_000), (10_000, 0), (100_000, 0)]
"""Points and causes of one's own; two routines for every five causes."""
WARM = (
    ("points --zone neck", 1.3),
    ("show LR3", 1.3),
    ("map LR3", 1.3),
    ("guide headache", 1.3),
    ("search patch", 3.0),
    ("safety", 1.3),
)
"""Commands, and the most that they may take, in runs of the same without a catalog of one's own."""


@dataclass(frozen=True)
class Cost:
    """What one run of a command took."""

    seconds: float
    megabytes: float


def point(number: int) -> str:
    """Return a reflex area in YAML: sixteen lines, somewhere in the middle of the sole."""
    x, y = 0.36 + number % 100 / 1000, 0.5 + number // 100 % 100 / 1000
    return f"""  - id: area-{number}
    name: Area {number}
    synonyms: [Patch no {number}]
    system: reflex
    zone: {ZONES[number % 4]}
    feet: both
    longitudinal_zones: [1, 2, 3]
    where: On the sole, in the middle of the ball, patch {number}.
    shapes:
      - shape: ellipse
        view: sole
        center: [{x:.3f}, {y:.3f}]
        radii: [0.02, 0.02]
    agreement: low
    location_basis: memory
    sources: [a-list]
"""


def cause(number: int) -> str:
    """Return a cause in YAML."""
    return f"""  - id: cause-{number}
    name: Kind {number}
    group: trigger
    code: none
    feels: It feels like kind {number}.
    features: What kind {number} is like.
    mechanism: Not known.
    massage: Nobody has looked at it.
    routines: [own-{number * 2 // 5}]
    grade: low
    sources: [a-list]
"""


def routine(number: int) -> str:
    """Return a routine in YAML, of two steps."""
    return f"""  - id: own-{number}
    name: Routine {number}
    mode: self
    frequency: Once a day.
    steps:
      - {{technique: stroking, seconds: 60, pressure: 3}}
      - {{technique: press-hold, points: [solar-plexus], seconds: 60, pressure: 3}}
    sources: [a-list]
"""


SOURCE = """sources:
  - {id: a-list, name: A list, by: Somebody, type: other, trust: C, read: full, checked: '2026-11-01',
     url: 'https://example.org/list'}
"""


def files(folder: Path, points: int, causes: int) -> list[Path]:
    """Write the catalog files of so many points, and of causes with two routines for every five; return them."""
    written = [folder / "sources.yaml"]
    written[0].write_text(SOURCE)
    for start in range(0, points, PER_FILE):
        some = "".join(point(number) for number in range(start, min(points, start + PER_FILE)))
        written.append(folder / f"points-{start}.yaml")
        written[-1].write_text("points:\n" + some)
    if causes:
        written.append(folder / "causes.yaml")
        written[-1].write_text("causes:\n" + "".join(map(cause, range(causes))))
        written.append(folder / "routines.yaml")
        written[-1].write_text("routines:\n" + "".join(map(routine, range(causes * 2 // 5))))
    return written


def run(folder: Path, *words: str) -> Cost:
    """Run a command and return its processor time and memory. Raises SystemExit when it fails."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache"), "XDG_CONFIG_HOME": str(folder / "config")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "footrelief", *words]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment) as process:
        said = process.stderr.read() if process.stderr else b""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command} ended with {process.returncode}: {said.decode()[-500:]}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def warm(folder: Path, words: str, named: list[str]) -> float:
    """Return the middle of five runs, in seconds of processor time."""
    return statistics.median(run(folder, *words.split(), *named).seconds for _ in range(5))


def rows(sizes: list[tuple[int, int]]) -> Iterator[str]:
    """Yield the rows of the table, as they are measured."""
    yield (
        "| points and causes | check, us a line | memory, MB (x files) | "
        + " | ".join(f"`{words}`" for words, _ in WARM)
        + " |"
    )
    yield "|---:" * (3 + len(WARM)) + "|"
    yield "| goal | 60 | 600 (10) | " + " | ".join(f"{goal:.1f}" for _, goal in WARM) + " |"
    alone: dict[str, float] = {}
    for points, causes in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            paths = files(folder, points, causes) if points or causes else []
            lines = sum(path.read_text().count("\n") for path in paths)
            megabytes = sum(path.stat().st_size for path in paths) / 1e6
            named = [word for path in paths for word in ("--catalog", str(path))]
            nothing = run(folder, "catalog", "check")
            check = run(folder, "catalog", "check", *map(str, paths)) if paths else nothing
            first = run(folder, "points", "--zone", "neck", *named)
            times = {words: warm(folder, words, named) for words, _ in WARM}
        alone = alone or times
        ratios = " | ".join(f"{times[words] / alone[words]:.2f}" for words, _ in WARM)
        memory = max(check.megabytes, first.megabytes)
        each = f"{(check.seconds - nothing.seconds) / lines * 1e6:.0f}" if lines else ""
        files_ = f" ({memory / megabytes:.0f})" if megabytes > 1 else ""
        yield f"| {149 + points:,} and {16 + causes:,} | {each} | {memory:.0f}{files_} | {ratios} |"


def main() -> None:
    """Measure, print the table as it grows, and write it down when asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", action="store_true", help="up to 100,000 points")
    parser.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    arguments = parser.parse_args()
    table = []
    for row in rows(SIZES if arguments.all else SIZES[:-1]):
        print(row, flush=True)
        table.append(row)
    if arguments.write:
        write("scale", table)


if __name__ == "__main__":
    main()
