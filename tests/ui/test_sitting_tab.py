"""A sitting is planned, opened, led from point to point and closed in its tab."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import agenda, services, sittings, voting
from synergy_desktop.domain.conformity import Part, Place
from synergy_desktop.domain.sitting_words import Body, Outcome, SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.domain.voting import Question
from synergy_desktop.store import queries
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.sitting import clock
from synergy_desktop.ui.sitting_tab import SittingTab
from synergy_desktop.ui.tab import Tab
from ui.keys import press, type_text
from ui.sitting_samples import member, open_sitting_tab, sitting
from ui.window_parts import button, child, label

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
Open = Callable[[type[Tab]], Tab]


@pytest.fixture(autouse=True)
def evening(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be five past seven."""
    monkeypatch.setattr(clock, "now", lambda: "19:05")


@pytest.fixture
def tab(qtbot: QtBot, year_session: Session, open_tab: Open) -> SittingTab:
    made = open_sitting_tab(year_session, open_tab)
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


def titles(session: Session) -> list[str]:
    return [point.title for point in sitting(session).points]


def listed(tab: SittingTab) -> list[str]:
    model = tab.rail.agenda.agenda
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def shown_slides(tab: SittingTab) -> list[str]:
    model = tab.slides.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_a_year_without_a_sitting_offers_one_by_enter(
    qtbot: QtBot, year_session: Session, open_tab: Open
) -> None:
    tab = open_sitting_tab(year_session, open_tab, planned=False)
    qtbot.waitUntil(tab.isActiveWindow)
    tab.setFocus()
    press(Qt.Key.Key_Return)
    assert sitting(year_session).body is Body.JOINT_COUNCIL
    assert tab.bar.isVisible()
    assert len(listed(tab)) == 6
    year_session.dossier.history.undo()
    assert year_session.desk.sitting is None
    assert not tab.bar.isVisible()


def test_opening_stamps_the_hour_and_the_keys_lead_through_the_points(
    tab: SittingTab, year_session: Session
) -> None:
    first, second = sitting(year_session).points[:2]
    press(Qt.Key.Key_F12)
    assert sitting(year_session).current_point == ""
    press(Qt.Key.Key_D, CONTROL | SHIFT)
    assert (sitting(year_session).opened, sitting(year_session).current_point) == (
        "19:05",
        first.id,
    )
    assert label(tab, "sittingState") == "Ouverte à 19\u00a0h\u00a005 – point 1 sur 6"
    press(Qt.Key.Key_F12)
    assert sitting(year_session).current_point == year_session.desk.point_id == second.id
    press(Qt.Key.Key_PageUp, ALT)
    assert year_session.desk.point_id == first.id
    assert sitting(year_session).current_point == second.id
    press(Qt.Key.Key_F12, SHIFT)
    assert sitting(year_session).current_point == first.id
    press(Qt.Key.Key_F, CONTROL | SHIFT)
    assert sitting(year_session).closed == "19:05"
    assert button(tab, "openSittingButton").text() == "Rouvrir la séance"


def test_notes_typed_before_the_next_point_stay_with_theirs(
    tab: SittingTab, year_session: Session
) -> None:
    press(Qt.Key.Key_D, CONTROL | SHIFT)
    tab.point.notes.setFocus()
    type_text("Bonsoir")
    press(Qt.Key.Key_F12)
    assert QApplication.focusWidget() is tab.point.notes
    assert tab.point.notes.toPlainText() == ""
    type_text("Suite")
    tab.commit_pending()
    assert [point.notes for point in sitting(year_session).points[:3]] == ["Bonsoir", "Suite", ""]


def test_notes_are_typed_at_once_after_the_roll(tab: SittingTab, year_session: Session) -> None:
    press(Qt.Key.Key_D, CONTROL | SHIFT)
    for key in (Qt.Key.Key_F4, Qt.Key.Key_F4, Qt.Key.Key_F12):
        press(key)
    type_text("Bonsoir")
    tab.commit_pending()
    assert [point.notes for point in sitting(year_session).points[:2]] == ["", "Bonsoir"]


