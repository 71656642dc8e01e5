"""The chapters that frame the tables of a report, those that the user wrote marked as such."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from synergy_desktop.ui import theme
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.row_sync import ROOT, Index, sync_rows

KEY_ROLE = Qt.ItemDataRole.UserRole
"""The key of a chapter."""

STYLE = f"""
QListView {{
  background: {theme.RAIL}; border: 0; border-right: 1px solid {theme.LINE};
  padding: {theme.SMALL}px 0; outline: 0;
}}
QListView::item {{ padding: 5px {theme.MEDIUM}px; border-left: 3px solid transparent; }}
QListView::item:hover {{ background: {theme.HEADING}; }}
QListView::item:selected {{
  background: {theme.ACCENT_WASH}; color: {theme.INK}; border-left-color: {theme.ACCENT};
}}
"""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: its key in the templates, its title, and whether the user wrote it."""

    key: str
    title: str
    is_written: bool


class ChapterModel(QAbstractListModel):
    """One row per chapter, in the order of the report."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._chapters: list[Chapter] = []

    def set_chapters(self, chapters: Sequence[Chapter]) -> None:
        """List ``chapters``; those that stay are redrawn only if they differ."""
        sync_rows(self, self._chapters, chapters, lambda chapter: chapter.key)

    def row_of(self, key: str) -> int:
        """The row of the chapter ``key``, -1 if there is none."""
        keys = [chapter.key for chapter in self._chapters]
        return keys.index(key) if key in keys else -1

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many chapters there are."""
        return 0 if parent.isValid() else len(self._chapters)

    def columnCount(self, parent: Index = ROOT) -> int:
        """One; the base class knows it, but keeps it to itself."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title; a pencil and bold letters for what the user wrote."""
        if not index.isValid():
            return None
        chapter = self._chapters[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return chapter.title
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return f"{chapter.title}, {_STATES[chapter.is_written]}"
            case Qt.ItemDataRole.DecorationRole:
                return icon(*_PICTURES[chapter.is_written])
            case Qt.ItemDataRole.FontRole:
                return theme.font(bold=chapter.is_written)
        return chapter.key if role == KEY_ROLE else None


_STATES = {True: "texte modifié", False: "texte proposé"}
_PICTURES = {True: ("pencil", theme.ACCENT), False: ("file-text", theme.LINE_STRONG)}


class ChapterList(QListView):
    """Lists the chapters on the left of the tab of texts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.setObjectName("chapters")
        self.setAccessibleName("Chapitres")
        self.setFixedWidth(theme.RAIL_WIDTH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIconSize(QSize(16, 16))
        self.setStyleSheet(STYLE)
        self.chapters = ChapterModel(self)
        self.setModel(self.chapters)
