"""The tables of indicators in the tab of the social policy: figures, years, territories."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from data.contents import PROJECTION
from synergy_desktop.commands.reports import rename_report
from synergy_desktop.ui.social_tab import SocialTab
from ui.keys import press, type_text
from ui.social_parts import TABLE, go_to, projected, social_tab


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[SocialTab]:
    with social_tab(qtbot, tmp_path) as opened_tab:
        yield opened_tab


def cells(tab: SocialTab) -> list[list[str]]:
    """The grid as it is read."""
    model = tab.table_page.model
    return [
        [model.cell(row, column).text for column in range(len(model.columns))]
        for row in range(model.rowCount())
        if model.item(row) is not None
    ]


def at_cell(tab: SocialTab, row: int, column: int) -> None:
    model, grid = tab.table_page.model, tab.table_page.grid
    grid.setFocus()
    item = model.item(row)
    assert item is not None
    grid.go_to(item.id, model.columns[column].key)


def test_a_table_shows_its_figures_as_they_are_read(tab: SocialTab) -> None:
    go_to(tab, "Projection 2027", TABLE)
    assert cells(tab) == [["Valprée", "112", "1\u00a0250,5"], ["Arrondissement", "–", "n.d."]]
    assert "Valprée" in tab.table_page.chart.accessibleDescription()


def test_a_figure_is_typed_the_belgian_way(tab: SocialTab) -> None:
    go_to(tab, "Projection 2027", TABLE)
    at_cell(tab, 1, 1)
    press(Qt.Key.Key_F2)
    type_text("1.234,5 personnes")
    press(Qt.Key.Key_Return)
    assert projected(tab).tables[0].territories[1].figures == ("1234.5", "n.d.")
    at_cell(tab, 0, 2)
    press(Qt.Key.Key_Delete)
    assert projected(tab).tables[0].territories[0].figures == ("112", "")
    tab.session.dossier.history.undo()
    tab.session.dossier.history.undo()
    assert projected(tab) == PROJECTION
    assert cells(tab)[1][1] == "–"


def test_a_block_of_excel_is_pasted_and_rows_beyond_are_added(
    tab: SocialTab, accept: Callable[[], None]
) -> None:
    go_to(tab, "Projection 2027", TABLE)
    at_cell(tab, 1, 0)
    QApplication.clipboard().setText("Huy\t1.500\t12,5\nWallonie\tn.d.\t3\n")
    accept()
    tab.table_page.verbs["pasteCells"].trigger()
    rows = projected(tab).tables[0].territories
    assert [(each.name, each.figures) for each in rows[1:]] == [
        ("Huy", ("1500", "12.5")),
        ("Wallonie", ("n.d.", "3")),
    ]
    QApplication.clipboard().clear()


def test_the_years_that_head_a_block_are_no_figures(
    tab: SocialTab, accept: Callable[[], None]
) -> None:
    go_to(tab, "Projection 2027", TABLE)
    at_cell(tab, 0, 0)
    years = [year.label for year in projected(tab).tables[0].years]
    QApplication.clipboard().setText("\t".join(["Territoire", *years]) + "\nHuy\t1.500\t12,5\n")
    accept()
    tab.table_page.verbs["pasteCells"].trigger()
    rows = projected(tab).tables[0].territories
    assert (rows[0].name, rows[0].figures) == ("Huy", ("1500", "12.5"))
    QApplication.clipboard().clear()


def test_a_block_of_other_years_is_not_laid_below_the_wrong_ones(
    qtbot: QtBot, tab: SocialTab, accept: Callable[[], None]
) -> None:
    go_to(tab, "Projection 2027", TABLE)
    at_cell(tab, 0, 0)
    QApplication.clipboard().setText("\t2001\t2002\nHuy\t1.500\t12,5\n")
    accept()
    with qtbot.waitSignal(tab.session.noted) as noted:
        tab.table_page.verbs["pasteCells"].trigger()
    assert noted.args is not None
    assert "Les années du bloc ne sont pas celles du tableau." in noted.args[0]
    assert projected(tab) == PROJECTION
    QApplication.clipboard().clear()


@pytest.fixture
def accept(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Give a function that has the next preview accepted as soon as it opens."""
    from synergy_desktop.ui.pasting.overlay_dialog import OverlayDialog

    def accepting() -> None:
        monkeypatch.setattr(OverlayDialog, "open", lambda dialog: dialog.accept())

    return accepting


def test_cells_are_filled_down_and_copied(tab: SocialTab) -> None:
    go_to(tab, "Projection 2027", TABLE)
    at_cell(tab, 0, 1)
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    tab.table_page.verbs["fillDown"].trigger()
    assert projected(tab).tables[0].territories[1].figures == ("112", "n.d.")
    tab.table_page.verbs["copyCells"].trigger()
    assert QApplication.clipboard().text().split() == ["112", "112"]
    QApplication.clipboard().clear()


def test_years_and_territories_come_and_go(tab: SocialTab) -> None:
    go_to(tab, "Projection 2027", TABLE)
    at_cell(tab, 0, 2)
    tab.table_page.verbs["addFigureYear"].trigger()
    assert [year.label for year in projected(tab).tables[0].years] == ["2025", "2026", "2027"]
    assert tab.table_page.grid.currentIndex().column() == 3
    tab.table_page.verbs["deleteFigureYear"].trigger()
    tab.table_page.verbs["addTerritory"].trigger()
    type_text("Province")
    press(Qt.Key.Key_Return)
    assert [row[0] for row in cells(tab)] == ["Valprée", "Province", "Arrondissement"]
    at_cell(tab, 1, 0)
    tab.table_page.verbs["moveTerritoriesUp"].trigger()
    assert [row[0] for row in cells(tab)] == ["Province", "Valprée", "Arrondissement"]
    tab.table_page.verbs["deleteTerritories"].trigger()
    assert projected(tab) == PROJECTION


def test_a_new_table_has_the_report_s_last_years_and_four_territories(tab: SocialTab) -> None:
    rename_report(tab.session.dossier, tab.session.report_id, "2023-2024")
    go_to(tab, "Projection 2027")
    press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    type_text("Emploi")
    press(Qt.Key.Key_Return)
    table = projected(tab).tables[1]
    assert (table.title, len(table.territories)) == ("Emploi", 4)
    assert [year.label for year in table.years] == ["2022", "2023", "2024"]
    tab.table_page.unit.setFocus()
    type_text("%")
    tab.commit_pending()
    assert projected(tab).tables[1].unit == "%"


def test_a_table_is_added_while_one_writes_a_text(tab: SocialTab) -> None:
    go_to(tab, "Projection 2027", "Introduction")
    tab.text_page.body.setFocus()
    press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert len(projected(tab).tables) == 2
