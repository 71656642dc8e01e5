"""A summary grid: the registers in rows, the assessed services in columns, with all totals."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from synergy_desktop.domain.scales import LEVELS, REGISTERS
from synergy_desktop.domain.scoring import Grid, Score, grid
from synergy_desktop.domain.vocabulary import Register
from synergy_desktop.ui import theme
from synergy_desktop.ui.flat_header import FlatHeader
from synergy_desktop.ui.row_sync import ROOT, Index

LEVEL_ROLE = Qt.ItemDataRole.UserRole
"""The level of a cell, for its colour; None for a hole, a total and a title."""

_TOTAL = "Total"
_ROW_HEIGHT = 30
_LEAST_COLUMN = 104
_LABELS_WIDTH = 176
_PLAIN_CORNER = "QTableCornerButton::section { background: transparent; border: 0; }"


class SummaryGridModel(QAbstractTableModel):
    """One column per assessed service and one of totals; one row per register and one of totals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a grid without services."""
        super().__init__(parent)
        self._grid = grid(())

    @property
    def grid(self) -> Grid:
        """What is shown."""
        return self._grid

    def set_grid(self, wanted: Grid) -> None:
        """Show ``wanted``; with the same services, only the columns that differ are redrawn."""
        former = self._grid
        if [_head(one) for one in former.services] != [_head(one) for one in wanted.services]:
            self.beginResetModel()
            self._grid = wanted
            self.endResetModel()
            return
        self._grid = wanted
        changed = [
            column
            for column, (old, new) in enumerate(zip(former.services, wanted.services, strict=True))
            if old.matrix != new.matrix
        ]
        for column in [*changed, *([len(wanted.services)] if changed else [])]:
            bottom = self.index(len(REGISTERS), column)
            self.dataChanged.emit(self.index(0, column), bottom)

    def place(self, index: Index) -> tuple[str, Register | None]:
        """The service id and the register of a cell; "" and None for totals."""
        row, column = index.row(), index.column()
        service_id = self._grid.services[column].id if column < len(self._grid.services) else ""
        return service_id, REGISTERS[row].register if row < len(REGISTERS) else None

    def rowCount(self, parent: Index = ROOT) -> int:
        """The registers and the totals."""
        return 0 if parent.isValid() else len(REGISTERS) + 1

    def columnCount(self, parent: Index = ROOT) -> int:
        """The services and the totals."""
        return 0 if parent.isValid() else len(self._grid.services) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A level or a total, and the level alone as ``LEVEL_ROLE``."""
        if not index.isValid():
            return None
        service_id, register = self.place(index)
        level = self._level(index.column(), register) if service_id and register else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(index, level)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index, level)
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
            case _ if role == LEVEL_ROLE:
                return level
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The names of the services and of the registers."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation is Qt.Orientation.Horizontal:
            services = self._grid.services
            return services[section].name if section < len(services) else _TOTAL
        return REGISTERS[section].short_label if section < len(REGISTERS) else _TOTAL

    def _level(self, column: int, register: Register) -> int | None:
        matrix = self._grid.services[column].matrix
        return matrix.level(register) if matrix else None

    def _score(self, index: Index) -> Score | None:
        """The total that a cell of the last row or of the last column holds."""
        service_id, register = self.place(index)
        if service_id and register is None:
            return self._grid.totals[index.column()]
        if not service_id:
            return self._grid.register_totals[register] if register else self._grid.total
        return None

    def _words(self, index: Index, level: int | None) -> str:
        if (score := self._score(index)) is not None:
            return str(score) if score.out_of else "–"
        return "–" if level is None else str(level)

    def _spoken(self, index: Index, level: int | None) -> str:
        column = self.headerData(index.column(), Qt.Orientation.Horizontal)
        row = self.headerData(index.row(), Qt.Orientation.Vertical)
        if self._score(index) is not None:
            return f"{column}, {row} : {self._words(index, level)}"
        named = "à coter" if level is None else f"{level}, {LEVELS[level].name.lower()}"
        return f"{column}, {row} : {named}"


def _head(service: object) -> tuple[object, object]:
    return getattr(service, "id", None), getattr(service, "name", None)


class _LevelDelegate(QStyledItemDelegate):
    """Fills a cell with the colour of its level and writes totals in bold."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell; the current one is ringed when the grid has the focus."""
        cell = option.rect.adjusted(1, 1, -1, -1)
        level = index.data(LEVEL_ROLE)
        is_total = _is_total(index)
        fill = QColor(theme.HEADING if is_total else theme.SURFACE)
        painter.fillRect(cell, fill if level is None else theme.level_fill(level))
        painter.setPen(QColor(theme.INK) if level is None else theme.level_ink(level))
        font = QFont(option.font)
        font.setBold(is_total or level is not None)
        painter.setFont(font)
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, index.data())
        view = option.widget
        if isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex() == index:
            # Dark around, white within: it shows on a light level as on a dark one.
            for inset, colour, width in ((1, theme.INK, 2), (2, theme.SURFACE, 1)):
                painter.setPen(QPen(QColor(colour), width))
                painter.drawRect(option.rect.adjusted(inset, inset, -inset - 1, -inset - 1))


def _is_total(index: Index) -> bool:
    model = index.model()
    return index.row() == model.rowCount() - 1 or index.column() == model.columnCount() - 1


class SummaryGridView(QTableView):
    """Shows a summary grid whole; a click or Enter on a cell asks for its service."""

    place_chosen = Signal(str, object)
    """A service's id, and the register of the cell or None for its total."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        """Make an empty grid called ``name`` in the code and ``title`` by people."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(f"Grille de synthèse, {title.lower()}")
        self.grid_model = SummaryGridModel(self)
        self.setModel(self.grid_model)
        self.setItemDelegate(_LevelDelegate(self))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setStyleSheet(_PLAIN_CORNER)
        self._dress_headers()
        self.clicked.connect(self._choose)
        self.grid_model.modelReset.connect(self._fit_names)

    def sizeHint(self) -> QSize:
        """All rows and the names of the services."""
        rows = _ROW_HEIGHT * self.grid_model.rowCount()
        bar = self.horizontalScrollBar()
        scrolled = bar.sizeHint().height() if bar.maximum() else 0
        columns = self.grid_model.columnCount() * 118 + _LABELS_WIDTH
        return QSize(columns, self.horizontalHeader().height() + rows + scrolled)

    def minimumSizeHint(self) -> QSize:
        """Never less than all rows; the columns may scroll."""
        return QSize(320, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what a click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        service_id, register = self.grid_model.place(index)
        if service_id:
            self.place_chosen.emit(service_id, register)

    def _fit_names(self) -> None:
        """Leave the names of the services as much height as they take at this width."""
        across = self.horizontalHeader()
        height = across.sizeHint().height()
        if height != across.height():
            across.setFixedHeight(height)
        self.setFixedHeight(self.sizeHint().height())

    def _dress_headers(self) -> None:
        across = FlatHeader(Qt.Orientation.Horizontal, self)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(_LEAST_COLUMN)
        self.setHorizontalHeader(across)
        down = FlatHeader(Qt.Orientation.Vertical, self)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(_ROW_HEIGHT)
        down.setFixedWidth(_LABELS_WIDTH)
        self.setVerticalHeader(down)
        across.geometriesChanged.connect(self._fit_names)
