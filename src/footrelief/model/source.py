"""The publications and pages that entries rest on: who, where, what was read of them, how far to trust them."""

from typing import Annotated, ClassVar, Final, Literal

from msgspec import Meta

from footrelief.model.entry import Entry, Name, Record, SourceId, Text, form

Url = Annotated[str, form("a web address that begins with http:// or https://", r"^https?://\S+$(?!\n)", 400)]
Doi = Annotated[str, form("a DOI that begins with 10. and a number", r"^10\.\S+$(?!\n)", 120)]
Pmid = Annotated[str, form("the digits of a PubMed number in quotes", r"^[0-9]+$(?!\n)", 12)]
Day = Annotated[
    str, form("a day like 2026-11-26 in quotes", r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$(?!\n)", 10)
]
Short = Annotated[str, form("a few letters or digits in quotes", r"^[^\s].{0,39}$(?!\n)", 40)]

NAMED: Final = 6
"""As many authors are named in print; of more, the first three."""
FIRST: Final = 3


class Author(Record, frozen=True, kw_only=True):
    """Somebody who wrote it: a person by family and given names, or an organisation."""

    family: Name | None = None
    given: Annotated[Name | None, Meta(description="Given names or initials.")] = None
    organisation: Name | None = None

    @property
    def named(self) -> str:
        """The name in print: `Do TP`."""
        return self.organisation or " ".join(filter(None, (self.family, self.given)))


class Source(Entry, frozen=True, kw_only=True):
    """A publication or page that entries rest on."""

    section: ClassVar[str] = "sources"
    kind: ClassVar[str] = "source"

    name: Annotated[Text, Meta(description="Its title.")]
    by: Annotated[
        Text | None, Meta(description="Who and where in one line, for what has no `authors` or `container`.")
    ] = None
    authors: Annotated[tuple[Author, ...], Meta(description="Who wrote it, in the order of the publication.")] = ()
    more_authors: Annotated[bool, Meta(description="There are more authors than are listed.")] = False
    container: Annotated[Name | None, Meta(description="The journal, site or book it is part of.")] = None
    volume: Short | None = None
    issue: Short | None = None
    pages: Annotated[Short | None, Meta(description="Pages, or the number of the article.")] = None
    publisher: Name | None = None
    year: Annotated[int, Meta(ge=1500, le=2100)] | None = None
    language: Annotated[Short | None, Meta(description="Its language as a code: `de`. None: English.")] = None
    doi: Doi | None = None
    pmid: Pmid | None = None
    url: Annotated[Url | None, Meta(description="The official page, where there is no DOI.")] = None
    read_at: Annotated[
        Url | None, Meta(description="Where it was read, when that is not the official page: a copy, an abstract.")
    ] = None
    type: Annotated[
        Literal[
            "guideline",
            "classification",
            "review",
            "trial",
            "study",
            "dataset",
            "government",
            "association",
            "charity",
            "textbook",
            "practitioner",
            "other",
            "own",
        ],
        Meta(description="What kind of publication it is; own: a choice of the catalog's makers, nothing to look up."),
    ]
    level: Annotated[
        Literal["guideline", "graded-review", "review", "trial", "observational", "opinion", "tradition"] | None,
        Meta(
            description="What it can show, beside how far its text is trusted; graded-review: with GRADE. None: no "
            "evidence, such as a classification."
        ),
    ] = None
    trust: Annotated[
        Literal["A", "B", "C"],
        Meta(
            description="A: guideline, official data or advice, graded review; "
            "B: other reviews, single study, charity, hospital, university; "
            "C: practitioner or popular page, which supports what tradition says and never that something works."
        ),
    ]
    read: Annotated[
        Literal["full", "abstract", "excerpt", "copy", "no"] | None,
        Meta(description="What was read of it; copy: the text on somebody else's page; no: known by reference only."),
    ] = None
    seen: Annotated[bool | None, Meta(description="The shorter form of `read`: true for an excerpt, false for no.")] = (
        None
    )
    checked: Annotated[Day | None, Meta(description="When somebody last looked at it.")] = None
    review_by: Annotated[Day | None, Meta(description="When it has to be looked at again.")] = None
    status: Annotated[
        Literal["current", "superseded", "retracted", "closed"],
        Meta(description="superseded: by a newer text; closed: the page or service is gone."),
    ] = "current"
    superseded_by: SourceId | None = None
    says: Annotated[Text | None, Meta(description="What it says that entries rest on, in our words.")] = None
    note: Text | None = None

    @property
    def was_read(self) -> bool:
        """Was anything of it read?"""
        return self.read != "no" if self.read else bool(self.seen)

    @property
    def writers(self) -> str:
        """The authors in print: all up to six, of more the first three."""
        names = [author.named for author in self.authors]
        if len(names) > NAMED or (self.more_authors and names):
            return f"{', '.join(names[:FIRST])} et al."
        return ", ".join(names)

    @property
    def everybody(self) -> str:
        """All authors that are listed."""
        return ", ".join(author.named for author in self.authors) + " et al." * self.more_authors

    @property
    def place(self) -> str:
        """The container with volume, issue and pages: `Neurology 92(3):134-144`."""
        volume = f" {self.volume}" if self.volume else ""
        issue = f"({self.issue})" if self.issue else ""
        pages = f":{self.pages}" if self.pages else ""
        return f"{self.container}{volume}{issue}{pages}" if self.container else ""

    @property
    def byline(self) -> str:
        """Who wrote it and where it stands, in one line."""
        return self.by or "; ".join(filter(None, (self.writers, self.place, self.publisher)))

    @property
    def address(self) -> str:
        """The address to print: the DOI, then PubMed, then the official page."""
        if self.doi:
            return f"https://doi.org/{self.doi}"
        return f"https://pubmed.ncbi.nlm.nih.gov/{self.pmid}/" if self.pmid else self.url or ""
