"""What a slide shows: its kind, the row that it is about, and a text or a further choice."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLabel, QPlainTextEdit, QWidget

from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.domain.slide_words import CHOICES, ROW_KINDS
from synergy_desktop.store.slide_targets import possible_targets
from synergy_desktop.ui.form import FormDialog, field
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.typed_text import typed_text

_TEXT_LINES = 4


class SlideDialog(FormDialog):
    """Asks for one slide."""

    def __init__(self, session: Session, slide: Slide | None, parent: QWidget | None) -> None:
        """Begin with ``slide``, or with a new one."""
        super().__init__(
            "Modifier la vue" if slide else "Ajouter une vue",
            "Modifier" if slide else "Ajouter",
            parent,
        )
        self.setObjectName("slideDialog")
        self._session = session
        self._kind = _box("slideKind", "Vue")
        for kind in SlideKind:
            self._kind.addItem(kind.label, kind.value)
        self._target = _box("slideTarget", "Ce qui est montré")
        self._target.setEditable(True)
        self._target.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        if (completer := self._target.completer()) is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._choice = _box("slideChoice", "Partie")
        self._message = QPlainTextEdit()
        self._message.setObjectName("slideMessage")
        self._message.setAccessibleName("Message")
        self._message.setTabChangesFocus(True)
        height = self._message.fontMetrics().lineSpacing() * _TEXT_LINES
        self._message.setFixedHeight(height + 2 * _TEXT_LINES)
        self._minutes = field("slideMinutes", "Minutes")
        self._minutes.setPlaceholderText("Vide pour montrer l’heure")
        for label, widget in (
            ("Vue", self._kind),
            ("Ce qui est montré", self._target),
            ("Partie", self._choice),
            ("Message", self._message),
            ("Minutes", self._minutes),
        ):
            self.form.addRow(QLabel(label), widget)
        self._kind.currentIndexChanged.connect(self._show_fields)
        self._show(slide or Slide(kind=SlideKind.MATRIX))

    @property
    def kind(self) -> SlideKind:
        """The kind that is chosen."""
        return SlideKind(self._kind.currentData())

    @property
    def target(self) -> str:
        """The id of the row that is shown, "" where the kind has none."""
        if self.kind in (SlideKind.COVER, SlideKind.AGENDA):
            return self._session.desk.sitting_id
        return self._chosen_row() if self.kind in ROW_KINDS else ""

    @property
    def text(self) -> str:
        """The message, the minutes, or the further choice."""
        match self.kind:
            case SlideKind.MESSAGE:
                return typed_text(self._message).strip()
            case SlideKind.CLOCK:
                return self._minutes.text().strip()
            case kind if kind in CHOICES:
                return str(self._choice.currentData() or "")
        return ""

    def problem(self) -> str:
        """What is missing."""
        if self.kind in ROW_KINDS and not self.target:
            return "Choisissez dans la liste ce que la vue montre."
        if self.kind is SlideKind.MESSAGE and not self.text:
            return "Écrivez le message."
        if self.kind is SlideKind.CLOCK and self.text and not self.text.isdecimal():
            return "Écrivez un nombre de minutes, ou rien pour montrer l’heure."
        return ""

    def _chosen_row(self) -> str:
        """The row whose name stands in the field, even if it was typed."""
        words = self._target.currentText()
        if self._target.itemText(self._target.currentIndex()) == words:
            return str(self._target.currentData() or "")
        exact = Qt.MatchFlag.MatchFixedString
        return str(self._target.itemData(self._target.findText(words, exact)) or "")

    def _show(self, slide: Slide) -> None:
        self._kind.setCurrentIndex(self._kind.findData(slide.kind.value))
        self._show_fields()
        if (place := self._target.findData(slide.target)) >= 0:
            self._target.setCurrentIndex(place)
        self._choice.setCurrentIndex(max(0, self._choice.findData(slide.text)))
        if slide.kind is SlideKind.MESSAGE:
            self._message.setPlainText(slide.text)
        elif slide.kind is SlideKind.CLOCK:
            self._minutes.setText(slide.text)

    def _show_fields(self) -> None:
        kind = self.kind
        self._target.clear()
        targets = possible_targets(self._session.dossier, self._session.report_id, kind)
        for row_id, name in targets.items():
            self._target.addItem(name, row_id)
        self._choice.clear()
        for value, words in CHOICES.get(kind, {}).items():
            self._choice.addItem(words, value)
        for widget, shown in (
            (self._target, kind in ROW_KINDS),
            (self._choice, kind in CHOICES),
            (self._message, kind is SlideKind.MESSAGE),
            (self._minutes, kind is SlideKind.CLOCK),
        ):
            self.form.setRowVisible(widget, shown)


def ask_slide(session: Session, slide: Slide | None, parent: QWidget) -> Slide | None:
    """Ask for a slide, beginning with ``slide``; None if the user thinks better of it."""
    dialog = SlideDialog(session, slide, parent)
    said = dialog.exec() == SlideDialog.DialogCode.Accepted
    wanted = Slide(kind=dialog.kind, target=dialog.target, text=dialog.text) if said else None
    dialog.deleteLater()
    return wanted


def _box(name: str, label: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(label)
    return box
