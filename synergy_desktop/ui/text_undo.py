"""One undo for all: the keys and menus of every text field lead to the dossier's steps."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from synergy_desktop.ui.open_cell import OpenCell

if TYPE_CHECKING:
    from synergy_desktop.ui.main_window import MainWindow
    from synergy_desktop.ui.tables.editor import CellEditor

Editor = QLineEdit | QPlainTextEdit | QTextEdit

_QTS_OWN = {"edit-undo": "undo", "edit-redo": "redo"}
"""Qt's own actions in the menu of a field, and the window's that take their place."""


_SILENT = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
"""What may be held while a letter is typed."""


class TextUndo(QObject):
    """Finds the text fields of one window, and of its dialogs that know its undo."""

    def __init__(self, window: "MainWindow") -> None:
        """Serve ``window``."""
        super().__init__(window)
        self._window = window
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._look)

    def commit(self, editor: Editor) -> None:
        """Write down what is being typed, so that it is the step to undo; a cell is closed."""
        _close_cell(editor)
        if self._window.workspace:
            self._window.workspace.commit_pending()

    def _look(self, _old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, Editor) and _commands(new) and self._is_ours(new) and not _keys_of(new):
            _UndoKeys(new, self)

    def _is_ours(self, editor: Editor) -> bool:
        top = editor.window()
        return top is self._window or top.parentWidget() is self._window


def usual_menu(editor: Editor) -> QMenu:
    """The menu of ``editor`` as Qt makes it, but « Annuler » and « Rétablir » name the steps.

    What is typed in a single line that the dossier does not know yet is Qt's to undo.
    """
    menu = editor.createStandardContextMenu()
    menu.setObjectName("textMenu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    commands = _commands(editor)
    if not commands or _has_own(editor):
        return menu
    others = [each for each in menu.actions() if each.objectName() not in _QTS_OWN]
    for action in menu.actions():
        menu.removeAction(action)
    menu.addActions([*commands.values()])
    menu.addSeparator()
    menu.addActions(others)
    return menu


class _UndoKeys(QObject):
    """Takes the keys of undo and redo before one field, which owns this, acts on its own."""

    def __init__(self, editor: Editor, undo: TextUndo) -> None:
        super().__init__(editor)
        self._editor = editor
        self._undo = undo
        editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Undo and redo steps of the dossier; open the menu of a single line."""
        if isinstance(event, QContextMenuEvent) and isinstance(self._editor, QLineEdit):
            usual_menu(self._editor).popup(event.globalPos())
            return True
        if isinstance(event, QKeyEvent) and (action := self._asked(event)):
            # Claimed before the window sees it, so that each of these keys comes the same way.
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                self._act(action)
            return True
        return False

    def _act(self, action: QAction) -> None:
        """Run ``action``; to undo what a cell would not take is to take it back."""
        cell = OpenCell.of(self._editor)
        self._undo.commit(self._editor)
        if refused := _refusing(self._editor):
            if action.objectName() == "undo":
                refused.restore()
            return
        action.trigger()
        if cell:
            cell.open_again()

    def _asked(self, event: QKeyEvent) -> QAction | None:
        """The command whose key ``event`` is, unless the field is to act on it itself."""
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return None
        if event.text() and not event.modifiers() & ~_SILENT:
            # A letter, as most keys are.
            return None
        keys = QKeySequence.StandardKey
        pressed = QKeySequence(event.keyCombination())
        for name, standard in (("undo", keys.Undo), ("redo", keys.Redo)):
            action = _commands(self._editor).get(name)
            if action and (event.matches(standard) or pressed in action.shortcuts()):
                return None if _has_own(self._editor) else action
        return None


def _close_cell(editor: Editor) -> None:
    """Close ``editor`` if it is that of an item of a view, which writes what it holds."""
    viewport = editor.parentWidget()
    view = viewport.parentWidget() if viewport else None
    if isinstance(view, QAbstractItemView) and view.viewport() is viewport:
        delegate = view.itemDelegateForIndex(view.currentIndex())
        delegate.commitData.emit(editor)
        delegate.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)


def _refusing(editor: Editor) -> "CellEditor | None":
    """The cell that ``editor`` belongs to, if it still holds what was refused."""
    from synergy_desktop.ui.tables.editor import CellEditor

    cell = editor.parentWidget()
    if isinstance(cell, CellEditor) and cell.isVisible() and cell.is_unsaved:
        return cell
    return None


def _has_own(editor: Editor) -> bool:
    """Whether a single line holds something typed that the dossier does not know yet."""
    return isinstance(editor, QLineEdit) and (editor.isUndoAvailable() or editor.isRedoAvailable())


def _commands(editor: Editor) -> dict[str, QAction]:
    """The undo and the redo of the window that ``editor`` is in, by name; none in a dialog."""
    found = {action.objectName(): action for action in editor.window().actions()}
    return {name: found[name] for name in _QTS_OWN.values() if name in found}


def _keys_of(editor: Editor) -> bool:
    return (
        editor.findChild(_UndoKeys, options=Qt.FindChildOption.FindDirectChildrenOnly) is not None
    )
