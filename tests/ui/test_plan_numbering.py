"""Renumbering by mouse and keys, and what is offered after a move."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from synergy_desktop.store import queries
from synergy_desktop.ui.plan_tab import PlanTab
from ui.plan_samples import (
    ALT,
    COMMUNE,
    CONTROL,
    CPAS,
    LEFT,
    NO_SCREEN,
    choose,
    last_step,
    node_id,
    open_plan_tab,
    outline,
    press,
)
from ui.window_parts import tool

KEY = Qt.Key
pytestmark = NO_SCREEN


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[PlanTab]:
    with open_plan_tab(qtbot, tmp_path, COMMUNE, CPAS) as opened:
        yield opened


def named(tab: PlanTab) -> tuple[str, ...]:
    """What the one synergy of the dossier names."""
    (service,) = queries.report(tab.session.dossier, tab.session.report_id).services
    return service.synergies[0].actions


def offer(tab: PlanTab) -> QToolButton:
    return tool(tab, "planRenumberOffer")


def test_after_a_move_the_strip_offers_to_renumber_and_goes(tab: PlanTab) -> None:
    assert not tab.renumber_strip.isVisible()
    choose(tab, "A 1.1")
    press(tab.tree, KEY.Key_Down, ALT)
    assert tab.renumber_strip.isVisible()
    QTest.mouseClick(offer(tab), LEFT)
    assert outline(tab.model)[3:6] == ["      A 1.1", "      A 1.2", "      A 1.3"]
    assert named(tab) == ("A 1.2",)
    assert tab.form.synergies.view.count() == 1
    assert not tab.renumber_strip.isVisible()
    assert last_step(tab) == "Renuméroter « PST communal »"
    tab.session.dossier.history.undo()
    assert outline(tab.model)[3:6] == ["      A 1.2", "      A 1.1", "      A 1.3"]
    assert named(tab) == ("A 1.1",)


def test_the_strip_goes_when_the_move_is_undone_or_when_it_is_closed(tab: PlanTab) -> None:
    choose(tab, "A 1.1")
    press(tab.tree, KEY.Key_Down, ALT)
    tab.session.dossier.history.undo()
    assert not tab.renumber_strip.isVisible()
    press(tab.tree, KEY.Key_Down, ALT)
    QTest.mouseClick(tool(tab, "planRenumberClose"), LEFT)
    assert not tab.renumber_strip.isVisible()


def test_a_move_back_takes_the_offer_back(tab: PlanTab) -> None:
    choose(tab, "A 1.1")
    press(tab.tree, KEY.Key_Down, ALT)
    press(tab.tree, KEY.Key_Up, ALT)
    assert not tab.renumber_strip.isVisible()


def test_a_branch_is_renumbered_by_its_key(tab: PlanTab) -> None:
    choose(tab, "O.O.1")
    press(tab.tree, KEY.Key_Down, ALT)
    choose(tab, "A 1.1")
    press(tab.tree, KEY.Key_Down, ALT)
    choose(tab, "O.O.1")
    press(tab.tree, KEY.Key_R, CONTROL)
    assert outline(tab.model)[2:8] == [
        "    O.O.2",
        "      A 2.1",
        "    O.O.1",
        "      A 1.1",
        "      A 1.2",
        "      A 1.3",
    ]
    assert tab.renumber_strip.isVisible()
    choose(tab, "A 2.1")
    assert not tab.actions_by_name["planRenumberBranch"].isEnabled()


def test_codes_that_are_in_order_are_said_to_be(qtbot: QtBot, tab: PlanTab) -> None:
    before = last_step(tab)
    choose(tab, "O.O.1")
    with qtbot.waitSignal(tab.session.noted) as told:
        press(tab.tree, KEY.Key_R, CONTROL)
    assert told.args == ["Les codes se suivent déjà\u00a0: il n’y a rien à renuméroter."]
    assert last_step(tab) == before


def test_an_action_goes_below_another_and_comes_back(tab: PlanTab) -> None:
    choose(tab, "A 1.2")
    press(tab.tree, KEY.Key_Right, ALT)
    assert outline(tab.model)[3:6] == ["      A 1.1", "        A 1.1.1", "      A 1.3"]
    press(tab.tree, KEY.Key_Left, ALT)
    assert outline(tab.model)[3:6] == ["      A 1.1", "      A 1.4", "      A 1.3"]
    choose(tab, "A 1.1")
    assert not tab.actions_by_name["planDemote"].isEnabled()


def test_half_a_code_is_never_written(tab: PlanTab) -> None:
    choose(tab, "A 1.1")
    code = tab.form.fields["code"].focusProxy()
    assert code is not None
    code.setFocus()
    press(code, KEY.Key_End)
    QTest.keyClicks(code, "5")
    timers = [timer for timer in code.findChildren(QTimer) if timer.isActive()]
    assert not [timer for timer in timers if timer.isSingleShot()]
    assert last_step(tab) == ""
    press(code, KEY.Key_Return)
    assert last_step(tab) == "Modifier le code"
    assert node_id(tab, "A 1.15")
    assert named(tab) == ("A 1.15",)


def test_a_node_put_between_others_or_taken_away_makes_the_strip_offer_too(tab: PlanTab) -> None:
    choose(tab, "A 1.1")
    press(tab.tree, KEY.Key_Insert)
    press(tab.tree, KEY.Key_Escape)
    assert tab.renumber_strip.isVisible()
    tab.session.dossier.history.undo()
    assert not tab.renumber_strip.isVisible()
    choose(tab, "A 1.1")
    press(tab.tree, KEY.Key_Delete)
    assert tab.renumber_strip.isVisible()
