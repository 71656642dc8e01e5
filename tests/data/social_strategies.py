"""Hypothesis strategies for the social policy, whose links lead to what is in the dossier."""

from dataclasses import replace

from hypothesis import strategies as st

from data.plain_strategies import texts, tuples
from data.sitting_strategies import ids
from synergy_desktop.domain import model
from synergy_desktop.domain.plans import walk
from synergy_desktop.domain.social_policy import (
    IndicatorTable,
    SocialItem,
    SocialPolicy,
    TableYear,
    Territory,
)
from synergy_desktop.domain.vocabulary import NodeKind

sub_measures = st.builds(SocialItem, title=texts, body=texts)
measures = st.builds(SocialItem, title=texts, body=texts, children=tuples(sub_measures, 2))
figures = st.just("") | texts | st.decimals(-999, 999, places=1).map("{:f}".format)


@st.composite
def tables(draw: st.DrawFn) -> IndicatorTable:
    """Draw a table in which each territory has a figure, or none, for each year."""
    years = draw(tuples(st.builds(TableYear, label=texts)))
    row = st.builds(Territory, name=texts, figures=st.tuples(*[figures] * len(years)))
    titles = {"title": draw(texts), "unit": draw(texts), "source": draw(texts)}
    return IndicatorTable(**titles, years=years, territories=draw(tuples(row)))


@st.composite
def with_social_policy(draw: st.DrawFn, content: model.DossierContent) -> model.DossierContent:
    """Give a dossier a declaration, its years projections, linked to its plans, or not."""
    named = [node.id for plan in content.plans for node in walk(plan.nodes) if _is_linked(node)]
    declaration = draw(st.none() | _policies(named, [], st.just(())))
    axes = [axis.id for axis in declaration.axes] if declaration else []
    projections = st.none() | _policies(named, axes, tuples(tables(), 2))
    reports = [replace(each, social_projection=draw(projections)) for each in content.reports]
    return replace(content, social_declaration=declaration, reports=tuple(reports))


def _is_linked(node: model.PlanNode) -> bool:
    return node.kind is NodeKind.OS and bool(node.id)


def _policies(
    objectives: list[str],
    axes: list[str],
    of_tables: st.SearchStrategy[tuple[IndicatorTable, ...]],
) -> st.SearchStrategy[SocialPolicy]:
    linked = st.lists(st.sampled_from(objectives), unique=True) if objectives else st.just([])
    axis = st.builds(
        SocialItem,
        id=ids,
        title=texts,
        body=texts,
        children=tuples(measures, 2),
        objectives=linked.map(tuple),
        axis=st.sampled_from(["", *axes]),
    )
    return st.builds(
        SocialPolicy,
        title=texts,
        introduction=texts,
        axes=tuples(axis, 2),
        conclusion=texts,
        tables=of_tables,
    )
