"""What an advertising regulator would take up in a text: words that promise to treat, with words that are accepted.

From the advice of the UK's Committee of Advertising Practice on reflexology (source `asa-reflexology`): that it treats
or prevents an illness is not accepted; that it helps to relax, lifts the mood, aids sleep, eases tension and brings a
sense of well-being is. A denial, a doubt and what tradition says are no claim.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

ILLNESS: Final = (
    r"(?:migraines?|headaches?|pains?|sinus\w*|insomnia|anxiety|depression|stress|blood pressure|hypertension|"
    r"arthritis|diabetes|asthma|cancer|infertility|ibs|pms|menopaus\w+|inflammation|symptoms?|illness(?:es)?|"
    r"diseases?|disorders?|conditions?|ailments?)"
)
RELAX: Final = "helps you relax"
EASE: Final = "may ease tension"


class Kind(NamedTuple):
    """A kind of claim: how it is worded, and what is accepted instead."""

    words: str
    instead: str


KINDS: Final = (
    Kind(rf"(?:treat(?:s|ed|ing|ment (?:of|for))?|therapy for) (?:\w+[ ,-]+){{0,4}}{ILLNESS}", RELAX),
    Kind(r"(?:cure[sd]?|curing|(?<!has )(?<!have )heal(?:s|ed|ing)?|remed(?:y|ies))\b", RELAX),
    Kind(
        rf"(?:reliev(?:e|es|ed|ing)|relief (?:of|from)|end(?:s|ing)?|stop(?:s|ping)?|"
        rf"get(?:s|ting)? rid of|eliminat\w+|banish\w*) (?:\w+[ ,-]+){{0,4}}{ILLNESS}",
        EASE,
    ),
    Kind(rf"{ILLNESS}[ -](?:relief|treatment|cure|remedy)", EASE),
    Kind(rf"(?:prevent(?:s|ing)?|reduc(?:e|es|ing)|lower(?:s|ing)?) (?:\w+[ ,-]+){{0,3}}{ILLNESS}", EASE),
    Kind(
        r"detox\w*|toxins?|purif(?:y|ies|ying)|cleans(?:e|es|ing) (?:the|your) (?:body|blood|liver)", "a pleasant rest"
    ),
    Kind(
        r"(?:boost|improv|increas|stimulat|enhanc)\w* (?:the |your |blood )*(?:circulation|blood flow|immun\w+|"
        r"metabolism|lymph\w*)",
        "warms the feet",
    ),
    Kind(
        r"(?:stimulat|activat|balanc|regulat|strengthen)\w* (?:the |your |an? )*(?:organs?|liver|kidneys?|hormones?|"
        r"glands?|pituitary|thyroid|nervous system|energy)",
        RELAX,
    ),
    Kind(r"guarantee[sd]?|100 ?%|miracle\w*|clinically proven|scientifically proven|proven to", "leave it out"),
    Kind(
        r"(?:my|our|a) (?:client|patient|customer)s? (?:say|said|report|was|were|is|are|felt)\b|testimonials?",
        "leave it out",
    ),
)
DENIED: Final = re.compile(
    r"\b(?:not|no|never|nothing|cannot|can't|doesn't|don't|isn't|won't|without|neither|nor|nobody|unproven|"
    r"tradition\w*|said to|claim\w*|believed|certainty|evidence|instead of|ask|if|whether|contact|see) ?",
    re.IGNORECASE,
)
SENTENCE: Final = re.compile(r"[^.!?;\n]+")


class Claimed(NamedTuple):
    """A promise: where it stands in the text, the words, and what would be accepted."""

    start: int
    words: str
    instead: str


def claims(text: str) -> Iterator[Claimed]:
    """Yield every promise in a text, sentence by sentence; a sentence that denies or doubts makes none."""
    for sentence in SENTENCE.finditer(text):
        if DENIED.search(sentence[0]):
            continue
        taken = 0
        found = [(match.start(), match[0], kind.instead) for kind in KINDS for match in _found(kind, sentence[0])]
        for start, words, instead in sorted(found):
            if start >= taken:
                taken = start + len(words)
                yield Claimed(sentence.start() + start, words, instead)


def names_condition(title: str) -> str:
    """Return the condition that a title names, or nothing."""
    match = re.search(rf"\b{ILLNESS}\b", title, re.IGNORECASE)
    return match[0] if match else ""


def _found(kind: Kind, sentence: str) -> Iterator[re.Match[str]]:
    return re.finditer(rf"\b(?:{kind.words})", sentence, re.IGNORECASE)
