"""The summary: the grids follow the matrices, the years before are typed in place."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import matrices, scores, services
from synergy_desktop.domain.conformity import Part, Place
from synergy_desktop.domain.model import PastScore
from synergy_desktop.domain.scoring import Score, grid
from synergy_desktop.domain.vocabulary import Register
from synergy_desktop.store import queries
from synergy_desktop.ui import theme
from synergy_desktop.ui.history_chart import HistoryChart, YearScore
from synergy_desktop.ui.past_scores import parse_score
from synergy_desktop.ui.summary_grid import LEVEL_ROLE, SummaryGridModel, SummaryGridView
from synergy_desktop.ui.summary_tab import SummaryTab
from ui.year_samples import CURRENT, levels

LEFT = Qt.MouseButton.LeftButton
FAIL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def tab(open_tab: Callable[[type[SummaryTab]], SummaryTab]) -> SummaryTab:
    return open_tab(SummaryTab)


def service_id(tab: SummaryTab, name: str) -> str:
    heads = queries.service_heads(tab.session.dossier, tab.session.report_id)
    return next(head.id for head in heads if head.name == name)


def past(tab: SummaryTab) -> dict[str, PastScore]:
    written = queries.past_scores(tab.session.dossier, tab.session.report_id)
    return {score.year: score for score in written}


def row_words(view: SummaryGridView, row: int) -> list[str]:
    model = view.grid_model
    cells = (model.index(row, column).data() for column in range(model.columnCount()))
    return [cell.replace("\u00a0", " ") for cell in cells]


def history(tab: SummaryTab) -> list[list[str]]:
    model = tab.history
    return [
        [model.index(row, column).data().replace("\u00a0", " ") for column in range(3)]
        for row in range(model.rowCount())
    ]


def test_the_cell_with_the_keyboard_is_seen_on_the_darkest_level(
    qtbot: QtBot, tab: SummaryTab
) -> None:
    dossier, at = tab.session.dossier, service_id(tab, "Ressources humaines")
    matrices.set_level(dossier, at, Register.OPERATION, 5)
    view = tab.support.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    place = view.visualRect(view.currentIndex()).topLeft() + view.viewport().pos()
    marked = view.grab().toImage().pixelColor(place.x() + 30, place.y() + 2)
    assert marked == QColor(theme.SURFACE)


def click(view: SummaryGridView, row: int, column: int) -> None:
    where = view.visualRect(view.grid_model.index(row, column)).center()
    QTest.mouseClick(view.viewport(), LEFT, pos=where)


def type_in(tab: SummaryTab, row: int, column: int, text: str, *, enter: bool = True) -> None:
    view = tab.history_view
    view.setFocus()
    view.setCurrentIndex(tab.history.index(row, column))
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = view.indexWidget(view.currentIndex())
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, text)
    if enter:
        QTest.keyClick(editor, Qt.Key.Key_Return)
        QCoreApplication.processEvents()


def label(tab: QWidget, name: str) -> str:
    found = tab.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def test_the_grids_add_up_registers_and_services(tab: SummaryTab) -> None:
    assert row_words(tab.support.view, 0) == ["4", "3", "7 / 10"]
    assert row_words(tab.support.view, 4) == ["–", "3", "3 / 10"]
    assert row_words(tab.support.view, 5) == ["16 / 25", "15 / 25", "31 / 50"]
    assert row_words(tab.other.view, 5) == ["10 / 25", "10 / 25"]


def test_services_without_a_matrix_are_named(tab: SummaryTab) -> None:
    assert label(tab, "otherGridLeftOut").endswith("non compté\u00a0: Crèches.")
    matrices.set_level(tab.session.dossier, service_id(tab, "Crèches"), Register.SKILLS, 4)
    assert label(tab, "otherGridLeftOut") == ""
    assert row_words(tab.other.view, 5) == ["10 / 25", "4 / 25", "14 / 50"]


def test_a_level_that_changes_elsewhere_changes_here(tab: SummaryTab) -> None:
    matrices.set_level(tab.session.dossier, service_id(tab, "Informatique"), Register.OPERATION, 5)
    assert row_words(tab.support.view, 0) == ["4", "5", "9 / 10"]
    assert history(tab)[-2] == ["2026", "33 / 50", "10 / 25"]
    tab.session.dossier.history.undo()
    assert row_words(tab.support.view, 0) == ["4", "3", "7 / 10"]


def test_it_catches_up_when_it_is_shown_again(tab: SummaryTab) -> None:
    tab.hide()
    matrices.set_level(tab.session.dossier, service_id(tab, "Informatique"), Register.OPERATION, 0)
    services.rename_service(tab.session.dossier, service_id(tab, "Archives"), "Archives communes")
    tab.show()
    assert row_words(tab.support.view, 0) == ["4", "0", "4 / 10"]
    header = tab.other.view.grid_model.headerData(0, Qt.Orientation.Horizontal)
    assert header == "Archives communes"


def test_a_click_on_a_level_asks_for_its_matrix(tab: SummaryTab) -> None:
    asked: list[Place] = []
    tab.session.jump_requested.connect(asked.append)
    click(tab.support.view, 2, 1)
    click(tab.support.view, 5, 2)
    tab.other.view.setFocus()
    tab.other.view.setCurrentIndex(tab.other.view.grid_model.index(0, 0))
    QTest.keyClick(tab.other.view, Qt.Key.Key_Return)
    assert asked == [
        Place(
            part=Part.MATRICES,
            report_id=tab.session.report_id,
            service_id=service_id(tab, name),
            field=field,
        )
        for name, field in (("Informatique", "skills"), ("Archives", "operation"))
    ]


def test_levels_are_told_apart_by_colour_and_figure(tab: SummaryTab) -> None:
    view = tab.support.view
    index = view.grid_model.index(1, 0)
    assert index.data(LEVEL_ROLE) == 5
    drawn = view.viewport().grab().toImage()
    corner = view.visualRect(index).topLeft()
    assert drawn.pixelColor(corner.x() + 4, corner.y() + 4) == theme.level_fill(5)
    assert "5, optimisé" in str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_the_history_joins_written_and_computed_years(tab: SummaryTab) -> None:
    assert history(tab) == [
        ["2023", "20 / 50", "4 / 25"],
        ["2024", "28 / 50", "–"],
        ["2025", "33 / 50", "5 / 25"],
        ["2026", "31 / 50", "10 / 25"],
        ["Ajouter un exercice…", "", ""],
    ]
    assert tab.chart.accessibleDescription().startswith("2023\u00a0: support 20 sur 50")


def test_a_written_figure_is_edited_in_place(tab: SummaryTab) -> None:
    type_in(tab, 0, 1, "36 sur 100")
    type_in(tab, 1, 2, "12")
    assert past(tab)["2023"] == PastScore(year="2023", support=(36, 100), other=(4, 25))
    assert past(tab)["2024"].other == (12, 25)
    type_in(tab, 0, 2, " ")
    assert past(tab)["2023"].other is None


@pytest.mark.parametrize("text", ["beaucoup", "60 / 50", "-3", "3 / 0"])
def test_a_figure_that_cannot_be_is_refused_in_words(tab: SummaryTab, text: str) -> None:
    said: list[str] = []
    tab.session.problem.connect(said.append)
    type_in(tab, 0, 1, text)
    assert len(said) == 1
    assert past(tab)["2023"].support == (20, 50)


def test_a_year_is_added_and_removed(tab: SummaryTab) -> None:
    type_in(tab, 4, 0, "2022")
    assert [row[0] for row in history(tab)][:2] == ["2022", "2023"]
    type_in(tab, 0, 1, "12 / 50")
    assert past(tab)["2022"].support == (12, 50)
    tab.history_view.setCurrentIndex(tab.history.index(0, 0))
    QTest.mouseClick(tab.remove_button, LEFT)
    assert "2022" not in past(tab)
    tab.session.dossier.history.undo()
    assert history(tab)[0] == ["2022", "12 / 50", "–"]


def test_the_same_year_is_not_added_twice(tab: SummaryTab) -> None:
    said: list[str] = []
    tab.session.problem.connect(said.append)
    type_in(tab, 4, 0, "2025")
    assert said == ["L’exercice 2025 figure déjà dans l’historique."]
    assert "2025" not in past(tab)


def test_computed_years_are_neither_edited_nor_removed(tab: SummaryTab) -> None:
    for column in range(4):
        assert not tab.history.flags(tab.history.index(2, column)) & Qt.ItemFlag.ItemIsEditable
    tab.history_view.setCurrentIndex(tab.history.index(2, 0))
    assert not tab.remove_button.isEnabled()


def test_what_is_being_typed_is_kept_when_the_tab_is_left(tab: SummaryTab) -> None:
    type_in(tab, 0, 1, "49 / 50", enter=False)
    tab.commit_pending()
    assert past(tab)["2023"].support == (49, 50)


def test_a_finding_leads_to_its_year(tab: SummaryTab) -> None:
    row_id = past(tab)["2024"].id
    tab.jump(Place(part=Part.SUMMARY, report_id=tab.session.report_id, row_id=row_id))
    assert tab.history_view.currentIndex().row() == 1
    assert tab.remove_button.isEnabled()


def test_both_models_keep_qt_s_promises(tab: SummaryTab) -> None:
    models = (tab.history, tab.support.view.grid_model, tab.other.view.grid_model)
    testers = [QAbstractItemModelTester(model, FAIL) for model in models]
    dossier = tab.session.dossier
    scores.set_past_score(dossier, tab.session.report_id, "2021", (1, 50), None)
    matrices.set_level(dossier, service_id(tab, "Crèches"), Register.SKILLS, 4)
    services.delete_service(dossier, service_id(tab, "Informatique"))
    for _ in range(3):
        dossier.history.undo()
    assert history(tab)[0][0] == "2023"
    assert len(testers) == 3


def test_a_new_level_redraws_its_column_and_the_totals_only(qtbot: QtBot) -> None:
    model = SummaryGridModel()
    model.set_grid(grid(CURRENT.support_services))
    changed: list[tuple[int, int]] = []

    def note(first: QModelIndex, last: QModelIndex) -> None:
        changed.append((first.column(), last.column()))

    model.dataChanged.connect(note)
    first, second = CURRENT.support_services
    model.set_grid(grid((first, replace(second, matrix=levels(1, 2, 3, 4, 5)))))
    assert changed == [(1, 1), (2, 2)]


@given(
    points=st.integers(0, 300), out_of=st.integers(1, 300), gap=st.sampled_from(["", " ", "\u00a0"])
)
def test_a_figure_is_read_as_it_is_shown(points: int, out_of: int, gap: str) -> None:
    text = f"{points}{gap}/{gap}{out_of}"
    if points > out_of:
        with pytest.raises(ValueError, match="maximum"):
            parse_score(text, None)
    else:
        assert parse_score(text, None) == Score(points, out_of)
        assert parse_score(str(points), out_of) == Score(points, out_of)


def test_the_chart_tells_the_lines_apart_without_colour(qtbot: QtBot) -> None:
    chart = HistoryChart()
    qtbot.addWidget(chart)
    chart.resize(640, 240)
    empty = chart.grab().toImage()
    chart.set_years([YearScore("2025", (20, 50), (4, 25)), YearScore("2026", None, (5, 25))])
    in_percent = chart.grab().toImage()
    chart.set_in_points(True)
    in_points = chart.grab().toImage()
    assert empty != in_percent != in_points
    assert chart.accessibleDescription() == (
        "2025\u00a0: support 20 sur 50, autres services 4 sur 25. "
        "2026\u00a0: autres services 5 sur 25"
    )


def test_figures_typed_where_none_can_be_go_nowhere(tab: SummaryTab) -> None:
    before = history(tab)
    place = tab.history.index(2, 0)
    tab.history_view.setCurrentIndex(place)
    tab.history_view.setFocus()
    QTest.keyClicks(tab.history_view, "23")
    assert tab.history_view.currentIndex() == place
    assert history(tab) == before
