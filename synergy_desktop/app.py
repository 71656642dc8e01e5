"""The program with its window."""

import gc
import sys
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from synergy_desktop.settings import user_settings
from synergy_desktop.ui.failures import watch_failures
from synergy_desktop.ui.main_window import TITLE, MainWindow


def run(path: Path | None) -> int:
    """Open the window on the dossier at ``path``, or on the welcome page; give the exit code."""
    # Nothing made while starting is garbage, and looking for it takes longer than loading.
    gc.disable()
    app = QApplication(sys.argv[:1])
    app.setApplicationName(TITLE)
    window = MainWindow(user_settings())
    opening = window.announce(path)
    opening.painted.connect(partial(_begin, app, window, path))
    window.show()
    return app.exec()


def _begin(app: QApplication, window: MainWindow, path: Path | None) -> None:
    """Load the rest, now that the window is on the screen."""
    from synergy_desktop.ui.french import speak_french
    from synergy_desktop.ui.icons import program_icon
    from synergy_desktop.ui.smoothness import keep_smooth
    from synergy_desktop.ui.theme import apply_theme

    speak_french(app)
    apply_theme(app)
    app.setWindowIcon(program_icon())
    window.furnish()
    watch_failures(window.say)
    if path is not None:
        window.open_dossier(path)
    if window.workspace is None:
        window.show_welcome()
    keep_smooth(window)
