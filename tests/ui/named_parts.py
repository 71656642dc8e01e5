"""What a window or a dialog owes to those who name its parts or hear them read aloud."""

import re

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QWidget,
)

from synergy_desktop.ui.tab import Tab

# Lower camel case; what stands once for each of several things goes on with a code or a number.
NAME = re.compile(
    r"[a-z][A-Za-z0-9]*"
    r"|(addYear|choice|column|commune|cpas|moveTo|plan|planAdd|planCompareTree|planField|procedure"
    r"|recent|support|year)_.+"
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


def fields(window: QWidget) -> list[QWidget]:
    found = [each for kind in FIELDS for each in window.findChildren(kind)]
    return [each for each in dict.fromkeys(found) if not is_qts_own(each)]


def nameless(window: QWidget) -> list[str]:
    """The fields, tables and tabs whose name is missing or of another style."""
    return [
        f"{places(each)} ({type(each).__name__})"
        for each in fields(window)
        if not NAME.fullmatch(each.objectName())
    ]


def mute(window: QWidget, *, in_sight: bool = False) -> list[str]:
    """The fields, tables and tabs, of all or of those in sight, that cannot be read aloud."""
    return [
        places(each)
        for each in fields(window)
        if (each.isVisible() or not in_sight)
        and not each.accessibleName()
        and not (isinstance(each, QAbstractButton) and each.text())
    ]


def wrong_commands(window: QWidget) -> list[str]:
    """The commands without a name or a text, or that do not tell their keys."""
    wrong = []
    for action in window.findChildren(QAction):
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
    return wrong
