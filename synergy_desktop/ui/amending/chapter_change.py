"""The editor of a chapter that is proposed to be amended."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from synergy_desktop.domain import rich_text
from synergy_desktop.domain.model import Text
from synergy_desktop.ui import theme
from synergy_desktop.ui.amending.change import ChangeEditor, text_field
from synergy_desktop.ui.rich_text.bar import RichTextBar
from synergy_desktop.ui.rich_text.editor import RichEdit
from synergy_desktop.ui.typed_text import typed_text

_HEIGHT = 118


class ChapterChange(ChangeEditor):
    """A title and a text with its bold words, its lists and its tables."""

    def __init__(self, chapter: Text, write: Callable[[str, str], object]) -> None:
        """Begin with ``chapter``; ``write`` takes the title and the body."""
        super().__init__()
        self._chapter = chapter
        self._write = write
        self._title = text_field("Titre du chapitre", chapter.title)
        self._body = RichEdit()
        self._body.setObjectName("amendBody")
        self._body.setAccessibleName("Texte du chapitre")
        self._body.setMinimumHeight(_HEIGHT)
        self._body.show_blocks(rich_text.parse(chapter.body))
        self._bar = RichTextBar(self._body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.HAIR)
        column.addWidget(self._title)
        column.addWidget(self._bar)
        column.addWidget(self._body, 1)
        self._title.edited.connect(self.changed)
        self._body.textChanged.connect(self.changed)
        self.setFocusProxy(self._body)

    def write(self) -> None:
        """Write the chapter, if it is not as it was."""
        title, blocks = typed_text(self._title), self._body.blocks()
        if (title, blocks) != (self._chapter.title, rich_text.parse(self._chapter.body)):
            self._write(title, rich_text.write(blocks))
