"""Matrices, services, years, institutions, contracts, scores and texts."""

from dataclasses import replace
from typing import get_args

import pytest

from data.contents import SMALL
from synergy_desktop.commands import (
    contracts,
    institutions,
    matrices,
    reports,
    scores,
    services,
    texts,
)
from synergy_desktop.commands.contracts import ContractField
from synergy_desktop.domain.model import Contract, Matrix, PastScore, Procedure, Report, Service
from synergy_desktop.domain.vocabulary import (
    Awarder,
    ContractKind,
    Procurement,
    Register,
    Side,
    Support,
)
from synergy_desktop.store import queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.store.dossier import Dossier


def report(dossier: Dossier, number: int = 0) -> Report:
    return queries.content(dossier).reports[number]


def service(dossier: Dossier, name: str) -> Service:
    return next(each for each in report(dossier).services if each.name == name)


def test_a_level_changes_one_cell_and_names_its_step(dossier: Dossier) -> None:
    told: list[Changes] = []
    dossier.subscribe(told.append)
    matrices.set_level(dossier, service(dossier, "Archives").id, Register.SKILLS, 3)
    assert service(dossier, "Archives").matrix == Matrix(operation=2, management=1, skills=3)
    assert len(told[0].cells) == 1
    assert dossier.history.undo_label == "Coter Compétences et formation\u00a0: 3"


def test_the_first_level_begins_a_matrix(dossier: Dossier) -> None:
    creches = service(dossier, "Crèches").id
    matrices.set_level(dossier, creches, Register.MANAGEMENT, None)
    assert queries.service(dossier, creches).matrix is None
    matrices.set_level(dossier, creches, Register.MANAGEMENT, 0)
    assert queries.service(dossier, creches).matrix == Matrix(management=0)


def test_removing_a_matrix_keeps_its_notes(dossier: Dossier) -> None:
    personnel = service(dossier, "Personnel").id
    matrices.remove_matrix(dossier, personnel)
    after = queries.service(dossier, personnel)
    assert (after.matrix, after.matrix_notes) == (
        None,
        {Register.SKILLS: "Plan de formation commun"},
    )


def test_notes_typed_in_one_go_are_undone_as_one(dossier: Dossier) -> None:
    archives = service(dossier, "Archives").id
    for text in ("D", "Dé", "Dépôt"):
        matrices.set_note(dossier, archives, Register.OPERATION, text, typing="1")
    assert queries.matrix_note(dossier, archives, Register.OPERATION) == "Dépôt"
    dossier.history.undo()
    assert queries.content(dossier) == SMALL


def test_services_are_added_named_classed_moved_and_deleted(dossier: Dossier) -> None:
    added = services.add_service(dossier, report(dossier).id, "Sport")
    services.rename_service(dossier, added, "Sports")
    services.set_support(dossier, added, Support.MAINTENANCE)
    services.move_service(dossier, added, before=service(dossier, "Archives").id)
    names = [each.name for each in report(dossier).services]
    assert names == ["Personnel", "Sports", "Archives", "Crèches"]
    assert service(dossier, "Sports") == Service(name="Sports", support=Support.MAINTENANCE)
    services.move_service(dossier, added, before=None)
    assert report(dossier).services[-1].name == "Sports"
    services.delete_service(dossier, service(dossier, "Personnel").id)
    for _ in range(6):
        dossier.history.undo()
    assert queries.content(dossier) == SMALL


def test_an_empty_year_and_a_copied_one(dossier: Dossier) -> None:
    first = report(dossier)
    empty = reports.add_report(dossier, "2027")
    assert queries.report(dossier, empty) == Report(year="2027")
    copied = queries.report(dossier, reports.add_report(dossier, "2028", copy_of=first.id))
    assert (copied.services, copied.contracts, copied.texts) == (
        first.services,
        first.contracts,
        first.texts,
    )
    assert copied.procedure == Procedure()
    assert copied.score_history[-1] == PastScore(year="2026", support=(22, 25), other=(3, 25))
    assert [head.year for head in queries.report_heads(dossier)] == ["2026", "2027", "2028"]
    assert queries.previous_report_id(dossier, empty) == first.id
    assert queries.previous_report_id(dossier, first.id) is None
    reports.rename_report(dossier, empty, "2027 bis")
    reports.delete_report(dossier, first.id)
    assert [head.year for head in queries.report_heads(dossier)] == ["2027 bis", "2028"]


def test_the_procedure_is_dated(dossier: Dossier) -> None:
    report_id = report(dossier).id
    reports.set_procedure_date(dossier, report_id, "management_committees", None)
    reports.set_procedure_date(dossier, report_id, "concertation", "2026-11-02")
    reports.set_concertation_amended(dossier, report_id, amended=False)
    reports.set_procedure_date(dossier, report_id, "financial_opinion_date", "2026-10-20")
    reports.set_financial_opinion(dossier, report_id, "favorable")
    assert queries.procedure(dossier, report_id) == Procedure(
        concertation="2026-11-02",
        concertation_amended=False,
        financial_opinion_date="2026-10-20",
        financial_opinion="favorable",
    )


