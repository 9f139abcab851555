"""The yardstick: the smallest Typer program that prints a Rich table of 24 rows."""

import typer
from rich.console import Console
from rich.table import Table


def main(rows: int = 24) -> None:
    """Print the table."""
    table = Table(title="Points")
    for column in ("id", "name", "foot", "where"):
        table.add_column(column)
    for row in range(rows):
        table.add_row(f"point-{row}", f"Point {row}", "both", "pad of the big toe, from the middle crease to the tip")
    Console().print(table)


if __name__ == "__main__":
    typer.run(main)
