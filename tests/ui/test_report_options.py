"""The options of the report: chosen in a bar beside the list of papers, followed by the preview."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from report.reading import all_text, joined
from synergy_desktop.commands import services
from synergy_desktop.report.documents.options import PLAIN, Annex
from synergy_desktop.store import queries
from synergy_desktop.ui import dialogs
from synergy_desktop.ui.report_tab import ReportTab

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tab(qtbot: QtBot, open_tab: Callable[[type[ReportTab]], ReportTab]) -> ReportTab:
    tab = open_tab(ReportTab)
    qtbot.waitUntil(lambda: tab.view.page_count > 0, timeout=20_000)
    QTest.mouseClick(tab.options_button, LEFT)
    return tab


def combo(tab: ReportTab, name: str) -> QComboBox:
    found = tab.findChild(QComboBox, name)
    assert isinstance(found, QComboBox)
    return found


def choose(qtbot: QtBot, tab: ReportTab, name: str, words: str) -> None:
    """Go down to the choice that begins with ``words``, as a keyboard does."""
    box = combo(tab, name)
    at = next(at for at in range(box.count()) if box.itemText(at).startswith(words))
    with qtbot.waitSignal(tab.builder.built, timeout=20_000):
        for _ in range(at):
            QTest.keyClick(box, Qt.Key.Key_Down)


def test_the_bar_opens_by_its_button_and_goes_with_papers_that_have_no_options(
    tab: ReportTab, qtbot: QtBot
) -> None:
    assert tab.options.isVisible()
    assert tab.options_button.text() == "Options"
    tab.documents.setCurrentIndex(tab.documents.findData("pv"))
    assert not tab.options.isVisible()
    assert not tab.options_button.isVisible()
    tab.documents.setCurrentIndex(0)
    assert tab.options.isVisible()
    QTest.mouseClick(tab.options_button, LEFT)
    assert not tab.options.isVisible()


def test_the_preview_is_about_the_service_that_is_chosen(tab: ReportTab, qtbot: QtBot) -> None:
    whole = tab.view.page_count
    name = queries.service_heads(tab.session.dossier, tab.session.report_id)[1].name

    choose(qtbot, tab, "optionService", name)

    assert tab.view.page_count < whole
    assert tab.options_button.text() == "Options (1)"
    box = tab.findChild(QCheckBox, "conformityAnnex")
    assert isinstance(box, QCheckBox)
    assert not box.isEnabled()
    heads = queries.service_heads(tab.session.dossier, tab.session.report_id)
    with qtbot.waitSignal(tab.builder.built, timeout=20_000):
        services.delete_service(tab.session.dossier, heads[1].id)
    assert tab.options.options() == PLAIN


def test_what_is_chosen_is_what_is_kept(
    tab: ReportTab, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def ask(_parent: object, _title: str, _kind: str, proposed: Path) -> Path:
        asked.append(proposed)
        return tmp_path / "a.pdf"

    monkeypatch.setattr(dialogs, "ask_save", ask)
    choose(qtbot, tab, "optionDraft", "Comité de c")
    choose(qtbot, tab, "optionSince", "Création")

    with qtbot.waitSignal(tab.builder.saved, timeout=20_000):
        tab.save_report()

    year = queries.report_heads(tab.session.dossier)[-1].year
    assert asked[0].name == f"Rapport sur les synergies {year} – projet – changements.pdf"
    text = all_text((tmp_path / "a.pdf").read_bytes())
    assert joined("comité de concertation") in text
    assert joined("Changements depuis") in text


def test_a_change_made_since_is_marked_as_it_is_made(tab: ReportTab, qtbot: QtBot) -> None:
    choose(qtbot, tab, "optionSince", "Création")
    first = tab.options.options().since
    dossier, year = tab.session.dossier, tab.session.report_id

    with qtbot.waitSignal(tab.builder.built, timeout=20_000):
        services.add_service(dossier, year, "Cimetières")

    since = tab.options.options().since
    assert since is first
    assert since is not None
    assert "Cimetières" not in {service.name for service in since.report.services}


@pytest.mark.parametrize(("typed", "sentence"), [("3/4/2001", "n’existait pas encore"), ("", "")])
def test_a_date_before_the_dossier_is_refused_in_words(
    tab: ReportTab, qtbot: QtBot, typed: str, sentence: str
) -> None:
    choose(qtbot, tab, "optionSince", "Une date")
    date = tab.findChild(QLineEdit, "optionDate")
    assert isinstance(date, QLineEdit)
    assert date.isVisible()
    QTest.keyClicks(date, typed)
    QTest.keyClick(date, Qt.Key.Key_Return)

    assert tab.options.options().since is None
    problem = tab.findChild(QLabel, "optionProblem")
    assert isinstance(problem, QLabel)
    assert sentence in problem.text()


def test_the_annexes_are_ticked(tab: ReportTab, qtbot: QtBot) -> None:
    box = tab.findChild(QCheckBox, "conformityAnnex")
    assert isinstance(box, QCheckBox)

    with qtbot.waitSignal(tab.builder.built, timeout=20_000):
        QTest.keyClick(box, Qt.Key.Key_Space)

    assert tab.options.options().annexes == (Annex.CONFORMITY,)
    assert any("Annexe 1" in part.title for part in tab.parts.part_model.parts)


def test_another_year_keeps_the_stage_but_not_the_service(tab: ReportTab, qtbot: QtBot) -> None:
    choose(qtbot, tab, "optionDraft", "Conseil")
    name = queries.service_heads(tab.session.dossier, tab.session.report_id)[0].name
    choose(qtbot, tab, "optionService", name)

    with qtbot.waitSignal(tab.builder.built, timeout=20_000):
        tab.set_report(queries.report_heads(tab.session.dossier)[0].id)

    chosen = tab.options.options()
    assert chosen.draft.startswith("Projet – conseil conjoint")
    assert chosen.service == ""
