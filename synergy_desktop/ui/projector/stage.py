"""The place of the projection at the foot of the window: empty, and quick, until one projects."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from synergy_desktop.domain.projection import decode
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.store import sitting_queries
from synergy_desktop.ui import actions as names
from synergy_desktop.ui.actions import Actions

if TYPE_CHECKING:
    from synergy_desktop.ui.projector.panel import ProjectionPanel
    from synergy_desktop.ui.projector.projector import Projector
    from synergy_desktop.ui.session import Session

_AT_REST = ("projectThis", "projection", "projectionDesk")
"""What can be asked for before anything is projected."""


class Stage(QWidget):
    """Holds the panel of the projection, made when it is first asked for."""

    def __init__(
        self,
        session: "Session",
        actions: Actions,
        slide: Callable[[], Slide | None],
        leave: Callable[[], None],
    ) -> None:
        """Project ``slide()`` on demand; ``leave`` gives the keyboard back to the tab."""
        super().__init__()
        self.setObjectName("stage")
        self._session = session
        self._actions = actions
        self._slide = slide
        self._leave = leave
        self._panel: ProjectionPanel | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for name in names.PROJECTION:
            actions[name].setEnabled(name in _AT_REST)
            actions[name].setChecked(False)

    @property
    def panel(self) -> "ProjectionPanel":
        """The bar, the desk and what they tell of."""
        if self._panel is None:
            from synergy_desktop.ui.projector.panel import ProjectionPanel

            self._panel = ProjectionPanel(self._session, self._actions, self._slide, self._leave)
            layout = self.layout()
            if layout is not None:
                layout.addWidget(self._panel)
        return self._panel

    @property
    def projector(self) -> "Projector":
        """What is on the wall and the ways to change it."""
        return self.panel.projector

    def resume(self) -> None:
        """Bring back what was on the wall when the program was cut short, if anything was."""
        if decode(sitting_queries.projection(self._session.dossier)).is_on:
            self.projector.resume()

    def stop(self) -> None:
        """Take the wall away: the dossier is about to be closed."""
        if self._panel is not None:
            self._panel.stop()

    def pane(self) -> QWidget | None:
        """The desk, for F6; None while it is folded."""
        return self._panel.desk if self._panel is not None else None
