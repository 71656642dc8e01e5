"""How the tables of the roll look: rows chosen whole, quiet lines, one column that stretches."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from synergy_desktop.ui import theme

_ROW = 28
_STYLE = f"""
QTableView {{ border: 1px solid {theme.LINE}; outline: 0; }}
QTableView:focus {{ border: 1px solid {theme.ACCENT}; }}
QTableView::item {{ padding: 0 {theme.HAIR}px; border-bottom: 1px solid {theme.HEADING}; }}
QTableView::item:selected {{ background: {theme.ACCENT_WASH}; color: {theme.INK}; }}
QHeaderView::section {{
  background: {theme.HEADING}; color: {theme.INK_SOFT}; border: 0; padding: 4px {theme.SMALL - 1}px;
}}
"""


def dress(view: QTableView, widths: Mapping[int, int], stretching: int) -> None:
    """Give ``view`` the look; ``widths`` are those of the columns but the ``stretching`` one."""
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setEditTriggers(
        QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
    )
    view.setTabKeyNavigation(False)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(_ROW)
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setSectionResizeMode(stretching, QHeaderView.ResizeMode.Stretch)
    for column, width in widths.items():
        view.setColumnWidth(column, width)
    view.setStyleSheet(_STYLE)


def table_height(view: QTableView, rows: int) -> int:
    """How high ``view`` is that shows ``rows`` rows, in pixels."""
    return view.horizontalHeader().sizeHint().height() + rows * _ROW + 2 * view.frameWidth()
