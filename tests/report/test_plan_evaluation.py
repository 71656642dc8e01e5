"""The evaluation at mid-term: what has come of the plans, and the balance of the synergies."""

from dataclasses import replace

from data.contents import ARCHIVES, PERSONNEL, SMALL, synergy
from data.plans import COMMUNE_PLAN, CPAS_PLAN, MOVE
from report.paper_tables import tables, texts
from synergy_desktop.domain.model import (
    BudgetLine,
    DossierContent,
    Matrix,
    PastScore,
    Plan,
    Report,
    Service,
)
from synergy_desktop.domain.vocabulary import Health, Status
from synergy_desktop.report import blocks as b
from synergy_desktop.report.documents.plan_papers import evaluation
from synergy_desktop.report.fingerprint import words
from synergy_desktop.report.gaps import MARK, remark
from synergy_desktop.report.walk import walk

FIRST = Report(
    year="2025",
    services=(
        replace(PERSONNEL, name="GRH", matrix=Matrix(operation=3, management=5, skills=5)),
        Service(name="Cimetières"),
    ),
    score_history=(PastScore(year="2024", support=(10, 25)),),
)
LINKED = (
    synergy("Ateliers réunis", Status.ONGOING, actions=("A 1.1.1", "A 9.9")),
    synergy("Outils prêtés", actions=("A 2.1",)),
    synergy("Clés", Status.PLANNED),
)
LAST = Report(
    year="2026",
    services=(PERSONNEL, replace(ARCHIVES, synergies=LINKED)),
    score_history=(PastScore(year="2024", support=(10, 25)),),
)
VALUES = (
    "Ateliers déménagés\u00a0: 1 (à atteindre\u00a0: 3)\n"
    f"Surface libérée\u00a0: [valeur atteinte\u00a0: {MARK}] (à atteindre\u00a0: 800 m²)"
)


def dossier(*plans: Plan, years: tuple[Report, ...] = (FIRST, LAST)) -> DossierContent:
    return replace(SMALL, plans=plans, reports=years)


def printed(*plans: Plan, years: tuple[Report, ...] = (FIRST, LAST)) -> b.Paper:
    return evaluation(dossier(*plans, years=years), years[-1])


def table(paper: b.Paper, label: str) -> b.Table:
    (found,) = tables(paper, label)
    return found


def test_the_results_add_up_to_those_of_the_plan() -> None:
    found = table(printed(COMMUNE_PLAN), "Résultats par objectif")
    assert texts(found.rows[1]) == [
        "O.O.1 Réunir les ateliers", "2", "0", "1", "0", "1", "0", "40",
        "1\u00a0087\u00a0085,40\u00a0€", "1 sur 2",
    ]  # fmt: skip
    assert texts(found.rows[-1])[1:8] == ["3", "1", "1", "0", "1", "0", "47"]


def test_each_action_is_told_with_its_money_its_values_and_the_reasons() -> None:
    found = table(printed(COMMUNE_PLAN), "Évaluation")
    rows = [texts(row) for row in found.rows]
    assert rows[1] == [
        "A 1.1", "Déménager les ateliers", "En cours", "40", "1\u00a0087\u00a0085,40\u00a0€",
        VALUES,
        "Risque\u00a0: Le bail court encore.\nEn trois temps.",
    ]  # fmt: skip
    assert rows[3][2:5] == ["Annulé", "–", "À déterminer"]
    assert rows[3][6] == f"[motif de l’abandon\u00a0: {MARK}]"


def test_money_that_is_known_in_part_says_what_it_lacks() -> None:
    action = replace(MOVE, budget=(*MOVE.budget, BudgetLine()), also_under=())
    os = COMMUNE_PLAN.nodes[0].children[0].children[0]
    changed = replace(os, children=(replace(os.children[0], children=(action,)),))
    found = table(printed(replace(COMMUNE_PLAN, nodes=(changed,))), "Évaluation")
    said = "Budget\u00a0: sans 1\u00a0ligne de budget dont le montant reste à déterminer."
    assert texts(found.rows[1])[6].splitlines()[-1] == said


def test_what_is_found_is_said_where_the_dossier_says_it() -> None:
    paper = printed(COMMUNE_PLAN)
    assert table(paper, "Constat et conclusion\u00a0: OS 1").rows[0].cells[1] == b.Cell(
        f"[{MARK}]\n\n\n"
    )
    os = CPAS_PLAN.nodes[0]
    known = replace(os, health=Health.GOOD, health_note="Le parc grandit.")
    paper = printed(replace(CPAS_PLAN, nodes=(known,)))
    found = table(paper, "Constat et conclusion\u00a0: OSe1").rows[0]
    assert texts(found) == ["OSe1", "Bon\u00a0: Le parc grandit.", f"[{MARK}]\n\n\n"]


