"""A time into large digits of thin lines, to be read from a distance without bright blocks."""

LIT = {
    "0": "abcdef",
    "1": "bc",
    "2": "abdeg",
    "3": "abcdg",
    "4": "bcfg",
    "5": "acdfg",
    "6": "acdefg",
    "7": "abc",
    "8": "abcdefg",
    "9": "abcdfg",
}
"""The lit segments of each digit: a is the top one, b to f follow clockwise, g lies in the middle."""
ACROSS, LEFT, RIGHT = "agd", " fe ", " bc "
"""The segments of a digit from top to bottom; beside the upright ones, the ends of the foot and of the head."""
LINES = {
    "": " ",
    "d": "╻",
    "u": "╹",
    "l": "╸",
    "r": "╺",
    "du": "┃",
    "lr": "━",
    "dr": "┏",
    "dl": "┓",
    "ru": "┗",
    "lu": "┛",
    "dru": "┣",
    "dlu": "┫",
}
"""The line for each set of directions in which it goes on: down, left, right, up."""
ASCII_LINES = {"": " ", "d": "|", "u": "|", "l": "-", "r": "-", "du": "|", "lr": "-"}
DOT, ASCII_DOT = "•", "o"


def draw(time: str, reach: int, *, ascii_only: bool = False) -> list[str]:
    """Return the rows of a time such as 1:05; `reach` is how many rows each upright segment has, 0 at least."""
    letters = [_colon(reach, ascii_only) if letter == ":" else _digit(letter, reach, ascii_only) for letter in time]
    return [" ".join(row) for row in zip(*letters, strict=True)]


def _digit(digit: str, reach: int, ascii_only: bool) -> list[str]:  # noqa: FBT001 - private, in one place
    lit = LIT[digit]
    breadth = 2 * reach + 1
    rows: list[str] = []
    for row, across in enumerate(ACROSS):
        above, below = (LEFT[row], RIGHT[row]), (LEFT[row + 1], RIGHT[row + 1])
        sides = [
            "".join(way for way, segment in zip("dlru", ends, strict=True) if segment in lit)
            for ends in ((below[0], "-", across, above[0]), (below[1], across, "-", above[1]))
        ]
        left, right = (_line(ways, ascii_only) for ways in sides)
        rows.append(left + _line("lr" if across in lit else "", ascii_only) * breadth + right)
        if row < len(ACROSS) - 1:
            left, right = (_line("du" if segment in lit else "", ascii_only) for segment in below)
            rows += [left + " " * breadth + right] * reach
    return rows


def _line(ways: str, ascii_only: bool) -> str:  # noqa: FBT001
    return ASCII_LINES.get(ways, "+") if ascii_only else LINES[ways]


def _colon(reach: int, ascii_only: bool) -> list[str]:  # noqa: FBT001
    dot = ASCII_DOT if ascii_only else DOT
    middle, away = reach + 1, (reach + 1) // 2
    return [dot if row in (middle - away, middle + away) else " " for row in range(2 * middle + 1)]
