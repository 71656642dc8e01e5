"""Which rows and columns of a pasted table mean what, with and without headings."""

import pytest

from synergy_desktop.domain.model import Objective, Results, Synergy
from synergy_desktop.domain.vocabulary import ContractKind, Mode, Side, Status
from synergy_desktop.exchange.clipboard.fields import CONTRACTS, DASHBOARD, PLANNING
from synergy_desktop.exchange.clipboard.grid import Grid, Merge
from synergy_desktop.exchange.clipboard.rows import RowKind
from synergy_desktop.exchange.clipboard.tab_text import read_text
from synergy_desktop.exchange.clipboard.understanding import Understanding, understand

ABOVE, LEFT = Merge.ABOVE, Merge.LEFT
HEADINGS = (
    *("Synergie", "Objectif", "Mode opératoire"),
    *("Administration pilote", "Responsable administratif", "Résultats"),
)


def synergies(understood: Understanding[Synergy]) -> list[Synergy]:
    return [row.item for row in understood.items if row.item]


def all_along(text: str, width: int = 6) -> tuple[str | Merge, ...]:
    return (text, *[LEFT] * (width - 1))


def test_text_of_a_spreadsheet_with_lines_in_cells() -> None:
    rows = [
        "Service des travaux\t\t\t\t\t",
        "\t".join(HEADINGS),
        "En cours\t\t\t\t\t",
        'Atelier\t"Entretenir\nMoyens"\tDélégatif\tCPAS\tDRH\t"Le ""grand"" tour\nest démonté"',
        "Tournée\t\tCoopératif\tVille\t\tNéant",
        "Projetées\t\t\t\t\t",
        "Néant\t\t\t\t\t",
    ]
    understood = understand(read_text("\r\n".join(rows)), DASHBOARD)
    assert [row.kind.name for row in understood.rows] == [
        *("TITLE", "HEADING", "GROUP", "ITEM", "ITEM", "GROUP", "NOTHING")
    ]
    assert list(understood.services) == ["Service des travaux"]
    first, second = synergies(understood)
    assert first.results == Results(text='Le "grand" tour\nest démonté')
    assert (second.title, second.status) == ("Tournée", Status.ONGOING)
    assert not understood.problems


def test_columns_without_headings_follow_the_table() -> None:
    row = ["Atelier", "Réunir", "Coopératif", "Ville", "DRH", "C’est fait"]
    understood = understand(Grid.of([row]), DASHBOARD)
    assert understood.columns == ("title", "objective", "mode", "pilot", "responsible", "results")


@pytest.mark.parametrize(
    ("row", "columns"),
    [
        (["Atelier", "Coopératif", "Ville/CPAS", "DRH"], "title mode pilot responsible"),
        (["Atelier", "Réunir"], "title objective"),
        (["délégatif", "CPAS"], "mode pilot"),
        (["1", "Atelier", "Réunir", "Délégatif"], " title objective mode"),
        (["Atelier", "", "", "Délégatif", "CPAS"], "title objective  mode pilot"),
    ],
)
def test_columns_without_headings_are_told_by_their_content(row: list[str], columns: str) -> None:
    understood = understand(Grid.of([row, row]), DASHBOARD)
    assert understood.columns == tuple(columns.split(" "))


def test_contracts_without_headings() -> None:
    rows = [["Papier", "Fournitures", "12.500 €"], ["Sel", "Fournitures", "À déterminer"]]
    understood = understand(Grid.of(rows), CONTRACTS)
    assert understood.columns == ("title", "kind", "amount")
    assert [row.fields for row in understood.items] == [{"title", "kind", "amount"}] * 2


def test_columns_follow_from_where_the_paste_begins() -> None:
    grid = Grid.of([["DRH", "C’est fait", "de trop"]])
    understood = understand(grid, DASHBOARD, at="responsible", group=Status.ONGOING)
    assert understood.columns == ("responsible", "results", "")
    (row,) = understood.items
    assert row.item == Synergy(
        status=Status.ONGOING, responsible=("DRH",), results=Results(text="C’est fait")
    )
    assert row.fields == {"responsible", "results"}
    assert [cell.problem for cell in understood.problems] == [
        "Cette colonne n’a pas sa place ici\u00a0: ce texte n’est pas repris."
    ]


