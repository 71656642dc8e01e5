"""The search panel: what is looked for, what was found, and replacing it."""

from collections.abc import Callable
from itertools import groupby

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from synergy_desktop.commands.replacing import Replacement, replace_all
from synergy_desktop.domain.search import Finder, replaced
from synergy_desktop.domain.words import number_of
from synergy_desktop.ui import theme
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.search.criteria import Criteria
from synergy_desktop.ui.search.hit_list import HitList
from synergy_desktop.ui.search.hits_model import MOST_SHOWN, HitsModel
from synergy_desktop.ui.search.replace_box import ReplaceBox
from synergy_desktop.ui.search.searcher import Hit, Searcher
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.tab import TabName

_WIDTH = 360
_PAUSE = 80
"""Milliseconds without a key after which the search begins."""


class SearchPanel(QFrame):
    """Finds and replaces words, at the right of the window."""

    chosen = Signal(object)
    """The ``Hit`` to show."""
    closed = Signal()
    """The user is done: the keyboard goes back to the tab."""
    replacing = Signal()
    """Something is about to be replaced: what is being typed must be in the file."""

    def __init__(self, session: Session, shown: Callable[[], TabName]) -> None:
        """Search the dossier of ``session``, from the tab that is ``shown``."""
        super().__init__()
        self.setObjectName("searchPanel")
        self.setAccessibleName("Rechercher et remplacer")
        self.setFixedWidth(_WIDTH)
        theme.set_fill(self, theme.RAIL)
        self._session = session
        self._shown = shown
        self._number = -1
        self._goes_on = False
        self._is_fresh = False
        self._searcher = Searcher(session, self)
        self._searcher.begun.connect(self._forget_old)
        self._searcher.progressed.connect(self._show_found)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._search)
        self._criteria = Criteria()
        self._criteria.changed.connect(self._wait)
        self._criteria.confirmed.connect(self.step)
        self._replace = ReplaceBox()
        self._replace.one_wanted.connect(self._replace_one)
        self._replace.all_wanted.connect(self._replace_all)
        self._model = HitsModel()
        self._list = HitList()
        self._list.setModel(self._model)
        self._list.activated.connect(self._choose)
        self._list.clicked.connect(self._choose)
        self._count = QLabel()
        self._count.setObjectName("searchCount")
        theme.set_ink(self._count, theme.INK_SOFT)
        self._lay_out()
        self._criteria.lead_to(self._replace.parts)

    def open_for(self, *, replacing: bool) -> None:
        """Show the panel with the keyboard in it, ready to find or to replace."""
        self._replace.setVisible(replacing)
        self._title.setText("Remplacer" if replacing else "Rechercher")
        self.show()
        if replacing and self._criteria.wanted.words:
            self._replace.take_focus()
        else:
            self._criteria.take_focus()

    def step(self, by: int = 1) -> None:
        """Go to the next place found, or the one before; the keyboard stays where it is."""
        if self._pause.isActive():
            self._search()
        hits = self._searcher.hits
        if not hits or (self._number < 0 < by):
            self._begin()
            return
        self._number = (self._number + by) % len(hits) if self._number >= 0 else len(hits) - 1
        self._go(keep_focus=True)

    def showEvent(self, event: QShowEvent) -> None:
        """Search what stands there."""
        super().showEvent(event)
        self._search()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow the dossier no more."""
        super().hideEvent(event)
        self._pause.stop()
        self._searcher.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line at the left."""
        painter = QPainter(self)
        painter.fillRect(0, 0, 1, self.height(), QColor(theme.LINE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    # What was found

    def _wait(self) -> None:
        self._goes_on = False
        self._pause.start()

    def _search(self) -> None:
        self._pause.stop()
        self._number = -1
        self._searcher.search(self._criteria.wanted, whole_dossier=self._criteria.whole_dossier)

    def _forget_old(self) -> None:
        self._is_fresh = True

    def _show_found(self) -> None:
        hits = self._searcher.hits
        if self._is_fresh:
            self._is_fresh = False
            self._model.start_anew()
        self._model.show_more(hits)
        if self._searcher.is_done and self._number >= len(hits):
            self._number = 0 if self._goes_on else len(hits) - 1
        is_whole = self._searcher.is_done and not self._searcher.has_too_many
        count = sum(not hit.passage.is_fixed for hit in hits)
        self._replace.show_count(count, is_done=is_whole)
        self._show_number()
        if self._goes_on and self._number < 0:
            self._begin()
        elif self._goes_on and len(hits) > self._number:
            self._goes_on = False
            self._go(keep_focus=True)

    def _begin(self) -> None:
        """Go to the first place found where the user is, else to the first of all, once known."""
        number, is_done = self._first_here(), self._searcher.is_done
        self._goes_on = number is None and not is_done
        if number is None and is_done and self._searcher.hits:
            number = 0
        if number is not None:
            self._number = number
            self._go(keep_focus=True)

    def _first_here(self) -> int | None:
        """The first place in what is shown; of its tab, if the whole of it was searched."""
        places = [hit.passage.place for hit in self._searcher.hits]
        of_tab = [at for at, each in enumerate(places) if each.part.value == self._shown().value]
        at = self._session
        here = (
            number
            for number in of_tab
            if places[number].service_id in ("", at.service_id)
            and places[number].report_id in ("", at.report_id)
        )
        return next(here, next(iter(of_tab), None) if self._searcher.is_done else None)

    def _show_number(self) -> None:
        count = len(self._searcher.hits)
        listed = " (les 1\u202f000 premiers sont listés)" if count > MOST_SHOWN else ""
        if self._searcher.has_too_many:
            listed = " et davantage : précisez"
        if not self._searcher.wanted.words:
            words = ""
        elif not count:
            words = "Aucun résultat" if self._searcher.is_done else "Recherche…"
        elif self._number >= 0:
            words = f"{self._number + 1} sur {count}{listed}"
        else:
            words = number_of(count, "résultat") + listed
        self._count.setText(words)
        row = self._model.row_of(self._number) if self._number >= 0 else -1
        if row >= 0:
            self._list.setCurrentIndex(self._model.index(row))
            self._list.scrollTo(self._model.index(row))
        else:
            self._list.clearSelection()

    def _choose(self, index: QModelIndex) -> None:
        if 0 <= (number := self._model.number(index)) < len(self._searcher.hits):
            self._number = number
            self._go(keep_focus=False)

    def _go(self, *, keep_focus: bool) -> None:
        """Show the place where the search stands."""
        self._show_number()
        focus = QApplication.focusWidget()
        self.chosen.emit(self._searcher.hits[self._number])
        if keep_focus and focus is not None and self.isAncestorOf(focus):
            focus.setFocus()

    # Replacing

    def _replace_one(self) -> None:
        """Replace where the search stands and go on; first go there."""
        hits, words = self._searcher.hits, self._replace.words
        if not 0 <= self._number < len(hits) or hits[self._number].passage.is_fixed:
            self.step()
            return
        hit = hits[self._number]
        following = self._number_after(hit, words)
        self._write([Replacement(hit.passage, (hit.span,))], following)

    def _number_after(self, hit: Hit, words: str) -> int:
        """The number of the place to go to once ``hit`` is replaced: never in the new words."""
        finder = Finder(self._searcher.wanted)
        text = hit.passage.text
        before = list(finder.spans(text)).index(hit.span)
        end = hit.span.start + len(words)
        new = finder.spans(replaced(text, [hit.span], words))
        return self._number - before + sum(span.start < end for span in new)

    def _replace_all(self) -> None:
        self._write(
            [
                Replacement(passage, tuple(hit.span for hit in hits))
                for passage, hits in groupby(self._searcher.hits, key=lambda hit: hit.passage)
                if not passage.is_fixed
            ]
        )
        self._replace.take_focus()

    def _write(self, replacements: list[Replacement], following: int = -1) -> None:
        """Replace, and go on to the place of the number ``following`` if there is one."""
        old, new = self._searcher.wanted.words, self._replace.words
        self.replacing.emit()
        with self._session.attempt():
            replace_all(self._session.dossier, replacements, old, new)
            self._number, self._goes_on = following, following >= 0

    # Making it

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, theme.SMALL, 0, 0)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(theme.LARGE, 0, theme.LARGE, theme.SMALL)
        top.setSpacing(theme.SMALL)
        top.addLayout(self._head())
        top.addWidget(self._criteria)
        top.addWidget(self._replace)
        top.addLayout(self._steps())
        column.addLayout(top)
        column.addWidget(self._list, 1)

    def _head(self) -> QHBoxLayout:
        self._title = QLabel()
        self._title.setObjectName("searchTitle")
        self._title.setFont(theme.font(11.25, bold=True))
        close = _tool("closeSearch", "x", "Fermer la recherche", "Échap")
        close.clicked.connect(self._close)
        row = QHBoxLayout()
        row.addWidget(self._title, 1)
        row.addWidget(close)
        return row

    def _steps(self) -> QHBoxLayout:
        previous = _tool("searchPrevious", "chevron-up", "Résultat précédent", "Maj+F3")
        previous.clicked.connect(self._step_back)
        following = _tool("searchNext", "chevron-down", "Résultat suivant", "F3")
        following.clicked.connect(self._step_on)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self._count, 1)
        row.addWidget(previous)
        row.addWidget(following)
        return row

    def _step_on(self) -> None:
        self.step(+1)

    def _step_back(self) -> None:
        self.step(-1)


def _tool(name: str, picture: str, words: str, keys: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setAccessibleName(words)
    button.setToolTip(f"{words} ({keys})")
    button.setIcon(icon(picture))
    return button
