"""The tab of the sittings: the agenda, the point that is dealt with, and who is there."""

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QStackedLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.domain.conformity import Place
from synergy_desktop.domain.search import Span
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.store.changes import Changes
from synergy_desktop.ui.empty_state import EmptyState
from synergy_desktop.ui.plan.growing_edit import GrowingEdit
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.sitting.bar import SittingBar
from synergy_desktop.ui.sitting.desk import TABLES
from synergy_desktop.ui.sitting.first_sitting import NO_SITTING
from synergy_desktop.ui.sitting.leading import Leading
from synergy_desktop.ui.sitting.point_page import PointPage
from synergy_desktop.ui.sitting.point_panels import LOADERS
from synergy_desktop.ui.sitting.rail import Rail
from synergy_desktop.ui.sitting.roll_page import RollPage
from synergy_desktop.ui.sitting.slide_list import SlideList
from synergy_desktop.ui.tab import Tab, TabName
from synergy_desktop.ui.typed_text import select_typed, width

_NAMED_BY_SLIDES = ("service", "synergy", "plan_node", "amendment")


class SittingTab(Tab):
    """Leads a sitting from the opening to the end, and prepares it."""

    key = TabName.SITTING

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Make the widgets; the year comes with ``set_report``."""
        super().__init__(session, parent)
        self.leading = Leading(session, self)
        actions = self.leading.actions_by_name
        self.bar = SittingBar(session, actions, self.leading.planning)
        self.rail = Rail(session)
        self.slides = SlideList(session)
        self.panels = [load(session) for load in LOADERS]
        self.point = PointPage(session, actions, [self.slides, *self.panels])
        self.roll = RollPage(session)
        self._empty = EmptyState(NO_SITTING, *self.leading.planning)
        self._lay_out()
        self._connect()

    def set_report(self, report_id: str) -> None:
        """Show the sittings of the year ``report_id``, to which the desk has turned."""
        self._show_sitting()

    def apply_changes(self, changes: Changes) -> None:
        """Follow a step; the desk has read the sittings again."""
        if changes.touches(*TABLES):
            self._refresh()
        elif changes.touches(*_NAMED_BY_SLIDES):
            self.slides.show_point(self.point.point)
        for panel in self.panels:
            panel.apply_changes(changes)

    def jump(self, place: Place) -> None:
        """Show the sitting, the member, the point, the vote or the amendment of ``place``."""
        desk = self.session.desk
        for sitting in desk.sittings:
            points = [point.id for point in sitting.points]
            members = [member.id for member in sitting.members]
            votes = {vote.id: vote.point for vote in sitting.votes}
            if place.row_id not in (sitting.id, *points, *members, *votes):
                continue
            desk.show_sitting(sitting.id)
            if place.row_id in members:
                self.show_roll()
                self.roll.go_to(place.row_id)
                return
            if wanted := votes.get(place.row_id, place.row_id if place.row_id in points else ""):
                desk.show_point(wanted)
        self.show_point_page()
        (self._field(place.field) or self).setFocus()
        for panel in self.panels:
            panel.jump(place.row_id)

    def select_words(self, column: str, span: Span) -> None:
        """Select the words in the field of the point or of the sitting where a jump has led."""
        editor = self._field(column)
        if isinstance(editor, GrowingEdit):
            select_typed(editor, *span)
        elif isinstance(editor, QLineEdit):
            start, end = (width(editor.text()[:place]) for place in span)
            editor.setSelection(start, end - start)

    def slide(self) -> Slide | None:
        """The slide that is chosen, or the point's first."""
        return self.slides.chosen

    def panes(self) -> tuple[QWidget, ...]:
        """The agenda, then the parts of the page that is shown."""
        if self._middle.currentWidget() is self.roll:
            return (self.rail.agenda, *self.roll.views, self.roll.movements)
        panels = (pane for panel in self.panels for pane in panel.panes())
        return (self.rail.agenda, self.point.notes, self.slides.view, *panels)

    def commit_pending(self) -> None:
        """Write down what is being typed."""
        self.bar.commit_pending()
        self.point.commit_pending()
        for panel in self.panels:
            panel.commit_pending()

    def show_roll(self) -> None:
        """Turn to the roll, the keyboard on the first council."""
        self._middle.setCurrentWidget(self.roll)
        self.roll.views[0].setFocus()

    def show_point_page(self) -> None:
        """Turn to the point that is looked at."""
        self._middle.setCurrentWidget(self.point)

    def _field(self, column: str) -> QWidget | None:
        """What shows a column of the sitting or of its point; None for any other."""
        editors: dict[str, QWidget] = {
            "date": self.bar.date,
            "slides": self.slides.view,
            "title": self.point.title,
            "notes": self.point.notes,
            "outcome_note": self.point.outcome_note,
            **{str(name): field for name, field in self.bar.fields.items()},
        }
        return editors.get(column)

    def _lay_out(self) -> None:
        self._middle = QStackedWidget()
        self._middle.addWidget(self.point)
        self._middle.addWidget(self.roll)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._middle, 1)
        self._whole = QWidget()
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(row, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._whole)

    def _connect(self) -> None:
        desk = self.session.desk
        desk.sitting_changed.connect(self._show_sitting)
        desk.point_changed.connect(self._show_point)
        self.leading.writing.connect(self.commit_pending)
        self.leading.went_on.connect(self._follow_the_sitting)
        self.bar.chosen.connect(self._choose_sitting)
        self.rail.agenda.chosen.connect(self._choose_point)
        self.rail.agenda.clicked.connect(self.show_point_page)
        self.rail.added.connect(self._name_new_point)
        actions = self.leading.actions_by_name
        actions["showRoll"].triggered.connect(self._toggle_roll)
        actions["findMember"].triggered.connect(self._find_member)

    def _show_sitting(self, _sitting_id: str = "") -> None:
        has_one = self.session.desk.sitting is not None
        self._pages.setCurrentWidget(self._whole if has_one else self._empty)
        self.setFocusProxy(self.rail.agenda if has_one else self._empty)
        self._show_point(self.session.desk.point_id)
        self._refresh()

    def _show_point(self, point_id: str) -> None:
        desk = self.session.desk
        self.point.show_point(point_id)
        self.slides.show_point(self.point.point)
        self.rail.agenda.show_point(point_id)
        self.leading.refresh()
        for panel in self.panels:
            panel.show_point(desk.sitting_id, point_id)

    def _refresh(self) -> None:
        desk = self.session.desk
        self.leading.refresh()
        self.bar.refresh()
        self.rail.show_sitting(desk.sitting, desk.point_id)
        self.point.refresh()
        self.slides.show_point(self.point.point)
        self.roll.refresh()

    def _choose_sitting(self, sitting_id: str) -> None:
        self.commit_pending()
        self.session.desk.show_sitting(sitting_id)

    def _choose_point(self, point_id: str) -> None:
        self.commit_pending()
        self.session.desk.show_point(point_id)
        if self.rail.agenda.hasFocus():
            self.show_point_page()

    def _follow_the_sitting(self) -> None:
        """Write of the point that the sitting has come to, wherever the keyboard was."""
        self.show_point_page()
        self.point.notes.setFocus()

    def _name_new_point(self) -> None:
        self.show_point_page()
        self.point.title.setFocus()

    def _toggle_roll(self) -> None:
        if self._middle.currentWidget() is self.roll:
            self.show_point_page()
            self.rail.agenda.setFocus()
        else:
            self.commit_pending()
            self.show_roll()

    def _find_member(self) -> None:
        self.show_roll()
        self.roll.find_member()
