"""The dashboard of a service: what it shows, what is typed and ticked in it, what it leads to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import institutions, services, synergies
from synergy_desktop.domain.conformity import Part, Place
from synergy_desktop.domain.vocabulary import Mode, ObjectiveKind, Side, Status
from synergy_desktop.store import queries
from synergy_desktop.ui.dashboard_tab import DashboardTab
from ui.dashboard_parts import dashboard, put_on, saved, shown, titles, undo
from ui.keys import press, type_text
from ui.window_parts import child

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[DashboardTab]:
    with dashboard(qtbot, tmp_path) as opened_tab:
        yield opened_tab


def test_the_service_shows_what_is_done_then_what_is_ongoing(tab: DashboardTab) -> None:
    assert shown(tab) == [
        "Réalisées · 3",
        "Jurys communs",
        "Réserve unique",
        "Accueil partagé",
        "En cours · 1",
        "Règlement unique",
    ]
    row = [tab.model.index(2, column).data() for column in range(6)]
    assert row == [
        "Réserve unique",
        "Mêmes règles pour tous\nPerformance",
        "Coopératif",
        "Ville",
        "DRH\nDirecteur général",
        "Une réserve par fonction.",
    ]


def test_a_typed_title_is_in_the_file_and_undone_at_once(tab: DashboardTab, qtbot: QtBot) -> None:
    put_on(tab, "Règlement unique")
    type_text("Statuts")
    qtbot.waitUntil(lambda: titles(tab, Status.ONGOING) == ["Statuts"])
    type_text(" communs")
    press(Key.Key_Tab)
    assert titles(tab, Status.ONGOING) == ["Statuts communs"]
    undo(tab)
    assert shown(tab)[5] == "Règlement unique"


def test_kinds_mode_and_pilot_are_ticked(tab: DashboardTab) -> None:
    for column, code in (("objective", "citizen"), ("mode", "delegative"), ("pilot", "commune")):
        put_on(tab, "Règlement unique", column)
        press(Key.Key_F2)
        editor = tab.grid.open_editor()
        assert editor is not None
        QTest.mouseClick(editor.boxes[code], LEFT, pos=QPoint(12, 10))
        press(Key.Key_Escape)
    (synergy,) = saved(tab, Status.ONGOING)
    assert synergy.objective.kinds == (ObjectiveKind.CITIZEN,)
    assert synergy.mode == (Mode.DELEGATIVE,)
    assert synergy.pilot == (Side.COMMUNE,)


def test_functions_are_written_one_a_line_or_with_semicolons(tab: DashboardTab) -> None:
    put_on(tab, "Règlement unique", "responsible")
    type_text("DRH; Directrice")
    press(Key.Key_Return)
    type_text("Juriste")
    press(Key.Key_Tab)
    assert saved(tab, Status.ONGOING)[0].responsible == ("DRH", "Directrice", "Juriste")


def test_escape_takes_back_what_was_typed_and_leaves_no_step(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    history = tab.session.dossier.history
    put_on(tab, "Réserve unique", "results")
    before = history.undo_label, history.past(), saved(tab)
    press(Key.Key_F2)
    type_text("Tape")
    qtbot.waitUntil(lambda: saved(tab)[1].results.text.endswith("Tape"))
    type_text(" puis encore")
    assert history.undo_label == "Modifier les résultats"
    press(Key.Key_Escape)
    assert (history.undo_label, history.past(), saved(tab)) == before


def test_selected_cells_are_emptied_in_one_step(tab: DashboardTab) -> None:
    tab.grid.selectAll()
    tab.grid.clear_cells()
    assert titles(tab) == ["", "", ""]
    undo(tab)
    assert titles(tab) == ["Jurys communs", "Réserve unique", "Accueil partagé"]


def test_the_link_below_tells_of_the_planned_ones_and_leads_there(
    tab: DashboardTab, qtbot: QtBot
) -> None:
    link = tab.findChild(QPushButton, "otherTabLink")
    assert isinstance(link, QPushButton)
    assert link.text() == "1\u00a0synergie projetée pour ce service\u00a0: voir Programmation"
    with qtbot.waitSignal(tab.session.jump_requested) as jumped:
        QTest.mouseClick(link, LEFT)
    assert jumped.args is not None
    assert jumped.args[0].part is Part.PLANNING
    synergies.delete_synergies(tab.session.dossier, [saved(tab, Status.PLANNED)[0].id])
    assert link.text().startswith("Aucune synergie projetée")


def test_a_finding_leads_to_its_cell(tab: DashboardTab) -> None:
    tab.session.show_service(tab.session.services.ids()[1])
    staff = tab.session.services.ids()[0]
    synergy = queries.service(tab.session.dossier, staff).synergies[3]
    tab.jump(
        Place(part=Part.DASHBOARD, service_id=staff, row_id=synergy.id, field="objective_text")
    )
    assert tab.session.service_id == staff
    assert tab.model.item(tab.grid.currentIndex().row()) == synergy
    assert tab.grid.currentIndex().column() == 1
    assert tab.grid.hasFocus()


def test_the_commune_and_the_service_are_called_as_they_are_now(tab: DashboardTab) -> None:
    dossier = tab.session.dossier
    institutions.set_institution(dossier, Side.COMMUNE, "nature", "Commune")
    assert tab.model.index(2, 3).data() == "Commune"
    services.rename_service(dossier, tab.model.service_id, "Personnel & <b>paie</b>")
    title = tab.findChild(QLabel, "serviceTitle")
    assert isinstance(title, QLabel)
    assert title.text() == "Personnel & <b>paie</b>"


def test_a_long_title_is_shown_whole_above_the_tools_in_a_narrow_window(
    tab: DashboardTab,
) -> None:
    name = "Direction de la cohésion sociale et de la citoyenneté"
    services.rename_service(tab.session.dossier, tab.model.service_id, name)
    title = child(tab, QLabel, "serviceTitle")
    tools = child(tab, QPushButton, "addSynergyButton")
    for width, beside in ((1600, True), (960, False), (1600, True)):
        tab.resize(width, 640)
        QCoreApplication.processEvents()
        assert (abs(at(title) - at(tools)) < 4) is beside
        assert at(tools) - at(title) < 60
        assert title.width() >= title.fontMetrics().horizontalAdvance(name)


def at(widget: QWidget) -> int:
    """How far down the middle of a widget stands in its window."""
    return widget.mapTo(widget.window(), widget.rect().center()).y()


def test_a_service_that_is_deleted_gives_way_to_another(tab: DashboardTab) -> None:
    services.delete_service(tab.session.dossier, tab.model.service_id)
    assert tab.model.service_id == tab.session.services.ids()[0]
    assert shown(tab)[1].startswith("Néant")
    undo(tab)
    tab.session.show_service(tab.session.services.ids()[0])
    assert shown(tab)[1] == "Jurys communs"


def test_pending_text_is_written_when_the_tab_goes(tab: DashboardTab) -> None:
    put_on(tab, "Règlement unique")
    type_text("Vite")
    tab.commit_pending()
    assert titles(tab, Status.ONGOING) == ["Vite"]


def test_no_year_shows_nothing_and_offers_nothing(tab: DashboardTab) -> None:
    tab.set_report("")
    assert shown(tab)[0] == "Réalisées · 0"
    assert not tab.verbs["addSynergy"].isEnabled()


def test_letters_typed_on_a_heading_go_nowhere(tab: DashboardTab) -> None:
    tab.grid.setFocus()
    tab.grid.setCurrentIndex(tab.model.index(0, 0))
    before = saved(tab)
    type_text("jre")
    tab.commit_pending()
    assert tab.grid.currentIndex().row() == 0
    assert saved(tab) == before
    assert tab.session.dossier.history.undo_label is None
