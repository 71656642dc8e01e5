"""What the views of the plan share in looks."""

from typing import Final

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHeaderView, QWidget

from synergy_desktop.ui import theme

SPLITTER_STYLE: Final = f"QSplitter::handle {{ background: {theme.LINE}; }}"

_HEADER_STYLE: Final = f"""
QHeaderView {{ background: {theme.HEADING}; border: 0; }}
QHeaderView::section {{
  background: {theme.HEADING}; color: {theme.INK_SOFT}; font-weight: 600; border: 0;
  border-right: 1px solid {theme.LINE}; border-bottom: 1px solid {theme.LINE};
}}
"""


def dress_header(header: QHeaderView, size: float = theme.BODY, side: int = 6) -> None:
    """Give the headings of a view the look of the project's tables.

    ``size`` is that of the type in points, ``side`` the room beside the words in pixels.
    """
    fitted = f"QHeaderView::section {{ font-size: {size}pt; padding: 5px {side}px; }}"
    header.setStyleSheet(_HEADER_STYLE + fitted)
    header.setHighlightSections(False)


def select_softly(view: QWidget) -> None:
    """Show what is selected on a wash of the accent, so that its colours stay readable."""
    palette = view.palette()
    palette.setColor(QPalette.ColorRole.Highlight, QColor(theme.ACCENT_WASH))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor(theme.INK))
    view.setPalette(palette)
