"""A table of sums that is only read: objectives or funders down, years across, the total last."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from synergy_desktop.domain.money import format_amount
from synergy_desktop.domain.plan_budget import TOTAL, BudgetSum
from synergy_desktop.ui import theme
from synergy_desktop.ui.plan.look import dress_header, select_softly
from synergy_desktop.ui.row_sync import Index

_INVALID = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_INDENT = "\u2003"
_NARROWEST_LABEL = 120


class SumsModel(QAbstractTableModel):
    """Sums in euros, written the Belgian way; the last row and the last column are totals."""

    def __init__(self, heading: str) -> None:
        """Begin empty; ``heading`` is that of the first column."""
        super().__init__()
        self._heading = heading
        self._years: tuple[int | None, ...] = ()
        self._sums: tuple[BudgetSum, ...] = ()

    def show_sums(self, years: tuple[int | None, ...], sums: tuple[BudgetSum, ...]) -> None:
        """Show other sums."""
        if (years, sums) != (self._years, self._sums):
            self.beginResetModel()
            self._years, self._sums = years, sums
            self.endResetModel()

    def sum_at(self, row: int) -> BudgetSum:
        """What the row ``row`` adds up."""
        return self._sums[row]

    def rowCount(self, parent: Index = _INVALID) -> int:
        """A row for each sum."""
        return 0 if parent.isValid() else len(self._sums)

    def columnCount(self, parent: Index = _INVALID) -> int:
        """The label, each year, the total."""
        return 0 if parent.isValid() else len(self._years) + 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """The years."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section else _LEFT
        if role != _DISPLAY:
            return None
        years = [str(year) if year else "Sans année" for year in self._years]
        return [self._heading, *years, TOTAL][section]

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """A label or an amount; nothing where a year has no money."""
        column = index.column()
        each = self._sums[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole if column == 0:
                return _INDENT * each.depth + each.label
            case Qt.ItemDataRole.DisplayRole:
                return self._amount(each, column)
            case Qt.ItemDataRole.TextAlignmentRole if column:
                return _RIGHT
            case Qt.ItemDataRole.FontRole if each.depth == 0:
                is_objective_or_total = bool(each.node_id) or index.row() == len(self._sums) - 1
                return theme.font(theme.CAPTION, bold=is_objective_or_total)
            case _:
                return None

    def _amount(self, each: BudgetSum, column: int) -> str:
        if column > len(self._years):
            return format_amount(each.total)
        amount = each.amounts.get(self._years[column - 1])
        return "" if amount is None else format_amount(amount)


class SumsTable(QTableView):
    """Shows a ``SumsModel`` as high as it needs; Enter or a double click goes to an objective."""

    node_wanted = Signal(str)
    """The user wants to see a node: its id."""

    def __init__(self, name: str, title: str, heading: str) -> None:
        """Begin empty; ``title`` is what the table is called."""
        super().__init__()
        self.sums = SumsModel(heading)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setModel(self.sums)
        select_softly(self)
        self.setFont(theme.font(theme.CAPTION))
        self.setStyleSheet(f"QTableView {{ gridline-color: {theme.LINE}; }}")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        dress_header(self.horizontalHeader(), theme.CAPTION, side=4)
        self.doubleClicked.connect(self._go)

    def show_sums(self, years: tuple[int | None, ...], sums: tuple[BudgetSum, ...]) -> None:
        """Show other sums."""
        self.sums.show_sums(years, sums)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the objective of the current row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(QModelIndex(self.currentIndex()))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the labels what the amounts leave."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        header = self.horizontalHeader()
        self.resizeColumnsToContents()
        amounts = sum(header.sectionSize(column) for column in range(1, header.count()))
        header.resizeSection(0, max(self.viewport().width() - amounts, _NARROWEST_LABEL))
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(self.sums.rowCount()))
        bar = self.horizontalScrollBar()
        scroll = bar.sizeHint().height() if bar.maximum() else 0
        self.setFixedHeight(header.sizeHint().height() + rows + 2 * self.frameWidth() + scroll)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _go(self, index: QModelIndex) -> None:
        if index.isValid() and (node_id := self.sums.sum_at(index.row()).node_id):
            self.node_wanted.emit(node_id)
