"""Counts of awarded contracts are read from tables that lie either way."""

import pytest

from synergy_desktop.domain.model import AwardedCount
from synergy_desktop.domain.vocabulary import Awarder
from synergy_desktop.exchange.clipboard.awarded import read_awarded
from synergy_desktop.exchange.clipboard.grid import Grid

COUNTS = {
    AwardedCount(by=Awarder.COMMUNE, year=2024, count=141),
    AwardedCount(by=Awarder.COMMUNE, year=2025, count=88, note="au 12.10.2025"),
    AwardedCount(by=Awarder.CPAS, year=2024, count=1052),
    AwardedCount(by=Awarder.JOINT, year=2025, count=6, note="dont deux lots"),
}


@pytest.mark.parametrize(
    "rows",
    [
        [
            ["Année", "Ville", "C.P.A.S.", "Marchés conjoints"],
            ["2024", "141", "1.052", "–"],
            ["2025", "88 au 12.10.2025", "", "6 (dont deux lots)"],
        ],
        [
            ["", "2024", "Année 2025"],
            ["Commune", "141", "88\nau 12.10.2025"],
            ["CPAS", "1 052", "-"],
            ["Conjointement", "/", "6, dont deux lots"],
        ],
    ],
)
def test_years_down_or_across(rows: list[list[str]]) -> None:
    found = read_awarded(Grid.of(rows))
    assert {cell.count for cell in found} == COUNTS
    assert not any(cell.reading.problem for cell in found)


def test_what_is_no_count_is_said() -> None:
    found = read_awarded(Grid.of([["", "Commune", "CPAS"], ["2025", "une dizaine", "12"]]))
    assert [cell.count for cell in found] == [
        None,
        AwardedCount(by=Awarder.CPAS, year=2025, count=12),
    ]
    assert [cell.reading.problem for cell in found] == [
        "«\u00a0une dizaine\u00a0» n’est pas un nombre de marchés.",
        "",
    ]
    assert [cell.raw for cell in found] == ["une dizaine", "12"]


def test_another_table_holds_no_counts() -> None:
    grid = Grid.of([["Marché", "Montant"], ["Papier 2025", "12 500"]])
    assert read_awarded(grid) == read_awarded(Grid()) == ()
