"""The slides of a sitting, point by point: what « Suivant » goes through."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from synergy_desktop.domain.sittings import Sitting, Slide
from synergy_desktop.ui import theme

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the queue: a point of the agenda, or (with a ``slide``) what is projected for it.

    ``number`` is the point's place in the agenda, from 1.
    """

    point: str
    number: int
    words: str
    slide: Slide | None = None


def entries(sitting: Sitting | None) -> tuple[Entry, ...]:
    """The lines of a sitting's queue; none without a sitting."""
    lines: list[Entry] = []
    for number, point in enumerate(sitting.points if sitting else (), start=1):
        lines.append(Entry(point.id, number, point.title))
        lines += [Entry(point.id, number, each.kind.label, each) for each in point.slides]
    return tuple(lines)


class QueueModel(QAbstractListModel):
    """Lists a sitting's points and slides, and tells which slide is on the wall."""

    def __init__(self) -> None:
        """List nothing yet."""
        super().__init__()
        self._lines: tuple[Entry, ...] = ()
        self._titles: dict[str, str] = {}
        self._at = ""
        self._is_shown = False

    def show_lines(self, lines: tuple[Entry, ...], titles: dict[str, str]) -> None:
        """List ``lines``, the slides by their ``titles`` (by id)."""
        if (lines, titles) == (self._lines, self._titles):
            return
        self.beginResetModel()
        self._lines, self._titles = lines, titles
        self.endResetModel()

    def mark(self, slide_id: str, *, is_shown: bool) -> None:
        """Tell that the room is at this slide (none for ""), and whether it is what is shown."""
        before, self._at, self._is_shown = self._at, slide_id, is_shown
        for each in {before, slide_id} - {""}:
            index = self.index_of(each)
            self.dataChanged.emit(index, index)

    def slide_at(self, index: _Index) -> Slide | None:
        """The slide of a line; None for that of a point."""
        return self._lines[index.row()].slide if index.isValid() else None

    def index_of(self, slide_id: str) -> QModelIndex:
        """The line of a slide; none if it is not there."""
        for row, line in enumerate(self._lines):
            if line.slide and line.slide.id == slide_id:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Slides can be chosen, points only tell what they are for."""
        if self.slide_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, weight and indent of a line."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.FontRole and line.slide is None:
            return theme.font(bold=True)
        if role == Qt.ItemDataRole.ForegroundRole and line.slide is None:
            return QColor(theme.INK_SOFT)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(line)
        return None

    def _words(self, line: Entry) -> str:
        if line.slide is None:
            return f"{line.number}. {line.words}"
        here = "▶" if self._is_shown else "▷"
        sign = here if line.slide.id == self._at else "\N{EN SPACE}"
        return f"\N{EN SPACE}{sign} {self._titles.get(line.slide.id, line.words)}"
