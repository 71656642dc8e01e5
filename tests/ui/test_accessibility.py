"""Everything a person can name in the window has a name, and tells its keys on hover."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.tab import TabName
from ui.named_parts import mute, nameless, wrong_commands
from ui.window_parts import button, strip


@pytest.fixture
def sample_window(qtbot: QtBot, valpree: MainWindow) -> MainWindow:
    """Show the sample dossier, every tab, panel and menu of which has been looked at."""
    qtbot.waitUntil(lambda: bool(button(valpree, "findingsCount").text()))
    for name in TabName:
        strip(valpree).choose(name)
    for panel in ("findings", "replace", "changesSince", "history", "projectionDesk"):
        valpree.action(panel).trigger()
    for menu in valpree.findChildren(QMenu):
        menu.aboutToShow.emit()
    return valpree


def test_every_field_table_and_tab_has_a_name_of_one_style(sample_window: MainWindow) -> None:
    assert not nameless(sample_window)


def test_every_field_table_and_tab_can_be_heard(sample_window: MainWindow) -> None:
    assert not mute(sample_window)


def test_every_command_is_named_and_tells_its_keys(sample_window: MainWindow) -> None:
    assert not wrong_commands(sample_window)


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
