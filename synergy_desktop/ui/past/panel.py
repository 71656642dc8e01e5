"""The panel of the past, at the right of the window: the steps, and what has changed."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.domain.words import number_of
from synergy_desktop.store.differences import differences, differences_by
from synergy_desktop.store.history import Standing
from synergy_desktop.ui import theme
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.past.differences_view import DifferencesView
from synergy_desktop.ui.past.since_bar import SinceBar
from synergy_desktop.ui.past.steps_view import StepsView
from synergy_desktop.ui.session import Session

_WIDTH = 400
_DELAY = 200
"""Milliseconds of calm before the lists follow a change: typing is never held up."""
_PAUSE = 80
"""Milliseconds on a step before what it did is looked up: running through the list stays quick."""
_DETAILS_HEIGHT = 170
_STEPS, _CHANGES = range(2)


class PastPanel(QFrame):
    """Lists the steps to go back to, or what has changed since one of them."""

    going = Signal(int)
    """The dossier is to be as it was after the step of this id."""
    amending = Signal(int)
    """The step of this id and all since are to become an amendment."""
    closed = Signal()
    """The panel is hidden by its own button or Escape."""

    def __init__(self, session: Session) -> None:
        """Show the past of the dossier of ``session``."""
        super().__init__()
        self.setObjectName("pastPanel")
        self.setAccessibleName("Historique")
        self.setFixedWidth(_WIDTH)
        theme.set_fill(self, theme.RAIL)
        self._session = session
        self._views = QTabBar()
        self._pages = QStackedWidget()
        self.steps = StepsView()
        self.since = SinceBar(session)
        self.changes = DifferencesView("differences", "Ce qui a changé")
        self.of_step = DifferencesView("stepDifferences", "Ce que cette étape a changé")
        self._go = _button("goToStep", "Revenir ici", "Revenir à l’état choisi (Entrée)")
        self._compare = _button(
            "changesSinceStep", "Changements depuis", "Voir ce qui a changé depuis l’étape choisie"
        )
        self._amend = _button(
            "amendSinceStep",
            "Amendement…",
            "Faire un amendement de l’étape choisie et de celles qui ont suivi",
        )
        self._count = QLabel()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._lay_out()
        self._connect()

    @property
    def shows_changes(self) -> bool:
        """Whether the second view is the one in front."""
        return self._views.currentIndex() == _CHANGES

    def open_on(self, *, changes: bool) -> None:
        """Show one of the two views, up to date, with the keyboard in it."""
        self.show()
        view = _CHANGES if changes else _STEPS
        if self._views.currentIndex() == view:
            self._refresh()
        else:
            self._views.setCurrentIndex(view)
        if changes:
            self.since.take_focus()
        else:
            self.steps.select_current()
            self.steps.setFocus()

    def stop(self) -> None:
        """Follow the dossier no more: it is about to be closed."""
        self._timer.stop()
        self._pause.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line at the left."""
        painter = QPainter(self)
        painter.fillRect(0, 0, 1, self.height(), QColor(theme.LINE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape hides the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _connect(self) -> None:
        self._timer.timeout.connect(self._refresh)
        self._pause.timeout.connect(self._list_what_step_did)
        self.of_step.chosen.connect(self._session.jump)
        self._session.bridge.changed.connect(self._wait)
        self._session.report_changed.connect(self._wait)
        self._views.currentChanged.connect(self._turn)
        self.steps.chosen.connect(self.going)
        self.steps.current_changed.connect(self._show_choice)
        self._go.clicked.connect(self._go_there)
        self._compare.clicked.connect(self._compare_with_step)
        self._amend.clicked.connect(self._amend_since)
        self.since.chosen.connect(self._list_changes)
        self.changes.chosen.connect(self._session.jump)

    def _wait(self) -> None:
        if self.isVisible():
            self._timer.start()

    def _turn(self, view: int) -> None:
        self._pages.setCurrentIndex(view)
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        if self.shows_changes:
            self.since.offer()
            self._list_changes()
        else:
            self.steps.show_steps(self._session.dossier.history.past())
            self._show_choice()

    def _show_choice(self) -> None:
        step = self.steps.selected
        elsewhere = step is not None and step.standing is not Standing.CURRENT
        self._go.setEnabled(elsewhere)
        self._compare.setEnabled(step is not None)
        in_effect = step is not None and step.standing in (Standing.DONE, Standing.CURRENT)
        self._amend.setEnabled(in_effect)
        ahead = step is not None and step.standing in (Standing.UNDONE, Standing.ABANDONED)
        self._go.setText("Rétablir jusqu’ici" if ahead else "Revenir ici")
        self._pause.start()

    def _list_what_step_did(self) -> None:
        """Say what the step selected did; nothing of the first, which made everything."""
        step = self.steps.selected
        with self._session.attempt():
            is_first = step is None or step.id == self._session.dossier.history.past()[-1].id
            found = differences_by(self._session.dossier, step) if step and not is_first else ()
            self.of_step.differences.show_differences(found)
            self.of_step.setVisible(bool(found))

    def _go_there(self) -> None:
        if step := self.steps.selected:
            self.going.emit(step.id)

    def _amend_since(self) -> None:
        if step := self.steps.selected:
            self.amending.emit(step.id)

    def _compare_with_step(self) -> None:
        if step := self.steps.selected:
            self.since.offer(step)
            self._views.setCurrentIndex(_CHANGES)

    def _list_changes(self) -> None:
        origin = self.since.origin
        with self._session.attempt():
            found = differences(self._session.dossier, origin.step) if origin else ()
            self.changes.differences.show_differences(found)
            self._count.setText(
                number_of(len(found), "changement") if found else "Rien n’a changé."
            )
            self._count.setVisible(origin is not None)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, theme.SMALL, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self._pages, 1)
        self._pages.addWidget(self._steps_page())
        self._pages.addWidget(self._changes_page())

    def _head(self) -> QHBoxLayout:
        self._views.setObjectName("pastViews")
        self._views.setAccessibleName("Étapes ou changements")
        self._views.addTab("Étapes")
        self._views.addTab("Ce qui a changé")
        self._views.setDrawBase(False)
        close = QToolButton()
        close.setObjectName("closePast")
        close.setAccessibleName("Cacher l’historique")
        close.setToolTip("Cacher l’historique (Échap)")
        close.setIcon(icon("x"))
        close.clicked.connect(self._close)
        row = QHBoxLayout()
        row.setContentsMargins(theme.MEDIUM, 0, theme.SMALL, theme.HAIR)
        row.addWidget(self._views, 1)
        row.addWidget(close)
        return row

    def _steps_page(self) -> QWidget:
        theme.set_primary(self._go)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(theme.LARGE, theme.SMALL, theme.MEDIUM, theme.MEDIUM)
        buttons.setSpacing(theme.SMALL)
        buttons.addWidget(self._compare)
        buttons.addWidget(self._amend)
        buttons.addStretch(1)
        buttons.addWidget(self._go)
        self.of_step.setFixedHeight(_DETAILS_HEIGHT)
        self.of_step.setFrameShape(QFrame.Shape.StyledPanel)
        self.of_step.hide()
        return _page(self.steps, self.of_step, below=buttons)

    def _changes_page(self) -> QWidget:
        self._count.setObjectName("changeCount")
        self._count.setContentsMargins(theme.LARGE, 0, theme.LARGE, theme.HAIR)
        theme.set_ink(self._count, theme.INK_SOFT)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.since)
        column.addWidget(self._count)
        column.addWidget(self.changes, 1)
        return page


def _page(view: QWidget, details: QWidget, *, below: QHBoxLayout) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(view, 1)
    column.addWidget(details)
    column.addLayout(below)
    return page


def _button(name: str, words: str, tip: str) -> QPushButton:
    made = QPushButton(words)
    made.setObjectName(name)
    made.setToolTip(tip)
    return made
