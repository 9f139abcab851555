"""What the program itself says in documents: whole messages. `{name}` is filled in, `*words*` are strong."""

from typing import Final

# Warning signs, stop signs, cautions
WHY: Final = "Why: {why}"
MORE_URGENT: Final = "More urgent, {order}: {when}"
LESS_URGENT: Final = "Less urgent, {order}: {when}"
ALLOWED: Final = "It does not rule out a routine."
RULES_OUT: Final = "A yes rules out a routine."
IF: Final = "{order}, if"
IS_IT_SAFE: Final = "First: is it safe?"
CALL: Final = "In doubt, or one of these: *call* {numbers}."
NONE_IS_NO_PROOF: Final = "None of these? No proof. All {number}: {where}"
ON_THE_BACK: Final = "on the back."
CHIEF_SIGN: Final = "{condition}: {sign}. {then}"
ALL_SIGNS_HEADING: Final = "All warning signs, and who must not be massaged or must ask first"
SIGNS_TO_KNOW: Final = "Warning signs to know here"
WHEN_TO_STOP: Final = "When to stop, and afterwards"
MORE_SIGNS: Final = "{order}: {number}."
ALL_SIGNS: Final = "All {number}: {command}"
AFFECTED_FOOT: Final = "the affected foot"
LEFT_OUT: Final = "Left out: {what}."
AT_MOST: Final = "Pressure {pressure} at most."
MINUTES_AT_MOST: Final = "{number} minutes at most."
COMES_WITH: Final = "Comes with: {name}."
AFFECTED: Final = "*Concerned*: {what}."
ONLY_TOUCHES: Final = "Only {touches}."
PARTLY: Final = "*Only in part*: {technique}. {only}"
PARTLY_PLAIN: Final = "{technique} only in part: {only}"
FOOT_LEFT_ALONE: Final = "*Left alone*: {foot} foot."
PRESSURE_AT_MOST: Final = "*Pressure at most*: {pressure}."
TIME_AT_MOST: Final = "*Time at most*: {number} minutes."
TECHNIQUES_LEFT_OUT: Final = "*Techniques left out*: {names}."
NOT_TO_BE_PRESSED: Final = "*Not to be pressed*: {names}."
CONDITIONS_CHANGE: Final = "What your conditions change"
LEVEL_NAMES: Final = "{level}: {names}."
SAY_WHAT_APPLIES: Final = "Say what applies to you and the routine changes: {option}"
GO_THROUGH: Final = "Go through these signs before every massage. One yes rules it out, unless the sign says otherwise."

# What the questions about warning signs came to
WHAT_YOU_TOLD: Final = "What you have told means"
WHAT_YOU_TOLD_SO_FAR: Final = "You stopped early: what you have told so far means"
YOU_SAID_YES: Final = "You said yes to:"
NOT_SURE: Final = "{question} (not sure)"
AS_WELL: Final = "{order}, as well"
UNCLEAR: Final = "You said yes to several signs at a time and stopped before it was clear which one: {question}"
IF_ONE_IS_SO: Final = "{order}, if one of these is so"
MEANWHILE: Final = "You may use the routines meanwhile. Something gets worse? Start again: {command}"
NO_MASSAGE: Final = "No foot massage now. Something gets worse? Start again: {command}"
NO_SIGN: Final = "No warning sign was named"
NO_PROOF: Final = "That is no proof that the headache is harmless. If unsure, ask a doctor."
NEXT: Final = "Next, a calm foot massage, step by step: {command}"
WHAT_NOW: Final = "What to do now"
FROM_SAFETY: Final = (
    ("Unsure? Twelve questions, one key each: {command}", "footrelief safety ask"),
    ("Each sign in full, what else rules a massage out, and who checked it: {command}", "footrelief safety --full"),
)
RULED_OUT: Final = "What else rules a massage out: {command}"

# A warning sign that was named
NO_FOOT_MASSAGE: Final = "No foot massage now."
OTHERWISE: Final = "{answer}: {way}"
GO_THROUGH_QUESTIONS: Final = "Not sure? Go through the questions: {command}"
MORE_ABOUT_SIGNS: Final = "More about it: {commands}"

