"""Every dialog of the window has names for its parts, takes the keys, and is left by Escape."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import amending, matrices
from synergy_desktop.domain.vocabulary import Register
from synergy_desktop.store import queries
from synergy_desktop.store.sitting_queries import amendment
from synergy_desktop.ui.amending.annex_dialog import AnnexDialog
from synergy_desktop.ui.amending.dialogs import TermsDialog
from synergy_desktop.ui.amending.vote_dialog import VoteDialog
from synergy_desktop.ui.dashboard_tab import DashboardTab
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.plan.title_dialog import PlanTitleDialog
from synergy_desktop.ui.plan_tab import PlanTab
from synergy_desktop.ui.social_tab import SocialTab
from synergy_desktop.ui.tab import TabName
from ui.keys import press, type_text
from ui.named_parts import NAME, fields, mute, nameless, wrong_commands
from ui.plan_samples import choose
from ui.window_parts import label, session, shown, strip


class Inspector(QObject):
    """Looks at each dialog once it has the keys, even if it waits for an answer, and leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: dict[str, list[str]] = {}
        self._shown: list[QDialog] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QDialog) and event.type() is QEvent.Type.WindowActivate:
            self._shown.append(watched)
            QTimer.singleShot(0, self._inspect)
        return False

    def _inspect(self) -> None:
        dialog = self._shown.pop()
        wrong = [*nameless(dialog), *mute(dialog, in_sight=True), *wrong_commands(dialog)]
        if not NAME.fullmatch(dialog.objectName()) or not dialog.windowTitle():
            wrong.append(f"{dialog.objectName()!r}, {dialog.windowTitle()!r}")
        if fields(dialog) and dialog.focusWidget() is None:
            wrong.append("the keyboard is nowhere")
        self.seen[dialog.objectName()] = wrong
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        if dialog.isVisible():
            wrong.append("Escape does not leave it")
            dialog.reject()


@pytest.fixture
def inspector(qapp: QApplication) -> Iterator[Inspector]:
    made = Inspector()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def on_first_synergy(window: MainWindow, column: str = "title") -> DashboardTab:
    strip(window).choose(TabName.DASHBOARD)
    tab = shown(window)
    assert isinstance(tab, DashboardTab)
    dossier, service_id = session(window).dossier, session(window).service_id
    tab.grid.go_to(queries.service(dossier, service_id).synergies[0].id, column)
    return tab


def link(window: MainWindow) -> None:
    on_first_synergy(window).verbs["linkToPlan"].trigger()


def pasted(text: str, column: str) -> Callable[[MainWindow], None]:
    def open_dialog(window: MainWindow) -> None:
        tab = on_first_synergy(window, column)
        QApplication.clipboard().setText(text)
        tab.verbs["pasteCells"].trigger()
        QApplication.clipboard().clear()

    return open_dialog


def of_social(command: str) -> Callable[[MainWindow], None]:
    def open_dialog(window: MainWindow) -> None:
        strip(window).choose(TabName.SOCIAL)
        tab = shown(window)
        assert isinstance(tab, SocialTab)
        if tab.model.declaration is None:
            tab.actions_by_name["socialBeginDeclaration"].trigger()
            tab.actions_by_name["socialAddSibling"].trigger()
            tab.tree.commit_editor()
            tab.actions_by_name["socialBeginProjection"].trigger()
            tab.actions_by_name["socialAddTable"].trigger()
            tab.tree.commit_editor()
        declaration, projection = tab.model.declaration, tab.model.projection
        assert declaration is not None
        assert projection is not None
        if command == "socialLink":
            tab.tree.reveal(declaration.axes[0].id)
            tab.actions_by_name[command].trigger()
            return
        table = projection.tables[0]
        tab.tree.reveal(table.id)
        tab.table_page.grid.go_to(table.territories[0].id, table.years[0].id)
        tab.table_page.verbs[command].trigger()

    return open_dialog


