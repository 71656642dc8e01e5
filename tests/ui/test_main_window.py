"""The window: opening and closing, tabs, years, undo, the line at the foot."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import institutions, matrices, reports, services
from synergy_desktop.domain.model import DossierContent, Institution
from synergy_desktop.domain.vocabulary import Register, Side
from synergy_desktop.errors import DossierError
from synergy_desktop.settings import Settings
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.models import ServiceRow
from synergy_desktop.ui.empty_state import EmptyState
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.tab import Tab, TabName
from synergy_desktop.ui.welcome import Welcome
from ui.keys import press
from ui.window_parts import banner, button, child, label, menu, service, session, shown, strip, tool
from ui.year_samples import CONTENT


def set_level(window: MainWindow, level: int) -> None:
    matrices.set_level(
        session(window).dossier, service(window, "Informatique"), Register.MANAGEMENT, level
    )


def drop(window: MainWindow, path: Path) -> QDropEvent:
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(window.rect().center()),
        Qt.DropAction.CopyAction,
        carried,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    window.dropEvent(event)
    return event


def test_the_head_names_the_institutions_and_the_newest_year(open_window: MainWindow) -> None:
    assert label(open_window, "institutions") == "Valprée – Commune et CPAS"
    assert button(open_window, "yearSelector").text() == "Exercice 2026"
    assert open_window.windowTitle() == "Valprée – Synergies"
    assert session(open_window).service_id == service(open_window, "Ressources humaines")


def tabs_made(window: MainWindow) -> int:
    return sum(isinstance(widget, Tab) for widget in window.findChildren(QWidget))


def test_every_tab_is_made_when_it_is_first_chosen(open_window: MainWindow) -> None:
    assert isinstance(shown(open_window), Tab)
    for number, name in enumerate(TabName, start=1):
        open_window.action(f"tab{number}").trigger()
        tab = shown(open_window)
        assert isinstance(tab, Tab)
        assert (tab.key, tab.title) == (name, name.label)
        assert tabs_made(open_window) == number
    open_window.action("tab1").trigger()
    assert tabs_made(open_window) == len(TabName)


def test_a_tab_is_chosen_with_the_mouse_and_with_the_keys(open_window: MainWindow) -> None:
    tabs = strip(open_window)
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(2).center())
    assert tabs.current() is TabName.MATRICES
    tabs.setFocus()
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.current() is TabName.SUMMARY
    open_window.action("previousTab").trigger()
    assert tabs.current() is TabName.MATRICES
    open_window.action(f"tab{len(TabName)}").trigger()
    open_window.action("nextTab").trigger()
    assert tabs.current() is TabName.DASHBOARD


def test_a_change_is_told_at_the_foot_and_named_on_the_undo_button(
    open_window: MainWindow,
) -> None:
    assert label(open_window, "savedAt") == "Tout est enregistré"
    assert not open_window.action("undo").isEnabled()
    set_level(open_window, 5)
    saved = session(open_window).dossier.saved_at
    assert saved is not None
    assert label(open_window, "savedAt") == f"Enregistré à {saved:%H:%M:%S}"
    step = session(open_window).dossier.history.undo_label
    assert open_window.action("undo").text() == f"Annuler «\u00a0{step}\u00a0»"
    assert "Ctrl+Z" in tool(open_window, "undoButton").toolTip()


def test_the_undo_button_takes_back_and_the_redo_button_brings_back(
    open_window: MainWindow,
) -> None:
    def level() -> int | None:
        matrix = queries.service(
            session(open_window).dossier, service(open_window, "Informatique")
        ).matrix
        return matrix.management if matrix else None

    set_level(open_window, 5)
    QTest.mouseClick(tool(open_window, "undoButton"), Qt.MouseButton.LeftButton)
    assert level() == 3
    assert not open_window.action("undo").isEnabled()
    QTest.mouseClick(tool(open_window, "redoButton"), Qt.MouseButton.LeftButton)
    assert level() == 5


def test_a_tab_is_chosen_by_its_number_whether_or_not_the_keyboard_wants_maj_for_it(
    qtbot: QtBot,
    open_window: MainWindow,
) -> None:
    open_window.activateWindow()
    qtbot.waitUntil(open_window.isActiveWindow)
    for key, tab in (
        (Qt.Key.Key_3, TabName.MATRICES),
        (Qt.Key.Key_Eacute, TabName.PLANNING),
        (Qt.Key.Key_Egrave, TabName.SOCIAL),
        (Qt.Key.Key_9, TabName.SITTING),
        (Qt.Key.Key_F2, TabName.REPORT),
    ):
        press(key, Qt.KeyboardModifier.ControlModifier)
        assert strip(open_window).current() is tab


def test_the_undo_button_names_more_of_a_long_step_on_a_wide_window(
    open_window: MainWindow,
) -> None:
    name = "Un nom de service si long que le bouton d’annulation ne peut le montrer en entier"
    with session(open_window).dossier.step(f"Renommer en {name}") as step:
        step.run(ServiceRow.update(name=name))
    undo = tool(open_window, "undoButton")
    open_window.resize(1366, 700)
    assert undo.text().endswith("…")
    open_window.resize(1920, 1000)
    assert name in undo.text()
    open_window.resize(1366, 700)
    assert undo.text().endswith("…")


def test_a_long_step_is_shortened_on_the_button_and_whole_on_hover(
    open_window: MainWindow,
) -> None:
    name = "Un nom de service si long que le bouton d’annulation ne peut le montrer en entier"
    with session(open_window).dossier.step(f"Renommer en {name}") as step:
        step.run(ServiceRow.update(name=name))
    undo = tool(open_window, "undoButton")
    assert undo.text().endswith("…")
    assert undo.width() < 360
    assert name in undo.toolTip()


def test_another_year_is_chosen_in_its_menu(open_window: MainWindow) -> None:
    years_menu = menu(open_window, "yearMenu")
    years_menu.aboutToShow.emit()
    years = [action for action in years_menu.actions() if action.isCheckable()]
    assert [(year.text(), year.isChecked()) for year in years] == [
        ("Exercice 2026", True),
        ("Exercice 2025", False),
    ]
    years[1].trigger()
    assert button(open_window, "yearSelector").text() == "Exercice 2025"
    assert session(open_window).services.name(session(open_window).service_id) == "Personnel"


def test_the_service_of_the_same_name_stays_chosen_in_another_year(
    open_window: MainWindow,
) -> None:
    here = session(open_window)
    here.show_service(service(open_window, "Archives"))
    here.show_report(queries.report_heads(here.dossier)[0].id)
    assert here.services.name(here.service_id) == "Archives"


def test_the_window_turns_to_a_new_year_and_back_when_it_is_undone(
    open_window: MainWindow,
) -> None:
    here = session(open_window)
    reports.add_report(here.dossier, "2027", here.report_id)
    assert button(open_window, "yearSelector").text() == "Exercice 2027"
    open_window.action("undo").trigger()
    assert button(open_window, "yearSelector").text() == "Exercice 2026"


def test_a_dossier_without_a_year_says_so_and_offers_one(
    window: MainWindow, tmp_path: Path
) -> None:
    bare = DossierContent(commune=Institution(name="Ath"), cpas=Institution(name="CPAS d’Ath"))
    window.show_dossier(Dossier.create(tmp_path / "Ath.synergie", bare))
    assert button(window, "yearSelector").text() == "Aucun exercice"
    assert isinstance(shown(window), EmptyState)
    assert not window.action("deleteYear").isEnabled()
    window.action(f"tab{list(TabName).index(TabName.PLAN) + 1}").trigger()
    assert isinstance(shown(window), Tab)
    window.action("tab1").trigger()
    reports.add_report(session(window).dossier, "2026")
    assert isinstance(shown(window), Tab)
    assert window.action("deleteYear").isEnabled()


def test_the_last_year_can_go_and_come_back(open_window: MainWindow) -> None:
    here = session(open_window)
    for head in queries.report_heads(here.dossier):
        reports.delete_report(here.dossier, head.id)
    assert isinstance(shown(open_window), EmptyState)
    open_window.action("undo").trigger()
    assert button(open_window, "yearSelector").text() == "Exercice 2026"
    assert isinstance(shown(open_window), Tab)


def test_the_step_of_the_procedure_is_told_at_the_foot(open_window: MainWindow) -> None:
    assert button(open_window, "procedureStep").text() == "Étape\u00a0: aucune date encore"
    here = session(open_window)
    reports.set_procedure_date(here.dossier, here.report_id, "joint_council", "2026-11-23")
    step = "Étape\u00a0: conseil conjoint du 23\u00a0novembre\u00a02026"
    assert button(open_window, "procedureStep").text() == step


def test_the_head_follows_the_name_and_the_title_of_the_commune(open_window: MainWindow) -> None:
    dossier = session(open_window).dossier
    institutions.set_institution(dossier, Side.COMMUNE, "nature", "Ville")
    institutions.set_institution(dossier, Side.COMMUNE, "name", "Ath & <b>Lessines</b>")
    assert label(open_window, "institutions") == "Ath & <b>Lessines</b> – Ville et CPAS"


def test_closing_the_dossier_leads_back_to_the_welcome_page(open_window: MainWindow) -> None:
    dossier = session(open_window).dossier
    open_window.action("closeDossier").trigger()
    assert isinstance(shown(open_window), Welcome)
    assert open_window.windowTitle() == "Synergies"
    for name in ("undo", "newYear", "findings", "tab1", "exportFile"):
        assert not open_window.action(name).isEnabled()
    with pytest.raises(DossierError):
        queries.report_heads(dossier)


def test_closing_the_window_lets_go_of_the_file_and_keeps_its_place(
    open_window: MainWindow, tmp_path: Path
) -> None:
    path = session(open_window).dossier.path
    open_window.resize(1111, 666)
    open_window.close()
    assert open_window.session is None
    path.unlink()
    again = MainWindow(Settings(tmp_path / "settings.json"))
    assert again.height() == 666
    again.deleteLater()


def test_the_window_is_where_it_was_after_a_power_cut(
    qtbot: QtBot, open_window: MainWindow, tmp_path: Path
) -> None:
    open_window.resize(1111, 666)
    file = tmp_path / "settings.json"
    kept = Settings(file).text("windowGeometry")
    qtbot.waitUntil(lambda: Settings(file).text("windowGeometry") != kept)
    again = MainWindow(Settings(file))
    assert again.height() == 666
    again.deleteLater()


def test_a_file_that_is_no_dossier_is_refused_in_words(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "lettre.synergie"
    path.write_text("Madame, Monsieur,", encoding="utf-8")
    window.open_dossier(path)
    assert "lettre.synergie" in banner(window)
    assert isinstance(shown(window), Welcome)
    QTest.mouseClick(tool(window, "closeBanner"), Qt.MouseButton.LeftButton)
    assert banner(window) == ""


def test_a_refusal_leaves_the_open_dossier_open(open_window: MainWindow, tmp_path: Path) -> None:
    open_window.open_dossier(tmp_path / "absent.synergie")
    assert banner(open_window)
    assert session(open_window).dossier.path.stem == "Valprée"
    set_level(open_window, 1)


def test_a_dossier_dropped_on_the_window_is_opened(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "Glissé.synergie"
    Dossier.create(path, CONTENT).close()
    assert drop(window, path).isAccepted()
    assert session(window).dossier.path == path


def test_anything_else_dropped_on_the_window_is_left_alone(
    window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "photo.jpg").touch()
    assert not drop(window, tmp_path / "photo.jpg").isAccepted()
    assert window.session is None


def test_a_command_refused_in_a_tab_is_told_in_the_window(
    open_window: MainWindow,
) -> None:
    def refuse() -> None:
        raise DossierError("Le disque est plein.")

    with session(open_window).attempt():
        refuse()
    assert banner(open_window) == "Le disque est plein."
    assert child(open_window, QLabel, "bannerMark").accessibleName() == "Refus"
    set_level(open_window, 4)
    assert banner(open_window) == ""


def test_what_else_is_told_stays_until_it_is_closed(open_window: MainWindow) -> None:
    open_window.say("Une erreur inattendue s’est produite.")
    set_level(open_window, 4)
    assert banner(open_window) == "Une erreur inattendue s’est produite."


def test_what_a_step_quotes_is_quoted_within_the_guillemets(open_window: MainWindow) -> None:
    services.rename_service(
        session(open_window).dossier, service(open_window, "Informatique"), "Réseau"
    )
    assert open_window.action("undo").text() == "Annuler «\u00a0Renommer en “Réseau”\u00a0»"


def test_every_action_can_be_named_and_its_keys_are_its_own(open_window: MainWindow) -> None:
    keys: list[str] = []
    for action in open_window.actions():
        assert action.objectName()
        assert action.text()
        assert action.toolTip()
        keys += [key.toString() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_the_menu_holds_every_action(open_window: MainWindow) -> None:
    window_menu = menu(open_window, "windowMenu")
    window_menu.aboutToShow.emit()
    window_menu.aboutToShow.emit()
    assert [one.text() for one in window_menu.actions()] == [
        "Fichier",
        "Édition",
        "Affichage",
        "Projection",
        "Aide",
    ]
    held = {
        action.objectName()
        for section in window_menu.findChildren(QMenu)
        for action in section.actions()
    }
    assert {action.objectName() for action in open_window.actions()} <= held


def test_the_pointer_lights_up_a_tab(open_window: MainWindow) -> None:
    tabs = strip(open_window)
    place = tabs.tabRect(4)
    before = tabs.grab(place).toImage()
    QTest.mouseMove(tabs, place.center())
    QTest.mouseMove(tabs, place.center() + QPoint(1, 0))
    assert tabs.grab(place).toImage() != before


def test_a_recent_dossier_is_opened_from_the_menu(open_window: MainWindow, tmp_path: Path) -> None:
    other = tmp_path / "R&D.synergie"
    Dossier.create(other, CONTENT).close()
    open_window.settings.remember(other)
    menu(open_window, "windowMenu").aboutToShow.emit()
    recent = menu(open_window, "recentMenu").actions()
    assert [action.text() for action in recent] == ["R&&D.synergie", "Valprée.synergie"]
    recent[0].trigger()
    assert session(open_window).dossier.path == other


def test_what_the_user_wrote_is_no_markup_and_no_shortcut(open_window: MainWindow) -> None:
    here = session(open_window)
    services.rename_service(here.dossier, here.service_id, "R&D <b>x</b>")
    undo = tool(open_window, "undoButton")
    assert "R&&D <b>x</b>" in undo.text()
    assert "R&amp;D &lt;b&gt;x&lt;/b&gt;" in undo.toolTip()
    tip = here.services.index_of(here.service_id).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;" in tip
    reports.rename_report(here.dossier, here.report_id, "A&B")
    assert button(open_window, "yearSelector").text() == "Exercice A&&B"


def test_endless_names_do_not_stretch_the_window(open_window: MainWindow) -> None:
    here = session(open_window)
    least = open_window.minimumSizeHint().width()
    institutions.set_institution(here.dossier, Side.COMMUNE, "name", "x" * 10_000)
    reports.rename_report(here.dossier, here.report_id, "2026 " * 500)
    assert open_window.minimumSizeHint().width() < least + 500
