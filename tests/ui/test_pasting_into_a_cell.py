"""Words and single cells pasted into the current cell, without a preview."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synergy_desktop.domain.vocabulary import Mode, Procurement, Side
from synergy_desktop.store import queries
from synergy_desktop.ui.contracts_tab import ContractsTab
from synergy_desktop.ui.dashboard_tab import DashboardTab
from synergy_desktop.ui.pasting.dialog import PasteDialog
from ui.keys import press, type_text
from ui.pasting_parts import copy_text, service, titles
from ui.synergy_samples import opened

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[DashboardTab]:
    with opened(qtbot, DashboardTab, tmp_path) as opened_tab:
        yield opened_tab


@pytest.fixture
def contracts(qtbot: QtBot, tmp_path: Path) -> Iterator[ContractsTab]:
    with opened(qtbot, ContractsTab, tmp_path) as opened_tab:
        yield opened_tab


@pytest.mark.parametrize(
    ("column", "text", "attribute", "value"),
    [
        ("title", "Jurys partagés\r\n", "title", "Jurys partagés"),
        ("results", "Un jury.\r\nDeux jurys.", "results", "Un jury.\nDeux jurys."),
        ("mode", "Coopératif et délégitif", "mode", (Mode.COOPERATIVE, Mode.DELEGATIVE)),
        ("pilot", "Ville-CPAS", "pilot", (Side.COMMUNE, Side.CPAS)),
    ],
)
def test_words_go_into_the_current_cell_as_one_step(
    tab: DashboardTab, column: str, text: str, attribute: str, value: object
) -> None:
    before = service(tab, "Ressources humaines")
    tab.grid.go_to(before.synergies[0].id, column)
    copy_text(text)
    press(Key.Key_V, CONTROL)
    assert tab.findChild(PasteDialog) is None
    written = getattr(service(tab, "Ressources humaines").synergies[0], attribute)
    assert getattr(written, "text", written) == value
    tab.session.dossier.history.undo()
    assert service(tab, "Ressources humaines") == before


def test_a_single_cell_of_a_spreadsheet_goes_into_the_current_cell(
    contracts: ContractsTab,
) -> None:
    saved = queries.contracts(contracts.session.dossier, contracts.session.report_id)
    copied = QMimeData()
    copied.setHtml("<table><tr><td>1.012.085,40 € HTVA</td></tr></table>")
    copied.setText("1.012.085,40 € HTVA\r\n")
    QApplication.clipboard().setMimeData(copied)
    contracts.grid.go_to(saved.joint[1].id, "amount")
    press(Key.Key_V, CONTROL)
    press(Key.Key_Left)
    copy_text("P.O ou PNSPP")
    press(Key.Key_V, CONTROL)
    saved = queries.contracts(contracts.session.dossier, contracts.session.report_id)
    assert saved.joint[1].amount == 101_208_540
    assert saved.joint[1].procedures == (Procurement.OPEN, Procurement.NEGOTIATED)


def test_words_that_a_cell_cannot_take_are_refused_in_a_sentence(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    before = service(tab, "Ressources humaines")
    tab.grid.go_to(before.synergies[0].id, "mode")
    copy_text("Collégial")
    with qtbot.waitSignal(tab.session.problem) as told:
        press(Key.Key_V, CONTROL)
    assert "Collégial" in told.args[0]
    assert service(tab, "Ressources humaines") == before


def test_in_an_open_editor_the_keys_are_the_editors_own(tab: DashboardTab) -> None:
    tab.grid.go_to(service(tab, "Ressources humaines").synergies[0].id, "title")
    copy_text("d’ici\tou d’ailleurs")
    type_text("Jurys ")
    press(Key.Key_V, CONTROL)
    assert tab.findChild(PasteDialog) is None
    press(Key.Key_Tab)
    (title, *_) = titles(service(tab, "Ressources humaines").synergies)
    assert title.startswith("Jurys d’ici")


def test_an_empty_clipboard_does_nothing(tab: DashboardTab) -> None:
    QApplication.clipboard().clear()
    tab.grid.go_to(service(tab, "Ressources humaines").synergies[0].id, "title")
    press(Key.Key_V, CONTROL)
    assert tab.findChild(PasteDialog) is None
    assert tab.session.dossier.history.undo_label is None
