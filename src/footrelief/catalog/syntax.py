"""Turns what the YAML parser says about broken text into a problem in plain words."""

import re
from typing import Any

from footrelief.catalog.written import TOO_DEEP, WrittenFile
from footrelief.errors import Place, Problem

_MESSAGES = (
    (
        "mapping values are not allowed",
        "this colon does not belong here",
        "Put text that holds a colon and a space in quotes, or check the indentation of this line and the one above.",
    ),
    ("tab character", "a tab is used for indentation", "Indent with spaces."),
    ("did not find expected ',' or", "this bracket is not closed", "A comma or the closing bracket is missing."),
    ("document indicator", "this quote is not closed", "A line that begins with --- or ... ends the text; indent it."),
    ("unexpected ':'", "this colon does not belong here", "Put text that holds a colon in quotes."),
    ("unexpected end of stream", "this quote is not closed", "Add the closing quote."),
    (
        "did not find expected key",
        "this line does not fit the ones above",
        "Check its indentation, and the quotes and brackets just above.",
    ),
    (
        "did not find expected '-'",
        "this line does not fit the list above",
        'Begin it with "- ", check its indentation, or add the colon that the line above lacks.',
    ),
    ("escape", "this backslash begins no known escape", "Use single quotes, or write the backslash twice."),
    ("hexdecimal", "this backslash begins no known escape", "Use single quotes, or write the backslash twice."),
    ("expected node content", "a value is missing here", "Put text that begins with a mark in quotes."),
    ("block sequence entries", "a list item does not belong here", 'Put each "- " on a line of its own.'),
    ("expected <document start>", "this line does not fit the ones above", "Keep one document in each file."),
    ("directive", "a catalog has no directives (%)", "Delete this line; put text that begins with % in quotes."),
    ("incompatible YAML", "a catalog has no directives (%)", "Delete the line that begins with %YAML."),
    ("nesting depth", *TOO_DEEP),  # the parser reads ahead, and since PyYAML 6.0.4 has a limit of its own
    ("simple key", "this line has no colon", "Write a key and a colon, or put text of several lines in quotes."),
    ("block scalar", "this block of text begins wrongly", "Write | or > alone at the end of the line."),
    ("tag", "a catalog has no tags (!)", "Put text that begins with ! in quotes."),
    ("anchor", "a catalog has no anchors (&)", "Put text that begins with & in quotes."),
    ("alias", "a catalog has no aliases (*)", "Put text that begins with * in quotes."),
)
_OPENED = re.compile("while scanning an? (?!plain)|did not find expected ',' or")
"""Of these, the place to look at is where the bracket, quote or word was opened."""


def explain(file: WrittenFile, error: Exception) -> Problem:
    """Return the problem that stopped the parser."""
    said = f"{getattr(error, 'context', None) or ''} {getattr(error, 'problem', None) or error}"
    mark = getattr(error, "problem_mark", None)
    if _OPENED.search(said):
        mark = getattr(error, "context_mark", None) or mark
    place = _place(file, mark)
    if "cannot start any token" in said:
        return _explain_start(file, place)
    for words, message, hint in _MESSAGES:
        if words in said:
            return file.problem(place, message, hint)
    return file.problem(place, f"this is not YAML: {said.strip()}")


def _explain_start(file: WrittenFile, place: Place) -> Problem:
    character = file.lines[place.line - 1][place.column - 1 : place.column]
    if character == "\t":
        return file.problem(place, "a tab is used for indentation", "Indent with spaces.")
    return file.problem(place, f"text cannot begin with {character}", "Put it in quotes.")


def _place(file: WrittenFile, mark: Any) -> Place:  # noqa: ANN401 - a mark of the parser, whichever it is
    """Return the place of a mark; a mark behind the end of the text becomes the end of its last line of words."""
    if mark is None:
        return Place(file.name)
    if mark.line < len(file.lines) and mark.column < len(file.lines[mark.line]):
        return Place(file.name, mark.line + 1, mark.column + 1)
    line = min(mark.line + 1, len(file.lines))
    while line > 1 and not file.lines[line - 1].strip():
        line -= 1
    return Place(file.name, line, max(1, len(file.lines[line - 1])))
