"""The wall and what the operator sees of it, as the tests of the projection look at them."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from synergy_desktop.domain.projection import Projection, decode
from synergy_desktop.store import sitting_queries
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.matrix_grid import MatrixGrid
from synergy_desktop.ui.projector.projector import Projector
from synergy_desktop.ui.projector.window import WallWindow
from ui.window_parts import child, label, session


def projector(window: MainWindow) -> Projector:
    assert window.workspace is not None
    return window.workspace.projector


def wall(window: MainWindow) -> WallWindow | None:
    walls = [each for each in QApplication.topLevelWidgets() if isinstance(each, WallWindow)]
    return next((each for each in walls if each.isVisible()), None)


def seen(qtbot: QtBot, window: MainWindow) -> QImage:
    """What the room sees, once it is at rest."""
    shown = wall(window)
    assert shown is not None
    qtbot.waitUntil(lambda: shown.windowHandle().isExposed() and not shown.canvas.is_passing)
    return shown.canvas.grab().toImage()


def words(window: MainWindow) -> str:
    return label(window, "wallWords")


def badges(window: MainWindow) -> list[str]:
    names = ("wallFrozen", "wallBlack", "wallWaiting", "wallZoom")
    found = [child(window, QLabel, name) for name in names]
    return [each.text() for each in found if not each.isHidden()]


def kept(window: MainWindow) -> Projection:
    """What the file would bring back now."""
    return decode(sitting_queries.projection(session(window).dossier))


def click_level(window: MainWindow, column: int, level: int) -> None:
    grid = child(window, MatrixGrid)
    cell = grid.geometry_of_parts.cell(column, level).center()
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(int(cell.x()), int(cell.y())))


class Paints(QObject):
    """Notes each paint of what it watches."""

    def __init__(self, noted: list[object]) -> None:
        super().__init__()
        self._noted = noted

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._noted.append(watched)
        return False
