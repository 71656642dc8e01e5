"""What the sections make of a dossier, in blocks."""

from dataclasses import replace

import pytest

from data.contents import ARCHIVES, CRECHES, MERGED, PERSONNEL, SMALL, synergy
from synergy_desktop.domain.model import (
    AwardedCount,
    Contract,
    Contracts,
    Institution,
    Matrix,
    Means,
    PastScore,
    Procedure,
    Report,
    Results,
    Service,
    Synergy,
    Text,
)
from synergy_desktop.domain.vocabulary import (
    Awarder,
    Mode,
    ObjectiveKind,
    Procurement,
    Side,
    Status,
    Support,
)
from synergy_desktop.report import blocks as b
from synergy_desktop.report.charts import Bar, Chart, GroupedChart, Series
from synergy_desktop.report.grids import matrix_table, summary_table
from synergy_desktop.report.names import commune_name
from synergy_desktop.report.sections import texts
from synergy_desktop.report.sections.around import cover, signatures
from synergy_desktop.report.sections.contracts import contracts
from synergy_desktop.report.sections.dashboard import dashboard
from synergy_desktop.report.sections.matrices import matrices
from synergy_desktop.report.sections.planning import planning
from synergy_desktop.report.sections.summary import summary

INTRODUCTION = Text(key="x", title="Partie", body="Une phrase.")


def unfolded(blocks: list[b.Block]) -> list[b.Block]:
    found: list[b.Block] = []
    for block in blocks:
        found += block.blocks if isinstance(block, b.Landscape) else [block]
    return found


def tables(blocks: list[b.Block]) -> list[b.Table]:
    return [block for block in unfolded(blocks) if isinstance(block, b.Table)]


def titles(blocks: list[b.Block]) -> list[str]:
    return [block.full_text for block in unfolded(blocks) if isinstance(block, b.Heading)]


def words(table: b.Table) -> list[list[str | None]]:
    return [[cell.text if cell else None for cell in row.cells] for row in table.rows]


def year(*services: Service, **fields: object) -> Report:
    return replace(Report(year="2026", services=services), **fields)  # type: ignore[arg-type] # a test may set any field


def first_dashboard_row(each: Synergy) -> tuple[b.Cell | None, ...]:
    (table,) = tables(dashboard(SMALL, year(Service(name="S", synergies=(each,))), INTRODUCTION))
    return table.rows[1].cells


def test_the_dashboard_puts_support_services_first_each_under_its_name() -> None:
    blocks = dashboard(SMALL, year(ARCHIVES, PERSONNEL), INTRODUCTION)

    assert titles(blocks) == [
        "1 Partie",
        "1.1 Services de support",
        "Personnel",
        "1.2 Autres services",
        "Service sans synergie réalisée ni en cours",
    ]


def test_the_dashboard_lists_the_done_then_the_ongoing_and_merges_downwards() -> None:
    (table,) = tables(dashboard(SMALL, year(PERSONNEL), INTRODUCTION))

    assert [[row[0], row[1], row[5]] for row in words(table)] == [
        ["Synergies réalisées", None, None],
        ["Accueil", "But de Accueil", "Bilan de Accueil"],
        ["Paie", None, "Bilan de Paie"],
        ["Examens", None, None],
        ["Synergies en cours", None, None],
        ["Télétravail", "But de Télétravail", "Bilan de Télétravail"],
    ]
    objective, results = table.rows[1].cells[1], table.rows[2].cells[5]
    assert objective is not None
    assert results is not None
    assert (objective.rows, results.rows) == (3, 2)


def test_the_first_of_a_group_has_nothing_above_to_merge_with() -> None:
    cells = first_dashboard_row(
        synergy("Seule", objective=replace(MERGED, text="Mien"), results=Results(as_above=True))
    )

    assert cells[1] is not None
    assert cells[5] is not None
    assert (cells[1].text, cells[1].rows) == ("Mien", 1)


