"""What of an interchange file cannot be taken over, in words; all the rest is."""

from collections.abc import Iterator

from synergy_desktop.domain.model import DossierContent, OtherPlace, Plan, PlanNode
from synergy_desktop.domain.plans import paths
from synergy_desktop.domain.social_links import strategic_objectives
from synergy_desktop.domain.vocabulary import NodeKind
from synergy_desktop.domain.words import number_of, short

_MOST = 5


def remark_on(content: DossierContent) -> str:
    """Say which places of actions and links of axes lead nowhere, "" if none does."""
    places = [line for plan in content.plans for line in _lost_places(plan)]
    links = list(_lost_links(content))
    count = number_of(len(places), "place")
    verb = "n’a pas été reprise" if len(places) == 1 else "n’ont pas été reprises"
    about_places = _told(f"Attention, {count} d’une action {verb}\u00a0:", places)
    count = number_of(len(links), "lien")
    verb = "n’a pas été repris" if len(links) == 1 else "n’ont pas été repris"
    about_links = _told(f"Attention, {count} de la politique sociale {verb}\u00a0:", links)
    return "\n".join(filter(None, (about_places, about_links)))


def _told(said: str, lost: list[str]) -> str:
    if not lost:
        return ""
    more = [f"et {len(lost) - _MOST} autres."] if len(lost) > _MOST + 1 else []
    shown = lost[:_MOST] if more else lost
    return "\n– ".join([said, *shown, *more])


def _lost_links(content: DossierContent) -> Iterator[str]:
    """A sentence for each link of an axis that leads to nothing of its kind in the file."""
    objectives = {node.id for _, node in strategic_objectives(content.plans)}
    declaration = content.social_declaration
    axes = {axis.id for axis in declaration.axes} if declaration else set()
    projections = (report.social_projection for report in content.reports)
    for policy in filter(None, (declaration, *projections)):
        for item in policy.axes:
            name = f"«\u00a0{short(item.title) or 'Axe'}\u00a0»"
            for each in item.objectives:
                if each not in objectives:
                    yield f"{name}\u00a0: «\u00a0{each}\u00a0» n’est pas un objectif stratégique."
            if item.axis and item.axis not in axes:
                yield f"{name}\u00a0: «\u00a0{item.axis}\u00a0» n’est pas un axe de la déclaration."


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
