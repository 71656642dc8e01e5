"""What is written of a sitting is found, replaced, and selected where it stands."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import agenda, attendance, replacing, sittings
from synergy_desktop.domain.search import Span
from synergy_desktop.domain.sitting_words import Body, SlideKind
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.searching import pieces
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.search.searcher import Searcher
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.tab import TabName
from ui.sitting_samples import sitting
from ui.window_parts import child, session, shown, strip


def found(dossier: Dossier, words: str) -> list[tuple[str, str]]:
    """Where ``words`` stand: the table and the column."""
    passages = (passage for piece in pieces(dossier) for passage in piece())
    return [(each.table, each.column) for each in passages if words in each.text]


@pytest.fixture
def evening(open_window: MainWindow) -> Session:
    """A sitting with a few words in each of its places."""
    here = session(open_window)
    made = sittings.add_sitting(here.dossier, here.report_id, Body.JOINT_COUNCIL)
    sittings.set_sitting_date(here.dossier, made, "2026-11-30")
    sittings.set_sitting_text(here.dossier, made, "place", "Salle des orgues")
    attendance.add_member(here.dossier, made, Side.CPAS, name="Flo Quinet")
    second = sitting(here).points[1].id
    agenda.set_point_text(here.dossier, second, "notes", "🏛️ Les orgues sont réparées.")
    agenda.set_point_text(here.dossier, second, "outcome_note", "sous réserve des orgues")
    agenda.add_slide(here.dossier, second, SlideKind.MESSAGE, text="Concert d’orgues")
    return here


def test_each_text_of_a_sitting_is_found(evening: Session) -> None:
    assert found(evening.dossier, "orgues") == [
        ("sitting", "place"),
        ("agenda_point", "notes"),
        ("agenda_point", "outcome_note"),
        ("slide", "text"),
    ]
    assert found(evening.dossier, "Quinet") == [("member", "name")]
    assert ("sitting", "date") in found(evening.dossier, "30/11/2026")
    assert ("agenda_point", "title") in found(evening.dossier, "appel nominal")


def test_found_words_are_selected_where_they_stand(
    qtbot: QtBot, open_window: MainWindow, evening: Session
) -> None:
    open_window.activateWindow()
    qtbot.waitUntil(open_window.isActiveWindow)
    open_window.action("find").trigger()
    child(open_window, QLineEdit, "searchWords").setText("orgues")
    searcher = child(open_window, Searcher)
    with qtbot.waitSignal(searcher.progressed, check_params_cb=lambda: searcher.is_done):
        pass
    shown(open_window).setFocus()
    selected = []
    for _ in range(3):
        open_window.action("findNext").trigger()
        editor = QApplication.focusWidget()
        if isinstance(editor, QPlainTextEdit):
            selected.append((editor.objectName(), editor.textCursor().selectedText()))
        elif isinstance(editor, QLineEdit):
            selected.append((editor.objectName(), editor.selectedText()))
    assert strip(open_window).current() is TabName.SITTING
    assert selected == [
        ("sittingPlace", "orgues"),
        ("pointNotes", "orgues"),
        ("pointOutcomeNote", "orgues"),
    ]


def test_words_of_a_sitting_are_replaced(evening: Session) -> None:
    passages = (passage for piece in pieces(evening.dossier) for passage in piece())
    wanted = [each for each in passages if "orgues" in each.text]
    places = [each.text.index("orgues") for each in wanted]
    replacing.replace_all(
        evening.dossier,
        [
            replacing.Replacement(each, (Span(place, place + len("orgues")),))
            for each, place in zip(wanted, places, strict=True)
        ],
        "orgues",
        "cloches",
    )
    assert found(evening.dossier, "orgues") == []
    assert sitting(evening).place == "Salle des cloches"
    assert sitting(evening).points[1].notes == "🏛️ Les cloches sont réparées."