def test_headings_win_over_the_place_and_the_user_over_headings() -> None:
    grid = Grid.of([["Objectif", "Synergie"], ["Réunir", "Atelier"]])
    found = understand(grid, DASHBOARD, at="mode")
    assert synergies(found)[0].title == "Atelier"
    chosen = understand(grid, DASHBOARD, columns=("results", "title"))
    assert [row.kind for row in chosen.rows] == [RowKind.HEADING, RowKind.ITEM]
    assert synergies(chosen)[0].results == Results(text="Réunir")


def test_one_column_with_its_heading() -> None:
    understood = understand(Grid.of([["Résultats"], ["Un"], ["En cours"], ["Deux"]]), DASHBOARD)
    assert understood.columns == ("results",)
    assert [each.status for each in synergies(understood)] == [Status.DONE, Status.ONGOING]


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Synergies réalisées", Status.DONE),
        ("SYNERGIES REALISEES :", Status.DONE),
        ("1.1. Synergies en cours", Status.ONGOING),
        ("En cours de réalisation", Status.ONGOING),
        ("Synergie projettée", Status.PLANNED),
        ("Synergies réalis\u0435es : néant", Status.DONE),
    ],
)
def test_titles_that_set_the_status(title: str, status: Status) -> None:
    rows = [all_along(title), ["Atelier", "", "Délégatif", "CPAS", "", ""]]
    (item,) = synergies(understand(Grid.of(rows), DASHBOARD))
    assert item.status is status


def test_another_service_begins_anew() -> None:
    line = ["Atelier", "Réunir", "Délégatif", "CPAS", "DRH", "Fait"]
    rows = [
        *(all_along("Service des achats"), HEADINGS, all_along("En cours"), line),
        *(all_along("1.2 Autres services"), all_along("Crèches"), HEADINGS, line),
    ]
    understood = understand(Grid.of(rows), DASHBOARD)
    assert [(row.service, row.group) for row in understood.items] == [
        ("Service des achats", "ongoing"),
        ("Crèches", "done"),
    ]


def test_columns_tell_the_status_where_no_title_does() -> None:
    rows = [["Synergie", "Délai"], ["Atelier", "2027"]]
    assert synergies(understand(Grid.of(rows), DASHBOARD))[0].status is Status.PLANNED
    rows = [["Synergie", "Résultats"], ["Atelier", "Fait"]]
    assert synergies(understand(Grid.of(rows), PLANNING))[0].status is Status.DONE


def test_a_merged_cell_that_crosses_a_title_keeps_its_words_in_both_groups() -> None:
    rows: list[tuple[str | Merge, ...]] = [
        HEADINGS,
        ("Atelier", "Réunir", "", "", "", "Fait"),
        ("En cours", ABOVE, "", "", "", ""),
        ("Tournée", ABOVE, "", "", "", "En route"),
        ("Garage", ABOVE, "", "", "", ABOVE),
    ]
    understood = understand(Grid.of(rows), DASHBOARD)
    done, ongoing, last = synergies(understood)
    assert done.objective == ongoing.objective == Objective(text="Réunir")
    assert (last.objective, last.results) == (Objective(as_above=True), Results(as_above=True))
    told = [understood.items[index].cells[1] for index in range(3)]
    assert [cell.raw for cell in told] == ["Réunir"] * 3
    assert [cell.remark for cell in told] == ["", "Repris de la ligne du dessus.", ""]
    assert [cell.as_above for cell in told] == [False, False, True]


def test_ditto_is_a_merged_cell_or_the_same_again() -> None:
    rows = [
        HEADINGS,
        ("Atelier", "Réunir", "Délégatif", "CPAS", "DRH", "Fait"),
        ("Garage", "Idem", '"', "idem", "id.", "Fait aussi"),
    ]
    understood = understand(Grid.of(rows), DASHBOARD)
    _, second = synergies(understood)
    assert second == Synergy(
        status=Status.DONE,
        title="Garage",
        objective=Objective(as_above=True),
        mode=(Mode.DELEGATIVE,),
        pilot=(Side.CPAS,),
        responsible=("DRH",),
        results=Results(text="Fait aussi"),
    )
    remarks = [cell.remark for cell in understood.items[1].cells]
    assert remarks == ["", "", *["Repris de la ligne du dessus."] * 3, ""]


