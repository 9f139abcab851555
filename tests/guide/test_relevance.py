from footrelief.catalog import Catalog
from footrelief.guide.relevance import concerning, names, signs_concerning
from footrelief.model import Cause, Correction, Finding, WarningSign


def test_a_cause_is_named_by_name_synonym_or_id_in_any_case(catalog: Catalog) -> None:
    tension = catalog.get(Cause, "tension-type")
    assert names(tension, "Massage for tension-type headache")
    assert names(tension, "TENSION TYPE HEADACHES")
    assert not names(tension, "Massage for hypertension")


def test_corrections_and_findings_go_with_the_cause_that_they_name(catalog: Catalog) -> None:
    cluster, sinus = catalog.get(Cause, "cluster"), catalog.get(Cause, "sinus")
    assert [correction.id for correction in concerning((cluster,), catalog.all(Correction))] == ["cluster"]
    assert concerning((sinus,), catalog.all(Finding)) == ()


def test_headache_as_a_whole_leaves_what_is_about_one_cause_to_the_guide_of_that_cause(catalog: Catalog) -> None:
    found = concerning(catalog.all(Cause), catalog.all(Correction))
    assert [correction.id for correction in found] == ["vasoconstriction"]


def test_signs_go_with_a_cause_by_id_by_special_source_or_by_name(catalog: Catalog) -> None:
    signs = catalog.all(WarningSign)

    def own(cause: str) -> list[str]:
        return [sign.id for sign in signs_concerning(catalog.get(Cause, cause), signs)]

    assert "pregnancy" in own("pregnancy")
    assert "eye-swelling" in own("sinus")
    assert "painful-eye" in own("cluster")
    assert "painkillers" in own("medication-overuse")
    assert signs_concerning(None, signs) == ()
