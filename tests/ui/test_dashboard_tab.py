from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import institutions, services, synergies
from synergy_desktop.domain.conformity import Part, Place
from synergy_desktop.domain.model import Synergy
from synergy_desktop.domain.vocabulary import Mode, ObjectiveKind, Side, Status
from synergy_desktop.store import queries
from synergy_desktop.ui.dashboard_tab import DashboardTab
from synergy_desktop.ui.tables.rows import RowKind
from ui.keys import press, type_text
from ui.synergy_samples import AS_ABOVE, RULES, opened
from ui.window_parts import child

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[DashboardTab]:
    with opened(qtbot, DashboardTab, tmp_path) as opened_tab:
        tester = QAbstractItemModelTester(
            opened_tab.model, QAbstractItemModelTester.FailureReportingMode.Warning
        )
        yield opened_tab
        del tester


def saved(tab: DashboardTab, status: Status = Status.DONE) -> list[Synergy]:
    service = queries.service(tab.session.dossier, tab.model.service_id)
    return list(service.with_status(status))


def shown(tab: DashboardTab) -> list[str]:
    return [str(tab.model.index(row, 0).data()) for row in range(tab.model.rowCount())]


def titles(tab: DashboardTab, status: Status = Status.DONE) -> list[str]:
    return [synergy.title for synergy in saved(tab, status)]


def put_on(tab: DashboardTab, title: str, column: str = "title") -> None:
    everything = [each for status in Status for each in saved(tab, status)]
    tab.grid.go_to(next(each.id for each in everything if each.title == title), column)


def selected_titles(tab: DashboardTab) -> list[str]:
    ids = tab.grid.selected_ids()
    return [each.title for each in saved(tab) if each.id in ids]


def undo(tab: DashboardTab) -> None:
    tab.session.dossier.history.undo()


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


def test_a_synergy_is_added_under_the_current_one_and_named_at_once(tab: DashboardTab) -> None:
    put_on(tab, "Jurys communs")
    press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    type_text("Nouvelle")
    press(Key.Key_Tab)
    assert titles(tab) == ["Jurys communs", "Nouvelle", "Réserve unique", "Accueil partagé"]
    assert shown(tab)[0] == "Réalisées · 4"


def test_the_button_and_the_links_add_too(tab: DashboardTab) -> None:
    button = tab.findChild(QPushButton, "addSynergyButton")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, LEFT)
    press(Key.Key_Escape)
    assert len(saved(tab)) == 4
    row = shown(tab).index("En cours · 1")
    QTest.mouseClick(tab.grid.viewport(), LEFT, pos=tab.grid.link_rect(row).center())
    press(Key.Key_Escape)
    assert len(saved(tab, Status.ONGOING)) == 2


def test_a_service_without_synergies_says_so_and_offers_one(tab: DashboardTab) -> None:
    archives = tab.session.services.ids()[1]
    tab.session.show_service(archives)
    assert shown(tab)[1] == "Néant – aucune synergie réalisée pour ce service."
    assert tab.model.row(1).kind is RowKind.EMPTY
    QTest.mouseClick(tab.grid.viewport(), LEFT, pos=tab.grid.link_rect(1).center())
    type_text("Jury")
    press(Key.Key_Tab)
    assert shown(tab)[:2] == ["Réalisées · 1", "Jury"]


