"""Hypothesis strategies for dossiers and their parts: anything that a dossier file may hold."""

from dataclasses import replace

from hypothesis import strategies as st

from data.pictures import BLUE, RED
from data.plain_strategies import cents, choices, counts, dates, levels, texts, tuples, words, years
from data.sitting_strategies import amendments, ids, sittings
from data.social_strategies import with_social_policy
from synergy_desktop.domain import model
from synergy_desktop.domain.plans import paths
from synergy_desktop.domain.vocabulary import (
    Awarder,
    BudgetService,
    ContractKind,
    Health,
    Mode,
    Nature,
    NodeKind,
    NodeState,
    ObjectiveKind,
    PlanOwner,
    Procurement,
    Register,
    Side,
    Status,
    Support,
)

logos = st.sampled_from((None, None, BLUE, RED))
institutions = st.builds(
    model.Institution,
    name=texts,
    address=texts,
    director_general=texts,
    head=texts,
    financial_director=texts,
    logo=logos,
)
communes = st.builds(
    model.Institution,
    nature=st.sampled_from(["", "Ville", "Commune"]),
    name=texts,
    address=texts,
    director_general=texts,
    head=texts,
    financial_director=texts,
    logo=logos,
)
procedures = st.builds(
    model.Procedure,
    management_committees=dates,
    concertation=dates,
    concertation_amended=st.none() | st.booleans(),
    financial_opinion_date=dates,
    financial_opinion=texts,
    joint_council=dates,
    commune_adoption=dates,
    cpas_adoption=dates,
)
synergies = st.builds(
    model.Synergy,
    status=st.sampled_from(Status),
    title=texts,
    objective=st.builds(
        model.Objective, text=texts, kinds=choices(ObjectiveKind), as_above=st.booleans()
    ),
    mode=choices(Mode),
    pilot=choices(Side),
    responsible=tuples(texts),
    results=st.builds(model.Results, text=texts, as_above=st.booleans()),
    means=st.builds(
        model.Means,
        human=st.booleans(),
        financial=st.booleans(),
        logistic=st.booleans(),
        text=texts,
    ),
    expected_result=texts,
    deadline=texts,
    actions=tuples(texts),
)
matrices = st.builds(
    model.Matrix,
    operation=levels,
    management=levels,
    skills=levels,
    formalisation=levels,
    resources=levels,
)
services = st.builds(
    model.Service,
    name=texts,
    support=st.none() | st.sampled_from(Support),
    synergies=tuples(synergies),
    matrix=st.none() | matrices,
    matrix_notes=st.dictionaries(st.sampled_from(Register), texts.filter(bool), max_size=2),
)
past_scores = st.builds(
    model.PastScore,
    year=texts,
    support=st.none() | st.tuples(counts, counts),
    other=st.none() | st.tuples(counts, counts),
)
contracts = st.builds(
    model.Contract,
    title=texts,
    kind=st.none() | st.sampled_from(ContractKind),
    procedures=choices(Procurement),
    amount=cents,
    award_date=dates | texts,
)
awarded_counts = st.builds(
    model.AwardedCount, by=st.sampled_from(Awarder), year=years, count=counts, note=texts
)
plain_reports = st.builds(
    model.Report,
    year=texts,
    procedure=procedures,
    services=tuples(services),
    score_history=tuples(past_scores),
    contracts=st.builds(
        model.Contracts,
        awarded=tuples(awarded_counts),
        joint=tuples(contracts),
        candidates=tuples(contracts),
    ),
    texts=tuples(st.builds(model.Text, key=texts, title=texts, body=texts)),
)
reports = st.builds(
    lambda report, held, changes: replace(report, sittings=held, amendments=changes),
    plain_reports,
    tuples(sittings, 2),
    tuples(amendments, 2),
)
budget_lines = st.builds(
    model.BudgetLine,
    service=st.sampled_from(BudgetService),
    year=st.none() | years,
    funder=texts,
    amount=cents,
    article=texts,
    label=texts,
    note=texts,
)
indicators = st.builds(model.Indicator, title=texts, target=texts, reached=texts)


def _nodes(
    children: st.SearchStrategy[tuple[model.PlanNode, ...]],
) -> st.SearchStrategy[model.PlanNode]:
    return st.builds(
        model.PlanNode,
        kind=st.sampled_from(NodeKind),
        code=texts,
        title=texts,
        children=children,
        nature=st.none() | st.sampled_from(Nature),
        political_lead=texts,
        service=texts,
        agent=texts,
        deadline=texts,
        carrier=texts,
        partners=texts,
        staff=texts,
        reserve=texts,
        note=texts,
        state=st.none() | st.sampled_from(NodeState),
        progress=st.none() | st.integers(0, 100),
        health=st.none() | st.sampled_from(Health),
        health_note=texts,
        indicators=tuples(indicators, 2),
        budget=tuples(budget_lines, 2),
        sdgs=st.lists(st.integers(1, 17), unique=True, max_size=3).map(tuple),
    )


nodes = st.recursive(_nodes(st.just(())), lambda below: _nodes(tuples(below, 2)), max_leaves=4)


@st.composite
def _trees(draw: st.DrawFn) -> tuple[model.PlanNode, ...]:
    """The nodes of a plan, some of its actions standing under other objectives too."""
    trees = draw(tuples(nodes, 2))
    objectives = [path for path, node in paths(trees) if node.kind is NodeKind.OO]
    return _placed(draw, trees, (), objectives)


def _placed(
    draw: st.DrawFn,
    trees: tuple[model.PlanNode, ...],
    above: tuple[int, ...],
    objectives: list[tuple[int, ...]],
) -> tuple[model.PlanNode, ...]:
    found = []
    for position, node in enumerate(trees, 1):
        path = (*above, position)
        free = [each for each in objectives if each != above and node.kind is NodeKind.ACTION]
        chosen = [model.OtherPlace(path=each) for each in free if draw(st.booleans())]
        below = _placed(draw, node.children, path, objectives)
        known = draw(ids) if node.kind is NodeKind.OS else ""
        found.append(replace(node, id=known, children=below, also_under=tuple(chosen)))
    return tuple(found)


plans = st.builds(
    model.Plan,
    institution=st.sampled_from(PlanOwner),
    title=texts,
    legislature=texts,
    nodes=_trees(),
)
dossiers = st.builds(
    model.DossierContent,
    legislature=texts,
    commune=communes,
    cpas=institutions,
    reports=tuples(reports, 2),
    plans=tuples(plans, 2),
    dictionary=st.frozensets(words, max_size=3).map(lambda found: tuple(sorted(found))),
).flatmap(with_social_policy)