def test_a_status_and_a_service_in_columns_of_their_own() -> None:
    rows = [
        ("Service", "Statut", "Synergie"),
        ("Crèches", "réalisée", "Atelier"),
        ("Crèches", "bientôt", "Garage"),
    ]
    understood = understand(Grid.of(rows), DASHBOARD)
    assert [(row.service, row.group) for row in understood.items] == [("Crèches", "done")] * 2
    assert [cell.problem for cell in understood.problems] == [
        "«\u00a0bientôt\u00a0» n’est pas un statut connu."
    ]


def test_a_row_without_a_title_is_pointed_at() -> None:
    rows = [HEADINGS, ("", "Réunir", "Délégatif", "", "", "")]
    understood = understand(Grid.of(rows), DASHBOARD)
    assert [cell.problem for cell in understood.problems] == ["L’intitulé manque."]


def test_every_cell_is_told_with_what_stands_in_it() -> None:
    rows = [HEADINGS, ("Atelier", "Réunir", "coop", "Vile", "DRH", "Fait")]
    (row,) = understand(Grid.of(rows), DASHBOARD).items
    assert [(cell.column, cell.raw, cell.shown) for cell in row.cells] == [
        (0, "Atelier", "Atelier"),
        (1, "Réunir", "Réunir"),
        (2, "coop", "Coopératif"),
        (3, "Vile", "Commune"),
        (4, "DRH", "DRH"),
        (5, "Fait", "Fait"),
    ]


def test_a_heading_over_two_columns_gathers_both() -> None:
    rows: list[tuple[str | Merge, ...]] = [
        ("Synergie", "Résultats", LEFT, "Objectif"),
        ("Atelier", "Bâtiment acquis", "Outils commandés", "Réunir"),
    ]
    understood = understand(Grid.of(rows), DASHBOARD)
    assert understood.columns == ("title", "results", "results", "objective")
    (item,) = synergies(understood)
    assert item.results.text == "Bâtiment acquis\nOutils commandés"


def test_two_words_of_a_heading_among_many_cells_make_none() -> None:
    rows = [HEADINGS, ("Service", "Délai", "Délégatif", "CPAS", "Cheffe", "Fait")]
    assert [row.kind for row in understand(Grid.of(rows), DASHBOARD).rows][1] is RowKind.ITEM


def test_an_empty_merged_cell_is_not_merged_with_words_above_it() -> None:
    rows: list[tuple[str | Merge, ...]] = [
        HEADINGS,
        ("Atelier", "Réunir", "", "", "", ""),
        ("", "", "", "", "", ""),
        ("Garage", ABOVE, "", "", "", ""),
    ]
    _, garage = synergies(understand(Grid.of(rows), DASHBOARD))
    assert garage.objective == Objective()


def test_a_chapter_is_no_service() -> None:
    rows = [all_along("1.1 Services de support"), HEADINGS, ("Atelier", *[""] * 5)]
    (row,) = understand(Grid.of(rows), DASHBOARD).items
    assert row.service == ""


def test_a_title_that_names_a_kind_of_contract_gives_it_to_the_rows_below() -> None:
    rows = [
        *(all_along("Marchés conjoints", 3), ("Marché", "Type", "Montant estimé")),
        *(all_along("Marchés de travaux", 3), ("Toiture", "", "1 €"), ("Audit", "Services", "")),
        *(all_along("Fournitures", 3), ("Sel", "-", "2 €")),
        *(all_along("Marchés qui pourraient devenir conjoints", 3), ("Gaz", "", "")),
    ]
    understood = understand(Grid.of(rows), CONTRACTS)
    kinds = [row.item.kind for row in understood.items if row.item]
    assert kinds == [ContractKind.WORKS, ContractKind.SERVICES, ContractKind.SUPPLIES, None]
    assert understood.items[0].cells[1].remark == "Repris du titre du dessus."
    assert [row.group for row in understood.items] == ["joint"] * 3 + ["candidates"]


def test_prose_is_no_choice_however_long() -> None:
    prose = "coopératif " * 50_000
    understood = understand(Grid.of([HEADINGS, ("A", "", prose, "", "", "")]), DASHBOARD)
    (mode,) = understood.problems
    assert len(mode.problem) < 200
