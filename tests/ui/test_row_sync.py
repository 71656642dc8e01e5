"""Rows follow the file by removals, insertions, moves and redraws that every view understands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractListModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from synergy_desktop.ui.row_sync import ROOT, Index, sync_rows

Row = tuple[int, str]

ROWS = st.lists(
    st.tuples(st.integers(0, 9), st.sampled_from("ab")), unique_by=lambda row: row[0], max_size=8
)


class Rows(QAbstractListModel):
    def __init__(self, rows: list[Row]) -> None:
        super().__init__()
        self.rows = list(rows)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self.rows[index.row()][1] if role == Qt.ItemDataRole.DisplayRole else None

    def become(self, wanted: list[Row]) -> None:
        sync_rows(self, self.rows, wanted, lambda row: row[0])


@pytest.fixture(autouse=True)
def _application(qapp: object) -> None:
    """Models need one."""


@given(ROWS, ROWS)
def test_rows_become_what_is_wanted_and_those_that_stay_are_followed(
    before: list[Row], after: list[Row]
) -> None:
    model = Rows(before)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    marks = {row[0]: QPersistentModelIndex(model.index(place)) for place, row in enumerate(before)}

    model.become(after)

    assert model.rows == after
    places = {row[0]: place for place, row in enumerate(after)}
    for key, mark in marks.items():
        assert mark.isValid() == (key in places)
        assert not mark.isValid() or mark.row() == places[key]


def test_only_what_differs_is_redrawn() -> None:
    model = Rows([(1, "a"), (2, "a"), (3, "a")])
    redrawn: list[int] = []
    structure: list[str] = []
    model.dataChanged.connect(lambda first, _last: redrawn.append(first.row()))
    for signal in (model.rowsInserted, model.rowsRemoved, model.rowsMoved, model.modelReset):
        signal.connect(lambda *_: structure.append("changed"))
    model.become([(1, "a"), (2, "b"), (3, "a")])
    assert redrawn == [1]
    assert structure == []


def test_a_move_down_is_one_move() -> None:
    model = Rows([(1, "a"), (2, "a"), (3, "a")])
    moves: list[tuple[int, int]] = []
    model.rowsMoved.connect(
        lambda _p, first, _last, _q, to: moves.append((first, to)),
    )
    model.become([(2, "a"), (3, "a"), (1, "a")])
    assert moves == [(0, 3)]
