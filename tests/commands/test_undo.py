"""Every command is one step, which can be taken back and brought back whole."""

import inspect
import pkgutil
from collections.abc import Callable
from importlib import import_module

import pytest

from commands import social_trials
from data.pictures import BLUE
from synergy_desktop import commands as package
from synergy_desktop.commands import (
    agenda,
    amending,
    attendance,
    budgets,
    contracts,
    indicators,
    institutions,
    matrices,
    numbering,
    overwriting,
    pasting,
    places,
    plans,
    planting,
    replacing,
    reports,
    scores,
    services,
    sittings,
    spelling,
    synergies,
    texts,
    voting,
)
from synergy_desktop.domain.model import AwardedCount, Contract, DossierContent, PlanNode, Synergy
from synergy_desktop.domain.planting import Planting, Spot
from synergy_desktop.domain.search import Span
from synergy_desktop.domain.sitting_words import (
    Body,
    Manner,
    MovementKind,
    Outcome,
    Presence,
    SlideKind,
)
from synergy_desktop.domain.sittings import Member
from synergy_desktop.domain.vocabulary import (
    Awarder,
    ContractKind,
    Health,
    Mode,
    Nature,
    NodeKind,
    NodeState,
    ObjectiveKind,
    PlanOwner,
    Procurement,
    Register,
    Side,
    Status,
    Support,
)
from synergy_desktop.domain.voting import Choice, Question
from synergy_desktop.store import queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.searching import pieces


class Known:
    """The rows of the small dossier that the commands are tried on."""

    def __init__(self, content: DossierContent) -> None:
        (report,), (plan,) = content.reports, content.plans
        self.report, self.plan = report.id, plan.id
        self.service, self.other_service = (each.id for each in report.services[:2])
        self.synergies = [each.id for each in report.services[0].synergies]
        self.contract = report.contracts.joint[0].id
        self.other_contract = report.contracts.candidates[0].id
        self.score = report.score_history[0].id
        self.os = plan.nodes[0].id
        self.oo, self.other_oo = (each.id for each in plan.nodes[0].children[:2])
        self.last_oo = plan.nodes[0].children[-1].id
        self.action: PlanNode = plan.nodes[0].children[0].children[0]
        self.sitting = report.sittings[0].id
        self.members = [each.id for each in report.sittings[0].members]
        self.points = [each.id for each in report.sittings[0].points]
        self.slides = [each.id for each in report.sittings[0].points[0].slides]
        self.movement = report.sittings[0].movements[0].id
        self.line, self.indicator = self.action.budget[0].id, self.action.indicators[0].id


Command = Callable[[Dossier, Known], object]

ASKED = Question(sitting="sitting", council=Side.CPAS, point="report-point")
"""What the CPAS has voted on by name."""
UNASKED = Question(sitting="sitting", council=Side.COMMUNE, point="report-point")


def replace_a_title(dossier: Dossier, known: Known) -> None:
    found = (passage for piece in pieces(dossier, known.report) for passage in piece())
    title = next(each for each in found if each.row_id == known.synergies[0])
    replacing.replace_all(
        dossier, [replacing.Replacement(title, (Span(0, 1),))], title.text[0], "#"
    )


def _of_dossier(trial: social_trials.Trial) -> Command:
    return lambda dossier, _: trial(dossier)


