"""What the preview of a pasted table shows: where rows go, what is doubtful, what is merged."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.ui.dashboard_tab import DashboardTab
from ui.keys import press
from ui.pasting_parts import accept, choose, copy_file, copy_text, paste, service, shown, words
from ui.synergy_samples import opened

Key = Qt.Key
WARNING = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[DashboardTab]:
    with opened(qtbot, DashboardTab, tmp_path) as opened_tab:
        yield opened_tab


def test_the_preview_calls_the_commune_by_its_title_and_is_no_higher_than_its_rows(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    copy_text("Synergie\tAdministration pilote\nVoirie\tCommune et CPAS\nEspaces verts\tAC")
    dialog = paste(qtbot, tab)
    assert [row[2] for row in shown(dialog)] == ["Ville, CPAS", "Ville"]
    table = dialog.preview
    last = table.visualRect(table.model().index(1, 0))
    assert 0 <= table.viewport().rect().bottom() - last.bottom() <= 2
    accept(qtbot, dialog)
    pasted = service(tab, "Ressources humaines").synergies
    assert next(each.pilot for each in pasted if each.title == "Espaces verts") == (Side.COMMUNE,)


def test_the_preview_shows_merged_cells_merged_and_titles_all_along(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    copy_file("deux-services")
    dialog = paste(qtbot, tab)
    QAbstractItemModelTester(dialog.preview.model(), WARNING)
    rows = shown(dialog)
    title = next(at for at, row in enumerate(rows) if "Service des achats" in row[0])
    assert dialog.preview.columnSpan(title, 0) == len(rows[0])
    first = next(at for at, row in enumerate(rows) if row[1].startswith("Catalogue"))
    assert (dialog.preview.rowSpan(first, 2), dialog.preview.rowSpan(first, 3)) == (2, 1)
    assert rows[first][0] == "Réalisées"
    assert rows[first][3] == "Coopératif"


def test_a_title_tells_which_service_it_stands_for(qtbot: QtBot, tab: DashboardTab) -> None:
    html = (
        "<tr><td colspan=2>{}</td></tr><tr><td>Synergie</td><td>Mode</td></tr><tr><td>{}</td></tr>"
    )
    copied = QMimeData()
    rows = html.format("1.1 RESSOURCE HUMAINE", "Paie") + html.format("1.2 Cuisine", "Repas")
    copied.setHtml(f"<table>{rows}</table>")
    QApplication.clipboard().setMimeData(copied)
    dialog = paste(qtbot, tab)
    known, _, new, _ = (row[0].replace("\u00a0", " ") for row in shown(dialog))
    assert known == "1.1 RESSOURCE HUMAINE → Ressources humaines"
    assert new == "1.2 Cuisine → nouveau service « Cuisine »"
    choose(dialog, "pasteService", "Archives")
    assert shown(dialog)[2][0] == "1.2 Cuisine → Archives"
    assert not words(dialog, "pasteNewServices")


def test_rows_that_are_there_already_are_told_before_they_come_in_twice(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    copy_text("Synergie\tMode\nJURYS COMMUNS\tCoop\nVoirie\tCoop\nTélétravail\tCoop")
    dialog = paste(qtbot, tab)
    assert words(dialog, "pasteNewServices") == (
        "2 lignes portent un intitulé qui s’y trouve déjà."
    )
    dialog.preview.setCurrentIndex(dialog.preview.model().index(0, 1))
    assert words(dialog, "pasteNote") == (
        "Une ligne de ce nom s’y trouve déjà : celle-ci s’y ajoutera.\n« JURYS COMMUNS »"
    )
    dialog.preview.setCurrentIndex(dialog.preview.model().index(1, 1))
    assert words(dialog, "pasteNote") == "Voirie"
    choose(dialog, "pasteService", "Archives")
    assert not words(dialog, "pasteNewServices")


def test_a_second_table_with_other_columns_says_what_they_mean(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    copied = QMimeData()
    copied.setHtml(
        "<table><tr><td>Synergie</td><td>Mode</td><td>Résultats</td></tr>"
        "<tr><td>Paie</td><td>Coop</td><td>Faite</td></tr></table>"
        "<table><tr><td>Synergie</td><td>Délai</td><td>Fax</td></tr>"
        "<tr><td>Crèche</td><td>2027</td><td></td></tr></table>"
        "<table><tr><td>Synergie</td><td>Mode</td><td>Résultats</td></tr>"
        "<tr><td>Garage</td><td>Coop</td><td>Ouvert</td></tr></table>"
    )
    QApplication.clipboard().setMimeData(copied)
    dialog = paste(qtbot, tab)
    assert shown(dialog) == [
        ["Réalisées", "Paie", "Coopératif", "Faite"],
        ["", "Synergie", "Délai", "Ne pas reprendre"],
        ["Projetées", "Crèche", "2027", ""],
        ["", "Synergie", "Mode opératoire", "Résultats"],
        ["Réalisées", "Garage", "Coopératif", "Ouvert"],
    ]
    assert dialog.preview.columnSpan(1, 0) == 1


def test_a_doubtful_cell_has_a_sign_and_a_sentence_and_f8_finds_it(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    copy_file("deux-services")
    dialog = paste(qtbot, tab)
    assert words(dialog, "pasteNote").startswith("Ce texte se trouve hors du tableau")
    press(Key.Key_F8)
    index = dialog.preview.currentIndex()
    assert index.data() == "Collégial"
    assert index.data(Qt.ItemDataRole.DecorationRole) is not None
    assert "Collégial" in words(dialog, "pasteNote")
    assert index.data(Qt.ItemDataRole.ToolTipRole) in dialog.preview.model().data(
        index, Qt.ItemDataRole.AccessibleTextRole
    )
    plain = dialog.preview.model().index(index.row(), 1)
    assert plain.data(Qt.ItemDataRole.DecorationRole) is None
    press(Key.Key_F8)
    assert dialog.preview.currentIndex().row() == 1


def test_every_choice_of_the_preview_is_reached_by_tab(qtbot: QtBot, tab: DashboardTab) -> None:
    copy_text("Atelier\tEntretenir")
    dialog = paste(qtbot, tab)
    seen: list[str] = []
    for _ in range(12):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.objectName())
        press(Key.Key_Tab)
    assert {
        *("pastePreview", "pasteColumn1", "pasteColumn2", "pasteGroup", "pasteService"),
        *("pasteAccept", "pasteLeave"),
    } <= set(seen)
    assert dialog.isVisible()
