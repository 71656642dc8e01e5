"""What stands on the clipboard, and the preview that Ctrl+V opens, used as a person would."""

from pathlib import Path
from typing import cast

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QTableView
from pytestqt.qtbot import QtBot

from synergy_desktop.domain.model import Service, Synergy
from synergy_desktop.store import queries
from synergy_desktop.ui.pasting.dialog import PasteDialog
from synergy_desktop.ui.pasting.overlay_dialog import OverlayDialog
from synergy_desktop.ui.tab import Tab
from synergy_desktop.ui.tables.view import GridView
from ui.keys import press
from ui.window_parts import child, label

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
DATA = Path(__file__).parent.parent / "data" / "clipboard"


def copy_file(name: str) -> None:
    """Put the HTML of ``data/clipboard`` that is called ``name`` on the clipboard."""
    copied = QMimeData()
    copied.setHtml((DATA / f"{name}.html").read_text("utf-8"))
    QApplication.clipboard().setMimeData(copied)


def copy_text(text: str) -> None:
    """Put words on the clipboard."""
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


def overlaid(qtbot: QtBot, tab: Tab) -> OverlayDialog:
    """Press Ctrl+V where the keyboard is, and give the preview of the cells that are replaced."""
    press(Key.Key_V, CONTROL)
    dialog = child(tab, OverlayDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def accept(qtbot: QtBot, dialog: PasteDialog | OverlayDialog) -> None:
    """Write what the preview shows, by Ctrl+Enter."""
    with qtbot.waitSignal(dialog.accepted):
        press(Key.Key_Return, CONTROL)


def words(dialog: PasteDialog | OverlayDialog, name: str) -> str:
    """What a label of the preview says, with common spaces."""
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


def shown(dialog: PasteDialog | OverlayDialog) -> list[list[str]]:
    """The rows of the preview."""
    name = "pastePreview" if isinstance(dialog, PasteDialog) else "overlayTable"
    model = child(dialog, QTableView, name).model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def service(tab: Tab, name: str) -> Service:
    """A service of the year in the tab, as the file has it."""
    report = queries.report(tab.session.dossier, tab.session.report_id)
    return next(each for each in report.services if each.name == name)


def titles(rows: tuple[Synergy, ...]) -> list[str]:
    return [row.title for row in rows]
