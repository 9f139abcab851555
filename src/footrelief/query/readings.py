"""What a person typed into the numbers in it: ages, weeks of pregnancy, days ago, readings."""

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from footrelief.text.spelling import plain, words

MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
SMALL: Final = (
    *("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
DECADES: Final = {"twenties": 25, "thirties": 35, "forties": 45, "fifties": 55, "sixties": 65, "seventies": 75,
    "eighties": 85, "nineties": 95}  # fmt: skip
DAYS: Final = {"hour": 0, "day": 1, "week": 7, "wk": 7, "month": 30, "mth": 30, "year": 365, "yr": 365}
OLDEST: Final = 120
MERE_AGE: Final = re.compile(r"\s*(\d{1,3})\s*")
"""Nothing but a number that can be an age."""

TENS: Final = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
TENS_IN_LETTERS: Final = rf"(?:{'|'.join(TENS)})(?:[ -](?:{'|'.join(SMALL[1:10])}))?"
N: Final = rf"(\d+(?:[.,]\d+)?|{TENS_IN_LETTERS}|{'|'.join(SMALL)}|a few|a couple of|several|many)"


class Reading(NamedTuple):
    """A number that counts something, see `model.WordNumber.counts`, and the words in which it was said."""

    counts: str
    value: float
    said: frozenset[str]


def read(text: str, year: int, month: int = 1) -> tuple[Reading, ...]:
    """Return every number of a text whose meaning its words give; year and month are today's.

    What is said roughly is read on the safe side: `last month` is 30 days ago, `a few weeks` are two.
    """
    text = plain(text)
    found: dict[tuple[str, float], Reading] = {}
    for needed, pattern, read_match in PATTERNS:
        if not any(word in text for word in needed.split()):
            continue
        for match in re.finditer(pattern, text):
            said = frozenset(words(match[0]))
            for counts, value in read_match(match, year, month):
                if not any(counts == other.counts and said <= other.said for other in found.values()):
                    found.setdefault((counts, value), Reading(counts, value, said))
    if not found and (age := MERE_AGE.fullmatch(text)) and int(age[1]) <= OLDEST:
        return (Reading("years-old", int(age[1]), frozenset(words(text))),)
    return tuple(found.values())


Said = Iterator[tuple[str, float]]


def number(said: str) -> float:
    """Return a number that is written in digits or in letters; a few are two, many are three."""
    if said in SMALL:
        return max(1, SMALL.index(said))
    if said.partition("-")[0].split()[0] in TENS:
        ten, *ones = said.replace("-", " ").split()
        return TENS[ten] + sum(map(SMALL.index, ones))
    rough = {"a few": 2, "a couple of": 2, "several": 3, "many": 3}
    return rough[said] if said in rough else float(said.replace(",", "."))


def years_old(match: re.Match[str], *_: int) -> Said:
    """Read `8 years old`, `aged 8`, `6 months old`."""
    unit = (match.groupdict().get("unit") or "year").removesuffix("s")
    value = number(match["n"]) * DAYS.get(unit, 365) / 365
    if value <= OLDEST:
        yield "years-old", value


def tens(match: re.Match[str], *_: int) -> Said:
    """Read `in my eighties`, `in her 80s`."""
    yield "years-old", DECADES.get(match[1]) or int(match[1][:2]) + 5


def weeks(match: re.Match[str], *_: int) -> Said:
    """Read `8 weeks pregnant`, `pregnant 2 months`, `week 34`, `10+3`."""
    unit = (match.groupdict().get("unit") or "week").removesuffix("s")
    value = number(match["n"]) * {"day": 1 / 7, "month": 4.3, "mth": 4.3}.get(unit, 1)
    if value <= 45:  # noqa: PLR2004 - no pregnancy is longer
        yield "weeks-pregnant", int(value)


def weeks_left(match: re.Match[str], *_: int) -> Said:
    """Read `due in 7 months`: of forty weeks."""
    for counts, value in weeks(match):
        yield counts, max(0, 40 - value)


def days_ago(match: re.Match[str], *_: int) -> Said:
    """Read `3 weeks ago`, `in the last two months`."""
    yield "days-ago", number(match["n"]) * DAYS[match["unit"]]


def fixed(days: float) -> Callable[..., Said]:
    """Return what reads words that always mean as many days ago."""

    def read_fixed(*_: object) -> Said:
        yield "days-ago", days

    return read_fixed


def since_year(match: re.Match[str], year: int, _: int) -> Said:
    """Read `in 2019`; this year says too little."""
    if 0 < (years := year - int(match[1])) < OLDEST:
        yield "days-ago", max(200, (years - 1) * 365)


def since_month(match: re.Match[str], _: int, month: int) -> Said:
    """Read `in March`: the last one that there was."""
    yield "days-ago", (month - 1 - MONTHS.index(match[1])) % 12 * 30


def pressure(match: re.Match[str], *_: int) -> Said:
    """Read `190/120`, `160 over 90`."""
    upper, lower = int(match[1]), int(match[2])
    if 50 <= upper <= 300 and 20 <= lower <= 200 and upper > lower:  # noqa: PLR2004 - else it is a date or a dose
        yield "upper-pressure", upper
        yield "lower-pressure", lower


def one(counts: str, factor: float = 1, shift: float = 0, least: float = 0, most: float = 1e6) -> Callable[..., Said]:
    """Return what reads one number of this kind, in another unit, within its limits."""

    def read_one(match: re.Match[str], *_: int) -> Said:
        value = round((number(match["n"]) - shift) * factor, 2)
        if least <= value <= most:
            yield counts, value

    return read_one


AGED: Final = r"\b(?:age|aged|aging|is|im|i am|turned|child|boy|girl|son|daughter|kid|toddler|about|(?<!\d )over)"
NO_AGE: Final = (
    r"(?! *(?:%|/|\+|mg|ml|mcg|mm|m\b|cm|kg|c\b|f\b|times|tablets|pints|weeks?|days?|months?|hours?|years? ago"
    r"|st|nd|rd|th|degrees|over|wks?|mths?|[.,]\d))"
)
NO_COUNT: Final = r"(?! ?(?:mg|mcg|ml|g\b|units|minutes|hours?|days?|weeks?|months?|years?|times))"
DECADE: Final = rf"(?:early |mid |late )?({'|'.join(DECADES)}|[2-9]0s)\b"
WEEKS: Final = r"(?P<unit>(?:week|wk|month|mth|day)s?)"
PREGNANT: Final = r"(?:into (?:my |the )?)?(?:pregnan\w*|preggers|gestation|along|gone|expecting)"
AGO: Final = r"(?P<unit>hour|day|week|wk|month|mth|year|yr)s?"
LONG_AGO: Final = r"(?:years|long|long time|decades|ages) ago|as a child|when i was (?:a child|young|little)"
TOOK: Final = rf"\b(?:took|taken|swallowed) (?P<n>{N})"
TABLETS: Final = r"(?:more |strong |whole )?(?:tablets?|pills?|capsules?|caplets?)"
DAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
LOW: Final = r"(?P<n>\d{1,2}(?:[., ]?\d{3}))"


def height(factor: float) -> Callable[..., Said]:
    """Return what reads `3,000 m` or `10 000 feet`: metres, or what makes metres of it."""

    def read_height(match: re.Match[str], *_: int) -> Said:
        yield "metres-high", float(re.sub(r"\D", "", match["n"])) * factor

    return read_height


PATTERNS: Final[tuple[tuple[str, str, Callable[..., Said]], ...]] = (
    ("old", rf"\b(?P<n>{N})[ -]*(?P<unit>years?|yrs?|months?|mths?|weeks?|wks?|days?)?[ -]*olds?\b", years_old),
    ("yo y/o yrs", r"\b(?P<n>\d{1,3})[ -]*(?:yo|y/o|yrs)\b(?! ago|[ -]*old)", years_old),
    ("years", r"^\s*(?P<n>\d{1,3}) years\s*$", years_old),
    (
        "age aging is im i turned child boy girl son daughter kid toddler about over",
        rf"{AGED},? (?:of |is )?(?P<n>\d{{1,3}})\b{NO_AGE}",
        years_old,
    ),
    (
        "under below than",
        r"\b(?:under|below|younger than|less than) (?P<n>\d{1,2})(?: years)?(?: old)?\b(?! *(?:weeks|/|over|months))",
        one("years-old", shift=1),
    ),
    ("ties 0s", rf"\bin (?:my|his|her|their) {DECADE}", tens),
    (
        "pregnan preggers gestation along gone expecting",
        rf"\b(?P<n>{N})(?:\+\d)?[ -]*{WEEKS}(?: gone)?[ -]*{PREGNANT}",
        weeks,
    ),
    (
        "pregnan preggers gestation along gone expecting",
        rf"\b{PREGNANT}\b[^\d]{{0,14}}?(?:at |for )?(?P<n>{N})(?:\+\d)?[ -]*{WEEKS}\b(?! ago)",
        weeks,
    ),
    ("pregnan preggers expecting", rf"\b{PREGNANT},? (?:in )?(?:the )?weeks? (?P<n>\d{{1,2}})", weeks),
    ("week", r"^\s*(?:in )?weeks? (?P<n>\d{1,2})\s*$", weeks),
    ("week", r"^\s*(?:i am |im )?(?P<n>\d{1,2})[ -]*weeks?\s*$", weeks),
    ("+", r"(?<![\d.])(?P<n>\d{1,2})\+[0-6]\b", weeks),
    (
        "ago back since earlier post after",
        rf"\b(?P<n>{N}) {AGO} (?:ago|back|since|earlier|post|after)\b",
        days_ago,
    ),
    ("last past", rf"\b(?:last|past) (?P<n>{N}) {AGO}\b", days_ago),
    ("post clear free", rf"\b(?P<n>{N}) {AGO} (?:postpartum|post partum|clear|free)\b", days_ago),
    ("clear free clean", rf"\b(?:clear|free|clean)(?: for)? (?P<n>{N}) {AGO}\b", days_ago),
    ("baby", rf"\bbaby is (?P<n>\d+) {AGO} old", days_ago),
    (
        "today now this tonight minutes",
        r"\b(?:today|now|this (?:morning|afternoon|evening)|tonight|minutes ago)\b",
        fixed(0),
    ),
    ("yesterday night", r"\b(?:yesterday|last night)\b", fixed(1)),
    ("day week", rf"\bthis week\b|\b(?:on|since|last) {DAY}\b|\bother day\b", fixed(3)),
    ("last", r"\blast week\b", fixed(7)),
    ("this", r"\bthis month\b", fixed(10)),
    ("last", r"\blast month\b", fixed(30)),
    ("last", r"\blast year\b", fixed(200)),
    ("ago child when", rf"(?<!\d )\b(?:{LONG_AGO})\b", fixed(1000)),
    ("19 20", r"(?<![\d/.])((?:19[3-9]|20[0-4])\d)(?![\d/.])(?! ?(?:m|ft|mg|feet|met))", since_year),
    ("in since last", rf"\b(?:in|since|last) ({'|'.join(MONTHS)})\b", since_month),
    ("/ over on", r"(?<![\d/])(\d{2,3}) ?(?:/|over|on) ?(\d{2,3})(?![\d/])", pressure),
    (
        "pressure bp systolic",
        r"\b(?:blood pressure|bp|systolic)(?: (?:is|of|was|at|over))? (?P<n>\d{2,3})\b(?! ?(?:/|over|on|mg))",
        one("upper-pressure", least=50, most=300),
    ),
    (
        "took taken swallowed",
        rf"{TOOK}(?: of (?:them|these|those)| {TABLETS})?(?: at once)?\s*$",
        one("tablets-at-once"),
    ),
    ("took taken swallowed", rf"{TOOK}\b{NO_COUNT}", one("taken-at-once")),
    ("due", rf"\bdue in (?P<n>{N}) {WEEKS}\b", weeks_left),
    ("recent lately new", r"\bnot (?:very |so |that )?(?:recent|recently|lately|new)\b", fixed(1000)),
    (
        "sugar glucose",
        r"\b(?:blood )?(?:sugar|glucose)\b[^\d]{0,12}(?P<n>\d{1,2}(?:[.,]\d)?)(?![\d.,])(?! ?mg)",
        one("sugar", most=60),
    ),
    ("sugar glucose", r"\b(?:blood )?(?:sugar|glucose)\b[^\d]{0,12}(?P<n>\d{2,3})(?: ?mg)", one("sugar", 1 / 18)),
    ("3 4", r"(?<![\d.,])(?P<n>(?:3[5-9]|4[0-2])[.,]\d)\b(?! ?(?:kg|mg|weeks?))", one("celsius")),
    ("temp fever", r"\b(?:temp|temperature|fever)\b[^\d]{0,8}(?P<n>(?:3[5-9]|4[0-2]))\b", one("celsius")),
    ("c deg", r"(?<![\d.,])(?P<n>3[5-9]|4[0-2]) ?(?:c|degrees|deg)\b", one("celsius")),
    (
        "9 10",
        r"(?<![\d.,])(?P<n>(?:9[5-9]|10[0-8])(?:[.,]\d)?) ?(?:f|fahrenheit|degrees f)\b",
        one("celsius", 5 / 9, 32),
    ),
    ("m", rf"\b{LOW} ?(?:m|metres|meters|metre|meter)\b", height(1)),
    ("ft f", rf"\b{LOW} ?(?:ft|feet|foot)\b", height(0.3048)),
    ("month", rf"\b(?P<n>{N}) (?:or more )?days? (?:a|per|each|every) month\b", one("days-a-month", most=31)),
    ("every each daily", r"\b(?:every day|each day|daily)\b", lambda *_: iter([("days-a-month", 30.0)])),
    ("every", r"\b(?:every other day|every second day)\b", lambda *_: iter([("days-a-month", 15.0)])),
)
"""One of the words that a number needs, how it is said, and what reads it; a pattern takes long to compile."""
