"""What was found, as rows under the name of the tab and the service where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, Qt

from synergy_desktop.domain.conformity import Part
from synergy_desktop.domain.words import short
from synergy_desktop.ui.row_sync import ROOT, Index
from synergy_desktop.ui.search.searcher import Hit
from synergy_desktop.ui.tab import part_title

MOST_SHOWN = 1000
"""So many places are listed; all are counted and replaced."""
_BEFORE, _AFTER = 24, 120
"""Characters of the text that are shown around the words."""


class HitRole(IntEnum):
    """What a row tells beside its words."""

    IS_HEADING = Qt.ItemDataRole.UserRole
    EXCERPT = Qt.ItemDataRole.UserRole + 1
    """The text before the words, the words, the text after: a tuple of three."""
    COUNT = Qt.ItemDataRole.UserRole + 2
    """How many places a heading stands for."""


@dataclass(slots=True)
class _Heading:
    key: tuple[Part, tuple[str, ...]]
    count: int = 0

    @property
    def words(self) -> str:
        part, group = self.key
        return " · ".join((part_title(part), *group))


class HitsModel(QAbstractListModel):
    """A heading for each tab and service, then the places found there."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[_Heading | int] = []
        self._hits: Sequence[Hit] = ()
        self._shown = 0
        self._row_of: list[int] = []

    def start_anew(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._rows, self._hits, self._shown, self._row_of = [], (), 0, []
        self.endResetModel()

    def show_more(self, hits: Sequence[Hit]) -> None:
        """Show ``hits``, which begin with those shown already."""
        self._hits = hits
        fresh = range(self._shown, min(len(hits), MOST_SHOWN))
        if not fresh:
            return
        last = next((row for row in reversed(self._rows) if isinstance(row, _Heading)), None)
        grown, rows = last, list[_Heading | int]()
        for number in fresh:
            key = _key(hits[number])
            if last is None or last.key != key:
                last = _Heading(key)
                rows.append(last)
            last.count += 1
            self._row_of.append(len(self._rows) + len(rows))
            rows.append(number)
        self.beginInsertRows(ROOT, len(self._rows), len(self._rows) + len(rows) - 1)
        self._rows += rows
        self._shown = fresh.stop
        self.endInsertRows()
        if grown is not None:
            at = self.index(self._rows.index(grown))
            self.dataChanged.emit(at, at)

    def row_of(self, number: int) -> int:
        """The row of the hit of that number; -1 for one that is not listed."""
        return self._row_of[number] if number < len(self._row_of) else -1

    def number(self, index: Index) -> int:
        """The number of the hit at ``index``; -1 for a heading."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, int) else -1

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many headings and places are listed."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, _Heading):
            return _heading_data(row, role)
        return _hit_data(self._hits[row], role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can only be read."""
        if not index.isValid() or isinstance(self._rows[index.row()], _Heading):
            return Qt.ItemFlag.NoItemFlags
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return base | Qt.ItemFlag.ItemNeverHasChildren


def _key(hit: Hit) -> tuple[Part, tuple[str, ...]]:
    return hit.passage.place.part, hit.passage.group


def _heading_data(heading: _Heading, role: int) -> object:
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return heading.words
        case Qt.ItemDataRole.AccessibleTextRole:
            return f"{heading.words} ({heading.count})"
        case HitRole.IS_HEADING:
            return True
        case HitRole.COUNT:
            return heading.count
    return None


def _hit_data(hit: Hit, role: int) -> object:
    where = " · ".join(filter(None, (hit.passage.row, hit.passage.label)))
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return where
        case Qt.ItemDataRole.AccessibleTextRole:
            return f"{where} : {''.join(_excerpt(hit))}"
        case Qt.ItemDataRole.ToolTipRole:
            return short(where, 400)
        case HitRole.IS_HEADING:
            return False
        case HitRole.EXCERPT:
            return _excerpt(hit)
    return None


def _excerpt(hit: Hit) -> tuple[str, str, str]:
    """The words in their text, on one line."""
    text, (start, end) = hit.passage.text, hit.span
    from_ = max(0, start - _BEFORE)
    before = f"…{text[from_:start].partition(' ')[2]}" if from_ else text[:start]
    after = text[end : end + _AFTER] + ("…" if end + _AFTER < len(text) else "")
    return _one_line(before), _one_line(text[start:end]), _one_line(after)


def _one_line(text: str) -> str:
    return text.replace("\n", " ").replace("\t", " ")
