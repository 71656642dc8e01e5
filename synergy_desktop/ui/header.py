"""The head of the window: whose dossier, which year, what can be undone, the menu."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from synergy_desktop.ui import theme
from synergy_desktop.ui.actions import Actions, hint
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.long_press import LongPress
from synergy_desktop.ui.plan.plain import menu_text, plain_tip

_NAMES_WIDTH = 420
_YEAR_WIDTH = 200
_UNDO_WIDTH = 300
_OTHERS_WIDTH = 1066
"""What the rest of the row may take: the undo button grows with what a wider window leaves."""


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
        self._undo_words = ""
        self._names = QLabel()
        self._names.setObjectName("institutions")
        self._names.setTextFormat(Qt.TextFormat.PlainText)
        self._names.setFont(theme.font(11.25, bold=True))
        self._year = QPushButton("Exercice")
        self._year.setObjectName("yearSelector")
        self._year.setToolTip("Choisir, ajouter, renommer ou supprimer un exercice")
        self._year.setMenu(years)
        self._undo_button = _action_button("undoButton", self._undo, with_text=True)
        self._hold = LongPress(self._undo_button)
        self._hold.held.connect(actions["history"].trigger)
        find_button = _action_button("findButton", actions["find"], with_text=True)
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
        row.addWidget(_action_button("historyButton", actions["history"], with_text=False))
        row.addWidget(find_button)
        row.addWidget(_menu_button(menu))

    def show_names(self, names: str) -> None:
        """Say whose dossier this is."""
        self._names.setText(_elided(self._names, names, _NAMES_WIDTH))
        self._names.setToolTip(plain_tip(names))

    def show_year(self, year: str) -> None:
        """Say which year is shown; "" where there is none."""
        words = f"Exercice {year}" if year else "Aucun exercice"
        self._year.setText(menu_text(_elided(self._year, words, _YEAR_WIDTH)))
        self._year.setAccessibleName(words)

    def show_history(self, undo: str | None, redo: str | None) -> None:
        """Name the steps that can be undone and redone."""
        self._undo_words = _name(self._undo, "Annuler", undo)
        _name(self._redo, "Rétablir", redo)
        self._fit_undo()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the name of the step that can be undone the room that there is."""
        super().resizeEvent(event)
        self._fit_undo()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line below."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(theme.LINE))

    def _fit_undo(self) -> None:
        width = max(_UNDO_WIDTH, self.width() - _OTHERS_WIDTH)
        self._undo_button.setText(menu_text(_elided(self._undo_button, self._undo_words, width)))


def _name(action: QAction, verb: str, step: str | None) -> str:
    """Have ``action`` name ``step``; give its words."""
    words = f"{verb} « {_within_quotes(step)} »" if step else verb
    action.setEnabled(step is not None)
    action.setText(menu_text(words))
    # What the cheat sheet shows: the command, whatever the step.
    action.setIconText(verb)
    tip = hint(action, words if step else f"Rien à {verb.lower()}")
    action.setToolTip(plain_tip(tip))
    return words


def _within_quotes(words: str) -> str:
    """Write ``words`` as French wants them between guillemets: their own quotes are curly."""
    return words.replace("«\u00a0", "“").replace("\u00a0»", "”")


def _elided(widget: QWidget, words: str, width: int) -> str:
    metrics = QFontMetrics(widget.font())
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)


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
