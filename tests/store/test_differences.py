"""What has changed since a step is told by place, in words, and once."""

from collections.abc import Callable

import pytest

from data.contents import SMALL
from synergy_desktop.commands import (
    budgets,
    contracts,
    institutions,
    matrices,
    plans,
    reports,
    services,
    synergies,
    texts,
)
from synergy_desktop.domain.cell_words import COLUMNS
from synergy_desktop.domain.conformity import Part
from synergy_desktop.domain.differences import Difference
from synergy_desktop.domain.rich_text import MARK
from synergy_desktop.domain.vocabulary import ContractKind, NodeKind, Register, Side, Status
from synergy_desktop.store import queries
from synergy_desktop.store.differences import differences, differences_by
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.models import CONTENT

UNSEEN = {"id", "rank", "register", "key", "current_point"}
UNSEEN_OF = {
    "slide": {"target"},
    "amended_cell": {"table_name", "row_id", "column_name", "operation", "before", "after"},
}
PLACING = {"report_id", "service_id", "plan_id", "parent_id", "node_id"} | {
    "sitting_id",
    "point_id",
    "member_id",
    "amendment_id",
    "vote_id",
    "policy_id",
    "item_id",
    "table_id",
    "territory_id",
    "year_id",
}


def test_every_column_has_its_words() -> None:
    for model in CONTENT:
        table = model._meta.table_name
        unseen = UNSEEN | PLACING | UNSEEN_OF.get(table, set())
        assert set(model._meta.sorted_field_names) - unseen == set(COLUMNS[table]), table


@pytest.fixture
def since(dossier: Dossier) -> Callable[[], tuple[Difference, ...]]:
    """Give a function that lists what has changed since the dossier was opened."""
    start = dossier.history.last_step
    return lambda: differences(dossier, start)


Since = Callable[[], tuple[Difference, ...]]


def test_a_cell_is_told_with_its_place_in_words(dossier: Dossier, since: Since) -> None:
    (report,) = queries.content(dossier).reports
    service = report.services[0]
    row = service.synergies[0]
    synergies.set_title(dossier, row.id, "Jurys réunis")
    (told,) = since()
    assert told.group == (f"Exercice {report.year}", service.name)
    assert (told.what, told.row, told.label) == ("changed", "Jurys réunis", "Synergie")
    assert (told.before, told.after, told.prose) == (row.title, "Jurys réunis", True)
    assert (told.place.report_id, told.place.service_id) == (report.id, service.id)
    assert (told.place.row_id, told.place.field) == (row.id, "title")


def test_codes_levels_amounts_and_dates_are_told_in_words(dossier: Dossier, since: Since) -> None:
    (report,) = queries.content(dossier).reports
    contract = report.contracts.joint[0]
    matrices.set_level(dossier, report.services[0].id, Register.SKILLS, 2)
    contracts.set_contract_kind(dossier, contract.id, ContractKind.WORKS)
    contracts.set_contract_amount(dossier, contract.id, 101_208_540)
    contracts.set_contract_award_date(dossier, contract.id, "2026-12-30")
    reports.set_concertation_amended(dossier, report.id, amended=True)
    assert [each.after for each in since()] == [
        "Oui",
        "2 – Opérationnel",
        "Travaux",
        "1\u00a0012\u00a0085,40\u00a0€",
        "30/12/2026",
    ]


def test_what_was_changed_back_is_not_told(dossier: Dossier, since: Since) -> None:
    institutions.set_institution(dossier, Side.CPAS, "head", "x")
    institutions.set_institution(dossier, Side.CPAS, "head", SMALL.cpas.head)
    (report,) = queries.content(dossier).reports
    services.delete_service(dossier, services.add_service(dossier, report.id, "x"))
    assert since() == ()


def test_a_row_that_went_is_told_once_where_it_stood(dossier: Dossier, since: Since) -> None:
    (report,) = queries.content(dossier).reports
    service = report.services[0]
    services.delete_service(dossier, service.id)
    (told,) = since()
    assert (told.what, told.row) == ("removed", service.name)
    assert (told.place.report_id, told.place.service_id) == (report.id, "")