TRIALS: dict[Callable[..., object], Command] = {
    amending.propose: lambda d, k: amending.propose(
        d, k.report, lambda: matrices.set_level(d, k.service, Register.SKILLS, 0), amending.Terms()
    ),
    amending.propose_since: lambda d, k: amending.propose_since(
        d, k.report, d.history.past()[0].id, amending.Terms()
    ),
    amending.set_terms: lambda d, _: amending.set_terms(d, "amendment", amending.Terms(reason="x")),
    amending.adopt: lambda d, _: amending.adopt(d, "amendment"),
    amending.reject: lambda d, _: amending.reject(d, "amendment"),
    amending.withdraw: lambda d, _: amending.withdraw(d, "amendment"),
    amending.reopen: lambda d, _: amending.reopen(d, "amendment"),
    amending.delete_amendment: lambda d, _: amending.delete_amendment(d, "amendment"),
    agenda.add_point: lambda d, k: agenda.add_point(d, k.sitting, "x", k.points[0]),
    agenda.set_point_text: lambda d, k: agenda.set_point_text(d, k.points[0], "notes", "x"),
    agenda.move_point: lambda d, k: agenda.move_point(d, k.points[0], None),
    agenda.delete_point: lambda d, k: agenda.delete_point(d, k.points[1]),
    agenda.set_outcome: lambda d, k: agenda.set_outcome(d, k.points[0], Outcome.NOTED),
    agenda.go_to_point: lambda d, k: agenda.go_to_point(d, k.points[1], "19:30"),
    agenda.add_slide: lambda d, k: agenda.add_slide(
        d, k.points[0], SlideKind.MATRIX, target=k.service, before=k.slides[0]
    ),
    agenda.set_slide: lambda d, k: agenda.set_slide(d, k.slides[0], SlideKind.CLOCK, text="10"),
    agenda.move_slide: lambda d, k: agenda.move_slide(d, k.slides[0], None),
    agenda.remove_slides: lambda d, k: agenda.remove_slides(d, k.slides),
    attendance.add_member: lambda d, k: attendance.add_member(d, k.sitting, Side.CPAS, name="x"),
    attendance.paste_members: lambda d, k: attendance.paste_members(
        d, k.sitting, Side.CPAS, [Member(id="", council=Side.CPAS, name="x")] * 2
    ),
    attendance.set_member_text: lambda d, k: attendance.set_member_text(
        d, k.members[0], "party", "x"
    ),
    attendance.move_member: lambda d, k: attendance.move_member(d, k.members[0], None),
    attendance.remove_members: lambda d, k: attendance.remove_members(d, k.members),
    attendance.set_presence: lambda d, k: attendance.set_presence(
        d, k.members[:2], Presence.EXCUSED
    ),
    attendance.call_the_rest_present: lambda d, k: attendance.call_the_rest_present(
        d, k.sitting, Side.COMMUNE
    ),
    attendance.note_movements: lambda d, k: attendance.note_movements(
        d, k.members[:2], MovementKind.ARRIVAL, k.points[0], "19:20"
    ),
    attendance.set_movement: lambda d, k: attendance.set_movement(
        d, k.movement, point_id="", time="19:20"
    ),
    attendance.remove_movements: lambda d, k: attendance.remove_movements(d, [k.movement]),
    budgets.add_budget_line: lambda d, k: budgets.add_budget_line(d, k.action.id),
    budgets.set_budget_line: lambda d, k: budgets.set_budget_line(d, k.line, amount=1),
    budgets.delete_budget_lines: lambda d, k: budgets.delete_budget_lines(d, [k.line]),
    contracts.add_contract: lambda d, k: contracts.add_contract(d, k.report, joint=True),
    contracts.set_contract_title: lambda d, k: contracts.set_contract_title(d, k.contract, "x"),
    contracts.set_contract_kind: lambda d, k: contracts.set_contract_kind(
        d, k.contract, ContractKind.WORKS
    ),
    contracts.set_contract_procedures: lambda d, k: contracts.set_contract_procedures(
        d, k.contract, list(Procurement)
    ),
    contracts.set_contract_amount: lambda d, k: contracts.set_contract_amount(d, k.contract, 5),
    contracts.set_contract_award_date: lambda d, k: contracts.set_contract_award_date(
        d, k.contract, "fin 2027"
    ),
    contracts.clear_cells: lambda d, k: contracts.clear_cells(d, [(k.contract, "title")]),
    contracts.copy_fields: lambda d, k: contracts.copy_fields(
        d, [(k.contract, k.other_contract, "title")]
    ),
    contracts.duplicate_contracts: lambda d, k: contracts.duplicate_contracts(d, [k.contract]),
    contracts.delete_contracts: lambda d, k: contracts.delete_contracts(d, [k.contract]),
    contracts.move_contracts: lambda d, k: contracts.move_contracts(d, [k.contract], joint=False),
    contracts.set_awarded: lambda d, k: contracts.set_awarded(d, k.report, Awarder.CPAS, 2025, 7),
    contracts.clear_awarded: lambda d, k: contracts.clear_awarded(
        d, k.report, [(Awarder.JOINT, 2026)]
    ),
    indicators.add_indicator: lambda d, k: indicators.add_indicator(d, k.action.id, "x"),
    indicators.set_indicator: lambda d, k: indicators.set_indicator(d, k.indicator, "target", "4"),
    indicators.delete_indicator: lambda d, k: indicators.delete_indicator(d, k.indicator),
    institutions.set_institution: lambda d, _: institutions.set_institution(
        d, Side.CPAS, "head", "x"
    ),
    institutions.set_logo: lambda d, _: institutions.set_logo(d, Side.CPAS, BLUE),
    institutions.remove_logo: lambda d, _: institutions.remove_logo(d, Side.COMMUNE),
    institutions.set_legislature: lambda d, _: institutions.set_legislature(d, "2030-2036"),
    matrices.set_level: lambda d, k: matrices.set_level(d, k.service, Register.SKILLS, 0),
    matrices.set_note: lambda d, k: matrices.set_note(d, k.service, Register.SKILLS, "x"),
    matrices.paste_levels: lambda d, k: matrices.paste_levels(
        d, {k.service: {Register.SKILLS: 0, Register.MANAGEMENT: 5}}
    ),
    matrices.remove_matrix: lambda d, k: matrices.remove_matrix(d, k.service),
    numbering.set_code: lambda d, k: numbering.set_code(d, k.action.id, "Pe7"),
    numbering.renumber: lambda d, k: numbering.renumber(d, k.plan),
    places.add_place: lambda d, k: places.add_place(d, k.action.id, k.other_oo),
    places.remove_place: lambda d, k: places.remove_place(d, k.action.id, k.other_oo),
    places.move_place: lambda d, k: places.move_place(d, k.action.id, k.other_oo, k.last_oo),
    planting.paste_nodes: lambda d, k: planting.paste_nodes(
        d, k.plan, [Planting(Spot(k.oo, k.action.id), (PlanNode(kind=NodeKind.ACTION),))]
    ),
    plans.add_plan: lambda d, _: plans.add_plan(d, PlanOwner.COMMUNE, "x", "2024-2030"),
    plans.rename_plan: lambda d, k: plans.rename_plan(d, k.plan, "x"),
    plans.delete_plan: lambda d, k: plans.delete_plan(d, k.plan),
    plans.add_node: lambda d, k: plans.add_node(d, k.plan, k.oo, NodeKind.ACTION),
    plans.rename_node: lambda d, k: plans.rename_node(d, k.os, "x"),
    plans.set_node_text: lambda d, k: plans.set_node_text(d, k.action.id, "note", "x"),
    plans.set_nature: lambda d, k: plans.set_nature(d, k.action.id, Nature.PROJECT),
    plans.set_state: lambda d, k: plans.set_state(d, k.action.id, NodeState.ONGOING),
    plans.set_health: lambda d, k: plans.set_health(d, k.action.id, Health.RISK),
    plans.set_progress: lambda d, k: plans.set_progress(d, k.action.id, 40),
    plans.set_sdgs: lambda d, k: plans.set_sdgs(d, k.action.id, [3]),
    plans.move_node: lambda d, k: plans.move_node(d, k.action.id, k.other_oo),
    plans.delete_node: lambda d, k: plans.delete_node(d, k.os),
    replacing.replace_all: replace_a_title,
    reports.add_report: lambda d, k: reports.add_report(d, "2027", k.report),
    reports.rename_report: lambda d, k: reports.rename_report(d, k.report, "2030"),
    reports.delete_report: lambda d, k: reports.delete_report(d, k.report),
    reports.set_procedure_date: lambda d, k: reports.set_procedure_date(
        d, k.report, "concertation", "2026-11-02"
    ),
    reports.set_concertation_amended: lambda d, k: reports.set_concertation_amended(
        d, k.report, amended=True
    ),
    reports.set_financial_opinion: lambda d, k: reports.set_financial_opinion(
        d, k.report, "favorable"
    ),
    scores.set_past_score: lambda d, k: scores.set_past_score(d, k.report, "2024", (1, 25), None),
    scores.delete_past_score: lambda d, k: scores.delete_past_score(d, k.score),
    services.add_service: lambda d, k: services.add_service(d, k.report, "x"),
    services.rename_service: lambda d, k: services.rename_service(d, k.service, "x"),
    services.set_support: lambda d, k: services.set_support(d, k.service, Support.IT),
    services.move_service: lambda d, k: services.move_service(d, k.service, None),
    services.delete_service: lambda d, k: services.delete_service(d, k.service),
    sittings.add_sitting: lambda d, k: sittings.add_sitting(d, k.report, Body.JOINT_COUNCIL),
    sittings.delete_sitting: lambda d, k: sittings.delete_sitting(d, k.sitting),
    sittings.set_sitting_date: lambda d, k: sittings.set_sitting_date(d, k.sitting, None),
    sittings.set_sitting_text: lambda d, k: sittings.set_sitting_text(d, k.sitting, "place", "x"),
    sittings.open_sitting: lambda d, k: sittings.open_sitting(d, k.sitting, "19:04"),
    sittings.close_sitting: lambda d, k: sittings.close_sitting(d, k.sitting, "21:30"),
    spelling.learn_word: lambda d, _: spelling.learn_word(d, "covoiturage"),
    spelling.forget_word: lambda d, _: spelling.forget_word(d, "Valprée"),
    synergies.add_synergy: lambda d, k: synergies.add_synergy(d, k.service, Status.DONE),
    synergies.duplicate_synergies: lambda d, k: synergies.duplicate_synergies(d, k.synergies),
    synergies.delete_synergies: lambda d, k: synergies.delete_synergies(d, k.synergies[:1]),
    synergies.move_synergies: lambda d, k: synergies.move_synergies(
        d, k.synergies[1:], k.other_service, None
    ),
    synergies.set_title: lambda d, k: synergies.set_title(d, k.synergies[0], "x"),
    synergies.set_objective_text: lambda d, k: synergies.set_objective_text(d, k.synergies[1], "x"),
    synergies.set_objective_kinds: lambda d, k: synergies.set_objective_kinds(
        d, k.synergies[1], list(ObjectiveKind)
    ),
    overwriting.overwrite_synergies: lambda d, k: overwriting.overwrite_synergies(
        d,
        k.service,
        [("title", Synergy(id=k.synergies[0], status=Status.DONE, title="x"))],
        [Synergy(status=Status.DONE, title="y")],
    ),
    overwriting.overwrite_contracts: lambda d, k: overwriting.overwrite_contracts(
        d, k.report, [("title", Contract(id=k.contract, title="x"))], [Contract(title="y")]
    ),
    overwriting.copy_awarded: lambda d, k: overwriting.copy_awarded(
        d, k.report, [(Awarder.JOINT, 2026, 2031)]
    ),
    overwriting.overwrite_awarded: lambda d, k: overwriting.overwrite_awarded(
        d,
        k.report,
        [AwardedCount(by=Awarder.CPAS, year=2031, count=5)],
        [(Awarder.JOINT, 2026)],
    ),
    pasting.paste_synergies: lambda d, k: pasting.paste_synergies(
        d, k.report, [pasting.Batch((Synergy(status=Status.DONE, title="x"),), name="y")]
    ),
    pasting.paste_contracts: lambda d, k: pasting.paste_contracts(
        d, k.report, [Contract(title="x")], []
    ),
    synergies.set_mode: lambda d, k: synergies.set_mode(d, k.synergies[0], list(Mode)),
    synergies.set_pilot: lambda d, k: synergies.set_pilot(d, k.synergies[0], list(Side)),
    synergies.set_responsible: lambda d, k: synergies.set_responsible(d, k.synergies[0], ["x"]),
    synergies.set_results: lambda d, k: synergies.set_results(d, k.synergies[0], "x"),
    synergies.set_means_kinds: lambda d, k: synergies.set_means_kinds(
        d, k.synergies[0], human=True, financial=True, logistic=True
    ),
    synergies.set_means_text: lambda d, k: synergies.set_means_text(d, k.synergies[0], "x"),
    synergies.set_expected_result: lambda d, k: synergies.set_expected_result(
        d, k.synergies[0], "x"
    ),
    synergies.set_deadline: lambda d, k: synergies.set_deadline(d, k.synergies[0], "x"),
    synergies.set_actions: lambda d, k: synergies.set_actions(d, k.synergies[0], ["x"]),
    synergies.clear_cells: lambda d, k: synergies.clear_cells(d, [(k.synergies[0], "title")]),
    synergies.copy_fields: lambda d, k: synergies.copy_fields(
        d, [(k.synergies[0], k.synergies[1], "title")]
    ),
    synergies.merge_with_above: lambda d, k: synergies.merge_with_above(
        d, [k.synergies[1]], "results"
    ),
    synergies.separate_from_above: lambda d, k: synergies.separate_from_above(
        d, [k.synergies[1]], "objective"
    ),
    texts.set_text: lambda d, k: texts.set_text(d, k.report, "context", "x", "y"),
    texts.reset_text: lambda d, k: texts.reset_text(d, k.report, "context"),
    voting.vote_unanimously: lambda d, _: voting.vote_unanimously(d, UNASKED, "20:15"),
    voting.choose_manner: lambda d, _: voting.choose_manner(d, ASKED, Manner.GROUPS, "20:15"),
    voting.set_secret: lambda d, _: voting.set_secret(d, ASKED, "20:15", secret=True),
    voting.set_count: lambda d, _: voting.set_count(d, UNASKED, Choice.AGAINST, 1, "20:15"),
    voting.set_group_count: lambda d, _: voting.set_group_count(d, ASKED, "", Choice.AGAINST, 1),
    voting.set_answer: lambda d, _: voting.set_answer(d, ASKED, "dora", Choice.AGAINST),
    voting.give_rest_in_favour: lambda d, _: voting.give_rest_in_favour(d, ASKED, "20:15"),
    voting.recount_present: lambda d, _: voting.recount_present(d, ASKED),
    voting.delete_vote: lambda d, _: voting.delete_vote(d, ASKED),
    voting.record_adoptions: lambda d, k: voting.record_adoptions(d, k.report, Side, "2026-11-26"),
    **{made: _of_dossier(trial) for made, trial in social_trials.TRIALS.items()},
}