# Causes and claims
SEE_SOMEONE: Final = "When to see someone"
LISTED: Final = "{names}. {sources}"
SURE: Final = "{grade}. {meaning}"
FEELS: Final = "How it feels"
HAPPENS: Final = "What happens"
LINK: Final = "How sure is the link with headache?"
TRIGGERS: Final = "Often named triggers"
SELFCARE: Final = "What else you can do"
HOW_COMMON: Final = "How common it is"
LABELLED: Final = "{label}: {texts}. {sources}"
GRADED: Final = "{text} ({grade})"
PART: Final = "{part}: {grade}."
HOW_SURE: Final = "How sure can we be that it helps the headache? {grade}: {meaning} {sources}"
OVERCLAIMS: Final = "Often said, and what to say instead"
RELATED: Final = "Related evidence"
CERTAINTY: Final = "The certainty says how sure the link with headache is."
ONE_CAUSE: Final = "One cause in full: {command}"

# Points, techniques, the session
CHARTS_AGREE: Final = "Charts agree {how} on {numbers}."
YOURS: Final = "From your own catalog: {numbers}."
CHECK_ON_CHART: Final = "Check these on a printed chart: {numbers}."
PLACES_FOLLOW: Final = "The places follow {sources}."
ONE_FOOT_THEN: Final = "Each foot: all of these steps on the {first} foot first, then the same on the {second} foot."
ONLY_IF: Final = "Only if"
AFTER_ROUTINE: Final = "{time}, after the routine “{name}”"
HOW_OFTEN: Final = "*How often*: {frequency}. {sources}"
OTHERS: Final = "Others for this: {names}."
ALL_ROUTINES: Final = "All routines: {command}"
CHANGED: Final = "{what}: {why}"
LOST_WITH_IT: Final = "{why}; with it {names}"
GENTLE: Final = "This routine never goes above {pressure}, so start lower."
AVOID: Final = "*Avoid:* {mistakes}."
TECHNIQUE_TIME: Final = "{usual} on each foot as a rule; from {shortest} to {longest}"
BEFORE_YOU_BEGIN: Final = "Before you begin"
NUMBERS_ARE_STEPS: Final = "The numbers are those of the steps."
MORE_ABOUT_IT: Final = "More about it: {link}"

# One entry in full
LINKED: Final = "Linked with {zone}. {grade}. {meaning}"
LESS_URGENT_PLAIN: Final = "{order}: {when}"
OWN_VALUES: Final = "{names}: set by this catalog, not read in a source."
ROUTINE_TIME: Final = "{time} for both feet, {mode}."
RANK: Final = "{rank} of {ranks}, the most urgent first"
SNNOOP: Final = "SNNOOP10, number {number}"
NOT_IN_SNNOOP: Final = "Not in SNNOOP10; from other sources"
WHICH: Final = "which {part} is affected"
LEAVE_FOOT_ALONE: Final = "Leave the affected foot alone."
FROM_ARTICLE: Final = "One of the claims of the article that footrelief started from."
READ: Final[dict[str | bool, str]] = {
    "full": "Read in full.",
    "abstract": "Its abstract was read.",
    "excerpt": "Read in part.",
    "copy": "Read in part, on somebody else's page.",
    "no": "Known by reference only; not read.",
    True: "Read, at least in part.",
    False: "Known by reference only; not read.",
}
OUR_RULE: Final = "Our rule; no medical source."
AGAINST: Final = "Against it, or in doubt:"
STATUS: Final = {
    "superseded": "A newer text has taken its place.",
    "retracted": "It has been retracted.",
    "closed": "The page is gone.",
}

