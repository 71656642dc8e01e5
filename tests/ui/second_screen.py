"""A program of its own on two screens: ``second_screen.py SCENARIO DOSSIER`` prints facts as JSON.

The platform that the tests share has one screen; this is started with another one, and says what
it sees rather than judge it.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from synergy_desktop.domain.projection import IN_WINDOW
from synergy_desktop.settings import Settings
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.banner import Banner
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.matrix_grid import MatrixGrid
from synergy_desktop.ui.projector.projector import Projector
from synergy_desktop.ui.projector.window import WallWindow
from synergy_desktop.ui.tab import TabName

Facts = dict[str, Any]


class Room:
    """The program's window on the first screen, with a dossier."""

    def __init__(self, path: Path) -> None:
        self.window = MainWindow(Settings(None))
        self.window.furnish()
        self.window.resize(1366, 700)
        self.window.show()
        self.window.show_dossier(Dossier.open(path))
        self.window.activateWindow()
        QApplication.processEvents()

    @property
    def projector(self) -> Projector:
        assert self.window.workspace is not None
        return self.window.workspace.projector

    @property
    def wall(self) -> WallWindow | None:
        tops = QApplication.topLevelWidgets()
        walls = [each for each in tops if isinstance(each, WallWindow) and each.isVisible()]
        return walls[0] if walls else None

    def project_matrix(self) -> None:
        assert self.window.workspace is not None
        self.window.workspace.strip.choose(TabName.MATRICES)
        QTest.keyClick(self.window, Qt.Key.Key_F5)

    def click(self, column: int, level: int) -> None:
        grid = self.window.findChild(MatrixGrid)
        assert grid is not None
        cell = grid.geometry_of_parts.cell(column, level).center()
        QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(int(cell.x()), int(cell.y())))

    def at_rest(self) -> QImage:
        """What the wall shows when nothing moves on it."""
        wall = self.wall
        assert wall is not None
        until(lambda: not wall.canvas.is_passing)
        return wall.grab().toImage()

    def places(self) -> Facts:
        wall = self.wall
        return {
            "operator": box(self.window.geometry()),
            "operator screen": self.window.screen().name(),
            "operator is active": self.window.isActiveWindow(),
            "wall": box(wall.geometry()) if wall else None,
            "wall screen": wall.screen().name() if wall else None,
            "fills its screen": wall is not None and wall.isFullScreen(),
            "is on": self.projector.state.is_on,
            "banner": self.banner,
            "waiting": not self._label("wallWaiting").isHidden(),
            "words": self._label("wallWords").text(),
        }

    @property
    def banner(self) -> str:
        banner = self.window.findChild(Banner)
        return banner.sentence if banner else ""

    def _label(self, name: str) -> QLabel:
        label = self.window.findChild(QLabel, name)
        assert label is not None
        return label


def box(rect: QRect) -> list[int]:
    return [rect.x(), rect.y(), rect.width(), rect.height()]


def until(done: Callable[[], bool]) -> None:
    """Let the program run until ``done``; a test that waits in vain is ended by its reader."""
    while not done():
        QApplication.processEvents()


def screens() -> list[QScreen]:
    return QGuiApplication.screens()


def unplug(screen: QScreen) -> None:
    """Tell the program that a screen is gone, as Qt does before the screen is."""
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    app.screenRemoved.emit(screen)


def plug(screen: QScreen) -> None:
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    app.screenAdded.emit(screen)


def project(room: Room) -> Facts:
    """Project, click, freeze, click, release."""
    room.project_matrix()
    facts = room.places()
    shown = [room.at_rest()]
    room.click(0, 1)
    shown.append(room.at_rest())
    room.window.action("freezeWall").trigger()
    room.click(0, 2)
    shown.append(room.at_rest())
    room.window.action("freezeWall").trigger()
    shown.append(room.at_rest())
    wall = room.wall
    assert wall is not None
    facts["cursor is hidden"] = wall.canvas.cursor().shape() is Qt.CursorShape.BlankCursor
    facts["pictures"] = [shown.index(each) for each in shown]
    for _ in range(2):
        room.projector.put_on(IN_WINDOW)
        facts["in a window"] = room.places()
        room.projector.put_on("")
        facts["back"] = room.places()
    room.window.close()
    facts["wall after closing"] = room.wall is not None
    return facts


def unplugged(room: Room) -> Facts:
    """Unplug the projector, plug it again, then bring the operator's window onto it."""
    own, second = screens()
    room.project_matrix()
    before = room.at_rest()
    facts: Facts = {}
    unplug(second)
    facts["unplugged"] = room.places()
    room.click(0, 1)
    plug(second)
    facts["plugged"] = room.places()
    facts["changed meanwhile"] = room.at_rest() != before
    room.window.setScreen(second)
    room.window.move(second.geometry().topLeft())
    QApplication.processEvents()
    facts["moved"] = room.places()
    room.window.setScreen(own)
    room.window.move(own.geometry().topLeft())
    QApplication.processEvents()
    facts["moved back"] = room.places()
    room.window.close()
    return facts


def wait_to_be_killed(room: Room) -> Facts:
    """Project in the midst of a sitting, say so, and go on until the power goes."""
    room.project_matrix()
    room.projector.toggle_dark()
    room.click(0, 1)
    room.at_rest()
    QTimer.singleShot(0, lambda: say(room.places()))
    QApplication.exec()
    return {}


def start_again(room: Room) -> Facts:
    """See what comes back by itself."""
    facts = room.places()
    picture = room.at_rest()
    facts["is dark"] = picture.pixelColor(2, 2).lightness() < 60
    facts["level"] = room.window.session is not None and room.projector.title
    room.window.close()
    return facts


def say(facts: Facts) -> None:
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


def main() -> None:
    _, scenario, path = sys.argv
    app = QApplication([])
    facts = {
        "project": project,
        "unplugged": unplugged,
        "wait_to_be_killed": wait_to_be_killed,
        "start_again": start_again,
    }[scenario](Room(Path(path)))
    say(facts)
    del app


if __name__ == "__main__":
    main()
