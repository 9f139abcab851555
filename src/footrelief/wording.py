"""The choices of the schema in a reader's words."""

from typing import Final

FEET: Final = {"both": "both feet", "left": "left foot", "right": "right foot", "each": "each foot"}
SYSTEM: Final = {"reflex": "Reflex area of foot reflexology", "acupoint": "Acupuncture point"}
ZONE: Final = {
    "head": "the head",
    "neck": "the neck",
    "chest": "the chest",
    "abdomen": "the abdomen",
    "pelvis": "the pelvis",
    "spine": "the spine",
    "limbs": "the arms and legs",
    "systemic": "the whole body",
}
ROLE: Final = {
    "core": "Core point: worked first.",
    "helper": "Helper: worked when there is time.",
    "none": "Not among the headache points.",
}
AGREEMENT: Final = {
    "high": "Charts agree well on the place.",
    "moderate": "Charts agree partly: same region, small differences or few charts.",
    "low": "Charts agree little: they differ, or only one has it.",
}
AGREEMENT_SHORT: Final = {"high": "well", "moderate": "partly", "low": "little"}
BASIS: Final = {
    "seen": "The place in words was read in a source.",
    "mixed": "The place in words was only partly read in a source.",
    "memory": "The place in words was not read in a source: check it against a printed chart.",
}
COMPARED: Final = {
    "same": "has it in the same place",
    "differs": "puts it elsewhere",
    "absent": "does not have it",
    "only": "is where this place is taken from",
}
GROUP: Final = {
    "primary": "A headache of its own (primary).",
    "secondary": "A headache that something else brings on (secondary).",
    "mixed": "Several kinds of headache together.",
    "trigger": "A trigger, not a kind of headache.",
    "disputed": "Disputed as a cause.",
}
GROUP_SHORT: Final = {
    "primary": "own headache",
    "secondary": "from something else",
    "mixed": "several kinds",
    "trigger": "trigger",
    "disputed": "disputed",
}
PHASE: Final = {
    "open": "at the start",
    "warm-up": "warm-up",
    "main": "main part",
    "open-or-close": "at the start or the end",
    "close": "at the end",
}
TOUCH: Final = {
    "hold": "still hands",
    "stroke": "a stroke",
    "move": "joints moved",
    "knead": "kneading",
    "creep": "a creeping thumb or finger",
    "point": "one spot pressed",
    "tool": "a thing underfoot",
    "rest": "no touch",
    "change": "from one foot to the other",
}
MODE: Final = {"self": "by yourself", "partner": "with a partner", "either": "alone or with a partner"}
MODE_SHORT: Final = {"self": "alone", "partner": "partner", "either": "either"}
LEVEL: Final = {
    "stop": "No foot massage",
    "ask-first": "Ask a doctor, nurse, midwife or pharmacist first",
    "avoid-area": "Leave that part alone",
    "gentle": "Lighter and shorter",
}
ABOUT: Final = {
    "cause": "What is said to cause headache",
    "mechanism": "How foot massage is said to help",
    "benefit": "What regular massage is said to bring",
}
SOURCE_TYPE: Final = {
    "guideline": "guideline",
    "classification": "classification",
    "review": "review of studies",
    "trial": "trial",
    "study": "study",
    "dataset": "data set",
    "government": "government page",
    "association": "practitioners' association",
    "charity": "charity or hospital page",
    "textbook": "textbook",
    "practitioner": "practitioner's page",
    "other": "other",
    "own": "a choice of this catalog's makers",
}
SOURCE_LEVEL: Final = {
    "guideline": "guideline",
    "graded-review": "systematic review, graded",
    "review": "review",
    "trial": "trial",
    "observational": "observational study or case report",
    "opinion": "opinion or advice",
    "tradition": "tradition",
}
TRUST: Final = {
    "A": "A: guideline, official data or advice, graded review.",
    "B": "B: other review, single study, charity, hospital or university.",
    "C": "C: practitioner or popular page; shows what tradition says, never that something works.",
}
OWN_FIELDS: Final = {
    "pressure": "pressure",
    "tempo": "tempo",
    "seconds": "time",
    "shortest": "shortest time",
    "longest": "longest time",
    "repetitions": "repetitions",
    "per_minute": "how often a minute",
    "helps": "what else helps",
    "most_minutes": "most minutes",
    "technique": "choice of technique",
    "points": "choice of points",
    "feet": "one foot after the other or both at once",
    "frequency": "how often",
    "alone": "how to do it alone",
    "max_pressure": "most pressure",
    "max_minutes": "most minutes",
    "routine": "choice of routine",
    "touches": "kinds of touch",
    "affected_foot": "which foot is left alone",
}


def on_which(feet: str) -> str:
    """Return which foot has something."""
    return FEET[feet] if feet == "both" else f"{FEET[feet]} only"


def whose_turn(feet: str) -> str:
    """Return the feet that are worked: on one after the other, on both at once, or on one only."""
    return f"{FEET[feet]} together" if feet == "both" else FEET[feet]


def how_hard(pressure: int) -> str:
    """Return the pressure of a step; nothing where no foot is touched."""
    return of_ten(pressure) if pressure else ""


def of_ten(*pressures: int) -> str:
    """Return a pressure, or from which to which, as every reader sees it: 4 of 10, 2 to 6 of 10."""
    return f"{' to '.join(map(str, dict.fromkeys(pressures)))} of 10"