def test_the_row_below_a_deleted_one_is_selected_the_row_above_the_last(
    tab: DashboardTab,
) -> None:
    put_on(tab, "Réserve unique")
    press(Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert selected_titles(tab) == ["Accueil partagé"]
    press(Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert selected_titles(tab) == ["Jurys communs"]
    press(Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert titles(tab) == selected_titles(tab) == []


def test_rows_are_duplicated_deleted_and_brought_back(tab: DashboardTab) -> None:
    put_on(tab, "Jurys communs")
    press(Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert titles(tab)[:2] == ["Jurys communs", "Jurys communs"]
    press(Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert titles(tab) == ["Jurys communs", "Réserve unique", "Accueil partagé"]
    assert selected_titles(tab) == ["Réserve unique"]
    undo(tab)
    undo(tab)
    assert shown(tab)[1:4] == titles(tab) == ["Jurys communs", "Réserve unique", "Accueil partagé"]


def test_rows_move_within_their_group_only(tab: DashboardTab) -> None:
    put_on(tab, "Accueil partagé")
    assert not tab.verbs["moveSynergiesDown"].isEnabled()
    press(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    press(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert titles(tab) == ["Accueil partagé", "Jurys communs", "Réserve unique"]
    assert not tab.verbs["moveSynergiesUp"].isEnabled()
    press(Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert shown(tab)[1:4] == ["Jurys communs", "Accueil partagé", "Réserve unique"]
    undo(tab)
    assert shown(tab)[1] == "Accueil partagé"


def test_a_row_that_is_dropped_moves_there(tab: DashboardTab) -> None:
    first, second, third = (synergy.id for synergy in saved(tab))
    tab.grid.row_drag.dropped.emit([third], "done", second)
    assert [synergy.id for synergy in saved(tab)] == [first, third, second]
    tab.grid.row_drag.dropped.emit([first], "ongoing", None)
    assert shown(tab)[-1] == "Jurys communs"


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


def test_one_cell_is_merged_with_the_one_above(tab: DashboardTab) -> None:
    put_on(tab, "Réserve unique", "results")
    press(Key.Key_M, CONTROL)
    assert saved(tab)[1].results.as_above
    assert saved(tab)[0].results.text == "Une réserve par fonction."
    assert tab.grid.rowSpan(1, 5) == 2


def test_the_cells_selected_are_parted_and_merged_in_one_step(tab: DashboardTab) -> None:
    steps = len(tab.session.dossier.history.past())
    put_on(tab, "Jurys communs", "objective")
    press(Key.Key_M, CONTROL | SHIFT)
    assert [each.objective for each in saved(tab)] == [RULES] * 3
    for _ in range(2):
        press(Key.Key_Down, SHIFT)
    press(Key.Key_M, CONTROL)
    assert [each.objective for each in saved(tab)] == [RULES, AS_ABOVE, AS_ABOVE]
    assert tab.grid.rowSpan(1, 1) == 3
    assert len(tab.session.dossier.history.past()) == steps + 2
    undo(tab)
    assert [each.objective for each in saved(tab)] == [RULES] * 3
    undo(tab)
    assert tab.grid.rowSpan(1, 1) == 3


def test_merging_says_which_words_went(qtbot: QtBot, tab: DashboardTab) -> None:
    for synergy, text in zip(saved(tab), ("Un", "Deux", ""), strict=True):
        synergies.set_results(tab.session.dossier, synergy.id, text)
    put_on(tab, "Jurys communs", "results")
    press(Key.Key_Down, CONTROL | SHIFT)
    with qtbot.waitSignal(tab.session.noted) as told:
        press(Key.Key_M, CONTROL)
    assert "1\u00a0autre texte retiré" in told.args[0]
    assert [each.results.text for each in saved(tab)] == ["Un", "", ""]


def test_cells_on_both_sides_of_a_heading_do_not_merge(tab: DashboardTab) -> None:
    put_on(tab, "Accueil partagé", "results")
    press(Key.Key_Down, SHIFT)
    assert tab.grid.selected_ids() == [saved(tab)[2].id, saved(tab, Status.ONGOING)[0].id]
    assert not tab.verbs["mergeAbove"].isEnabled()


def test_only_the_cell_where_the_keyboard_is_merges(qtbot: QtBot, tab: DashboardTab) -> None:
    before = saved(tab)
    put_on(tab, "Réserve unique")
    for held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        with qtbot.waitSignal(tab.session.noted) as told:
            press(Key.Key_M, Qt.KeyboardModifier.ControlModifier | held)
        assert told.args == ["Placez-vous d’abord dans la colonne Objectif ou Résultats."]
    assert saved(tab) == before


def test_the_first_cell_of_a_group_merges_with_nothing(tab: DashboardTab) -> None:
    put_on(tab, "Jurys communs", "results")
    assert not tab.verbs["mergeAbove"].isEnabled()
    put_on(tab, "Jurys communs", "objective")
    tab.verbs["separateAbove"].trigger()
    assert [synergy.objective.as_above for synergy in saved(tab)] == [False, False, False]


def test_rows_move_to_another_status_or_service(tab: DashboardTab) -> None:
    put_on(tab, "Jurys communs")
    menu = tab.findChild(QMenu, "moveMenu")
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    action = next(each for each in menu.actions() if each.objectName() == "moveTo_planned")
    action.trigger()
    assert shown(tab)[0] == "Réalisées · 2"
    assert titles(tab, Status.PLANNED) == ["Télétravail", "Jurys communs"]
    put_on(tab, "Règlement unique")
    menu.aboutToShow.emit()
    archives = tab.session.services.ids()[1]
    submenu = menu.findChild(QMenu, "moveToService")
    assert isinstance(submenu, QMenu)
    next(each for each in submenu.actions() if archives in each.objectName()).trigger()
    assert [each.title for each in queries.service(tab.session.dossier, archives).synergies] == [
        "Règlement unique"
    ]
    assert shown(tab)[-1] == "Néant – aucune synergie en cours pour ce service."


def test_rows_of_both_statuses_move_to_another_service_at_once(tab: DashboardTab) -> None:
    tab.grid.select_items([synergy.id for synergy in (saved(tab)[0], *saved(tab, Status.ONGOING))])
    menu = tab.findChild(QMenu, "moveMenu")
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    archives = tab.session.services.ids()[1]
    submenu = menu.findChild(QMenu, "moveToService")
    assert isinstance(submenu, QMenu)
    next(each for each in submenu.actions() if archives in each.objectName()).trigger()
    moved = queries.service(tab.session.dossier, archives).synergies
    assert [(each.title, each.status) for each in moved] == [
        ("Jurys communs", Status.DONE),
        ("Règlement unique", Status.ONGOING),
    ]
    undo(tab)
    assert (len(titles(tab)), len(titles(tab, Status.ONGOING))) == (3, 1)


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
