"""The bar above a text: what its words and paragraphs can be made, with keys."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from synergy_desktop.ui import theme
from synergy_desktop.ui.actions import hint
from synergy_desktop.ui.digit_keys import sequences
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.rich_text.document import table_at
from synergy_desktop.ui.rich_text.editor import RichEdit

_ICON = QSize(20, 20)


class _Spec(NamedTuple):
    name: str
    picture: str
    text: str
    keys: str
    tip: str


_BUTTONS = (
    _Spec("textHeading", "h-1", "Titre", "Alt+1", "Faire du paragraphe un titre"),
    _Spec("textSubheading", "h-2", "Sous-titre", "Alt+2", "Faire du paragraphe un sous-titre"),
    _Spec("textPlain", "pilcrow", "Texte", "Alt+0", "Faire du titre ou du point un paragraphe"),
    _Spec("textBold", "bold", "Gras", "Ctrl+B", "Mettre en gras"),
    _Spec("textItalic", "italic", "Italique", "Ctrl+I", "Mettre en italique"),
    _Spec("textBullets", "list", "Liste à puces", "Ctrl+Shift+J", "Faire une liste à puces"),
    _Spec(
        "textNumbers",
        "list-numbers",
        "Liste numérotée",
        "Ctrl+Shift+N",
        "Faire une liste numérotée",
    ),
)
_FIRST_OF_GROUP = ("textBold", "textBullets", "textTable")
_TABLE = (
    _Spec("textTable", "table", "Insérer un tableau", "Ctrl+Shift+G", "Insérer un tableau"),
    _Spec(
        "textAddRow",
        "row-insert-bottom",
        "Ajouter une ligne",
        "Alt+Shift+Down",
        "Ajouter une ligne",
    ),
    _Spec(
        "textAddColumn",
        "column-insert-right",
        "Ajouter une colonne",
        "Alt+Shift+Right",
        "Ajouter une colonne",
    ),
    _Spec(
        "textRemoveRow", "row-remove", "Supprimer la ligne", "Alt+Shift+Up", "Supprimer la ligne"
    ),
    _Spec(
        "textRemoveColumn",
        "column-remove",
        "Supprimer la colonne",
        "Alt+Shift+Left",
        "Supprimer la colonne",
    ),
)


class RichTextBar(QWidget):
    """Buttons that act on one editor and show what its cursor stands in."""

    def __init__(self, editor: RichEdit, parent: QWidget | None = None) -> None:
        """Make the buttons; their keys count while ``editor`` has the focus."""
        super().__init__(parent)
        self.setObjectName("textBar")
        self._editor = editor
        self._actions = {spec.name: self._made(spec) for spec in (*_BUTTONS, *_TABLE)}
        self._connect()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.HAIR)
        for spec in (*_BUTTONS, *_TABLE):
            if spec.name in _FIRST_OF_GROUP:
                line.addSpacing(theme.MEDIUM)
            line.addWidget(self._button(self._actions[spec.name]))
        for spec in _BUTTONS:
            self._actions[spec.name].setCheckable(True)
        line.addStretch(1)
        editor.cursorPositionChanged.connect(self._show_state)
        editor.currentCharFormatChanged.connect(self._show_state)
        self._show_state()

    def _made(self, spec: _Spec) -> QAction:
        action = QAction(icon(spec.picture, theme.INK), spec.text, self)
        action.setObjectName(spec.name)
        action.setShortcuts(sequences(spec.keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setToolTip(hint(action, spec.tip))
        self._editor.addAction(action)
        return action

    def _connect(self) -> None:
        edit = self._editor
        commands: dict[str, Callable[[], object]] = {
            "textHeading": partial(self._set_level, 1),
            "textSubheading": partial(self._set_level, 2),
            "textPlain": partial(edit.set_level, 0),
            "textBullets": partial(edit.set_list, ordered=False),
            "textNumbers": partial(edit.set_list, ordered=True),
            "textTable": edit.insert_table,
            "textAddRow": partial(edit.change_table, row=1),
            "textAddColumn": partial(edit.change_table, column=1),
            "textRemoveRow": partial(edit.change_table, row=-1),
            "textRemoveColumn": partial(edit.change_table, column=-1),
        }
        for name, command in commands.items():
            self._actions[name].triggered.connect(command)
        self._actions["textBold"].triggered.connect(edit.set_bold)
        self._actions["textItalic"].triggered.connect(edit.set_italic)

    def _set_level(self, level: int) -> None:
        """Make a heading, or running text again of what is one already."""
        self._editor.set_level(0 if self._editor.level == level else level)

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setObjectName(f"{action.objectName()}Button")
        button.setAccessibleName(action.text())
        button.setIconSize(_ICON)
        button.setAutoRaise(True)
        return button

    def _show_state(self) -> None:
        edit = self._editor
        level, ordered = edit.level, edit.list_is_ordered
        looks = edit.currentCharFormat()
        states = {
            "textHeading": level == 1,
            "textSubheading": level == 2,
            "textPlain": not level and ordered is None,
            "textBold": edit.is_bold and not level,
            "textItalic": looks.fontItalic(),
            "textBullets": ordered is False,
            "textNumbers": ordered is True,
        }
        for name, state in states.items():
            self._actions[name].setChecked(state)
        in_table = table_at(edit.textCursor()) is not None
        for spec in _TABLE:
            self._actions[spec.name].setEnabled(in_table is (spec.name != "textTable"))
