"""The head of the window: whose dossier, which year, what can be undone, the menu."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from synergy_desktop.ui import theme
from synergy_desktop.ui.actions import Actions, hint
from synergy_desktop.ui.icons import icon

_UNDO_WIDTH = 300


class Header(QFrame):
    """Shows the names and the year; its buttons carry out actions of the window."""

    def __init__(
        self, actions: Actions, years: QMenu, menu: QMenu, parent: QWidget | None = None
    ) -> None:
        """Choose the year from ``years``, everything else from ``menu``."""
        super().__init__(parent)
        self.setObjectName("header")
        theme.set_fill(self, theme.CHROME)
        self._undo, self._redo = actions["undo"], actions["redo"]
        self._names = QLabel()
        self._names.setObjectName("institutions")
        self._names.setTextFormat(Qt.TextFormat.PlainText)
        self._names.setFont(theme.font(11.25, bold=True))
        self._year = QPushButton("Exercice")
        self._year.setObjectName("yearSelector")
        self._year.setToolTip("Choisir, ajouter, renommer ou supprimer un exercice")
        self._year.setMenu(years)
        self._undo_button = _action_button("undoButton", self._undo, with_text=True)
        redo_button = _action_button("redoButton", self._redo, with_text=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.LARGE, theme.SMALL, theme.MEDIUM, theme.SMALL)
        row.setSpacing(theme.SMALL)
        row.addWidget(self._names)
        row.addSpacing(theme.HAIR)
        row.addWidget(self._year)
        row.addStretch(1)
        row.addWidget(self._undo_button)
        row.addWidget(redo_button)
        row.addWidget(_menu_button(menu))

    def show_names(self, names: str) -> None:
        """Say whose dossier this is."""
        self._names.setText(names)

    def show_year(self, year: str) -> None:
        """Say which year is shown; "" where there is none."""
        self._year.setText(f"Exercice {year}" if year else "Aucun exercice")
        self._year.setAccessibleName(self._year.text())

    def show_history(self, undo: str | None, redo: str | None) -> None:
        """Name the steps that can be undone and redone."""
        _name(self._undo, "Annuler", undo)
        _name(self._redo, "Rétablir", redo)
        metrics = QFontMetrics(self._undo_button.font())
        text = metrics.elidedText(self._undo.text(), Qt.TextElideMode.ElideRight, _UNDO_WIDTH)
        self._undo_button.setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line below."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(theme.LINE))


def _name(action: QAction, verb: str, step: str | None) -> None:
    action.setEnabled(step is not None)
    action.setText(f"{verb} « {step} »" if step else verb)
    tip = action.text() if step else f"Rien à {verb.lower()}"
    action.setToolTip(hint(action, tip))


def _action_button(name: str, action: QAction, *, with_text: bool) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setProperty("role", "framed")
    button.setDefaultAction(action)
    button.setIconSize(QSize(17, 17))
    style = Qt.ToolButtonStyle
    button.setToolButtonStyle(
        style.ToolButtonTextBesideIcon if with_text else style.ToolButtonIconOnly
    )
    return button


def _menu_button(menu: QMenu) -> QToolButton:
    button = QToolButton()
    button.setObjectName("menuButton")
    button.setAccessibleName("Menu")
    button.setToolTip("Menu (F10)")
    button.setShortcut("F10")
    button.setProperty("role", "framed")
    button.setIcon(icon("menu-2"))
    button.setIconSize(QSize(17, 17))
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(menu)
    return button
