from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import reports
from synergy_desktop.domain.conformity import Part, Place
from synergy_desktop.domain.model import AwardedCount, Contract, Contracts
from synergy_desktop.domain.vocabulary import Awarder, ContractKind, Procurement
from synergy_desktop.store import queries
from synergy_desktop.ui.contracts_tab import ContractsTab
from synergy_desktop.ui.tables.typesetting import PAD_X
from ui.keys import press, type_text
from ui.synergy_samples import opened

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
WARNING = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[ContractsTab]:
    with opened(qtbot, ContractsTab, tmp_path) as opened_tab:
        testers = [
            QAbstractItemModelTester(model, WARNING)
            for model in (opened_tab.contracts, opened_tab.awarded)
        ]
        yield opened_tab
        testers.clear()


def saved(tab: ContractsTab) -> Contracts:
    return queries.contracts(tab.session.dossier, tab.session.report_id)


def contract(tab: ContractsTab, title: str) -> Contract:
    contracts = saved(tab)
    return next(each for each in contracts.joint + contracts.candidates if each.title == title)


def write(tab: ContractsTab, title: str, column: str, text: str) -> None:
    tab.grid.go_to(contract(tab, title).id, column)
    type_text(text)
    press(Key.Key_Tab)


def row_of(tab: ContractsTab, title: str) -> list[str]:
    row = tab.contracts.row_of_item(contract(tab, title).id)
    return [tab.contracts.index(row, column).data() for column in range(5)]


def test_joint_contracts_stand_before_those_that_could_be(tab: ContractsTab) -> None:
    shown = [tab.contracts.index(row, 0).data() for row in range(tab.contracts.rowCount())]
    assert shown == [
        "Marchés conjoints · 2",
        "Café",
        "Papier",
        "Marchés qui pourraient être conjoints · 1",
        "Ascenseurs",
    ]
    assert row_of(tab, "Café") == [
        "Café",
        "Fournitures",
        "",
        "15\u00a0500,00\u00a0€",
        "À déterminer",
    ]
    assert row_of(tab, "Papier")[4] == "13/04/2025"


@pytest.mark.parametrize(
    ("typed", "cents"),
    [("73.500", 7_350_000), ("1 012 085,40", 101_208_540), ("12,-", 1_200)],
)
def test_amounts_are_read_as_belgians_write_them(tab: ContractsTab, typed: str, cents: int) -> None:
    write(tab, "Papier", "amount", typed)
    assert contract(tab, "Papier").amount == cents


