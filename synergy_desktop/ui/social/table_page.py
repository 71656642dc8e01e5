"""The page of a table of indicators: what it counts, its figures, their chart."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.commands import social_tables as commands
from synergy_desktop.commands.social_tables import TableText
from synergy_desktop.domain.search import Span
from synergy_desktop.domain.social_policy import IndicatorTable
from synergy_desktop.ui import theme
from synergy_desktop.ui.pasting.into_figures import FigurePasting
from synergy_desktop.ui.plan.growing_edit import GrowingEdit
from synergy_desktop.ui.plan.text_saver import TextSaver
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.social.figure_grid import GROUP, NAME, FigureModel, rows_of
from synergy_desktop.ui.social.figure_verbs import FigureVerbs
from synergy_desktop.ui.social.indicator_chart import IndicatorChart
from synergy_desktop.ui.tables.copying import Copying
from synergy_desktop.ui.tables.filling import Filling
from synergy_desktop.ui.tables.verbs import Verbs
from synergy_desktop.ui.tables.view import GridView
from synergy_desktop.ui.tables.zoom import Zoom
from synergy_desktop.ui.typed_text import select_typed

_UNIT_WIDTH = 240
_EXAMPLE = "Titre du tableau, par exemple «\u00a0Bénéficiaires du RIS\u00a0»"


class TablePage(QWidget):
    """Shows one table; what is typed goes into the file by itself."""

    def __init__(self, session: Session) -> None:
        """Begin without a table."""
        super().__init__()
        self._session = session
        self._heading = QLabel()
        self._heading.setObjectName("tableHeading")
        theme.set_ink(self._heading, theme.INK_SOFT)
        self.title = GrowingEdit(single_paragraph=True)
        self.title.setFont(theme.font(theme.TITLE, bold=True))
        self.title.setPlaceholderText(_EXAMPLE)
        self.unit = QLineEdit()
        self.unit.setPlaceholderText("personnes, %, €…")
        self.unit.setFixedWidth(_UNIT_WIDTH)
        self.source = GrowingEdit(lines=1)
        self.source.setPlaceholderText("D’où viennent les chiffres, ce qu’il faut en savoir")
        self._savers: dict[TableText, TextSaver] = {
            "title": self._saver("title", "tableTitle", self.title, "Titre du tableau"),
            "unit": self._saver("unit", "tableUnit", self.unit, "Unité"),
            "source": self._saver("source", "tableSource", self.source, "Source et remarques"),
        }
        self.model = FigureModel(session.dossier, session.attempt)
        self.model.setParent(self)
        self.grid = GridView(self.model)
        self.grid.setObjectName("figureGrid")
        self.grid.setAccessibleName("Valeurs par territoire et par année")
        self.chart = IndicatorChart()
        self._rows = FigureVerbs(session, self.model, self.grid)
        self._pasting = FigurePasting(session, self.model, self.grid)
        copying = Copying(self.model, self.grid, rows_can_move=False)
        givers = (copying, Filling(self.model, self.grid), Zoom(session.settings, self.grid))
        verbs = (verb for giver in givers for verb in giver.verbs())
        self.verbs = Verbs(self.grid, [*self._rows.verbs(), self._pasting.verb(), *verbs])
        self._lay_out()

    @property
    def key(self) -> str:
        """The id of the table shown, "" for none."""
        return self.model.table.id if self.model.table else ""

    def show_table(self, table: IndicatorTable, number: str) -> None:
        """Show ``table`` as it stands in the file."""
        if table.id != self.key:
            self.flush()
            self.forget()
        self._heading.setText(f"Projection › Tableau d’indicateurs {number}")
        self._savers["title"].show_text(table.title)
        self._savers["unit"].show_text(table.unit)
        self._savers["source"].show_text(table.source)
        if self.model.show_table(table):
            self._lay_columns_out(table)
        self.verbs.refresh()
        self.chart.show_table(table)

    def _lay_columns_out(self, table: IndicatorTable) -> None:
        """Show other years; the keyboard stays in the row and the column that it is in."""
        row, index = self.grid.current_row, self.grid.currentIndex()
        item = self.model.item(row) if row >= 0 else None
        key = self.model.columns[index.column()].key if index.isValid() else NAME
        self.model.set_columns(self.model.columns_for(table))
        self.model.show_items({GROUP: rows_of(table)})
        if item is not None and self.model.row_of_item(item.id) >= 0:
            self.grid.go_to(item.id, key if self.model.column_of(key) >= 0 else NAME)

    def flush(self) -> None:
        """Write down what is typed and not saved yet."""
        for saver in self._savers.values():
            saver.flush()
        self.grid.commit_pending()

    def forget(self) -> None:
        """Write nothing of what waits: another table is about to be shown."""
        for saver in self._savers.values():
            saver.forget()

    def select_words(self, column: str, span: Span) -> None:
        """Select found words in the field that holds them."""
        editor = {"title": self.title, "source": self.source}.get(column)
        if column == "unit":
            self.unit.setFocus()
            self.unit.setSelection(span.start, span.end - span.start)
        elif editor is not None:
            editor.setFocus()
            select_typed(editor, *span)
        else:
            self.grid.setFocus()

    def _saver(
        self, field: TableText, name: str, editor: QLineEdit | GrowingEdit, spoken: str
    ) -> TextSaver:
        editor.setObjectName(name)
        editor.setAccessibleName(spoken)
        saver = TextSaver(editor)
        saver.due.connect(partial(self._write, field))
        return saver

    def _write(self, field: TableText, text: str, typing: str) -> None:
        if not self.key:
            return
        refused = True
        with self._session.attempt():
            commands.set_table_text(self._session.dossier, self.key, field, text, typing)
            refused = False
        if refused:
            self._savers[field].keep()

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(theme.LARGE)
        fields.addLayout(_labelled("Unité", self.unit))
        fields.addLayout(_labelled("Source et remarques", self.source), 1)
        tools = self.verbs.tool_buttons(
            "addTerritory",
            "moveTerritoriesUp",
            "moveTerritoriesDown",
            "deleteTerritories",
            "",
            "addFigureYear",
            "renameFigureYear",
            "deleteFigureYear",
            "",
            "pasteCells",
        )
        tools.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.HUGE, theme.LARGE, theme.HUGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        column.addWidget(self._heading)
        column.addWidget(self.title)
        column.addLayout(fields)
        column.addLayout(tools)
        column.addWidget(self.grid, 1)
        column.addWidget(self.chart, 1)
        # The room that neither needs stays below them.
        below = QSizePolicy.Policy.Expanding
        column.addSpacerItem(QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, below))


def _labelled(words: str, editor: QWidget) -> QVBoxLayout:
    label = QLabel(words)
    label.setFont(theme.font(theme.CAPTION))
    theme.set_ink(label, theme.INK_SOFT)
    label.setBuddy(editor)
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(label)
    column.addWidget(editor)
    column.setAlignment(editor, Qt.AlignmentFlag.AlignTop)
    return column