def test_a_status_without_a_row_prints_neant() -> None:
    only_ongoing = Service(name="S", synergies=(synergy("Suite", Status.ONGOING),))

    (table,) = tables(dashboard(SMALL, year(only_ongoing), INTRODUCTION))

    assert [row[0] for row in words(table)] == [
        "Synergies réalisées",
        "Néant",
        "Synergies en cours",
        "Suite",
    ]
    assert all(row.cells[0] and row.cells[0].columns == 6 for row in table.rows[:3])


def test_services_without_a_row_stand_together_after_the_others_each_with_neant() -> None:
    report = year(CRECHES, replace(PERSONNEL, support=None), Service(name="Sports"))

    blocks = dashboard(SMALL, report, INTRODUCTION)

    assert titles(blocks)[-2:] == ["Personnel", "Services sans synergie réalisée ni en cours"]
    gathered = tables(blocks)[-1]
    assert [cell and cell.text for cell in gathered.header[0].cells] == [
        "Service",
        "Synergies réalisées",
        "Synergies en cours",
    ]
    assert words(gathered) == [["Crèches", "Néant", "Néant"], ["Sports", "Néant", "Néant"]]


def test_a_synergy_names_the_plan_actions_that_it_comes_from() -> None:
    with_actions = synergy("S", actions=("A 2.1", "Pe8"))

    assert first_dashboard_row(with_actions)[0] == b.Cell("S", note="cf. PST A 2.1, Pe8")
    assert first_dashboard_row(synergy("S"))[0] == b.Cell("S")


def test_the_codes_of_a_synergy_are_spelled_out() -> None:
    each = synergy(
        "S",
        objective=replace(
            MERGED, text="But", kinds=(ObjectiveKind.CITIZEN, ObjectiveKind.MEANS), as_above=False
        ),
        mode=(Mode.COOPERATIVE, Mode.DELEGATIVE),
        pilot=(Side.COMMUNE, Side.CPAS),
        responsible=("DG", "DRH"),
    )

    _, objective, mode, pilot, responsible, _ = first_dashboard_row(each)

    assert objective == b.Cell("But", note="Satisfaction du citoyen · Moyens")
    assert mode == b.Cell("Coopératif et délégatif")
    assert pilot == b.Cell("Ville et CPAS")
    assert responsible == b.Cell("DG\nDRH")


def test_the_planning_has_the_eight_columns_of_the_canvas() -> None:
    planned = synergy(
        "Prévue",
        Status.PLANNED,
        means=Means(human=True, logistic=True, text="Un agent"),
        expected_result="Moins d’attente",
        deadline="2027",
    )
    blocks = planning(SMALL, year(Service(name="S", synergies=(planned,)), CRECHES), INTRODUCTION)

    table, empty = tables(blocks)
    assert len(table.header[0].cells) == 8
    assert table.rows[0].cells[5:] == (
        b.Cell("Un agent", note="Humains · Logistiques"),
        b.Cell("Moins d’attente"),
        b.Cell("2027"),
    )
    assert words(empty) == [["Crèches", "Néant"]]


def test_a_matrix_has_level_5_on_top_and_one_cross_a_register() -> None:
    blocks = matrices(year(PERSONNEL, CRECHES), INTRODUCTION)
    (matrix,) = [block for block in blocks if isinstance(block, b.Matrix)]

    rows = words(matrix_table(matrix))
    assert [row[0] for row in rows[:6]] == [
        "5 Optimisé",
        "4 Maîtrisé",
        "3 Efficace",
        "2 Opérationnel",
        "1 Initial",
        "0 Inexistant",
    ]
    assert rows[0][1:] == ["", "X", "X", "", ""]
    assert rows[1][1:] == ["X", "", "", "X", "X"]
    assert rows[6] == ["Total : 22/25", "4", "5", "5", "4", "4"]
    assert rows[7][0] == "Compétences et formation du personnel : Plan de formation commun"
    assert "Crèches" not in titles(blocks)


def test_a_hole_in_a_matrix_has_no_cross() -> None:
    (matrix,) = [m for m in matrices(year(ARCHIVES), INTRODUCTION) if isinstance(m, b.Matrix)]

    rows = words(matrix_table(matrix))
    assert [row.count("X") for row in rows] == [0, 0, 0, 1, 1, 0, 0]
    assert rows[-1] == ["Total : 3/25", "2", "1", "–", "–", "–"]


