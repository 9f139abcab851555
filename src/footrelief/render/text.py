"""Turns a document into plain lines for other programs and screen readers: no rules, no columns, nothing cut."""

from collections.abc import Sequence

from footrelief.document import (
    Beside,
    Block,
    Bullets,
    Callout,
    Document,
    Heading,
    Inline,
    Listing,
    Paragraph,
    Picture,
    Schedule,
    ScheduleStep,
    SourceItem,
    SourceList,
    Span,
    Table,
    Term,
    Terms,
)
from footrelief.footmap import FootMap
from footrelief.render import Look, wording
from footrelief.render.lines import plain, wrap_plain
from footrelief.render.lowering import simplify
from footrelief.text.words import clock

INDENT = "  "


def render(document: Document, look: Look) -> bytes:
    """Return the document in lines of the look's width; a longer word, such as an address, stays whole."""
    return "".join(f"{line}\n" for line in write_blocks(document.blocks, look.width)).encode()


def write_blocks(blocks: Sequence[Block], columns: int) -> list[str]:
    """Return blocks below each other, parted by an empty line, the sections by two."""
    lines: list[str] = []
    above: Block | None = None
    for block in blocks:
        written = write(block, columns)
        if lines and written:
            section = isinstance(block, Heading) and block.level == 2  # noqa: PLR2004 - a section
            lines += ["", ""] if section else [] if is_under(above, block) else [""]
        lines += written
        above = block
    return lines


def is_under(above: Block | None, block: Block) -> bool:
    """Whether a block goes on right under the small heading above it."""
    return isinstance(above, Heading) and above.level > 2 and not isinstance(block, Heading)  # noqa: PLR2004 - no section


def write(block: Block, columns: int) -> list[str]:  # noqa: C901, PLR0911, PLR0912 - one case for each kind of block
    """Return one block in lines of so many columns."""
    match block:
        case Heading(text=text, aside=aside):
            return fill((Span(with_remark(text, aside)),), columns)
        case Paragraph(words):
            return fill(words, columns)
        case Bullets(items, ordered, signs):
            signs = signs or tuple(f"{number}." if ordered else "-" for number in range(1, len(items) + 1))
            return [line for sign, item in zip(signs, items, strict=True) for line in fill(item, columns, f"{sign} ")]
        case Callout(title=title, blocks=blocks):
            return [*fill((Span(title),), columns), *indented(blocks, columns, loose=True)]
        case Terms(items):
            return [line for term in items for line in ("", *write_term(term, columns))][1:]
        case Table():
            return [line for row in block.rows for line in fill(write_row(block, row), columns, "- ")]
        case Listing(table=table):
            return ["\t".join(plain(cell) for cell in row) for row in table.rows]
        case Schedule():
            lines = [line for step in block.rows for line in write_step(step, columns)]
            return [*lines, f"Total: {clock(block.total_seconds)}"]
        case Beside(blocks):
            return [line for part in blocks for line in write_tight(part, columns)]
        case FootMap(listed=True):
            return []
        case SourceList(items):
            return [line for item in items for line in write_source(item, columns)]
        case Picture(alt=alt):
            return fill((Span(alt),), columns)
        case _:
            return [line for part in simplify(block) for line in write(part, columns)]


def write_tight(block: Block, columns: int) -> list[str]:
    """Return a block of steps without empty lines between them."""
    return [line for line in write(block, columns) if line]


def fill(words: Inline, columns: int, sign: str = "") -> list[str]:
    """Return the words in lines, `sign` before the first and as many spaces before the others."""
    lines = wrap_plain(words, columns - len(sign))
    return [(" " * len(sign) if number else sign) + line for number, line in enumerate(lines)] if sign else lines


def indented(blocks: Sequence[Block], columns: int, *, loose: bool = False) -> list[str]:
    """Return the blocks below each other, set in; an empty line between two paragraphs when they are to be loose."""
    lines: list[str] = []
    for before, block in zip((None, *blocks), blocks, strict=False):
        lines += [""] * (loose and isinstance(before, Paragraph) and isinstance(block, Paragraph))
        lines += write(block, columns - len(INDENT))
    return [INDENT + line if line else line for line in lines]


def with_remark(text: str, remark: str) -> str:
    """Return a text with a remark in brackets."""
    return f"{text} ({remark})" if remark else text


def write_term(term: Term, columns: int) -> list[str]:
    """Return a named thing, its blocks set in below its term."""
    sign = "" if term.number is None else f"{term.number}. "
    return [*fill((Span(with_remark(term.name, term.remark)),), columns, sign), *indented(term.blocks, columns)]


def write_row(table: Table, row: tuple[Inline, ...]) -> Inline:
    """Return the cells of a row as one line in words, each after the title of its column."""
    words: list[Span] = []
    parting = "; " if any(column.title for column in table.columns) else INDENT
    for column, cell in zip(table.columns, row, strict=True):
        title = f"{column.title}: " if column.title else ""
        if text := plain(cell):
            words.append(Span(f"{parting if words else ''}{title}{text}"))
    return tuple(words)


def write_step(step: ScheduleStep, columns: int) -> list[str]:
    """Return a step of a session in words, its time before it."""
    marks = f" ({', '.join(str(mark) for mark in step.marks)})" if step.marks else ""
    where = f" Where: {step.where}{marks}." if step.where or step.marks else ""
    action = wording.action(step).rstrip(".")
    sentence = f"{wording.foot(step)}: {action}.{where} For {wording.particulars(step)}. {step.reason}"
    return fill((Span(sentence),), columns, f"{clock(step.start):<5} ")


def write_source(source: SourceItem, columns: int) -> list[str]:
    """Return a source with its number before it and its address on a line of its own."""
    sign = f"[{source.number}] "
    words = Span(f"{source.words} {wording.standing(source)}")
    return [*fill((words,), columns, sign), *fill((Span(source.address),), columns, " " * len(sign))]