def test_the_levels_of_the_first_and_the_last_year_stand_side_by_side() -> None:
    found = table(printed(COMMUNE_PLAN), "Niveaux de rassemblement")
    assert texts(found.header[1])[6:] == ["2025", "2026", "^"]
    rows = [texts(row) for row in found.rows]
    assert rows[1] == [
        "Personnel", "3 → 4", "5 → 5", "5 → 5", "– → 4", "– → 4", "13/25", "22/25", "+9"
    ]  # fmt: skip
    assert rows[3] == ["Archives", "– → 2", "– → 1", "–", "–", "–", "–", "3/25", "–"]
    assert "Ne sont plus repris en 2026\u00a0: Cimetières." in words(printed(COMMUNE_PLAN))


def test_a_single_year_is_not_compared_with_itself() -> None:
    paper = printed(COMMUNE_PLAN, years=(replace(LAST, score_history=()),))
    found = table(paper, "Niveaux de rassemblement")
    assert texts(found.rows[1])[:2] == ["Personnel", "4"]
    assert texts(found.header[1])[6:] == ["2026"]
    assert any("rien à comparer encore" in text for text in words(paper))


def test_the_totals_are_shown_year_by_year() -> None:
    found = table(printed(COMMUNE_PLAN), "Totaux par année")
    assert texts(found.header[0]) == ["Année", "2024", "2025", "2026"]
    assert texts(found.rows[0]) == ["Total", "10/25", "13/25", "22/25"]


def test_the_synergies_are_counted_by_service_and_year() -> None:
    found = table(printed(COMMUNE_PLAN), "Synergies réalisées")
    rows = {row[0]: row[1:] for row in map(texts, found.rows)}
    assert rows["Personnel"] == ["–", "–", "–", "3", "1", "0"]
    assert rows["GRH"] == ["3", "1", "0", "–", "–", "–"]
    assert rows["Archives"] == ["–", "–", "–", "1", "1", "1"]
    assert rows["Ensemble"] == ["3", "1", "0", "4", "2", "1"]


def test_many_years_are_shared_out_over_tables() -> None:
    years = tuple(replace(FIRST, year=str(year)) for year in range(2019, 2027))
    paper = printed(COMMUNE_PLAN, years=years)
    found = [
        block
        for _, block in walk(paper.blocks)
        if isinstance(block, b.Table) and block.label.startswith("Synergies réalisées")
    ]
    shown = [texts(each.header[0])[1::3] for each in found]
    assert shown == [["2019", "2020", "2021", "2022"], ["2023", "2024", "2025", "2026"]]


def test_actions_stand_with_their_synergies_or_among_those_that_have_none() -> None:
    paper = printed(COMMUNE_PLAN, CPAS_PLAN)
    linked = [texts(row) for row in table(paper, "Actions et synergies").rows]
    assert linked[1:] == [
        ["A 1.1.1", "Trier", "Non précisé", "Ateliers réunis", "Archives", "En cours"],
        ["A 2.1", "Prêter l’outillage", "Finalisé", "Outils prêtés", "Archives", "Réalisée"],
    ]
    lonely = [texts(row)[0] for row in table(paper, "Actions sans synergie").rows]
    assert lonely == ["PST de la Ville", "A 1.2", "PST du CPAS", "Pe1", "12"]
    said = words(paper)
    assert any("2 des 7\u00a0synergies" in text and "2 des 5\u00a0actions" in text for text in said)
    assert "Codes cités par des synergies et absents des programmes\u00a0: A 9.9." in said


def test_no_synergy_of_an_action_is_said_in_words() -> None:
    bare = tuple(
        replace(each, synergies=tuple(replace(synergy, actions=()) for synergy in each.synergies))
        for each in LAST.services
    )
    said = words(printed(COMMUNE_PLAN, years=(replace(LAST, services=bare),)))
    (counted,) = (text for text in said if "se rattache" in text)
    assert "aucune des 7\u00a0synergies ne se rattache à une action" in counted
    assert "aucune des 3\u00a0actions ne se réalise, au moins en partie" in counted


def test_nothing_known_leaves_the_frame() -> None:
    paper = printed(years=(Report(year="2026"),))
    assert remark(paper)
    assert f"[niveaux de rassemblement\u00a0: {MARK}]" in words(paper)
    assert f"[services et synergies\u00a0: {MARK}]" in words(paper)
    signing = next(block for block in paper.blocks if isinstance(block, b.Signatures))
    assert len(signing.signatories) == 4
