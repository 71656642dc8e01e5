"""How a row of the list of services looks: a heading, or a name with its total."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from synergy_desktop.ui import theme
from synergy_desktop.ui.plan.growing_edit import GrowingEdit, ends_by_enter
from synergy_desktop.ui.row_sync import Index
from synergy_desktop.ui.service_model import ServiceRole
from synergy_desktop.ui.typed_text import typed_text

_ROW = 29
_HEADING = 34
_BAR = 3
_TOTAL = 54
_FRAME = 2


class ServiceDelegate(QStyledItemDelegate):
    """Paints the rows of ``ServiceModel``; a name is edited in place."""

    target_id = ""
    """The service that would take what the mouse carries, "" for none."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Headings stand off a little from what is above them."""
        return QSize(0, _HEADING if index.data(ServiceRole.IS_HEADING) else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a heading or a service."""
        painter.save()
        rect = option.rect
        if index.data(ServiceRole.IS_HEADING):
            _paint_heading(painter, rect, index.data())
        else:
            _paint_service(painter, rect, index, option.state)
            if self.target_id and index.data(ServiceRole.ID) == self.target_id:
                _paint_frame(painter, rect)
        painter.restore()

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> GrowingEdit:
        """Edit the name, all of it selected, on as many lines as it takes."""
        editor = GrowingEdit(parent, single_paragraph=True)
        editor.setObjectName("serviceName")
        editor.setAccessibleName("Nom du service")
        editor.show_text(str(index.data(Qt.ItemDataRole.EditRole)))
        editor.selectAll()
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Leave what is being typed alone, whatever else changes."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the name to the model, which writes it."""
        if isinstance(editor, GrowingEdit):
            model.setData(index, typed_text(editor))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter ends the editing."""
        return ends_by_enter(self, watched, event) or super().eventFilter(watched, event)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Use the whole width: the total makes room while the name is typed."""
        rect = option.rect
        editor.setGeometry(rect.adjusted(theme.SMALL, 0, -theme.SMALL, 0))
        editor.setMinimumHeight(rect.height())


def _paint_heading(painter: QPainter, rect: QRect, title: str) -> None:
    font = theme.font(theme.CAPTION)
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
    painter.setFont(font)
    painter.setPen(QColor(theme.INK_FAINT))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
    painter.drawText(rect.adjusted(theme.LARGE, 0, -theme.LARGE, -6), flags, title)


def _paint_frame(painter: QPainter, rect: QRect) -> None:
    painter.setPen(QPen(QColor(theme.ACCENT), _FRAME))
    painter.drawRect(rect.adjusted(1, 1, -1, -1))


def _paint_service(painter: QPainter, rect: QRect, index: Index, state: QStyle.StateFlag) -> None:
    selected = bool(state & QStyle.StateFlag.State_Selected)
    if selected:
        painter.fillRect(rect, QColor(theme.ACCENT_WASH))
        painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), QColor(theme.ACCENT))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(theme.HEADING))
    inner = rect.adjusted(theme.LARGE, 0, -theme.LARGE, 0)
    painter.setFont(theme.font(bold=selected))
    painter.setPen(QColor(theme.INK))
    metrics = QFontMetrics(painter.font())
    name = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, inner.width() - _TOTAL)
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, name)
    painter.setPen(QColor(theme.WARNING if index.data(ServiceRole.HOLES) else theme.INK_SOFT))
    total = index.data(ServiceRole.TOTAL)
    painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, total)
    if selected and state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QColor(theme.ACCENT))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
