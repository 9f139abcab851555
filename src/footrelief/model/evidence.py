"""Claims, grades and sources: what is known, how sure, and who says so."""

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from footrelief.model.entry import CauseId, Entry, GradeId, Name, Record, SourceId, Sources, SubjectId, Text

Concerns = Annotated[
    tuple[SubjectId, ...], Meta(description="Causes and cautions that it is about: it is told in their guides.")
]
Disputes = Annotated[tuple[SourceId, ...], Meta(description="Those of its sources that say the contrary, or doubt it.")]
General = Annotated[bool, Meta(description="It is about headache as a whole: it is told in the guide to headache.")]


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
    concerns: Annotated[
        tuple[CauseId, ...], Meta(description="Causes that it is about: their guides tell this grade.")
    ] = ()
    say: Annotated[
        Text | None,
        Meta(description="What to take away about this part. None: the claim's own sentence does not fit it."),
    ] = None


class Claim(Entry, frozen=True, kw_only=True):
    """Something said about headache or foot massage, graded."""

    section: ClassVar[str] = "claims"
    kind: ClassVar[str] = "claim"

    about: Literal["cause", "mechanism", "benefit"]
    claim: Annotated[Text, Meta(description="What is claimed, in the claimant's sense, never as our advice.")]
    from_article: Annotated[
        bool, Meta(description="One of the claims of the article that footrelief started from.")
    ] = False
    short: Annotated[Text | None, Meta(description="What to expect, in a line, for the short pages.")] = None
    grade: GradeId
    parts: tuple[PartGrade, ...] = ()
    concerns: Concerns = ()
    shown: Annotated[
        tuple[Literal["opening", "map"], ...],
        Meta(
            description="Where its `say` stands besides the evidence; opening: at the top of the guide to headache, "
            "and a benefit gives every guide its grade; map: beside the foot map."
        ),
    ] = ()
    verdict: Annotated[Text, Meta(description="What the evidence allows one to say.")]
    why: Annotated[tuple[Text, ...], Meta(min_length=1, description="Reasons for the grade.")]
    say: Annotated[Text, Meta(description="The one sentence that a reader should take away.")]
    sources: Sources
    disputes: Disputes = ()

    @property
    def title(self) -> str:
        """The claim as what is said, so that a line quoted alone misleads nobody."""
        return f"Said: {self.claim}"


class Correction(Entry, frozen=True, kw_only=True):
    """A common overclaim and what to say instead."""

    section: ClassVar[str] = "corrections"
    kind: ClassVar[str] = "correction"

    claim: Text
    grade: GradeId
    instead: Text
    concerns: Concerns = ()
    general: General = False
    sources: Sources
    disputes: Disputes = ()

    @property
    def title(self) -> str:
        """The claim as what is said, so that a line quoted alone misleads nobody."""
        return f"Said: {self.claim}"


class Finding(Entry, frozen=True, kw_only=True):
    """Evidence on a neighbouring question."""

    section: ClassVar[str] = "findings"
    kind: ClassVar[str] = "finding"

    topic: Name
    grade: GradeId
    text: Text
    concerns: Concerns = ()
    general: General = False
    sources: Sources
    disputes: Disputes = ()


class Note(Entry, frozen=True, kw_only=True):
    """A piece of advice or background that belongs to no single entry."""

    section: ClassVar[str] = "notes"
    kind: ClassVar[str] = "note"

    topic: Annotated[
        Literal[
            "seat",
            "before",
            "comfort",
            "session",
            "after",
            "diary",
            "harm",
            "how-common",
            "tradition",
            "acupoints",
            "grading",
            "safety",
        ],
        Meta(description="What it is about: the part of a document in which it stands."),
    ]
    text: Text
    steps: tuple[Text, ...] = ()
    shown: Annotated[
        tuple[Literal["short", "guide", "follow", "safety", "evidence", "search"], ...],
        Meta(
            description="The documents that tell it: short guides, full guides and routines, the end of a session, the "
            "safety page, the evidence page; search: it is background, which only `search` and `show` find."
        ),
    ] = ()
    order: Annotated[
        int, Meta(ge=1, le=99, description="Its place among the notes of its topic, the lowest first; then as written.")
    ] = 50
    mode: Annotated[
        Literal["self", "partner", "either"], Meta(description="Whom it is for: alone, for two, or both.")
    ] = "either"
    sources: Sources

    @property
    def title(self) -> str:
        """Its id as words: a note has no name."""
        return self.id.replace("-", " ").capitalize()
