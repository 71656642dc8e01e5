"""What the program shows of a whole year goes through the clipboard and comes back the same."""

from collections.abc import Callable, Iterable

import pytest

from synergy_desktop import paths
from synergy_desktop.domain.dates import format_date
from synergy_desktop.domain.model import Contract, Means, Report, Service, Synergy
from synergy_desktop.domain.money import format_amount
from synergy_desktop.domain.vocabulary import Labelled, Status
from synergy_desktop.exchange.clipboard.fields import CONTRACTS, DASHBOARD, PLANNING, Target
from synergy_desktop.exchange.clipboard.grid import Grid, Merge
from synergy_desktop.exchange.clipboard.html_reader import read_html
from synergy_desktop.exchange.clipboard.html_text import to_html
from synergy_desktop.exchange.clipboard.understanding import understand
from synergy_desktop.exchange.interchange import read_json

Row = list[str | Merge]
TITLES = {Status.DONE: "Synergies réalisées", Status.ONGOING: "En cours"}


@pytest.fixture(scope="module")
def report() -> Report:
    return read_json(paths.db("exemple", "valpree.json")).reports[0]


def words(codes: Iterable[Labelled], joiner: str = " · ") -> str:
    return joiner.join(code.label for code in codes)


def common(synergy: Synergy) -> Row:
    objective = synergy.objective
    text = "\n".join(filter(None, (objective.text, words(objective.kinds))))
    link = f"\ncf. PST {', '.join(synergy.actions)}" if synergy.actions else ""
    return [
        synergy.title + link,
        Merge.ABOVE if objective.as_above else text,
        words(synergy.mode, " et "),
        words(synergy.pilot, " et "),
        "\n".join(synergy.responsible),
    ]


def done(synergy: Synergy) -> Row:
    results = synergy.results
    return [*common(synergy), Merge.ABOVE if results.as_above else results.text]


def means(means: Means) -> str:
    kinds = [("Humains", means.human), ("Financiers", means.financial)]
    kinds.append(("Logistiques", means.logistic))
    line = ", ".join(name for name, present in kinds if present)
    return "\n".join(filter(None, (means.text, line)))


def planned(synergy: Synergy) -> Row:
    last = [means(synergy.means), synergy.expected_result, synergy.deadline]
    return [*common(synergy), *last]


def contract(contract: Contract) -> Row:
    return [
        contract.title,
        contract.kind.label if contract.kind else "",
        words(contract.procedures, " ou "),
        "À déterminer" if contract.amount is None else format_amount(contract.amount),
        format_date(contract.award_date or "") or "À déterminer",
    ]


def through_the_clipboard(rows: list[Row]) -> Grid:
    width = max(map(len, rows))
    level = [[*row, *[Merge.LEFT] * (width - 1)] if len(row) == 1 else row for row in rows]
    return read_html(to_html(Grid.of(level)))


def test_the_dashboard_of_a_year(report: Report) -> None:
    rows: list[Row] = []
    for service in report.services:
        rows += [[service.name], [field.title for field in DASHBOARD.fields]]
        for status, title in TITLES.items():
            rows += [[title], *map(done, service.with_status(status))]
    check(rows, DASHBOARD, report, lambda service: [*map(service.with_status, TITLES)])


def test_the_planning_of_a_year(report: Report) -> None:
    rows: list[Row] = []
    for service in report.services:
        rows += [[service.name], [field.title for field in PLANNING.fields]]
        rows += map(planned, service.with_status(Status.PLANNED))
    check(rows, PLANNING, report, lambda service: [service.with_status(Status.PLANNED)])


def check(
    rows: list[Row],
    target: Target[Synergy],
    report: Report,
    parts: Callable[[Service], list[tuple[Synergy, ...]]],
) -> None:
    understood = understand(through_the_clipboard(rows), target)
    assert not understood.problems
    found = {name: [row.item for row in items] for name, items in understood.services.items()}
    expected = {
        service.name: [synergy for part in parts(service) for synergy in part]
        for service in report.services
    }
    assert found == {name: items for name, items in expected.items() if items}
    assert sum(map(len, found.values())) > 3


def test_the_contracts_of_a_year(report: Report) -> None:
    rows: list[Row] = [[field.title for field in CONTRACTS.fields], ["Marchés conjoints"]]
    rows += map(contract, report.contracts.joint)
    rows += [["Marchés qui pourraient devenir conjoints"]]
    rows += map(contract, report.contracts.candidates)
    understood = understand(through_the_clipboard(rows), CONTRACTS)
    assert not understood.problems
    assert [row.item for row in understood.items] == [
        *report.contracts.joint,
        *report.contracts.candidates,
    ]
    assert [row.group for row in understood.items].count("joint") == len(report.contracts.joint)
