"""Numbers, times and lists in words."""


def clock(seconds: int) -> str:
    """Return a time from the start, as on a stop watch: 1:05."""
    return f"{seconds // 60}:{seconds % 60:02}"


def duration(seconds: int) -> str:
    """Return how long something takes: 40 s, 2 min, 1:30 min."""
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return f"{rest} s"
    return f"{clock(seconds)} min" if rest else f"{minutes} min"


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: `1 point`, `16 points`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def lowered(text: str) -> str:
    """Return the text as it goes on inside a sentence: its first word in lower case, unless that is an abbreviation."""
    first = text.split(" ", 1)[0]
    return text if first.isupper() and first != "A" else text[:1].lower() + text[1:]


def series(words: tuple[str, ...] | list[str]) -> str:
    """Join words as a list: `a, b and c`."""
    return _joined(words, "and")


def either(words: tuple[str, ...] | list[str]) -> str:
    """Join words as alternatives: `a, b or c`."""
    return _joined(words, "or")


def _joined(words: tuple[str, ...] | list[str], last: str) -> str:
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""