def test_the_summary_sums_up_each_group_and_names_those_left_out() -> None:
    blocks = unfolded(summary(year(PERSONNEL, ARCHIVES, CRECHES), [], INTRODUCTION))
    support, other = (block for block in blocks if isinstance(block, b.SummaryGrid))

    assert (support.services, support.total) == (("Personnel",), "22/25")
    assert (other.service_totals, other.total) == (("3/25",), "3/25")
    assert words(summary_table(other))[0] == ["Fonctionnement", "2", "2/5"]
    assert words(summary_table(other))[-1] == ["Total", "3/25", "3/25"]
    (left_out,) = [x.text for x in blocks if isinstance(x, b.Paragraph) and "Faute" in x.text]
    assert left_out.endswith("Crèches.")


def test_the_summary_recalls_earlier_years_and_ends_with_this_one() -> None:
    report = SMALL.reports[0]
    earlier = year(replace(PERSONNEL, matrix=Matrix(operation=1)), year="2024")

    blocks = unfolded(summary(report, [earlier], INTRODUCTION))

    (chart,) = [block for block in blocks if isinstance(block, Chart)]
    assert sorted(bar.label for bar in chart.bars) == ["2024", "2025", "2026"]
    assert chart.bars[-1] == Bar("2026", 22, 25)


def test_the_summary_shows_each_service_beside_last_year() -> None:
    former = replace(PERSONNEL, name="RH", matrix=Matrix(operation=1))
    earlier = year(former, replace(CRECHES, matrix=Matrix()), year="2025")
    report = year(PERSONNEL, ARCHIVES, CRECHES)

    blocks = unfolded(summary(report, [earlier], INTRODUCTION))

    support, other = (block for block in blocks if isinstance(block, GroupedChart))
    assert (support.groups, support.maximum) == (("Personnel",), 25)
    assert support.series == (Series("2025", (1,)), Series(report.year, (22,)))
    # Nothing is known of the archives last year, and the nurseries have no matrix any more.
    assert (other.groups, other.series) == (("Archives",), (Series(report.year, (3,)),))


def test_thirty_earlier_years_stand_in_tables_of_equal_columns() -> None:
    past = tuple(PastScore(year=str(1996 + n), support=(n, 100)) for n in range(30))
    report = year(PERSONNEL, score_history=past)

    shown = tables(summary(report, [], INTRODUCTION))

    assert [len(table.columns) - 1 for table in shown] == [8, 8, 8, 7]
    assert [table.share for table in shown] == [1.0, 1.0, 1.0, 0.9]


def test_many_services_take_several_grids_on_wide_pages() -> None:
    services = [replace(ARCHIVES, name=f"S{number}") for number in range(23)]

    blocks = summary(year(*services), [], INTRODUCTION)

    (wide,) = [block for block in blocks if isinstance(block, b.Landscape)]
    grids = [block for block in wide.blocks if isinstance(block, b.SummaryGrid)]
    assert [len(grid.services) for grid in grids] == [8, 8, 7]
    assert {grid.total for grid in grids} == {"69/575"}


def test_contracts_show_amounts_dates_and_what_is_to_be_determined() -> None:
    joint = Contract(title="Papier", amount=101_208_540, award_date="2024-12-12")
    candidate = Contract(
        title="Alarmes", procedures=(Procurement.OPEN, Procurement.NEGOTIATED), award_date="2027 ?"
    )
    report = year(contracts=Contracts(joint=(joint,), candidates=(candidate,)))

    _, shown, possible = tables(contracts(SMALL, report, INTRODUCTION))

    assert words(shown) == [
        ["Papier", "À déterminer", "À déterminer", "1\u00a0012\u00a0085,40\u00a0€", "12/12/2024"]
    ]
    assert words(possible) == [["Alarmes", "À déterminer", "PO ou PNSPP", "À déterminer", "2027 ?"]]


