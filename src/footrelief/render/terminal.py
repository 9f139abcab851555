"""Turns a document into lines for a screen: hanging columns, thin rules, few calm colours."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from msgspec.structs import replace
from rich.color import ColorSystem
from rich.style import Style

from footrelief.document import (
    Beside,
    Block,
    Bullets,
    Callout,
    Document,
    Heading,
    Listing,
    Paragraph,
    Picture,
    Role,
    Schedule,
    SourceItem,
    SourceList,
    Span,
    Table,
    Term,
    Terms,
)
from footrelief.footmap import FootMap
from footrelief.render import Look, lowering, wording
from footrelief.render.lines import plain, runs, wrap
from footrelief.render.tables import draw_schedule, draw_table
from footrelief.text.lines import Line, Run, beside, indent, line_width, pad
from footrelief.text.widths import width

if TYPE_CHECKING:  # few documents show it
    from footrelief.footmap.pens import Sketch

# Red and magenta are the two ANSI colours that can be read on black and on white alike.
STYLES: dict[Role, Style] = {
    "strong": Style(bold=True),
    "quiet": Style(dim=True),
    "warning": Style(bold=True, color="red"),
    "number": Style(bold=True, color="magenta"),
    "id": Style(bold=True),
    "link": Style(underline=True),
    "grade": Style(color="magenta"),
}
ASCII_GLYPHS = str.maketrans({"─": "-", "│": "|", "┃": "|", "·": "-"})
BARS: dict[str, Run] = {"stop": ("┃ ", "warning"), "caution": ("│ ", "warning"), "tip": ("│ ", "quiet")}

LONGEST_LINE = 100
"""Columns of running text at most; only tables may be wider."""
NARROWEST_BODY = 36
"""Columns that the text of a term needs to stand beside its name."""
STEPS_WIDTH = 52
"""Columns that the steps of a session need to stand beside a drawing."""
LEGEND_WIDTH = 42
"""Columns that the list of a foot map needs to stand beside its drawing."""
WORTH_NARROWING = 3
"""Lines that standing beside each other must save on a screen where drawing and list then get narrow."""
SKETCH_WIDTH = 44
"""Columns of the square that shows how the hands move: twenty-two lines at most."""
WIDEST_TERM = 26
INDENT = 2
SIGN_WIDTH = 4
MARGIN: Run = (" " * INDENT, "plain")


def render(document: Document, look: Look) -> bytes:
    """Return the document drawn at the width of the look, with ANSI escapes only where it allows colours."""
    lines = draw_blocks(document.blocks, look, loose=True)
    text = "".join(f"{paint(line, color=look.color)}\n" for line in lines)
    return (text.translate(ASCII_GLYPHS) if look.ascii else text).encode()


def paint(line: Line, *, color: bool) -> str:
    """Return a line as text, with ANSI escapes for the roles of its runs where colours are wanted."""
    if not color:
        return "".join(text for text, _ in line).rstrip()
    return "".join(
        STYLES[role].render(text, color_system=ColorSystem.STANDARD) if role in STYLES else text for text, role in line
    ).rstrip()


def draw_blocks(blocks: Sequence[Block], look: Look, *, loose: bool) -> list[Line]:
    """Return blocks below each other, when loose with empty lines between them."""
    lines: list[Line] = []
    above: Block | None = None
    for block in blocks:
        drawn = draw(block, look)
        if not drawn:
            continue
        if above and (isinstance(block, Heading) or (loose and not belong_together(above, block))):
            lines.append([])
        lines += drawn
        above = block
    return lines


def belong_together(above: Block, block: Block) -> bool:
    """Whether a block goes on with what the one above it began: a section, a list, words under short items."""
    if isinstance(above, Heading):
        return above.level > 1
    if isinstance(above, Bullets):
        return above.across > 1
    return isinstance(above, Paragraph) and isinstance(block, Bullets)


def draw(block: Block, look: Look) -> list[Line]:  # noqa: C901, PLR0911, PLR0912 - one case for each kind of block
    """Return one block in lines of at most the look's width."""
    measure = min(look.width, LONGEST_LINE)
    match block:
        case Heading():
            return draw_heading(block, measure)
        case Paragraph(words):
            return wrap(words, measure)
        case Bullets():
            return draw_bullets(block, measure)
        case Callout():
            return draw_callout(block, replace(look, width=measure))
        case Terms():
            return draw_terms(block, replace(look, width=measure))
        case Table():
            return draw_table(block, look.width)
        case Listing():
            return draw_listing(block, look.width)
        case Schedule():
            return draw_schedule(block, measure)
        case FootMap():
            return draw_foot_map(block, replace(look, width=measure))
        case Beside():
            return draw_beside(block, replace(look, width=measure))
        case SourceList(items):
            return [line for item in items for line in draw_source(item, measure)]
        case Picture(alt=alt, sketch=sketch):
            drawn = draw_sketch(cast("Sketch", sketch), replace(look, width=measure)) if sketch else []
            return [*drawn, *wrap((Span(alt, "quiet"),), measure)]
        case _:
            return draw_blocks(lowering.simplify(block), look, loose=False)


