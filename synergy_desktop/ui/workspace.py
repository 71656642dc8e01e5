"""What the window shows while a dossier is open: the head, the tabs, the foot."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from synergy_desktop.domain.conformity import Finding, Part, Place
from synergy_desktop.domain.dates import format_long_date
from synergy_desktop.domain.procedure import current_step
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.store import queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.ui import panes
from synergy_desktop.ui.actions import Actions
from synergy_desktop.ui.conformity_panel import ConformityPanel
from synergy_desktop.ui.conformity_watch import ConformityWatch
from synergy_desktop.ui.empty_state import EmptyState
from synergy_desktop.ui.header import Header
from synergy_desktop.ui.projector.stage import Stage
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.status_line import StatusLine
from synergy_desktop.ui.tab import Tab, TabName
from synergy_desktop.ui.tab_strip import TabStrip
from synergy_desktop.ui.tabs import tab_class
from synergy_desktop.ui.window_menu import YearMenu

if TYPE_CHECKING:
    from synergy_desktop.domain.sittings import Slide
    from synergy_desktop.ui.past.panel import PastPanel
    from synergy_desktop.ui.projector.projector import Projector
    from synergy_desktop.ui.search.panel import SearchPanel
    from synergy_desktop.ui.search.searcher import Hit

YEARLESS = frozenset({TabName.PLAN, TabName.SOCIAL})
"""The tabs that show something even while the dossier has no year."""
PER_SERVICE = frozenset({TabName.DASHBOARD, TabName.PLANNING, TabName.MATRICES})
"""The tabs that show one service at a time."""


class Workspace(QWidget):
    """Shows one session; makes each tab when it is first chosen and keeps it."""

    def __init__(
        self, session: Session, actions: Actions, menu: QMenu, parent: QWidget | None = None
    ) -> None:
        """Show ``session`` with the commands of the window."""
        super().__init__(parent)
        self.setObjectName("workspace")
        self.session = session
        self._actions = actions
        self._tabs: dict[TabName, Tab] = {}
        self._years = YearMenu(actions, self._heads, self.show_report, self)
        self._header = Header(actions, self._years, menu)
        self._strip = TabStrip()
        self._stack = QStackedWidget()
        self._stack.setObjectName("content")
        self._no_year = EmptyState(_NO_YEAR, actions["newYear"])
        self._stack.addWidget(self._no_year)
        self._findings: ConformityPanel | None = None
        self._search: SearchPanel | None = None
        self._past: PastPanel | None = None
        self.stage = Stage(session, actions, self._slide, self.take_focus)
        self._status = StatusLine(actions["procedure"], actions["findings"])
        self._watch = ConformityWatch(session, self)
        self._lay_out()
        # Who begins again in the middle of a sitting is led back to it.
        if session.desk.sitting and session.desk.sitting.is_open:
            self._strip.choose(TabName.SITTING)
        self._connect()
        self._turn(session.report_id)

    @property
    def strip(self) -> TabStrip:
        """The row of tabs."""
        return self._strip

    @property
    def projector(self) -> "Projector":
        """What is on the wall and the ways to change it."""
        return self.stage.projector

    def show_report(self, report_id: str) -> None:
        """Turn to another year; what is being typed belongs to the one before."""
        self.commit_pending()
        self.session.show_report(report_id)

    def commit_pending(self) -> None:
        """Write down what any open editor holds."""
        for tab in self._tabs.values():
            tab.commit_pending()

    def jump(self, place: Place) -> None:
        """Show ``place``: its year, its tab, its field."""
        if place.report_id:
            self.show_report(place.report_id)
        if place.part is Part.PROCEDURE:
            self.show_procedure(place.field)
            return
        name = TabName(place.part.value)
        self._strip.choose(name)
        if name in self._tabs:
            self._tabs[name].jump(place)

    def show_procedure(self, field: str = "") -> None:
        """Open the dates and names, with the keyboard on ``field``."""
        from synergy_desktop.ui.procedure_dialog import ProcedureDialog

        dialog = ProcedureDialog(self.session, self.window())
        dialog.show()
        dialog.take_focus(field)

    def step_pane(self, by: int) -> None:
        """Put the keyboard in the next pane of the tab, the panel at the right being the last."""
        content = self._stack.currentWidget()
        own = content.panes() if isinstance(content, Tab) else ()
        beside = (self._findings, self._search, self._past, self.stage.pane())
        panes.step([*own, *(panel for panel in beside if panel is not None)], by)

    def step_service(self, by: int) -> None:
        """Turn to the service ``by`` places further, if the tab that is shown has services."""
        if self._strip.current() not in PER_SERVICE:
            return
        ids = self.session.services.ids()
        if self.session.service_id in ids:
            place = ids.index(self.session.service_id) + by
            self.session.show_service(ids[max(0, min(place, len(ids) - 1))])

    def take_focus(self) -> None:
        """Put the keyboard on the tab that is shown."""
        content = self._stack.currentWidget()
        if content is not None:
            content.setFocus()

    def show_tab(self, name: TabName) -> None:
        """Turn to the tab ``name`` with the keyboard, wherever that was."""
        self._strip.choose(name)
        self.take_focus()

    def undo(self) -> None:
        """Take the last step back, what is being typed included."""
        self.commit_pending()
        with self.session.attempt():
            self.session.dossier.history.undo()

    def redo(self) -> None:
        """Bring back the step that was undone last."""
        self.commit_pending()
        with self.session.attempt():
            self.session.dossier.history.redo()

    def go_to(self, step_id: int) -> None:
        """Bring the dossier to how it was after a step; what is being typed is a step too."""
        self.commit_pending()
        with self.session.attempt():
            self.session.dossier.history.go_to(step_id)

    def amend(self) -> None:
        """Ask what is proposed as an amendment where the keyboard is."""
        from synergy_desktop.ui.amending.doors import amend

        self.commit_pending()
        amend(self.session, self._stack.currentWidget(), self.window())

    def amend_steps(self, step_id: int | None = None) -> None:
        """Ask for the terms of an amendment of the last steps, from ``step_id`` on."""
        from synergy_desktop.ui.amending.doors import amend_steps

        self.commit_pending()
        amend_steps(self.session, step_id, self.window())

    def toggle_findings(self) -> None:
        """Show or hide the list of what is missing."""
        panel = self._panel()
        panel.setVisible(panel.isHidden())
        if panel.isVisible():
            self._make_room_for(panel)
            panel.take_focus()
        else:
            self.take_focus()

    def show_search(self, *, replacing: bool) -> None:
        """Open the search panel, in the place of any other panel."""
        panel = self._search_panel()
        self._make_room_for(panel)
        panel.open_for(replacing=replacing)

    def toggle_past(self, *, changes: bool) -> None:
        """Show the steps, or what has changed; hide that if it is what is shown."""
        panel = self._past_panel()
        if panel.isVisible() and panel.shows_changes is changes:
            panel.hide()
            self.take_focus()
            return
        self.commit_pending()
        self._make_room_for(panel)
        panel.open_on(changes=changes)

    def step_search(self, by: int) -> None:
        """Go to the next place found, or the one before; open the search if it is closed."""
        panel = self._search_panel()
        if panel.isHidden():
            self.show_search(replacing=False)
        else:
            panel.step(by)

    def close_session(self) -> None:
        """Write down what is pending and let go of the dossier."""
        self.commit_pending()
        self.stage.stop()
        self._watch.stop()
        if self._search is not None:
            self._search.hide()
        if self._past is not None:
            self._past.stop()
        self.session.close()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._strip)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self._stack, 1)
        column.addLayout(self._middle, 1)
        column.addWidget(self.stage)
        column.addWidget(self._status)

    def _connect(self) -> None:
        session = self.session
        session.bridge.changed.connect(self._follow)
        session.report_changed.connect(self._turn)
        session.jump_requested.connect(self.jump)
        session.projection_requested.connect(self._project)
        session.amend_requested.connect(self.amend)
        self._strip.currentChanged.connect(self._show_current)
        self._watch.found.connect(self._show_findings)

    def _project(self, slide: "Slide") -> None:
        self.projector.project(slide)

    def _turn(self, report_id: str) -> None:
        for tab in self._tabs.values():
            tab.set_report(report_id)
        self._show_head()
        self._show_step()
        self._show_current()

    def _follow(self, changes: Changes) -> None:
        if changes.touches("report"):
            self._keep_year(changes)
            self._show_step()
        if changes.touches("report", "institution"):
            self._show_head()
        for tab in self._tabs.values():
            tab.apply_changes(changes)
        history = self.session.dossier.history
        self._header.show_history(history.undo_label, history.redo_label)
        self._status.show_saved(self.session.dossier.saved_at)

    def _keep_year(self, changes: Changes) -> None:
        """Leave a year that is gone; turn to one that came."""
        ids = [head.id for head in queries.report_heads(self.session.dossier)]
        came = [id_ for id_, row in changes.rows("report").items() if row.operation == "insert"]
        if came:
            self.session.show_report(came[-1])
        elif self.session.report_id not in ids:
            self.session.show_report(ids[-1] if ids else "")

    def _show_head(self) -> None:
        dossier = self.session.dossier
        commune = queries.institution(dossier, Side.COMMUNE)
        self._header.show_names(f"{commune.name or 'Sans nom'} – {_word(commune.nature)} et CPAS")
        heads, shown = self._heads()
        self._header.show_year(next((head.year for head in heads if head.id == shown), ""))
        for name in ("renameYear", "deleteYear"):
            self._actions[name].setEnabled(bool(shown))
        self._header.show_history(dossier.history.undo_label, dossier.history.redo_label)

    def _show_step(self) -> None:
        report_id = self.session.report_id
        if not report_id:
            self._status.show_step("Procédure et institutions")
            return
        step = current_step(queries.procedure(self.session.dossier, report_id))
        if step is None or step.date is None:
            self._status.show_step("Étape : aucune date encore")
        else:
            self._status.show_step(f"Étape : {_lower(step.label)} du {format_long_date(step.date)}")

    def _show_current(self) -> None:
        name = self._strip.current()
        if not self.session.report_id and name not in YEARLESS:
            self._stack.setCurrentWidget(self._no_year)
        else:
            self._stack.setCurrentWidget(self._tab(name))
        # The arrows that walk along the tabs stay with them.
        if not self._strip.hasFocus():
            self.take_focus()

    def _tab(self, name: TabName) -> Tab:
        """The tab ``name``, made when it is first wanted."""
        if name not in self._tabs:
            tab = tab_class(name)(self.session)
            self._tabs[name] = tab
            self._stack.addWidget(tab)
            tab.set_report(self.session.report_id)
        return self._tabs[name]

    def _show_findings(self, findings: tuple[Finding, ...]) -> None:
        self._status.show_findings(len(findings) if self.session.report_id else None)
        if self._findings is not None:
            self._findings.show_findings(findings)

    def _panel(self) -> ConformityPanel:
        if self._findings is None:
            self._findings = ConformityPanel()
            self._findings.hide()
            self._findings.chosen.connect(self.jump)
            self._findings.closed.connect(self.take_focus)
            self._middle.addWidget(self._findings)
            self._findings.show_findings(self._watch.findings)
        return self._findings

    def _search_panel(self) -> "SearchPanel":
        if self._search is None:
            from synergy_desktop.ui.search.panel import SearchPanel

            self._search = SearchPanel(self.session, self._strip.current)
            self._search.hide()
            self._search.replacing.connect(self.commit_pending)
            self._search.chosen.connect(self._show_found)
            self._search.closed.connect(self.take_focus)
            self._middle.addWidget(self._search)
        return self._search

    def _past_panel(self) -> "PastPanel":
        if self._past is None:
            from synergy_desktop.ui.past.panel import PastPanel

            self._past = PastPanel(self.session)
            self._past.hide()
            self._past.going.connect(self.go_to)
            self._past.amending.connect(self.amend_steps)
            self._past.closed.connect(self.take_focus)
            self._middle.addWidget(self._past)
        return self._past

    def _make_room_for(self, panel: QWidget) -> None:
        """Hide every panel but ``panel``: they share one place."""
        for other in (self._findings, self._search, self._past):
            if other is not None and other is not panel:
                other.hide()

    def _show_found(self, hit: "Hit") -> None:
        self.commit_pending()
        self.jump(hit.passage.place)
        tab = self._stack.currentWidget()
        if isinstance(tab, Tab) and tab.key.value == hit.passage.place.part.value:
            tab.select_words(hit.passage.column, hit.span)

    def _slide(self) -> "Slide | None":
        """What the tab that is shown would put on the wall."""
        self.commit_pending()
        content = self._stack.currentWidget()
        return content.slide() if isinstance(content, Tab) else None

    def _heads(self) -> tuple[tuple[queries.ReportHead, ...], str]:
        return queries.report_heads(self.session.dossier), self.session.report_id


_NO_YEAR = (
    "Ce dossier ne contient pas encore d’exercice.",
    "Un exercice réunit les services, les synergies et les matrices d’une année.",
)


def _word(nature: str) -> str:
    return nature or "Commune"


def _lower(label: str) -> str:
    return label[:1].lower() + label[1:]
