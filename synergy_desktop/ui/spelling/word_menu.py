"""The menu over a doubtful word: what may be meant, to learn it, to ignore it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu

from synergy_desktop.ui import theme
from synergy_desktop.ui.plan.plain import menu_text
from synergy_desktop.ui.spelling.speller import Speller
from synergy_desktop.ui.text_undo import usual_menu

if TYPE_CHECKING:
    from synergy_desktop.ui.spelling.marks import Editor


class WordMenu(QMenu):
    """Opens at once; suggestions come in when they are found. The usual commands follow."""

    def __init__(self, editor: "Editor", word: QTextCursor, speller: Speller) -> None:
        """Make the menu for the ``word`` that a cursor has selected."""
        super().__init__(editor)
        self.setObjectName("wordMenu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._place = word
        self._word = word.selectedText()
        self._speller = speller
        self._searching: QAction | None = None
        self._commands: dict[str, Callable[[], object]] = {}
        if learnt := speller.learnt_form(self._word):
            forget = partial(speller.forget_wanted.emit, learnt)
            self._add("Retirer du &dictionnaire du dossier", "forgetWord", forget)
        else:
            self._offer_help()
        self.addSeparator()
        self._usual = usual_menu(editor)
        self.destroyed.connect(self._usual.deleteLater)
        self.addActions(self._usual.actions())
        self.triggered.connect(self._carry_out)

    def _offer_help(self) -> None:
        speller = self._speller
        self._searching = self._add("Recherche de suggestions…", "searching")
        self._searching.setEnabled(False)
        self.addSeparator()
        learn = partial(speller.learn_wanted.emit, self._word)
        self._add("Ajouter au &dictionnaire du dossier", "learnWord", learn)
        ignore = partial(speller.ignore, self._word)
        self._add("&Ignorer jusqu’à la fermeture du programme", "ignoreWord", ignore)
        speller.suggested.connect(self._show_suggestions)
        speller.failed.connect(self._show_none)
        speller.suggest(self._word)

    def _add(self, text: str, name: str, command: Callable[[], object] | None = None) -> QAction:
        action = self.addAction(text)
        action.setObjectName(name)
        if command:
            self._commands[name] = command
        return action

    def _carry_out(self, action: QAction) -> None:
        if command := self._commands.get(action.objectName()):
            command()

    def _show_suggestions(self, word: str, found: tuple[str, ...]) -> None:
        searching = self._searching
        if word != self._word or searching is None:
            return
        if not found:
            self._show_none()
            return
        self._searching = None
        actions = [self._suggestion(number, text) for number, text in enumerate(found, start=1)]
        self.insertActions(searching, actions)
        self.removeAction(searching)
        if self.activeAction() is None:
            self.setActiveAction(actions[0])

    def _show_none(self) -> None:
        if self._searching:
            self._searching.setText("Aucune suggestion")

    def _suggestion(self, number: int, text: str) -> QAction:
        action = QAction(menu_text(text), self)
        action.setObjectName(f"suggestion_{number}")
        action.setFont(theme.font(bold=True))
        self._commands[action.objectName()] = partial(self._replace, text)
        return action

    def _replace(self, text: str) -> None:
        # Should another step have changed the text below the menu, it is left alone.
        if self._place.selectedText() == self._word:
            self._place.insertText(text)
