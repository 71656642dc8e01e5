"""The roll is called by one key each, and late arrivals are noted in a few."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import agenda, attendance, sittings
from synergy_desktop.domain.sitting_words import Body, MovementKind, Presence
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.exchange.clipboard.members import read_members
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.sitting import clock
from synergy_desktop.ui.sitting.movement_model import Column as MovementColumn
from synergy_desktop.ui.sitting.roll_delegate import boxes
from synergy_desktop.ui.sitting.roll_model import Column
from synergy_desktop.ui.sitting.roll_view import RollView
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
IN_GROUPS = ["Ada Lahaye", "Cléo Noël", "Eve Piron", "Bob Mahy", "Dan Oger"]


@pytest.fixture(autouse=True)
def evening(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be twenty past seven."""
    monkeypatch.setattr(clock, "now", lambda: "19:20")


@pytest.fixture
def tab(qtbot: QtBot, year_session: Session, open_tab: Callable[[type[Tab]], Tab]) -> SittingTab:
    made = open_sitting_tab(year_session, open_tab)
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    press(Qt.Key.Key_F4)
    return made


@pytest.fixture
def clipboard() -> Iterator[Callable[[str], None]]:
    yield QApplication.clipboard().setText
    QApplication.clipboard().clear()


def column(view: RollView, which: Column) -> list[str]:
    return [str(view.roll.index(row, which).data()) for row in range(view.roll.rowCount())]


def presences(session: Session, side: Side = Side.COMMUNE) -> dict[str, Presence | None]:
    return {each.name: each.presence for each in sitting(session).of(side)}


def test_nobody_is_said_to_be_missing_before_the_roll_is_called(tab: SittingTab) -> None:
    assert label(tab, "commune_quorum") == "5 membres à appeler"
    assert label(tab, "commune_count") == "5 membres à appeler"
    press(Qt.Key.Key_E)
    assert label(tab, "commune_quorum") == "0 présent sur 5 – quorum non atteint (3)"


def test_members_stand_by_group_and_each_group_is_named_once(tab: SittingTab) -> None:
    view = tab.roll.views[0]
    assert column(view, Column.NAME) == IN_GROUPS
    assert column(view, Column.PARTY) == ["Ensemble", "", "", "Demain", ""]
    assert QApplication.focusWidget() is view


def test_the_roll_is_called_by_one_key_each(tab: SittingTab, year_session: Session) -> None:
    for key in (Qt.Key.Key_P, Qt.Key.Key_E, Qt.Key.Key_P, Qt.Key.Key_A):
        press(key)
    assert [presences(year_session)[name] for name in IN_GROUPS] == [
        Presence.PRESENT,
        Presence.EXCUSED,
        Presence.PRESENT,
        Presence.ABSENT,
        None,
    ]
    assert label(tab, "commune_quorum") == "2 présents sur 5 – quorum non atteint (3)"
    press(Qt.Key.Key_P)
    assert label(tab, "commune_quorum") == "3 présents sur 5 – quorum atteint (3)"
    assert label(tab, "commune_count") == label(tab, "commune_quorum")
    tab.roll.views[0].setFocus()
    press(Qt.Key.Key_Backspace)
    assert presences(year_session)["Dan Oger"] is None
    year_session.dossier.history.undo()
    assert presences(year_session)["Dan Oger"] is Presence.PRESENT


def test_the_call_goes_on_with_the_other_council(tab: SittingTab, year_session: Session) -> None:
    for _ in range(len(IN_GROUPS)):
        press(Qt.Key.Key_P)
    assert QApplication.focusWidget() is tab.roll.views[1]
    for key in (Qt.Key.Key_E, Qt.Key.Key_A):
        press(key)
    assert set(presences(year_session).values()) == {Presence.PRESENT}
    called = presences(year_session, Side.CPAS)
    assert called == {"Flo Quinet": Presence.EXCUSED, "Gil Remy": Presence.ABSENT}
    assert QApplication.focusWidget() is tab.roll.views[1], "nobody is left to be called"


@pytest.mark.parametrize("words", ["cle", "NOEL", "ahaye"])
def test_a_member_is_found_whatever_the_accents_and_nobody_else_is_chosen(
    tab: SittingTab, words: str
) -> None:
    press(Qt.Key.Key_M, CONTROL | SHIFT)
    type_text(words)
    chosen = [row.member.name for view in tab.roll.views for row in view.chosen()]
    assert chosen == ["Ada Lahaye" if words == "ahaye" else "Cléo Noël"]


def test_the_beginning_of_a_name_comes_first(tab: SittingTab) -> None:
    press(Qt.Key.Key_M, CONTROL | SHIFT)
    type_text("o")
    (row,) = tab.roll.views[0].chosen()
    assert row.member.name == "Dan Oger"


