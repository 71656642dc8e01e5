"""The charts of a Word file: tables whose cells are the bars."""

import pytest
from docx.oxml.ns import qn

from report.docx_reading import attributes, read, said
from synergy_desktop.report.charts import Bar, Chart, Curve, GroupedChart, LineChart, Series


def test_the_bars_of_a_chart_are_cells_as_long_as_their_share() -> None:
    bars = (Bar("2025", 10, 40), Bar("2026", 40, 40), Bar("2027", 0, 40))

    document = read(Chart("Totaux", bars), Chart("vide", ()))

    assert said(document) == ["Totaux", "vide"]
    (made,) = document.tables
    rows = [[cell.text for cell in row.cells] for row in made.rows]
    assert [row[:2] for row in rows] == [["2025", "10/40"], ["2026", "40/40"], ["2027", "0/40"]]
    filled = [
        sum(cell.grid_span for cell in row._tr.tc_lst if cell.find(f".//{qn('w:shd')}") is not None)
        for row in made.rows
    ]
    assert filled == [10, 40, 0]
    (words,) = attributes(document, "tblCaption")
    assert words is not None
    assert "2025\u00a0: 10 sur 40" in words


def test_the_lines_of_a_chart_are_bars_by_year() -> None:
    curves = (Curve("Valprée", ("5", "10")), Curve("Wallonie", ("n.d.", "")))

    document = read(LineChart("Chômage", ("2025", "2026"), curves), LineChart("vide", (), ()))

    assert said(document) == ["Chômage", "vide"]
    (made,) = document.tables
    rows = [[cell.text for cell in row.cells][:3] for row in made.rows]
    assert rows == [
        ["Valprée", "2025", "5"],
        ["Valprée", "2026", "10"],
        ["Wallonie", "2025", "n.d."],
        ["Wallonie", "2026", "–"],
    ]


@pytest.mark.parametrize(("in_time", "colours"), [(True, 2), (False, 1)])
def test_the_newest_bar_stands_out_among_bars_in_time(in_time: bool, colours: int) -> None:
    bars = (Bar("a", 4, 4), Bar("b", 4, 4), Bar("c", 4, 4))

    document = read(Chart("Totaux", bars, in_time=in_time))

    fills = [each.get(qn("w:fill")) for each in document.tables[0]._tbl.iter(qn("w:shd"))]
    assert len(fills) == 3
    assert len(set(fills)) == colours


def test_the_bars_of_a_group_stand_beside_its_name() -> None:
    series = (Series("2025", (None, 10)), Series("2026", (25, 5)))

    document = read(GroupedChart("Niveaux", ("Achats", "Archives"), series, 25))

    assert said(document) == ["Niveaux"]
    (made,) = document.tables
    rows = [[cell.text for cell in row.cells][:3] for row in made.rows]
    assert rows == [
        ["Achats", "2025", "–"],
        ["Achats", "2026", "25/25"],
        ["Archives", "2025", "10/25"],
        ["Archives", "2026", "5/25"],
    ]
    (words,) = attributes(document, "tblCaption")
    assert words is not None
    assert words.endswith("Archives\u00a0: 2025, 10 sur 25, 2026, 5 sur 25.")