# The short form
NAME: Final = "footrelief: a calm foot massage for a headache"
BEGIN: Final = ("footrelief follow", "begin: it leads you, step by step")
WORTH_KNOWING: Final = (
    ("footrelief guide headache", "where to press, and when to stop"),
    ("footrelief causes", "find your kind: tension, migraine ..."),
    ("footrelief safety ask", "unsure? twelve questions, one key each"),
    ("footrelief help", "all commands"),
)
SHORT_TITLE: Final = "{topic}: a calm foot massage"
SURE_IN_SHORT: Final = "How sure: {grade}, {meaning}"
NOT_WITH: Final = "No massage with {names}."
OR_THE_LAST: Final = "{names} or {last}"
ASK_FIRST_WITH: Final = "Ask a doctor or midwife first with {names}."
NOT_ON_THE_LIST: Final = "Not on the list? Ask a pharmacist before you start."
ONLY_IF_ALL: Final = "*Only if* {conditions}."
WHAT_TO_DO: Final = "What to do: {time}, {feet}"
FOOT_FIRST: Final = "{foot} foot first"
WHY_THIS_ORDER: Final = (
    "First the feet are warmed, then the areas are worked, then the touch grows lighter, and at last there is rest. "
    "The order follows practice texts; how long each part takes is our choice."
)
BEFOREHAND: Final = "*Before you begin*:"
PRESSURE_IN_SHORT: Final = "Pressure {pressure}; 10 is pain. Ease off if you hold your breath."
BOTH_FEET: Final = "Both feet together"
ONE_FOOT: Final = "{foot} foot; wrap the other one"
OTHER_FOOT: Final = {
    "self": "{foot} foot{change}: bring it up and do steps {steps} again.",
    "partner": "{foot} foot{change}: wrap this one, keep a hand on as you move across. Steps {steps} again.",
}
FIRST_FOOT_AGAIN: Final = "{foot} foot again{change}"
TO_CHANGE: Final = " ({time} to change)"
FIRST_OF_ALL: Final = "First {time}: {how}"
LAST_OF_ALL: Final = "Last {time}: {how}"
DONE_INSTEAD: Final = "{technique} is left out {why}; instead {by}."
AS_BEFORE: Final = "{name}, as before."
YOUR_LOG: Final = "Your log"
HOW_TO_LOG: Final = "Headache before and after: 0 none, 10 the worst"
LOG: Final = ("Date, time", "Before", "After", "Medicine", "Note")
WHOSE_SHEET: Final = ("For", "Date")
DRAFT_TITLE: Final = "The points of {file}"
DRAFT_NOTE: Final = "As they stand in the file, right or wrong."
DRAFT_PROBLEM: Final = "Line {line}: {message}. {hint}"
STILL_WRONG: Final = "Still wrong"
NOTHING_WRONG: Final = "No problems in this file."
AREA: Final = "{name} area, {spot}"
ON_PLACES: Final = "On {places}."
STOP_AT: Final = "*When to stop*: {signs}"
ELSE_HELPS: Final = "*What else helps*: {helps}"
SEE_WHEN: Final = "*When to see someone*: {when}"
GO_ON_HEADING: Final = "Go on"
BE_LED: Final = "be led through it"
ON_PAPER: Final = "on paper"
WHICH_KIND: Final = "which kind is it?"
ASK_ME: Final = "is it safe? twelve questions"
EVERYTHING: Final = "everything"

# Titles
STOP_TITLE: Final = "No foot massage now"
HEADACHE_TITLE: Final = "Foot massage for headache"
GUIDE_TITLE: Final = "{cause}: a guide to foot massage"
WITHOUT_MASSAGE: Final = "{cause}: a guide without massage"
SESSION_TITLE: Final = "{topic}: {minutes}-minute foot massage"
NEUTRAL_TITLE: Final = "A calm foot massage, {minutes} minutes"
HEADACHE: Final = "Headache"

# The end of a document
LAST_CHECKED: Final = "Last looked at: {day}."
PICKED: Final = (
    "Where an entry rests on several sources, the guide often names only the chief one. All of them: {command}"
)
OVER: Final = "The session is over: {steps} steps, {total}."
HOW_FAR: Final = "You got to step {step} of {steps}; {done} of {total} are done."
NOT_BEGUN: Final = "The session has not begun."
GO_ON: Final = "To go on within a day: {command}"

MOST_AUTHORS: Final = 3
"""So many authors are named in a list of sources; `footrelief show` names all."""


def of_source(name: str, by: str, year: int | None) -> str:
    """Return title, who wrote it, and year: `A trial. Doe et al.; J Foot, 2020`; briefly title and year."""
    if not by:
        return f"{name.rstrip('.')}, {year}." if year else name if name.endswith((".", "?", "!")) else f"{name}."
    end = "" if name.endswith((".", "?", "!")) else "."
    return f"{name}{end} {shortened(by).rstrip('.')}{f', {year}' if year else ''}."


def main_title(name: str) -> str:
    """Return a long title without what stands behind its colon or in brackets at its end; `show ID` has all of it."""
    if len(name) <= LONGEST_TITLE:
        return name
    short = name.split(": ", 1)[0].split(" (", 1)[0].rstrip(" -")
    return short if len(short) >= SHORTEST_TITLE else name


LONGEST_TITLE: Final = 70
SHORTEST_TITLE: Final = 12
"""Letters of a title that still say what it is about."""


def shortened(by: str) -> str:
    """Name only the first of more authors than `MOST_AUTHORS`: `Do et al.; Neurology`."""
    authors, journal = by.split("; ", 1) if "; " in by else ("", by)
    names = authors.split(", ")
    return f"{names[0]} et al.; {journal}" if len(names) > MOST_AUTHORS else by
