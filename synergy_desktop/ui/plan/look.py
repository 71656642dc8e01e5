"""What the views of the plan share in looks."""

from typing import Final

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHeaderView, QWidget

from synergy_desktop.ui import theme

SPIN_STYLE: Final = f"""
QSpinBox {{
  background: {theme.SURFACE}; border: 1px solid {theme.LINE_STRONG}; border-radius: 5px;
  padding: 3px 6px; min-height: 20px;
}}
QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: 0; }}
QSpinBox:focus {{ border: 2px solid {theme.ACCENT}; padding: 2px 5px; }}
"""
SPLITTER_STYLE: Final = f"QSplitter::handle {{ background: {theme.LINE}; }}"

_HEADER_STYLE: Final = f"""
QHeaderView {{ background: {theme.HEADING}; border: 0; }}
QHeaderView::section {{
  background: {theme.HEADING}; color: {theme.INK_SOFT}; font-weight: 600; border: 0;
  border-right: 1px solid {theme.LINE}; border-bottom: 1px solid {theme.LINE}; padding: 5px 6px;
}}
"""


def dress_header(header: QHeaderView) -> None:
    """Give the headings of a view the look of the project's tables."""
    header.setStyleSheet(_HEADER_STYLE)
    header.setHighlightSections(False)


def select_softly(view: QWidget) -> None:
    """Show what is selected on a wash of the accent, so that its colours stay readable."""
    palette = view.palette()
    palette.setColor(QPalette.ColorRole.Highlight, QColor(theme.ACCENT_WASH))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor(theme.INK))
    view.setPalette(palette)
