"""Completions from what the dossier holds: read when first asked for, until a step changes them."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from synergy_desktop.store.changes import Changes
    from synergy_desktop.store.used_words import WordKind
    from synergy_desktop.ui.session import Session

Words = Callable[[], Sequence[str]]
"""Gives the words that something typed may be completed to, the likeliest first."""


class UsedWords(QObject):
    """The words of one dossier, kept by kind."""

    def __init__(self, session: "Session") -> None:
        """Read from the dossier of ``session`` and follow its changes."""
        super().__init__(session)
        self._dossier = session.dossier
        self._kept: dict[WordKind, tuple[str, ...]] = {}
        session.bridge.changed.connect(self._follow)

    def of(self, kind: "WordKind") -> Words:
        """What gives the words of ``kind`` as they are when it is called."""
        return partial(self._read, kind)

    def _read(self, kind: "WordKind") -> tuple[str, ...]:
        from synergy_desktop.store.used_words import words_in_use

        if kind not in self._kept:
            self._kept[kind] = words_in_use(self._dossier, kind)
        return self._kept[kind]

    def _follow(self, changes: "Changes") -> None:
        if not self._kept:
            return
        from synergy_desktop.store.used_words import may_change

        self._kept = {
            kind: words for kind, words in self._kept.items() if not may_change(changes, kind)
        }