def test_an_outcome_comes_by_key_or_choice_with_its_precision(
    tab: SittingTab, year_session: Session
) -> None:
    press(Qt.Key.Key_3, ALT)
    assert sitting(year_session).points[0].outcome is Outcome.AMENDED
    box = child(tab, QComboBox, "pointOutcome")
    assert box.currentText() == "Adopté avec amendements"
    box.setFocus()
    press(Qt.Key.Key_Up)
    assert sitting(year_session).points[0].outcome is Outcome.ADOPTED
    tab.point.outcome_note.setFocus()
    type_text("sans voix contraire")
    tab.commit_pending()
    state = "Adopté – sans voix contraire"
    assert label(tab, "pointPlace") == f"Point 1 sur 6 – {state}"
    tip = tab.rail.agenda.agenda.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert str(tip).endswith(state)
    press(Qt.Key.Key_0, ALT)
    assert sitting(year_session).points[0].outcome is None


def test_points_are_added_named_moved_and_deleted_by_keys(
    tab: SittingTab, year_session: Session
) -> None:
    press(Qt.Key.Key_Insert)
    type_text("Divers")
    tab.commit_pending()
    assert titles(year_session)[1] == "Divers" == listed(tab)[1]
    tab.rail.agenda.setFocus()
    press(Qt.Key.Key_Down, ALT)
    assert titles(year_session)[2] == "Divers" == listed(tab)[2]
    press(Qt.Key.Key_Up, ALT)
    press(Qt.Key.Key_Up, ALT)
    assert titles(year_session)[0] == "Divers"
    press(Qt.Key.Key_Delete)
    assert "Divers" not in titles(year_session)
    assert year_session.desk.point_id == sitting(year_session).points[0].id
    year_session.dossier.history.undo()
    assert listed(tab)[0] == "Divers"


def test_the_slides_of_a_point_are_listed_moved_and_removed(
    tab: SittingTab, year_session: Session
) -> None:
    press(Qt.Key.Key_Down)
    names = shown_slides(tab)
    assert names[0] == "Matrice – Ressources humaines"
    assert names[-2:] == ["Grille de synthèse", "Évolution des totaux"]
    tab.slides.view.setFocus()
    tab.slides.view.setCurrentIndex(tab.slides.model.index(1))
    press(Qt.Key.Key_Up, ALT)
    assert shown_slides(tab)[:2] == [names[1], names[0]]
    press(Qt.Key.Key_Delete)
    assert shown_slides(tab) == [names[0], *names[2:]]
    heads = queries.service_heads(year_session.dossier, year_session.report_id)
    services.rename_service(year_session.dossier, heads[0].id, "Personnel")
    assert shown_slides(tab)[0] == "Matrice – Personnel"
    services.delete_service(year_session.dossier, heads[0].id)
    assert shown_slides(tab)[0] == "Matrice – introuvable"


def test_a_slide_is_asked_for_projected_by_enter(tab: SittingTab, year_session: Session) -> None:
    asked: list[Slide] = []
    year_session.projection_requested.connect(asked.append)
    tab.slides.view.setFocus()
    press(Qt.Key.Key_Return)
    assert [slide.kind for slide in asked] == [SlideKind.COVER]
    first = tab.slide()
    assert first is not None
    assert first.kind is SlideKind.COVER


