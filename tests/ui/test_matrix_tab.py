"""The tab of the matrices, on a real dossier, by mouse and keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import services
from synergy_desktop.domain.conformity import Part, Place
from synergy_desktop.domain.model import Matrix
from synergy_desktop.domain.vocabulary import Register, Support
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.matrix_panel import LevelPanel, RunningTotal
from synergy_desktop.ui.matrix_tab import MatrixTab
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.year_matrices import YearMatrices
from ui.year_samples import levels

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tab(open_tab: Callable[[type[MatrixTab]], MatrixTab]) -> MatrixTab:
    tab = open_tab(MatrixTab)
    show(tab, "Ressources humaines")
    tab.grid.setFocus()
    return tab


def show(tab: MatrixTab, name: str) -> str:
    session = tab.session
    heads = queries.service_heads(session.dossier, session.report_id)
    service_id = next(head.id for head in heads if head.name == name)
    session.show_service(service_id)
    return service_id


def in_file(tab: MatrixTab) -> Matrix | None:
    return queries.service(tab.session.dossier, tab.session.service_id).matrix


def note_in_file(tab: MatrixTab, register: Register) -> str:
    return queries.matrix_note(tab.session.dossier, tab.session.service_id, register)


def words(tab: MatrixTab, name: str) -> str:
    label = tab.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def total(tab: MatrixTab) -> str:
    widget = tab.findChild(RunningTotal)
    assert isinstance(widget, RunningTotal)
    return f"{widget.accessibleName()}: {widget.accessibleDescription()}".replace("\u00a0", " ")


def explained(tab: MatrixTab) -> str:
    panel = tab.findChild(LevelPanel)
    assert isinstance(panel, LevelPanel)
    return " | ".join(label.text() for label in panel.findChildren(QLabel))


def test_a_click_writes_the_level_and_the_totals_follow(tab: MatrixTab) -> None:
    assert total(tab) == "Services de support: 31 / 50 −2 2025 : 33 / 50"
    cell = tab.grid.geometry_of_parts.cell(4, 5)
    QTest.mouseClick(tab.grid, LEFT, pos=cell.center().toPoint())
    assert in_file(tab) == levels(4, 5, 5, 2, 5)
    assert "total 21 sur 25" in tab.grid.accessibleDescription()
    assert total(tab) == "Services de support: 36 / 50 +3 2025 : 33 / 50"


def test_undo_and_redo_come_back_to_the_grid(tab: MatrixTab) -> None:
    QTest.keyClick(tab.grid, Qt.Key.Key_1)
    assert tab.session.dossier.history.undo_label == "Coter Fonctionnement\u00a0: 1"
    tab.session.dossier.history.undo()
    assert "Fonctionnement\u00a0: niveau 4" in tab.grid.accessibleDescription()
    tab.session.dossier.history.redo()
    assert "Fonctionnement\u00a0: niveau 1" in tab.grid.accessibleDescription()


def test_a_service_without_matrix_says_so_until_the_first_click(tab: MatrixTab) -> None:
    show(tab, "Crèches")
    assert "n’a pas de matrice" in words(tab, "matrixHint")
    assert not tab.remove_button.isEnabled()
    assert total(tab) == "Autres services: 10 / 25 +5 2025 : 5 / 25"
    QTest.keyClick(tab.grid, Qt.Key.Key_3)
    assert in_file(tab) == levels(3, None, None, None, None)
    assert "n’a pas de matrice" not in words(tab, "matrixHint")
    assert total(tab) == "Autres services: 13 / 50 2025 : 5 / 25"


def test_a_removed_matrix_leaves_the_totals(tab: MatrixTab) -> None:
    QTest.mouseClick(tab.remove_button, LEFT)
    assert in_file(tab) is None
    assert total(tab) == "Services de support: 15 / 25 2025 : 33 / 50"
    tab.session.dossier.history.undo()
    assert in_file(tab) == levels(4, 5, 5, 2, None)
    assert tab.remove_button.isEnabled()


def test_last_year_is_found_by_name_or_by_kind_of_support(tab: MatrixTab) -> None:
    assert "exercice 2025" in words(tab, "matrixHint")
    show(tab, "Crèches")
    assert "exercice 2025" not in words(tab, "matrixHint")


def test_the_first_year_of_a_dossier_is_compared_with_what_it_recalls(
    tab: MatrixTab, two_years: Dossier
) -> None:
    from synergy_desktop.commands import scores

    first = queries.report_heads(two_years)[0].id
    scores.set_past_score(two_years, first, "2024", (30, 50), None)
    tab.session.show_report(first)
    tab.set_report(first)
    show(tab, "Personnel")
    assert total(tab) == "Services de support: 33 / 50 +3 2024 : 30 / 50"


def test_the_panel_explains_the_level_under_the_mouse_else_the_one_that_is_set(
    tab: MatrixTab,
) -> None:
    assert "4 · Maîtrisé" in explained(tab)
    cell = tab.grid.geometry_of_parts.cell(2, 0)
    QTest.mouseMove(tab.grid, cell.center().toPoint())
    assert "0 · Inexistant" in explained(tab)
    assert Register.SKILLS.label in explained(tab)


def test_a_note_is_written_where_it_was_typed(tab: MatrixTab) -> None:
    assert tab.note.toPlainText() == "Direction unique."
    QTest.keyClick(tab.grid, Qt.Key.Key_Right)
    QTest.keyClicks(tab.note, "Gestion <commune>")
    show(tab, "Informatique")
    assert tab.note.toPlainText() == ""
    show(tab, "Ressources humaines")
    assert note_in_file(tab, Register.MANAGEMENT) == "Gestion <commune>"
    assert tab.note.toPlainText() == "Gestion <commune>"
    assert note_in_file(tab, Register.OPERATION) == "Direction unique."


def test_what_is_typed_is_written_by_itself_and_undone_as_one(tab: MatrixTab, qtbot: QtBot) -> None:
    tab.note.clear()
    tab.commit_pending()
    QTest.keyClicks(tab.note, "Une")
    tab.commit_pending()
    QTest.keyClicks(tab.note, " note")
    qtbot.waitUntil(lambda: note_in_file(tab, Register.OPERATION) == "Une note")
    tab.session.dossier.history.undo()
    assert note_in_file(tab, Register.OPERATION) == "Direction unique."
    assert tab.note.toPlainText() == "Direction unique."


def test_a_finding_leads_to_the_register_that_it_names(tab: MatrixTab) -> None:
    service_id = show(tab, "Informatique")
    show(tab, "Archives")
    tab.jump(Place(part=Part.MATRICES, service_id=service_id, field="formalisation"))
    assert tab.session.service_id == service_id
    assert tab.grid.current_register is Register.FORMALISATION
    assert words(tab, "matrixService") == "Informatique"


def test_a_deleted_service_gives_way_to_another(tab: MatrixTab) -> None:
    services.delete_service(tab.session.dossier, tab.session.service_id)
    assert words(tab, "matrixService") == "Informatique"
    assert total(tab).startswith("Services de support: 15 / 25")


def test_an_endless_name_moves_nothing(tab: MatrixTab) -> None:
    width = tab.grid.width()
    services.rename_service(tab.session.dossier, tab.session.service_id, "n" * 100_000)
    QCoreApplication.processEvents()
    assert tab.grid.width() == width


def test_a_year_without_services_invites_to_add_one(tab: MatrixTab) -> None:
    from synergy_desktop.commands import reports

    report_id = reports.add_report(tab.session.dossier, "2027")
    for head in queries.service_heads(tab.session.dossier, report_id):
        services.delete_service(tab.session.dossier, head.id)
    tab.session.show_report(report_id)
    tab.set_report(report_id)
    assert "Ajoutez un service" in words(tab, "matrixHint")
    assert not tab.grid.isEnabled()


def test_the_matrices_of_a_year_follow_each_step_without_a_new_reading(
    year_session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    from synergy_desktop.commands import matrices

    dossier = year_session.dossier
    year = YearMatrices(dossier, year_session.report_id)
    head = queries.service_heads(dossier, year_session.report_id)[0]
    touched: list[frozenset[str] | None] = []
    dossier.subscribe(lambda changes: touched.append(year.follow(changes)))
    with monkeypatch.context() as patch:
        patch.setattr(year, "_read", lambda: pytest.fail("read anew"))
        matrices.set_level(dossier, head.id, Register.SKILLS, 1)
        matrices.set_note(dossier, head.id, Register.SKILLS, "Plan de formation")
    assert touched == [frozenset({head.id}), frozenset()]
    services.set_support(dossier, head.id, Support.MAINTENANCE)
    fresh = YearMatrices(dossier, year_session.report_id)
    assert year.services == fresh.services
    assert year.grid(support=True).total == fresh.grid(support=True).total


def test_the_name_above_a_note_is_never_cut(tab: MatrixTab) -> None:
    label = tab.findChild(QLabel, "matrixNoteLabel")
    assert isinstance(label, QLabel)
    for register in Register:
        tab.grid.set_current_register(register)
        assert label.text().startswith("Note – ")
        assert label.sizeHint().width() <= label.width(), label.text()
