"""Everything a person can name in the window has a name, and tells its keys on hover."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from synergy_desktop import paths
from synergy_desktop.exchange import interchange
from synergy_desktop.settings import Settings
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.tab import Tab, TabName
from ui.window_parts import button, strip

# Lower camel case; what stands once for each of several things goes on with a code or a number.
NAME = re.compile(
    r"[a-z][A-Za-z0-9]*"
    r"|(addYear|choice|column|commune|cpas|moveTo|plan|planAdd|planField|procedure|recent|support|year)_.+"
)
FIELDS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    Tab,
)


@pytest.fixture
def sample_window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """Show the sample dossier, every tab of which has been looked at."""
    content = interchange.read_json(paths.db("exemple", "valpree.json"))
    window = MainWindow(Settings(tmp_path / "settings.json"))
    window.furnish()
    window.show_welcome()
    window.resize(1366, 768)
    qtbot.addWidget(window)
    window.show_dossier(Dossier.create(tmp_path / "Valprée.synergie", content))
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: bool(button(window, "findingsCount").text()))
    for name in TabName:
        strip(window).choose(name)
    window.action("history").trigger()
    for menu in window.findChildren(QMenu):
        menu.aboutToShow.emit()
    yield window
    window.close_dossier()


def places(widget: QWidget) -> str:
    """Tell where a widget is, from the window down."""
    path = []
    above: QWidget | None = widget
    while above is not None:
        path.append(above.objectName() or type(above).__name__)
        above = above.parentWidget()
    return " › ".join(reversed(path))


def is_qts_own(widget: QWidget) -> bool:
    """Tell whether Qt made the widget inside one of ours, such as the list of a combo box."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QComboBox | QAbstractSpinBox | QLineEdit | QTabBar):
            return True
        above = above.parentWidget()
    is_corner = isinstance(widget.parentWidget(), QTableView) and isinstance(
        widget, QAbstractButton
    )
    return isinstance(widget, QHeaderView) or is_corner


def fields(window: MainWindow) -> list[QWidget]:
    found = [each for kind in FIELDS for each in window.findChildren(kind)]
    return [each for each in dict.fromkeys(found) if not is_qts_own(each)]


def test_every_field_table_and_tab_has_a_name_of_one_style(sample_window: MainWindow) -> None:
    wrong = [
        f"{places(each)} ({type(each).__name__})"
        for each in fields(sample_window)
        if not NAME.fullmatch(each.objectName())
    ]
    assert not wrong, "\n".join(wrong)


def test_every_field_table_and_tab_can_be_heard(sample_window: MainWindow) -> None:
    mute = [
        places(each)
        for each in fields(sample_window)
        if not each.accessibleName() and not (isinstance(each, QAbstractButton) and each.text())
    ]
    assert not mute, "\n".join(mute)


def test_every_command_is_named_and_tells_its_keys(sample_window: MainWindow) -> None:
    wrong = []
    for action in sample_window.findChildren(QAction):
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if (
            action.isSeparator()
            or action.menu() is not None
            or isinstance(action.parent(), QLineEdit)
        ):
            continue
        if not NAME.fullmatch(action.objectName()) or not action.text():
            wrong.append(f"{action.objectName()!r}, {action.text()!r}: no name")
        if keys and keys not in action.toolTip():
            wrong.append(f"{action.objectName()}: {keys} not in {action.toolTip()!r}")
    assert not wrong, "\n".join(wrong)


def test_no_two_commands_in_sight_share_their_keys(sample_window: MainWindow) -> None:
    for name in TabName:
        strip(sample_window).choose(name)
        seen: dict[str, str] = {}
        for action in sample_window.findChildren(QAction):
            owner = action.parent()
            is_here = isinstance(owner, QWidget) and owner.isVisible()
            if action.shortcut().isEmpty() or not is_here:
                continue
            if action.shortcutContext() is Qt.ShortcutContext.WidgetShortcut:
                continue
            other = seen.setdefault(action.shortcut().toString(), action.objectName())
            assert other == action.objectName(), name
