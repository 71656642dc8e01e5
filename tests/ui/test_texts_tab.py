"""The tab of the texts: proposed until they are written, and no key lost."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import institutions, texts
from synergy_desktop.domain.conformity import Part, Place
from synergy_desktop.domain.rich_text import write
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.errors import DossierError
from synergy_desktop.store import queries
from synergy_desktop.ui.chapter_list import KEY_ROLE, Chapter, ChapterModel
from synergy_desktop.ui.rich_text.editor import RichEdit
from synergy_desktop.ui.texts_tab import TextsTab

LEFT = Qt.MouseButton.LeftButton
FAIL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def tab(open_tab: Callable[[type[TextsTab]], TextsTab]) -> TextsTab:
    tab = open_tab(TextsTab)
    tab.body.setFocus()
    return tab


def typed_text(editor: RichEdit) -> str:
    return write(editor.blocks())


def in_file(tab: TextsTab) -> dict[str, tuple[str, str]]:
    written = queries.texts(tab.session.dossier, tab.session.report_id)
    return {text.key: (text.title, text.body) for text in written}


def choose(tab: TextsTab, key: str) -> None:
    index = tab.list.chapters.index(tab.list.chapters.row_of(key))
    QTest.mouseClick(tab.list.viewport(), LEFT, pos=tab.list.visualRect(index).center())


def listed(tab: TextsTab, key: str) -> str:
    index = tab.list.chapters.index(tab.list.chapters.row_of(key))
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def replace_body(tab: TextsTab, words: str) -> None:
    tab.body.selectAll()
    QTest.keyClicks(tab.body, words)


def state(tab: TextsTab) -> str:
    label = tab.findChild(QLabel, "chapterState")
    assert isinstance(label, QLabel)
    return label.text()


def test_a_chapter_is_the_proposed_one_until_it_is_written(tab: TextsTab) -> None:
    assert "Valprée" in typed_text(tab.body)
    assert not tab.reset_button.isEnabled()
    assert listed(tab, "context").endswith("texte proposé")
    replace_body(tab, "Nos mots <b>")
    tab.commit_pending()
    assert in_file(tab)["context"][1] == "Nos mots <b>"
    assert listed(tab, "context").endswith("texte modifié")
    assert state(tab) == "Texte modifié pour cet exercice"


def test_the_proposed_text_comes_back(tab: TextsTab) -> None:
    proposed = typed_text(tab.body)
    replace_body(tab, "Autre chose")
    tab.commit_pending()
    QTest.keyClicks(tab.body, " encore")
    QTest.mouseClick(tab.reset_button, LEFT)
    assert in_file(tab) == {}
    assert typed_text(tab.body) == proposed
    assert not tab.reset_button.isEnabled()
    tab.session.dossier.history.undo()
    assert typed_text(tab.body) == "Autre chose"


def test_looking_and_coming_back_to_the_proposed_words_writes_nothing(tab: TextsTab) -> None:
    QTest.keyClicks(tab.body, "x")
    QTest.keyClick(tab.body, Qt.Key.Key_Backspace)
    choose(tab, "legal_frame")
    choose(tab, "context")
    assert in_file(tab) == {}


def test_a_clause_of_the_deliberations_is_written_with_its_placeholders(tab: TextsTab) -> None:
    choose(tab, "dispositif")
    assert "{verbe}" in typed_text(tab.body)
    replace_body(tab, "Le {conseil} {verbe} le rapport.")
    tab.commit_pending()
    assert in_file(tab)["dispositif"][1] == "Le {conseil} {verbe} le rapport."


def test_french_spaces_are_kept(tab: TextsTab) -> None:
    before = typed_text(tab.body)
    assert "\u00a0" in before or "\u202f" in before
    QTest.keyClicks(tab.body, "x")
    tab.commit_pending()
    assert in_file(tab)["context"][1] == "x" + before


def test_what_is_typed_is_written_by_itself(tab: TextsTab, qtbot: QtBot) -> None:
    replace_body(tab, "Sans y penser")
    qtbot.waitUntil(lambda: in_file(tab).get("context", ("", ""))[1] == "Sans y penser")


def test_another_chapter_takes_no_key_of_the_one_before(tab: TextsTab) -> None:
    replace_body(tab, "Premier")
    choose(tab, "legal_frame")
    replace_body(tab, "- point")
    for _ in range(2):
        QTest.keyClick(tab.body, Qt.Key.Key_Return)
    QTest.keyClicks(tab.body, "Second")
    tab.title_edit.selectAll()
    QTest.keyClicks(tab.title_edit, "Le droit")
    choose(tab, "context")
    assert typed_text(tab.body) == "Premier"
    assert in_file(tab)["context"][1] == "Premier"
    assert in_file(tab)["legal_frame"] == ("Le droit", "- point\n\nSecond")
    assert listed(tab, "legal_frame") == "Le droit, texte modifié"


def test_an_emptied_title_falls_back_on_the_proposed_one(tab: TextsTab) -> None:
    tab.title_edit.selectAll()
    QTest.keyClick(tab.title_edit, Qt.Key.Key_Delete)
    tab.commit_pending()
    assert in_file(tab)["context"][0] == ""
    assert tab.title_edit.placeholderText() == "Contexte"
    assert listed(tab, "context") == "Contexte, texte modifié"


def test_typing_in_one_chapter_is_undone_as_one(tab: TextsTab) -> None:
    proposed = typed_text(tab.body)
    for words in ("un", "deux", "trois"):
        replace_body(tab, words)
        tab.commit_pending()
    tab.session.dossier.history.undo()
    assert typed_text(tab.body) == proposed
    assert in_file(tab) == {}
    tab.session.dossier.history.redo()
    assert typed_text(tab.body) == "trois"


def test_words_being_typed_are_not_overwritten_by_another_step(tab: TextsTab) -> None:
    replace_body(tab, "En cours de frappe")
    institutions.set_institution(tab.session.dossier, Side.COMMUNE, "name", "Grandpont")
    assert typed_text(tab.body) == "En cours de frappe"
    tab.commit_pending()
    assert in_file(tab)["context"][1] == "En cours de frappe"


def test_words_that_the_disk_refuses_are_kept_and_written_later(
    tab: TextsTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> None:
        raise DossierError("Le disque est plein.")

    told: list[str] = []
    tab.session.problem.connect(told.append)
    replace_body(tab, "Patience")
    with monkeypatch.context() as patch:
        patch.setattr(texts, "set_text", refuse)
        tab.commit_pending()
    assert told == ["Le disque est plein."]
    institutions.set_institution(tab.session.dossier, Side.COMMUNE, "name", "Grandpont")
    assert typed_text(tab.body) == "Patience"
    tab.hide()
    assert in_file(tab)["context"][1] == "Patience"


def test_words_that_the_disk_refuses_never_land_in_another_chapter(
    tab: TextsTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> None:
        raise DossierError("Le disque est plein.")

    replace_body(tab, "Patience")
    with monkeypatch.context() as patch:
        patch.setattr(texts, "set_text", refuse)
        choose(tab, "legal_frame")
    tab.commit_pending()
    assert "Patience" not in typed_text(tab.body)
    assert in_file(tab) == {}


def test_the_proposed_words_follow_the_names(tab: TextsTab) -> None:
    institutions.set_institution(tab.session.dossier, Side.COMMUNE, "name", "Grandpont")
    assert "Grandpont" in typed_text(tab.body)


def test_each_year_has_its_own_texts(tab: TextsTab) -> None:
    replace_body(tab, "Pour 2026")
    first = queries.report_heads(tab.session.dossier)[0].id
    tab.session.show_report(first)
    tab.set_report(first)
    assert in_file(tab) == {}
    assert "Pour 2026" not in typed_text(tab.body)
    newest = queries.report_heads(tab.session.dossier)[-1].id
    tab.session.show_report(newest)
    tab.set_report(newest)
    assert typed_text(tab.body) == "Pour 2026"


def test_a_place_leads_to_its_chapter(tab: TextsTab) -> None:
    tab.jump(Place(part=Part.TEXTS, report_id=tab.session.report_id, field="signatures"))
    assert tab.list.currentIndex().data(KEY_ROLE) == "signatures"
    texts.set_text(tab.session.dossier, tab.session.report_id, "context", "Titre", "Texte")
    row = queries.texts(tab.session.dossier, tab.session.report_id)[0].id
    tab.jump(Place(part=Part.TEXTS, report_id=tab.session.report_id, row_id=row))
    assert tab.title_edit.toPlainText() == "Titre"


def test_without_a_year_there_is_nothing_to_write(tab: TextsTab) -> None:
    tab.set_report("")
    assert tab.list.chapters.rowCount() == 0
    assert not tab.body.isEnabled()


def test_the_list_keeps_qt_s_promises(qtbot: QtBot) -> None:
    model = ChapterModel()
    tester = QAbstractItemModelTester(model, FAIL, model)
    model.set_chapters([Chapter("a", "A", False), Chapter("b", "B", False)])
    model.set_chapters([Chapter("b", "B", True), Chapter("a", "A", False), Chapter("c", "C", True)])
    assert [model.row_of(key) for key in "abcd"] == [1, 0, 2, -1]
    model.set_chapters([])
    assert tester.model() is model
