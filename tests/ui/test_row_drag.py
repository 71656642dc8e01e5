"""A row carried out of its table, onto a service of the list at the left."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QListView
from pytestqt.qtbot import QtBot

from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.store import queries
from synergy_desktop.ui import theme
from synergy_desktop.ui.dashboard_tab import DashboardTab
from ui.synergy_samples import opened
from ui.window_parts import child

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[DashboardTab]:
    with opened(qtbot, DashboardTab, tmp_path) as opened_tab:
        yield opened_tab


def service_spot(tab: DashboardTab, name: str) -> QPoint:
    """The middle of a service of the list, on the screen."""
    services, model = child(tab, QListView, "services"), tab.session.services
    at = next(index for index in map(model.index, range(model.rowCount())) if index.data() == name)
    return services.viewport().mapToGlobal(services.visualRect(at).center())


def carry_to_service(tab: DashboardTab, row: int, name: str) -> None:
    """Carry a row of the table by its grip to a service of the list."""
    viewport = tab.grid.viewport()
    grip = tab.grid.visualRect(tab.model.index(row, 0)).topLeft() + QPoint(4, 8)
    spot = service_spot(tab, name)
    QTest.mousePress(viewport, LEFT, pos=grip)
    QTest.mouseMove(viewport, viewport.mapFromGlobal(spot))
    QTest.mouseRelease(viewport, LEFT, pos=viewport.mapFromGlobal(spot))


def test_a_row_dropped_on_a_service_moves_there_and_keeps_its_status(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    dossier = tab.session.dossier
    archives = tab.session.services.ids()[1]
    row = next(row for row in range(9) if tab.model.index(row, 0).data() == "Règlement unique")
    with qtbot.waitSignal(tab.session.noted) as told:
        carry_to_service(tab, row, "Archives")
    assert told.args == ["La synergie est maintenant dans «\u00a0Archives\u00a0»."]
    moved = queries.service(dossier, archives).with_status(Status.ONGOING)
    assert [each.title for each in moved] == ["Règlement unique"]
    assert dossier.history.undo_label == "Déplacer une synergie"


def test_selected_rows_move_to_a_service_in_one_step(qtbot: QtBot, tab: DashboardTab) -> None:
    dossier = tab.session.dossier
    archives = tab.session.services.ids()[1]
    before = {each.title for each in queries.service(dossier, archives).synergies}
    chosen = [tab.model.row(row).name for row in (1, 2)]
    titles = {str(tab.model.index(row, 0).data()) for row in (1, 2)}
    tab.grid.select_items(chosen)
    with qtbot.waitSignal(tab.session.noted) as told:
        carry_to_service(tab, 2, "Archives")
    assert told.args == ["Les 2\u00a0synergies sont maintenant dans «\u00a0Archives\u00a0»."]
    after = {each.title for each in queries.service(dossier, archives).synergies}
    assert after == before | titles
    assert dossier.history.undo_label == "Déplacer 2\u00a0synergies"


def test_the_keyboard_goes_to_the_row_below_the_one_that_went(tab: DashboardTab) -> None:
    carry_to_service(tab, 1, "Archives")
    below = tab.model.item(tab.grid.current_row)
    assert below is not None
    assert below.title == "Réserve unique"


def test_a_row_dropped_on_its_own_service_stays(
    tab: DashboardTab,
) -> None:
    before = queries.content(tab.session.dossier)
    carry_to_service(tab, 1, "Ressources humaines")
    assert queries.content(tab.session.dossier) == before


def test_the_service_that_a_row_is_carried_over_is_framed(tab: DashboardTab) -> None:
    services, viewport = child(tab, QListView, "services"), tab.grid.viewport()
    spot = service_spot(tab, "Archives")
    edge = services.viewport().mapFromGlobal(spot)
    grip = tab.grid.visualRect(tab.model.index(1, 0)).topLeft() + QPoint(4, 8)

    def is_framed() -> bool:
        picture = services.viewport().grab().toImage()
        return picture.pixelColor(1, edge.y()).name() == theme.ACCENT.lower()

    QTest.mousePress(viewport, LEFT, pos=grip)
    assert not is_framed()
    QTest.mouseMove(viewport, viewport.mapFromGlobal(spot))
    assert is_framed()
    QTest.mouseMove(viewport, grip + QPoint(0, 60))
    assert not is_framed()
    QTest.mouseMove(viewport, viewport.mapFromGlobal(spot))
    QTest.mouseRelease(viewport, LEFT, pos=viewport.mapFromGlobal(spot))
    assert not is_framed()


def test_escape_leaves_the_rows_that_are_carried_where_they_are(tab: DashboardTab) -> None:
    viewport, dossier = tab.grid.viewport(), tab.session.dossier
    tab.grid.setFocus()
    before = queries.content(dossier)
    tab.grid.select_items([tab.model.row(row).name for row in (1, 2)])
    grip = tab.grid.visualRect(tab.model.index(2, 0)).topLeft() + QPoint(4, 8)
    for spot in (viewport.mapFromGlobal(service_spot(tab, "Archives")), grip + QPoint(0, 200)):
        QTest.mousePress(viewport, LEFT, pos=grip)
        QTest.mouseMove(viewport, spot)
        QTest.keyClick(tab.grid, Qt.Key.Key_Escape)
        assert not child(viewport, QFrame, "dropLine").isVisible()
        QTest.mouseMove(viewport, spot - QPoint(0, 60))
        QTest.mouseRelease(viewport, LEFT, pos=spot)
    assert queries.content(dossier) == before
    assert len(tab.grid.selected_ids()) == 2
