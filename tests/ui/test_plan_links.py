"""From a synergy to the actions of the plans that it comes from, by mouse and keys."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import numbering, synergies
from synergy_desktop.domain.conformity import Part
from synergy_desktop.domain.model import Plan, Synergy
from synergy_desktop.domain.plans import walk
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui import theme
from synergy_desktop.ui.planning_tab import PlanningTab
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.synergies.action_chooser import ActionChooser
from synergy_desktop.ui.tables.typesetting import Typesetter
from ui.keys import press, type_text
from ui.plan_samples import COMMUNE, CPAS, LEFT, content

KEY = Qt.Key


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[PlanningTab]:
    """The planning of a dossier whose one synergy comes from A 1.1."""
    dossier = Dossier.create(tmp_path / "Plans.synergie", content(COMMUNE, CPAS))
    session = Session(dossier)
    _ = session.services
    shown = PlanningTab(session)
    qtbot.addWidget(shown)
    session.bridge.changed.connect(shown.apply_changes)
    session.report_changed.connect(shown.set_report)
    session.show_report(queries.report_heads(dossier)[-1].id)
    shown.resize(1366, 640)
    with qtbot.waitActive(shown):
        shown.show()
    shown.grid.go_to(synergy(shown).id, "title")
    yield shown
    session.close()
    dossier.close()


def synergy(tab: PlanningTab) -> Synergy:
    return queries.service(tab.session.dossier, tab.model.service_id).synergies[0]


def action_id(tab: PlanningTab, code: str) -> str:
    plans = queries.content(tab.session.dossier).plans
    return next(node.id for plan in plans for node in walk(plan.nodes) if node.code == code)


def link_place(tab: PlanningTab, which: int) -> QPoint:
    """Where the middle of a link of the current row is painted."""
    index = tab.grid.currentIndex()
    rect = tab.grid.visualRect(index)
    cell = tab.model.cell(index.row(), index.column())
    typesetter = Typesetter(theme.font())
    inside = (
        QPoint(x, y)
        for y in range(rect.top(), rect.bottom())
        for x in range(rect.left(), rect.right(), 4)
        if typesetter.chip_at(QRectF(rect), cell, QPointF(x, y)) == which
    )
    return next(inside) + QPoint(6, 6)


def test_a_synergy_shows_its_actions_and_a_click_goes_there(tab: PlanningTab) -> None:
    synergies.set_actions(tab.session.dossier, synergy(tab).id, ["A 1.1", "Me1"])
    assert tab.grid.currentIndex().data() == "Jardins du CPAS\ncf. A 1.1, cf. Me1"
    jumps = QSignalSpy(tab.session.jump_requested)
    QTest.mouseMove(tab.grid.viewport(), link_place(tab, 1))
    QTest.mouseClick(tab.grid.viewport(), LEFT, pos=link_place(tab, 1))
    place = jumps.at(0)[0]
    assert (place.part, place.row_id) == (Part.PLAN, action_id(tab, "Me1"))
    beside = tab.grid.visualRect(tab.grid.currentIndex()).bottomRight() - QPoint(20, 4)
    QTest.mouseClick(tab.grid.viewport(), LEFT, pos=beside)
    assert jumps.count() == 1


def test_without_a_link_the_keys_say_how_to_make_one(tab: PlanningTab) -> None:
    synergies.set_actions(tab.session.dossier, synergy(tab).id, [])
    notes = QSignalSpy(tab.session.noted)
    press(KEY.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert notes.count() == 1
    assert "Ctrl+L" in notes.at(0)[0]


def test_the_keys_go_to_the_first_action(tab: PlanningTab) -> None:
    jumps = QSignalSpy(tab.session.jump_requested)
    press(KEY.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert jumps.at(0)[0].row_id == action_id(tab, "A 1.1")


def test_a_code_that_no_plan_has_is_said(tab: PlanningTab) -> None:
    synergies.set_actions(tab.session.dossier, synergy(tab).id, ["A 9.9"])
    problems = QSignalSpy(tab.session.problem)
    tab.verbs["goToAction"].trigger()
    assert problems.at(0)[0] == "Aucun plan ne contient le code «\u00a0A 9.9\u00a0»."


def test_the_link_follows_the_code_of_its_action(tab: PlanningTab) -> None:
    numbering.set_code(tab.session.dossier, action_id(tab, "A 1.1"), "A 1.7")
    assert tab.grid.currentIndex().data() == "Jardins du CPAS\ncf. A 1.7"


def test_actions_are_chosen_as_one_step(tab: PlanningTab, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, ...]] = []

    def answer(_: QWidget, plans: Sequence[Plan], codes: Iterable[str]) -> tuple[str, ...]:
        asked.append((*codes, *(plan.title for plan in plans)))
        return ("A 2.1", "Me1")

    monkeypatch.setattr(ActionChooser, "choose", answer)
    press(KEY.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert asked == [("A 1.1", "PST communal", "PST du CPAS")]
    assert synergy(tab).actions == ("A 2.1", "Me1")
    assert tab.session.dossier.history.undo_label == "Lier au PST"
    tab.session.dossier.history.undo()
    assert synergy(tab).actions == ("A 1.1",)


def chooser(qtbot: QtBot, *codes: str) -> ActionChooser:
    dialog = ActionChooser(None, (COMMUNE, CPAS), codes)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


def offered(dialog: ActionChooser) -> list[str]:
    rows = (dialog.view.item(row) for row in range(dialog.view.count()))
    return [row.text().split("\u2002")[0] for row in rows if not row.isHidden()]


def test_the_actions_of_every_plan_are_offered(qtbot: QtBot) -> None:
    dialog = chooser(qtbot, "A 1.1", "X 3")
    assert offered(dialog) == ["X 3 (absent des plans)", "A 1.1", "A 1.2", "A 1.3", "A 2.1", "Me1"]
    assert dialog.chosen() == ("A 1.1", "X 3")


def test_an_action_is_found_and_ticked_with_the_keys_alone(qtbot: QtBot) -> None:
    dialog = chooser(qtbot, "A 1.1")
    dialog.search.setFocus()
    type_text("CITERNES")
    assert offered(dialog) == ["A 2.1"]
    press(KEY.Key_Down)
    press(KEY.Key_Space)
    press(KEY.Key_Return)
    assert dialog.result() == ActionChooser.DialogCode.Accepted
    assert dialog.chosen() == ("A 1.1", "A 2.1")


def test_a_first_space_ticks_and_those_between_words_are_typed(qtbot: QtBot) -> None:
    dialog = chooser(qtbot)
    dialog.search.setFocus()
    press(KEY.Key_Space)
    assert (dialog.chosen(), dialog.search.text()) == (("A 1.1",), "")
    dialog.search.setFocus()
    type_text("a 2")
    assert (dialog.chosen(), dialog.search.text()) == (("A 1.1",), "a 2")


def test_a_link_is_let_go_with_the_keys_alone(qtbot: QtBot) -> None:
    dialog = chooser(qtbot, "A 1.1")
    dialog.search.setFocus()
    press(KEY.Key_Down)
    press(KEY.Key_Up)
    press(KEY.Key_Space)
    assert dialog.chosen() == ()