def test_awarded_counts_stand_by_year_with_their_notes() -> None:
    counts = (
        AwardedCount(by=Awarder.CPAS, year=2024, count=107),
        AwardedCount(by=Awarder.COMMUNE, year=2024, count=93, note="au 25/10"),
        AwardedCount(by=Awarder.JOINT, year=2023, count=10),
    )
    report = year(contracts=Contracts(awarded=counts))

    awarded, *_ = tables(contracts(SMALL, report, INTRODUCTION))

    assert words(awarded) == [["2023", "–", "–", "10"], ["2024", "93", "107", "–"]]
    assert awarded.rows[1].cells[1] == b.Cell("93", note="au 25/10")
    assert [cell and cell.text for cell in awarded.header[0].cells[1:3]] == ["Ville", "CPAS"]


def test_no_contract_prints_neant_and_the_abbreviations_are_explained() -> None:
    blocks = contracts(SMALL, year(), INTRODUCTION)

    assert [words(table)[0][0] for table in tables(blocks)] == ["Néant"] * 3
    assert isinstance(blocks[-1], b.Bullets)
    assert [item.partition(" : ")[0] for item in blocks[-1].items] == [
        "PO",
        "PNSPP",
        "PNDAPP",
        "FA",
    ]


def test_the_cover_tells_the_dates_that_are_known() -> None:
    procedure = Procedure(
        joint_council="2025-01-27",
        financial_opinion_date="2025-01-15",
        financial_opinion="favorable",
        concertation="2025-01-16",
        concertation_amended=False,
    )

    (block,) = cover(SMALL, year(procedure=procedure))

    assert isinstance(block, b.Cover)
    assert block.institutions == ("Ville de Valprée", "CPAS de Valprée")
    assert dict(block.facts) == {
        "Législature": "2024-2030",
        "Avis du directeur financier": "15\u00a0janvier\u00a02025 – favorable",
        "Comité de concertation": "16\u00a0janvier\u00a02025 – sans amendement",
        "Conseil conjoint": "27\u00a0janvier\u00a02025",
    }


def test_both_directors_general_sign() -> None:
    content = replace(SMALL, cpas=replace(SMALL.cpas, director_general="A. Dupont"))

    *_, block = signatures(content, INTRODUCTION)

    assert isinstance(block, b.Signatures)
    assert [(each.institution, each.name) for each in block.signatories] == [
        ("Pour la Ville de Valprée", ""),
        ("Pour le CPAS de Valprée", "A. Dupont"),
    ]


def test_a_text_becomes_paragraphs_and_lists() -> None:
    assert texts.body(Text(key="k", body="Un\ndeux\n\n- a\n- b\nfin\n\n\n<b>")) == [
        b.Paragraph("Un\ndeux"),
        b.Bullets(("a", "b")),
        b.Paragraph("fin"),
        b.Paragraph("<b>"),
    ]
    assert texts.chapter(Text(key="k", title="Vide", body=" \n")) == []


@pytest.mark.parametrize(
    ("nature", "name", "expected"),
    [
        ("Ville", "Tournai", "Ville de Tournai"),
        ("", "Ath", "Commune d’Ath"),
        ("Commune", "Éghezée", "Commune d’Éghezée"),
        ("Ville", "La Louvière", "Ville de La Louvière"),
        ("Ville", "Le Roeulx", "Ville du Roeulx"),
        ("", "Les Bons Villers", "Commune des Bons Villers"),
        ("Ville", "", "Ville"),
    ],
)
def test_the_name_of_the_commune_is_elided_and_contracted(
    nature: str, name: str, expected: str
) -> None:
    assert commune_name(Institution(name=name, nature=nature)) == expected


def test_support_services_are_those_with_a_kind_of_support() -> None:
    it = Service(name="Réseau", support=Support.IT, matrix=Matrix(operation=5))
    blocks = unfolded(summary(year(it, ARCHIVES), [], INTRODUCTION))

    grids = [block for block in blocks if isinstance(block, b.SummaryGrid)]
    assert [grid.services for grid in grids] == [("Réseau",), ("Archives",)]
