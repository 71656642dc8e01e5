"""The page of an introduction, an axis, a measure…: its title, its text, its links."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from synergy_desktop.commands import social_policy as commands
from synergy_desktop.domain import rich_text
from synergy_desktop.domain.search import Span
from synergy_desktop.domain.social_policy import SocialPolicy, items
from synergy_desktop.domain.words import number_of
from synergy_desktop.ui import theme
from synergy_desktop.ui.plan.growing_edit import GrowingEdit
from synergy_desktop.ui.plan.text_saver import TextSaver
from synergy_desktop.ui.rich_text.bar import RichTextBar
from synergy_desktop.ui.rich_text.editor import RichEdit
from synergy_desktop.ui.rich_text.saver import RichSaver
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.social.axis_links import AxisLinks
from synergy_desktop.ui.social.lines import Line, LineKind
from synergy_desktop.ui.typed_text import select_typed

_BODIES = (LineKind.ITEM, LineKind.INTRODUCTION, LineKind.CONCLUSION)


class TextPage(QWidget):
    """Shows one row of the tree; what is typed goes into the file by itself."""

    def __init__(self, session: Session, links: AxisLinks) -> None:
        """Begin without a row; ``links`` are shown with an axis."""
        super().__init__()
        self._session = session
        self.links = links
        self._line: Line | None = None
        self._policy: SocialPolicy | None = None
        self._heading = QLabel()
        self._heading.setObjectName("socialHeading")
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_ink(self._heading, theme.INK_SOFT)
        self.title = GrowingEdit(single_paragraph=True)
        self.title.setObjectName("socialTitle")
        self.title.setAccessibleName("Intitulé")
        self.title.setFont(theme.font(theme.TITLE, bold=True))
        self.body = RichEdit()
        self.body.setObjectName("socialBody")
        self.body.setAccessibleName("Texte")
        self.body.setFont(theme.font(theme.BODY * 1.08))
        self.bar = RichTextBar(self.body)
        self._summary = QLabel()
        self._summary.setObjectName("socialSummary")
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_ink(self._summary, theme.INK_SOFT)
        self._title_saver = TextSaver(self.title)
        self._title_saver.due.connect(self._write_title)
        self._body_saver = RichSaver(self.body)
        self._body_saver.due.connect(self._write_body)
        self._lay_out()

    @property
    def key(self) -> str:
        """The key of the row shown, "" for none."""
        return self._line.id if self._line else ""

    def show_line(self, line: Line, policy: SocialPolicy, *, at_change: bool = False) -> None:
        """Show a row of ``policy``, as it stands in the file."""
        is_other = self._line is None or line.id != self._line.id
        if is_other:
            self.flush()
            self.forget()
        self._line, self._policy = line, policy
        whose = "Déclaration" if line.is_declaration else "Projection"
        is_paper = line.kind is LineKind.POLICY
        noun = f"{line.noun} {line.number}".strip()
        self._heading.setText(noun if is_paper else f"{whose} › {noun}")
        has_title = line.kind in (LineKind.POLICY, LineKind.ITEM)
        self.title.setVisible(has_title)
        self.title.setPlaceholderText(_PLACEHOLDERS.get(line.noun, "Intitulé"))
        self._title_saver.show_text(line.title if has_title else "")
        for part in (self.bar, self.body):
            part.setVisible(line.kind in _BODIES)
        self._body_saver.show_text(_body(line, policy), is_other=is_other, at_change=at_change)
        self._summary.setVisible(is_paper)
        self._summary.setText(_counted(policy))

    def flush(self) -> None:
        """Write down what is typed and not saved yet."""
        self._title_saver.flush()
        self._body_saver.flush()

    def forget(self) -> None:
        """Write nothing of what waits: its row is gone, or another is about to be shown."""
        self._title_saver.forget()
        self._body_saver.forget()

    def select_words(self, column: str, span: Span) -> None:
        """Select found words in the title or in the text shown."""
        if column == "title":
            self.title.setFocus()
            select_typed(self.title, *span)
        elif (
            self._line
            and self._policy
            and (found := rich_text.text_with(_body(self._line, self._policy), span))
        ):
            self.body.select_in_text(*found)
            self.body.setFocus()

    def _write_title(self, text: str, typing: str) -> None:
        line, dossier = self._line, self._session.dossier
        if line is None:
            return
        write = partial(commands.set_item_title, dossier, line.id)
        if line.kind is LineKind.POLICY:
            write = partial(commands.set_policy_text, dossier, line.policy_id, "title")
        refused = True
        with self._session.attempt():
            write(text, typing)
            refused = False
        if refused:
            self._title_saver.keep()

    def _write_body(self, text: str, typing: str) -> None:
        line, dossier = self._line, self._session.dossier
        if line is None:
            return
        refused = True
        with self._session.attempt():
            if line.kind is LineKind.ITEM:
                commands.set_item_body(dossier, line.id, text, typing)
            elif line.kind is LineKind.INTRODUCTION:
                commands.set_policy_text(dossier, line.policy_id, "introduction", text, typing)
            else:
                commands.set_policy_text(dossier, line.policy_id, "conclusion", text, typing)
            refused = False
        if refused:
            self._body_saver.keep()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.HUGE, theme.LARGE, theme.HUGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        for part in (self._heading, self.title, self._summary, self.bar):
            column.addWidget(part)
        column.addWidget(self.body, 1)
        column.addWidget(self.links)
        column.addStretch(0)


def _body(line: Line, policy: SocialPolicy) -> str:
    match line.kind:
        case LineKind.INTRODUCTION:
            return policy.introduction
        case LineKind.CONCLUSION:
            return policy.conclusion
        case LineKind.ITEM:
            return next(each.body for each in items(policy.axes) if each.id == line.id)
    return ""


def _counted(policy: SocialPolicy) -> str:
    """How much a paper holds: « 3 axes, 9 mesures, 2 tableaux d’indicateurs »."""
    measures = sum(len(axis.children) for axis in policy.axes)
    parts = [number_of(len(policy.axes), "axe"), number_of(measures, "mesure")]
    if policy.tables:
        many = "tableaux d’indicateurs"
        parts.append(number_of(len(policy.tables), "tableau d’indicateurs", many))
    return ", ".join(parts)


_PLACEHOLDERS = {
    "Axe": "Intitulé de l’axe",
    "Mesure": "Intitulé de la mesure",
    "Sous-mesure": "Intitulé de la sous-mesure",
}
