"""Takes out of a page for others what only somebody with the program can use: its commands, and paths of files."""

import re
from typing import Final, TypeVar, cast

import msgspec
from msgspec.structs import asdict, replace

from footrelief.document import Bullets, Cite, Document, Heading, Inline, Listing, Paragraph, Span

T = TypeVar("T")

COMMANDS: Final = "causes|evidence|follow|guide|handout|help|map|points|routines?|safety|search|show|sources|techniques"
IN_BRACKETS: Final = rf" ?\(footrelief (?:{COMMANDS})\b[^)]*\)"
SENTENCE: Final = rf"(?:(?<=[.!?] )|^)[^.!?]*\bfootrelief (?:{COMMANDS})\b[^.!?]*[.!?]?"
LAST_SENTENCE: Final = r"(?:(?<=[.!?]) |^)[^.!?]*$"
"""What leads to a command: `None of these? No proof. All 39: ` -> `None of these? No proof.`"""
WRITTEN_IN: Final = r"Written in .+:\d+:\d+\.$"


def published(document: Document) -> Document:
    """Return the document without commands and paths; its records stay as they are."""
    return replace(document, blocks=_kept(document.blocks))


def _kept(pieces: tuple[T, ...]) -> tuple[T, ...]:
    """Return the pieces without commands, and without those that were nothing else."""
    changed = [(piece, _without(piece)) for piece in pieces]
    return tuple(new for old, new in changed if not (_is_empty(new) and not _is_empty(old)))


def _is_empty(piece: object) -> bool:
    match piece:
        case Paragraph(words):
            return not words
        case Bullets(items):
            return not items
    return piece == ()


def _without(piece: T) -> T:
    """Return the same piece without commands in it."""
    changed: object = piece
    if isinstance(piece, tuple):
        is_inline = bool(piece) and all(isinstance(part, Span | Cite) for part in piece)
        changed = _cut(cast("Inline", piece)) if is_inline else _kept(piece)
    elif isinstance(piece, Bullets) and piece.signs:
        changed = replace(piece, items=tuple(_cut(item) for item in piece.items))
    elif isinstance(piece, msgspec.Struct) and not isinstance(piece, Span | Cite):
        inside = {name: value for name, value in asdict(piece).items() if isinstance(value, tuple | msgspec.Struct)}
        fields: dict[str, object] = {name: _without(value) for name, value in inside.items()}
        if isinstance(piece, Heading | Listing) and piece.aside.startswith("footrelief "):
            fields["aside"] = ""
        changed = replace(piece, **fields) if fields else piece
    return cast("T", changed)


def _cut(words: Inline) -> Inline:
    """Return a line without commands, and without the sentences that lead to them."""
    kept: list[Span | Cite] = []
    for word in words:
        if not isinstance(word, Span) or word.target:
            kept.append(word)
        elif re.match(rf"footrelief(?: (?:{COMMANDS})\b|$)", word.text):
            _unlead(kept)
        else:
            text = re.sub(SENTENCE, "", re.sub(IN_BRACKETS, "", word.text))
            kept.append(word if text == word.text else replace(word, text=text))
    text = "".join(word.text for word in kept if isinstance(word, Span))
    if kept == list(words) and not re.match(WRITTEN_IN, text):
        return words
    is_left = text.strip(" .,;:") or any(isinstance(word, Cite) for word in kept)
    if re.match(WRITTEN_IN, text) or not is_left:
        return ()
    return tuple(word for word in kept if not isinstance(word, Span) or word.text)


def _unlead(kept: list[Span | Cite]) -> None:
    """Take the sentence off the end of a line that has led to a command."""
    while kept and isinstance(last := kept[-1], Span):
        left = re.sub(LAST_SENTENCE, "", last.text)
        kept.pop()
        if left:
            kept.append(replace(last, text=left))
            return
