"""The program with its window."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from synergy_desktop.settings import user_settings
from synergy_desktop.ui.failures import watch_failures
from synergy_desktop.ui.french import speak_french
from synergy_desktop.ui.icons import program_icon
from synergy_desktop.ui.main_window import TITLE, MainWindow
from synergy_desktop.ui.theme import apply_theme


def run(path: Path | None) -> int:
    """Open the window on the dossier at ``path``, or on the welcome page; give the exit code."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName(TITLE)
    app.setWindowIcon(program_icon())
    speak_french(app)
    apply_theme(app)
    window = MainWindow(user_settings())
    watch_failures(window.say)
    if path is not None:
        window.open_dossier(path)
    if window.workspace is None:
        window.show_welcome()
    window.show()
    return app.exec()
