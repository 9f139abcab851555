"""How a sheet does against the rules for paper, as a list."""

from collections.abc import Sequence

from footrelief.document import Column, Document, Listing, Span, Table
from footrelief.handout.score import Finding
from footrelief.wording import count

VERDICTS = {True: "kept", False: "mend", None: "told"}


def report(findings: Sequence[Finding], language: str) -> Document:
    """List every rule with what was wanted, what was found and what to do."""
    to_mend = sum(finding.met is False for finding in findings)
    title = f"{count(to_mend, 'thing')} to mend" if to_mend else "Nothing to mend"
    rows = tuple(
        tuple((Span(text),) for text in (one.rule, one.wanted, one.found, VERDICTS[one.met], one.mend))
        for one in findings
    )
    columns = (Column("rule", share=2), Column("wanted"), Column("found"), Column(""), Column("what to do", share=3))
    return Document(title, (Listing(title, Table(columns, rows)),), records={"findings": findings}, language=language)
