"""The window: the welcome page or an open dossier, and the commands that are not a tab's own.

It comes up at once with its first picture; all that is slow to load is loaded by ``furnish``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from synergy_desktop import paths
from synergy_desktop.errors import SynergyError
from synergy_desktop.settings import Settings
from synergy_desktop.ui.opening import Opening

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QAction,
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QMoveEvent,
        QResizeEvent,
    )

    from synergy_desktop.store.dossier import Dossier
    from synergy_desktop.ui.actions import Actions
    from synergy_desktop.ui.banner import Banner
    from synergy_desktop.ui.session import Session
    from synergy_desktop.ui.spelling.proofreader import Proofreader
    from synergy_desktop.ui.text_undo import TextUndo
    from synergy_desktop.ui.welcome import Welcome
    from synergy_desktop.ui.window_commands import WindowCommands
    from synergy_desktop.ui.window_menu import WindowMenu
    from synergy_desktop.ui.workspace import Workspace

TITLE = "Synergies"

_GEOMETRY = "windowGeometry"
_AT_REST = 1000
"""Milliseconds after which the window stays where it was put."""


class MainWindow(QMainWindow):
    """Opens one dossier at a time and shows it."""

    def __init__(self, settings: Settings) -> None:
        """Keep sizes and recent dossiers in ``settings``."""
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle(TITLE)
        self.setAcceptDrops(True)
        self.setMinimumSize(900, 560)
        self.settings = settings
        self.workspace: Workspace | None = None
        self.actions_by_name: Actions
        self._banner: Banner
        self._menu: WindowMenu
        self._commands: WindowCommands
        self._proofreader: Proofreader
        self._text_undo: TextUndo
        self._welcome: Welcome | None = None
        self._pages = QStackedWidget()
        self._pages.setObjectName("pages")
        self._placed = QTimer(self)
        self._placed.setSingleShot(True)
        self._placed.setInterval(_AT_REST)
        self._placed.timeout.connect(self._keep_geometry)
        self._restore_geometry()

    def announce(self, path: Path | None) -> Opening:
        """Show the first picture, and in the title the dossier at ``path`` if one is to come."""
        if path:
            self.setWindowTitle(f"{path.stem} – {TITLE}")
        opening = Opening()
        self.setCentralWidget(opening)
        return opening

    def furnish(self) -> None:
        """Load and make what the window holds; to be called once, before a dossier is opened."""
        from PySide6.QtWidgets import QVBoxLayout

        from synergy_desktop.ui.actions import Actions
        from synergy_desktop.ui.banner import Banner
        from synergy_desktop.ui.spelling.proofreader import Proofreader
        from synergy_desktop.ui.text_undo import TextUndo
        from synergy_desktop.ui.window_commands import WindowCommands
        from synergy_desktop.ui.window_menu import WindowMenu

        self.actions_by_name = Actions(self)
        self._menu = WindowMenu(
            self.actions_by_name, self.settings, self.open_dossier, self.project_on, self
        )
        self._banner = Banner()
        self._commands = WindowCommands(self)
        self._proofreader = Proofreader(self)
        self._text_undo = TextUndo(self)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._banner)
        column.addWidget(self._pages, 1)
        self.setCentralWidget(middle)

    @property
    def session(self) -> Session | None:
        """The session of the open dossier, None on the welcome page."""
        return self.workspace.session if self.workspace else None

    def action(self, name: str) -> QAction:
        """The command ``name``."""
        return self.actions_by_name[name]

    def open_dossier(self, path: Path) -> None:
        """Open the dossier at ``path`` instead of the one shown, or say why it cannot be."""
        from synergy_desktop.store.dossier import Dossier

        with self.refusals():
            self.show_dossier(Dossier.open(path))

    def show_dossier(self, dossier: Dossier) -> None:
        """Show an open dossier, which is this window's to close from now on."""
        from synergy_desktop.store import queries
        from synergy_desktop.ui.session import Session
        from synergy_desktop.ui.workspace import Workspace

        self.close_dossier()
        session = Session(dossier, settings=self.settings)
        heads = queries.report_heads(dossier)
        session.show_report(heads[-1].id if heads else "")
        session.problem.connect(self._banner.say_for_now)
        session.noted.connect(self._banner.note)
        session.bridge.changed.connect(self._banner.pass_on)
        self.actions_by_name.enable_all(open_=True)
        self.workspace = Workspace(session, self.actions_by_name, self._menu)
        self._pages.addWidget(self.workspace)
        self._pages.setCurrentWidget(self.workspace)
        self._proofreader.follow(session)
        self.workspace.take_focus()
        self.setWindowTitle(f"{dossier.path.stem} – {TITLE}")
        self.settings.remember(dossier.path)
        self.workspace.stage.resume()

    def project_on(self, screen: str) -> None:
        """Project the open dossier on the screen of that name, or in a window."""
        if self.workspace is not None:
            self.workspace.projector.put_on(screen)

    def close_dossier(self) -> None:
        """Write down what is pending and let go of the dossier; nothing if none is open."""
        self._banner.hide()
        if self.workspace is None:
            return
        closing, self.workspace = self.workspace, None
        closing.close_session()
        closing.session.dossier.close()
        self._pages.removeWidget(closing)
        closing.deleteLater()
        closing.session.deleteLater()
        self.setWindowTitle(TITLE)

    def show_welcome(self) -> None:
        """Close the dossier, if any, and show the ways into another."""
        from synergy_desktop.ui.welcome import Welcome

        self.close_dossier()
        self.actions_by_name.enable_all(open_=False)
        if self._welcome is None:
            self._welcome = Welcome(self.actions_by_name, self.settings)
            self._welcome.opened.connect(self.open_dossier)
            self._pages.addWidget(self._welcome)
        self._welcome.refresh()
        self._pages.setCurrentWidget(self._welcome)

    def say(self, sentence: str) -> None:
        """Tell the user why something was refused."""
        self._banner.say(sentence)

    @contextmanager
    def refusals(self) -> Iterator[None]:
        """Do something that may be refused; if it is, say so."""
        self._banner.hide()
        try:
            yield
        except SynergyError as error:
            self.say(str(error))

    def changeEvent(self, event: QEvent) -> None:
        """Give the keyboard to what waits for it, if the window gets it only once it is filled."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self._placed.start()
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            # Qt's stubs do not say that nothing may wait.
            waiting: QWidget | None = self.focusWidget()
            if waiting is not None and QApplication.focusWidget() is None:
                waiting.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the dossier and keep the window's place."""
        self.close_dossier()
        self._placed.stop()
        self._keep_geometry()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the window's size as it is from now on."""
        super().resizeEvent(event)
        self._placed.start()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Keep the window's place as it is from now on."""
        super().moveEvent(event)
        self._placed.start()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one dossier file, nothing else."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the dossier that is dropped."""
        if path := _dropped(event):
            event.acceptProposedAction()
            self.open_dossier(path)

    def _keep_geometry(self) -> None:
        """Write down where the window is: it is to be there again after a power cut, too."""
        geometry = self.saveGeometry().toBase64().data()
        self.settings.set_text(_GEOMETRY, bytes(geometry).decode())

    def _restore_geometry(self) -> None:
        kept = QByteArray(self.settings.text(_GEOMETRY).encode())
        if kept.isEmpty() or not self.restoreGeometry(QByteArray.fromBase64(kept)):
            self.resize(1280, 720)


def _dropped(event: QDropEvent) -> Path | None:
    """The dossier that is dragged, None if it is anything else."""
    urls = event.mimeData().urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path and path.suffix.lower() == paths.DOSSIER_SUFFIX else None
