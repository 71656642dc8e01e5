"""The table of those who came in or left, where an hour or a point is corrected."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from synergy_desktop.commands import attendance
from synergy_desktop.domain.sittings import Sitting
from synergy_desktop.ui.row_sync import Index
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.sitting.actions import MOVEMENTS, make
from synergy_desktop.ui.sitting.movement_model import Column, MovementModel
from synergy_desktop.ui.sitting.table_look import dress, table_height

_MOST_SEEN = 3


class MovementView(QTableView):
    """Shows arrivals and departures and writes through the commands."""

    def __init__(self, session: Session) -> None:
        """Show none yet."""
        super().__init__()
        self.setObjectName("movements")
        self.setAccessibleName("Arrivées et départs")
        self._session = session
        self.movements = MovementModel(self)
        self.movements.corrected.connect(self._correct)
        self.movements.refused.connect(session.problem)
        self.setModel(self.movements)
        self.setItemDelegateForColumn(Column.POINT, _PointDelegate(self))
        self.actions_by_name: dict[str, QAction] = make(MOVEMENTS, self)
        self.actions_by_name["removeMovement"].triggered.connect(self._remove)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        dress(self, {Column.TIME: 70, Column.WHO: 260, Column.WAY: 180}, Column.POINT)

    def show_sitting(self, sitting: Sitting | None) -> None:
        """List those of ``sitting``, a few in sight: the roll needs the room."""
        self.movements.show_sitting(sitting)
        rows = min(self.movements.rowCount(), _MOST_SEEN)
        self.setFixedHeight(table_height(self, rows))

    def _correct(self, movement_id: str, point_id: str, time: str) -> None:
        with self._session.attempt():
            attendance.set_movement(
                self._session.dossier, movement_id, point_id=point_id, time=time
            )

    def _remove(self) -> None:
        places = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        ids = [self.movements.id_at(place) for place in places]
        if ids:
            with self._session.attempt():
                attendance.remove_movements(self._session.dossier, ids)


class _PointDelegate(QStyledItemDelegate):
    """Chooses among the points of the sitting."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QComboBox:
        """Offer the points."""
        box = QComboBox(parent)
        box.setObjectName("movementPoint")
        box.setAccessibleName("Point")
        model = index.model()
        for point_id, words in model.points.items() if isinstance(model, MovementModel) else ():
            box.addItem(words, point_id)
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the point that is noted."""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the chosen point to the model, which tells of it."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
