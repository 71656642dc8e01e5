"""What the canvas still lacks in a year's report, and where to mend it.

Source: arrêté du Gouvernement wallon du 28 mars 2019; loi organique des CPAS, art. 26bis § 6.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from synergy_desktop.domain.attendance import contradictions, tally
from synergy_desktop.domain.decisions import ADOPTIONS, undated_adoptions
from synergy_desktop.domain.model import Contract, Report, Service, Synergy
from synergy_desktop.domain.procedure import StepKey, out_of_order, steps
from synergy_desktop.domain.scoring import holes
from synergy_desktop.domain.sitting_words import AmendmentState, Body, MovementKind
from synergy_desktop.domain.sittings import Sitting
from synergy_desktop.domain.social_policy import items
from synergy_desktop.domain.vocabulary import Side, Status, Support
from synergy_desktop.domain.voting import COUNCILS, adds_up, balance_words
from synergy_desktop.domain.words import short


class Part(StrEnum):
    """The part of the dossier where a finding is mended: a tab, or the procedure's dates."""

    PROCEDURE = "procedure"
    DASHBOARD = "dashboard"
    PLANNING = "planning"
    MATRICES = "matrices"
    SUMMARY = "summary"
    CONTRACTS = "contracts"
    PLAN = "plan"
    SOCIAL = "social"
    TEXTS = "texts"
    SITTING = "sitting"


