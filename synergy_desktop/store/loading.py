"""Writing a whole content into the empty tables of a new dossier."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any, TypeVar

from peewee import Query, chunked

from synergy_desktop.domain.model import (
    Contract,
    DossierContent,
    Plan,
    PlanNode,
    Report,
    Service,
    Synergy,
)
from synergy_desktop.domain.pictures import Picture
from synergy_desktop.domain.plans import paths
from synergy_desktop.domain.ranks import spread
from synergy_desktop.domain.social_policy import SocialPolicy
from synergy_desktop.domain.vocabulary import Register, Side
from synergy_desktop.store import models
from synergy_desktop.store.ids import new_id
from synergy_desktop.store.rows import RankedRow, Row
from synergy_desktop.store.sitting_loading import sitting_rows
from synergy_desktop.store.social_loading import social_rows

Run = Callable[[Query], object]
Cells = Mapping[str, Any]
Item = TypeVar("Item")


def load(run: Run, content: DossierContent) -> None:
    """Write ``content`` with ``run``, which runs a peewee query.

    A row that bears an id keeps it, since slides and amendments name rows by their ids.
    """
    run(models.DossierRow.insert(id="dossier", legislature=content.legislature))
    for side in Side:
        institution = content.institution(side)
        cells = asdict(replace(institution, logo=None))
        del cells["logo"]
        run(models.InstitutionRow.insert(id=side.value, **cells))
        if institution.logo is not None:
            load_logo(run, side, institution.logo)
    loader = _Loader(run, keep_ids=True)
    for report, rank in _ranked(content.reports):
        loader.report(report, rank, report.id or new_id())
    for plan, rank in _ranked(content.plans):
        loader.plan(plan, rank)
    loader.dictionary(content.dictionary)
    loader.social(content.social_declaration, None)
    loader.write()


def load_logo(run: Run, side: Side, picture: Picture) -> None:
    """Write ``picture``, unless it is there already, as the logo of an institution without one."""
    cells = {
        "media_type": picture.media_type.value,
        "width": picture.width,
        "height": picture.height,
        "data": picture.data,
    }
    known = models.PictureRow.insert(id=picture.digest, **cells).on_conflict_ignore()
    run(known)
    run(models.LogoRow.insert(id=side.value, picture=picture.digest))


def load_report(run: Run, report_id: str, rank: str, report: Report) -> None:
    """Write ``report`` as a new row with the given id and rank, with new rows for all it holds."""
    loader = _Loader(run, keep_ids=False)
    loader.report(report, rank, report_id)
    loader.write()


def load_nodes(
    run: Run,
    plan_id: str,
    parent_id: str | None,
    nodes: Sequence[PlanNode],
    ranks: Sequence[str],
) -> list[str]:
    """Write ``nodes`` with all below them under a node, in new rows; gives their own ids."""
    loader = _Loader(run, keep_ids=False)
    made = loader.nodes(plan_id, parent_id, zip(nodes, ranks, strict=True))
    loader.write()
    return made


def synergy_cells(synergy: Synergy) -> dict[str, Any]:
    """Give the cells of a synergy's row, but for its id, its service and its rank."""
    return {
        "status": synergy.status.value,
        "title": synergy.title,
        "objective_text": synergy.objective.text,
        "objective_kinds": synergy.objective.kinds,
        "objective_as_above": synergy.objective.as_above,
        "mode": synergy.mode,
        "pilot": synergy.pilot,
        "responsible": synergy.responsible,
        "results_text": synergy.results.text,
        "results_as_above": synergy.results.as_above,
        "means_human": synergy.means.human,
        "means_financial": synergy.means.financial,
        "means_logistic": synergy.means.logistic,
        "means_text": synergy.means.text,
        "expected_result": synergy.expected_result,
        "deadline": synergy.deadline,
        "actions": synergy.actions,
    }


def contract_cells(contract: Contract) -> dict[str, Any]:
    """Give the cells of a contract's row, but for its id, its year, its list and its rank."""
    return {
        "title": contract.title,
        "kind": contract.kind and contract.kind.value,
        "procedures": contract.procedures,
        "amount": contract.amount,
        "award_date": contract.award_date,
    }


