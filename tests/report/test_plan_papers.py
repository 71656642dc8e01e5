"""The strategic plans in print: both notations, references, money, and what they share."""

from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.contents import SMALL
from data.pictures import BLUE, RED
from data.plans import COMMON_PLAN, COMMUNE_PLAN, CPAS_PLAN, MOVE
from report.paper_tables import tables, texts
from report.reading import page_texts
from synergy_desktop.domain.model import DossierContent, Plan, Report
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.report import blocks as b
from synergy_desktop.report.documents.plan_papers import evaluation, follow_up, plan
from synergy_desktop.report.fingerprint import words
from synergy_desktop.report.gaps import remark
from synergy_desktop.report.pdf.render import render
from synergy_desktop.report.walk import listed_headings
from synergy_desktop.report.xlsx.render import render as render_excel

YEAR = Report(year="2026")


def holding(*plans: Plan) -> DossierContent:
    return replace(SMALL, plans=plans)


def printed(side: Side, *plans: Plan) -> b.Paper:
    return plan(side)(holding(*plans), YEAR)


def headings(paper: b.Paper) -> list[tuple[int, str]]:
    return [(each.level, each.full_text) for each in listed_headings(paper.blocks)]


def test_a_heading_for_each_volet_domain_and_objective() -> None:
    assert headings(printed(Side.COMMUNE, COMMUNE_PLAN))[1:7] == [
        (1, "1 Volet interne\u00a0: L’administration"),
        (2, "1.1 Ateliers"),
        (3, "OS 1 Mieux travailler"),
        (4, "O.O.1 Réunir les ateliers"),
        (4, "O.O.2 Partager l’outillage"),
        (4, "O.O.3 Former"),
    ]


def test_the_columns_of_a_commune_stand_in_two_rows() -> None:
    first = tables(printed(Side.COMMUNE, COMMUNE_PLAN), "Actions")[0]
    top, below = first.header
    assert [(cell.text, cell.columns) for cell in top.cells if cell and cell.columns > 1] == [
        ("Pilotes", 3),
        ("Ressources à mobiliser", 5),
    ]
    assert texts(below)[1:4] == ["Politique en charge", "Service en charge", "Agent en charge"]
    assert texts(below)[6:] == [
        "Budget ordinaire", "Réf. d’article", "Budget extraordinaire", "Réf. d’article", "RH"
    ]  # fmt: skip


def test_each_line_of_budget_has_a_row_and_the_rest_is_merged_down() -> None:
    rows = tables(printed(Side.COMMUNE, COMMUNE_PLAN), "Actions")[0].rows
    assert texts(rows[0]) == [
        "Déménager les ateliers", "Ada Lahaye", "Travaux", "Cheffe d’atelier", "juin-26", "A 1.1",
        "73\u00a0500,00\u00a0€", "Art.\u00a0421/124-02",
        "1\u00a0012\u00a0085,40\u00a0€", "Art.\u00a0421/723-60", "2 ETP",
    ]  # fmt: skip
    assert texts(rows[1]) == ["^"] * 6 + ["1\u00a0500,00\u00a0€", "–", "", "", "^"]
    title = rows[0].cells[0]
    assert title is not None
    assert title.rows == 2
    assert title.note.splitlines() == [
        "En trois temps.",
        "Partenaires\u00a0: CPAS",
        "Indicateur\u00a0: Ateliers déménagés (à atteindre\u00a0: 3)",
        "Indicateur\u00a0: Surface libérée (à atteindre\u00a0: 800 m²)",
        "ODD 9 et 11",
    ]
    assert texts(rows[2])[0::5] == ["Trier", "A 1.1.1", ""]


def test_an_amount_or_a_deadline_to_come_is_said() -> None:
    rows = tables(printed(Side.COMMUNE, COMMUNE_PLAN), "Actions")[0].rows
    assert texts(rows[3])[4:9] == ["À déterminer", "A 1.2", "", "", "À déterminer"]


def test_an_action_under_two_objectives_is_told_once_and_referred_to() -> None:
    paper = printed(Side.COMMUNE, COMMUNE_PLAN)
    _, second = tables(paper, "Actions")
    assert texts(second.rows[-1])[:6] == [
        "Déménager les ateliers", "Voir O.O.1, où cette action est décrite.", "^", "^", "^", "A 1.1"
    ]  # fmt: skip
    assert words(paper).count("Cheffe d’atelier") == 1
    assert words(paper).count("Art.\u00a0421/124-02") == 1


def test_the_cpas_has_its_own_columns_and_says_what_its_letters_mean() -> None:
    paper = printed(Side.CPAS, CPAS_PLAN)
    first, second = tables(paper, "Actions")[0].rows
    assert texts(first)[:7] == [
        "Pe1", "Acheter", "CPAS de Valprée", "Société de logement", "À déterminer",
        "Sous réserve de crédits", "50\u00a0000,00\u00a0€",
    ]  # fmt: skip
    codes = [row.cells[0] for row in (first, second)]
    assert [cell.note for cell in codes if cell] == ["", "Maintien"]
    assert "M\u00a0: action existante, maintenue\u202f; P\u00a0: projet" in words(paper)


