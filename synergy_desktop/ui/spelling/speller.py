"""What the window knows of words: it asks the dictionary in the background and never waits."""

import logging
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from synergy_desktop.errors import SynergyError

if TYPE_CHECKING:
    from synergy_desktop.ui.preview.background import Background

_KNOWN, _SUGGEST = "known", "suggest"


class Speller(QObject):
    """Remembers the dictionary's answers; nothing is loaded before the first question."""

    changed = Signal()
    """Words are judged that were not, or otherwise than before."""
    suggested = Signal(str, object)
    """A word, and the tuple of what may be meant by it."""
    learn_wanted = Signal(str)
    """The user wants the dossier to learn a word."""
    forget_wanted = Signal(str)
    """The user wants the dossier to forget a word that it has learnt."""
    failed = Signal(str)
    """The dictionary cannot be asked: the French sentence that says so, once."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Doubt nothing until the dictionary has answered."""
        super().__init__(parent)
        self._is_on = True
        self._is_broken = False
        self._verdicts: dict[str, bool] = {}
        self._wanted: dict[str, None] = {}
        self._learnt: frozenset[str] = frozenset()
        self._names: frozenset[str] = frozenset()
        self._ignored: set[str] = set()
        self._background: Background | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)

    @property
    def is_on(self) -> bool:
        """Whether words are checked at all."""
        return self._is_on

    @property
    def is_asking(self) -> bool:
        """Whether words wait for the dictionary's verdict."""
        return bool(self._wanted) and not self._is_broken

    def turn(self, on: bool) -> None:
        """Check words from now on, or check none."""
        self._is_on = on
        self.changed.emit()

    def learn(self, words: Iterable[str], names: Iterable[str]) -> None:
        """Let pass, besides the dictionary's, just the dossier's own ``words`` and ``names``.

        The words can be forgotten again by the user, names come from what else the dossier says.
        """
        self._learnt = frozenset(words)
        self._names = frozenset(names)
        self.changed.emit()

    def ignore(self, word: str) -> None:
        """Let ``word`` pass until the program ends."""
        self._ignored.add(word)
        self.changed.emit()

    def learnt_form(self, word: str) -> str:
        """How the dossier has learnt ``word``, which may begin a sentence; "" if it has not."""
        return next((form for form in (word, _small(word)) if form in self._learnt), "")

    def doubts(self, word: str) -> bool:
        """Tell whether ``word`` is thought to be wrong; one that is not judged yet is not."""
        if not self._is_on or word in self._ignored or word in self._names:
            return False
        if self.learnt_form(word):
            return False
        verdict = self._verdicts.get(word)
        if verdict is None:
            self._want(word)
        return verdict is False

    def suggest(self, word: str) -> None:
        """Look for what may be meant by ``word``; ``suggested`` tells."""
        learnt = tuple(sorted(self._learnt | self._names))
        self._worker().run((_SUGGEST, word), partial(_suggest, word, learnt))

    def _want(self, word: str) -> None:
        if word not in self._wanted and not self._is_broken:
            self._wanted[word] = None
            self._soon.start()

    def _ask(self) -> None:
        words = tuple(self._wanted)
        self._worker().run((_KNOWN, words), partial(_known, words))

    def _worker(self) -> "Background":
        if self._background is None:
            from synergy_desktop.ui.preview.background import Background

            self._background = Background(self)
            self._background.done.connect(self._take)
            self._background.failed.connect(self._give_up)
        return self._background

    def _take(self, key: tuple[str, str | tuple[str, ...]], answer: tuple[bool, ...]) -> None:
        verb, asked = key
        if verb == _SUGGEST:
            self.suggested.emit(asked, answer)
            return
        self._verdicts.update(zip(asked, answer, strict=True))
        self._wanted = {word: None for word in self._wanted if word not in self._verdicts}
        self.changed.emit()

    def _give_up(self, _key: object, error: Exception) -> None:
        if not self._is_broken:
            from synergy_desktop.spelling.process import SILENT

            self._is_broken = True
            logging.getLogger(__name__).warning("no spelling", exc_info=error)
            self.failed.emit(str(error) if isinstance(error, SynergyError) else SILENT)


# Loaded in the background too: the first question comes with the first letter that is typed.


def _known(words: tuple[str, ...]) -> tuple[bool, ...]:
    from synergy_desktop.spelling.process import shared_process

    return shared_process().known(words)


def _suggest(word: str, learnt: tuple[str, ...]) -> tuple[str, ...]:
    from synergy_desktop.spelling.process import shared_process

    return shared_process().suggest(word, learnt)


def _small(word: str) -> str:
    return word[:1].lower() + word[1:]
