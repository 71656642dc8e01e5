"""A table's header on the ground of the page, high enough for its longest name."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from synergy_desktop.ui import theme

_MOST_LINES = 5
_PADDING = 5


class FlatHeader(QHeaderView):
    """Draws names without relief: wrapped and centred across, on one line down."""

    def __init__(
        self,
        orientation: Qt.Orientation,
        parent: QWidget | None = None,
        *,
        ground: str = theme.SURFACE,
    ) -> None:
        """Make a header of a table; names stand on ``ground``."""
        super().__init__(orientation, parent)
        self._ground = QColor(ground)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self._flags = _ACROSS if orientation is Qt.Orientation.Horizontal else _DOWN

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one name."""
        painter.fillRect(rect, self._ground)
        painter.setPen(QColor(theme.INK_SOFT))
        painter.setFont(theme.font(theme.CAPTION * 1.06, bold=True))
        room = rect.adjusted(_PADDING, 2, -_PADDING, -_PADDING)
        if self.orientation() is Qt.Orientation.Vertical:
            room = rect.adjusted(0, 0, -_PADDING, 0)
        painter.drawText(room, self._flags, self._name(section))

    def sizeHint(self) -> QSize:
        """High enough for the names as wide as their columns are now."""
        hint = super().sizeHint()
        if self.orientation() is Qt.Orientation.Vertical:
            return hint
        metrics = QFontMetrics(theme.font(theme.CAPTION * 1.06, bold=True))
        heights = [
            metrics.boundingRect(
                QRect(0, 0, max(20, self.sectionSize(section) - 2 * _PADDING), 999),
                self._flags,
                self._name(section),
            ).height()
            for section in range(self.count())
        ]
        most = metrics.lineSpacing() * _MOST_LINES
        return QSize(hint.width(), min(most, max(heights, default=0)) + _PADDING + 4)

    def _name(self, section: int) -> str:
        return str(self.model().headerData(section, self.orientation()) or "")


_ACROSS = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
_DOWN = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
