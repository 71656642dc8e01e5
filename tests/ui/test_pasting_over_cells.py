"""Blocks and words pasted over cells that are there: seen first, written as one step."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from synergy_desktop.domain.model import Contracts, Synergy
from synergy_desktop.domain.vocabulary import ContractKind, Mode, ObjectiveKind, Side, Status
from synergy_desktop.store import queries
from synergy_desktop.ui.contracts_tab import ContractsTab
from synergy_desktop.ui.dashboard_tab import DashboardTab
from synergy_desktop.ui.pasting.dialog import PasteDialog
from synergy_desktop.ui.pasting.overlay_dialog import OverlayDialog
from synergy_desktop.ui.tab import Tab
from synergy_desktop.ui.tables.view import GridView
from ui.keys import press, type_text
from ui.pasting_parts import accept, overlaid, shown, words
from ui.synergy_samples import opened
from ui.window_parts import child

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def leave_the_clipboard_empty() -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[DashboardTab]:
    with opened(qtbot, DashboardTab, tmp_path) as opened_tab:
        yield opened_tab


@pytest.fixture
def contracts(qtbot: QtBot, tmp_path: Path) -> Iterator[ContractsTab]:
    with opened(qtbot, ContractsTab, tmp_path) as opened_tab:
        yield opened_tab


def rows(tab: Tab) -> list[Synergy]:
    report = queries.report(tab.session.dossier, tab.session.report_id)
    staff = next(each for each in report.services if each.name == "Ressources humaines")
    return [*staff.with_status(Status.DONE), *staff.with_status(Status.ONGOING)]


def saved(tab: Tab) -> Contracts:
    return queries.contracts(tab.session.dossier, tab.session.report_id)


def copy_html(*lines: str) -> None:
    copied = QMimeData()
    copied.setHtml(f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>")
    QApplication.clipboard().setMimeData(copied)


def put_on(tab: DashboardTab, row: int, column: str, *keys: Qt.Key) -> None:
    """Put the keyboard on a cell, then widen the selection by Shift and ``keys``."""
    tab.grid.go_to(rows(tab)[row].id, column)
    for key in keys:
        press(key, SHIFT)


def test_a_block_goes_over_the_cells_before_and_after_seen_as_one_step(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    before = queries.content(tab.session.dossier)
    put_on(tab, 0, "mode")
    QApplication.clipboard().setText("Délégatif\tVille\r\ndélégitif\tC.P.A.S.\r\n")
    dialog = overlaid(qtbot, tab)
    assert words(dialog, "overlayCounts") == "4 cellules à remplacer"
    assert shown(dialog) == [
        ["Jurys communs", "(vide)\n→ Délégatif", "(vide)\n→ Ville"],
        ["Réserve unique", "Coopératif\n→ Délégatif", "Ville\n→ CPAS"],
    ]
    assert words(dialog, "overlayNote") == "Avant : (vide)\nAprès : Délégatif"
    assert queries.content(tab.session.dossier) == before
    accept(qtbot, dialog)
    assert [(each.mode, each.pilot) for each in rows(tab)[:3]] == [
        ((Mode.DELEGATIVE,), (Side.COMMUNE,)),
        ((Mode.DELEGATIVE,), (Side.CPAS,)),
        ((), ()),
    ]
    assert tab.window().focusWidget() is tab.grid
    assert tab.session.dossier.history.undo_label == "Coller 4\u00a0cellules"
    tab.session.dossier.history.undo()
    assert queries.content(tab.session.dossier) == before


def test_what_is_not_understood_is_said_and_leaves_its_cell_alone(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    put_on(tab, 0, "mode", Key.Key_Down)
    QApplication.clipboard().setText("Délégatif\r\nCollégial\tbidon")
    dialog = overlaid(qtbot, tab)
    assert words(dialog, "overlayCounts") == "1 cellule à remplacer, 2 cellules à vérifier"
    note = words(dialog, "overlayNote")
    assert note.startswith("« Collégial » n’est pas un mode opératoire")
    assert note.endswith("La cellule reste telle quelle : Coopératif")
    press(Key.Key_F8)
    assert "bidon" in words(dialog, "overlayNote")
    accept(qtbot, dialog)
    assert [each.mode for each in rows(tab)[:2]] == [(Mode.DELEGATIVE,), (Mode.COOPERATIVE,)]


def test_merged_cells_of_the_block_become_merged_cells(qtbot: QtBot, tab: DashboardTab) -> None:
    put_on(tab, 0, "results", Key.Key_Down)
    copy_html("<td rowspan=3>Un bilan</td>", "", "", "<td>Un autre</td>")
    dialog = overlaid(qtbot, tab)
    assert shown(dialog)[1][1].endswith("→ Fusionné avec la cellule du dessus")
    accept(qtbot, dialog)
    results = [(each.results.text, each.results.as_above) for each in rows(tab)]
    # Those below the last of its status do not go on under another one.
    assert results[:3] == [("Un bilan", False), ("", True), ("", True)]
    assert rows(tab)[3].title == ""
    assert results[3] == ("Un autre", False)
    assert rows(tab)[4].title == "Règlement unique"


def test_merged_cells_that_get_words_of_their_own_are_parted(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    put_on(tab, 0, "objective")
    copy_html("<td>Un but</td><td></td>", "<td>Un autre (moyens)</td><td>Coopératif</td>")
    accept(qtbot, overlaid(qtbot, tab))
    first, second, third = (each.objective for each in rows(tab)[:3])
    assert (first.text, first.as_above) == ("Un but", False)
    assert (second.text, second.kinds) == ("Un autre", (ObjectiveKind.MEANS,))
    assert (third.text, third.as_above) == ("Un but", False)


def test_a_single_value_fills_all_the_selected_cells(tab: DashboardTab) -> None:
    put_on(tab, 0, "mode", Key.Key_Down, Key.Key_Down)
    QApplication.clipboard().setText("Coopératif")
    press(Key.Key_V, CONTROL)
    assert tab.findChild(OverlayDialog) is None
    assert [each.mode for each in rows(tab)[:3]] == [(Mode.COOPERATIVE,)] * 3
    assert tab.session.dossier.history.undo_label == "Coller 2\u00a0cellules"


def test_a_value_that_some_selected_cells_cannot_take_is_shown_first(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    put_on(tab, 0, "pilot", Key.Key_Right)
    QApplication.clipboard().setText("DRH")
    dialog = overlaid(qtbot, tab)
    assert shown(dialog) == [["Jurys communs", "DRH", "(vide)\n→ DRH"]]
    assert dialog.findChild(QTableView, "pasteOtherWay") is None
    accept(qtbot, dialog)
    assert (rows(tab)[0].pilot, rows(tab)[0].responsible) == ((), ("DRH",))


def test_a_line_is_repeated_over_the_rows_that_are_selected(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    put_on(tab, 0, "mode", Key.Key_Down, Key.Key_Down)
    QApplication.clipboard().setText("Délégatif\tCPAS")
    dialog = overlaid(qtbot, tab)
    accept(qtbot, dialog)
    assert {(each.mode, each.pilot) for each in rows(tab)[:3]} == {
        ((Mode.DELEGATIVE,), (Side.CPAS,))
    }


def test_below_the_last_row_of_a_status_rows_are_added(
    qtbot: QtBot, contracts: ContractsTab
) -> None:
    contracts.grid.go_to(saved(contracts).joint[1].id, "kind")
    QApplication.clipboard().setText("Services\tPO\r\ntravaux\tFA\r\n")
    dialog = overlaid(qtbot, contracts)
    assert words(dialog, "overlayCounts") == "2 cellules à remplacer, 1 ligne à ajouter"
    assert shown(dialog)[1] == ["Nouvelle ligne", "Travaux", "FA"]
    accept(qtbot, dialog)
    kinds = [each.kind for each in saved(contracts).joint]
    assert kinds == [ContractKind.SUPPLIES, ContractKind.SERVICES, ContractKind.WORKS]
    assert len(saved(contracts).candidates) == 1
    undo_label = contracts.session.dossier.history.undo_label
    assert undo_label == "Coller 2\u00a0cellules et un marché"


def test_headings_of_the_block_tell_its_columns_and_the_other_way_is_a_key_away(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    put_on(tab, 0, "title")
    copy_html(
        "<td colspan=2>Réalisées</td>",
        "<td>Pilote</td><td>Synergie</td>",
        "<td>CPAS</td><td>Jurys partagés</td>",
    )
    press(Key.Key_V, CONTROL)
    adding = child(tab, PasteDialog)
    qtbot.waitUntil(adding.isActiveWindow)
    press(Key.Key_F6)
    dialog = child(tab, OverlayDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    assert shown(dialog) == [["Jurys communs", "(vide)\n→ CPAS", "Jurys communs\n→ Jurys partagés"]]
    press(Key.Key_F6)
    qtbot.waitUntil(lambda: child(tab, PasteDialog).isActiveWindow())
    press(Key.Key_F6)
    dialog = child(tab, OverlayDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    accept(qtbot, dialog)
    assert (rows(tab)[0].title, rows(tab)[0].pilot) == ("Jurys partagés", (Side.CPAS,))
    assert len(rows(tab)) == 4


def test_a_title_that_names_actions_is_linked_to_them(qtbot: QtBot, tab: DashboardTab) -> None:
    put_on(tab, 0, "title", Key.Key_Right)
    copy_html("<td>Jurys<br>cf. PST A 2.1, Pe8</td><td>Un but</td>")
    accept(qtbot, overlaid(qtbot, tab))
    assert (rows(tab)[0].title, rows(tab)[0].actions) == ("Jurys", ("A 2.1", "Pe8"))


@pytest.mark.parametrize(
    ("column", "keys", "text"),
    [
        ("title", (), "Un\tBut\r\nDeux\tBut"),
        ("results", (), "Un\tBut\tCoopératif"),
        ("title", (Key.Key_Down,), "Un\tBut\r\nDeux\tBut"),
    ],
    ids=["a single first cell", "wider than what is left", "first cells after a paste"],
)
def test_what_looks_like_new_rows_is_offered_as_such(
    qtbot: QtBot, tab: DashboardTab, column: str, keys: tuple[Qt.Key, ...], text: str
) -> None:
    put_on(tab, 0, column, *keys)
    QApplication.clipboard().setText(text)
    press(Key.Key_V, CONTROL)
    assert child(tab, PasteDialog).isVisible()


def test_rows_pasted_where_they_were_copied_are_offered_as_new_ones(tab: DashboardTab) -> None:
    put_on(tab, 0, "title", Key.Key_Space)
    press(Key.Key_C, CONTROL)
    press(Key.Key_V, CONTROL)
    assert child(tab, PasteDialog).isVisible()


def test_rows_copied_from_columns_in_another_order_keep_their_meaning(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    # What people say of the results begins like the name of a function.
    put_on(tab, 1, "results")
    type_text("Une directrice est en place.")
    press(Key.Key_Return, CONTROL)
    put_on(tab, 1, "responsible")
    for _ in range(2):
        press(Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    put_on(tab, 1, "title", Key.Key_Space)
    press(Key.Key_C, CONTROL)
    put_on(tab, 3, "title")
    press(Key.Key_V, CONTROL)
    dialog = child(tab, PasteDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    with qtbot.waitSignal(dialog.accepted):
        press(Key.Key_Return, CONTROL)
    source = rows(tab)[1]
    (copy,) = (each for each in rows(tab) if each.title == source.title and each.id != source.id)
    assert (copy.mode, copy.pilot) == (source.mode, source.pilot)
    assert (copy.responsible, copy.results.text) == (source.responsible, source.results.text)


def test_cells_copied_in_the_grid_go_over_others(qtbot: QtBot, tab: DashboardTab) -> None:
    put_on(tab, 1, "mode", Key.Key_Right, Key.Key_Right)
    press(Key.Key_C, CONTROL)
    put_on(tab, 3, "mode")
    accept(qtbot, overlaid(qtbot, tab))
    source, target = rows(tab)[1], rows(tab)[3]
    assert (target.mode, target.pilot) == (source.mode, source.pilot)
    assert target.responsible == source.responsible
    assert isinstance(tab.grid, GridView)
