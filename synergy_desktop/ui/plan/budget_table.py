"""The money of a node: its budget lines, and what they come to."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QTableView, QWidget

from synergy_desktop.commands import budgets as commands
from synergy_desktop.domain.model import BudgetLine, PlanNode
from synergy_desktop.domain.money import format_amount, parse_amount
from synergy_desktop.domain.plans import BudgetTotals, budget_totals, node_budget
from synergy_desktop.domain.vocabulary import FUNDERS, BudgetService
from synergy_desktop.domain.words import is_said
from synergy_desktop.ui.completion import Completion
from synergy_desktop.ui.plan.fields import CalmCombo
from synergy_desktop.ui.plan.line_delegate import LineDelegate
from synergy_desktop.ui.plan.line_model import LineColumn, LineModel
from synergy_desktop.ui.plan.line_table import LineTable
from synergy_desktop.ui.row_sync import Index
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.used_words import Words

_LABELS = ("Budget", "Ajouter une ligne", "Supprimer la ligne")
_YEARS = range(1900, 2200)
_NOT_AN_AMOUNT = (
    "«\u00a0{}\u00a0» n’est pas un montant\u00a0: écrivez par exemple 73.500\u00a0€"
    " ou 1\u00a0500,50."
)
_NOT_A_YEAR = "«\u00a0{}\u00a0» n’est pas une année\u00a0: écrivez par exemple 2025."


class BudgetModel(LineModel[BudgetLine]):
    """The budget lines of the node shown."""

    columns = (
        LineColumn(key="service", heading="Service"),
        LineColumn(key="year", heading="Année"),
        LineColumn(key="funder", heading="Pouvoir\nsubsidiant"),
        LineColumn(key="amount", heading="Montant", right=True),
        LineColumn(key="article", heading="Article"),
        LineColumn(key="label", heading="Libellé"),
        LineColumn(key="note", heading="Note"),
    )

    def __init__(self, session: Session) -> None:
        """Write to the dossier of ``session``."""
        super().__init__()
        self._session = session

    def text(self, line: BudgetLine, key: str) -> str:
        """What the cell of a line shows."""
        if key == "service":
            return line.service.label
        if key == "amount":
            return "" if line.amount is None else format_amount(line.amount)
        value = getattr(line, key)
        return "" if value is None else str(value)

    def editable(self, line: BudgetLine, key: str) -> str:
        """What an editor begins with: the code of a service, the words of anything else."""
        return line.service.value if key == "service" else self.text(line, key)

    def write(self, line_id: str, key: str, value: object) -> bool:
        """Write one cell; an amount or a year that cannot be read is refused in words."""
        text = str(value).strip()
        cells: commands.BudgetCells = {}
        match key:
            case "service":
                cells["service"] = BudgetService(text)
            case "amount":
                cells["amount"] = amount = parse_amount(text) if is_said(text) else None
                if is_said(text) and amount is None:
                    return self._refuse(_NOT_AN_AMOUNT, text)
            case "year":
                if text and not (text.isdecimal() and int(text) in _YEARS):
                    return self._refuse(_NOT_A_YEAR, text)
                cells["year"] = int(text) if text else None
            case "funder":
                cells["funder"] = text
            case "article":
                cells["article"] = text
            case "label":
                cells["label"] = text
            case _:
                cells["note"] = text
        with self._session.attempt():
            commands.set_budget_line(self._session.dossier, line_id, **cells)
        return True

    def _refuse(self, sentence: str, text: str) -> bool:
        self._session.problem.emit(sentence.format(text))
        return False


class BudgetTable(LineTable[BudgetLine]):
    """Shows, adds and deletes the budget lines of one node, and says what they come to."""

    def __init__(self, session: Session) -> None:
        """Begin without a node."""
        super().__init__(BudgetModel(session), "planBudget", _LABELS)
        self._session = session
        self._node_id = ""
        self.view.set_widths({0: 78, 1: 44, 3: 84, 4: 84})
        self.view.setItemDelegateForColumn(0, _ServiceDelegate(self.view))
        funders = _FunderDelegate(self.view, session.words.of("funder"))
        self.view.setItemDelegateForColumn(2, funders)
        self.add_wanted.connect(self._add_line)
        self.delete_wanted.connect(self._delete_lines)

    def show_node(self, node: PlanNode) -> None:
        """Show the money of ``node``."""
        self._node_id = node.id
        self.model.show_lines(node.budget)
        own = totals_line(budget_totals(node.budget), "Total") if node.budget else ""
        everything = node_budget(node)
        below = ""
        if any(child.budget or child.children for child in node.children) and everything.total:
            below = totals_line(everything, "Avec ce qui se trouve en dessous")
        self.summary.setText("\n".join(filter(None, (own, below))))
        self.summary.setVisible(bool(own or below))

    def _add_line(self) -> None:
        with self._session.attempt():
            self.edit_line(commands.add_budget_line(self._session.dossier, self._node_id))

    def _delete_lines(self, line_ids: list[str]) -> None:
        with self._session.attempt():
            commands.delete_budget_lines(self._session.dossier, line_ids)


class _ServiceDelegate(LineDelegate):
    """Chooses between the two budgets."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        combo = CalmCombo(parent)
        for service in BudgetService:
            combo.addItem(service.label, service.value)
        combo.activated.connect(self._chosen)
        return combo

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, CalmCombo):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, CalmCombo):
            model.setData(index, editor.currentData())

    def _chosen(self) -> None:
        combo = self.sender()
        if isinstance(combo, CalmCombo):
            self.commitData.emit(combo)
            self.closeEditor.emit(combo)


class _FunderDelegate(LineDelegate):
    """Proposes the funders that the dossier names, then the usual ones; others are taken too."""

    def __init__(self, table: QTableView, words: Words) -> None:
        super().__init__(table)
        self._words = words

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        line = QLineEdit(parent)
        line.setFrame(False)
        line.setPlaceholderText("Alt+↓\u00a0: liste")
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        super().setEditorData(editor, index)
        # Not before: Enter and Tab are first offered to whoever watches the editor last.
        if isinstance(editor, QLineEdit) and editor.findChild(Completion) is None:
            Completion(editor, self._funders)

    def _funders(self) -> list[str]:
        return list(dict.fromkeys([*self._words(), *FUNDERS]))


def totals_line(totals: BudgetTotals, name: str) -> str:
    """What ``totals`` come to, and how much of it falls on each budget, called ``name``."""
    words = f"{name}\u00a0: {format_amount(totals.total)}"
    if totals.extraordinary:
        words += (
            f" (ordinaire {format_amount(totals.ordinary)},"
            f" extraordinaire {format_amount(totals.extraordinary)})"
        )
    if totals.unpriced:
        words += f" · {totals.unpriced}\u00a0sans montant"
    return words
