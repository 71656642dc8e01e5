"""The panels in the page of a point, from top to bottom."""

from collections.abc import Callable

from synergy_desktop.ui.session import Session
from synergy_desktop.ui.sitting.point_panel import PointPanel

LOADERS: tuple[Callable[[Session], PointPanel], ...] = ()
"""What makes each panel; a function that imports it when the tab is first shown."""
