"""Tables become lines at every width; nothing is cut."""

from footrelief.document import Column, Span, Table
from footrelief.render.tables import draw_table

WHERE = "pad of the big toe, from the middle crease to the tip"


def table(*columns: Column, rows: list[list[str]]) -> Table:
    return Table(columns, tuple(tuple((Span(cell),) for cell in row) for row in rows))


def drawn(table: Table, columns: int, captions: dict[int, str] | None = None) -> list[str]:
    return ["".join(text for text, _ in line).rstrip() for line in draw_table(table, columns, captions)]


def test_a_narrow_screen_puts_long_cells_below_the_others() -> None:
    points = table(Column("id"), Column("name"), Column("where", share=1), rows=[["brain", "Brain and head", WHERE]])
    assert drawn(points, 30) == [
        "id     name",
        "  where",
        "brain  Brain and head",
        "  pad of the big toe, from the",
        "  middle crease to the tip",
    ]


def test_columns_without_a_share_wrap_when_even_they_find_no_room() -> None:
    names = table(Column("id"), Column("name"), rows=[["frontal-sinus", "Forehead and sinus"]])
    assert drawn(names, 20) == ["id         name", "frontal-s  Forehead", "inus       and sinus"]


def test_numbers_stand_at_the_right_and_captions_above_their_rows() -> None:
    pages = table(Column("name"), Column("page", align="right"), rows=[["a", "7"], ["b", "12"]])
    assert drawn(pages, 40, {1: "Part two"}) == ["name  page", "a        7", "Part two", "b       12"]


def test_words_take_the_role_of_their_column_unless_they_have_their_own() -> None:
    ids = Table((Column("id", role="id"),), (((Span("LR3"), Span("new", "warning")),),))
    assert draw_table(ids, 20)[1] == [("LR3", "id"), ("new", "warning")]