def test_what_is_no_amount_is_refused_in_words_and_kept_to_mend(
    tab: ContractsTab, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(tab.session.problem) as said:
        write(tab, "Café", "amount", "beaucoup")
    assert said.args is not None
    assert said.args[0].startswith("«\u00a0beaucoup\u00a0» n’est pas un montant.")
    editor = tab.grid.open_editor()
    assert editor is not None
    assert editor.text == "beaucoup"
    press(Key.Key_Escape)
    assert contract(tab, "Café").amount == 1_550_000


def test_an_empty_amount_or_date_is_to_be_determined(tab: ContractsTab) -> None:
    tab.grid.go_to(contract(tab, "Café").id, "amount")
    press(Key.Key_Delete)
    assert contract(tab, "Café").amount is None
    tab.session.dossier.history.undo()
    assert row_of(tab, "Café")[3] == "15\u00a0500,00\u00a0€"


def test_dates_are_read_or_kept_as_words(tab: ContractsTab) -> None:
    write(tab, "Café", "award_date", "12.12.24")
    assert contract(tab, "Café").award_date == "2024-12-12"
    write(tab, "Café", "award_date", "fin 2027")
    assert contract(tab, "Café").award_date == "fin 2027"
    assert row_of(tab, "Café")[4] == "fin 2027"
    write(tab, "Café", "award_date", "janv-26")
    assert row_of(tab, "Café")[4] == "janvier\u00a02026"
    write(tab, "Café", "award_date", "A determiner")
    assert contract(tab, "Café").award_date is None


def test_a_day_that_no_calendar_has_is_refused_and_kept(tab: ContractsTab, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tab.session.problem) as said:
        write(tab, "Papier", "award_date", "31/02/2026")
    assert said.args is not None
    assert said.args[0].startswith("«\u00a031/02/2026\u00a0» ne désigne aucun jour")
    editor = tab.grid.open_editor()
    assert editor is not None
    assert editor.text == "31/02/2026"
    press(Key.Key_Escape)
    assert contract(tab, "Papier").award_date == "2025-04-13"


def test_a_type_stays_on_one_line_in_a_small_window(tab: ContractsTab) -> None:
    tab.resize(900, 500)
    words = tab.grid.fontMetrics().horizontalAdvance("Fournitures")
    assert tab.grid.columnWidth(1) > words + 2 * PAD_X


def test_a_contract_has_one_type_and_any_number_of_procedures(tab: ContractsTab) -> None:
    for column, codes in (("kind", ("works",)), ("procedures", ("accepted_invoice",))):
        tab.grid.go_to(contract(tab, "Ascenseurs").id, column)
        press(Key.Key_F2)
        editor = tab.grid.open_editor()
        assert editor is not None
        for code in codes:
            QTest.mouseClick(editor.boxes[code], LEFT, pos=QPoint(12, 10))
        press(Key.Key_Return)
    assert contract(tab, "Ascenseurs").kind is ContractKind.WORKS
    assert contract(tab, "Ascenseurs").procedures == (
        Procurement.OPEN,
        Procurement.ACCEPTED_INVOICE,
    )
    assert row_of(tab, "Ascenseurs")[1:3] == ["Travaux", "PO ou FA"]


def test_contracts_are_added_moved_and_deleted(tab: ContractsTab) -> None:
    tab.grid.go_to(contract(tab, "Café").id, "title")
    press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    type_text("Sel de voirie")
    press(Key.Key_Tab)
    assert [each.title for each in saved(tab).joint] == ["Café", "Sel de voirie", "Papier"]
    press(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [each.title for each in saved(tab).joint] == ["Sel de voirie", "Café", "Papier"]
    tab.verbs["moveContractsAcross"].trigger()
    assert [each.title for each in saved(tab).candidates] == ["Ascenseurs", "Sel de voirie"]
    tab.verbs["moveContractsUp"].trigger()
    tab.verbs["moveContractsDown"].trigger()
    press(Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert [each.title for each in saved(tab).candidates] == ["Ascenseurs"]
    for _ in range(3):
        tab.session.dossier.history.undo()
    assert [each.title for each in saved(tab).candidates] == ["Ascenseurs", "Sel de voirie"]


def test_contracts_are_copied_below_their_originals(tab: ContractsTab) -> None:
    tab.grid.go_to(contract(tab, "Café").id, "title")
    press(Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [each.title for each in saved(tab).joint] == ["Café", "Café", "Papier"]
    assert tab.grid.selected_ids() == [saved(tab).joint[1].id]


def test_selected_counts_are_emptied_in_one_step(tab: ContractsTab) -> None:
    before = saved(tab).awarded
    tab.counts.selectAll()
    tab.counts.clear_cells()
    assert saved(tab).awarded == ()
    tab.session.dossier.history.undo()
    assert saved(tab).awarded == before


def test_a_contract_that_is_dropped_moves_there(tab: ContractsTab) -> None:
    tab.grid.row_drag.dropped.emit([contract(tab, "Café").id], "candidates", None)
    assert [each.title for each in saved(tab).candidates] == ["Ascenseurs", "Café"]


def test_the_link_of_a_group_adds_to_it(tab: ContractsTab) -> None:
    QTest.mouseClick(tab.grid.viewport(), LEFT, pos=tab.grid.link_rect(3).center())
    press(Key.Key_Escape)
    assert len(saved(tab).candidates) == 2


# Counts


def counts(tab: ContractsTab) -> list[list[str]]:
    model = tab.awarded
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_counts_stand_by_year_and_awarder(tab: ContractsTab) -> None:
    assert counts(tab) == [["2025", "41", "–", "3 au 30 juin"]]
    assert tab.awarded.headerData(1, Qt.Orientation.Horizontal) == "Ville"


def test_a_count_is_written_with_its_note_and_taken_away(tab: ContractsTab) -> None:
    tab.counts.go_to("2025", "cpas")
    type_text("93 au 25.10.2025")
    press(Key.Key_Tab)
    assert AwardedCount(by=Awarder.CPAS, year=2025, count=93, note="au 25.10.2025") in (
        saved(tab).awarded
    )
    for column in ("commune", "cpas", "joint"):
        tab.counts.go_to("2025", column)
        press(Key.Key_Delete)
    assert saved(tab).awarded == ()
    assert counts(tab) == [["2025", "–", "–", "–"]]


def test_what_is_no_count_is_refused_in_words(tab: ContractsTab, qtbot: QtBot) -> None:
    tab.counts.go_to("2025", "cpas")
    with qtbot.waitSignal(tab.session.problem) as said:
        type_text("environ 3")
        press(Key.Key_Tab)
    assert said.args is not None
    assert "ne commence pas par un nombre" in said.args[0]
    press(Key.Key_Escape)
    assert len(saved(tab).awarded) == 2


def test_years_are_added_after_and_before(tab: ContractsTab) -> None:
    menu = tab.findChild(QMenu, "yearsMenu")
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["2026", "2024"]
    menu.actions()[0].trigger()
    type_text("7")
    press(Key.Key_Tab)
    assert counts(tab)[1] == ["2026", "7", "–", "–"]


def test_the_year_column_cannot_be_edited(tab: ContractsTab) -> None:
    tab.counts.go_to("2025", "year")
    press(Key.Key_F2)
    assert tab.counts.open_editor() is None


def test_the_legend_spells_the_abbreviations_out(tab: ContractsTab) -> None:
    legend = tab.findChild(QLabel, "legend")
    assert isinstance(legend, QLabel)
    assert "PNSPP\u00a0: procédure négociée sans publication préalable" in legend.text()


def test_a_finding_leads_to_its_contract(tab: ContractsTab) -> None:
    wanted = contract(tab, "Ascenseurs")
    tab.jump(Place(part=Part.CONTRACTS, row_id=wanted.id, field="procedures"))
    assert tab.contracts.item(tab.grid.currentIndex().row()) == wanted
    assert tab.grid.currentIndex().column() == 2


def test_a_year_that_is_deleted_takes_its_contracts_along(tab: ContractsTab) -> None:
    reports.delete_report(tab.session.dossier, tab.session.report_id)
    assert tab.contracts.index(1, 0).data() == "Néant – aucun marché conjoint."
    assert counts(tab) == [["Néant – aucune année."] * 4]
    assert not tab.verbs["addContract"].isEnabled()
    for grid in (tab.grid, tab.counts):
        row = grid.model().rowCount() - 1
        QTest.mouseClick(grid.viewport(), LEFT, pos=grid.link_rect(row).center())
        assert grid.open_editor() is None
