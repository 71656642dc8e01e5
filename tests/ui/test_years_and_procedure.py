"""The dialogs of the years, of the procedure and institutions, and the two pages of help."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import institutions, reports
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.store import queries
from synergy_desktop.ui import dialogs
from synergy_desktop.ui.cheat_sheet import CheatSheet
from synergy_desktop.ui.form import FormDialog
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.procedure_dialog import ProcedureDialog
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.tab import TabName
from synergy_desktop.ui.year_commands import RenameYearDialog, YearDialog, year_after
from ui.window_parts import button, child, session, strip

FormCode = FormDialog.DialogCode


@pytest.fixture
def procedure(qtbot: QtBot, year_session: Session) -> ProcedureDialog:
    dialog = ProcedureDialog(year_session, None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def years(window: MainWindow) -> list[str]:
    return [head.year for head in queries.report_heads(session(window).dossier)]


def write(dialog: QDialog, name: str, words: str) -> QLineEdit:
    line = child(dialog, QLineEdit, name)
    line.setFocus()
    line.selectAll()
    line.del_()
    QTest.keyClicks(line, words)
    QTest.keyClick(line, Qt.Key.Key_Return)
    return line


def choose(dialog: QDialog, name: str, words: str) -> None:
    choice = child(dialog, QComboBox, name)
    choice.setFocus()
    choice.setCurrentIndex(choice.findText(words))
    choice.activated.emit(choice.currentIndex())


def problem(dialog: QDialog) -> str:
    return child(dialog, QLabel, "problem").text()


@pytest.mark.parametrize(
    ("year", "following"),
    [("2025", "2026"), ("2024-2025", "2025-2026"), ("Exercice 1999", "Exercice 2000"), ("x", "x")],
)
def test_the_year_after(year: str, following: str) -> None:
    assert year_after(year) == following


@given(st.integers(1900, 2998))
def test_the_year_after_a_pair_begins_where_it_ended(year: int) -> None:
    assert year_after(f"{year}-{year + 1}") == f"{year + 1}-{year + 2}"


def test_a_year_is_added_from_the_one_that_is_shown(
    open_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str | None]] = []

    def agree(dialog: YearDialog) -> FormDialog.DialogCode:
        asked.append((dialog.year, dialog.copy_of))
        return FormCode.Accepted

    monkeypatch.setattr(YearDialog, "exec", agree)
    shown = session(open_window).report_id
    open_window.action("newYear").trigger()
    assert asked == [("2027", shown)]
    assert years(open_window) == ["2025", "2026", "2027"]
    heads = queries.service_heads(session(open_window).dossier, session(open_window).report_id)
    assert len(heads) == 4
    assert button(open_window, "yearSelector").text() == "Exercice 2027"


def test_a_year_can_begin_empty(open_window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def agree(dialog: YearDialog) -> FormDialog.DialogCode:
        child(dialog, QComboBox, "copyOf").setCurrentIndex(0)
        return FormCode.Accepted

    monkeypatch.setattr(YearDialog, "exec", agree)
    open_window.action("newYear").trigger()
    assert session(open_window).services.ids() == ()
    assert session(open_window).service_id == ""


def test_a_year_is_not_given_a_name_that_another_bears(
    open_window: MainWindow, qtbot: QtBot
) -> None:
    heads = queries.report_heads(session(open_window).dossier)
    dialog = YearDialog(heads, heads[-1].id, open_window)
    qtbot.addWidget(dialog)
    dialog.show()
    line = child(dialog, QLineEdit, "year")
    for words, wrong in (
        ("2025", "L’exercice 2025 existe déjà dans ce dossier."),
        (" ", "Indiquez l’exercice, par exemple 2026 ou 2025-2026."),
    ):
        line.setText(words)
        dialog.accept()
        assert dialog.isVisible()
        assert problem(dialog) == wrong
    line.setText("2028")
    dialog.accept()
    assert dialog.result() == FormCode.Accepted


def test_a_year_is_renamed(open_window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def agree(dialog: RenameYearDialog) -> FormDialog.DialogCode:
        child(dialog, QLineEdit, "year").setText("2025-2026")
        return FormCode.Accepted

    monkeypatch.setattr(RenameYearDialog, "exec", agree)
    open_window.action("renameYear").trigger()
    assert years(open_window) == ["2025", "2025-2026"]
    assert button(open_window, "yearSelector").text() == "Exercice 2025-2026"


@pytest.mark.parametrize("yes", [True, False])
def test_a_year_is_deleted_only_if_agreed(
    open_window: MainWindow, monkeypatch: pytest.MonkeyPatch, *, yes: bool
) -> None:
    monkeypatch.setattr(dialogs, "confirm", lambda *_: yes)
    open_window.action("deleteYear").trigger()
    assert years(open_window) == (["2025"] if yes else ["2025", "2026"])


@pytest.mark.parametrize("tab", TabName)
def test_a_new_year_that_is_undone_gives_way_to_the_one_before(
    open_window: MainWindow, tab: TabName
) -> None:
    here = session(open_window)
    for visited in (TabName.DASHBOARD, TabName.MATRICES, tab):
        strip(open_window).choose(visited)
    here.show_service(here.services.ids()[-1])
    shown, service = here.report_id, here.services.name(here.service_id)
    reports.add_report(here.dossier, "2030", copy_of=shown)
    assert here.report_id != shown
    open_window.action("undo").trigger()
    assert here.report_id == shown
    assert here.services.name(here.service_id) == service
    open_window.action("redo").trigger()
    assert here.services.name(here.service_id) == service


def test_a_date_is_in_the_file_once_typed_whatever_its_form(
    procedure: ProcedureDialog, year_session: Session
) -> None:
    line = write(procedure, "procedure_joint_council", "23.11.26")
    kept = queries.procedure(year_session.dossier, year_session.report_id)
    assert kept.joint_council == "2026-11-23"
    assert line.text() == "23/11/2026"
    write(procedure, "procedure_joint_council", "")
    kept = queries.procedure(year_session.dossier, year_session.report_id)
    assert kept.joint_council is None


def test_what_is_no_date_is_told_and_not_written(
    procedure: ProcedureDialog, year_session: Session
) -> None:
    line = write(procedure, "procedure_concertation", "demain")
    assert problem(procedure).startswith("«\u00a0demain\u00a0» n’est pas une date.")
    assert line.text() == "demain"
    assert year_session.dossier.history.undo_label is None
    write(procedure, "procedure_concertation", "12/12/2026")
    assert problem(procedure) == ""


def test_the_opinion_and_the_amendment_are_chosen(
    procedure: ProcedureDialog, year_session: Session
) -> None:
    def kept() -> tuple[str, bool | None]:
        told = queries.procedure(year_session.dossier, year_session.report_id)
        return told.financial_opinion, told.concertation_amended

    assert kept() == ("", None)
    choose(procedure, "procedure_financial_opinion", "Défavorable")
    choose(procedure, "procedure_concertation_amended", "Non")
    assert kept() == ("défavorable", False)
    choose(procedure, "procedure_concertation_amended", "Oui, il a été modifié")
    assert kept() == ("défavorable", True)
    choose(procedure, "procedure_concertation_amended", "Pas encore indiqué")
    assert kept() == ("défavorable", None)


def test_an_opinion_in_other_words_is_shown(
    procedure: ProcedureDialog, year_session: Session
) -> None:
    reports.set_financial_opinion(
        year_session.dossier, year_session.report_id, "favorable sous réserve"
    )
    choice = child(procedure, QComboBox, "procedure_financial_opinion")
    assert choice.currentText() == "favorable sous réserve"


def test_names_and_legislature_are_written_and_followed(
    procedure: ProcedureDialog, year_session: Session
) -> None:
    write(procedure, "cpas_director_general", "A. <i>Dubois</i>")
    write(procedure, "legislature", "2030-2036")
    choose(procedure, "commune_nature", "Ville")
    dossier = year_session.dossier
    assert queries.institution(dossier, Side.CPAS).director_general == "A. <i>Dubois</i>"
    assert queries.legislature(dossier) == "2030-2036"
    assert queries.institution(dossier, Side.COMMUNE).nature == "Ville"
    institutions.set_institution(dossier, Side.CPAS, "director_general", "B. Lambert")
    assert child(procedure, QLineEdit, "cpas_director_general").text() == "B. Lambert"
    dossier.history.undo()
    assert child(procedure, QLineEdit, "cpas_director_general").text() == "A. <i>Dubois</i>"


def test_what_is_being_typed_survives_a_change_elsewhere(
    procedure: ProcedureDialog, year_session: Session
) -> None:
    line = child(procedure, QLineEdit, "commune_head")
    line.setFocus()
    QTest.keyClicks(line, "C. Mar")
    institutions.set_institution(year_session.dossier, Side.CPAS, "name", "CPAS")
    QTest.keyClicks(line, "tin")
    assert line.text() == "C. Martin"


def test_closing_the_dialog_writes_what_is_being_typed(
    procedure: ProcedureDialog, year_session: Session
) -> None:
    line = child(procedure, QLineEdit, "commune_head")
    child(procedure, QLineEdit, "cpas_head").setFocus()
    line.insert("C. Martin")
    procedure.close()
    assert queries.institution(year_session.dossier, Side.COMMUNE).head == "C. Martin"


def test_a_dossier_without_a_year_still_has_institutions(
    qtbot: QtBot, year_session: Session
) -> None:
    year_session.show_report("")
    dialog = ProcedureDialog(year_session, None)
    qtbot.addWidget(dialog)
    assert dialog.findChild(QLineEdit, "procedure_joint_council") is None
    write(dialog, "commune_name", "Ath")
    assert queries.institution(year_session.dossier, Side.COMMUNE).name == "Ath"


def test_every_field_of_the_procedure_can_be_named(procedure: ProcedureDialog) -> None:
    for kind in (QLineEdit, QComboBox):
        for field in procedure.findChildren(kind):
            assert field.accessibleName()
            assert field.objectName()


def test_the_help_tells_the_keys_of_the_actions(open_window: MainWindow) -> None:
    open_window.action("help").trigger()
    words = {label.text() for label in child(open_window, CheatSheet).findChildren(QLabel)}
    assert {"Ctrl+Z", "F8", "Alt+↑ ou Alt+↓"} <= words
    assert "Points à compléter" in words


def test_the_help_fits_a_small_screen(open_window: MainWindow) -> None:
    open_window.action("help").trigger()
    size = child(open_window, CheatSheet).sizeHint()
    # A screen of 1366×768, less its task bar and the frame of the sheet.
    assert size.width() <= 1350
    assert size.height() <= 660


def test_the_program_tells_its_version_and_licence(open_window: MainWindow) -> None:
    from synergy_desktop import __version__

    open_window.action("about").trigger()
    dialog = child(open_window, QDialog, "about")
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert __version__ in words
    assert "GNU GPL" in words
