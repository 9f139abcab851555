"""Words into widths and lines for a font that is not known: wide estimates, so that text never overruns."""

import math
from unicodedata import east_asian_width

NARROW = frozenset("fijlrtI.,:;'|()[]!1 ")
WIDE = frozenset("mwMWQOGD%@&")


def measure(text: str, size: float) -> float:
    """Return about how wide a text is in a sans-serif font of this size, in the unit of the size."""
    return size * math.fsum(map(_share, text))


def wrap(text: str, size: float, width: float) -> list[str]:
    """Return a text in lines no wider than `width`, broken at spaces, and inside words that are wider."""
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}".lstrip()
        if measure(joined, size) <= width:
            lines[-1] = joined
            continue
        lines.append("")
        for letter in word:
            if lines[-1] and measure(lines[-1] + letter, size) > width:
                lines.append("")
            lines[-1] += letter
    return [line for line in lines if line]


def _share(letter: str) -> float:
    if east_asian_width(letter) in {"W", "F"}:
        return 1.0
    if letter in WIDE:
        return 0.95
    if letter in NARROW:
        return 0.42
    return 0.76 if letter.isupper() else 0.64
