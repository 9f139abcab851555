"""Start-up and whole-command times of footrelief, as ratios to a minimal Typer + Rich program in the same run.

    python benchmarks/startup.py             # wall time: median of interleaved runs
    python benchmarks/startup.py --count     # instructions, by valgrind: the same every time

Run it in an environment where footrelief is installed as readers install it: the tools for development bring
typing_extensions along, which msgspec imports wherever it is found. Each command is run once before it is measured,
so that byte-code and the compiled catalog are there, as they are for everybody but the very first run.
"""

import argparse
import os
import pty
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

REFERENCE = [sys.executable, str(Path(__file__).with_name("reference_program.py"))]
FOOTRELIEF = [sys.executable, "-m", "footrelief"]
PIPED, TERMINAL = "piped", "terminal"
CASES = (
    ("points --zone head", PIPED, 0.8),
    ("guide headache", PIPED, 0.8),
    ("points --zone head", TERMINAL, 1.1),
    ("guide headache --no-pager", TERMINAL, 1.1),
    ("--version", PIPED, 0.6),
    ("show LR3", PIPED, None),
    ("search sinus", PIPED, None),
)


def run(command: list[str], place: str) -> float:
    """Run the command once and return its seconds; its output is read and thrown away."""
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    started = time.perf_counter()
    if place == PIPED:
        subprocess.run(command, check=True, stdout=subprocess.PIPE, env=environment)
    else:
        screen, end = pty.openpty()
        with subprocess.Popen(command, stdout=end, stdin=end, env=environment) as process:
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


def count(command: list[str], place: str) -> float:
    """Run the command once under callgrind and return its instructions, in millions."""
    report = Path("callgrind.txt")
    tool = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", f"--log-file={report}"]
    run([*tool, *command], place)
    collected = re.search(r"Collected : (\d+)", report.read_text())
    report.unlink()
    if collected is None:
        raise SystemExit("valgrind counted nothing")
    return int(collected[1]) / 1e6


def main() -> None:
    """Measure every case beside the reference and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", action="store_true", help="count instructions with valgrind")
    parser.add_argument("--runs", type=int, default=15, help="timed runs of each command")
    arguments = parser.parse_args()
    commands = {(text, place): [*FOOTRELIEF, *text.split()] for text, place, _ in CASES}
    for command in (*commands.values(), REFERENCE):
        run(command, PIPED)
    measure, runs = (count, 1) if arguments.count else (run, arguments.runs)
    results: dict[tuple[str, str], list[float]] = {key: [] for key in commands}
    reference: dict[str, list[float]] = {PIPED: [], TERMINAL: []}
    for _ in range(runs):
        for place, values in reference.items():
            values.append(measure(REFERENCE, place))
        for key, command in commands.items():
            results[key].append(measure(command, key[1]))
    unit = "M instructions" if arguments.count else "ms"
    scale = 1 if arguments.count else 1000
    for place, values in reference.items():
        print(f"{'minimal Typer + Rich table':<32} {place:<9} {statistics.median(values) * scale:7.0f} {unit}  1.00")
    for text, place, goal in CASES:
        median = statistics.median(results[text, place])
        ratio = median / statistics.median(reference[place])
        verdict = "" if goal is None else f"goal {goal:.2f} {'met' if ratio <= goal else 'MISSED'}"
        print(f"{text:<32} {place:<9} {median * scale:7.0f} {unit}  {ratio:.2f}  {verdict}")


if __name__ == "__main__":
    main()
