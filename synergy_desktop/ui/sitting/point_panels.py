"""The panels in the page of a point, from top to bottom."""

from collections.abc import Callable

from synergy_desktop.ui.session import Session
from synergy_desktop.ui.sitting.point_panel import PointPanel


def _votes(session: Session) -> PointPanel:
    from synergy_desktop.ui.voting.panel import VotesPanel

    return VotesPanel(session)


def _amendments(session: Session) -> PointPanel:
    from synergy_desktop.ui.amending.panel import AmendmentsPanel

    return AmendmentsPanel(session)


LOADERS: tuple[Callable[[Session], PointPanel], ...] = (_votes, _amendments)
"""What makes each panel; a function that imports it when the tab is first shown."""
