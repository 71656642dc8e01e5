"""What a strategic plan is made of: which node may hold which, its money and its progress.

All of it reads the frozen dataclasses of the dossier; the notation of the codes is next door, in
``plan_codes``.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from synergy_desktop.domain.model import BudgetLine, Plan, PlanNode
from synergy_desktop.domain.vocabulary import BudgetService, NodeKind, NodeState
from synergy_desktop.domain.words import number_of

_CHILDREN: Mapping[NodeKind | None, tuple[NodeKind, ...]] = {
    None: (NodeKind.VOLET, NodeKind.OS),
    NodeKind.VOLET: (NodeKind.DOMAIN, NodeKind.OS),
    NodeKind.DOMAIN: (NodeKind.OS,),
    NodeKind.OS: (NodeKind.OO,),
    NodeKind.OO: (NodeKind.ACTION,),
    NodeKind.ACTION: (NodeKind.SUB_ACTION,),
    NodeKind.SUB_ACTION: (),
}

SDG_NAMES: Mapping[int, str] = {
    1: "Pas de pauvreté",
    2: "Faim « zéro »",
    3: "Bonne santé et bien-être",
    4: "Éducation de qualité",
    5: "Égalité entre les sexes",
    6: "Eau propre et assainissement",
    7: "Énergie propre et d’un coût abordable",
    8: "Travail décent et croissance économique",
    9: "Industrie, innovation et infrastructure",
    10: "Inégalités réduites",
    11: "Villes et communautés durables",
    12: "Consommation et production responsables",
    13: "Lutte contre les changements climatiques",
    14: "Vie aquatique",
    15: "Vie terrestre",
    16: "Paix, justice et institutions efficaces",
    17: "Partenariats pour la réalisation des objectifs",
}
"""The French names of the seventeen *objectifs de développement durable*, by number."""


def allowed_children(parent: NodeKind | None) -> tuple[NodeKind, ...]:
    """The kinds of node that may stand directly under ``parent``; None is the plan itself.

    The domain is optional, and so is the volet: some plans begin with their strategic objectives.
    """
    return _CHILDREN[parent]


def may_hold(parent: NodeKind | None, child: NodeKind) -> bool:
    """Whether a ``child`` may stand directly under a ``parent``; None is the plan itself."""
    return child in _CHILDREN[parent]


def kind_under(parent: NodeKind | None, node: PlanNode) -> NodeKind | None:
    """What ``node`` would be directly under a ``parent``: its own kind, where that one takes it.

    A sub-action that comes under an operational objective becomes an action, an action that comes
    under another, with nothing below it, a sub-action. None: it cannot stand there.
    """
    if may_hold(parent, node.kind):
        return node.kind
    pair = {node.kind, *_CHILDREN[parent]}
    if pair == {NodeKind.ACTION, NodeKind.SUB_ACTION} and not node.children:
        return _CHILDREN[parent][0]
    return None


def walk(nodes: Iterable[PlanNode]) -> Iterator[PlanNode]:
    """Every node of these trees, each before its children, in the order of the plan."""
    for node in nodes:
        yield node
        yield from walk(node.children)


def paths(
    nodes: Iterable[PlanNode], above: tuple[int, ...] = ()
) -> Iterator[tuple[tuple[int, ...], PlanNode]]:
    """Every node in the order of ``walk``, with the positions, from 1, that lead to it."""
    for position, node in enumerate(nodes, 1):
        path = (*above, position)
        yield path, node
        yield from paths(node.children, path)


def bearers(plans: Iterable[Plan]) -> dict[str, PlanNode]:
    """The node that each code means: the first that bears it, in the order of the plans."""
    found: dict[str, PlanNode] = {}
    for plan in plans:
        for node in walk(plan.nodes):
            if node.code:
                found.setdefault(node.code, node)
    return found


def lineage(plan: Plan, node_id: str) -> tuple[PlanNode, ...]:
    """The nodes from the top of the plan down to ``node_id``, itself last; empty if unknown."""
    return _lineage(plan.nodes, node_id)


def _lineage(nodes: tuple[PlanNode, ...], node_id: str) -> tuple[PlanNode, ...]:
    for node in nodes:
        if node.id == node_id:
            return (node,)
        if below := _lineage(node.children, node_id):
            return (node, *below)
    return ()


def free_places(plan: Plan, node_id: str) -> tuple[PlanNode, ...]:
    """The operational objectives that an action could stand under too; none for another node."""
    way = lineage(plan, node_id)
    if not way or way[-1].kind is not NodeKind.ACTION:
        return ()
    taken = {node.id for node in way}
    taken.update(place.id for place in way[-1].also_under)
    return tuple(
        node for node in walk(plan.nodes) if node.kind is NodeKind.OO and node.id not in taken
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetTotals:
    """What budget lines come to, in euro cents, for each of the two budgets.

    ``unpriced`` counts the lines whose amount is still to come, which the sums leave out.
    """

    ordinary: int = 0
    extraordinary: int = 0
    unpriced: int = 0

    @property
    def total(self) -> int:
        """Both budgets together, in euro cents."""
        return self.ordinary + self.extraordinary


def budget_totals(lines: Iterable[BudgetLine]) -> BudgetTotals:
    """Add up ``lines``."""
    sums: Counter[BudgetService] = Counter()
    unpriced = 0
    for line in lines:
        if line.amount is None:
            unpriced += 1
        else:
            sums[line.service] += line.amount
    return BudgetTotals(
        ordinary=sums[BudgetService.ORDINARY],
        extraordinary=sums[BudgetService.EXTRAORDINARY],
        unpriced=unpriced,
    )


def node_budget(node: PlanNode) -> BudgetTotals:
    """What ``node`` and all that stands below it come to."""
    return budget_totals(line for each in walk((node,)) for line in each.budget)


def rolled_up_progress(node: PlanNode) -> int | None:
    """The progress of ``node`` in percent: its own, else the mean of its children's.

    Cancelled children are left out; those that say nothing count as not begun. None where neither
    the node nor anything below it says how far it has come.
    """
    if node.progress is not None:
        return node.progress
    counted = [child for child in node.children if child.state is not NodeState.CANCELLED]
    shares = [rolled_up_progress(child) for child in counted]
    if all(share is None for share in shares):
        return None
    return round(sum(share or 0 for share in shares) / len(shares))


def counts_line(plan: Plan) -> str:
    """How much the plan holds, for a reader: "3 OS · 10 OO · 41 actions"."""
    counts = Counter(node.kind for node in walk(plan.nodes))
    parts = [
        f"{counts[NodeKind.OS]} OS",
        f"{counts[NodeKind.OO]} OO",
        number_of(counts[NodeKind.ACTION], "action"),
    ]
    if subs := counts[NodeKind.SUB_ACTION]:
        parts.append(number_of(subs, "sous-action"))
    return " · ".join(parts)
