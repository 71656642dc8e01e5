"""The counts of awarded contracts pasted, copied, filled and arranged as in the other tables."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synergy_desktop.domain.model import AwardedCount
from synergy_desktop.domain.vocabulary import Awarder
from synergy_desktop.store import queries
from synergy_desktop.ui.contracts_tab import ContractsTab
from ui.keys import press, type_text
from ui.pasting_parts import accept, overlaid, shown, words
from ui.synergy_samples import opened

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
KEPT = AwardedCount(by=Awarder.JOINT, year=2025, count=3, note="au 30 juin")


@pytest.fixture(autouse=True)
def leave_the_clipboard_empty() -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[ContractsTab]:
    with opened(qtbot, ContractsTab, tmp_path) as opened_tab:
        opened_tab.counts.setFocus()
        yield opened_tab


def saved(tab: ContractsTab) -> set[AwardedCount]:
    return set(queries.contracts(tab.session.dossier, tab.session.report_id).awarded)


def commune(year: int, count: int) -> AwardedCount:
    return AwardedCount(by=Awarder.COMMUNE, year=year, count=count)


def cpas(year: int, count: int, note: str = "") -> AwardedCount:
    return AwardedCount(by=Awarder.CPAS, year=year, count=count, note=note)


def test_a_table_of_years_and_awarders_is_seen_then_written_as_one_step(
    qtbot: QtBot, tab: ContractsTab
) -> None:
    before = saved(tab)
    copied = QMimeData()
    copied.setHtml(
        "<table><tr><td></td><td>2025</td><td>Année 2026</td></tr>"
        "<tr><td>Ville</td><td>44</td><td>1.052</td></tr>"
        "<tr><td>C.P.A.S.</td><td>une dizaine</td><td>12 au 3 mai</td></tr></table>"
    )
    QApplication.clipboard().setMimeData(copied)
    dialog = overlaid(qtbot, tab)
    counts = words(dialog, "overlayCounts")
    assert counts == "1 cellule à remplacer, 1 ligne à ajouter, 1 cellule à vérifier"
    assert shown(dialog) == [["2025", "41\n→ 44", "une dizaine"], ["2026", "1052", "12 au 3 mai"]]
    assert saved(tab) == before
    accept(qtbot, dialog)
    assert saved(tab) == {
        *(commune(2025, 44), KEPT),
        *(commune(2026, 1052), cpas(2026, 12, "au 3 mai")),
    }
    tab.session.dossier.history.undo()
    assert saved(tab) == before


def test_counts_without_a_name_go_where_the_keyboard_is(qtbot: QtBot, tab: ContractsTab) -> None:
    tab.counts.go_to("2025", "commune")
    QApplication.clipboard().setText("50\t7\r\n60\t\r\n")
    dialog = overlaid(qtbot, tab)
    assert shown(dialog)[1] == ["Nouvelle ligne", "60", "(vide)"]
    accept(qtbot, dialog)
    assert saved(tab) == {commune(2025, 50), cpas(2025, 7), KEPT, commune(2026, 60)}


def test_a_block_that_says_nothing_of_where_it_goes_is_refused_in_a_sentence(
    qtbot: QtBot, tab: ContractsTab
) -> None:
    tab.counts.setCurrentIndex(tab.awarded.index(-1, -1))
    QApplication.clipboard().setText("50\t7")
    with qtbot.waitSignal(tab.session.noted) as told:
        press(Key.Key_V, CONTROL)
    assert told.args is not None
    assert told.args[0].startswith("Ce tableau ne dit ni l’année")


def test_words_go_into_the_current_count(qtbot: QtBot, tab: ContractsTab) -> None:
    tab.counts.go_to("2025", "cpas")
    QApplication.clipboard().setText("93 au 25.10.2025")
    press(Key.Key_V, CONTROL)
    assert cpas(2025, 93, "au 25.10.2025") in saved(tab)
    QApplication.clipboard().setText("une dizaine")
    with qtbot.waitSignal(tab.session.problem) as told:
        press(Key.Key_V, CONTROL)
    assert told.args is not None
    assert "n’est pas un nombre de marchés" in told.args[0]


@pytest.mark.parametrize("whole", [True, False])
def test_the_copy_of_the_table_comes_back_the_same(
    qtbot: QtBot, tab: ContractsTab, whole: bool
) -> None:
    if whole:
        press(Key.Key_Return, CONTROL)
        type_text("7")
        press(Key.Key_Tab)
        press(Key.Key_A, CONTROL)
    else:
        tab.counts.go_to("2025", "year")
        press(Key.Key_Space, SHIFT)
    before = saved(tab)
    press(Key.Key_X, CONTROL)
    assert saved(tab) == set()
    tab.counts.setCurrentIndex(tab.awarded.index(-1, -1))
    tab.counts.clearSelection()
    accept(qtbot, overlaid(qtbot, tab))
    assert saved(tab) == before


def test_years_are_added_filled_and_deleted_by_keys(tab: ContractsTab) -> None:
    press(Key.Key_Return, CONTROL)
    type_text("7")
    press(Key.Key_Tab)
    assert commune(2026, 7) in saved(tab)
    tab.counts.go_to("2026", "joint")
    press(Key.Key_F4)
    filled = AwardedCount(by=Awarder.JOINT, year=2026, count=3, note="au 30 juin")
    assert filled in saved(tab)
    assert tab.session.dossier.history.undo_label == "Recopier une cellule"
    tab.counts.go_to("2025", "cpas")
    press(Key.Key_Down, SHIFT)
    press(Key.Key_B, CONTROL)
    tab.counts.go_to("2026", "commune")
    tab.counts.clearSelection()
    press(Key.Key_Left)
    press(Key.Key_Delete, CONTROL)
    assert saved(tab) == {commune(2025, 41), KEPT}
    assert tab.awarded.years() == [2025]
    tab.session.dossier.history.undo()
    assert filled in saved(tab)


def test_the_counts_are_enlarged_and_arranged_like_the_other_tables(tab: ContractsTab) -> None:
    before = tab.counts.verticalHeader().defaultSectionSize()
    at = QPointF(10, 10)
    turned = QWheelEvent(
        at,
        tab.counts.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        CONTROL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(tab.counts.viewport(), turned)
    assert tab.counts.verticalHeader().defaultSectionSize() > before
    tab.counts.go_to("2025", "cpas")
    press(Key.Key_Left, ALT)
    assert [each.key for each in tab.awarded.columns] == ["year", "cpas", "commune", "joint"]
    with_other = ContractsTab(tab.session)
    assert [each.key for each in with_other.awarded.columns][1] == "cpas"
    with_other.deleteLater()
