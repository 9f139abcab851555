"""The commands of `footrelief catalog` that trade with other programs: export of the whole, import of a table."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import msgspec
import typer

from footrelief.catalog import Catalog, exchange, load
from footrelief.catalog.table import from_table
from footrelief.cli.command import examples
from footrelief.cli.layers import own_files
from footrelief.cli.options import Catalogs
from footrelief.document import Document
from footrelief.errors import UsageError
from footrelief.files import whole
from footrelief.files.reading import read_text
from footrelief.model import Point
from footrelief.render import to_bytes
from footrelief.text.words import count

TOLD = 10
"""How many lines of a table are named."""
Shape = Literal["yaml", "json", "csv", "sqlite"]


def add_to(app: typer.Typer) -> None:
    """Add the commands to those of `footrelief catalog`."""
    app.command(epilog=examples("footrelief catalog export > all.yaml", "footrelief catalog export -o tables"))(export)
    app.command("import", epilog=examples("footrelief catalog import points.csv -o mine.yaml"))(import_)


def export(
    *,
    shape: Annotated[Shape | None, typer.Option("--format", help="By default that of the ending of -o; yaml.")] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="A file; for csv a folder of tables.")
    ] = None,
    no_user_catalog: Annotated[bool, typer.Option("--no-user-catalog", help="The shipped catalog alone.")] = False,
) -> None:
    """Write the whole catalog, all layers as one: YAML, JSON, CSV tables in a folder, or a SQLite file.

    CSV and SQLite come with a data package that says what every column means.
    """
    catalog = load(own_files(Catalogs(no_user_catalog=no_user_catalog)))
    endings: dict[str, Shape] = {".yaml": "yaml", ".json": "json", ".sqlite": "sqlite", ".db": "sqlite", "": "csv"}
    chosen = shape or (endings.get(output.suffix.lower()) if output else "yaml")
    if chosen is None:
        raise UsageError(f"no format ends in {output and output.suffix}", "Choose with --format.")
    if chosen in {"csv", "sqlite"} and output is None:
        raise UsageError(f"{chosen} is not for a screen", "Name a file or folder: -o NAME.")
    try:
        _write(catalog, chosen, output)
    except OSError as error:
        raise UsageError(f"cannot write {output}: {error.strerror}", "Choose another place with --output.") from error


def _write(catalog: Catalog, shape: Shape, output: Path | None) -> None:
    if output is None or shape in {"yaml", "json"}:
        content = to_bytes(Document("", (), records=exchange.plain(catalog)), shape)
        if output:
            whole.write(output, content)
        else:
            sys.stdout.buffer.write(content)
        return
    if shape == "csv":
        output.mkdir(parents=True, exist_ok=True)
        for section, table in exchange.tables(catalog).items():
            whole.write(output / f"{section}.csv", exchange.as_csv(*table))
        described, place = exchange.package(catalog, "{}.csv"), output / exchange.PACKAGE
    else:
        with whole.unfinished(output) as new:
            exchange.write_sqlite(catalog, new)
        described, place = exchange.package(catalog, f"{output.name}#{{}}"), output.with_suffix(f".{exchange.PACKAGE}")
    whole.write(place, msgspec.json.format(msgspec.json.encode(described)))
    typer.echo(f"{output}, described in {place}")


def import_(
    table: Annotated[Path, typer.Argument(metavar="TABLE", help="A CSV file with names, places, synonyms.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="A catalog file to write.")
    ] = None,
) -> None:
    """Turn a table of points into a catalog file that can be checked at once; what is missing is marked TODO.

    The first line names the columns: name, and what there is of place, synonyms, zone, foot, id, note.
    """
    known = [point.id for point in load(own_files(Catalogs())).all(Point)]
    found = from_table(read_text(table), table.name, known)
    if output is None:
        sys.stdout.buffer.write(found.text.encode())
    elif output.exists():
        raise UsageError(f"{output} is there already", "Name another file, or move it away.")
    else:
        try:
            whole.write(output, found.text.encode())
        except OSError as error:
            raise UsageError(f"cannot write {output}: {error.strerror}", "Choose another with --output.") from error
    typer.echo(f"{count(found.points, 'point')}{f' in {output}' if output else ''}", err=True)
    if found.skipped:
        lines = ", ".join(map(str, found.skipped[:TOLD]))
        typer.echo(
            f"Left out, for they have no name: line {lines}{' ...' if len(found.skipped) > TOLD else ''}", err=True
        )
    if found.unknown:
        typer.echo(f"Kept as comments: {', '.join(found.unknown)}", err=True)
