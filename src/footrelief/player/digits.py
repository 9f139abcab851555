"""A time into large digits of thin lines, to be read from a distance without bright blocks."""

LIT = ("abcdef", "bc", "abdeg", "abcdg", "bcfg", "acdfg", "acdefg", "abc", "abcdefg", "abcdfg")
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
DOT = "•"
TO_ASCII = str.maketrans("╻╹┃╸╺━┏┓┗┛┣┫•", "|||---++++++o")


def draw(time: str, reach: int, *, ascii_only: bool = False) -> list[str]:
    """Return the rows of a time such as 1:05; `reach` is how many rows each upright segment has, 0 at least."""
    letters = [_colon(reach) if letter == ":" else _digit(letter, reach) for letter in time]
    rows = [" ".join(row) for row in zip(*letters, strict=True)]
    return [row.translate(TO_ASCII) for row in rows] if ascii_only else rows


def _digit(digit: str, reach: int) -> list[str]:
    lit = LIT[int(digit)]
    breadth = 2 * reach + 1
    rows: list[str] = []
    for row, across in enumerate(ACROSS):
        above, below = (LEFT[row], RIGHT[row]), (LEFT[row + 1], RIGHT[row + 1])
        sides = [
            "".join(way for way, segment in zip("dlru", ends, strict=True) if segment in lit)
            for ends in ((below[0], "-", across, above[0]), (below[1], across, "-", above[1]))
        ]
        left, right = (LINES[ways] for ways in sides)
        rows.append(left + LINES["lr" if across in lit else ""] * breadth + right)
        if row < len(ACROSS) - 1:
            left, right = (LINES["du" if segment in lit else ""] for segment in below)
            rows += [left + " " * breadth + right] * reach
    return rows


def _colon(reach: int) -> list[str]:
    middle, away = reach + 1, (reach + 1) // 2
    return [DOT if row in (middle - away, middle + away) else " " for row in range(2 * middle + 1)]
