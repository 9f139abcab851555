"""Prints every run-time dependency of pyproject.toml pinned to its lower bound, one a line, for pip."""

import re
import sys
import tomllib
from pathlib import Path

project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
for requirement in project["dependencies"]:
    bound = re.match(r"([\w.-]+)\s*>=\s*([\d.]+)", requirement)
    if bound is None:
        sys.exit(f"no lower bound: {requirement}")
    sys.stdout.write(f"{bound[1]}=={bound[2]}\n")
