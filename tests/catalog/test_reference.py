import re
from pathlib import Path

from cogapp import Cog

from footrelief.catalog import check, load
from footrelief.catalog.reference import reference
from footrelief.model import ENTRIES, Routine

PAGE = Path(__file__).parents[2] / "docs" / "catalog.md"


def test_the_page_about_catalogs_is_up_to_date() -> None:
    assert Cog().main(["cog", "-P", "--check", str(PAGE)]) == 0, "cog -P -r docs/catalog.md"


def test_every_section_and_every_field_is_listed() -> None:
    text = reference()
    for record in ENTRIES:
        chapter = text.split(f"### `{record.section}`\n")[1].split("\n###")[0]
        assert re.findall(r"^\| `(\w+)`", chapter, re.MULTILINE) == list(record.__struct_fields__)


def test_every_link_leads_to_a_chapter() -> None:
    text = reference()
    chapters = {title.strip("`").lower().replace(" ", "-") for title in re.findall(r"^### (.*)$", text, re.MULTILINE)}
    assert set(re.findall(r"\]\(#([\w-]+)\)", text)) <= chapters


def test_the_example_on_the_page_can_be_used_as_it_stands(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)[0], encoding="utf-8")
    assert [problem.message for problem in check([file])] == ['the cause "stress" does not offer this routine']
    assert load([file]).get(Routine, "evening").total_seconds == 2 * (60 + 90 + 60 + 60)
