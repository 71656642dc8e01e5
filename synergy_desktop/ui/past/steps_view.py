"""The list of steps: what was done, by whom and when; a step that is taken back stands in grey."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from synergy_desktop.store.history import PastStep, Standing
from synergy_desktop.ui import theme
from synergy_desktop.ui.past.steps_model import StepRole, StepsModel
from synergy_desktop.ui.row_sync import Index

_BAND = 3


class StepsView(QListView):
    """Lists steps; Enter or a double click asks to go to one."""

    chosen = Signal(int)
    """The dossier is to be as it was after the step of this id."""
    current_changed = Signal()
    """Another step is selected."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("steps")
        self.setAccessibleName("Étapes")
        self.setFrameShape(QFrame.Shape.NoFrame)
        theme.set_fill(self, theme.RAIL)
        self.steps = StepsModel()
        self.setModel(self.steps)
        self.setItemDelegate(_StepDelegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._choose)

    @property
    def selected(self) -> PastStep | None:
        """The step that the keyboard is on."""
        return self.steps.step(self.currentIndex())

    def show_steps(self, steps: tuple[PastStep, ...]) -> None:
        """List ``steps``; who was on the state that the dossier stood at stays on it."""
        chosen = self.selected
        self.steps.show_steps(steps)
        if chosen is None or chosen.standing is Standing.CURRENT:
            self.select_current()

    def select_current(self) -> None:
        """Select the step that the dossier stands at."""
        row = self.steps.current_row()
        if row >= 0:
            self.setCurrentIndex(self.steps.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the step selected."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QListView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home goes to the first step: above it stands its day."""
        if action is QListView.CursorAction.MoveHome:
            return self.steps.index(1)
        return super().moveCursor(action, modifiers)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that another step is selected."""
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def _choose(self, index: QModelIndex) -> None:
        step = self.steps.step(index)
        if step is not None:
            self.chosen.emit(step.id)


class _StepDelegate(QStyledItemDelegate):
    """A bold day, or a step over two lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = QFontMetrics(theme.font(bold=True)).height()
        return QSize(0, lines + QFontMetrics(theme.font(theme.CAPTION)).height() + theme.MEDIUM)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        inner = option.rect.adjusted(theme.LARGE, 6, -theme.MEDIUM, -6)
        if index.data(StepRole.IS_HEADING):
            painter.setPen(QColor(theme.INK))
            self._write(painter, inner, index, Qt.AlignmentFlag.AlignBottom)
        else:
            self._paint_step(painter, option, inner, index)
        painter.restore()

    def _paint_step(
        self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, index: Index
    ) -> None:
        standing = index.data(StepRole.STANDING)
        taken_back = standing in (Standing.UNDONE, Standing.ABANDONED)
        self._paint_ground(painter, option, is_current=standing is Standing.CURRENT)
        painter.setPen(QColor(theme.INK_FAINT if taken_back else theme.INK))
        self._write(painter, inner, index, Qt.AlignmentFlag.AlignTop)
        painter.setPen(QColor(theme.INK_FAINT if taken_back else theme.INK_SOFT))
        painter.setFont(theme.font(theme.CAPTION))
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom, index.data(StepRole.DETAIL))

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, *, is_current: bool
    ) -> None:
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.ACCENT_WASH))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.HEADING))
        if is_current:
            painter.fillRect(rect.left(), rect.top(), _BAND, rect.height(), QColor(theme.ACCENT))

    def _write(
        self, painter: QPainter, inner: QRect, index: Index, place: Qt.AlignmentFlag
    ) -> None:
        font = index.data(Qt.ItemDataRole.FontRole)
        if index.data(StepRole.STANDING) in (Standing.UNDONE, Standing.ABANDONED):
            font.setItalic(True)
        painter.setFont(font)
        words = QFontMetrics(font).elidedText(
            index.data(), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, place, words)
