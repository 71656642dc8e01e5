"""What each command of the window does; dialogs are imported when they are first asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from synergy_desktop.ui.tab import TabName

if TYPE_CHECKING:
    from synergy_desktop.ui.main_window import MainWindow


class WindowCommands(QObject):
    """Carries out the window's actions."""

    def __init__(self, window: "MainWindow") -> None:
        """Connect the actions of ``window``, each to the method of its name."""
        super().__init__(window)
        self._window = window
        for name, command in {
            "newDossier": self._new_dossier,
            "openDossier": self._open_dossier,
            "openSample": self._open_sample,
            "importFile": self._import_file,
            "exportFile": self._export_file,
            "closeDossier": window.show_welcome,
            "quit": window.close,
            "undo": self._undo,
            "redo": self._redo,
            "find": self._find,
            "replace": self._replace,
            "findNext": self._find_next,
            "findPrevious": self._find_previous,
            "amend": self._amend,
            "amendSteps": self._amend_steps,
            "newYear": self._new_year,
            "renameYear": self._rename_year,
            "deleteYear": self._delete_year,
            "procedure": self._procedure,
            "findings": self._findings,
            "history": self._history,
            "changesSince": self._changes_since,
            "nextTab": self._next_tab,
            "previousTab": self._previous_tab,
            "nextPane": self._next_pane,
            "previousPane": self._previous_pane,
            "nextService": self._next_service,
            "previousService": self._previous_service,
            "fullScreen": self._full_screen,
            "help": self._help,
            "about": self._about,
        }.items():
            window.action(name).triggered.connect(command)
        window.actions_by_name.tabs.triggered.connect(self._show_tab)
        window.actions_by_name.projection.triggered.connect(self._project)

    def _new_dossier(self) -> None:
        from synergy_desktop.ui import file_commands

        file_commands.new_dossier(self._window)

    def _open_dossier(self) -> None:
        from synergy_desktop.ui import file_commands

        file_commands.open_dossier(self._window)

    def _open_sample(self) -> None:
        from synergy_desktop.ui import file_commands

        file_commands.open_sample(self._window)

    def _import_file(self) -> None:
        from synergy_desktop.ui import file_commands

        file_commands.import_file(self._window)

    def _export_file(self) -> None:
        from synergy_desktop.ui import file_commands

        file_commands.export_file(self._window)

    def _undo(self) -> None:
        if self._window.workspace:
            self._window.workspace.undo()

    def _redo(self) -> None:
        if self._window.workspace:
            self._window.workspace.redo()

    def _find(self) -> None:
        if self._window.workspace:
            self._window.workspace.show_search(replacing=False)

    def _replace(self) -> None:
        if self._window.workspace:
            self._window.workspace.show_search(replacing=True)

    def _find_next(self) -> None:
        if self._window.workspace:
            self._window.workspace.step_search(+1)

    def _find_previous(self) -> None:
        if self._window.workspace:
            self._window.workspace.step_search(-1)

    def _amend(self) -> None:
        if self._window.workspace:
            self._window.workspace.amend()

    def _amend_steps(self) -> None:
        if self._window.workspace:
            self._window.workspace.amend_steps()

    def _new_year(self) -> None:
        from synergy_desktop.ui import year_commands

        if self._window.session:
            year_commands.new_year(self._window, self._window.session)

    def _rename_year(self) -> None:
        from synergy_desktop.ui import year_commands

        if self._window.session:
            year_commands.rename_year(self._window, self._window.session)

    def _delete_year(self) -> None:
        from synergy_desktop.ui import year_commands

        if self._window.session:
            year_commands.delete_year(self._window, self._window.session)

    def _procedure(self) -> None:
        if self._window.workspace:
            self._window.workspace.show_procedure()

    def _findings(self) -> None:
        if self._window.workspace:
            self._window.workspace.toggle_findings()

    def _history(self) -> None:
        if self._window.workspace:
            self._window.workspace.toggle_past(changes=False)

    def _changes_since(self) -> None:
        if self._window.workspace:
            self._window.workspace.toggle_past(changes=True)

    def _show_tab(self, action: QAction) -> None:
        if self._window.workspace:
            self._window.workspace.show_tab(TabName(action.data()))

    def _project(self, action: QAction) -> None:
        if self._window.workspace:
            self._window.workspace.stage.panel.carry_out(action.objectName())

    def _next_tab(self) -> None:
        if self._window.workspace:
            self._window.workspace.strip.step(+1)

    def _previous_tab(self) -> None:
        if self._window.workspace:
            self._window.workspace.strip.step(-1)

    def _next_pane(self) -> None:
        if self._window.workspace:
            self._window.workspace.step_pane(+1)

    def _previous_pane(self) -> None:
        if self._window.workspace:
            self._window.workspace.step_pane(-1)

    def _next_service(self) -> None:
        if self._window.workspace:
            self._window.workspace.step_service(+1)

    def _previous_service(self) -> None:
        if self._window.workspace:
            self._window.workspace.step_service(-1)

    def _full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def _help(self) -> None:
        from synergy_desktop.ui.cheat_sheet import CheatSheet

        CheatSheet(self._window.actions_by_name, self._window).show()

    def _about(self) -> None:
        from synergy_desktop.ui.about import About

        About(self._window).show()