def headline(title: str, aside: str, columns: int) -> list[Line]:
    """Return a title with a quiet remark at the far end of its line, or below it where there is no room."""
    lines = wrap((Span(title, "strong"),), columns)
    if not aside:
        return lines
    if lines and line_width(lines[-1]) + INDENT + width(aside) <= columns:
        return [*lines[:-1], [*pad(lines[-1], columns - width(aside)), (aside, "quiet")]]
    return lines + wrap((Span(aside, "quiet"),), columns)


def draw_heading(heading: Heading, columns: int) -> list[Line]:
    """Return a heading; that of a section has a thin rule below it."""
    lines = headline(heading.text, heading.aside, columns)
    return [*lines, [("─" * columns, "quiet")]] if heading.level == 2 else lines  # noqa: PLR2004 - a section


def draw_bullets(bullets: Bullets, columns: int) -> list[Line]:
    """Return a list with its dots or numbers hanging to the left of the words; short items several to a line."""
    if bullets.across > 1:
        items = [bullets.items[start :: bullets.across] for start in range(bullets.across)]
        widths = [max((width(plain(item)) for item in column), default=0) for column in items]
        if sum(widths) + INDENT * bullets.across <= columns:
            starts = range(0, len(bullets.items), bullets.across)
            rows = ([runs(item) for item in bullets.items[start : start + bullets.across]] for start in starts)
            return [
                [run for cell, wide in zip(row, widths, strict=False) for run in [MARGIN, *pad(cell, wide)]]
                for row in rows
            ]
    if bullets.signs:
        room = max(SIGN_WIDTH, *map(width, bullets.signs))
        signs = [f"{sign:<{room}} " for sign in bullets.signs]
    else:
        last = len(bullets.items)
        signs = [f"  {number:>{len(str(last))}}  " if bullets.ordered else "  ·  " for number in range(1, last + 1)]
    role: Role = "number" if bullets.ordered or bullets.signs else "quiet"
    signed = zip(signs, bullets.items, strict=True)
    return [line for sign, item in signed for line in indent(wrap(item, columns - len(sign)), (sign, role))]


def draw_callout(callout: Callout, look: Look) -> list[Line]:
    """Return the blocks with a bar along their left side, heavy where everything else has to wait."""
    bar = BARS[callout.tone]
    inner = replace(look, width=look.width - INDENT)
    title = wrap((Span(callout.title, "strong" if callout.tone == "tip" else "warning"),), inner.width)
    return indent([*title, *draw_blocks(callout.blocks, inner, loose=True)], bar, bar)


def draw_terms(terms: Terms, look: Look) -> list[Line]:
    """Return named things, their terms in one column where there is room; an empty line parts the longer ones."""
    numbers = max((width(number_sign(term)) for term in terms.items), default=0)
    widest = max((width(text) for term in terms.items for text in (term.name, f"  {term.remark}")), default=0)
    beside_at = numbers + min(widest, WIDEST_TERM) + INDENT
    if look.width - beside_at < NARROWEST_BODY:
        beside_at = 0
    loose = any(len(term.blocks) > 1 for term in terms.items)
    lines: list[Line] = []
    for term in terms.items:
        if lines and loose:
            lines.append([])
        lines += draw_term(term, look, numbers, beside_at)
    return lines