def test_the_money_is_added_up_by_objective_and_by_funder() -> None:
    paper = printed(Side.COMMUNE, COMMUNE_PLAN)
    (by_objective,) = tables(paper, "Budget par objectif")
    assert texts(by_objective.rows[-1]) == [
        "Total du programme", "75\u00a0000,00\u00a0€", "1\u00a0012\u00a0085,40\u00a0€",
        "1\u00a0087\u00a0085,40\u00a0€",
    ]  # fmt: skip
    assert len(by_objective.rows) == 5
    (by_funder,) = tables(paper, "Budget par pouvoir")
    assert texts(by_funder.header[0]) == [
        "Pouvoir subsidiant", "2026", "2027", "Sans année", "Total"
    ]  # fmt: skip
    assert "Sans 1\u00a0ligne de budget dont le montant reste à déterminer." in words(paper)


def test_excel_calculates_with_the_amounts() -> None:
    paper = printed(Side.COMMUNE, COMMUNE_PLAN)
    book = openpyxl.load_workbook(BytesIO(render_excel(paper)))
    sheet = book.worksheets[0]
    rows = list(sheet.values)
    assert rows[1][:4] == ("Chapitre", "Service ou rubrique", "Sous-rubrique", "Action")
    assert rows[3][:4] == (
        "1.1 Ateliers", "OS 1 Mieux travailler", "O.O.1 Réunir les ateliers", rows[3][3]
    )  # fmt: skip
    numbers = [cell for row in rows for cell in row if isinstance(cell, int | float)]
    assert sorted(numbers) == [1_500, 73_500, 1_012_085.4]


@pytest.mark.parametrize("side", Side)
def test_a_common_plan_goes_with_the_plan_of_either(side: Side) -> None:
    own = COMMUNE_PLAN if side is Side.COMMUNE else CPAS_PLAN
    paper = printed(side, COMMON_PLAN, COMMUNE_PLAN, CPAS_PLAN)
    parts = [text for level, text in headings(paper) if level == 1]
    assert parts[1:3] == [f"1 {own.title}", "2 PST commun"]
    signing = next(block for block in paper.blocks if isinstance(block, b.Signatures))
    assert len(signing.signatories) == 2


@pytest.mark.parametrize("side", Side)
def test_a_common_plan_without_another_is_the_plan_of_both(side: Side) -> None:
    paper = printed(side, COMMON_PLAN)
    assert (1, "OS C1 Se rencontrer") in headings(paper)
    cover = paper.blocks[0]
    assert isinstance(cover, b.Cover)
    assert cover.institutions == ("Ville de Valprée", "CPAS de Valprée")
    signing = next(block for block in paper.blocks if isinstance(block, b.Signatures))
    assert len(signing.signatories) == 4


@pytest.mark.parametrize("side", Side)
def test_without_a_plan_the_frame_says_so(side: Side) -> None:
    paper = printed(side)
    assert any("le dossier n’en contient encore rien" in text for text in words(paper))
    assert remark(paper)
    assert len(tables(paper, "Actions")) == 1


def test_a_full_plan_lacks_nothing() -> None:
    assert not remark(printed(Side.COMMUNE, COMMUNE_PLAN))


def test_the_paper_is_named_after_the_institution() -> None:
    assert printed(Side.COMMUNE, COMMUNE_PLAN).title == "PST de la Ville de Valprée"
    assert printed(Side.CPAS, CPAS_PLAN).title == "PST du CPAS de Valprée"


def test_what_stands_below_a_title_stays_with_the_table() -> None:
    node = COMMUNE_PLAN.nodes[0].children[0].children[0].children[0]
    told = replace(node, political_lead="Ada Lahaye", note="À lire avec l’annexe.")
    filler = [replace(MOVE, code=f"A 1.{n}", also_under=()) for n in range(2, 9)]
    for count in range(len(filler)):
        first = replace(node, children=(MOVE, *filler[:count]))
        os = replace(COMMUNE_PLAN.nodes[0].children[0].children[0], children=(first, told))
        pages = page_texts(render(printed(Side.COMMUNE, replace(COMMUNE_PLAN, nodes=(os,)))))
        (page,) = [page for page in pages if "À lire avec l’annexe." in page]
        assert "Déménager les ateliers" in page.split("À lire avec l’annexe.")[1]


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1))
def test_words_are_printed_as_typed(text: str) -> None:
    typed = f"[{text}]"
    node = replace(MOVE, title=typed, agent=typed, note=typed, deadline=typed, also_under=())
    os = COMMUNE_PLAN.nodes[0].children[0].children[0]
    changed = replace(os, children=(replace(os.children[0], children=(node,)),))
    found = words(printed(Side.COMMUNE, replace(COMMUNE_PLAN, nodes=(changed,))))
    assert found.count(typed) == 3
    assert any(each.startswith(f"{typed}\n") for each in found)


@pytest.mark.parametrize("side", Side)
def test_the_cover_bears_the_logo_of_who_speaks(side: Side) -> None:
    content = holding(COMMUNE_PLAN, CPAS_PLAN)
    bearing = replace(
        content, commune=replace(content.commune, logo=BLUE), cpas=replace(content.cpas, logo=RED)
    )
    both = [BLUE, RED]
    for paper, logos in (
        (plan(side)(bearing, YEAR), [BLUE if side is Side.COMMUNE else RED]),
        (plan(side)(replace(bearing, plans=(COMMON_PLAN,)), YEAR), both),
        (follow_up(bearing, YEAR), both),
        (evaluation(bearing, YEAR), both),
    ):
        cover = paper.blocks[0]
        assert isinstance(cover, b.Cover)
        assert [logo.picture for logo in cover.logos] == logos
