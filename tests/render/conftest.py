"""Two documents with every kind of block, one in calm words and one in nasty ones, and one of nasty words alone.

The golden files show the calm one, which pins how each kind looks, and the nasty words, each once. What holds for
nasty words in every kind of block is said by laws.
"""

import pytest

from footrelief.document import (
    Beside,
    Blanks,
    Bullets,
    Callout,
    Cite,
    Column,
    Document,
    Heading,
    Inline,
    Instruction,
    Letterhead,
    Listing,
    Log,
    PageBreak,
    Paragraph,
    Picture,
    Schedule,
    SourceItem,
    SourceList,
    Span,
    StepPoint,
    Table,
    Term,
    Terms,
)
from footrelief.footmap import FootMap, Mark
from footrelief.model import Ellipse
from footrelief.turns import Turn


def words(text: str, *sources: int) -> Inline:
    return (Span(f"{text} "), Cite(sources)) if sources else (Span(text),)


WARNING_SIGNS = Callout(
    "stop",
    "Warning signs",
    (
        Paragraph((Span("Call your emergency number now", "warning"), Span(", if"))),
        Bullets(
            (
                words("It started suddenly and reached its worst within five minutes", 1),
                words("Weakness, a drooping face, trouble speaking or seeing, confusion, a fit", 1, 2),
            )
        ),
        Paragraph((Span("All 28 signs: "), Span("footrelief safety", "id"))),
    ),
)
CAUSES = Terms(
    (
        Term(
            "Tension-type headache",
            (
                Paragraph(words("Pressing, both sides, mild to moderate, 30 minutes to 7 days.", 2)),
                Paragraph(
                    (Span("What else helps: ", "strong"), Span("regular meals and sleep, a walk \u2013 outside."))
                ),
            ),
            remark="moderate certainty",
        ),
        Term("Neck and posture", (Paragraph(words("A stiff neck often goes with it.", 1, 3)),)),
    )
)
FOOT_MAP = FootMap(
    marks=(
        Mark(
            number=1,
            id="brain",
            name="Brain and head",
            where="pad of the big toe, from the middle crease to the tip",
            feet="both",
            zone="head",
            shapes=(Ellipse(view="sole", center=(0.17, 0.94), radii=(0.045, 0.048)),),
        ),
        Mark(
            number=2,
            id="neck",
            name="Neck",
            where="base of the big toe, all the way across",
            feet="both",
            zone="neck",
            shapes=(Ellipse(view="sole", center=(0.172, 0.85), radii=(0.046, 0.017)),),
        ),
    ),
    words="Two places that tradition links with the head.",
)
SESSION = Schedule(
    (
        Turn(
            "right",
            (
                Instruction(20, "Stroke the whole foot", (), 3),
                Instruction(
                    90,
                    "Thumb-walk",
                    (StepPoint("Brain and head", "both", 1), StepPoint("Neck", "both", 2)),
                    4,
                    "Charts agree on both.",
                ),
            ),
        ),
        Turn("left", (Instruction(120, "Press and hold, breathing out", (StepPoint("Neck", "both", 2),), 4),)),
    )
)
POINTS = Listing(
    "Head: 2 points",
    Table(
        (
            Column("id", role="id"),
            Column("name"),
            Column("foot"),
            Column("pages", align="right"),
            Column("where", share=1),
        ),
        (
            (words("brain"), words("Brain and head"), words("both"), words("7"), words(FOOT_MAP.marks[0].where)),
            (
                words("frontal-sinus"),
                words("Forehead"),
                words("both"),
                words("12"),
                words("upper quarter of the pad", 3),
            ),
        ),
    ),
    aside="footrelief show ID",
    summary=words("Traditional map: charts agree on one of them."),
)
SOURCES = SourceList(
    (
        SourceItem(1, "nice", "Headaches in over 12s. NICE, 2021.", "https://www.nice.org.uk/guidance/cg150", "A"),
        SourceItem(2, "ichd", "The classification. IHS, 2018.", f"https://example.org/{'long-' * 20}path", "A"),
        SourceItem(3, "book", "A book of feet. Unknown, 1938.", trust="C", seen=False),
    )
)
NASTY = (
    "[bold red]markup[/] `code` *stars* _lines_ <b>h</b> <!-- --> ]]> &copy; a|b $x$ {{ tag }} {% raw %} ~~s~~ #1 \\",
    "escapes \x1b[31mred\x1b[0m \x9b2J \x07 \x00 tab\there line\nbreak\r\u2028end",
    "reordered \u202eabc\u202c \u2066def\u2069, marked \u200fא\u200f",
    "שלום עולם العربية हिन्दी 漢字の言葉は長い e\u0301\u0323 👩\u200d👩\u200d👧 ❤\ufe0f 🇩🇪",
    "zero\u200bwidth \u2264 \u00bd “quoted” \u2013 ok…",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsdurchführungsbestimmungsparagraphenreiter",
    "1. no list",
    "- no list",
    "# no heading",
    "--- no rule",
    "+ no list",
    "",
)

