"""Spelling for one window: the editors of the tab that has the keyboard get their underlines."""

from dataclasses import astuple
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget

from synergy_desktop.commands import spelling
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.spelling.words import words
from synergy_desktop.store import queries, sitting_queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.ui.spelling.marks import Marks
from synergy_desktop.ui.spelling.speller import Speller
from synergy_desktop.ui.tab import Tab

if TYPE_CHECKING:
    from synergy_desktop.store.dossier import Dossier
    from synergy_desktop.ui.main_window import MainWindow
    from synergy_desktop.ui.session import Session

_SETTING, _OFF, _ON = "spelling", "off", "on"
_NO_EDITOR = "Placez d’abord le curseur dans un texte du dossier, puis appuyez sur F7."
_ALL_WELL = "Aucun mot douteux dans ce texte."
_IS_OFF = "La vérification de l’orthographe est désactivée. Maj+F7 l’active."


class Proofreader(QObject):
    """Finds the editors as the user comes to them, so that no tab need know of spelling."""

    def __init__(self, window: "MainWindow") -> None:
        """Serve ``window``; the dictionary is loaded when its first editor is come to."""
        super().__init__(window)
        self._window = window
        self._searched: Marks | None = None
        self._tab: QWidget | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._seek)
        self._speller = Speller(self)
        self._speller.learn_wanted.connect(self._learn)
        self._speller.forget_wanted.connect(self._forget)
        self._speller.failed.connect(window.say)
        self._speller.changed.connect(self._seek)
        switch = window.action("checkSpelling")
        switch.setCheckable(True)
        switch.setChecked(window.settings.text(_SETTING, _ON) != _OFF)
        switch.toggled.connect(self._turn)
        self._speller.turn(switch.isChecked())
        window.action("nextDoubt").triggered.connect(self._show_next)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._look)

    def follow(self, session: "Session") -> None:
        """Let pass what the dossier of ``session`` has learnt and the names that it bears."""
        self._tab = None
        self._read(session)
        session.bridge.changed.connect(self._note)

    def _note(self, changes: Changes) -> None:
        members = changes.rows("member").values()
        renamed = any(row.columns & {"name", "party"} for row in members)
        if self._window.session and (renamed or changes.touches("learnt_word", "institution")):
            self._read(self._window.session)

    def _read(self, session: "Session") -> None:
        with session.attempt():
            self._speller.learn(queries.learnt_words(session.dossier), _names(session.dossier))

    def _look(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Follow all the editors of the tab that the keyboard has come to, or of one in it."""
        tab = new
        while tab is not None and not isinstance(tab, Tab):
            tab = tab.parentWidget()
        if tab is None or tab.window() is not self._window:
            return
        # To look through a tab takes a while, and the keyboard goes often from cell to cell.
        if tab is self._tab and not isinstance(new, QPlainTextEdit | QTextEdit):
            return
        self._tab = tab
        for editor in [*tab.findChildren(QPlainTextEdit), *tab.findChildren(QTextEdit)]:
            if isinstance(editor, QPlainTextEdit | QTextEdit) and not _marks(editor):
                Marks(editor, self._speller)

    def _turn(self, on: bool) -> None:
        self._window.settings.set_text(_SETTING, _ON if on else _OFF)
        self._speller.turn(on)

    def _show_next(self) -> None:
        if not self._speller.is_on:
            self._say(_IS_OFF)
            return
        self._searched = _marks(QApplication.focusWidget())
        if self._searched is None:
            self._say(_NO_EDITOR)
        else:
            self._searched.begin_search()
            self._seek()

    def _seek(self) -> None:
        """Go to the next doubtful word; stop to let words be judged, and the window answer."""
        if self._searched is None or self._speller.is_asking:
            return
        if self._searched is not _marks(QApplication.focusWidget()):
            self._searched = None
            return
        found = self._searched.search()
        if found is None:
            self._soon.start()
            return
        self._searched = None
        if not found:
            self._say(_ALL_WELL)

    def _say(self, sentence: str) -> None:
        if self._window.session:
            self._window.session.noted.emit(sentence)

    def _learn(self, word: str) -> None:
        if session := self._window.session:
            with session.attempt():
                spelling.learn_word(session.dossier, word)

    def _forget(self, word: str) -> None:
        if session := self._window.session:
            with session.attempt():
                spelling.forget_word(session.dossier, word)


def _names(dossier: "Dossier") -> set[str]:
    """The words in the names of the institutions, their leaders, and who sits in a council."""
    sides = [queries.institution(dossier, side) for side in Side]
    said = [each for side in sides for each in astuple(side) if isinstance(each, str)]
    said += sitting_queries.names(dossier)
    return {word.text for text in said for word in words(text)}


def _marks(editor: QWidget | None) -> Marks | None:
    if editor is None:
        return None
    found = editor.findChild(Marks, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, Marks) else None
