"""The values of an interchange file, checked against the schema, into the domain's dataclasses."""

import base64
from decimal import Decimal
from typing import Any

from synergy_desktop.domain.model import (
    AwardedCount,
    BudgetLine,
    Contract,
    Contracts,
    DossierContent,
    Indicator,
    Institution,
    Matrix,
    Means,
    Objective,
    OtherPlace,
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
from synergy_desktop.domain.pictures import Picture, read_picture
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
from synergy_desktop.errors import ExchangeError, PictureError
from synergy_desktop.exchange import decode_sittings, decode_social, names

Json = dict[str, Any]
"""An object that the schema has let pass: its keys and their types are known."""


def dossier(data: Json) -> DossierContent:
    """Build the dossier that ``data`` describes; a key left out means the domain's default.

    Raises:
        ExchangeError: if an id is borne twice, or names nobody.
    """
    institutions = data["institutions"]
    content = DossierContent(
        legislature=data.get("legislature", ""),
        commune=_institution(institutions, "commune"),
        cpas=_institution(institutions, "cpas"),
        reports=tuple(map(_report, data.get("reports", ()))),
        plans=tuple(map(_plan, data.get("plans", ()))),
        dictionary=tuple(sorted(set(data.get("dictionary", ())))),
        social_declaration=decode_social.policy(data.get("social_declaration")),
    )
    names.check(content, data)
    return content


def _institution(institutions: Json, name: str) -> Institution:
    data = institutions[name]
    logo = data.get("logo")
    place = f"institutions.{name}.logo"
    return Institution(**{**data, "logo": _picture(logo, place) if logo else None})


def _picture(data: Json, place: str) -> Picture:
    """The picture that stands at ``place``.

    Raises:
        ExchangeError: Its data are none, or not of the type that it tells.
    """
    try:
        picture = read_picture(base64.b64decode(data["data"], validate=True))
    except PictureError as refused:
        raise _fault(place, str(refused)) from refused
    except ValueError as failure:
        raise _fault(f"{place}.data", "ce texte n’est pas en base 64") from failure
    if picture.media_type != data["media_type"]:
        kind = f"l’image est de type {picture.media_type}"
        raise _fault(f"{place}.media_type", kind)
    return picture


def _fault(place: str, why: str) -> ExchangeError:
    return ExchangeError(f"{place}: {why}.")


def _report(data: Json) -> Report:
    return Report(
        id=data.get("id", ""),
        year=data["year"],
        procedure=_procedure(data.get("procedure", {})),
        services=tuple(map(_service, data.get("services", ()))),
        score_history=tuple(map(_past_score, data.get("score_history", ()))),
        contracts=_contracts(data.get("contracts", {})),
        texts=tuple(Text(**text) for text in data.get("texts", ())),
        sittings=tuple(map(decode_sittings.sitting, data.get("sittings", ()))),
        amendments=tuple(map(decode_sittings.amendment, data.get("amendments", ()))),
        social_projection=decode_social.policy(data.get("social_projection")),
    )


def _procedure(data: Json) -> Procedure:
    dates = {key: value for key, value in data.items() if key != "financial_opinion"}
    financial = data.get("financial_opinion", {})
    return Procedure(
        **dates,
        financial_opinion_date=financial.get("date"),
        financial_opinion=financial.get("opinion", ""),
    )


def _service(data: Json) -> Service:
    support, matrix = data.get("support"), data.get("matrix")
    notes = data.get("matrix_notes", {})
    return Service(
        id=data.get("id", ""),
        name=data["name"],
        support=None if support is None else Support(support),
        synergies=tuple(map(_synergy, data.get("synergies", ()))),
        matrix=None if matrix is None else Matrix(**matrix),
        matrix_notes={Register(register): text for register, text in notes.items() if text},
    )


def _synergy(data: Json) -> Synergy:
    return Synergy(
        id=data.get("id", ""),
        status=Status(data["status"]),
        title=data.get("title", ""),
        objective=_objective(data.get("objective", {})),
        mode=tuple(map(Mode, data.get("mode", ()))),
        pilot=tuple(map(Side, data.get("pilot", ()))),
        responsible=tuple(data.get("responsible", ())),
        results=Results(**data.get("results", {})),
        means=Means(**data.get("means", {})),
        expected_result=data.get("expected_result", ""),
        deadline=data.get("deadline", ""),
        actions=tuple(data.get("actions", ())),
    )


def _objective(data: Json) -> Objective:
    kinds = tuple(map(ObjectiveKind, data.get("kinds", ())))
    return Objective(**{**data, "kinds": kinds})


def _past_score(data: Json) -> PastScore:
    return PastScore(
        id=data.get("id", ""),
        year=data["year"],
        support=_score(data.get("support")),
        other=_score(data.get("other")),
    )


def _score(pair: list[int] | None) -> tuple[int, int] | None:
    return None if pair is None else (pair[0], pair[1])


def _contracts(data: Json) -> Contracts:
    return Contracts(
        awarded=tuple(map(_awarded, data.get("awarded", ()))),
        joint=tuple(map(_contract, data.get("joint", ()))),
        candidates=tuple(map(_contract, data.get("candidates", ()))),
    )


def _awarded(data: Json) -> AwardedCount:
    return AwardedCount(**{**data, "by": Awarder(data["by"])})


def _contract(data: Json) -> Contract:
    kind = data.get("type")
    return Contract(
        id=data.get("id", ""),
        title=data["title"],
        kind=None if kind is None else ContractKind(kind),
        procedures=tuple(map(Procurement, data.get("procedures", ()))),
        amount=_cents(data.get("amount")),
        award_date=data.get("award_date"),
    )


def _cents(euros: str | None) -> int | None:
    return None if euros is None else int(Decimal(euros) * 100)


def _plan(data: Json) -> Plan:
    return Plan(
        id=data.get("id", ""),
        institution=PlanOwner(data["institution"]),
        title=data.get("title", ""),
        legislature=data.get("legislature", ""),
        nodes=tuple(map(_node, data.get("nodes", ()))),
    )


def _node(data: Json) -> PlanNode:
    nature, state, health = data.get("nature"), data.get("state"), data.get("health")
    typed = {
        "children": tuple(map(_node, data.get("children", ()))),
        "nature": None if nature is None else Nature(nature),
        "state": None if state is None else NodeState(state),
        "health": None if health is None else Health(health),
        "indicators": tuple(Indicator(**each) for each in data.get("indicators", ())),
        "budget": tuple(map(_budget_line, data.get("budget", ()))),
        "sdgs": tuple(data.get("sdgs", ())),
        "also_under": tuple(OtherPlace(path=tuple(path)) for path in data.get("also_under", ())),
    }
    plain = {key: value for key, value in data.items() if key != "type"}
    return PlanNode(kind=NodeKind(data["type"]), **{**plain, **typed})


def _budget_line(data: Json) -> BudgetLine:
    typed = {
        "service": BudgetService(data.get("service", BudgetService.ORDINARY)),
        "amount": _cents(data.get("amount")),
    }
    return BudgetLine(**{**data, **typed})