def test_the_date_and_the_hours_are_read_as_people_write_them(
    tab: SittingTab, year_session: Session
) -> None:
    told: list[str] = []
    year_session.problem.connect(told.append)
    for field, text in ((tab.bar.date, "30/11/2026"), (tab.bar.fields["convened"], "19h")):
        field.setFocus()
        field.selectAll()
        type_text(text)
        press(Qt.Key.Key_Return)
    place = tab.bar.fields["place"]
    place.setFocus()
    type_text("Salle du conseil")
    press(Qt.Key.Key_Return)
    now = sitting(year_session)
    assert (now.date, now.convened, now.place) == ("2026-11-30", "19:00", "Salle du conseil")
    assert tab.bar.selector.currentText() == "Conseil conjoint du 30 novembre 2026"
    tab.bar.fields["closed"].setFocus()
    type_text("tard")
    press(Qt.Key.Key_Return)
    assert "« tard » n’est pas une heure" in told[-1]
    assert sitting(year_session).closed == ""


def test_the_other_sitting_of_the_year_is_chosen_and_deleted(
    tab: SittingTab, year_session: Session
) -> None:
    council = sitting(year_session).id
    other = sittings.add_sitting(year_session.dossier, year_session.report_id, Body.CONCERTATION)
    assert year_session.desk.sitting_id == other
    assert label(tab, "commune_quorum") == "Personne n’est convoqué"
    box = tab.bar.selector
    box.setFocus()
    press(Qt.Key.Key_Up)
    assert year_session.desk.sitting_id == council
    assert year_session.desk.point_id == sitting(year_session).points[0].id
    assert len(listed(tab)) == 6
    tab.leading.actions_by_name["deleteSitting"].trigger()
    assert year_session.desk.sitting_id == other


def test_a_found_place_is_shown(tab: SittingTab, year_session: Session) -> None:
    last = sitting(year_session).points[-1]
    report_id = year_session.report_id
    tab.jump(Place(part=Part.SITTING, report_id=report_id, row_id=last.id))
    assert year_session.desk.point_id == last.id
    assert tab.point.title.toPlainText() == last.title
    gil = member(year_session, "Gil")
    tab.jump(Place(part=Part.SITTING, report_id=report_id, row_id=gil.id))
    view = tab.roll.views[1]
    assert QApplication.focusWidget() is view
    assert [row.member.name for row in view.chosen()] == ["Gil Remy"]
    place = Place(
        part=Part.SITTING, report_id=report_id, row_id=sitting(year_session).id, field="date"
    )
    tab.jump(place)
    assert QApplication.focusWidget() is tab.bar.date


def test_a_vote_that_is_just_taken_is_shown(tab: SittingTab, year_session: Session) -> None:
    second = sitting(year_session).points[1].id
    question = Question(sitting=sitting(year_session).id, council=Side.CPAS, point=second)
    voting.vote_unanimously(year_session.dossier, question, "20:15")
    (vote,) = sitting(year_session).votes
    tab.jump(Place(part=Part.SITTING, report_id=year_session.report_id, row_id=vote.id))
    assert year_session.desk.point_id == second


def test_the_models_tell_their_views_what_they_should(
    tab: SittingTab, year_session: Session
) -> None:
    testers = [
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for model in (tab.rail.agenda.agenda, tab.slides.model)
    ]
    points = sitting(year_session).points
    dossier = year_session.dossier
    agenda.move_point(dossier, points[0].id, points[3].id)
    agenda.delete_point(dossier, points[1].id)
    agenda.add_point(dossier, sitting(year_session).id, "x")
    agenda.add_slide(dossier, year_session.desk.point_id, SlideKind.MESSAGE, text="Pause")
    while dossier.history.undo_label:
        dossier.history.undo()
    assert listed(tab) == []
    assert len(testers) == 2


def test_names_are_plain_text(tab: SittingTab, year_session: Session) -> None:
    agenda.set_point_text(
        year_session.dossier, sitting(year_session).points[0].id, "outcome_note", "<b>x</b>"
    )
    press(Qt.Key.Key_1, ALT)
    assert label(tab, "pointPlace").endswith("<b>x</b>")
    assert child(tab, QLabel, "pointPlace").textFormat() is Qt.TextFormat.PlainText
