"""Turns tables into HTML whose cells know their column, so that narrow screens can set them below each other."""

from typing import Final
from xml.etree.ElementTree import Element

from footrelief.document import Column, Inline, Log, Role, Table
from footrelief.render.html.markup import Content, Page, element, text, write_words

ROLES_SHOWN: Final[set[Role]] = {"number", "quiet", "grade"}
LONGEST_WORD: Final = 30
"""Letters; a longer word may be broken anywhere, so that it cannot widen its column beyond the page."""
NOTE: Final = Column("")


def write_table(table: Table, page: Page) -> Element:
    """Return rows under named columns; the first cell of a row is its heading."""
    rows = (element("tr", {}, *write_row(table.columns, row, page)) for row in table.rows)
    return element("table", {"class": "stacks"}, write_head(table.columns), element("tbody", {}, *rows))


def write_head(columns: tuple[Column, ...]) -> Element:
    """Return the names of the columns."""
    return element("thead", {}, element("tr", {}, *(heading(column) for column in columns)))


def heading(column: Column) -> Element:
    """Return the name of a column, which none of its cells repeats on wide screens."""
    if not column.title:
        return element("td")
    return element("th", {"scope": "col", **classes(column, column.title)}, text(column.title))


def write_row(columns: tuple[Column, ...], row: tuple[Inline, ...], page: Page) -> list[Element]:
    """Return the cells of a row."""
    contents = (write_words(words, page) for words in row)
    return [
        cell(column, content, is_heading=not number)
        for number, (column, content) in enumerate(zip(columns, contents, strict=True))
    ]


def cell(column: Column, content: list[Content], *, is_heading: bool = False) -> Element:
    """Return a cell with the name of its column at hand."""
    attributes = classes(column, "".join(map(plain, content)), column.role if column.role in ROLES_SHOWN else "")
    if is_heading and content:
        return element("th", {"scope": "row", **attributes}, *content)
    return element("td", {"data-label": column.title, **attributes} if column.title else attributes, *content)


def classes(column: Column, words: str, role: str = "") -> dict[str, str]:
    """Return the class attribute of a cell, if it needs one."""
    side = "right" if column.align == "right" else ""
    length = "long" if any(len(word) > LONGEST_WORD for word in words.split()) else ""
    names = " ".join(filter(None, (role, side, length)))
    return {"class": names} if names else {}


def plain(part: Content) -> str:
    """Return the words of a text or an element."""
    return part if isinstance(part, str) else "".join(part.itertext())


def write_log(log: Log) -> Element:
    """Return an empty form: what to note on top, a line for each time."""
    titles = (
        element("th", {"scope": "col"}, text(column)) if column.strip() else element("td") for column in log.columns
    )
    rows = (element("tr", {}, *(element("td") for _ in log.columns)) for _ in range(log.times))
    return element(
        "table", {"class": "log"}, element("thead", {}, element("tr", {}, *titles)), element("tbody", {}, *rows)
    )
