"""Ways into a dossier and out of it: new, open, recent, the sample, import, export."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from synergy_desktop.domain.model import OtherPlace, Plan, PlanNode
from synergy_desktop.domain.vocabulary import NodeKind, PlanOwner, Side, Support
from synergy_desktop.exchange import interchange
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui import dialogs
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.new_dossier import NewDossier, legislature_of
from synergy_desktop.ui.recent_list import RecentList
from synergy_desktop.ui.welcome import Welcome
from ui.window_parts import banner, button, child, session, shown
from ui.year_samples import CONTENT


@pytest.fixture
def form(qtbot: QtBot, tmp_path: Path) -> NewDossier:
    dialog = NewDossier(tmp_path, None)
    qtbot.addWidget(dialog)
    return dialog


def fill(dialog: NewDossier, name: str, text: str) -> None:
    line = child(dialog, QLineEdit, name)
    line.setText(text)


def text(dialog: NewDossier, name: str) -> str:
    return child(dialog, QLineEdit, name).text()


def answer_open(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    monkeypatch.setattr(dialogs, "ask_open", lambda *_: path)


def answer_save(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[Path]:
    proposed: list[Path] = []

    def answer(_parent: object, _title: str, _kind: str, offer: Path) -> Path | None:
        proposed.append(offer)
        return path

    monkeypatch.setattr(dialogs, "ask_save", answer)
    return proposed


def answer_confirm(monkeypatch: pytest.MonkeyPatch, *, yes: bool) -> None:
    monkeypatch.setattr(dialogs, "confirm", lambda *_: yes)


def recent(window: MainWindow) -> RecentList:
    return child(window, RecentList)


def test_the_file_and_the_cpas_follow_the_name_of_the_commune(
    form: NewDossier, tmp_path: Path
) -> None:
    fill(form, "communeName", "Ath")
    assert text(form, "cpasName") == "CPAS d’Ath"
    assert form.path == tmp_path / "Ath.synergie"
    fill(form, "cpasName", "Centre d’action sociale")
    fill(form, "communeName", "A:B?")
    assert text(form, "cpasName") == "Centre d’action sociale"
    assert form.path == tmp_path / "AB.synergie"


def test_the_file_is_proposed_where_it_can_be_made(qtbot: QtBot, user_home: Path) -> None:
    assert dialogs.documents() == user_home / "Documents"
    (user_home / "Documents").rmdir()
    dialog = NewDossier(dialogs.documents(), None)
    qtbot.addWidget(dialog)
    fill(dialog, "communeName", "Ath")
    assert dialog.path.parent.is_dir()
    assert dialog.problem() == ""


@pytest.mark.parametrize(
    ("field", "value", "wrong"),
    [
        ("communeName", " ", "Indiquez le nom de la commune."),
        ("cpasName", "", "Indiquez le nom du CPAS."),
        ("year", "", "Indiquez l’exercice, par exemple 2026."),
        (
            "file",
            "/no/such/folder/a.synergie",
            "Choisissez un fichier dans un répertoire qui existe.",
        ),
    ],
)
def test_a_form_that_lacks_something_says_what(
    form: NewDossier, field: str, value: str, wrong: str
) -> None:
    fill(form, "communeName", "Ath")
    fill(form, field, value)
    form.show()
    QTest.mouseClick(child(form, QPushButton, "accept"), Qt.MouseButton.LeftButton)
    assert form.isVisible()
    assert child(form, QLabel, "problem").text() == wrong


def test_an_existing_file_is_replaced_only_if_agreed(
    form: NewDossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(form, "communeName", "Ath")
    (tmp_path / "Ath.synergie").touch()
    answer_confirm(monkeypatch, yes=False)
    assert form.problem() == "Choisissez un autre nom de fichier."
    answer_confirm(monkeypatch, yes=True)
    assert form.problem() == ""


def test_a_file_agreed_to_in_the_file_dialog_is_not_asked_about_again(
    form: NewDossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Ailleurs.synergie"
    path.touch()
    answer_save(monkeypatch, path)
    answer_confirm(monkeypatch, yes=False)
    fill(form, "communeName", "Ath")
    QTest.mouseClick(child(form, QPushButton, "browse"), Qt.MouseButton.LeftButton)
    assert form.path == path
    assert form.problem() == ""


def test_a_new_dossier_holds_the_four_support_services(form: NewDossier) -> None:
    fill(form, "communeName", "Mons")
    fill(form, "year", "2026")
    child(form, QComboBox, "nature").setCurrentText("Ville")
    content = form.content
    assert (content.commune.name, content.commune_word) == ("Mons", "Ville")
    assert content.reports[0].year == "2026"
    assert {service.support for service in content.reports[0].services} == set(Support)


@pytest.mark.parametrize(
    ("year", "legislature"),
    [(2018, "2018-2024"), (2023, "2018-2024"), (2024, "2024-2030"), (2030, "2030-2036")],
)
def test_the_legislature_is_the_one_that_the_year_falls_in(year: int, legislature: str) -> None:
    assert legislature_of(year) == legislature


def test_a_new_dossier_is_made_and_shown(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def agree(dialog: NewDossier) -> NewDossier.DialogCode:
        fill(dialog, "communeName", "Ath")
        fill(dialog, "file", str(tmp_path / "Le dossier"))
        return NewDossier.DialogCode.Accepted

    monkeypatch.setattr(NewDossier, "exec", agree)
    QTest.mouseClick(button(window, "newDossierButton"), Qt.MouseButton.LeftButton)
    assert session(window).dossier.path == tmp_path / "Le dossier.synergie"
    assert queries.institution(session(window).dossier, Side.COMMUNE).name == "Ath"
    assert window.settings.recent == (tmp_path / "Le dossier.synergie",)


def test_a_dossier_is_opened_through_the_file_dialog(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Ouvert.synergie"
    Dossier.create(path, CONTENT).close()
    answer_open(monkeypatch, None)
    window.action("openDossier").trigger()
    assert isinstance(shown(window), Welcome)
    answer_open(monkeypatch, path)
    window.action("openDossier").trigger()
    assert session(window).dossier.path == path


def test_the_sample_is_made_once_and_keeps_what_is_changed(window: MainWindow) -> None:
    QTest.mouseClick(button(window, "openSampleButton"), Qt.MouseButton.LeftButton)
    here = session(window)
    assert len(here.services.ids()) >= 10
    renamed = here.services.index_of(here.services.ids()[0])
    assert here.services.setData(renamed, "Changé")
    window.action("closeDossier").trigger()
    window.action("openSample").trigger()
    assert "Changé" in map(session(window).services.name, session(window).services.ids())


def test_an_interchange_file_becomes_a_dossier(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "données.json"
    interchange.write_json(CONTENT, source)
    answer_open(monkeypatch, source)
    proposed = answer_save(monkeypatch, tmp_path / "Importé.synergie")
    window.action("importFile").trigger()
    assert proposed == [tmp_path / "données.synergie"]
    assert queries.content(session(window).dossier) == CONTENT


def test_a_place_that_leads_nowhere_is_told_after_an_import(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = (OtherPlace(path=(7,)),)
    action = PlanNode(kind=NodeKind.ACTION, code="A 1.1", also_under=places)
    plan = Plan(institution=PlanOwner.COMMON, nodes=(action,))
    source = tmp_path / "données.json"
    interchange.write_json(replace(CONTENT, plans=(plan,)), source)
    answer_open(monkeypatch, source)
    answer_save(monkeypatch, tmp_path / "Importé.synergie")
    window.action("importFile").trigger()
    assert "rien ne se trouve en 7 du plan" in banner(window)
    (imported,) = queries.content(session(window).dossier).plans
    assert imported.nodes[0].code == "A 1.1"


def test_an_interchange_file_that_breaks_the_schema_is_refused_in_words(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "données.json"
    source.write_text(json.dumps({"format": "synergie", "version": 1, "zut": 1}), "utf-8")
    answer_open(monkeypatch, source)
    proposed = answer_save(monkeypatch, tmp_path / "x.synergie")
    window.action("importFile").trigger()
    assert "zut" in banner(window)
    assert proposed == []


def test_importing_over_the_open_dossier_replaces_it(
    open_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "données.json"
    interchange.write_json(CONTENT, source)
    path = session(open_window).dossier.path
    session(open_window).services.setData(session(open_window).services.index(1), "Changé")
    answer_open(monkeypatch, source)
    answer_save(monkeypatch, path)
    open_window.action("importFile").trigger()
    assert queries.content(session(open_window).dossier) == CONTENT


def test_the_dossier_is_exported_whole(
    open_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "sortie.json"
    answer_save(monkeypatch, target)
    open_window.action("exportFile").trigger()
    assert interchange.read_json(target) == CONTENT


def test_an_export_that_cannot_be_written_is_told(
    open_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_save(monkeypatch, tmp_path / "absent" / "sortie.json")
    open_window.action("exportFile").trigger()
    assert "Impossible d’écrire" in banner(open_window)


def test_a_recent_dossier_is_opened_by_click_and_by_enter(
    window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "Récent.synergie"
    Dossier.create(path, CONTENT).close()
    window.settings.remember(path)
    window.show_welcome()
    listed = recent(window)
    place = listed.visualItemRect(listed.item(0)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session(window).dossier.path == path
    window.action("closeDossier").trigger()
    QTest.keyClick(recent(window), Qt.Key.Key_Return)
    assert session(window).dossier.path == path


def test_a_recent_dossier_can_be_taken_off_the_list_and_stays_on_the_disk(
    window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "Récent.synergie"
    path.touch()
    window.settings.remember(path)
    window.show_welcome()
    QTest.keyClick(recent(window), Qt.Key.Key_Delete)
    assert recent(window).count() == 0
    assert window.settings.recent == ()
    assert path.exists()


def test_a_dossier_that_is_gone_is_not_listed(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "Parti.synergie"
    path.touch()
    window.settings.remember(path)
    path.unlink()
    window.show_welcome()
    assert recent(window).count() == 0
    assert recent(window).isHidden()
