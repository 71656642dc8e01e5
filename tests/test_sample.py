"""The sample dossier and the template of the report, as they are shipped."""

import re
import tomllib
from collections.abc import Iterator
from itertools import pairwise

import pytest

from synergy_desktop import paths
from synergy_desktop.domain import conformity
from synergy_desktop.domain.line_chart import lines_of
from synergy_desktop.domain.model import DossierContent, Matrix, Report
from synergy_desktop.domain.plans import walk
from synergy_desktop.domain.procedure import out_of_order
from synergy_desktop.domain.scoring import as_past_score, summary
from synergy_desktop.domain.social_links import carried_out_by
from synergy_desktop.domain.vocabulary import (
    Health,
    NodeKind,
    NodeState,
    Register,
    Status,
    Support,
)
from synergy_desktop.exchange.interchange import read_json
from synergy_desktop.exchange.remarks import remark_on
from synergy_desktop.report.documents.catalogue import find
from synergy_desktop.report.documents.options import Options
from synergy_desktop.report.gaps import remark

CHAPTERS = (
    "context", "legal_frame", "intro_dashboard", "intro_planning", "intro_matrices",
    "intro_summary", "intro_contracts", "signatures",
)  # fmt: skip
PLACEHOLDERS = {"commune", "commune_word", "commune_full", "cpas", "year", "legislature"}
BAD_TYPOGRAPHY = re.compile(r"'|[^\S\n\u00a0\u202f][:;?!»]|«[^\u00a0]|[^\u00a0]»|§[^\u00a0]|\.\.\.")


@pytest.fixture(scope="module")
def sample() -> DossierContent:
    return read_json(paths.db("exemple", "valpree.json"))


@pytest.fixture(scope="module")
def latest(sample: DossierContent) -> Report:
    return sample.reports[-1]


@pytest.fixture(scope="module")
def template() -> dict[str, dict[str, str]]:
    return tomllib.loads(paths.resources("templates", "rapport.toml").read_text(encoding="utf-8"))


