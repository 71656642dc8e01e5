"""A small table of a form: as high as its lines, with buttons to add and delete."""

from collections.abc import Mapping
from typing import Any, Generic

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.ui import theme
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.plan.line_delegate import LineDelegate
from synergy_desktop.ui.plan.line_model import Line, LineModel
from synergy_desktop.ui.plan.look import dress_header, select_softly

_STYLE = f"""
QTableView {{ gridline-color: {theme.LINE}; border: 1px solid {theme.LINE}; }}
"""


_HINTS = QAbstractItemDelegate.EndEditHint
_BESIDE = {_HINTS.EditNextItem: 1, _HINTS.EditPreviousItem: -1}


class LineTable(QWidget, Generic[Line]):
    """Lines in a grid, each cell edited in place; the buttons stand below."""

    add_wanted = Signal()
    delete_wanted = Signal(list)
    """The ids of the lines that are to go."""

    def __init__(self, model: LineModel[Line], name: str, labels: tuple[str, str, str]) -> None:
        """Show ``model``; ``labels`` name the table, the adding and the deleting of a line."""
        super().__init__()
        self.setObjectName(f"{name}Section")
        self.model = model
        self.view = _LineView(model)
        self.view.setObjectName(f"{name}Table")
        self.view.setAccessibleName(labels[0])
        self.summary = QLabel()
        self.summary.setObjectName(f"{name}Summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.summary.setVisible(False)
        self.summary.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._add = _button(f"{name}Add", labels[1], "plus", "Inser")
        self._add.clicked.connect(self.add_wanted)
        self._delete = _button(f"{name}Delete", labels[2], "trash", "Suppr")
        self._delete.clicked.connect(self._delete_selected)
        self.view.delete_pressed.connect(self._delete_selected)
        self.view.add_pressed.connect(self._add.click)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.HAIR)
        column.addWidget(self.view)
        buttons = QHBoxLayout()
        buttons.addWidget(self._add)
        buttons.addWidget(self._delete)
        buttons.addStretch(1)
        column.addWidget(self.summary)
        column.addLayout(buttons)
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            signal.connect(self._follow_rows)
        self._follow_rows()

    def allow_adding(self, *, allowed: bool) -> None:
        """Offer to add a line, or not where the node has no business with one."""
        self._add.setVisible(allowed)

    def edit_line(self, line_id: str) -> None:
        """Begin to write in the first cell of a line."""
        row = self.model.row_of(line_id)
        if row is not None:
            index = self.model.index(row, 0)
            self.view.setCurrentIndex(index)
            self.view.setFocus()
            self.view.edit(index)

    def commit(self) -> None:
        """Write down what an open cell editor holds."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        for editor in self.view.viewport().findChildren(QWidget, options=direct):
            if editor.isVisible():
                self.view.commitData(editor)

    def _delete_selected(self) -> None:
        rows = sorted({index.row() for index in self.view.selectionModel().selectedIndexes()})
        if rows:
            self.delete_wanted.emit([self.model.line_id(row) for row in rows])

    def _follow_rows(self) -> None:
        any_line = self.model.rowCount() > 0
        self.view.setVisible(any_line)
        self._delete.setVisible(any_line)


class _LineView(QTableView):
    """A grid without scroll bars, as high as what it holds."""

    delete_pressed = Signal()
    add_pressed = Signal()

    def __init__(self, model: LineModel[Any]) -> None:
        super().__init__()
        self.setModel(model)
        select_softly(self)
        self.setFont(theme.font(theme.CAPTION))
        self.setStyleSheet(_STYLE)
        self._delegate = LineDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked
            | triggers.SelectedClicked
            | triggers.EditKeyPressed
            | triggers.AnyKeyPressed
        )
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        dress_header(header, theme.CAPTION, side=4)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().sectionResized.connect(self._fit)
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            signal.connect(self._fit)

    def set_widths(self, widths: Mapping[int, int]) -> None:
        """Give some columns a width in pixels; the others share what is left."""
        header = self.horizontalHeader()
        for column, width in widths.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)

    def _fit(self) -> None:
        lines = sum(self.rowHeight(row) for row in range(self.verticalHeader().count()))
        height = self.horizontalHeader().sizeHint().height() + lines + self.frameWidth()
        self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resizeRowsToContents()
        self._fit()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Close an editor, unless the keyboard is in it and what it holds was refused.

        Tab goes on to the cell beside it, and out of the table at its end.
        """
        is_given_up = hint is _HINTS.RevertModelCache
        if self._delegate.refused and editor.hasFocus() and not is_given_up:
            return
        self._delegate.refused = False
        by = _BESIDE.get(hint, 0)
        super().closeEditor(editor, _HINTS.NoHint if by else hint)
        if by:
            self._edit_beside(by)

    def _edit_beside(self, by: int) -> None:
        model, current = self.model(), self.currentIndex()
        place = current.row() * model.columnCount() + current.column() + by
        row, column = divmod(place, model.columnCount())
        if 0 <= row < model.rowCount():
            self.setCurrentIndex(model.index(row, column))
            self.edit(self.currentIndex())
        else:
            self.focusNextPrevChild(by > 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the cell be seen that the next key would replace."""
        super().focusInEvent(event)
        chosen = self.selectionModel()
        if not chosen.hasSelection():
            chosen.select(self.currentIndex(), chosen.SelectionFlag.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the selected lines out, Insert adds one, Enter opens the cell."""
        key, closed = event.key(), self.state() is not QAbstractItemView.State.EditingState
        current = self.currentIndex()
        if key == Qt.Key.Key_Delete and closed:
            self.delete_pressed.emit()
        elif key == Qt.Key.Key_Insert and closed:
            self.add_pressed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and closed and current.isValid():
            self.edit(QModelIndex(current))
        else:
            super().keyPressEvent(event)


def _button(name: str, text: str, picture: str, keys: str) -> QPushButton:
    button = QPushButton(icon(picture, theme.ACCENT), text)
    button.setObjectName(name)
    theme.set_link(button)
    button.setToolTip(f"{text} ({keys})" if keys else text)
    return button
