"""The tab of the summary: both grids as the matrices stand, the years before, and their chart."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.commands import scores
from synergy_desktop.domain.model import PastScore
from synergy_desktop.domain.scoring import Grid
from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.domain.vocabulary import Register
from synergy_desktop.domain.words import OTHER_TITLE, SUPPORT_TITLE
from synergy_desktop.store import queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.ui import theme
from synergy_desktop.ui.compared_years import past_scores, year_score
from synergy_desktop.ui.flat_header import FlatHeader
from synergy_desktop.ui.history_chart import HistoryChart, YearScore
from synergy_desktop.ui.history_model import HistoryModel, HistoryRow
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.page import scrolling_page
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.summary_grid import SummaryGridView
from synergy_desktop.ui.tab import Tab, TabName
from synergy_desktop.ui.year_matrices import YearMatrices

if TYPE_CHECKING:
    from synergy_desktop.domain.conformity import Place

_TABLES = ("service", "assessment", "report", "past_score")
_WIDEST, _WIDEST_HISTORY, _TWO_COLUMNS = 1660, 900, 1200


class SummaryTab(Tab):
    """Shows what the matrices of the year add up to, beside the years before."""

    key = TabName.SUMMARY

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Make the widgets; the year comes with ``set_report``."""
        super().__init__(session, parent)
        self._report_id = ""
        self._year = YearMatrices(session.dossier, "")
        self._earlier: list[HistoryRow] = []
        self._is_stale = False
        self.support = _Group("supportGrid", SUPPORT_TITLE)
        self.other = _Group("otherGrid", OTHER_TITLE)
        self.history = HistoryModel(session.dossier, self)
        self.history.refused.connect(session.problem)
        self.history_view = _history_view(self.history)
        self.chart = HistoryChart()
        self.points_button = _toggle("chartPoints", "Points", "Montrer les points obtenus")
        self.remove_button = QPushButton(icon("trash"), "Retirer l’exercice")
        self.remove_button.setObjectName("removePastScore")
        self.remove_button.setToolTip("Retirer de l’historique l’exercice encodé (Suppr)")
        self.remove_button.setEnabled(False)
        self._arrange()
        self.setFocusProxy(self.support.view)
        self._connect()

    def set_report(self, report_id: str) -> None:
        """Show the year ``report_id``."""
        self._report_id = report_id
        self._read()

    def apply_changes(self, changes: Changes) -> None:
        """Follow the matrices cell by cell; while hidden, wait until it is shown."""
        if not changes.touches(*_TABLES):
            return
        if not self.isVisible():
            self._is_stale = True
        elif self._year.follow(changes) is None or changes.touches("past_score"):
            self._read()
        else:
            self._show_figures()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has changed meanwhile."""
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the chart where there is room for it."""
        super().resizeEvent(event)
        self._place_chart()

    def jump(self, place: "Place") -> None:
        """Show the history if the place is one of its years, else the first grid."""
        wanted = (row for row in range(self.history.rowCount()) if place.row_id)
        row = next((n for n in wanted if self.history.score_id(n) == place.row_id), None)
        if row is None:
            self.support.view.setFocus()
        else:
            self.history_view.setCurrentIndex(self.history.index(row, 1))
            self.history_view.setFocus()

    def slide(self) -> Slide:
        """The grids; the chart, where the keyboard is on the earlier years."""
        is_past = self.history_view.hasFocus()
        return Slide(kind=SlideKind.HISTORY if is_past else SlideKind.SUMMARY)

    def panes(self) -> tuple[QWidget, ...]:
        """The two grids and the earlier years."""
        return (self.support.view, self.other.view, self.history_view)

    def commit_pending(self) -> None:
        """Write the figure that is being typed."""
        editor = self.history_view.indexWidget(self.history_view.currentIndex())
        if isinstance(editor, QWidget):
            delegate = self.history_view.itemDelegate()
            delegate.commitData.emit(editor)
            delegate.closeEditor.emit(editor)

    def _arrange(self) -> None:
        content = QWidget()
        self._rows = rows = QGridLayout(content)
        rows.setContentsMargins(theme.HUGE, theme.LARGE, theme.HUGE, theme.LARGE)
        rows.setHorizontalSpacing(2 * theme.LARGE)
        rows.setVerticalSpacing(theme.LARGE)
        self._chart_place = self._chart_box()
        rows.addWidget(self.other, 1, 0, 1, 2)
        rows.addWidget(self._history_box(), 3, 0, 1, 2)
        rows.setColumnStretch(0, 3)
        rows.setColumnStretch(1, 2)
        rows.setRowStretch(4, 1)
        self._place_chart()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling_page("summaryPage", content, _WIDEST))

    def _place_chart(self) -> None:
        """Put the chart beside the first grid, or where that is too narrow, under the second."""
        if self.width() >= _TWO_COLUMNS:
            self._rows.addWidget(self.support, 0, 0)
            self._rows.addWidget(self._chart_place, 0, 1)
        else:
            self._rows.addWidget(self.support, 0, 0, 1, 2)
            self._rows.addWidget(self._chart_place, 2, 0, 1, 2)

    def _chart_box(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(_heading("Évolution"))
        head.addStretch(1)
        head.addWidget(self.points_button)
        column.addLayout(head)
        column.addWidget(self.chart, 1)
        return box

    def _history_box(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(_heading("Exercices antérieurs"))
        head.addSpacing(theme.LARGE)
        head.addWidget(self.remove_button)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self.history_view)
        return box

    def _connect(self) -> None:
        self.points_button.toggled.connect(self.chart.set_in_points)
        self.remove_button.clicked.connect(self._remove)
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.history_view)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self._remove)
        self.history_view.selectionModel().currentChanged.connect(self._allow)
        self.history.modelReset.connect(self._allow)
        for group in (self.support, self.other):
            group.view.place_chosen.connect(self._go_to_matrix)

    def _read(self) -> None:
        self._is_stale = False
        dossier = self.session.dossier
        names = {head.id: head.year for head in queries.report_heads(dossier)}
        self._name = names.get(self._report_id, "")
        self._year = YearMatrices(dossier, self._report_id)
        self._earlier = [_row(score) for score in past_scores(dossier, self._report_id)]
        self._show_figures()

    def _show_figures(self) -> None:
        support, other = self._year.grid(support=True), self._year.grid(support=False)
        self.support.show_grid(support)
        self.other.show_grid(other)
        rows = [*self._earlier]
        if self._name:
            rows.append(_row(year_score(self._name, self._year)))
        self.history.set_rows(self._report_id if self._name else "", rows)
        self.chart.set_years(self.history.years)
        _fit_height(self.history_view)

    def _allow(self, *_places: QModelIndex) -> None:
        row = self.history_view.currentIndex().row()
        self.remove_button.setEnabled(bool(self.history.score_id(row)))

    def _remove(self) -> None:
        score_id = self.history.score_id(self.history_view.currentIndex().row())
        if score_id:
            with self.session.attempt():
                scores.delete_past_score(self.session.dossier, score_id)

    def _go_to_matrix(self, service_id: str, register: Register | None) -> None:
        from synergy_desktop.domain.conformity import Part, Place

        field = register.value if register else ""
        self.session.jump(
            Place(
                part=Part.MATRICES,
                report_id=self._report_id,
                service_id=service_id,
                field=field,
            )
        )


