"""The row of tabs: plain words, the current one bold on a line of the accent."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from synergy_desktop.ui import theme
from synergy_desktop.ui.tab import TabName

_HEIGHT = 38
_LINE = 3


class TabStrip(QTabBar):
    """Chooses among the tabs of the report, by mouse, arrows, or the window's shortcuts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tabs")
        self.setAccessibleName("Parties du rapport")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._bold = theme.font(bold=True)
        self._hovered = -1
        for name in TabName:
            index = self.addTab(name.label)
            self.setTabData(index, name)
            self.setTabToolTip(index, f"{name.label} ({name.keys})")

    def current(self) -> TabName:
        """The tab that is chosen."""
        return TabName(self.tabData(self.currentIndex()))

    def choose(self, name: TabName) -> None:
        """Turn to ``name``."""
        self.setCurrentIndex(list(TabName).index(name))

    def step(self, by: int) -> None:
        """Turn ``by`` tabs further, around the end."""
        self.setCurrentIndex((self.currentIndex() + by) % self.count())

    def tabSizeHint(self, index: int) -> QSize:
        """Leave room for the bold words, so that choosing a tab moves none."""
        width = self._bold_width(index) + 2 * theme.MEDIUM + 2
        return QSize(width, _HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """No tab is squeezed."""
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tabs that need it."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(theme.LINE))
        for index in range(self.count()):
            rect = self.tabRect(index)
            if rect.intersects(event.rect()):
                self._paint_tab(painter, index, rect)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the tab under the pointer."""
        self._hover(self.tabAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up the tab under the pointer."""
        self._hover(self.tabAt(event.position().toPoint()))
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Light up none."""
        self._hover(-1)
        super().leaveEvent(event)

    def _paint_tab(self, painter: QPainter, index: int, rect: QRect) -> None:
        current = index == self.currentIndex()
        painter.setFont(self._bold if current else self.font())
        strong = current or index == self._hovered
        painter.setPen(QColor(theme.INK if strong else theme.INK_SOFT))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(rect, flags, self.tabText(index))
        if current:
            line = QRect(rect.left(), rect.bottom() - _LINE + 1, rect.width(), _LINE)
            painter.fillRect(line, QColor(theme.ACCENT))
            if self.hasFocus():
                painter.drawRoundedRect(rect.adjusted(3, 5, -4, -7), theme.RADIUS, theme.RADIUS)

    def _bold_width(self, index: int) -> int:
        return QFontMetrics(self._bold).horizontalAdvance(self.tabText(index))

    def _hover(self, index: int) -> None:
        if index != self._hovered:
            self._hovered = index
            self.update()
