"""Numbers of sources."""

from footrelief.catalog import Catalog
from footrelief.citations import Citations, address, source_item
from footrelief.document import Cite, Span
from footrelief.model import Source


def source(**fields: object) -> Source:
    given = {"id": "s", "name": "A trial", "by": "Doe; J Foot", "type": "trial", "trust": "B", "seen": True}
    return Source(**given | fields)  # type: ignore[arg-type]


def test_sources_are_numbered_in_the_order_of_their_first_citation(shipped: Catalog) -> None:
    citations = Citations(shipped)
    assert citations.cite(["do-2019", "tara"]) == Cite((1, 2))
    assert citations.cited("Said so.", ["who-2008", "do-2019"]) == (Span("Said so."), Span(" "), Cite((1, 3)))
    assert [(item.number, item.id) for item in citations.list().items] == [(1, "do-2019"), (2, "tara"), (3, "who-2008")]


def test_without_citations_the_list_is_empty(shipped: Catalog) -> None:
    assert Citations(shipped).list().items == ()


def test_a_source_is_put_into_words_without_double_marks() -> None:
    assert source_item(source(year=2020), 4).words == "A trial. Doe; J Foot, 2020."
    assert source_item(source(name="Is it?", by="Doe et al."), 1).words == "Is it? Doe et al."


def test_our_own_choices_are_nothing_that_one_has_not_read() -> None:
    assert source_item(source(id="editorial", seen=False), 1).seen


def test_of_many_authors_only_the_first_is_named() -> None:
    assert (
        source_item(source(by="Do, Remmers, Schytz, Schankin; Neurology 92"), 1).words
        == "A trial. Do et al.; Neurology 92."
    )
    assert source_item(source(by="Betts, Budd; Acupunct Med"), 1).words == "A trial. Betts, Budd; Acupunct Med."
    assert source_item(source(by="Oils, creams, towels, a shop"), 1).words == "A trial. Oils, creams, towels, a shop."


def test_a_source_carries_its_doubts() -> None:
    item = source_item(source(trust="C", seen=False), 1)
    assert (item.trust, item.seen) == ("C", False)


def test_the_address_is_the_page_else_the_doi_else_pubmed() -> None:
    assert address(source(url="https://a.org/x", doi="10.1/x", pmid="5")) == "https://a.org/x"
    assert address(source(doi="10.1/x", pmid="5")) == "https://doi.org/10.1/x"
    assert address(source(pmid="5")) == "https://pubmed.ncbi.nlm.nih.gov/5/"
    assert address(source()) == ""
