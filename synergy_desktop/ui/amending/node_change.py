"""What can be proposed on a node of a plan."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from synergy_desktop.commands import plans as commands
from synergy_desktop.domain.cell_words import column_words
from synergy_desktop.domain.model import Plan, PlanNode
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.amending.change import ChangeEditor, Deed, Subject, TextChange
from synergy_desktop.ui.plan.field_commands import WRITERS
from synergy_desktop.ui.plan.form_fields import SECTIONS, FieldSpec, has_field
from synergy_desktop.ui.plan.proposals import Proposal, child_proposals


class NodeFieldChange(ChangeEditor):
    """One field of a node, as the form of the plan has it."""

    def __init__(self, dossier: Dossier, node: PlanNode, spec: FieldSpec) -> None:
        """Begin with what the node says."""
        super().__init__()
        self._dossier, self._node = dossier, node
        self._value: object = getattr(node, spec.name)
        self._field = spec.make()
        self._field.show_value(self._value)
        self._field.written.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._field)
        self.setFocusProxy(self._field)

    def write(self) -> None:
        """Write the field, if it is not as it was."""
        self._field.flush()
        name = self._field.name
        if self._value != getattr(self._node, name):
            WRITERS[name](self._dossier, self._node.id, self._value, "")

    def _take(self, _name: str, value: object, _session: str) -> None:
        self._value = value
        self.changed.emit()


def node_subjects(
    dossier: Dossier, plan: Plan | None, node: PlanNode | None
) -> tuple[Subject, ...]:
    """The fields of the current node, what may come into it, and its deletion."""
    if plan is None:
        return ()
    return tuple(_subjects(dossier, plan, node))


def _subjects(dossier: Dossier, plan: Plan, node: PlanNode | None) -> Iterator[Subject]:
    name = f"{node.code} {node.title}".strip() if node else plan.title
    if node:
        specs = {spec.name: spec for each in SECTIONS for row in each.rows for spec in row}
        for spec in (specs.pop("title"), *specs.values()):
            if has_field(node, spec.name):
                make = partial(NodeFieldChange, dossier, node, spec)
                yield Subject(_label(spec.name), make)
    for proposal in child_proposals(plan, node.id if node else None):
        make_new = partial(_addition, dossier, plan, proposal)
        yield Subject(f"Ajouter dans « {name} »\u00a0: {proposal.label}", make_new)
    if node:
        sentence = f"« {name} » sera supprimé avec tout ce qui se trouve en dessous."
        delete = partial(commands.delete_node, dossier, node.id)
        yield Subject(f"Supprimer « {name} »", partial(Deed, sentence, delete))


def _label(name: str) -> str:
    words = column_words("plan_node", name)
    return words.label if words else name


def _addition(dossier: Dossier, plan: Plan, proposal: Proposal) -> ChangeEditor:
    def write(title: str) -> None:
        commands.add_node(
            dossier,
            plan.id,
            proposal.parent_id,
            proposal.kind,
            title,
            proposal.before,
            proposal.code,
        )

    return TextChange("Intitulé", proposal.title, write)
