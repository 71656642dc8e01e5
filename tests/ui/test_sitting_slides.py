"""A slide is added to a point, or changed, in a dialog that names its parts."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.domain.slide_words import slide_name
from synergy_desktop.store import queries
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.sitting.slide_dialog import SlideDialog
from synergy_desktop.ui.sitting_tab import SittingTab
from synergy_desktop.ui.tab import Tab
from ui.keys import press
from ui.named_parts import mute, nameless
from ui.sitting_samples import open_sitting_tab, plan_sitting, sitting
from ui.window_parts import child, label


@pytest.fixture
def tab(qtbot: QtBot, year_session: Session, open_tab: Callable[[type[Tab]], Tab]) -> SittingTab:
    made = open_sitting_tab(year_session, open_tab)
    qtbot.waitUntil(made.isActiveWindow)
    made.slides.view.setFocus()
    return made


@pytest.fixture
def dialog(qtbot: QtBot, year_session: Session) -> SlideDialog:
    plan_sitting(year_session)
    made = SlideDialog(year_session, None, None)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def choose(dialog: SlideDialog, kind: SlideKind) -> None:
    box = child(dialog, QComboBox, "slideKind")
    box.setCurrentIndex(box.findData(kind.value))


def test_the_dialog_names_its_parts(dialog: SlideDialog) -> None:
    for kind in SlideKind:
        choose(dialog, kind)
        assert not nameless(dialog)
        assert not mute(dialog, in_sight=True)


def test_a_slide_is_added_under_the_chosen_one_and_changed(
    tab: SittingTab, year_session: Session
) -> None:
    def answer() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, SlideDialog)
        choose(asked, SlideKind.CLOCK)
        child(asked, QLineEdit, "slideMinutes").setText(minutes[0])
        asked.accept()

    minutes = ["10"]
    QTimer.singleShot(0, answer)
    press(Qt.Key.Key_Insert)
    kinds = [slide.kind for slide in sitting(year_session).points[0].slides]
    assert kinds == [SlideKind.COVER, SlideKind.CLOCK, SlideKind.AGENDA]
    assert tab.slides.view.currentIndex().data() == "Minuterie de 10 minutes"
    minutes[0] = ""
    QTimer.singleShot(0, answer)
    tab.slides.actions_by_name["editSlide"].trigger()
    assert tab.slides.view.currentIndex().data() == "Heure"
    assert year_session.dossier.history.undo_label == "Modifier une vue : Horloge ou minuterie"


def test_a_service_is_chosen_by_typing_its_name(dialog: SlideDialog, year_session: Session) -> None:
    choose(dialog, SlideKind.SERVICE)
    target = child(dialog, QComboBox, "slideTarget")
    heads = queries.service_heads(year_session.dossier, year_session.report_id)
    assert [target.itemText(place) for place in range(target.count())] == [
        head.name for head in heads
    ]
    target.setEditText("archives")
    assert dialog.target == heads[2].id
    choice = child(dialog, QComboBox, "slideChoice")
    choice.setCurrentIndex(choice.findText("Synergies en cours"))
    assert dialog.text == "ongoing"
    target.setEditText("Archi")
    dialog.accept()
    assert dialog.isVisible()
    assert "dans la liste" in label(dialog, "problem")


def test_a_message_wants_words_and_a_timer_a_number(dialog: SlideDialog) -> None:
    choose(dialog, SlideKind.MESSAGE)
    dialog.accept()
    assert "message" in label(dialog, "problem")
    child(dialog, QPlainTextEdit, "slideMessage").setPlainText("Pause\n")
    assert (dialog.problem(), dialog.text) == ("", "Pause")
    choose(dialog, SlideKind.CLOCK)
    child(dialog, QLineEdit, "slideMinutes").setText("dix")
    assert "minutes" in dialog.problem()


def test_the_agenda_is_that_of_the_sitting(dialog: SlideDialog, year_session: Session) -> None:
    choose(dialog, SlideKind.AGENDA)
    assert dialog.target == year_session.desk.sitting_id
    choose(dialog, SlideKind.SUMMARY)
    assert (dialog.target, dialog.text) == ("", "")


@pytest.mark.parametrize(
    ("slide", "target", "name"),
    [
        (Slide(kind=SlideKind.MATRIX, target="a"), "Archives", "Matrice – Archives"),
        (Slide(kind=SlideKind.MATRIX, target="a"), "", "Matrice – introuvable"),
        (
            Slide(kind=SlideKind.SERVICE, target="a", text="done"),
            "Archives",
            "Synergies d’un service – Archives – Synergies réalisées",
        ),
        (Slide(kind=SlideKind.SUMMARY), "", "Grille de synthèse"),
        (Slide(kind=SlideKind.MESSAGE, text="Pause\nà 20 h"), "", "Message – Pause"),
        (Slide(kind=SlideKind.MESSAGE), "", "Message"),
        (Slide(kind=SlideKind.CLOCK, text="5"), "", "Minuterie de 5 minutes"),
    ],
)
def test_a_slide_is_named_after_what_it_shows(slide: Slide, target: str, name: str) -> None:
    assert slide_name(slide, target) == name
