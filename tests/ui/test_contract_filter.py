"""Showing only some contracts, as above the tables of synergies."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import contracts
from synergy_desktop.domain.conformity import Part, Place
from synergy_desktop.domain.vocabulary import ContractKind, Procurement
from synergy_desktop.store import queries
from synergy_desktop.ui.contracts_tab import ContractsTab
from ui.keys import press
from ui.synergy_samples import opened
from ui.window_parts import child, label

Key = Qt.Key
HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
WARNING = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[ContractsTab]:
    with opened(qtbot, ContractsTab, tmp_path) as opened_tab:
        tester = QAbstractItemModelTester(opened_tab.contracts, WARNING)
        dossier, report = opened_tab.session.dossier, opened_tab.session.report_id
        made = contracts.add_contract(dossier, report, joint=True)
        contracts.set_contract_title(dossier, made, "Réfection des toitures")
        contracts.set_contract_kind(dossier, made, ContractKind.WORKS)
        contracts.set_contract_procedures(dossier, made, [Procurement.OPEN])
        contracts.set_contract_award_date(dossier, made, "fin 2031")
        opened_tab.grid.setFocus()
        press(Key.Key_L, HELD)
        yield opened_tab
        del tester


def choose(tab: ContractsTab, name: str, words: str) -> None:
    combo = child(tab, QComboBox, name)
    combo.setCurrentText(words)
    assert combo.currentText() == words
    combo.activated.emit(combo.currentIndex())


def shown(tab: ContractsTab) -> list[str]:
    rows = range(tab.contracts.rowCount())
    items = (tab.contracts.item(row) for row in rows)
    return [item.title for item in items if item]


def everything(tab: ContractsTab) -> list[str]:
    found = queries.contracts(tab.session.dossier, tab.session.report_id)
    return [each.title for each in (*found.joint, *found.candidates)]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("filterKind", "Travaux"),
        ("filterProcedure", "PO"),
        ("filterYear", "2031"),
    ],
)
def test_each_criterion_hides_the_other_rows(tab: ContractsTab, name: str, words: str) -> None:
    assert shown(tab) == everything(tab)
    choose(tab, name, words)
    assert "Réfection des toitures" in shown(tab)
    assert len(shown(tab)) < len(everything(tab))
    assert label(tab, "filterCount") == f"{len(shown(tab))} sur {len(everything(tab))}"


def test_what_has_no_date_yet_is_found_by_that(tab: ContractsTab) -> None:
    choose(tab, "filterYear", "À déterminer")
    found = queries.contracts(tab.session.dossier, tab.session.report_id)
    undated = [each.title for each in (*found.joint, *found.candidates) if not each.award_date]
    assert shown(tab)[: len(undated)] == undated
    assert "Réfection des toitures" not in shown(tab)


def test_words_then_escape(tab: ContractsTab, qtbot: QtBot) -> None:
    words = child(tab, QLineEdit, "filterWords")
    assert words.hasFocus()
    with qtbot.waitSignal(tab.filter_bar.changed):
        QTest.keyClicks(words, "refection TOITURES")
    assert shown(tab) == ["Réfection des toitures"]
    press(Key.Key_Escape)
    assert shown(tab) == everything(tab)
    assert tab.grid.hasFocus()


def test_what_is_hidden_shows_when_one_goes_there(tab: ContractsTab) -> None:
    choose(tab, "filterKind", "Travaux")
    hidden = next(title for title in everything(tab) if title not in shown(tab))
    found = queries.contracts(tab.session.dossier, tab.session.report_id)
    contract = next(each for each in (*found.joint, *found.candidates) if each.title == hidden)
    tab.jump(Place(part=Part.CONTRACTS, row_id=contract.id))
    assert tab.grid.currentIndex().data() == hidden


def test_the_key_closes_the_filter_and_shows_everything(tab: ContractsTab) -> None:
    choose(tab, "filterKind", "Travaux")
    press(Key.Key_L, HELD)
    assert shown(tab) == everything(tab)
    assert tab.filter_bar.isHidden()
