"""Levels pasted from an office document, and a matrix copied, by keys in the tab of matrices."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QGuiApplication
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import services
from synergy_desktop.domain.model import Matrix
from synergy_desktop.domain.vocabulary import Support
from synergy_desktop.store import queries
from synergy_desktop.ui.matrix_tab import MatrixTab
from ui.keys import press
from ui.pasting_parts import accept, overlaid, shown, words
from ui.window_parts import child, label
from ui.year_samples import levels

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
DATA = Path(__file__).parent.parent / "data" / "clipboard"
ONE = "\tFonctionnement\tManagement\tFormalisation\n5\tX\n4\t\tX\n1\t\t\tX\n"


@pytest.fixture(autouse=True)
def leave_the_clipboard_empty() -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def tab(open_tab: Callable[[type[MatrixTab]], MatrixTab]) -> MatrixTab:
    tab = open_tab(MatrixTab)
    show(tab, "Ressources humaines")
    tab.activateWindow()
    tab.grid.setFocus()
    return tab


def show(tab: MatrixTab, name: str) -> None:
    heads = queries.service_heads(tab.session.dossier, tab.session.report_id)
    tab.session.show_service(next(head.id for head in heads if head.name == name))


def matrices(tab: MatrixTab) -> dict[str, Matrix | None]:
    heads = queries.service_heads(tab.session.dossier, tab.session.report_id)
    return {head.name: head.matrix for head in heads}


def test_the_matrices_of_a_document_are_seen_then_written_as_one_step(
    qtbot: QtBot, tab: MatrixTab
) -> None:
    services.add_service(
        tab.session.dossier, tab.session.report_id, "Économat", Support.PROCUREMENT
    )
    before = matrices(tab)
    copied = QMimeData()
    copied.setHtml((DATA / "matrices.html").read_text("utf-8"))
    QGuiApplication.clipboard().setMimeData(copied)
    dialog = overlaid(qtbot, tab)
    assert [row[0] for row in shown(dialog)] == ["Économat", "Informatique", "Économat", "Archives"]
    assert shown(dialog)[0][1:] == [f"(vide)\n→ {level}" for level in (4, 5, 3, 2, 5)]
    assert shown(dialog)[1][1:] == ["3", "3", "3", "3", "3"]
    assert shown(dialog)[3][1:] == ["2\n→ 1", "2\n→ 0", "2", "2", "élevé"]
    assert words(dialog, "overlayCounts") == "7 cellules à remplacer, 1 cellule à vérifier"
    accept(qtbot, dialog)
    assert matrices(tab) == {
        **before,
        "Économat": levels(4, 5, 3, 2, 5),
        "Archives": levels(1, 0, 2, 2, 2),
    }
    assert tab.session.dossier.history.undo_label == "Coller 2\u00a0matrices"
    tab.activateWindow()
    qtbot.waitUntil(tab.grid.hasFocus)
    tab.session.dossier.history.undo()
    assert matrices(tab) == before


def test_a_lone_matrix_without_a_title_is_that_of_the_service_shown(
    qtbot: QtBot, tab: MatrixTab
) -> None:
    show(tab, "Crèches")
    QGuiApplication.clipboard().setText(ONE)
    accept(qtbot, overlaid(qtbot, tab))
    assert matrices(tab)["Crèches"] == levels(5, 4, None, 1, None)


def test_a_matrix_is_copied_to_another_service_by_keys(qtbot: QtBot, tab: MatrixTab) -> None:
    press(Key.Key_C, CONTROL)
    assert "<th" in QGuiApplication.clipboard().mimeData().html()
    show(tab, "Crèches")
    accept(qtbot, overlaid(qtbot, tab))
    assert matrices(tab)["Crèches"] == matrices(tab)["Ressources humaines"]


def test_levels_of_an_unknown_service_are_left_aside_and_say_so(
    qtbot: QtBot, tab: MatrixTab
) -> None:
    before = matrices(tab)
    QGuiApplication.clipboard().setText(f"Piscine{ONE}\n{ONE}")
    dialog = overlaid(qtbot, tab)
    assert [row[0] for row in shown(dialog)] == ["Piscine", "–"]
    assert "« Piscine »" in label(dialog, "overlayNote").replace("\u00a0", " ")
    press(Key.Key_Return, CONTROL)
    assert dialog.isVisible(), "there is nothing to write"
    press(Key.Key_Escape)
    assert matrices(tab) == before


def test_a_clipboard_without_levels_says_what_to_copy(qtbot: QtBot, tab: MatrixTab) -> None:
    QGuiApplication.clipboard().setText("Bonjour")
    with qtbot.waitSignal(tab.session.noted) as noted:
        press(Key.Key_V, CONTROL)
    assert noted.args is not None
    assert "une matrice avec ses registres" in noted.args[0]


def test_the_menu_of_the_matrix_shows_both_with_their_keys(tab: MatrixTab) -> None:
    tips = [child(tab.grid, QAction, name).toolTip() for name in ("copyMatrix", "pasteLevels")]
    assert "(Ctrl+C)" in tips[0]
    assert "(Ctrl+V)" in tips[1]