def test_a_click_on_a_letter_calls_that_member(tab: SittingTab, year_session: Session) -> None:
    view = tab.roll.views[1]
    cell = view.visualRect(view.roll.index(1, Column.CALL))
    place = boxes(cell)[Presence.EXCUSED].center()
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    assert presences(year_session, Side.CPAS) == {
        "Flo Quinet": None,
        "Gil Remy": Presence.EXCUSED,
    }


def test_several_are_called_at_once_and_the_rest_are_present(
    tab: SittingTab, year_session: Session
) -> None:
    press(Qt.Key.Key_Down, SHIFT)
    press(Qt.Key.Key_A)
    all_present = button(tab, "commune_allPresentButton")
    QTest.mouseClick(all_present, Qt.MouseButton.LeftButton)
    assert list(presences(year_session).values()).count(Presence.ABSENT) == 2
    assert None not in presences(year_session).values()
    assert not all_present.isEnabled()


def test_a_late_arrival_takes_a_name_and_a_letter(tab: SittingTab, year_session: Session) -> None:
    told: list[str] = []
    year_session.noted.connect(told.append)
    press(Qt.Key.Key_D, CONTROL | SHIFT)
    press(Qt.Key.Key_F12)
    press(Qt.Key.Key_M, CONTROL | SHIFT)
    type_text("remy")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_R)
    (movement,) = sitting(year_session).movements
    assert movement.member == member(year_session, "Gil").id
    assert (movement.kind, movement.time) == (MovementKind.ARRIVAL, "19:20")
    assert movement.point == sitting(year_session).points[1].id
    assert column(tab.roll.views[1], Column.NOW) == ["", "→ 19\u00a0h\u00a020"]
    assert label(tab, "cpas_quorum") == "1 présent sur 2 – quorum non atteint (2)"
    press(Qt.Key.Key_R)
    assert told == ["Ceux qui sont choisis sont déjà là."]
    press(Qt.Key.Key_D)
    assert column(tab.roll.views[1], Column.NOW) == ["", "← 19\u00a0h\u00a020"]
    press(Qt.Key.Key_F4)
    assert tab.point.isVisible()


def test_who_sits_in_both_councils_leaves_both_in_one_step(
    tab: SittingTab, year_session: Session
) -> None:
    twice = read_members("Ada Lahaye\tEnsemble\tConseillère", Side.CPAS)
    attendance.paste_members(year_session.dossier, sitting(year_session).id, Side.CPAS, twice)
    ids = [each.id for each in sitting(year_session).members]
    attendance.set_presence(year_session.dossier, ids, Presence.PRESENT)
    tab.roll.views[0].setFocus()
    press(Qt.Key.Key_D)
    assert label(tab, "commune_quorum").startswith("4 présents sur 5")
    assert label(tab, "cpas_quorum").startswith("2 présents sur 3")
    assert year_session.dossier.history.undo_label == "Départ : Ada Lahaye"
    year_session.dossier.history.undo()
    assert sitting(year_session).movements == ()


def test_an_unknown_name_is_not_found(tab: SittingTab) -> None:
    press(Qt.Key.Key_M, CONTROL | SHIFT)
    type_text("zzz")
    press(Qt.Key.Key_Return)
    assert tab.roll.search.hasFocus()
    assert tab.roll.search.property("tone") == "danger"


def test_members_are_written_in_place_added_moved_and_removed(
    qtbot: QtBot, tab: SittingTab, year_session: Session
) -> None:
    view = tab.roll.views[0]
    press(Qt.Key.Key_Insert)
    type_text("Zoe Blin")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: column(view, Column.NAME)[1] == "Zoe Blin")
    assert member(year_session, "Zoe").party == "Ensemble"
    view.setFocus()
    press(Qt.Key.Key_Up, ALT)
    assert column(view, Column.NAME)[0] == "Zoe Blin"
    press(Qt.Key.Key_Up, ALT)
    press(Qt.Key.Key_Down, ALT)
    assert column(view, Column.NAME)[:2] == ["Ada Lahaye", "Zoe Blin"]
    press(Qt.Key.Key_Delete)
    assert column(view, Column.NAME) == IN_GROUPS
    view.go_to(member(year_session, "Bob").id, Column.FUNCTION)
    press(Qt.Key.Key_F2)
    type_text("Questeur")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: member(year_session, "Bob").function == "Questeur")


