"""The editor of a title in the tree: it wraps and grows as one types."""

from abc import abstractmethod

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from synergy_desktop.ui.plan.growing_edit import GrowingEdit, ends_by_enter
from synergy_desktop.ui.plan.tree_delegates import TitleDelegate
from synergy_desktop.ui.row_sync import Index
from synergy_desktop.ui.typed_text import typed_text


class _TitleEditor(GrowingEdit):
    """Remembers the title that it began with."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, single_paragraph=True)
        self.began_with: str | None = None


class RenameDelegate(TitleDelegate):
    """Edits titles in place: Enter writes, Escape gives up, leaving the cell writes."""

    @abstractmethod
    def editor_name(self, index: Index) -> str:
        """What the editor of the row at ``index`` is called."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """An editor as wide as the cell, and as high as what is typed."""
        editor = _TitleEditor(parent)
        editor.setObjectName("titleEditor")
        editor.setAccessibleName(self.editor_name(index))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the whole title selected, but leave what is being typed alone."""
        if isinstance(editor, _TitleEditor) and editor.began_with is None:
            editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.began_with = typed_text(editor)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the title to the model, which writes it through its command."""
        if isinstance(editor, _TitleEditor) and typed_text(editor) != editor.began_with:
            model.setData(index, typed_text(editor).strip())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Cover the cell."""
        editor.setGeometry(option.rect)
        editor.setMinimumHeight(option.rect.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter ends the editing, where a text editor would begin a line."""
        return ends_by_enter(self, watched, event) or super().eventFilter(watched, event)
