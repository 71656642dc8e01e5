"""The bar and the desk of the projection, and what the window's commands do there."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from synergy_desktop.domain.sittings import Slide
from synergy_desktop.ui import actions as names
from synergy_desktop.ui.actions import Actions
from synergy_desktop.ui.projector.bar import WallBar
from synergy_desktop.ui.projector.desk import WallDesk
from synergy_desktop.ui.projector.projector import Projector

if TYPE_CHECKING:
    from synergy_desktop.ui.session import Session

_NOTHING = "Cet onglet n’a rien à projeter. Le pupitre (Ctrl+F5) propose d’autres vues."


class ProjectionPanel(QWidget):
    """Shown while something is projected, or its desk is unfolded to prepare it."""

    def __init__(
        self,
        session: "Session",
        actions: Actions,
        slide: Callable[[], Slide | None],
        leave: Callable[[], None],
    ) -> None:
        """Project ``slide()`` on demand; ``leave`` gives the keyboard back to the tab."""
        super().__init__()
        self.setObjectName("projectionPanel")
        self._session = session
        self._actions = actions
        self._slide = slide
        self._leave = leave
        self.projector = Projector(session, self)
        self.desk = WallDesk(self.projector, actions)
        self.desk.hide()
        self.desk.closed.connect(leave)
        bar = WallBar(self.projector, actions)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.desk)
        self.projector.changed.connect(self._refresh)
        self._refresh()

    def carry_out(self, name: str) -> None:
        """Do what the action ``name`` stands for."""
        projector = self.projector
        {
            "projectThis": self._project_this,
            "projection": self._switch,
            "projectionDesk": self._fold,
            "freezeWall": projector.toggle_frozen,
            "blackWall": projector.toggle_black,
            "nextSlide": lambda: projector.step(+1),
            "previousSlide": lambda: projector.step(-1),
            "scrollWallDown": lambda: projector.scroll_pages(+1),
            "scrollWallUp": lambda: projector.scroll_pages(-1),
            "zoomWallIn": lambda: projector.zoom_by(+1),
            "zoomWallOut": lambda: projector.zoom_by(-1),
            "darkRoom": projector.toggle_dark,
            "lastYearOnWall": projector.toggle_last_year,
        }[name]()
        self._refresh()

    def stop(self) -> None:
        """Take the wall away: the dossier is about to be closed."""
        self.projector.close()
        self.desk.stop()

    def _project_this(self) -> None:
        slide = self._slide()
        if slide is None:
            self._session.noted.emit(_NOTHING)
        else:
            self.projector.project(slide)

    def _switch(self) -> None:
        if self.projector.state.is_on:
            self.projector.stop()
        else:
            self.projector.start()

    def _fold(self) -> None:
        """Unfold the desk, the keyboard on it; or fold it."""
        if self.desk.isHidden():
            self.show()
            self.desk.open()
        else:
            self.desk.hide()
            self._leave()

    def _refresh(self) -> None:
        """Have the commands tell how the wall stands, and allow what makes sense."""
        projector, state = self.projector, self.projector.state
        is_unfolded = not self.desk.isHidden()
        self.setVisible(state.is_on or is_unfolded)
        above, below = projector.can_scroll
        can = {
            "scrollWallUp": above,
            "scrollWallDown": below,
            "nextSlide": projector.order.after(state.at) is not None,
            "previousSlide": projector.order.before(state.at) is not None,
        }
        for name in names.PROJECTION:
            in_time = state.is_on or name in _AT_REST
            self._actions[name].setEnabled(in_time and can.get(name, True))
        for name, is_so in {
            "projection": state.is_on,
            "projectionDesk": is_unfolded,
            "freezeWall": state.is_frozen,
            "blackWall": state.is_black,
            "darkRoom": state.is_dark,
            "lastYearOnWall": state.last_year,
        }.items():
            self._actions[name].setChecked(is_so)


_AT_REST = ("projectThis", "projection", "projectionDesk", "nextSlide", "darkRoom")
"""What can be asked for while the wall is not lit; the slide of « Suivant » lights it."""
