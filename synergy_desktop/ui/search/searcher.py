"""Looks through the dossier in slices, so that the window answers meanwhile."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from synergy_desktop.domain.passages import Passage
from synergy_desktop.domain.search import Finder, Span, Wanted
from synergy_desktop.store.searching import Piece, pieces
from synergy_desktop.ui.session import Session

_SLICE = 0.008
"""Seconds of searching between two looks at what the user does."""
_CALM = 150
"""Milliseconds without a change after which the dossier is searched again."""


MOST_HITS = 10_000
"""The search ends once it has found so many places."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where the words stand."""

    passage: Passage
    span: Span


class Searcher(QObject):
    """Finds words in the year shown, or in the whole dossier, and keeps up with changes."""

    begun = Signal()
    """What was found so far no longer holds."""
    progressed = Signal()
    """More was found, or the search has ended."""

    def __init__(self, session: Session, parent: QObject) -> None:
        """Search nothing yet."""
        super().__init__(parent)
        self.hits: list[Hit] = []
        self.is_done = True
        self.wanted = Wanted("")
        self._session = session
        self._whole = False
        self._read: list[tuple[Piece, str]] = []
        self._unread: Iterator[Piece] | None = None
        self._search: Iterator[None] = iter(())
        self._tick = QTimer(self)
        self._tick.setInterval(0)
        self._tick.timeout.connect(self._go_on)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM)
        self._calm.timeout.connect(self._begin)
        session.bridge.changed.connect(self._turn_stale)
        session.report_changed.connect(self._turn_stale)

    @property
    def has_too_many(self) -> bool:
        """Whether the search has ended before it had seen everything."""
        return len(self.hits) >= MOST_HITS

    def search(self, wanted: Wanted, *, whole_dossier: bool) -> None:
        """Look for ``wanted`` from the beginning."""
        if whole_dossier != self._whole:
            self._forget()
        self.wanted, self._whole = wanted, whole_dossier
        self._begin()

    def stop(self) -> None:
        """Search no more until asked again; what was read is forgotten."""
        self._tick.stop()
        self._calm.stop()
        self._forget()
        self.wanted = Wanted("")

    def _begin(self) -> None:
        self._calm.stop()
        self.hits = []
        self._search = self._run(Finder(self.wanted))
        self.is_done = not self.wanted.words
        self.begun.emit()
        if self.is_done:
            self._tick.stop()
            self.progressed.emit()
        else:
            self._tick.start()

    def _go_on(self) -> None:
        """Search until the slice is over or there is no more."""
        until = perf_counter() + _SLICE
        with self._session.attempt():
            for _ in self._search:
                if perf_counter() > until:
                    self.progressed.emit()
                    return
        # A file that can no longer be read ends the search too, in words.
        self._tick.stop()
        self.is_done = True
        self.progressed.emit()

    def _run(self, finder: Finder) -> Iterator[None]:
        for passages in self._texts(finder):
            for passage in passages:
                # A date is told in two ways, and is one place nevertheless.
                most = 1 if passage.is_fixed else None
                spans = islice(finder.spans(passage.text), most)
                self.hits += (Hit(passage, span) for span in spans)
            if self.has_too_many:
                return
            yield

    def _texts(self, finder: Finder) -> Iterator[Sequence[Passage]]:
        """Give the texts that are worth looking at; of what was read once, only those."""
        for piece, said in self._read:
            yield piece() if finder.may_stand_in(said) else ()
        if self._unread is None:
            year = None if self._whole else self._session.report_id
            self._unread = pieces(self._session.dossier, year)
        for piece in self._unread:
            passages = piece()
            self._read.append((piece, "\n".join(passage.text for passage in passages)))
            yield passages

    def _turn_stale(self) -> None:
        """Stop reading a dossier that has changed; read it anew once it is calm."""
        self._forget()
        if self.wanted.words:
            self.hits = []
            self._tick.stop()
            self.is_done = False
            self._calm.start()

    def _forget(self) -> None:
        self._read = []
        self._unread = None
