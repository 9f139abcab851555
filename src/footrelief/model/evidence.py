"""Claims, grades and sources: what is known, how sure, and who says so."""

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from footrelief.model.entry import Entry, GradeId, Name, Record, Sources, Text


class Grade(Entry, frozen=True, kw_only=True):
    """A step on the scale of certainty: how sure can we be that this is true?"""

    section: ClassVar[str] = "grades"
    kind: ClassVar[str] = "grade"

    order: Annotated[int, Meta(description="Higher is surer; below 0: evidence speaks against it.")]
    label: Name
    meaning: Text
    sources: Sources


class PartGrade(Record, frozen=True, kw_only=True):
    """The grade of one part of a claim."""

    part: Name
    grade: GradeId


class Claim(Entry, frozen=True, kw_only=True):
    """Something said about headache or foot massage, graded."""

    section: ClassVar[str] = "claims"
    kind: ClassVar[str] = "claim"

    about: Literal["cause", "mechanism", "benefit"]
    claim: Annotated[Text, Meta(description="What is claimed, in the claimant's sense, never as our advice.")]
    from_article: Annotated[
        bool, Meta(description="One of the claims of the article that footrelief started from.")
    ] = False
    grade: GradeId
    parts: tuple[PartGrade, ...] = ()
    verdict: Annotated[Text, Meta(description="What the evidence allows one to say.")]
    why: Annotated[tuple[Text, ...], Meta(min_length=1, description="Reasons for the grade.")]
    say: Annotated[Text, Meta(description="The one sentence that a reader should take away.")]
    sources: Sources


class Correction(Entry, frozen=True, kw_only=True):
    """A common overclaim and what to say instead."""

    section: ClassVar[str] = "corrections"
    kind: ClassVar[str] = "correction"

    claim: Text
    grade: GradeId
    instead: Text
    sources: Sources


class Finding(Entry, frozen=True, kw_only=True):
    """Evidence on a neighbouring question."""

    section: ClassVar[str] = "findings"
    kind: ClassVar[str] = "finding"

    topic: Name
    grade: GradeId
    text: Text
    sources: Sources


class Note(Entry, frozen=True, kw_only=True):
    """A piece of advice or background that belongs to no single entry."""

    section: ClassVar[str] = "notes"
    kind: ClassVar[str] = "note"

    topic: Annotated[
        Literal[
            "before", "comfort", "session", "after", "diary", "harm", "how-common", "tradition", "grading", "safety"
        ],
        Meta(description="Where it is shown."),
    ]
    text: Text
    steps: tuple[Text, ...] = ()
    sources: Sources

    @property
    def title(self) -> str:
        """Its id as words: a note has no name."""
        return self.id.replace("-", " ").capitalize()


class Source(Entry, frozen=True, kw_only=True):
    """A publication or page that entries rest on."""

    section: ClassVar[str] = "sources"
    kind: ClassVar[str] = "source"

    name: Annotated[Text, Meta(description="Its title.")]
    by: Annotated[Text, Meta(description="Authors, journal or publisher.")]
    year: Annotated[int, Meta(ge=1500, le=2100)] | None = None
    url: (
        Annotated[
            str,
            Meta(
                pattern=r"^https?://\S+$(?!\n)",
                max_length=400,
                extra={"form": "a web address that begins with http:// or https://"},
            ),
        ]
        | None
    ) = None
    doi: (
        Annotated[
            str,
            Meta(pattern=r"^10\.\S+$(?!\n)", max_length=120, extra={"form": "a DOI that begins with 10. and a number"}),
        ]
        | None
    ) = None
    pmid: (
        Annotated[
            str,
            Meta(pattern=r"^[0-9]+$(?!\n)", max_length=12, extra={"form": "the digits of a PubMed number in quotes"}),
        ]
        | None
    ) = None
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
        ],
        Meta(description="What kind of publication it is."),
    ]
    trust: Annotated[
        Literal["A", "B", "C"],
        Meta(
            description="A: guideline, systematic review, official data; "
            "B: single study, charity, hospital, university; "
            "C: practitioner or popular page, which supports what tradition says and never that something works."
        ),
    ]
    seen: Annotated[bool, Meta(description="Was an excerpt or abstract read? false: known only by reference.")]
    note: Text | None = None
