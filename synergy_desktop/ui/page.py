"""The ground of a tab that is read like a page: never wider than is comfortable, never cut off."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget


def scrolling_page(name: str, content: QWidget, widest: int) -> QScrollArea:
    """Put ``content`` on a page, at most ``widest`` pixels wide; it scrolls for lack of room."""
    content.setMaximumWidth(widest)
    ground = QWidget()
    line = QHBoxLayout(ground)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(content, 1000)
    line.addStretch(1)
    page = QScrollArea()
    page.setObjectName(name)
    page.setFrameShape(QFrame.Shape.NoFrame)
    page.setWidgetResizable(True)
    page.setWidget(ground)
    return page
