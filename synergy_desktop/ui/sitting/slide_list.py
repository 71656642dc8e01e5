"""What is projected while a point is dealt with: its slides as a list that is put in order."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.commands import agenda
from synergy_desktop.domain.sittings import Point, Slide
from synergy_desktop.domain.slide_words import slide_name
from synergy_desktop.store.slide_targets import target_names
from synergy_desktop.ui import theme
from synergy_desktop.ui.row_sync import ROOT, Index, sync_rows
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.sitting.actions import SLIDES, icon_button, make
from synergy_desktop.ui.sitting.slide_dialog import ask_slide

_LEAST, _MOST = 3, 7


@dataclass(frozen=True, slots=True)
class SlideLine:
    """A slide and what it is called."""

    slide: Slide
    slide_id: str
    name: str


class SlideModel(QAbstractListModel):
    """One row for each slide of a point, in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._rows: list[SlideLine] = []

    def show_slides(self, lines: list[SlideLine]) -> None:
        """List ``lines``; those that stay are redrawn only if they differ."""
        sync_rows(self, self._rows, lines, lambda line: line.slide_id)

    def line(self, row: int) -> SlideLine | None:
        """The slide of a row, None outside of the list."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, slide_id: str) -> int:
        """The row of a slide, -1 if it is not there."""
        return next((at for at, row in enumerate(self._rows) if row.slide_id == slide_id), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many slides there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """One; the base class knows it, but keeps it to itself."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name of the slide."""
        shows = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return self._rows[index.row()].name if index.isValid() and shows else None


class SlideList(QWidget):
    """The slides of the point shown, with what adds, changes, moves and removes them."""

    def __init__(self, session: Session) -> None:
        """Show those of no point yet."""
        super().__init__()
        self.setObjectName("slideList")
        self._session = session
        self._point: Point | None = None
        self.model = SlideModel(self)
        self.view = QListView()
        self.view.setObjectName("slides")
        self.view.setAccessibleName("Vues projetées à ce point")
        self.view.setToolTip("Projeter la vue choisie (Entrée)")
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(True)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.view.setStyleSheet(_STYLE)
        self.actions_by_name = make(SLIDES, self.view)
        for name, slot in (
            ("addSlide", self._add),
            ("editSlide", self._edit),
            ("slideUp", self._up),
            ("slideDown", self._down),
            ("removeSlide", self._remove),
        ):
            self.actions_by_name[name].triggered.connect(slot)
        self.view.activated.connect(self._project)
        self.view.selectionModel().currentChanged.connect(self._allow)
        self._lay_out()

    @property
    def chosen(self) -> Slide | None:
        """The slide that is chosen, else the first; None for a point without any."""
        line = self.model.line(max(0, self.view.currentIndex().row()))
        return line.slide if line else None

    def show_point(self, point: Point | None) -> None:
        """List the slides of ``point`` as they are now."""
        self._point = point
        slides = point.slides if point else ()
        names = target_names(self._session.dossier, slides)
        lines = [
            SlideLine(slide, slide.id, slide_name(slide, names.get(slide.target, "")))
            for slide in slides
        ]
        self.model.show_slides(lines)
        rows = min(max(len(lines), _LEAST), _MOST)
        self.view.setFixedHeight(rows * _ROW + 2 * theme.HAIR)
        self._allow()

    def _lay_out(self) -> None:
        title = QLabel("Projeté à ce point")
        title.setFont(theme.font(theme.BODY * 1.1, bold=True))
        head = QHBoxLayout()
        head.setSpacing(theme.HAIR)
        head.addWidget(title, 1)
        for action in self.actions_by_name.values():
            head.addWidget(icon_button(action))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addLayout(head)
        column.addWidget(self.view)

    def _allow(self, _now: QModelIndex | None = None, _before: QModelIndex | None = None) -> None:
        row, last = self.view.currentIndex().row(), self.model.rowCount() - 1
        allowed = {
            "addSlide": self._point is not None,
            "editSlide": row >= 0,
            "slideUp": row > 0,
            "slideDown": 0 <= row < last,
            "removeSlide": row >= 0,
        }
        for name, action in self.actions_by_name.items():
            action.setEnabled(allowed[name])

    def _project(self, index: QModelIndex) -> None:
        """Put the slide that is double-clicked, or chosen by Enter, on the wall."""
        if line := self.model.line(index.row()):
            self._session.projection_requested.emit(line.slide)

    def _add(self) -> None:
        if self._point is None:
            return
        after = self.model.line(self.view.currentIndex().row() + 1)
        wanted = ask_slide(self._session, None, self.window())
        if wanted is None:
            return
        with self._session.attempt():
            made = agenda.add_slide(
                self._session.dossier,
                self._point.id,
                wanted.kind,
                target=wanted.target,
                text=wanted.text,
                before=after.slide_id if after else None,
            )
            self._choose(made)

    def _edit(self) -> None:
        line = self.model.line(self.view.currentIndex().row())
        wanted = ask_slide(self._session, line.slide, self.window()) if line else None
        if line is None or wanted is None:
            return
        with self._session.attempt():
            agenda.set_slide(
                self._session.dossier,
                line.slide_id,
                wanted.kind,
                target=wanted.target,
                text=wanted.text,
            )

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(2)

    def _move(self, by: int) -> None:
        row = self.view.currentIndex().row()
        line, before = self.model.line(row), self.model.line(row + by)
        if line is not None:
            with self._session.attempt():
                agenda.move_slide(
                    self._session.dossier, line.slide_id, before.slide_id if before else None
                )
            self._allow()

    def _remove(self) -> None:
        line = self.model.line(self.view.currentIndex().row())
        if line is not None:
            with self._session.attempt():
                agenda.remove_slides(self._session.dossier, [line.slide_id])

    def _choose(self, slide_id: str) -> None:
        row = self.model.row_of(slide_id)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))


_ROW = 26
_STYLE = f"""
QListView {{ border: 1px solid {theme.LINE}; outline: 0; padding: {theme.HAIR - 1}px 0; }}
QListView:focus {{ border: 1px solid {theme.ACCENT}; }}
QListView::item {{ height: {_ROW}px; padding: 0 {theme.SMALL}px; }}
QListView::item:selected {{ background: {theme.ACCENT_WASH}; color: {theme.INK}; }}
"""
