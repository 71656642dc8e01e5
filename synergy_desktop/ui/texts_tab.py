"""The tab of the texts around the tables: the proposed ones, and those that the user writes."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QHideEvent, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.commands import texts
from synergy_desktop.domain import rich_text
from synergy_desktop.domain.model import DossierContent, Report, Text
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.report import templates
from synergy_desktop.store import queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.ui import theme
from synergy_desktop.ui.autosave import Autosave
from synergy_desktop.ui.chapter_list import KEY_ROLE, Chapter, ChapterList
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.page import scrolling_page
from synergy_desktop.ui.plan.growing_edit import GrowingEdit
from synergy_desktop.ui.rich_text.bar import RichTextBar
from synergy_desktop.ui.rich_text.editor import RichEdit
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.tab import Tab, TabName
from synergy_desktop.ui.typed_text import select_typed, typed_text

if TYPE_CHECKING:
    from synergy_desktop.domain.conformity import Place
    from synergy_desktop.domain.search import Span
    from synergy_desktop.ui.amending.change import Subject

_TABLES = ("text", "institution", "report", "dossier")
_WIDEST = 900
_HOW_TO = (
    "Ce qui est collé de Word ou de LibreOffice garde ses titres, son gras, son italique, "
    "ses listes et ses tableaux. Un tiret suivi d’une espace commence une liste."
)
_PROPOSED = "Texte proposé par le programme"
_WRITTEN = "Texte modifié pour cet exercice"


class TextsTab(Tab):
    """Edits one chapter at a time; what is typed goes into the file by itself."""

    key = TabName.TEXTS

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Make the widgets; the year comes with ``set_report``."""
        super().__init__(session, parent)
        self._report_id = ""
        self._chapter = ""
        self._proposed: dict[str, Text] = {}
        self._written: dict[str, Text] = {}
        self._make_widgets()
        self._arrange()
        self.setFocusProxy(self.body)
        self._autosave = Autosave(self)
        self._autosave.due.connect(self._write)
        self.title_edit.edited.connect(self._autosave.key_typed)
        self.body.textChanged.connect(self._autosave.key_typed)
        self.body.step_begins.connect(self._begin_step)
        self.reset_button.clicked.connect(self._reset)
        self.list.selectionModel().currentChanged.connect(self._choose)

    def set_report(self, report_id: str) -> None:
        """Show the texts of the year ``report_id``, at the same chapter."""
        self._leave()
        self._report_id = report_id
        self._read()
        self._show_chapter(self._chapter or next(iter(self._proposed), ""))

    def apply_changes(self, changes: Changes) -> None:
        """Follow the texts, and the names that the proposed ones quote."""
        if not changes.touches(*_TABLES):
            return
        before = self._keys_of_rows()
        self._read()
        is_travel = changes.kind in ("undo", "redo")
        keys = {**before, **self._keys_of_rows()}
        touched = [keys[row] for row in changes.rows("text") if row in keys]
        if is_travel and touched and self._chapter not in touched:
            self._show_chapter(touched[0])
        self._show_text(at_change=is_travel)

    def _keys_of_rows(self) -> dict[str, str]:
        """The chapter that each row of the file holds, of those written for this year."""
        return {text.id: text.key for text in self._written.values()}

    def hideEvent(self, event: QHideEvent) -> None:
        """Write what has been typed before another tab shows it."""
        self.commit_pending()
        super().hideEvent(event)

    def jump(self, place: "Place") -> None:
        """Show the chapter that the place names by its key or by its row."""
        key = next((key for key, text in self._written.items() if text.id == place.row_id), "")
        if place.field in self._proposed:
            key = place.field
        if key:
            self.list.setCurrentIndex(self.list.chapters.index(self.list.chapters.row_of(key)))
        self.body.setFocus()

    def select_words(self, column: str, span: "Span") -> None:
        """Select the words in the title or in the text of the chapter shown."""
        written = self._written.get(self._chapter)
        if column == "title":
            self.title_edit.setFocus()
            select_typed(self.title_edit, *span)
        elif written and (found := rich_text.text_with(written.body, span)):
            self.body.select_in_text(*found)

    def amendable(self) -> "tuple[Subject, ...]":
        """The chapter that is shown."""
        from synergy_desktop.ui.amending.change import Subject
        from synergy_desktop.ui.amending.chapter_change import ChapterChange

        key = self._chapter
        shown = self._written.get(key) or self._proposed.get(key)
        if shown is None:
            return ()
        write = partial(texts.set_text, self.session.dossier, self._report_id, key)
        return (
            Subject(shown.title or self._proposed[key].title, partial(ChapterChange, shown, write)),
        )

    def panes(self) -> tuple[QWidget, ...]:
        """The chapters, the title and the text."""
        return (self.list, self.title_edit, self.body)

    def commit_pending(self) -> None:
        """Write what has been typed."""
        self._autosave.flush()

    def _begin_step(self) -> None:
        self.commit_pending()
        self._autosave.begin_session()

    def _leave(self) -> None:
        """Write what has been typed here; never elsewhere, even if the file refuses it."""
        self.commit_pending()
        self._autosave.forget()

    def _make_widgets(self) -> None:
        self.list = ChapterList()
        self.title_edit = GrowingEdit(single_paragraph=True)
        self.title_edit.setObjectName("chapterTitle")
        self.title_edit.setAccessibleName("Titre du chapitre")
        self.title_edit.setFont(theme.font(theme.TITLE, bold=True))
        self.body = RichEdit()
        self.body.setObjectName("chapterBody")
        self.body.setAccessibleName("Texte du chapitre")
        self.body.setFont(theme.font(theme.BODY * 1.08))
        self.bar = RichTextBar(self.body)
        self._state = _note("chapterState")
        self._hint = _note("chapterHint")
        self._hint.setText(_HOW_TO)
        self.reset_button = QPushButton(icon("restore"), "Revenir au texte proposé")
        self.reset_button.setObjectName("resetText")
        self.reset_button.setToolTip("Remplacer le titre et le texte par ceux du programme")

    def _arrange(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(theme.HUGE, theme.LARGE, theme.HUGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        head = QHBoxLayout()
        head.addWidget(self._state, 1)
        head.addWidget(self.reset_button)
        column.addLayout(head)
        column.addWidget(self.title_edit)
        column.addWidget(self.bar)
        column.addWidget(self.body, 1)
        column.addWidget(self._hint)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.list)
        whole.addWidget(scrolling_page("textsPage", content, _WIDEST), 1)

    def _read(self) -> None:
        """Read the texts of the year, and fill in the proposed ones."""
        dossier = self.session.dossier
        heads = {head.id: head.year for head in queries.report_heads(dossier)}
        if self._report_id not in heads:
            self._proposed, self._written = {}, {}
        else:
            content = DossierContent(
                legislature=queries.legislature(dossier),
                commune=queries.institution(dossier, Side.COMMUNE),
                cpas=queries.institution(dossier, Side.CPAS),
            )
            year = Report(year=heads[self._report_id])
            self._proposed = {text.key: text for text in templates.proposed_texts(content, year)}
            written = queries.texts(dossier, self._report_id)
            self._written = {text.key: text for text in written}
        self.list.chapters.set_chapters([self._listed(key) for key in self._proposed])

    def _listed(self, key: str) -> Chapter:
        written = self._written.get(key)
        title = (written.title if written else "") or self._proposed[key].title
        return Chapter(key, title, written is not None)

    def _choose(self, current: QModelIndex) -> None:
        if key := current.data(KEY_ROLE):
            self._show_chapter(key)

    def _show_chapter(self, key: str) -> None:
        self._leave()
        self._autosave.begin_session()
        is_other = key != self._chapter
        self._chapter = key
        row = self.list.chapters.row_of(key)
        if row >= 0 and self.list.currentIndex().row() != row:
            self.list.setCurrentIndex(self.list.chapters.index(row))
        self._show_text()
        if is_other:
            self.body.moveCursor(QTextCursor.MoveOperation.Start)

    def _show_text(self, *, at_change: bool = False) -> None:
        """Show the chapter as it is in the file, unless it is just being typed.

        With ``at_change`` the caret goes where the text is not as it was.
        """
        written, proposed = self._written.get(self._chapter), self._proposed.get(self._chapter)
        self._state.setText(_WRITTEN if written else _PROPOSED)
        self.reset_button.setEnabled(written is not None)
        self.setEnabled(proposed is not None)
        if self._autosave.is_pending or proposed is None:
            return
        shown = written or proposed
        self.title_edit.setPlaceholderText(proposed.title)
        self.title_edit.show_text(shown.title)
        blocks = rich_text.parse(shown.body)
        if self.body.blocks() != blocks:
            self.body.show_blocks(blocks, at_change=at_change)

    def _write(self) -> None:
        title, blocks = typed_text(self.title_edit), self.body.blocks()
        proposed = self._proposed.get(self._chapter)
        if proposed is None:
            return
        as_proposed = (title, blocks) == (proposed.title, rich_text.parse(proposed.body))
        if self._chapter not in self._written and as_proposed:
            return
        self._autosave.hold()
        with self.session.attempt():
            texts.set_text(
                self.session.dossier,
                self._report_id,
                self._chapter,
                title,
                rich_text.write(blocks),
                self._autosave.session,
            )
            self._autosave.forget()

    def _reset(self) -> None:
        self._autosave.forget()
        with self.session.attempt():
            texts.reset_text(self.session.dossier, self._report_id, self._chapter)
        self._show_text()


def _note(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    theme.set_ink(label, theme.INK_SOFT)
    return label
