"""Numbers of sources."""

from footrelief.catalog import Catalog
from footrelief.document import Cite, Span
from footrelief.model import Author, Source
from footrelief.writing.phrases import Phrases
from footrelief.writing.sources import listed, told


def source(**fields: object) -> Source:
    given = {"id": "s", "name": "A trial", "by": "Doe; J Foot", "type": "trial", "trust": "B", "seen": True}
    return Source(**given | fields)  # type: ignore[arg-type]


def test_sources_are_numbered_in_the_order_of_their_first_citation(shipped: Catalog) -> None:
    phrases = Phrases(shipped)
    assert phrases.cite(["do-2019", "tara"]) == Cite((1, 2))
    assert phrases.cited("Said so.", ["who-2008", "do-2019"]) == (Span("Said so."), Span(" "), Cite((1, 3)))
    assert [(item.number, item.id) for item in listed(phrases).items] == [(1, "do-2019"), (2, "tara"), (3, "who-2008")]


def test_without_citations_the_list_is_empty(shipped: Catalog) -> None:
    assert listed(Phrases(shipped)).items == ()


def test_a_source_is_put_into_words_without_double_marks() -> None:
    assert told(source(year=2020), 4).words == "A trial. Doe; J Foot, 2020."
    assert told(source(name="Is it?", by="Doe et al."), 1).words == "Is it? Doe et al."


def test_our_own_choices_are_nothing_that_one_has_not_read() -> None:
    assert told(source(type="own", seen=False), 1).seen


def test_of_many_authors_only_the_first_is_named() -> None:
    assert (
        told(source(by="Do, Remmers, Schytz, Schankin; Neurology 92"), 1).words == "A trial. Do et al.; Neurology 92."
    )
    assert told(source(by="Betts, Budd; Acupunct Med"), 1).words == "A trial. Betts, Budd; Acupunct Med."
    assert told(source(by="Oils, creams, towels, a shop"), 1).words == "A trial. Oils, creams, towels, a shop."


def test_a_source_carries_its_doubts() -> None:
    item = told(source(trust="C", seen=False), 1)
    assert (item.trust, item.seen) == ("C", False)


def address(**fields: str) -> tuple[str, str]:
    """The address in full, and the one that is typed fastest."""
    return told(source(**fields), 1).address, told(source(**fields), 1, briefly=True).address


def test_the_address_is_the_doi_else_pubmed_else_the_page() -> None:
    assert address(url="https://a.org/x", doi="10.1/x", pmid="5") == ("https://doi.org/10.1/x",) * 2
    assert address(pmid="5", url="https://a.org/x") == ("https://pubmed.ncbi.nlm.nih.gov/5/",) * 2
    assert address(url="https://a.org/x") == ("https://a.org/x", "https://a.org/x")
    assert address() == ("", "")


def test_a_list_names_the_first_author_and_the_main_title() -> None:
    long = "Red and orange flags for secondary headaches in clinical practice: the SNNOOP10 list"
    fields = {"name": long, "by": None, "container": "Neurology", "volume": "92", "year": 2019}
    authors = (Author(family="Do", given="TP"), Author(family="Remmers", given="A"))
    said = "Red and orange flags for secondary headaches in clinical practice. Do et al.; Neurology, 2019."
    assert told(source(**fields, authors=authors), 1).words == said
    assert source(**fields, authors=authors).byline == "Do TP, Remmers A; Neurology 92"
    assert source(**fields, authors=authors, more_authors=True).byline == "Do TP, Remmers A et al.; Neurology 92"
    assert source(by=None, authors=(Author(organisation="NHS"),)).byline == "NHS"


def test_on_paper_a_source_is_title_and_year() -> None:
    assert told(source(year=2020), 1, briefly=True).words == "A trial, 2020."
    assert told(source(name="Is it?"), 1, briefly=True).words == "Is it?"