def test_a_row_that_came_is_told_once(dossier: Dossier, since: Since) -> None:
    (plan,) = queries.content(dossier).plans
    node_id = plans.add_node(dossier, plan.id, None, NodeKind.OS, "Neuf")
    budgets.add_budget_line(dossier, node_id)
    (told,) = since()
    assert (told.what, told.row.endswith("Neuf")) == ("added", True)
    assert (told.place.part, told.place.row_id) == (Part.PLAN, node_id)


def test_a_row_that_moved_is_told_from_where_to_where(dossier: Dossier, since: Since) -> None:
    (report,) = queries.content(dossier).reports
    old, new = report.services[:2]
    last = old.synergies[-1]
    synergies.move_synergies(dossier, [last.id], new.id, Status.PLANNED)
    told = since()
    assert ("moved", "Service", old.name, new.name) in [
        (each.what, each.label, each.before, each.after) for each in told
    ]
    assert {each.place.part for each in told if each.row == last.title} == {Part.PLANNING}


def test_a_text_is_told_in_its_words(dossier: Dossier, since: Since) -> None:
    (report,) = queries.content(dossier).reports
    texts.set_text(dossier, report.id, "context", "Contexte", f"{MARK}\n# Un\n\nDu *gras*")
    (told,) = since()
    assert (told.label, told.before, told.after) == ("Texte", "Le nôtre.", "Un\nDu gras")


def test_the_items_of_a_list_are_told_alike_however_the_text_is_spelled(dossier: Dossier) -> None:
    (report,) = queries.content(dossier).reports
    texts.set_text(dossier, report.id, "context", "Contexte", "Un début.\n\n- un\n- deux")
    start = dossier.history.last_step
    spelled = f"{MARK}\nUn début.\n\n- un\n- deux\n\n1. *trois*"
    texts.set_text(dossier, report.id, "context", "Contexte", spelled)
    (change,) = differences(dossier, start)
    assert change.before == "Un début.\n- un\n- deux"
    assert change.after == "Un début.\n- un\n- deux\n1. trois"


def test_a_change_of_order_is_told(dossier: Dossier, since: Since) -> None:
    (report,) = queries.content(dossier).reports
    services.move_service(dossier, report.services[0].id, None)
    assert [(each.what, each.row) for each in since()] == [("moved", report.services[0].name)]


def test_places_come_in_the_order_of_the_report(dossier: Dossier, since: Since) -> None:
    (report,) = queries.content(dossier).reports
    texts.set_text(dossier, report.id, "context", "Contexte", "x")
    for service in reversed(report.services[:2]):
        matrices.set_note(dossier, service.id, Register.SKILLS, "x")
    synergies.set_title(dossier, report.services[0].synergies[0].id, "x")
    assert [(each.place.part, each.group[-1]) for each in since()] == [
        (Part.DASHBOARD, report.services[0].name),
        (Part.MATRICES, report.services[0].name),
        (Part.MATRICES, report.services[1].name),
        (Part.TEXTS, f"Exercice {report.year}"),
    ]


def test_a_step_is_told_even_of_rows_that_are_gone_since(dossier: Dossier) -> None:
    (report,) = queries.content(dossier).reports
    service = report.services[0]
    synergies.set_title(dossier, service.synergies[0].id, "Jurys réunis")
    services.delete_service(dossier, service.id)
    deletion, titling = dossier.history.past()[:2]
    (told,) = differences_by(dossier, titling)
    assert (told.group[-1], told.row, told.after) == (service.name, "Jurys réunis", "Jurys réunis")
    assert (told.place.service_id, told.place.row_id) == ("", "")
    assert [each.what for each in differences_by(dossier, deletion)] == ["removed"]
    dossier.history.go_to(dossier.history.past()[-1].id)
    assert [each.before for each in differences_by(dossier, titling)] == [
        service.synergies[0].title
    ]


def test_a_row_that_never_stayed_is_told_by_the_step_that_made_it(dossier: Dossier) -> None:
    (report,) = queries.content(dossier).reports
    services.add_service(dossier, report.id, "Neuf")
    dossier.history.undo()
    (told,) = differences_by(dossier, dossier.history.past()[0])
    assert (told.what, told.row) == ("added", "Neuf")
