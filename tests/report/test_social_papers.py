"""The declaration and the projection of social policy on paper."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from data.contents import DECLARATION, PROJECTION, SMALL
from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.domain.social_policy import IndicatorTable, SocialItem, TableYear, Territory
from synergy_desktop.report import blocks as b
from synergy_desktop.report.charts import Curve, LineChart
from synergy_desktop.report.documents.catalogue import find
from synergy_desktop.report.documents.forms import made
from synergy_desktop.report.gaps import remark
from synergy_desktop.report.walk import walk

REPORT = SMALL.reports[0]
EMPTY_YEAR = Report(year="2026")
EMPTY = replace(SMALL, reports=(EMPTY_YEAR,), social_declaration=None)


def paper(name: str, content: DossierContent = SMALL) -> b.Paper:
    document = find(f"{name}-politique-sociale")
    return document.paper(content, content.reports[0], {})


def said(found: b.Paper) -> list[str]:
    """The headings, paragraphs and items, in order."""
    lines: list[str] = []
    for _, block in walk(found.blocks):
        match block:
            case b.Heading():
                lines.append(block.full_text)
            case b.Paragraph():
                lines.append(block.text)
            case b.Bullets(items, ordered):
                lines += [
                    f"{n}. {item}" if ordered else f"- {item}" for n, item in enumerate(items, 1)
                ]
            case LineChart(title):
                lines.append(title)
    return lines


def after(lines: list[str], heading: str) -> list[str]:
    return lines[lines.index(heading) + 1 :]


def test_the_declaration_says_its_axes_with_their_objectives_and_measures() -> None:
    found = paper("declaration")
    assert found.title == "Déclaration de politique sociale"
    assert found.author == "CPAS de Valprée"
    assert said(found) == [
        "Table des matières",
        "Introduction",
        "Une commune pour tous.",
        "1. Un toit pour chacun",
        "Mise en œuvre par le programme stratégique transversal\u00a0:",
        "- OSe1 – Loger (PST du CPAS)",
        "1.1. Maisons de transit",
        "Deux par an.",
        "- Accompagner les ménages",
        "1.2. Garantie locative",
        "2. Le droit à l’emploi",
        "Mise en œuvre par le programme stratégique transversal\u00a0:",
        "[objectifs stratégiques du PST\u00a0: ………]",
        "[mesures\u00a0: ………]",
        "Conclusion",
        "À évaluer chaque année.",
    ]


def test_measures_that_are_but_titles_are_a_numbered_list() -> None:
    axis = SocialItem(title="Axe", children=(SocialItem(title="Un"), SocialItem(title="Deux")))
    content = replace(SMALL, social_declaration=replace(DECLARATION, axes=(axis,)))
    lines = after(said(paper("declaration", content)), "1. Axe")
    assert lines[2:5] == ["Mesures\u00a0:", "1. Un", "2. Deux"]


def test_the_words_in_bold_stay_bold() -> None:
    (bold,) = [
        block.runs
        for _, block in walk(paper("declaration").blocks)
        if isinstance(block, b.Paragraph) and block.runs
    ]
    assert [(run.text, run.bold) for run in bold] == [
        ("Deux ", False), ("par an", True), (".", False),
    ]  # fmt: skip


def test_the_projection_carries_the_declaration_on() -> None:
    lines = after(said(paper("projection")), "1. Loger en 2027")
    assert lines[:3] == [
        "Cet axe prolonge l’axe 1 de la déclaration\u00a0: Un toit pour chacun.",
        "Mise en œuvre par le programme stratégique transversal\u00a0:",
        "- OSe1 – Loger (PST du CPAS)",
    ]
    assert "Conclusion" not in lines


def test_a_table_of_indicators_has_its_figures_its_source_and_its_chart() -> None:
    found = paper("projection")
    (table,) = [block for _, block in walk(found.blocks) if isinstance(block, b.Table)]
    assert [[cell and cell.text for cell in row.cells] for row in (*table.header, *table.rows)] == [
        ["Territoire", "2025", "2026"],
        ["Valprée", "112", "1\u00a0250,5"],
        ["Arrondissement", "–", "n.d."],
    ]
    assert {column.holds for column in table.columns[1:]} == {b.Holds.QUANTITY}
    assert after(said(found), "Indicateurs")[:3] == [
        "Tableau 1. Bénéficiaires du RIS (personnes)",
        "Source\u00a0: SPP Intégration sociale",
        "Évolution\u00a0: Bénéficiaires du RIS (personnes)",
    ]
    (chart,) = [block for _, block in walk(found.blocks) if isinstance(block, LineChart)]
    assert chart.curves == (Curve("Valprée", ("112", "1250.5")),)


def test_many_years_are_shared_out_over_tables_that_say_the_territories_again() -> None:
    years = tuple(TableYear(label=str(year)) for year in range(2010, 2026))
    row = Territory(name="Ici", figures=tuple(str(number) for number in range(16)))
    wide = IndicatorTable(title="Long", years=years, territories=(row,))
    report = replace(REPORT, social_projection=replace(PROJECTION, tables=(wide,)))
    found = paper("projection", replace(SMALL, reports=(report,)))
    tables = [block for _, block in walk(found.blocks) if isinstance(block, b.Table)]
    assert [len(table.columns) - 1 for table in tables] == [9, 7]
    last = tables[1].rows[0].cells
    assert [cell.text for cell in last if cell] == ["Ici", *map(str, range(9, 16))]


@pytest.mark.parametrize(("name", "count"), [("declaration", 6), ("projection", 7)])
def test_a_paper_that_is_not_begun_prints_its_frame_with_gaps(name: str, count: int) -> None:
    found = paper(name, replace(EMPTY, legislature=""))
    lines = said(found)
    assert lines[1:3] == ["Introduction", "[introduction\u00a0: ………]"]
    assert "1. [intitulé de l’axe\u00a0: ………]" in lines
    assert remark(found).startswith(f"Il y manque {count}\u00a0mentions")


def test_a_figure_is_a_number_in_excel() -> None:
    book = openpyxl.load_workbook(BytesIO(made(paper("projection"), Path("x.xlsx"))))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    found = {
        cell.value: cell.number_format for cell in cells if cell.data_type == "n" and cell.value
    }
    assert found == {112: "#,##0", 1250.5: "#,##0.0"}
    assert "n.d." in [cell.value for cell in cells]