def paste_branch(window: MainWindow) -> None:
    QApplication.clipboard().setText("Code\tIntitulé\nOS 9\tNeuf\n")
    of_plan("planPaste")(window)
    QApplication.clipboard().clear()


def of_plan(command: str) -> Callable[[MainWindow], None]:
    def open_dialog(window: MainWindow) -> None:
        strip(window).choose(TabName.PLAN)
        tab = shown(window)
        assert isinstance(tab, PlanTab)
        choose(tab, "A 1.1")
        tab.actions_by_name[command].trigger()

    return open_dialog


def of_window(command: str) -> Callable[[MainWindow], None]:
    def open_dialog(window: MainWindow) -> None:
        window.action(command).trigger()

    return open_dialog


def amend_last_step(window: MainWindow) -> None:
    strip(window).choose(TabName.MATRICES)
    dossier, service_id = session(window).dossier, session(window).service_id
    matrices.set_level(dossier, service_id, Register.SKILLS, 1)
    window.action("amendSteps").trigger()


def amend_in(name: TabName) -> Callable[[MainWindow], None]:
    def open_dialog(window: MainWindow) -> None:
        strip(window).choose(name)
        window.action("amend").trigger()

    return open_dialog


def of_amendment(kind: type[QDialog]) -> Callable[[MainWindow], None]:
    def open_dialog(window: MainWindow) -> None:
        here = session(window)
        verb = partial(matrices.set_level, here.dossier, here.service_id, Register.OPERATION, 0)
        made = amending.propose(here.dossier, here.report_id, verb, amending.Terms())
        if kind is TermsDialog:
            TermsDialog(here, amendment(here.dossier, made), window).open()
        elif kind is VoteDialog:
            at = here.desk.sitting_id
            VoteDialog(here, at, amendment(here.dossier, made), window).open()
        else:
            AnnexDialog(here, window).open()

    return open_dialog


OPENED = (
    ("newDossierDialog", of_window("newDossier")),
    ("yearDialog", of_window("newYear")),
    ("yearDialog", of_window("renameYear")),
    ("confirm", of_window("deleteYear")),
    ("procedureDialog", of_window("procedure")),
    ("cheatSheet", of_window("help")),
    ("about", of_window("about")),
    ("actionChooser", link),
    ("pasteDialog", pasted("Synergie\tObjectif\nNeuve\tServir\n", "title")),
    ("overlayDialog", pasted("Coopératif\tCommune\nDélégatif\tCPAS\n", "mode")),
    ("pasteDialog", paste_branch),
    ("planBudgetDialog", of_plan("planBudgetView")),
    ("planCompareDialog", of_plan("planCompare")),
    ("placeChooser", of_plan("planPlaceAlso")),
    ("planTitleDialog", of_plan("planRenamePlan")),
    ("objectiveChooser", of_social("socialLink")),
    ("figureYearDialog", of_social("renameFigureYear")),
    ("amendDialog", amend_in(TabName.MATRICES)),
    ("amendDialog", amend_in(TabName.TEXTS)),
    ("amendDialog", amend_in(TabName.PLAN)),
    ("amendStepsDialog", amend_last_step),
    ("amendmentDialog", of_amendment(TermsDialog)),
    ("amendmentVoteDialog", of_amendment(VoteDialog)),
    ("annexDialog", of_amendment(AnnexDialog)),
)


def test_every_part_of_every_dialog_has_a_name_and_words(
    qtbot: QtBot, valpree: MainWindow, inspector: Inspector
) -> None:
    for name, open_dialog in OPENED:
        inspector.seen.clear()
        open_dialog(valpree)
        qtbot.waitUntil(lambda: bool(inspector.seen))
        assert inspector.seen == {name: []}


def test_a_plan_keeps_a_title(qtbot: QtBot) -> None:
    dialog = PlanTitleDialog(None, "PST")
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert label(dialog, "problem") == "Donnez un titre au plan."
    type_text(" PST commun ")
    press(Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.title == "PST commun"
