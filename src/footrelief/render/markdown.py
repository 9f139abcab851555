"""Turns a document into CommonMark with tables, which reads the same on GitHub and on static sites."""

import re
from collections.abc import Iterator, Sequence
from json import dumps

from footrelief.document import (
    Block,
    Bullets,
    Callout,
    Cite,
    Column,
    Document,
    Heading,
    Inline,
    Log,
    Paragraph,
    Picture,
    Role,
    SourceItem,
    SourceList,
    Span,
    Table,
)
from footrelief.footmap import FootMap
from footrelief.render import Look, wording
from footrelief.render.lowering import signed, simplify

# Braces start template tags on static sites, dollars a formula on GitHub, two hyphens become a dash on some sites.
SPECIAL = re.compile(r"[\\`*_\[\]<>|~#{}$]|&(?=[#A-Za-z])|-(?=-)|(?<=\{)%")
LINE_START = re.compile(r"^(?:[-+=:]|\d+(?=[.)]))")
PLAIN_CODE = re.compile(r"[\w ./,:='\"-]+")
BOLD: set[Role] = {"strong", "warning", "number"}
DEEPEST_HEADING = 6
LISTS = (Bullets, FootMap)
LIST_MARK = re.compile(r"^(?:-|(\d+)\.)(?= )", re.MULTILINE)
"""What an item begins with: `-` or `1.`."""


def render(document: Document, look: Look) -> bytes:
    """Return the document with one line for each paragraph, so that no line break can change its meaning."""
    blocks = document.blocks
    if look.front_matter and blocks and isinstance(blocks[0], Heading) and blocks[0].level == 1:
        blocks = blocks[1:]
    parts = (*([front_matter(document)] if look.front_matter else []), *write_blocks(blocks, 0, look.picture))
    return ("\n\n".join(parts) + "\n").encode()


def front_matter(document: Document) -> str:
    """Return title and language as YAML between rules; JSON strings are YAML, whatever they hold."""
    facts = {"title": document.title, "lang": document.language}
    return "\n".join(("---", *(f"{name}: {dumps(value, ensure_ascii=False)}" for name, value in facts.items()), "---"))


def write_blocks(blocks: Sequence[Block], level: int, picture: str = "") -> Iterator[str]:
    """Yield the parts of the page; `level` is that of the heading they stand under, `picture` shows the first map."""
    above: Block | None = None
    is_other = False
    for block in blocks:
        if picture and isinstance(block, FootMap):
            yield f"![{escape(block.words)}](<{picture}>)"
            picture = ""
        is_other = isinstance(above, LISTS) and isinstance(block, LISTS) and not is_other
        parts = filter(None, write(block, level))
        yield from map(with_other_marks, parts) if is_other else parts
        level = level_below(level, block) if isinstance(block, Heading) else level
        above = block


def with_other_marks(part: str) -> str:
    """Return a list with the other marks for its items, which begin another list below one."""
    return LIST_MARK.sub(lambda match: f"{match[1]})" if match[1] else "*", part)


def write(block: Block, level: int) -> Iterator[str]:
    """Yield the parts of one block."""
    match block:
        case Heading(text=text, aside=aside):
            yield f"{'#' * level_below(level, block)} {escape(text)}"
            if aside:
                yield paragraph((Span(aside),))
        case Paragraph(words):
            yield paragraph(words)
        case Bullets(ordered=ordered):
            items = enumerate(signed(block), 1)
            yield "\n".join(f"{f'{number}.' if ordered else '-'} {paragraph(item)}" for number, item in items)
        case Callout(title=title, blocks=blocks):
            yield quote((paragraph((Span(title, "strong"),)), *write_blocks(blocks, level)))
        case Table():
            yield write_table(block)
        case SourceList(items):
            yield "\n\n".join(write_source(item) for item in items)
        case Log():
            yield write_table(log_table(block))
        case Picture(alt=alt):
            yield paragraph((Span(alt),))
        case _:
            yield from write_blocks(simplify(block, level), level)


def escape(text: str) -> str:
    """Return text that Markdown, GitHub and the templates of static sites take as it is."""
    return SPECIAL.sub(r"\\\g<0>", text)


def paragraph(words: Inline) -> str:
    """Return words as one line that cannot be taken for a heading, a list or a rule."""
    return LINE_START.sub(escape_first, inline(words).strip())


def escape_first(match: re.Match[str]) -> str:
    """Return what starts a line so that it starts no list."""
    return f"{match[0]}\\" if match[0].isdigit() else f"\\{match[0]}"


def inline(words: Inline) -> str:
    """Return words with their roles."""
    text = ""
    for number, part in enumerate(words):
        after = next((other.text[:1] for other in words[number + 1 :] if isinstance(other, Span) and other.text), " ")
        match part:
            case Cite(numbers):
                text += "".join(f"[^{number}]" for number in numbers)
            case Span(target=target) if wording.WEB_ADDRESS.fullmatch(target):
                text += f"[{escape(part.text)}](<{target}>)"
            case _:
                text += in_role(wording.spell(part), part.role, text[-1:] or " ", after)
    return text


def in_role(text: str, role: Role, before: str, after: str) -> str:
    """Return text in bold or as code where its role asks for it and the letters around it let Markdown see that."""
    bare = text.strip()
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    if role == "id" and PLAIN_CODE.fullmatch(bare) and before != "`":
        return f"{lead}`{bare}`{tail}"
    opens = (lead or before).isspace() or (bare[:1].isalnum() and before != "*")
    closes = (tail or after).isspace() or bare[-1:].isalnum()
    return f"{lead}**{escape(bare)}**{tail}" if role in BOLD and bare and opens and closes else escape(text)


def quote(parts: Sequence[str]) -> str:
    """Return the parts as a block quotation."""
    return "\n".join(f"> {line}".rstrip() for line in "\n\n".join(parts).split("\n"))


def level_below(level: int, heading: Heading) -> int:
    """Return the level of a heading; none is skipped, and a page without a title begins with a section."""
    return min(heading.level, max(level, 1) + 1, DEEPEST_HEADING)


def write_table(table: Table) -> str:
    """Return a table, one line for each row."""
    rules = ("---:" if column.align == "right" else "---" for column in table.columns)
    titles = (escape(column.title) for column in table.columns)
    rows = ((inline(cell).strip() for cell in row) for row in table.rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (titles, rules, *rows))


def log_table(log: Log) -> Table:
    """Return a form with a numbered line for each time."""
    numbers = ((Span(str(number)),) for number in range(1, log.times + 1))
    return Table(
        (Column(""), *map(Column, log.columns)),
        tuple((number, *((),) * len(log.columns)) for number in numbers),
    )


def write_source(source: SourceItem) -> str:
    """Return a source as a footnote that its citations lead to."""
    words = f"{source.words} {wording.standing(source)}".strip()
    address = f"<{source.address}>" if wording.WEB_ADDRESS.fullmatch(source.address) else escape(source.address)
    return f"[^{source.number}]: {escape(words)} {address}".rstrip()