_AT_ONCE = 100
"""Synergies that are checked before a pause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in the dossier: the part, and as much as applies of the ids and field below it.

    ``field`` is a column of the file's table for that part, or a register for a matrix.
    """

    part: Part
    report_id: str = ""
    service_id: str = ""
    row_id: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that the canvas asks for and that is missing, as a French sentence."""

    message: str
    place: Place


def check(report: Report) -> tuple[Finding, ...]:
    """List what the report still lacks, in the order of the report."""
    return tuple(filter(None, check_in_steps(report)))


def check_in_steps(report: Report) -> Iterator[Finding | None]:
    """Find what ``check`` lists, one by one; None is a pause after a millisecond at most."""
    yield from _procedure(report)
    yield from _services(report)
    for service in report.services:
        yield from _synergies(report, service)
    for service in report.services:
        yield from _matrix(report, service)
    yield None
    yield from _contracts(report)
    for sitting in report.sittings:
        yield from _sitting(report, sitting)
    yield from _votes(report)
    yield from _social(report)


def _procedure(report: Report) -> Iterator[Finding]:
    dated = {step.key: step.date for step in steps(report.procedure)}
    voted = _adopted_by_vote(report)
    for step in steps(report.procedure):
        if step.key in voted:
            message = f"{step.label} : le vote est acquis en séance, mais la date manque."
            yield _on_step(report, step.key, message)
        elif not step.date and not step.optional and _is_missed(step.key, dated):
            yield _on_step(report, step.key, f"{step.label} : la date manque.")
    for first, second in out_of_order(report.procedure):
        message = f"{second.label} : la date précède celle de l’étape « {first.label} »."
        yield _on_step(report, second.key, message)
    if message := _on_concertation(report):
        yield Finding(message, _at(report, Part.PROCEDURE, field="concertation_amended"))
    if report.procedure.financial_opinion_date and not report.procedure.financial_opinion:
        message = "Avis du directeur financier : il est daté, mais son sens manque."
        yield Finding(message, _at(report, Part.PROCEDURE, field="financial_opinion"))


def _on_concertation(report: Report) -> str:
    """What is not said yet of the concertation, or is not what its amendments say."""
    amended = report.procedure.concertation_amended
    held = {each.id for each in report.sittings if each.body is Body.CONCERTATION}
    adopted = (each for each in report.amendments if each.state is AmendmentState.ADOPTED)
    if amended is not True and any(each.sitting in held for each in adopted):
        return (
            "Comité de concertation : il a adopté un amendement, indiquer qu’il a modifié "
            "le rapport."
        )
    if report.procedure.concertation and amended is None:
        return "Comité de concertation : indiquer s’il a modifié le rapport."
    return ""


_REQUIRED_FOR_THE_SITTING = (
    StepKey.MANAGEMENT_COMMITTEES,
    StepKey.CONCERTATION,
    StepKey.JOINT_COUNCIL,
)


def _is_missed(key: StepKey, dated: dict[StepKey, str | None]) -> bool:
    """Tell whether a missing date is missed: the adoptions are only once one of them took place."""
    if key in _REQUIRED_FOR_THE_SITTING:
        return True
    return bool(dated[StepKey.COMMUNE_ADOPTION] or dated[StepKey.CPAS_ADOPTION])


def _adopted_by_vote(report: Report) -> frozenset[StepKey]:
    """The adoptions that a council has voted, without a date in the procedure."""
    sides = (undated_adoptions(sitting, report.procedure) for sitting in report.sittings)
    return frozenset(ADOPTIONS[side] for each in sides for side in each)


def _on_step(report: Report, key: StepKey, message: str) -> Finding:
    return Finding(message, _at(report, Part.PROCEDURE, field=key.value))


def _services(report: Report) -> Iterator[Finding]:
    present = [service.support for service in report.services]
    for support in Support:
        if support not in present:
            message = f"Le service de support « {support.label} » manque."
            yield Finding(message, _at(report, Part.MATRICES))
        elif present.count(support) > 1:
            message = f"Plusieurs services sont classés « {support.label} » : un seul doit l’être."
            yield Finding(message, _at(report, Part.MATRICES))


def _synergies(report: Report, service: Service) -> Iterator[Finding | None]:
    if not service.name.strip():
        place = _at(report, Part.DASHBOARD, service, field="name")
        yield Finding("Un service n’a pas de nom.", place)
    for status in Status:
        rows = service.with_status(status)
        for number, (synergy, lacks) in enumerate(_gaps(rows)):
            if number % _AT_ONCE == 0:
                yield None
            for field, what in lacks:
                title = synergy.title.strip() or "synergie sans intitulé"
                message = f"{service.name}, « {short(title)} » : {what}."
                yield Finding(message, _row(report, service, synergy, field))


def _gaps(rows: tuple[Synergy, ...]) -> Iterator[tuple[Synergy, list[tuple[str, str]]]]:
    for index, synergy in enumerate(rows):
        # A merged cell says what the cell above says; a first row has nothing above it.
        has_above = index > 0
        objective, results = synergy.objective, synergy.results
        stated = bool(objective.text.strip() or objective.kinds)
        yield (
            synergy,
            _lacks(
                synergy,
                objective=not stated and not (objective.as_above and has_above),
                results=not results.text.strip() and not (results.as_above and has_above),
            ),
        )


def _lacks(synergy: Synergy, *, objective: bool, results: bool) -> list[tuple[str, str]]:
    planned = synergy.status is Status.PLANNED
    means = synergy.means
    without_means = not (means.human or means.financial or means.logistic or means.text.strip())
    checks = (
        ("title", "l’intitulé manque", not synergy.title.strip()),
        ("objective_text", "l’objectif manque", objective),
        ("mode", "le mode opératoire manque", not synergy.mode),
        ("pilot", "l’administration pilote manque", not synergy.pilot),
        ("responsible", "le responsable manque", not any(map(str.strip, synergy.responsible))),
        ("results_text", "les résultats manquent", not planned and results),
        ("means_text", "les moyens dégagés manquent", planned and without_means),
        (
            "expected_result",
            "le résultat attendu manque",
            planned and not synergy.expected_result.strip(),
        ),
        ("deadline", "le délai manque", planned and not synergy.deadline.strip()),
    )
    return [(field, what) for field, what, missing in checks if missing]


def _matrix(report: Report, service: Service) -> Iterator[Finding]:
    if service.matrix is None:
        if service.support is not None:
            message = f"{service.name} : la matrice de coopération du service de support manque."
            yield Finding(message, _at(report, Part.MATRICES, service))
        return
    for register in holes(service.matrix):
        message = f"{service.name} : le niveau manque pour « {register.label} »."
        yield Finding(message, _at(report, Part.MATRICES, service, field=register.value))


def _contracts(report: Report) -> Iterator[Finding]:
    contracts = report.contracts
    if not contracts.awarded:
        message = "Marchés publics : le nombre de marchés attribués manque."
        yield Finding(message, _at(report, Part.CONTRACTS, field="awarded"))
    if not (contracts.joint or contracts.candidates):
        message = "Marchés publics : le tableau des marchés est vide."
        yield Finding(message, _at(report, Part.CONTRACTS, field="joint"))
    for contract in (*contracts.joint, *contracts.candidates):
        for field, what in _contract_lacks(contract):
            title = contract.title.strip() or "marché sans intitulé"
            place = _at(report, Part.CONTRACTS, row_id=contract.id, field=field)
            yield Finding(f"Marché « {short(title)} » : {what}.", place)


def _contract_lacks(contract: Contract) -> list[tuple[str, str]]:
    checks = (
        ("title", "l’intitulé manque", not contract.title.strip()),
        ("kind", "le type manque", contract.kind is None),
        ("procedures", "le mode de passation manque", not contract.procedures),
    )
    return [(field, what) for field, what, missing in checks if missing]


def _sitting(report: Report, sitting: Sitting) -> Iterator[Finding]:
    what = sitting.body.label
    place = _at(report, Part.SITTING, row_id=sitting.id)
    is_joint = sitting.body is Body.JOINT_COUNCIL
    planned = report.procedure.joint_council if is_joint else report.procedure.concertation
    if sitting.date and planned and sitting.date != planned:
        message = f"{what} : la date de la séance n’est pas celle de la procédure."
        yield Finding(message, _at(report, Part.SITTING, row_id=sitting.id, field="date"))
    if not sitting.members:
        yield Finding(f"{what} : aucun membre n’est convoqué.", place)
    for council in Side if sitting.opened else ():
        if uncalled := tally(sitting, council).uncalled:
            names = "un membre" if uncalled == 1 else f"{uncalled} membres"
            message = f"{what} : l’appel nominal manque pour {names} ({council.label})."
            yield Finding(message, place)
    names_of = {member.id: member.name.strip() or "sans nom" for member in sitting.members}
    for movement in contradictions(sitting):
        noun = "l’arrivée" if movement.kind is MovementKind.ARRIVAL else "le départ"
        message = f"{what} : {noun} de {names_of[movement.member]} contredit ce qui précède."
        yield Finding(message, _at(report, Part.SITTING, row_id=movement.member))


def _votes(report: Report) -> Iterator[Finding]:
    for sitting in report.sittings:
        for vote in sitting.votes:
            if not adds_up(vote):
                words = balance_words(vote.present, vote.counts.cast)
                message = f"Vote du {COUNCILS[vote.council].lower()} – {words}."
                row_id = vote.amendment or vote.id
                yield Finding(message, _at(report, Part.SITTING, row_id=row_id))


def _social(report: Report) -> Iterator[Finding]:
    """What a projection of social policy that is begun leaves open; the canvas asks for none."""
    policy = report.social_projection
    if policy is None:
        return
    what = "Projection de la politique sociale"
    if not policy.introduction.strip():
        place = _at(report, Part.SOCIAL, row_id=policy.id, field="introduction")
        yield Finding(f"{what} : l’introduction manque.", place)
    for item in items(policy.axes):
        if not item.title.strip():
            place = _at(report, Part.SOCIAL, row_id=item.id, field="title")
            yield Finding(f"{what} : un axe ou une mesure n’a pas d’intitulé.", place)
    for table in policy.tables:
        if not any(any(each.figures) for each in table.territories):
            place = _at(report, Part.SOCIAL, row_id=table.id, field="figures")
            title = short(table.title.strip() or "tableau sans titre")
            yield Finding(f"{what}, « {title} » : les valeurs manquent.", place)


def _row(report: Report, service: Service, synergy: Synergy, field: str) -> Place:
    part = Part.PLANNING if synergy.status is Status.PLANNED else Part.DASHBOARD
    return _at(report, part, service, row_id=synergy.id, field=field)


def _at(
    report: Report, part: Part, service: Service | None = None, *, row_id: str = "", field: str = ""
) -> Place:
    service_id = service.id if service else ""
    return Place(part=part, report_id=report.id, service_id=service_id, row_id=row_id, field=field)