class _Loader:
    """Gathers rows by table, then writes each table in a few statements."""

    def __init__(self, run: Run, *, keep_ids: bool) -> None:
        self._run = run
        self._keep_ids = keep_ids
        self._rows: dict[type[Row], list[dict[str, Any]]] = {}

    def write(self) -> None:
        """Write all that was gathered, parents first."""
        for model in models.CONTENT:
            for batch in chunked(self._rows.get(model, ()), 100):
                self._run(model.insert_many(batch))

    def report(self, report: Report, rank: str, report_id: str) -> None:
        """Gather a report and all below it."""
        cells = {"id": report_id, "rank": rank, "year": report.year, **asdict(report.procedure)}
        self._rows.setdefault(models.ReportRow, []).append(cells)
        self.services(report_id, report.services)
        for score, score_rank in _ranked(report.score_history):
            self._add(
                models.PastScoreRow,
                score_rank,
                score.id,
                report_id=report_id,
                year=score.year,
                support_points=score.support and score.support[0],
                support_out_of=score.support and score.support[1],
                other_points=score.other and score.other[0],
                other_out_of=score.other and score.other[1],
            )
        for awarded, awarded_rank in _ranked(report.contracts.awarded):
            self._add(
                models.AwardedCountRow,
                awarded_rank,
                awarded.id,
                report_id=report_id,
                by=awarded.by.value,
                year=awarded.year,
                count=awarded.count,
                note=awarded.note,
            )
        self._contracts(report_id, report.contracts.joint, joint=True)
        self._contracts(report_id, report.contracts.candidates, joint=False)
        for text, text_rank in _ranked(report.texts):
            self._add(
                models.TextRow,
                text_rank,
                text.id,
                report_id=report_id,
                key=text.key,
                title=text.title,
                body=text.body,
            )
        for model, cells in sitting_rows(report_id, report):
            self._rows.setdefault(model, []).append(cells)
        self.social(report.social_projection, report_id)

    def services(self, report_id: str, services: tuple[Service, ...]) -> None:
        """Gather services with their synergies and assessments."""
        for service, rank in _ranked(services):
            service_id = self._add(
                models.ServiceRow,
                rank,
                service.id,
                report_id=report_id,
                name=service.name,
                support=service.support and service.support.value,
                assessed=service.matrix is not None,
            )
            for register in Register:
                self._put(
                    models.AssessmentRow,
                    service_id=service_id,
                    register=register.value,
                    level=service.matrix and service.matrix.level(register),
                    note=service.matrix_notes.get(register, ""),
                )
            for synergy, synergy_rank in _ranked(service.synergies):
                cells = synergy_cells(synergy)
                self._add(
                    models.SynergyRow, synergy_rank, synergy.id, service_id=service_id, **cells
                )

    def _contracts(self, report_id: str, contracts: tuple[Contract, ...], *, joint: bool) -> None:
        for contract, rank in _ranked(contracts):
            cells = contract_cells(contract)
            self._add(
                models.ContractRow, rank, contract.id, report_id=report_id, joint=joint, **cells
            )

    def plan(self, plan: Plan, rank: str) -> None:
        """Gather a plan and all its nodes."""
        plan_id = self._add(
            models.PlanRow,
            rank,
            plan.id,
            institution=plan.institution.value,
            title=plan.title,
            legislature=plan.legislature,
        )
        rows = self._rows.setdefault(models.PlanNodeRow, [])
        before = len(rows)
        self.nodes(plan_id, None, _ranked(plan.nodes))
        self._place_again(plan, rows[before:])

    def social(self, policy: SocialPolicy | None, report_id: str | None) -> None:
        """Gather the projection of a year, or the declaration (no report)."""
        for model, cells in social_rows(policy, report_id, keep_ids=self._keep_ids):
            self._rows.setdefault(model, []).append(cells)

    def dictionary(self, words: Iterable[str]) -> None:
        """Gather the learnt words."""
        for word in dict.fromkeys(words):
            self._put(models.LearntWordRow, word=word)

    def nodes(
        self, plan_id: str, parent_id: str | None, ranked: Iterable[tuple[PlanNode, str]]
    ) -> list[str]:
        """Gather nodes, with their ranks, and all below them; gives their ids."""
        made: list[str] = []
        for node, rank in ranked:
            cells = {name: getattr(node, name) for name in _NODE_CELLS}
            node_id = self._add(
                models.PlanNodeRow, rank, node.id, plan_id=plan_id, parent_id=parent_id, **cells
            )
            for line, line_rank in _ranked(node.budget):
                cells = {name: getattr(line, name) for name in _BUDGET_CELLS}
                self._add(models.BudgetLineRow, line_rank, line.id, node_id=node_id, **cells)
            for indicator, indicator_rank in _ranked(node.indicators):
                self._add(
                    models.IndicatorRow,
                    indicator_rank,
                    indicator.id,
                    node_id=node_id,
                    title=indicator.title,
                    target=indicator.target,
                    reached=indicator.reached,
                )
            self.nodes(plan_id, node_id, _ranked(node.children))
            made.append(node_id)
        return made

    def _place_again(self, plan: Plan, rows: list[dict[str, Any]]) -> None:
        """Name the other places of the actions by the ids that their nodes, in order, now bear."""
        found = list(zip(paths(plan.nodes), rows, strict=True))
        ids = {path: row["id"] for (path, _), row in found}
        for (_, node), row in found:
            row["also_under"] = [ids[place.path] for place in node.also_under if place.path in ids]

    def _add(self, model: type[RankedRow], rank: str, known: str, **cells: object) -> str:
        """Gather a row of a list; ``known`` is the id that it bears already, "" for none."""
        return self._put(model, known, rank=rank, **cells)

    def _put(self, model: type[Row], known: str = "", **cells: object) -> str:
        row_id = known if known and self._keep_ids else new_id()
        self._rows.setdefault(model, []).append({"id": row_id, **cells})
        return row_id


_LINKS = {"id", "rank", "plan_id", "parent_id", "node_id", "also_under"}
_NODE_CELLS = tuple(
    name for name in models.PlanNodeRow._meta.sorted_field_names if name not in _LINKS
)
_BUDGET_CELLS = tuple(
    name for name in models.BudgetLineRow._meta.sorted_field_names if name not in _LINKS
)


def _ranked(items: tuple[Item, ...]) -> Iterable[tuple[Item, str]]:
    return zip(items, spread(len(items)), strict=True)