def test_a_list_is_pasted(
    tab: SittingTab, year_session: Session, clipboard: Callable[[str], None]
) -> None:
    told: list[str] = []
    year_session.problem.connect(told.append)
    clipboard("")
    press(Qt.Key.Key_V, CONTROL)
    assert "pas de liste" in told[0]
    clipboard("Nom\tGroupe\tFonction\r\nHal Toussaint\tDemain\tÉchevin\r\n\r\nIda Urbain\r\n")
    press(Qt.Key.Key_V, CONTROL)
    assert [each.name for each in sitting(year_session).of(Side.COMMUNE)][-2:] == [
        "Hal Toussaint",
        "Ida Urbain",
    ]
    assert member(year_session, "Hal").function == "Échevin"
    year_session.dossier.history.undo()
    assert column(tab.roll.views[0], Column.NAME) == IN_GROUPS


def test_a_list_of_members_is_read_line_by_line() -> None:
    (only,) = read_members("  Ada Lahaye \tEnsemble\tBourgmestre\tsuperflu", Side.CPAS)
    assert (only.name, only.party, only.function) == ("Ada Lahaye", "Ensemble", "Bourgmestre")
    assert only.council is Side.CPAS
    assert read_members("", Side.CPAS) == ()


def test_the_roll_has_the_room_of_the_movements_until_there_are_some(
    year_session: Session, tab: SittingTab
) -> None:
    view, roll = tab.roll.movements, tab.roll.views[0]
    assert not view.isVisible()
    assert label(tab, "noMovement").startswith("Personne")
    before = roll.height()
    called = sitting(year_session)
    ids = [each.id for each in called.of(Side.COMMUNE)][:2]
    attendance.note_movements(year_session.dossier, ids, MovementKind.ARRIVAL, "", "19:30")
    assert view.isVisible()
    assert view.verticalScrollBar().maximum() == 0, "both are in sight"
    QApplication.processEvents()
    assert roll.height() < before
    year_session.dossier.history.undo()
    assert not view.isVisible()


def test_a_movement_is_corrected_and_taken_back(
    qtbot: QtBot, tab: SittingTab, year_session: Session
) -> None:
    told: list[str] = []
    year_session.problem.connect(told.append)
    press(Qt.Key.Key_R)
    view = tab.roll.movements
    model = view.movements
    assert model.index(0, MovementColumn.WAY).data() == "Arrivée"
    press(Qt.Key.Key_P)
    assert model.index(0, MovementColumn.WAY).data() == "Arrivée – à vérifier"
    view.setFocus()
    view.setCurrentIndex(model.index(0, MovementColumn.TIME))
    press(Qt.Key.Key_F2)
    type_text("20h05")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sitting(year_session).movements[0].time == "20:05")
    assert not model.setData(model.index(0, MovementColumn.TIME), "tard")
    assert "n’est pas une heure" in told[-1]
    last = sitting(year_session).points[-1]
    model.setData(model.index(0, MovementColumn.POINT), last.id)
    assert sitting(year_session).movements[0].point == last.id
    assert str(model.index(0, MovementColumn.POINT).data()).startswith("6. ")
    view.setFocus()
    press(Qt.Key.Key_Delete)
    assert sitting(year_session).movements == ()


def test_delegations_are_counted_without_a_quorum(tab: SittingTab, year_session: Session) -> None:
    made = sittings.add_sitting(year_session.dossier, year_session.report_id, Body.CONCERTATION)
    flo = attendance.add_member(year_session.dossier, made, Side.CPAS, name="Flo Quinet")
    assert label(tab, "cpas_count") == "1 membre à appeler"
    attendance.set_presence(year_session.dossier, [flo], Presence.EXCUSED)
    assert label(tab, "cpas_count") == "0 présent sur 1"
    assert label(tab, "commune_count") == "Personne n’est convoqué"


def test_the_models_tell_their_views_what_they_should(
    tab: SittingTab, year_session: Session
) -> None:
    models = [*(view.roll for view in tab.roll.views), tab.roll.movements.movements]
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, fatal) for model in models]
    dossier, made = year_session.dossier, sitting(year_session)
    ids = [each.id for each in made.members]
    attendance.move_member(dossier, ids[0], None)
    attendance.set_member_text(dossier, ids[1], "party", "Ensemble")
    attendance.note_movements(dossier, ids[:2], MovementKind.ARRIVAL, made.points[2].id, "19:30")
    attendance.note_movements(dossier, ids[2:3], MovementKind.ARRIVAL, "", "19:40")
    agenda.move_point(dossier, made.points[2].id, made.points[0].id)
    attendance.remove_members(dossier, ids[:1])
    while dossier.history.undo_label:
        dossier.history.undo()
    assert child(tab, RollView, "commune_roll").roll.rowCount() == 0
    assert len(testers) == len(models)
