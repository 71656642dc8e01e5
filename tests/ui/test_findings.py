"""What the report still lacks: counted at the foot, listed by tab, one click or Enter away."""

import pytest
from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import matrices, reports, synergies
from synergy_desktop.domain.conformity import Finding, Part, Place, check
from synergy_desktop.domain.vocabulary import Register
from synergy_desktop.store import queries
from synergy_desktop.ui.conformity_panel import ConformityPanel
from synergy_desktop.ui.conformity_watch import ConformityWatch
from synergy_desktop.ui.findings_model import FindingRole, FindingsModel
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.tab import TabName
from ui.window_parts import button, child, service, session, strip


@pytest.fixture
def checked(open_window: MainWindow, qtbot: QtBot) -> MainWindow:
    settle(open_window, qtbot)
    return open_window


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Wait for the next check."""
    with qtbot.waitSignal(child(window, ConformityWatch).found):
        pass


def view(window: MainWindow) -> QListView:
    return child(window, QListView, "findings")


def lines(window: MainWindow) -> list[str]:
    model = view(window).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def line(window: MainWindow, words: str) -> QModelIndex:
    return (
        view(window)
        .model()
        .index(next(row for row, text in enumerate(lines(window)) if words in text), 0)
    )


def test_the_count_comes_after_the_first_picture_and_follows(
    open_window: MainWindow, qtbot: QtBot
) -> None:
    count = button(open_window, "findingsCount")
    assert count.isHidden()
    settle(open_window, qtbot)
    before = int(count.accessibleName().split()[0])
    here = session(open_window)
    hr = service(open_window, "Ressources humaines")
    matrices.set_level(here.dossier, hr, Register.RESOURCES, 3)
    settle(open_window, qtbot)
    assert count.accessibleName() == f"{before - 1}\u00a0points à compléter"


def test_changes_in_a_row_are_checked_once(open_window: MainWindow, qtbot: QtBot) -> None:
    checks: list[object] = []
    watch = child(open_window, ConformityWatch)
    watch.found.connect(checks.append)
    here, archives = session(open_window), service(open_window, "Archives")
    for level in (1, 2, 3, 4):
        matrices.set_level(here.dossier, archives, Register.MANAGEMENT, level)
    assert checks == []
    settle(open_window, qtbot)
    assert len(checks) == 1
    assert not child(watch, QTimer).isActive()


def test_a_cell_that_is_filled_and_emptied_again_is_checked_each_time(
    checked: MainWindow, qtbot: QtBot
) -> None:
    here = session(checked)
    watch = child(checked, ConformityWatch)
    held = queries.report(here.dossier, here.report_id).services
    first = next(each for service in held for each in service.synergies)
    for title in ("", first.title, ""):
        synergies.set_title(here.dossier, first.id, title)
        settle(checked, qtbot)
        missing = [each for each in watch.findings if each.place.row_id == first.id]
        assert [each.place.field for each in missing].count("title") == (title == "")
    here.dossier.history.undo()
    settle(checked, qtbot)
    assert watch.findings == check(queries.report(here.dossier, here.report_id))


def test_a_click_on_the_count_lists_the_findings_by_tab(checked: MainWindow) -> None:
    QTest.mouseClick(button(checked, "findingsCount"), Qt.MouseButton.LeftButton)
    panel = child(checked, ConformityPanel)
    assert panel.isVisible()
    model = view(checked).model()
    headings = [
        model.index(row, 0).data()
        for row in range(model.rowCount())
        if model.index(row, 0).data(FindingRole.IS_HEADING)
    ]
    assert headings == ["Procédure", "Tableau de bord", "Matrices", "Marchés publics"]
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.isHidden()


def test_a_click_on_a_finding_goes_to_its_place(checked: MainWindow) -> None:
    checked.action("findings").trigger()
    place = view(checked).visualRect(line(checked, "le niveau manque")).center()
    QTest.mouseClick(view(checked).viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert strip(checked).current() is TabName.MATRICES
    here = session(checked)
    assert here.services.name(here.service_id) == "Ressources humaines"


def test_enter_on_a_finding_goes_to_its_place(checked: MainWindow) -> None:
    checked.action("findings").trigger()
    findings = view(checked)
    findings.setCurrentIndex(line(checked, "le tableau des marchés est vide"))
    QTest.keyClick(findings, Qt.Key.Key_Return)
    assert strip(checked).current() is TabName.CONTRACTS


def test_a_finding_on_the_procedure_opens_its_field(checked: MainWindow) -> None:
    checked.action("findings").trigger()
    findings = view(checked)
    findings.setCurrentIndex(line(checked, "Conseil conjoint"))
    QTest.keyClick(findings, Qt.Key.Key_Return)
    dialog = child(checked, QDialog, "procedureDialog")
    focus = dialog.focusWidget()
    assert isinstance(focus, QLineEdit)
    assert focus.objectName() == "procedure_joint_council"
    dialog.close()


def test_a_finding_of_another_year_turns_to_that_year(checked: MainWindow) -> None:
    here = session(checked)
    former = reports.add_report(here.dossier, "2027")
    here.jump(Place(part=Part.SUMMARY, report_id=former))
    assert here.report_id == former
    assert strip(checked).current() is TabName.SUMMARY


def test_a_complete_report_is_called_so(qtbot: QtBot) -> None:
    panel = ConformityPanel()
    qtbot.addWidget(panel)
    panel.show_findings(())
    assert view_of(panel).isHidden()


def view_of(panel: ConformityPanel) -> QListView:
    return child(panel, QListView, "findings")


def test_the_list_keeps_to_the_rules_of_models(qapp: object) -> None:
    model = FindingsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    texts = Finding("Un texte manque.", Place(part=Part.TEXTS))
    matrix = Finding("Un niveau manque.", Place(part=Part.MATRICES))
    model.show_findings((texts, matrix))
    said = [model.index(row).data() for row in range(model.rowCount())]
    assert said == ["Matrices", "Un niveau manque.", "Textes", "Un texte manque."]
    assert model.place(model.index(1)) == matrix.place
    assert model.place(model.index(0)) is None
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