def strings(value: object) -> Iterator[str]:
    """Every text within a structure of dictionaries, sequences and dataclasses."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from strings(item)
    elif slots := getattr(value, "__slots__", None):
        for name in slots:
            yield from strings(getattr(value, name))


def test_the_sample_is_large_enough_to_show_every_feature(
    sample: DossierContent, latest: Report
) -> None:
    nodes = [node for plan in sample.plans for node in walk(plan.nodes)]
    synergies = [synergy for service in latest.services for synergy in service.synergies]
    assert [report.year for report in sample.reports] == ["2025", "2026"]
    assert len(latest.services) >= 12
    assert len(synergies) >= 60
    assert sum(1 for node in nodes if node.kind is NodeKind.ACTION) >= 40
    assert {synergy.status for synergy in synergies} == set(Status)
    assert {service.support for service in latest.support_services} == set(Support)
    assert {node.kind for node in nodes} == set(NodeKind)
    assert {node.state for node in nodes} >= set(NodeState)
    assert {node.health for node in nodes} >= set(Health)
    assert any(synergy.objective.as_above for synergy in synergies)
    assert any(synergy.results.as_above for synergy in synergies)


def test_codes_are_unique_and_every_reference_is_met(sample: DossierContent) -> None:
    codes = [node.code for plan in sample.plans for node in walk(plan.nodes)]
    actions = [code for code in codes if re.match(r"A |[MP][ei]\d", code)]
    mentioned = {
        code
        for report in sample.reports
        for service in report.services
        for synergy in service.synergies
        for code in synergy.actions
    }
    assert len(set(actions)) == len(actions)
    assert mentioned
    assert mentioned <= set(actions)


def test_the_social_policy_is_carried_out_by_the_plans_and_carried_on(
    sample: DossierContent, latest: Report
) -> None:
    declaration, projection = sample.social_declaration, latest.social_projection
    assert declaration is not None
    assert projection is not None
    assert len(declaration.axes) == len(projection.axes) == 3
    assert all(carried_out_by(axis, sample.plans) for axis in declaration.axes)
    assert [axis.axis for axis in projection.axes] == [axis.id for axis in declaration.axes]
    assert [len(lines_of(table)) for table in projection.tables] == [4, 2]
    assert remark_on(sample) == ""


def test_a_cell_is_merged_only_with_one_of_its_own_table(sample: DossierContent) -> None:
    for report in sample.reports:
        for service in report.services:
            for status in Status:
                for synergy in service.with_status(status)[:1]:
                    assert not synergy.objective.as_above, synergy.title
                    assert not synergy.results.as_above, synergy.title


def test_rows_of_one_status_stand_together(sample: DossierContent) -> None:
    order = list(Status)
    for report in sample.reports:
        for service in report.services:
            ranks = [order.index(synergy.status) for synergy in service.synergies]
            assert all(above <= below for above, below in pairwise(ranks)), service.name


def test_the_history_recalls_the_year_before(sample: DossierContent, latest: Report) -> None:
    earlier = sample.reports[0]
    assert latest.score_history[:-1] == earlier.score_history
    assert latest.score_history[-1] == as_past_score(earlier)


def test_levels_went_up_and_down(sample: DossierContent, latest: Report) -> None:
    before = {service.name: service.matrix for service in sample.reports[0].services}
    changes = {
        (now > then) - (now < then)
        for service in latest.services
        if service.matrix and (past := before[service.name])
        for now, then in zip(levels_of(service.matrix), levels_of(past), strict=True)
    }
    assert changes == {-1, 0, 1}
    assert summary(latest).support.total.pair == (67, 100)
    assert summary(latest).other.total.pair == (118, 250)


def levels_of(matrix: Matrix) -> list[int]:
    """The levels of a whole matrix, in the order of the registers."""
    return [level for register in Register if (level := matrix.level(register)) is not None]


def test_the_procedure_is_in_order_and_the_latest_year_under_way(sample: DossierContent) -> None:
    assert not any(out_of_order(report.procedure) for report in sample.reports)
    complete, under_way = (report.procedure for report in sample.reports)
    assert complete.commune_adoption
    assert complete.cpas_adoption
    assert under_way.joint_council == "2026-11-30"
    assert under_way.commune_adoption is None


def test_the_complete_year_lacks_nothing_and_the_latest_three_things(
    sample: DossierContent,
) -> None:
    complete, under_way = map(conformity.check, sample.reports)
    assert complete == ()
    gaps = [(finding.place.part, finding.place.field) for finding in under_way]
    assert gaps == [
        (conformity.Part.DASHBOARD, "responsible"),
        (conformity.Part.PLANNING, "deadline"),
        (conformity.Part.CONTRACTS, "procedures"),
    ]


def test_the_papers_of_the_joint_council_of_the_complete_year_lack_nothing(
    sample: DossierContent,
) -> None:
    names = ("ordre-du-jour", "note-de-synthese", "deliberation-commune", "deliberation-cpas", "pv")
    complete, under_way = (
        [remark(find(name).paper(sample, report, {}, Options())) for name in names]
        for report in sample.reports
    )
    assert complete == [""] * len(names)
    assert all(under_way[-3:]), "it is held tomorrow"


def test_the_template_has_the_chapters_of_the_report(template: dict[str, dict[str, str]]) -> None:
    assert tuple(template) == CHAPTERS
    assert all(set(chapter) == {"title", "body"} for chapter in template.values())
    found = {name for text in strings(template) for name in re.findall(r"\{(.*?)\}", text)}
    assert found <= PLACEHOLDERS
    assert not any(re.search(r"[{}]", re.sub(r"\{\w+\}", "", text)) for text in strings(template))


def test_a_paragraph_stays_on_one_line(template: dict[str, dict[str, str]]) -> None:
    for chapter in template.values():
        for above, below in pairwise(chapter["body"].splitlines()):
            assert not (above and below) or (above.startswith("- ") and below.startswith("- "))


def test_what_is_shipped_is_typeset_in_french(
    sample: DossierContent, template: dict[str, dict[str, str]]
) -> None:
    faults = [
        text for text in [*strings(sample), *strings(template)] if BAD_TYPOGRAPHY.search(text)
    ]
    assert faults == []