def test_the_institutions_are_described(dossier: Dossier) -> None:
    institutions.set_institution(dossier, Side.COMMUNE, "nature", "Commune")
    institutions.set_institution(dossier, Side.CPAS, "director_general", "L. Hardy")
    institutions.set_legislature(dossier, "2030-2036")
    content = queries.content(dossier)
    assert content.commune_word == "Commune"
    assert content.institution(Side.CPAS).director_general == "L. Hardy"
    assert content.legislature == "2030-2036"


def test_contracts_are_written_moved_and_deleted(dossier: Dossier) -> None:
    report_id = report(dossier).id
    added = contracts.add_contract(dossier, report_id, joint=True)
    contracts.set_contract_title(dossier, added, "Toner")
    contracts.set_contract_kind(dossier, added, ContractKind.SUPPLIES)
    contracts.set_contract_procedures(dossier, added, [Procurement.ACCEPTED_INVOICE])
    contracts.set_contract_amount(dossier, added, 1234)
    contracts.set_contract_award_date(dossier, added, "2026-12-01")
    written = report(dossier).contracts.joint[-1]
    assert (written.title, written.kind, written.procedures) == (
        "Toner",
        ContractKind.SUPPLIES,
        (Procurement.ACCEPTED_INVOICE,),
    )
    assert (written.amount, written.award_date) == (1234, "2026-12-01")
    candidate = report(dossier).contracts.candidates[0].id
    contracts.move_contracts(dossier, [added, candidate], joint=False, before=None)
    assert {each.title for each in report(dossier).contracts.candidates} == {"Toner", "Ascenseurs"}
    contracts.delete_contracts(dossier, [added])
    assert [each.title for each in report(dossier).contracts.candidates] == ["Ascenseurs"]


def test_contracts_are_copied_and_emptied_together(dossier: Dossier) -> None:
    before = report(dossier).contracts
    originals = [before.joint[0].id, before.candidates[0].id]
    copies = contracts.duplicate_contracts(dossier, originals)
    after = report(dossier).contracts
    assert {after.joint[1].id, after.candidates[1].id} == set(copies)
    assert replace(after.joint[1], id="") == replace(before.joint[0], id="")
    contracts.clear_cells(
        dossier, [(each, field) for each in copies for field in get_args(ContractField)]
    )
    assert replace(report(dossier).contracts.joint[1], id="") == Contract(title="")
    assert report(dossier).contracts.joint[0] == before.joint[0]
    dossier.history.undo()
    dossier.history.undo()
    assert queries.content(dossier) == SMALL


def test_awarded_counts_are_emptied_together(dossier: Dossier) -> None:
    known = report(dossier).contracts.awarded
    assert known
    contracts.clear_awarded(dossier, report(dossier).id, [(each.by, each.year) for each in known])
    assert report(dossier).contracts.awarded == ()
    dossier.history.undo()
    assert queries.content(dossier) == SMALL


def test_awarded_counts_are_written_and_taken_away(dossier: Dossier) -> None:
    report_id = report(dossier).id
    contracts.set_awarded(dossier, report_id, Awarder.CPAS, 2025, 7, "provisoire")
    contracts.set_awarded(dossier, report_id, Awarder.JOINT, 2026, 4, "")
    counts = {(each.by, each.year): each for each in report(dossier).contracts.awarded}
    assert counts[Awarder.CPAS, 2025].note == "provisoire"
    assert counts[Awarder.JOINT, 2026].count == 4
    contracts.set_awarded(dossier, report_id, Awarder.JOINT, 2026, None)
    assert [each.by for each in report(dossier).contracts.awarded] == [Awarder.CPAS]


def test_past_scores_stand_in_the_order_of_their_years(dossier: Dossier) -> None:
    report_id = report(dossier).id
    scores.set_past_score(dossier, report_id, "2024", (18, 25), (2, 25))
    scores.set_past_score(dossier, report_id, "2025", (21, 25), None)
    history = report(dossier).score_history
    assert [(score.year, score.support) for score in history] == [
        ("2024", (18, 25)),
        ("2025", (21, 25)),
    ]
    scores.delete_past_score(dossier, history[0].id)
    assert [score.year for score in report(dossier).score_history] == ["2025"]


@pytest.mark.parametrize("key", ["context", "legal_frame"])
def test_a_chapter_is_written_and_reset(dossier: Dossier, key: str) -> None:
    report_id = report(dossier).id
    texts.set_text(dossier, report_id, key, "Titre", "Un", typing="1")
    texts.set_text(dossier, report_id, key, "Titre", "Un mot", typing="1")
    (written,) = [text for text in report(dossier).texts if text.key == key]
    assert (written.title, written.body) == ("Titre", "Un mot")
    texts.reset_text(dossier, report_id, key)
    assert key not in [text.key for text in report(dossier).texts]