def number_sign(term: Term) -> str:
    """Return the number that stands before a term, with the space after it."""
    return "" if term.number is None else f"{term.number}  "


def draw_term(term: Term, look: Look, numbers: int, beside_at: int) -> list[Line]:
    """Return a named thing: its blocks start at column `beside_at`, or below the term where that is 0."""
    head_columns = (beside_at - INDENT if beside_at else look.width) - numbers
    head = wrap((Span(term.name, "strong"),), head_columns)
    if not beside_at and head and line_width(head[-1]) + INDENT + width(term.remark) <= head_columns:
        head[-1] += [MARGIN, (term.remark, "quiet")]
    else:
        head += indent(wrap((Span(term.remark, "quiet"),), head_columns - INDENT), MARGIN, MARGIN)
    if numbers:
        head = indent(head, (number_sign(term).rjust(numbers), "number"))
    body_at = beside_at or numbers + INDENT
    body = draw_blocks(term.blocks, replace(look, width=look.width - body_at), loose=False)
    if beside_at:
        return beside(head, body, beside_at)
    margin: Run = (" " * body_at, "plain")
    return head + indent(body, margin, margin)


def draw_foot_map(foot_map: FootMap, look: Look) -> list[Line]:
    """Return the drawing beside its list where that is worth it, else above it; in words alone without room."""
    from footrelief.footmap import braille  # most documents have no map

    words = wrap((Span(foot_map.words),), look.width)
    legend = lowering.legend(foot_map)
    above = draw_terms(legend, look)
    room = look.width - LEGEND_WIDTH - 2 * INDENT
    high = max(braille.height(foot_map, room), len(draw_terms(legend, replace(look, width=LEGEND_WIDTH))))
    saved = braille.height(foot_map, look.width) + len(above) - high
    is_worth = look.width >= LONGEST_LINE or saved >= WORTH_NARROWING
    is_beside = is_worth and bool(above) and room >= braille.needed(foot_map)
    feet = braille.draw(foot_map, room if is_beside else look.width, ascii=look.ascii)
    if is_beside:
        legend_at = max(line_width(line) for line in feet) + 2 * INDENT
        return [*words, [], *beside(feet, draw_terms(legend, replace(look, width=look.width - legend_at)), legend_at)]
    return [line for part in (words, feet, above) if part for line in ([], *part)][1:]


def draw_sketch(sketch: "Sketch", look: Look) -> list[Line]:
    """Return how the hands move, in characters."""
    from footrelief.footmap import motion_braille  # few documents show it

    return motion_braille.draw(sketch.picture, min(look.width, SKETCH_WIDTH), ascii_only=look.ascii)


def draw_beside(block: Beside, look: Look) -> list[Line]:
    """Return the blocks with the drawing at their right, or below them where they would get narrow."""
    from footrelief.footmap import braille  # most documents have no map

    room = look.width - STEPS_WIDTH - INDENT
    if block.drawing is None or room < braille.needed(block.drawing):
        return draw_blocks(lowering.simplify(block), look, loose=False)
    feet = braille.draw(block.drawing, room, ascii=look.ascii)
    widest = max(map(line_width, feet), default=0)
    left = draw_blocks(block.blocks, replace(look, width=look.width - widest - INDENT), loose=False)
    return beside(left, feet, look.width - widest)


def draw_listing(listing: Listing, columns: int) -> list[Line]:
    """Return the headline above the table and the summary below it."""
    table = draw_table(listing.table, columns)
    table_width = max((line_width(line) for line in table), default=0)
    title_width = width(listing.title) + INDENT + width(listing.aside)
    lines = [*headline(listing.title, listing.aside, min(columns, max(table_width, title_width))), [], *table]
    summary = wrap(listing.summary, min(columns, LONGEST_LINE))
    return [*lines, [], *summary] if summary else lines


def draw_source(source: SourceItem, columns: int) -> list[Line]:
    """Return a source with its number hanging to the left and its address on a line of its own."""
    sign = f"{f'[{source.number}]':<4} "
    room = columns - len(sign)
    words = f"{source.words} {wording.standing(source)}"
    lines = [*wrap((Span(words, "quiet"),), room), *wrap((Span(source.address, "quiet"),), room)]
    return indent(lines, (sign, "number"))
