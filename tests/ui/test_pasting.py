"""Tables and words from other programs pasted by keys, seen and mended before they are written."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import services
from synergy_desktop.domain.model import Objective, Service, Synergy
from synergy_desktop.domain.vocabulary import Mode, Procurement, Side, Status, Support
from synergy_desktop.store import queries
from synergy_desktop.ui.contracts_tab import ContractsTab
from synergy_desktop.ui.dashboard_tab import DashboardTab
from synergy_desktop.ui.pasting.dialog import PasteDialog
from synergy_desktop.ui.planning_tab import PlanningTab
from synergy_desktop.ui.tab import Tab
from synergy_desktop.ui.tables.view import GridView
from ui.keys import press, type_text
from ui.synergy_samples import opened
from ui.window_parts import child, label

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
DATA = Path(__file__).parent.parent / "data" / "clipboard"
WARNING = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[DashboardTab]:
    with opened(qtbot, DashboardTab, tmp_path) as opened_tab:
        yield opened_tab


@pytest.fixture
def planning(qtbot: QtBot, tmp_path: Path) -> Iterator[PlanningTab]:
    with opened(qtbot, PlanningTab, tmp_path) as opened_tab:
        yield opened_tab


@pytest.fixture
def contracts(qtbot: QtBot, tmp_path: Path) -> Iterator[ContractsTab]:
    with opened(qtbot, ContractsTab, tmp_path) as opened_tab:
        yield opened_tab


def copy_file(name: str) -> None:
    copied = QMimeData()
    copied.setHtml((DATA / f"{name}.html").read_text("utf-8"))
    QApplication.clipboard().setMimeData(copied)


def copy_text(text: str) -> None:
    QApplication.clipboard().setText(text)


def grid_of(tab: Tab) -> GridView:
    return cast(GridView, tab.grid)  # type: ignore[attr-defined] # each of these tabs has one


def paste(qtbot: QtBot, tab: Tab) -> PasteDialog:
    """Press Ctrl+V in the grid, and give the preview that opens."""
    grid_of(tab).setFocus()
    press(Key.Key_V, CONTROL)
    dialog = preview(tab)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def preview(tab: Tab) -> PasteDialog:
    return child(tab, PasteDialog)


def accept(qtbot: QtBot, dialog: PasteDialog) -> None:
    with qtbot.waitSignal(dialog.accepted):
        press(Key.Key_Return, CONTROL)


def words(dialog: PasteDialog, name: str) -> str:
    return label(dialog, name).replace("\u00a0", " ").replace("\u202f", " ")


def choose(dialog: PasteDialog, name: str, words: str) -> None:
    """Choose in a list as one does by the keyboard."""
    combo = child(dialog, QComboBox, name)
    combo.setFocus()
    press(Key.Key_Home)
    while combo.currentText() != words:
        before = combo.currentIndex()
        press(Key.Key_Down)
        assert combo.currentIndex() != before, f"no {words!r}"


def shown(dialog: PasteDialog) -> list[list[str]]:
    model = dialog.preview.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def service(tab: Tab, name: str) -> Service:
    report = queries.report(tab.session.dossier, tab.session.report_id)
    return next(each for each in report.services if each.name == name)


def titles(rows: tuple[Synergy, ...]) -> list[str]:
    return [row.title for row in rows]


def test_two_services_of_a_document_come_in_by_two_keys_and_go_by_one_undo(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    before = queries.content(tab.session.dossier)
    copy_file("deux-services")
    dialog = paste(qtbot, tab)
    assert words(dialog, "pasteCounts") == "5 lignes comprises, 2 cellules à vérifier"
    assert words(dialog, "pasteNewServices") == (
        "« Service des achats » et « Service informatique » seront ajoutés aux services."
    )
    accept(qtbot, dialog)
    assert titles(service(tab, "Service des achats").with_status(Status.DONE)) == [
        "Catalogue partagé du mobilier",
        "Dépôt unique des fournitures de bureau",
    ]
    merged = service(tab, "Service informatique").with_status(Status.ONGOING)
    assert [row.objective.as_above for row in merged] == [False, True, True]
    assert tab.model.service_id == service(tab, "Service des achats").id
    assert len(tab.grid.selected_ids()) == 2
    assert tab.session.dossier.history.undo_label == "Coller 5\u00a0synergies"
    tab.session.dossier.history.undo()
    assert queries.content(tab.session.dossier) == before


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


def test_a_title_leads_to_the_empty_support_service_that_does_what_it_says(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    dossier, report_id = tab.session.dossier, tab.session.report_id
    services.add_service(dossier, report_id, "Informatique", Support.IT)
    services.add_service(dossier, report_id, "Économat central", Support.PROCUREMENT)
    before = queries.content(dossier)
    one = "Service {}\nSynergie\tMode\n{}\tCoop\n"
    names = ("informatique et téléphonie", "des achats", "marchés publics", "RH")
    copy_text("".join(one.format(name, name) for name in names))
    dialog = paste(qtbot, tab)
    places = [row[0].replace("\u00a0", " ") for row in shown(dialog) if "→" in row[0]]
    assert places == [
        (
            "Service informatique et téléphonie → Informatique, renommé "
            "« Service informatique et téléphonie »"
        ),
        "Service des achats → Économat central",
        "Service marchés publics → nouveau service « Service marchés publics »",
        "Service RH → nouveau service « Service RH »",
    ]
    assert words(dialog, "pasteNewServices") == (
        "« Service marchés publics » et « Service RH » seront ajoutés aux services. "
        "« Informatique » s’appellera « Service informatique et téléphonie »."
    )
    accept(qtbot, dialog)
    assert titles(service(tab, "Service informatique et téléphonie").synergies) == [names[0]]
    assert service(tab, "Service informatique et téléphonie").support is Support.IT
    assert titles(service(tab, "Économat central").synergies) == [names[1]]
    assert titles(service(tab, "Service RH").synergies) == [names[3]]
    dossier.history.undo()
    assert queries.content(dossier) == before


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


def test_escape_writes_nothing(qtbot: QtBot, tab: DashboardTab) -> None:
    before = queries.content(tab.session.dossier)
    copy_file("word")
    dialog = paste(qtbot, tab)
    with qtbot.waitSignal(dialog.rejected):
        press(Key.Key_Escape)
    assert queries.content(tab.session.dossier) == before
    assert tab.session.dossier.history.undo_label is None


def test_rows_without_titles_go_below_the_row_where_the_keyboard_is(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    tab.grid.go_to(service(tab, "Ressources humaines").synergies[3].id, "title")
    copy_text("Atelier\tEntretenir\tCoopératif\tCPAS\r\nGarage\tRéparer\tdélégatif\tVille\r\n")
    dialog = paste(qtbot, tab)
    assert [row[:2] for row in shown(dialog)] == [["En cours", "Atelier"], ["En cours", "Garage"]]
    accept(qtbot, dialog)
    ongoing = service(tab, "Ressources humaines").with_status(Status.ONGOING)
    assert titles(ongoing) == ["Règlement unique", "Atelier", "Garage"]
    assert (ongoing[2].mode, ongoing[2].pilot) == ((Mode.DELEGATIVE,), (Side.COMMUNE,))


def test_service_status_and_meaning_of_columns_can_be_chosen(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    copy_text("Atelier\tEntretenir\r\nGarage\tRéparer")
    dialog = paste(qtbot, tab)
    choose(dialog, "pasteColumn1", "Objectif")
    assert words(dialog, "pasteCounts") == "2 lignes comprises, 2 cellules à vérifier"
    choose(dialog, "pasteColumn2", "Synergie")
    assert words(dialog, "pasteCounts") == "2 lignes comprises, rien à vérifier"
    choose(dialog, "pasteGroup", "Projetées")
    choose(dialog, "pasteService", "Archives")
    assert [row[0] for row in shown(dialog)] == ["Projetées", "Projetées"]
    accept(qtbot, dialog)
    planned = service(tab, "Archives").with_status(Status.PLANNED)
    assert titles(planned) == ["Entretenir", "Réparer"]
    assert planned[0].objective == Objective(text="Atelier")


def test_columns_of_one_status_do_not_hide_rows_of_another(
    qtbot: QtBot, planning: PlanningTab
) -> None:
    copy_file("word")
    dialog = paste(qtbot, planning)
    rows = shown(dialog)
    meals = next(at for at, row in enumerate(rows) if row[1].startswith("Repas"))
    # The objective stands in two columns of the document, merged over both rows.
    assert dialog.preview.columnSpan(meals, 2) == 2
    assert dialog.preview.rowSpan(meals, 2) == 2
    accept(qtbot, dialog)
    kitchen = service(planning, "Cuisine collective")
    assert titles(kitchen.with_status(Status.PLANNED)) == [
        "Repas scolaires cuits au home",
        "Achat groupé de denrées",
    ]


def test_contracts_come_into_their_two_lists_with_the_mouse(
    qtbot: QtBot, contracts: ContractsTab
) -> None:
    copy_file("marches")
    dialog = paste(qtbot, contracts)
    assert words(dialog, "pasteCounts") == "3 lignes comprises, 1 cellule à vérifier"
    assert not child(dialog, QComboBox, "pasteService").isVisible()
    button = child(dialog, QPushButton, "pasteAccept")
    with qtbot.waitSignal(dialog.accepted):
        QTest.mouseClick(
            button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5)
        )
    saved = queries.contracts(contracts.session.dossier, contracts.session.report_id)
    assert [each.title for each in saved.joint][2:] == [
        "Sel de déneigement\n(hiver)",
        "Papier",
    ]
    assert [each.title for each in saved.candidates][1:] == ["Contrôle des extincteurs"]
    contracts.session.dossier.history.undo()
    saved = queries.contracts(contracts.session.dossier, contracts.session.report_id)
    assert (len(saved.joint), len(saved.candidates)) == (2, 1)


def test_what_the_grid_itself_copies_comes_back_the_same(qtbot: QtBot, tab: DashboardTab) -> None:
    def without_ids(name: str) -> list[Synergy]:
        rows = service(tab, name).with_status(Status.DONE)
        return [replace(row, id="") for row in rows]

    done = service(tab, "Ressources humaines").with_status(Status.DONE)
    tab.grid.go_to(done[0].id, "title")
    for _ in range(len(done) - 1):
        press(Key.Key_Down, SHIFT)
    press(Key.Key_Space, SHIFT)
    press(Key.Key_C, CONTROL)
    tab.session.show_service(service(tab, "Archives").id)
    accept(qtbot, paste(qtbot, tab))
    assert without_ids("Archives") == without_ids("Ressources humaines")


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


@pytest.mark.parametrize(
    ("column", "text", "attribute", "value"),
    [
        ("title", "Jurys partagés\r\n", "title", "Jurys partagés"),
        ("results", "Un jury.\r\nDeux jurys.", "results", "Un jury.\nDeux jurys."),
        ("mode", "Coopératif et délégitif", "mode", (Mode.COOPERATIVE, Mode.DELEGATIVE)),
        ("pilot", "Ville-CPAS", "pilot", (Side.COMMUNE, Side.CPAS)),
    ],
)
def test_words_go_into_the_current_cell_as_one_step(
    tab: DashboardTab, column: str, text: str, attribute: str, value: object
) -> None:
    before = service(tab, "Ressources humaines")
    tab.grid.go_to(before.synergies[0].id, column)
    copy_text(text)
    press(Key.Key_V, CONTROL)
    assert tab.findChild(PasteDialog) is None
    written = getattr(service(tab, "Ressources humaines").synergies[0], attribute)
    assert getattr(written, "text", written) == value
    tab.session.dossier.history.undo()
    assert service(tab, "Ressources humaines") == before


def test_a_single_cell_of_a_spreadsheet_goes_into_the_current_cell(
    contracts: ContractsTab,
) -> None:
    saved = queries.contracts(contracts.session.dossier, contracts.session.report_id)
    copied = QMimeData()
    copied.setHtml("<table><tr><td>1.012.085,40 € HTVA</td></tr></table>")
    copied.setText("1.012.085,40 € HTVA\r\n")
    QApplication.clipboard().setMimeData(copied)
    contracts.grid.go_to(saved.joint[1].id, "amount")
    press(Key.Key_V, CONTROL)
    press(Key.Key_Left)
    copy_text("P.O ou PNSPP")
    press(Key.Key_V, CONTROL)
    saved = queries.contracts(contracts.session.dossier, contracts.session.report_id)
    assert saved.joint[1].amount == 101_208_540
    assert saved.joint[1].procedures == (Procurement.OPEN, Procurement.NEGOTIATED)


def test_words_that_a_cell_cannot_take_are_refused_in_a_sentence(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    before = service(tab, "Ressources humaines")
    tab.grid.go_to(before.synergies[0].id, "mode")
    copy_text("Collégial")
    with qtbot.waitSignal(tab.session.problem) as told:
        press(Key.Key_V, CONTROL)
    assert "Collégial" in told.args[0]
    assert service(tab, "Ressources humaines") == before


def test_in_an_open_editor_the_keys_are_the_editors_own(tab: DashboardTab) -> None:
    tab.grid.go_to(service(tab, "Ressources humaines").synergies[0].id, "title")
    copy_text("d’ici\tou d’ailleurs")
    type_text("Jurys ")
    press(Key.Key_V, CONTROL)
    assert tab.findChild(PasteDialog) is None
    press(Key.Key_Tab)
    (title, *_) = titles(service(tab, "Ressources humaines").synergies)
    assert title.startswith("Jurys d’ici")


def test_an_empty_clipboard_does_nothing(tab: DashboardTab) -> None:
    QApplication.clipboard().clear()
    tab.grid.go_to(service(tab, "Ressources humaines").synergies[0].id, "title")
    press(Key.Key_V, CONTROL)
    assert tab.findChild(PasteDialog) is None
    assert tab.session.dossier.history.undo_label is None
