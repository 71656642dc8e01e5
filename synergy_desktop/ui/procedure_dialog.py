"""The dates of the procedure and what is said of the two institutions, edited in place."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.ui import theme
from synergy_desktop.ui.institution_form import (
    ROWS,
    institution_field,
    legislature_field,
    nature_field,
)
from synergy_desktop.ui.live_fields import LiveField, LiveLine
from synergy_desktop.ui.logo_field import LogoField
from synergy_desktop.ui.procedure_form import procedure_fields
from synergy_desktop.ui.session import Session

_LABEL_WIDTH = 250


class ProcedureDialog(QDialog):
    """Every field is in the file as soon as it is left; there is nothing to accept."""

    def __init__(self, session: Session, parent: QWidget | None) -> None:
        """Edit the year that ``session`` shows, and the institutions."""
        super().__init__(parent)
        self.setObjectName("procedureDialog")
        self.setWindowTitle("Procédure et institutions")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        commands = parent.actions() if parent else []
        self.addActions([each for each in commands if each.objectName() in ("undo", "redo")])
        self._fields: list[LiveField] = []
        self._logos: list[LogoField] = []
        self._problem = QLabel()
        self._problem.setObjectName("problem")
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_ink(self._problem, theme.DANGER)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.HUGE, theme.LARGE, theme.HUGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        if session.report_id:
            column.addWidget(_heading("Procédure de l’exercice"))
            column.addLayout(self._procedure(session))
            column.addSpacing(theme.MEDIUM)
        column.addWidget(_heading("Institutions"))
        column.addLayout(self._institutions(session))
        column.addWidget(self._problem)
        column.addStretch(1)
        column.addWidget(self._close_button(), alignment=Qt.AlignmentFlag.AlignRight)
        self.resize(920, self.sizeHint().height())
        session.bridge.changed.connect(self._refresh)

    def take_focus(self, name: str) -> None:
        """Put the keyboard on the field for the column ``name`` of the file, if there is one."""
        for field in self._fields:
            if field.objectName() in (f"procedure_{name}", name):
                field.setFocus()
        for logo, side in zip(self._logos, Side, strict=True):
            if name == f"{side.value}_logo":
                logo.take_focus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write down the field that is being typed in."""
        for field in self._fields:
            if isinstance(field, LiveLine):
                field.commit()
        super().closeEvent(event)

    def _procedure(self, session: Session) -> QGridLayout:
        """The steps in two columns, read downwards."""
        grid = _grid()
        fields = procedure_fields(session)
        high = (len(fields) + 1) // 2
        for place, (words, field) in enumerate(fields):
            row, column = place % high, 2 * (place // high)
            label = _label(words)
            label.setIndent(theme.LARGE if column else 0)
            grid.addWidget(label, row, column)
            grid.addWidget(self._keep(field), row, column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return grid

    def _institutions(self, session: Session) -> QGridLayout:
        grid = _grid()
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for column, side in enumerate(Side, start=1):
            grid.addWidget(_label(side.label), 0, column)
            for row, name in enumerate(ROWS, start=1):
                field = self._keep(institution_field(session, side, name))
                grid.addWidget(field, row, column)
            logo = LogoField(session, side)
            logo.refused.connect(self._problem.setText)
            self._logos.append(logo)
            grid.addWidget(logo, len(ROWS) + 1, column)
        for row, label in enumerate((*ROWS.values(), "Logo"), start=1):
            grid.addWidget(_label(label), row, 0)
        last = len(ROWS) + 2
        grid.addWidget(_label("Commune ou ville"), last, 0)
        grid.addWidget(self._keep(nature_field(session)), last, 1)
        grid.addWidget(_label("Législature"), last + 1, 0)
        grid.addWidget(self._keep(legislature_field(session)), last + 1, 1)
        return grid

    def _keep(self, field: LiveField) -> QWidget:
        self._fields.append(field)
        if isinstance(field, LiveLine):
            field.refused.connect(self._problem.setText)
        return field

    def _refresh(self) -> None:
        for field in (*self._fields, *self._logos):
            field.refresh()

    def _close_button(self) -> QPushButton:
        button = QPushButton("Fermer")
        button.setObjectName("close")
        button.setToolTip("Fermer ; tout est déjà enregistré")
        button.setAutoDefault(False)
        button.clicked.connect(self.close)
        return button


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.MEDIUM)
    grid.setVerticalSpacing(theme.SMALL - 2)
    grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
    return grid


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    label.setFont(theme.font(11.25, bold=True))
    return label


def _label(words: str) -> QLabel:
    label = QLabel(words)
    theme.set_ink(label, theme.INK_SOFT)
    return label
