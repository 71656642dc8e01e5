"""What a dossier says on its first day."""

import pytest

from synergy_desktop.domain.model import Matrix
from synergy_desktop.domain.new_dossier import cpas_of, new_dossier
from synergy_desktop.domain.vocabulary import Support


def test_it_begins_with_the_services_that_the_law_names_all_to_be_assessed() -> None:
    (report,) = new_dossier("2026", commune="Valmorte").reports
    assert [service.support for service in report.services] == list(Support)
    assert {service.matrix for service in report.services} == {Matrix()}


def test_the_cpas_may_have_a_name_of_its_own() -> None:
    assert new_dossier("2026", commune="Ath", cpas="Centre social").cpas.name == "Centre social"
    assert new_dossier("2026", commune="Ath").cpas.name == "CPAS d’Ath"


@pytest.mark.parametrize(
    ("commune", "name"),
    [("Tournai", "CPAS de Tournai"), ("Éghezée", "CPAS d’Éghezée"), ("", "")],
)
def test_a_cpas_is_called_after_its_commune(commune: str, name: str) -> None:
    assert cpas_of(commune) == name
