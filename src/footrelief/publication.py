"""The catalog into a folder of sheets: one for headache, each cause and each routine, in every format asked for."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from threading import Thread
from time import sleep
from typing import Any, Final, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from footrelief.catalog import Catalog, load
from footrelief.document import Block, Cite, Document, PageBreak, SourceItem, SourceList
from footrelief.errors import UsageError
from footrelief.model import Cause, Routine
from footrelief.query.topic import ANY_HEADACHE, subject
from footrelief.render import FORMATS, Look, to_bytes
from footrelief.writing.guide import GuideRequest, HandoutRequest, write_handout

MOMENT: Final = 0.5
"""Seconds between two looks whether the parent is still there."""


class Order(NamedTuple):
    """What to publish and how. `request` holds for all sheets, but for topic and routine; `save` writes one file.

    `topics` are those to write about, in any words; none: all.
    """

    catalog_files: tuple[Path, ...]
    request: HandoutRequest
    formats: tuple[str, ...]
    look: Look
    folder: Path
    save: Callable[[Path, bytes], None]
    topics: tuple[str, ...] = ()


def publish(order: Order, progress: Callable[[str, int, int], None]) -> tuple[Path, ...]:
    """Write every sheet in every format, in as many processes as there are cores; return the files, in order.

    After each sheet `progress` is told its name, how many are done, and how many there are. Raises what `save` and
    the formats raise; files that are written by then stay, and each of them is whole.
    """
    every = chosen(load(order.catalog_files), order.request, order.topics)
    with ProcessPoolExecutor(initializer=end_with, initargs=(os.getpid(),)) as processes:
        running = [processes.submit(write_sheet, order, name, request) for name, request in every.items()]
        try:
            files: list[Path] = []
            for done, (name, result) in enumerate(zip(every, running, strict=True), 1):
                files += result.result()
                progress(name, done, len(every))
        except BaseException:
            processes.shutdown(cancel_futures=True)
            raise
    return tuple(files)


def end_with(parent: int) -> None:
    """End this process soon after its parent has ended, however that was."""

    def watch() -> None:
        while os.getppid() == parent:
            sleep(MOMENT)
        os._exit(1)

    Thread(target=watch, daemon=True).start()


def sheets(catalog: Catalog, request: HandoutRequest) -> dict[str, HandoutRequest]:
    """Return what to write, by file name: headache, the causes, the routines with a cause that they are offered for."""
    named = {
        topic: about(request, topic=topic) for topic in (ANY_HEADACHE, *(cause.id for cause in catalog.all(Cause)))
    }
    for routine in catalog.all(Routine):
        topic = next(iter(routine.causes), ANY_HEADACHE)
        named[f"routine-{routine.id}"] = about(request, topic=topic, routine=routine.id)
    return named


def chosen(catalog: Catalog, request: HandoutRequest, topics: Sequence[str]) -> dict[str, HandoutRequest]:
    """Return the sheets about these topics and routines, in their order; without any, all. Raises as `subject`."""
    every = sheets(catalog, request)
    if not topics:
        return every
    meant = [subject(catalog, topic, routines=True) for topic in topics]
    names = [
        f"routine-{one.routine.id}" if one.routine else one.cause.id if one.cause else ANY_HEADACHE for one in meant
    ]
    return {name: every[name] for name in names}


def booklet(catalog: Catalog, request: HandoutRequest, topics: Sequence[str], title: str) -> Document:
    """Return the sheets as one document, each on pages of its own, its sources numbered on from those before.

    Raises as `write_handout`.
    """
    written = [write_handout(catalog, one) for one in chosen(catalog, request, topics).values()]
    blocks: list[Block] = []
    cited = 0
    for document in written:
        blocks += [*([PageBreak()] if blocks else []), *renumbered(document.blocks, cited)]
        cited += sum(len(block.items) for block in document.blocks if isinstance(block, SourceList))
    return replace(written[0], title=title, blocks=tuple(blocks), records=None)


def renumbered(piece: Any, by: int) -> Any:  # noqa: ANN401 - pieces of a document, and what they hold
    """Return the pieces with every number of a source raised."""
    match piece:
        case Cite(numbers):
            return Cite(tuple(number + by for number in numbers))
        case SourceItem(number=number):
            return replace(piece, number=number + by)
        case tuple():
            return tuple(renumbered(one, by) for one in piece)
        case Struct():
            return replace(piece, **{name: renumbered(getattr(piece, name), by) for name in piece.__struct_fields__})
        case _:
            return piece


def about(request: HandoutRequest, *, topic: str, routine: str | None = None) -> HandoutRequest:
    """Return the request for another topic, or for a routine of it."""
    guide: GuideRequest = replace(request.guide, topic=topic, routine=routine)
    return replace(request, guide=guide)


def write_sheet(order: Order, sheet: str, request: HandoutRequest) -> list[Path]:
    """Write one sheet in every format; in a process of its own, so the catalog is read again, from its cache."""
    document = write_handout(load(order.catalog_files), request)
    files = []
    for name in order.formats:
        file = order.folder / f"{sheet}{FORMATS[name].suffix}"
        order.save(file, to_bytes(document, name, order.look))
        files.append(file)
    return files


def file_formats(wanted: str | None = None) -> tuple[str, ...]:
    """Return all formats that write a whole sheet to a file, or the one that is wanted. Raises UsageError."""
    whole = tuple(row.name for row in FORMATS.values() if row.suffix and not (row.is_picture or row.is_data))
    if wanted is not None and wanted not in whole:
        raise UsageError(f"{wanted} writes no sheets", "Leave --format out for all that do.")
    return whole if wanted is None else (wanted,)
