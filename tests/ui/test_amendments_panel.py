"""The amendments of a point are read, decided, projected and printed from one list, by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QScrollArea, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from data.contents import SMALL
from synergy_desktop.commands import amending, matrices, services, voting
from synergy_desktop.commands.amending import Terms
from synergy_desktop.domain.conformity import Part, Place
from synergy_desktop.domain.sitting_words import AmendmentState, SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.domain.vocabulary import Register, Side
from synergy_desktop.domain.voting import Question
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.sitting_queries import amendment, amendments
from synergy_desktop.ui import dialogs
from synergy_desktop.ui.amending.annex_dialog import AnnexDialog
from synergy_desktop.ui.amending.dialogs import TermsDialog
from synergy_desktop.ui.amending.panel import AmendmentsPanel
from synergy_desktop.ui.amending.vote_dialog import VoteDialog
from synergy_desktop.ui.session import Session
from ui.window_parts import child, label

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    dossier = Dossier.create(tmp_path / "Valprée.synergie", SMALL)
    session = Session(dossier)
    session.show_report(queries.report_heads(dossier)[0].id)
    yield session
    session.close()
    dossier.close()


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> AmendmentsPanel:
    """The amendments of the first point, the keyboard on the first of them."""
    panel = AmendmentsPanel(session)
    qtbot.addWidget(panel)
    session.bridge.changed.connect(panel.apply_changes)
    panel.show_point("sitting", "report-point")
    panel.resize(420, 600)
    with qtbot.waitActive(panel):
        panel.show()
    panel.view.setFocus()
    return panel


def press(panel: AmendmentsPanel, key: Qt.Key, held: Qt.KeyboardModifier = ALT) -> None:
    QTest.keyClick(panel.view, key, held)


def state(session: Session) -> AmendmentState:
    return amendment(session.dossier, "amendment").state


def name(session: Session) -> str:
    return queries.service(session.dossier, "archives").name


def words(panel: AmendmentsPanel, row: int = 0) -> str:
    return str(panel.view.amendments.index(row).data())


def seen(panel: AmendmentsPanel) -> list[str]:
    """The verbs on offer, by their buttons."""
    verbs = ("adopt", "reject", "withdraw", "reopen")
    return [
        verb for verb in verbs if child(panel, QToolButton, f"{verb}AmendmentButton").isVisible()
    ]


def test_an_amendment_tells_what_it_changes_and_who_wants_it(panel: AmendmentsPanel) -> None:
    QAbstractItemModelTester(panel.view.amendments)
    said = words(panel)
    assert said.startswith("○ Amendement 1 – proposé")
    assert "Archives → Archives et patrimoine" in said
    assert "Proposé par Bob Mahy · Conseil conjoint, point 1" in said
    assert said.endswith("Motif\u00a0: Le nom a changé.")


def test_it_follows_the_names_of_what_it_changes(panel: AmendmentsPanel, session: Session) -> None:
    made = propose_a_level(session)
    service = queries.report(session.dossier, session.report_id).services[0].id
    services.rename_service(session.dossier, service, "Direction du personnel")
    assert "Direction du personnel › Compétences" in words(panel, 1)
    amending.set_terms(session.dossier, made, Terms(proposer="Ada Lahaye"))
    assert "Direction du personnel › Compétences" in words(panel, 1)
    assert "Proposé par Ada Lahaye" in words(panel, 1)


def test_adoption_is_a_key_and_so_is_taking_it_back(
    panel: AmendmentsPanel, session: Session
) -> None:
    assert seen(panel) == ["adopt", "reject", "withdraw"]
    press(panel, Qt.Key.Key_A)
    assert (state(session), name(session)) == (AmendmentState.ADOPTED, "Archives et patrimoine")
    assert words(panel).startswith("✓ Amendement 1 – adopté")
    assert seen(panel) == ["reopen"]
    press(panel, Qt.Key.Key_E)
    assert (state(session), name(session)) == (AmendmentState.PROPOSED, "Archives")
    session.dossier.history.undo()
    assert name(session) == "Archives et patrimoine"
    assert seen(panel) == ["reopen"]


@pytest.mark.parametrize(
    ("key", "expected"),
    [(Qt.Key.Key_R, AmendmentState.REJECTED), (Qt.Key.Key_T, AmendmentState.WITHDRAWN)],
)
def test_rejection_and_withdrawal_change_nothing_else(
    panel: AmendmentsPanel, session: Session, key: Qt.Key, expected: AmendmentState
) -> None:
    press(panel, key)
    assert (state(session), name(session)) == (expected, "Archives")
    assert seen(panel) == ["reopen"]


@pytest.mark.parametrize("insist", [True, False])
def test_what_changed_meanwhile_is_asked_about(
    panel: AmendmentsPanel,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
    insist: bool,
) -> None:
    services.rename_service(session.dossier, "archives", "Patrimoine")
    asked: list[tuple[str, str]] = []

    def confirm(_parent: QWidget, _title: str, sentence: str, verb: str) -> bool:
        asked.append((sentence, verb))
        return insist

    monkeypatch.setattr(dialogs, "confirm", confirm)
    press(panel, Qt.Key.Key_A)
    ((sentence, verb),) = asked
    assert "on lit «\u00a0Patrimoine\u00a0» au lieu de «\u00a0Archives\u00a0»" in sentence
    assert verb == "Adopter quand même"
    assert name(session) == ("Archives et patrimoine" if insist else "Patrimoine")


def test_what_cannot_be_is_said_without_a_question(
    panel: AmendmentsPanel, session: Session, qtbot: QtBot
) -> None:
    services.delete_service(session.dossier, "archives")
    with qtbot.waitSignal(session.problem) as problem:
        press(panel, Qt.Key.Key_A)
    assert "n’existe plus" in problem.args[0]
    assert state(session) is AmendmentState.PROPOSED


def test_one_goes_to_the_place_and_puts_the_amendment_on_the_wall(
    panel: AmendmentsPanel, session: Session, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.jump_requested) as jump:
        press(panel, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    place = jump.args[0]
    assert isinstance(place, Place)
    assert (place.part, place.service_id) == (Part.DASHBOARD, "archives")
    with qtbot.waitSignal(session.projection_requested) as projection:
        press(panel, Qt.Key.Key_P)
    assert projection.args[0] == Slide(kind=SlideKind.AMENDMENT, target="amendment")


def test_its_author_and_its_reason_are_mended(panel: AmendmentsPanel, session: Session) -> None:
    press(panel, Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier)
    dialog = child(panel, TermsDialog)
    child(dialog, QLineEdit, "amendProposer").setText("Ada Lahaye")
    QTest.mouseClick(child(dialog, QPushButton, "accept"), Qt.MouseButton.LeftButton)
    assert amendment(session.dossier, "amendment").proposer == "Ada Lahaye"
    assert "Proposé par Ada Lahaye" in words(panel)


def test_the_councils_vote_on_it_and_what_they_say_is_told(
    panel: AmendmentsPanel, session: Session, qtbot: QtBot
) -> None:
    question = Question(sitting="sitting", council=Side.CPAS, amendment="amendment")
    voting.vote_unanimously(session.dossier, question, time="20:10")
    assert "Conseil de l’action sociale\u00a0: Adopté" in words(panel)
    press(panel, Qt.Key.Key_O)
    dialog = child(panel, VoteDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.windowTitle() == "Amendement 1 – votes"
    QTest.mouseClick(child(dialog, QPushButton, "close"), Qt.MouseButton.LeftButton)
    assert state(session) is AmendmentState.PROPOSED


def test_a_key_comes_to_the_list_from_elsewhere(panel: AmendmentsPanel) -> None:
    panel.all.show()
    panel.all.setFocus()
    QTest.keyClick(panel.all, Qt.Key.Key_M, ALT)
    assert panel.view.hasFocus()


def propose_a_level(session: Session, **said: str) -> str:
    dossier, report_id = session.dossier, session.report_id
    service = queries.report(dossier, report_id).services[0].id
    return amending.propose(
        dossier,
        report_id,
        lambda: matrices.set_level(dossier, service, Register.SKILLS, 1),
        Terms(**said),
    )


def test_other_points_have_amendments_of_their_own(
    panel: AmendmentsPanel, session: Session
) -> None:
    other = propose_a_level(session, sitting="sitting", point="projection-point")
    loose = propose_a_level(session)
    listed = panel.view.amendments
    assert (listed.rowCount(), listed.row_of(other)) == (2, -1)
    assert listed.row_of(loose) == 1
    panel.all.click()
    assert listed.rowCount() == 3
    panel.all.click()
    assert panel.jump(other)
    assert panel.view.selected
    assert panel.view.selected.amendment.id == other
    assert not panel.jump("nobody")


def test_the_page_scrolls_to_an_amendment_and_the_list_does_not(
    qtbot: QtBot, panel: AmendmentsPanel, session: Session
) -> None:
    for number in range(8):
        propose_a_level(session, reason=f"Motif {number}")
    page = QScrollArea()
    page.setWidgetResizable(True)
    page.setWidget(panel)
    page.resize(420, 300)
    with qtbot.waitActive(page):
        page.show()
    qtbot.waitUntil(lambda: panel.height() > 2 * page.height())
    panel.take_focus()
    last = panel.view.amendments.rowCount() - 1
    for _ in range(last):
        press(panel, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
    place = panel.view.visualRect(panel.view.currentIndex())
    shown = place.translated(panel.view.mapTo(page, QPoint()))
    assert panel.view.currentIndex().row() == last
    assert panel.view.rect().contains(place)
    assert page.rect().contains(shown)
    assert panel.view.verticalScrollBar().maximum() == 0
    page.takeWidget()


def test_a_point_without_amendments_tells_of_the_others(panel: AmendmentsPanel) -> None:
    panel.show_point("sitting", "projection-point")
    assert label(panel, "noAmendment").endswith("montre les autres : 1.")


def test_one_proposed_by_mistake_is_deleted(panel: AmendmentsPanel, session: Session) -> None:
    press(panel, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    assert amendments(session.dossier, session.report_id) == ()
    assert seen(panel) == ["adopt"]
    assert not panel.view.isVisible()
    session.dossier.history.undo()
    assert panel.view.isVisible()


def test_the_list_is_read_before_it_is_printed(
    panel: AmendmentsPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child(panel, QToolButton, "printAmendmentsButton").click()
    dialog = child(panel, AnnexDialog)
    assert dialog.view.page_count == 1
    path = tmp_path / "liste.pdf"
    monkeypatch.setattr(dialogs, "ask_save", lambda *_: path)
    QTest.mouseClick(child(dialog, QPushButton, "saveAnnex"), Qt.MouseButton.LeftButton)
    assert path.read_bytes() == dialog.data


@pytest.mark.parametrize(("proposer", "said"), [("Bob", ""), ("Bob \U0001f642", "U+1F642")])
def test_what_no_font_draws_is_named_before_the_list_is_printed(
    panel: AmendmentsPanel, session: Session, proposer: str, said: str
) -> None:
    propose_a_level(session, proposer=proposer)
    child(panel, QToolButton, "printAmendmentsButton").click()
    remark = child(child(panel, AnnexDialog), QLabel, "annexRemark").text()
    assert bool(remark) == bool(said)
    assert said in remark


def test_the_list_asks_for_no_more_than_the_column_beside_a_point(panel: AmendmentsPanel) -> None:
    assert child(panel, QToolButton, "withdrawAmendmentButton").isVisible()
    assert panel.minimumSizeHint().width() <= 388


def test_the_list_of_the_year_is_printed_from_a_point_without_amendments(
    panel: AmendmentsPanel,
) -> None:
    panel.show_point("sitting", "another-point")
    assert child(panel, QToolButton, "printAmendmentsButton").isEnabled()
    assert not child(panel, QToolButton, "voteAmendmentButton").isEnabled()
