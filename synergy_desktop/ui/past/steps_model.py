"""The steps of the dossier's life as rows, the newest first, under their days and sessions."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, Qt

from synergy_desktop.domain.dates import format_long_date
from synergy_desktop.store.history import PastStep, Standing
from synergy_desktop.ui import theme
from synergy_desktop.ui.row_sync import ROOT, Index, sync_rows

_STANDING = {
    Standing.DONE: "",
    Standing.CURRENT: "état actuel",
    Standing.UNDONE: "annulée",
    Standing.ABANDONED: "annulée, puis remplacée",
}


class StepRole(IntEnum):
    """What a row tells beside its words."""

    IS_HEADING = Qt.ItemDataRole.UserRole
    DETAIL = Qt.ItemDataRole.UserRole + 1
    STANDING = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class _Heading:
    """A day's work in one session; ``oldest`` is the id of its first step."""

    oldest: int
    words: str


class StepsModel(QAbstractListModel):
    """A heading for each day and session, then its steps."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[_Heading | PastStep] = []

    def show_steps(self, steps: tuple[PastStep, ...]) -> None:
        """List ``steps``, the newest first."""
        rows: list[_Heading | PastStep] = []
        for _, run in groupby(steps, key=lambda step: (_local(step).date(), step.session)):
            group = list(run)
            rows += [_heading(group[-1]), *group]
        sync_rows(self, self._rows, rows, _key)

    def step(self, index: Index) -> PastStep | None:
        """The step of a row; None for a heading."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, PastStep) else None

    def current_row(self) -> int:
        """The row of the step that the dossier stands at, -1 while nothing is listed."""
        standings = (isinstance(row, PastStep) and row.standing for row in self._rows)
        return next((at for at, each in enumerate(standings) if each is Standing.CURRENT), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many headings and steps there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row and how they are set."""
        row = self._rows[index.row()]
        return _of_heading(row, role) if isinstance(row, _Heading) else _of_step(row, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can only be read."""
        if self.step(index) is None:
            return Qt.ItemFlag.NoItemFlags
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return base | Qt.ItemFlag.ItemNeverHasChildren


def _key(row: _Heading | PastStep) -> tuple[bool, int]:
    return (True, row.oldest) if isinstance(row, _Heading) else (False, row.id)


def _of_heading(heading: _Heading, role: int) -> object:
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return heading.words
        case Qt.ItemDataRole.FontRole:
            return theme.font(bold=True)
    return True if role == StepRole.IS_HEADING else None


def _of_step(step: PastStep, role: int) -> object:
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return step.label
        case Qt.ItemDataRole.FontRole:
            return theme.font(bold=step.standing is Standing.CURRENT)
        case Qt.ItemDataRole.AccessibleTextRole:
            return f"{step.label}, {_detail(step)}"
        case StepRole.DETAIL:
            return _detail(step)
        case StepRole.STANDING:
            return step.standing
    return None


def _heading(oldest: PastStep) -> _Heading:
    since = _local(oldest)
    day = format_long_date(since.date().isoformat())
    return _Heading(oldest.id, f"{day}, dès {since:%H:%M}")


def _detail(step: PastStep) -> str:
    words = (f"{_local(step):%H:%M}", step.author, _STANDING[step.standing])
    return " – ".join(filter(None, words))


def _local(step: PastStep) -> datetime:
    """The step's moment on this computer's clock, wherever it was made."""
    return step.at.astimezone()
