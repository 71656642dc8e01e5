"""The domain's dataclasses into the values of an interchange file, keys in the order of its format.

A key that does not apply, and says nothing, is left out.
"""

import base64
from typing import Any

from synergy_desktop.domain.model import (
    AwardedCount,
    BudgetLine,
    Contract,
    Contracts,
    DossierContent,
    Indicator,
    Institution,
    Means,
    PastScore,
    Plan,
    PlanNode,
    Procedure,
    Report,
    Results,
    Service,
    Synergy,
    Text,
)
from synergy_desktop.domain.pictures import Picture
from synergy_desktop.domain.vocabulary import NodeKind, Register, Status
from synergy_desktop.exchange import encode_sittings, encode_social, names
from synergy_desktop.exchange.encode_sittings import said

Json = dict[str, Any]

FORMAT = "synergie"
VERSION = 1


def dossier(content: DossierContent) -> Json:
    """Describe ``content`` as the one object of an interchange file."""
    described = {
        "format": FORMAT,
        "version": VERSION,
        "legislature": content.legislature,
        "institutions": {
            "commune": _institution(content.commune),
            "cpas": _institution(content.cpas),
        },
        "reports": [_report(report) for report in content.reports],
        "plans": [_plan(plan) for plan in content.plans],
        **said(
            {
                "social_declaration": encode_social.policy(content.social_declaration),
                "dictionary": list(content.dictionary),
            }
        ),
    }
    names.write_ids(content, described)
    return described


def _institution(institution: Institution) -> Json:
    return {
        **said({"nature": institution.nature}),
        "name": institution.name,
        **said(
            {
                "address": institution.address,
                "director_general": institution.director_general,
                "head": institution.head,
                "financial_director": institution.financial_director,
                "logo": institution.logo and _picture(institution.logo),
            }
        ),
    }


def _picture(picture: Picture) -> Json:
    data = base64.b64encode(picture.data).decode("ascii")
    return {"media_type": picture.media_type.value, "data": data}


def _report(report: Report) -> Json:
    return {
        "year": report.year,
        "procedure": _procedure(report.procedure),
        "services": [_service(service) for service in report.services],
        "score_history": [_past_score(score) for score in report.score_history],
        "contracts": _contracts(report.contracts),
        "texts": [_text(text) for text in report.texts],
        **said(
            {
                "sittings": [encode_sittings.sitting(each) for each in report.sittings],
                "amendments": [encode_sittings.amendment(each) for each in report.amendments],
                "social_projection": encode_social.policy(report.social_projection),
            }
        ),
    }


def _procedure(procedure: Procedure) -> Json:
    return {
        "management_committees": procedure.management_committees,
        "concertation": procedure.concertation,
        "concertation_amended": procedure.concertation_amended,
        "financial_opinion": {
            "date": procedure.financial_opinion_date,
            "opinion": procedure.financial_opinion,
        },
        "joint_council": procedure.joint_council,
        "commune_adoption": procedure.commune_adoption,
        "cpas_adoption": procedure.cpas_adoption,
    }


def _service(service: Service) -> Json:
    levels = service.matrix and {
        register.value: service.matrix.level(register) for register in Register
    }
    notes = {
        register.value: service.matrix_notes[register]
        for register in Register
        if register in service.matrix_notes
    }
    return {
        "name": service.name,
        "support": service.support,
        "synergies": [_synergy(synergy) for synergy in service.synergies],
        "matrix": levels,
        **said({"matrix_notes": notes}),
    }


def _synergy(synergy: Synergy) -> Json:
    return {
        "status": synergy.status,
        "title": synergy.title,
        "objective": {
            "text": synergy.objective.text,
            "kinds": list(synergy.objective.kinds),
            "as_above": synergy.objective.as_above,
        },
        "mode": list(synergy.mode),
        "pilot": list(synergy.pilot),
        "responsible": list(synergy.responsible),
        **_outcome(synergy),
        **said({"actions": list(synergy.actions)}),
    }


def _outcome(synergy: Synergy) -> Json:
    """Give the results of what is begun, the means of what is planned, the rest if it speaks."""
    is_planned = synergy.status is Status.PLANNED
    fields: Json = {}
    if not is_planned or synergy.results != Results():
        fields["results"] = {"text": synergy.results.text, "as_above": synergy.results.as_above}
    if is_planned or synergy.means != Means():
        fields["means"] = _means(synergy.means)
    prospects = {"expected_result": synergy.expected_result, "deadline": synergy.deadline}
    return fields | (prospects if is_planned else said(prospects))


def _means(means: Means) -> Json:
    return {
        "human": means.human,
        "financial": means.financial,
        "logistic": means.logistic,
        "text": means.text,
    }


def _past_score(score: PastScore) -> Json:
    return {
        "year": score.year,
        "support": score.support and list(score.support),
        "other": score.other and list(score.other),
    }


def _contracts(contracts: Contracts) -> Json:
    return {
        "awarded": [_awarded(count) for count in contracts.awarded],
        "joint": [_contract(contract) for contract in contracts.joint],
        "candidates": [_contract(contract) for contract in contracts.candidates],
    }


def _awarded(count: AwardedCount) -> Json:
    return {"by": count.by, "year": count.year, "count": count.count, "note": count.note}


def _contract(contract: Contract) -> Json:
    return {
        "title": contract.title,
        "type": contract.kind,
        "procedures": list(contract.procedures),
        "amount": _euros(contract.amount),
        "award_date": contract.award_date,
    }


def _euros(cents: int | None) -> str | None:
    if cents is None:
        return None
    whole, rest = divmod(abs(cents), 100)
    return f"{'-' if cents < 0 else ''}{whole}.{rest:02d}"


def _text(text: Text) -> Json:
    return {"key": text.key, "title": text.title, "body": text.body}


def _plan(plan: Plan) -> Json:
    return {
        "institution": plan.institution,
        "title": plan.title,
        "legislature": plan.legislature,
        "nodes": [_node(node) for node in plan.nodes],
    }


def _node(node: PlanNode) -> Json:
    is_action = node.kind in (NodeKind.ACTION, NodeKind.SUB_ACTION)
    children = [_node(child) for child in node.children]
    budget = [_budget_line(line) for line in node.budget]
    return {
        "type": node.kind,
        "code": node.code,
        "title": node.title,
        **(said({"children": children}) if is_action else {"children": children}),
        **said(_particulars(node)),
        **({"budget": budget} if is_action else said({"budget": budget})),
        **said({"sdgs": list(node.sdgs)}),
        **said({"also_under": [list(place.path) for place in node.also_under]}),
    }


def _particulars(node: PlanNode) -> Json:
    return {
        "nature": node.nature,
        "political_lead": node.political_lead,
        "service": node.service,
        "agent": node.agent,
        "deadline": node.deadline,
        "carrier": node.carrier,
        "partners": node.partners,
        "staff": node.staff,
        "reserve": node.reserve,
        "note": node.note,
        "state": node.state,
        "progress": node.progress,
        "health": node.health,
        "health_note": node.health_note,
        "indicators": [_indicator(indicator) for indicator in node.indicators],
    }


def _indicator(indicator: Indicator) -> Json:
    return {"title": indicator.title, "target": indicator.target, "reached": indicator.reached}


def _budget_line(line: BudgetLine) -> Json:
    return {
        "service": line.service,
        **said({"year": line.year, "funder": line.funder}),
        "amount": _euros(line.amount),
        "article": line.article,
        "label": line.label,
        "note": line.note,
    }