def place_beside_a_third(dossier: Dossier, known: Known) -> None:
    plans.add_node(dossier, known.plan, known.os, NodeKind.OO, "Un troisième")
    places.add_place(dossier, known.action.id, known.other_oo)


BEFORE: dict[Callable[..., object], Command] = {
    institutions.remove_logo: lambda d, _: institutions.set_logo(d, Side.COMMUNE, BLUE),
    amending.propose_since: lambda d, k: matrices.set_level(d, k.service, Register.SKILLS, 0),
    amending.reopen: lambda d, _: amending.adopt(d, "amendment"),
    numbering.renumber: lambda d, k: numbering.set_code(d, k.action.id, "Pe7"),
    places.remove_place: lambda d, k: places.add_place(d, k.action.id, k.other_oo),
    places.move_place: place_beside_a_third,
    voting.set_group_count: lambda d, _: voting.choose_manner(d, ASKED, Manner.GROUPS, ""),
    voting.give_rest_in_favour: lambda d, _: voting.set_answer(d, ASKED, "dora", None),
    voting.recount_present: lambda d, _: attendance.set_presence(d, ["dora"], Presence.ABSENT),
    **{made: _of_dossier(trial) for made, trial in social_trials.BEFORE.items()},
}
"""What has to be done first, for a command to have something to do."""


def all_commands() -> set[Callable[..., object]]:
    modules = [
        import_module(f"{package.__name__}.{each.name}")
        for each in pkgutil.iter_modules(package.__path__)
        if each.name not in ("linking", "placing", "writing", "merging", "inserting", "projecting")
    ]
    return {
        made
        for module in modules
        for name, made in inspect.getmembers(module, inspect.isfunction)
        if made.__module__ == module.__name__ and not name.startswith("_")
    }


def test_every_command_is_tried() -> None:
    assert all_commands() == set(TRIALS)


@pytest.mark.parametrize("command", TRIALS, ids=lambda made: made.__name__)
def test_a_command_is_taken_back_and_brought_back(
    dossier: Dossier, command: Callable[..., object]
) -> None:
    if prepare := BEFORE.get(command):
        prepare(dossier, Known(queries.content(dossier)))
    before = queries.content(dossier)
    told: list[Changes] = []
    dossier.subscribe(told.append)
    TRIALS[command](dossier, Known(before))
    after = queries.content(dossier)
    assert after != before
    assert len(told) == 1
    dossier.history.undo()
    assert queries.content(dossier) == before
    dossier.history.redo()
    assert queries.content(dossier) == after
