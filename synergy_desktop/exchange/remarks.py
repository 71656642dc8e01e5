"""What of an interchange file cannot be taken over, in words; all the rest is."""

from collections.abc import Iterator

from synergy_desktop.domain.model import DossierContent, OtherPlace, Plan, PlanNode
from synergy_desktop.domain.plans import paths
from synergy_desktop.domain.vocabulary import NodeKind
from synergy_desktop.domain.words import number_of, short

_MOST = 5


def remark_on(content: DossierContent) -> str:
    """Say which further places of actions lead nowhere, "" if all that ``content`` says counts."""
    lost = [line for plan in content.plans for line in _lost_places(plan)]
    if not lost:
        return ""
    count = number_of(len(lost), "place")
    verb = "n’a pas été reprise" if len(lost) == 1 else "n’ont pas été reprises"
    more = [f"et {len(lost) - _MOST} autres."] if len(lost) > _MOST + 1 else []
    shown = lost[:_MOST] if more else lost
    return "\n– ".join([f"Attention, {count} d’une action {verb}\u00a0:", *shown, *more])


def _lost_places(plan: Plan) -> Iterator[str]:
    """A sentence for each place of an action that is no operational objective of the plan."""
    kinds = {path: node.kind for path, node in paths(plan.nodes)}
    for _, node in paths(plan.nodes):
        for place in node.also_under:
            if node.kind is not NodeKind.ACTION:
                yield f"{_name(node)}\u00a0: seule une action se place aussi ailleurs."
            elif place.path not in kinds:
                yield f"{_name(node)}\u00a0: rien ne se trouve en {_written(place)} du plan."
            elif kinds[place.path] is not NodeKind.OO:
                yield (
                    f"{_name(node)}\u00a0: ce qui se trouve en {_written(place)} du plan n’est pas "
                    "un objectif opérationnel."
                )


def _name(node: PlanNode) -> str:
    return f"«\u00a0{short(node.code or node.title) or node.kind.label}\u00a0»"


def _written(place: OtherPlace) -> str:
    """The positions that lead to a place, from the top down: "1.2.1"."""
    return ".".join(map(str, place.path))
