"""What `safety ask` asks, in which order, and what the box of warning signs names of them."""

from typing import Annotated, ClassVar

from msgspec import Meta

from footrelief.model.entry import CautionId, Entry, Name, Text, TraitId, WarningSignId


class Trait(Entry, frozen=True, kw_only=True):
    """What decides which warning signs can concern a person: an age, pregnancy, a medicine, an illness."""

    section: ClassVar[str] = "traits"
    kind: ClassVar[str] = "trait"

    name: Name
    ask: Annotated[Text, Meta(description="The yes-or-no question. Asked once, wherever else the same words stand.")]
    caution: Annotated[CautionId | None, Meta(description="What it changes in a massage.")] = None


class Screening(Entry, frozen=True, kw_only=True):
    """One question about several signs at a time: a no leaves them all, a yes leads to each of them."""

    section: ClassVar[str] = "screening"
    kind: ClassVar[str] = "screening question"

    ask: Annotated[Text | None, Meta(description="None: the signs are asked about in any case.")] = None
    items: Annotated[tuple[Name, ...], Meta(description="What is meant, one below the other; one is enough.")] = ()
    choices: Annotated[tuple[TraitId, ...], Meta(description="The answers, one of which is chosen.")] = ()
    traits: Annotated[tuple[TraitId, ...], Meta(description="What a yes makes it ask about the person.")] = ()
    only_for: Annotated[tuple[TraitId, ...], Meta(description="Asked only of people with one of these.")] = ()
    not_for: Annotated[tuple[TraitId, ...], Meta(description="Never asked of people with one of these.")] = ()
    warning_signs: Annotated[tuple[WarningSignId, ...], Meta(description="The signs that it leads to.")] = ()


class BoxLine(Entry, frozen=True, kw_only=True):
    """A line of the box that is read before every massage, when nothing more is known of the person."""

    section: ClassVar[str] = "box"
    kind: ClassVar[str] = "box line"

    line: Name
    warning_signs: Annotated[tuple[WarningSignId, ...], Meta(min_length=1, description="The signs that it names.")]
    always: Annotated[bool, Meta(description="Never left out for lack of room.")] = False


DIALOGUE: tuple[type[Entry], ...] = (Trait, Screening, BoxLine)
"""Every kind of record that says how warning signs are asked about and named in brief."""
