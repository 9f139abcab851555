"""Numbers in what people type."""

import pytest

from footrelief.query.readings import read

ROWS = """
8 years old: years-old 8
my son is 6: years-old 6
8yo: years-old 8
17: years-old 17
in her eighties: years-old 85
under 12: years-old 11
8 weeks pregnant: weeks-pregnant 8
pregnant for 5 months: weeks-pregnant 21
10+3: weeks-pregnant 10
week 34: weeks-pregnant 34
two weeks ago: days-ago 14
yesterday: days-ago 1
last month: days-ago 30
in the last two months: days-ago 60
in 2019: days-ago 2190
in March: days-ago 240
many years ago: days-ago 1095
190/120: upper-pressure 190, lower-pressure 120
160 over 90: upper-pressure 160, lower-pressure 90
sugar 3.2: sugar 3.2
glucose 60 mg/dl: sugar 3.33
temp 39: celsius 39
101F: celsius 38.33
3000 m: metres-high 3000
10,000 feet: metres-high 3048
12 days a month: days-a-month 12
type 2 diabetes:
warfarin 5 mg:
vitamin b12:
epilepsy for 5 years:
on 12/05:
"""


@pytest.mark.parametrize("row", ROWS.strip().splitlines())
def test_a_number_is_read_by_the_words_around_it(row: str) -> None:
    text, expected = row.split(":")
    found = [f"{reading.counts} {reading.value:g}" for reading in read(text, 2026, 11)]
    assert ", ".join(found) == expected.strip()
