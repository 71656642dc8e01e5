"""Finds the rows that a filter hides in slices, so that the window answers meanwhile."""

from collections.abc import Iterator
from itertools import chain, islice
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from synergy_desktop.ui.tables.model import Accepts, GridModel

_SLICE = 0.010
"""Seconds for which rows are looked at before the window may answer."""
_TOGETHER = 40
"""So many rows are looked at in any case: a small table is filtered at once."""


class Sifting(QObject):
    """Looks at the rows of ``model``, whichever are shown, and tells which ones to hide.

    If the table shows other items meanwhile, it begins again with those.
    """

    found = Signal(object, frozenset)
    """All rows are looked at: the filter, and the ids of the items that it does not take."""

    def __init__(self, model: GridModel[Any]) -> None:
        """Begin with nothing to look for."""
        super().__init__(model)
        self._model = model
        self._accepts: Accepts | None = None
        self._left: Iterator[str] = iter(())
        self._hidden: set[str] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._go_on)
        model.modelReset.connect(self._begin_again)

    def begin(self, accepts: Accepts | None) -> None:
        """Find what ``accepts`` does not take, instead of what was looked for before."""
        self._accepts = accepts
        keys = [group.key for group in self._model.groups] if accepts else []
        self._left = chain.from_iterable(map(self._model.items_in, keys))
        self._hidden = set()
        self._go_on()

    def _begin_again(self) -> None:
        if self._soon.isActive():
            self.begin(self._accepts)

    def _go_on(self) -> None:
        until = perf_counter() + _SLICE
        while names := list(islice(self._left, _TOGETHER)):
            self._hidden.update(name for name in names if self._is_refused(name))
            if perf_counter() > until:
                self._soon.start()
                return
        self._soon.stop()
        self.found.emit(self._accepts, frozenset(self._hidden))

    def _is_refused(self, name: str) -> bool:
        """Whether an item, if it is still there, is not taken."""
        accepts = self._accepts
        return bool(accepts and self._model.holds(name) and not self._model.meets(name, accepts))