class _Group(QWidget):
    """The grid of one group of services under its name and its total."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self._title = title
        self._heading = _heading(title)
        self._left_out = QLabel()
        self._left_out.setObjectName(f"{name}LeftOut")
        self._left_out.setTextFormat(Qt.TextFormat.PlainText)
        self._left_out.setWordWrap(True)
        # However long a name, the grids keep their width.
        self._left_out.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        theme.set_ink(self._left_out, theme.INK_SOFT)
        self.view = SummaryGridView(name, title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._heading)
        column.addWidget(self.view)
        column.addWidget(self._left_out)
        column.addStretch(1)

    def show_grid(self, grid: Grid) -> None:
        """Show ``grid`` and name the services that it leaves out."""
        self.view.grid_model.set_grid(grid)
        self.view.setVisible(bool(grid.services))
        figure = str(grid.total) if grid.services else "–"
        self._heading.setText(f"{self._title} : {figure}")
        self._left_out.setText(_left_out(grid))
        self._left_out.setVisible(bool(self._left_out.text()))


def _row(score: PastScore) -> HistoryRow:
    return HistoryRow(YearScore(score.year, score.support, score.other), score.id)


def _left_out(grid: Grid) -> str:
    if not grid.services and not grid.unassessed:
        return "Aucun service dans ce groupe."
    names = ", ".join(service.name for service in grid.unassessed)
    if not names:
        return ""
    plural = len(grid.unassessed) > 1
    words = "Services sans matrice, non comptés" if plural else "Service sans matrice, non compté"
    return f"{words} : {names}."


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(theme.font(theme.BODY * 1.2, bold=True))
    return label


def _toggle(name: str, text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setCheckable(True)
    button.setToolTip(tip)
    return button


class _HistoryView(QTableView):
    """The table of earlier years."""

    def keyboardSearch(self, search: str) -> None:
        """Stay where the keyboard is: a figure typed where none can be must not go elsewhere."""


def _history_view(model: HistoryModel) -> QTableView:
    view = _HistoryView()
    view.setObjectName("history")
    view.setAccessibleName("Exercices antérieurs")
    view.setModel(model)
    view.setHorizontalHeader(FlatHeader(Qt.Orientation.Horizontal, view, ground=theme.HEADING))
    view.verticalHeader().hide()
    view.setMaximumWidth(_WIDEST_HISTORY)
    view.setStyleSheet(f"QTableView {{ gridline-color: {theme.LINE}; }}")
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(
        QAbstractItemView.EditTrigger.DoubleClicked
        | QAbstractItemView.EditTrigger.EditKeyPressed
        | QAbstractItemView.EditTrigger.AnyKeyPressed
    )
    view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    view.verticalHeader().setDefaultSectionSize(28)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view


def _fit_height(view: QTableView) -> None:
    """Show all rows; the tab scrolls, not the table."""
    rows = view.model().rowCount() * view.verticalHeader().defaultSectionSize()
    view.setFixedHeight(rows + view.horizontalHeader().sizeHint().height() + 4)