SPECIMEN = Document(
    title="Foot massage for headache",
    blocks=(
        Heading("Foot massage for headache", 1),
        Paragraph(words("A calm foot massage can help you relax. Whether it makes headaches milder is uncertain", 1)),
        Heading("First: is it safe?", anchor="safety", aside="footrelief safety"),
        WARNING_SIGNS,
        Callout("caution", "Before any massage", (Paragraph(words("Ask first if you are pregnant.")),)),
        Callout("tip", "Warm hands", (Paragraph((Span("See "), Span("this page", "link", "https://example.org/a"))),)),
        Heading("What may be behind it"),
        CAUSES,
        Heading("Where to press"),
        FOOT_MAP,
        Heading(
            "Five minutes, by yourself", aside="a remark that is too long to stand beside the heading of its section"
        ),
        SESSION,
        Heading("More on this", 3),
        Bullets((words("Start at three."), words("Ease off.")), ordered=True),
        Table(
            (Column("sign", share=1), Column("what to do", share=2)),
            ((words("pain"), words("press less")), (words("numbness"), words("stop, and ask a doctor or a nurse"))),
        ),
        POINTS,
        Beside((Paragraph(words("Press here.")),)),
        PageBreak(),
        Letterhead("Foot room", ("1 Long Lane", "Telephone 123"), Picture(b"", "png", "a leaf", 20)),
        Picture(b"", "png", "A code that leads to a page with this sheet.", 20),
        Blanks(("For", "Date")),
        Log(("day", "headache, 0 to 10"), 3),
        Heading("Sources"),
        SOURCES,
    ),
    records={"points": ["brain", "frontal-sinus"], "uncertain": True},
)

NASTY_SPECIMEN = Document(
    title=NASTY[0],
    blocks=(
        Heading(NASTY[0], 1, aside=NASTY[1]),
        *(Paragraph((Span(text), Span(text, "strong"), Span(text, "id"))) for text in NASTY),
        Bullets(tuple(words(text, 1) for text in NASTY)),
        Callout("stop", NASTY[3], (Paragraph(words(NASTY[4])),)),
        Terms(tuple(Term(text, (Paragraph(words(text)),), remark=text) for text in NASTY)),
        Listing(
            NASTY[2],
            Table(
                (Column(NASTY[0]), Column(NASTY[3], share=1)),
                tuple((words(text), (Span(text, "link", f"javascript:{text}"),)) for text in NASTY),
            ),
            aside=NASTY[3],
            summary=words(NASTY[5]),
        ),
        Schedule((Turn("each", tuple(Instruction(3, text, (StepPoint(text, number=1),), 1, text) for text in NASTY)),)),
        FootMap(
            (Mark(number=12, id="x", name=NASTY[3], where=NASTY[0], feet="left", zone="head", shapes=()),),
            NASTY[1],
            views=(),
        ),
        Letterhead(NASTY[0], NASTY),
        Picture(b"", "svg", NASTY[1], 20),
        Blanks(NASTY),
        Log(NASTY, 2),
        SourceList(tuple(SourceItem(number, "x", text, text, text) for number, text in enumerate(NASTY, 1))),
    ),
    records=NASTY,
)

NASTY_WORDS = Document(
    title=NASTY[0],
    blocks=(
        Heading(NASTY[3], 1, aside=NASTY[1]),
        Bullets(tuple(words(text, 1) for text in NASTY)),
        Listing(
            "A list",
            Table(
                (Column(NASTY[7]), Column("link", share=1)), ((words(NASTY[0]), (Span(NASTY[8], "link", NASTY[9]),)),)
            ),
        ),
    ),
    records=NASTY,
)


@pytest.fixture(scope="session")
def specimens() -> dict[str, Document]:
    return {"calm": SPECIMEN, "nasty": NASTY_SPECIMEN, "words": NASTY_WORDS}
