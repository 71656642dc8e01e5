"""Everything that people have written in a dossier, text by text, each with its place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from synergy_desktop.domain.cell_words import COLUMNS
from synergy_desktop.domain.conformity import Part, Place
from synergy_desktop.domain.dates import format_date, format_long_date
from synergy_desktop.domain.model import (
    Contract,
    Contracts,
    Institution,
    Plan,
    PlanNode,
    Procedure,
    Service,
    Synergy,
    Text,
)
from synergy_desktop.domain.money import format_amount
from synergy_desktop.domain.procedure import steps
from synergy_desktop.domain.quantities import format_quantity
from synergy_desktop.domain.rich_text import words
from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Sitting
from synergy_desktop.domain.social_policy import IndicatorTable, SocialItem, SocialPolicy, items
from synergy_desktop.domain.vocabulary import Side, Status
from synergy_desktop.domain.words import short

_INSTITUTION = {
    "name": "Nom",
    "address": "Adresse",
    "director_general": "Direction générale",
    "head": "Bourgmestre ou présidence",
    "financial_director": "Direction financière",
}
_NODE = {
    name: column.label
    for name, column in COLUMNS["plan_node"].items()
    if column.prose or name == "code"
}
_BUDGET = {
    "funder": "Pouvoir subsidiant",
    "article": "Article budgétaire",
    "label": "Libellé du budget",
    "note": "Note du budget",
}
_SITTING, _MEMBER, _POINT = (
    {name: COLUMNS[table][name].label for name in names}
    for table, names in (
        ("sitting", ("date", "place", "presiding")),
        ("member", ("name", "party", "function")),
        ("agenda_point", ("title", "notes", "outcome_note")),
    )
)
_SOCIAL_POLICY, _SOCIAL_ITEM, _SOCIAL_TABLE = (
    {name: column.label for name, column in COLUMNS[table].items() if column.prose}
    for table in ("social_policy", "social_item", "social_table")
)
_SOCIAL_RICH = ("introduction", "conclusion", "body")
_INDICATOR = {name: column.label for name, column in COLUMNS["indicator"].items()}


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of the dossier: what it says, in which cell of the file, and where people see it.

    ``group`` is what its part is divided into, from the closest: the service, the year, the plan.
    ``row`` is the row by its name, "" where there is none, ``label`` the cell. A list holds one
    entry on each line of ``text``. The cell of a matrix note is named by its service and register.
    ``is_fixed``: a date, a year or an amount as it is shown, which can be found but not replaced.
    """

    table: str
    row_id: str
    column: str
    text: str
    label: str
    group: tuple[str, ...]
    row: str
    place: Place
    is_fixed: bool = False


def of_year(report_id: str, year: str, procedure: Procedure) -> Iterator[Passage]:
    """The year itself, the dates of its procedure and the opinion on it."""
    group, table = (year,), "report"
    place = Place(part=Part.DASHBOARD, report_id=report_id)
    yield Passage(table, report_id, "year", year, "Exercice", group, "", place, is_fixed=True)
    for step in steps(procedure):
        if step.date:
            place = Place(part=Part.PROCEDURE, report_id=report_id, field=step.key.value)
            text = _date(step.date)
            column = step.key.value
            yield Passage(
                table, report_id, column, text, step.label, group, "", place, is_fixed=True
            )
    place = Place(part=Part.PROCEDURE, report_id=report_id, field="financial_opinion")
    text, label = procedure.financial_opinion, "Avis du directeur financier"
    yield Passage(
        table, report_id, "financial_opinion", text, label, group, "", place, is_fixed=True
    )


def of_legislature(legislature: str) -> Iterator[Passage]:
    """The years of the legislature."""
    place = Place(part=Part.PROCEDURE, field="legislature")
    yield Passage(
        "dossier", "", "legislature", legislature, "Législature", (), "", place, is_fixed=True
    )


def of_institution(side: Side, institution: Institution) -> Iterator[Passage]:
    """The names and the address of one institution."""
    for column, label in _INSTITUTION.items():
        place = Place(part=Part.PROCEDURE, field=f"{side.value}_{column}")
        text = getattr(institution, column)
        yield Passage("institution", side.value, column, text, label, (), side.label, place)


def of_service(report_id: str, year: str, service: Service) -> Iterator[Passage]:
    """The name of a service, its synergies and the notes on its matrix."""
    group = (service.name, year)
    place = Place(part=Part.DASHBOARD, report_id=report_id, service_id=service.id)
    yield Passage("service", service.id, "name", service.name, "Nom du service", group, "", place)
    for status in Status:
        for index, synergy in enumerate(service.with_status(status)):
            yield from _synergy(report_id, service.id, group, synergy, has_above=index > 0)
    for register, note in service.matrix_notes.items():
        place = Place(
            part=Part.MATRICES, report_id=report_id, service_id=service.id, field=register.value
        )
        label = f"Note – {register.label}"
        yield Passage("assessment", service.id, register.value, note, label, group, "", place)


def of_contracts(report_id: str, year: str, contracts: Contracts) -> Iterator[Passage]:
    """The titles, amounts and dates of contracts, the counts and the notes on them."""
    for count in contracts.awarded:
        place = Place(part=Part.CONTRACTS, report_id=report_id, field="awarded")
        row = f"{count.by.label} {count.year}"
        told = f"{count.year}\u00a0: {count.count}"
        label = "Marchés attribués"
        yield Passage(
            "awarded_count", count.id, "count", told, label, (year,), row, place, is_fixed=True
        )
        yield Passage("awarded_count", count.id, "note", count.note, "Note", (year,), row, place)
    for contract in (*contracts.joint, *contracts.candidates):
        yield from _contract(report_id, year, contract)


def of_texts(report_id: str, year: str, texts: Iterable[Text]) -> Iterator[Passage]:
    """The chapters that the user has written."""
    for text in texts:
        place = Place(part=Part.TEXTS, report_id=report_id, row_id=text.id, field=text.key)
        row = _name(text.title)
        yield Passage("text", text.id, "title", text.title, "Titre", (year,), row, place)
        yield Passage("text", text.id, "body", words(text.body), "Texte", (year,), row, place)


def of_sitting(report_id: str, year: str, sitting: Sitting) -> Iterator[Passage]:
    """Where and when a sitting is held, who is called to it, its points and their messages."""
    part, group = Part.SITTING, (sitting.body.label, year)
    for column, label in _SITTING.items():
        place = Place(part=part, report_id=report_id, row_id=sitting.id, field=column)
        is_day = column == "date"
        day = _date(sitting.date) if sitting.date else ""
        text = day if is_day else getattr(sitting, column)
        yield Passage("sitting", sitting.id, column, text, label, group, "", place, is_fixed=is_day)
    for member in sitting.members:
        for column, label in _MEMBER.items():
            place = Place(part=part, report_id=report_id, row_id=member.id, field=column)
            text = getattr(member, column)
            yield Passage("member", member.id, column, text, label, group, member.name, place)
    for point in sitting.points:
        row = _name(point.title)
        for column, label in _POINT.items():
            place = Place(part=part, report_id=report_id, row_id=point.id, field=column)
            text = getattr(point, column)
            yield Passage("agenda_point", point.id, column, text, label, group, row, place)
        for slide in point.slides:
            if slide.kind is SlideKind.MESSAGE:
                place = Place(part=part, report_id=report_id, row_id=point.id, field="slides")
                label = slide.kind.label
                yield Passage("slide", slide.id, "text", slide.text, label, group, row, place)


def of_social_policy(report_id: str, year: str, policy: SocialPolicy | None) -> Iterator[Passage]:
    """What a declaration (no report, no year) or a projection says, its tables last."""
    if policy is None:
        return
    group = (_name(policy.title), year) if report_id else (_name(policy.title),)
    at = partial(Place, part=Part.SOCIAL, report_id=report_id)
    for column, label in _SOCIAL_POLICY.items():
        place = at(row_id=policy.id, field=column)
        text = _said(policy, column)
        yield Passage("social_policy", policy.id, column, text, label, group, "", place)
    for item in items(policy.axes):
        for column, label in _SOCIAL_ITEM.items():
            place, row = at(row_id=item.id, field=column), _name(item.title)
            text = _said(item, column)
            yield Passage("social_item", item.id, column, text, label, group, row, place)
    for table in policy.tables:
        for column, label in _SOCIAL_TABLE.items():
            place, row = at(row_id=table.id, field=column), _name(table.title)
            text = getattr(table, column)
            yield Passage("social_table", table.id, column, text, label, group, row, place)
        yield from _figures(table, group, at(row_id=table.id, field="figures"))


def _said(holder: SocialPolicy | SocialItem, column: str) -> str:
    text: str = getattr(holder, column)
    return words(text) if column in _SOCIAL_RICH else text


def _figures(table: IndicatorTable, group: tuple[str, ...], place: Place) -> Iterator[Passage]:
    row = _name(table.title)
    for year in table.years:
        yield Passage("social_year", year.id, "label", year.label, "Année", group, row, place)
    for each in table.territories:
        label = "Territoire"
        yield Passage("social_territory", each.id, "name", each.name, label, group, row, place)
        told = " · ".join(format_quantity(figure) for figure in each.figures if figure)
        label = f"Valeurs : {each.name}"
        yield Passage(
            "social_figure", each.id, "figure", told, label, group, row, place, is_fixed=True
        )


def of_plan(plan: Plan) -> Iterator[Passage]:
    """The title of a plan, its nodes, their budgets and indicators."""
    group = (_name(plan.title),)
    place = Place(part=Part.PLAN)
    yield Passage("plan", plan.id, "title", plan.title, "Titre du plan", group, "", place)
    text, label = plan.legislature, "Législature"
    yield Passage("plan", plan.id, "legislature", text, label, group, "", place)
    for node in plan.nodes:
        yield from _node(group, node)


def _contract(report_id: str, year: str, contract: Contract) -> Iterator[Passage]:
    date = contract.award_date or ""
    amount = "" if contract.amount is None else format_amount(contract.amount)
    is_day = format_date(date) != date
    cells = {
        "title": ("Intitulé", contract.title, False),
        "amount": ("Montant estimé", amount, True),
        "award_date": ("Date d’attribution", _date(date) if is_day else date, is_day),
    }
    row = _name(contract.title)
    for column, (label, text, fixed) in cells.items():
        place = Place(part=Part.CONTRACTS, report_id=report_id, row_id=contract.id, field=column)
        yield Passage(
            "contract", contract.id, column, text, label, (year,), row, place, is_fixed=fixed
        )


def _synergy(
    report_id: str, service_id: str, group: tuple[str, ...], synergy: Synergy, *, has_above: bool
) -> Iterator[Passage]:
    """The texts that people see: none where the cell above stands for a merged one."""
    objective, results = synergy.objective, synergy.results
    planned = synergy.status is Status.PLANNED
    cells = {
        "title": ("Synergie", synergy.title),
        "objective_text": ("Objectif", objective.text),
        "responsible": ("Responsable", "\n".join(synergy.responsible)),
        "results_text": ("Résultats", results.text),
        "means_text": ("Moyens dégagés", synergy.means.text),
        "expected_result": ("Résultat attendu", synergy.expected_result),
        "deadline": ("Délai", synergy.deadline),
    }
    unseen = {*(_ONLY_BEGUN if planned else _ONLY_PLANNED)}
    if has_above:
        unseen |= {"objective_text"} if objective.as_above else set()
        unseen |= {"results_text"} if results.as_above else set()
    for column, (label, text) in cells.items():
        if column in unseen:
            continue
        place = Place(
            part=Part.PLANNING if planned else Part.DASHBOARD,
            report_id=report_id,
            service_id=service_id,
            row_id=synergy.id,
            field=column,
        )
        row = _name(synergy.title)
        yield Passage("synergy", synergy.id, column, text, label, group, row, place)


_ONLY_PLANNED = ("means_text", "expected_result", "deadline")
_ONLY_BEGUN = ("results_text",)


def _node(group: tuple[str, ...], node: PlanNode) -> Iterator[Passage]:
    row = _name(" ".join(filter(None, (node.code, node.title))))
    for column, label in _NODE.items():
        place = Place(part=Part.PLAN, row_id=node.id, field=column)
        text = getattr(node, column)
        yield Passage("plan_node", node.id, column, text, label, group, row, place)
    for field, lines, table, labels in (
        ("budget", node.budget, "budget_line", _BUDGET),
        ("indicators", node.indicators, "indicator", _INDICATOR),
    ):
        place = Place(part=Part.PLAN, row_id=node.id, field=field)
        for line in lines:
            for column, label in labels.items():
                text = getattr(line, column)
                yield Passage(table, line.id, column, text, label, group, row, place)
    place = Place(part=Part.PLAN, row_id=node.id, field="budget")
    for line in node.budget:
        amount = "" if line.amount is None else format_amount(line.amount)
        told = " · ".join(filter(None, (str(line.year or ""), amount)))
        yield Passage(
            "budget_line", line.id, "amount", told, "Budget", group, row, place, is_fixed=True
        )
    for child in node.children:
        yield from _node(group, child)


def _date(iso: str) -> str:
    """A date in both ways of writing it: « 16/01/2026 (16 janvier 2026) »."""
    return f"{format_date(iso)} ({format_long_date(iso)})"


def _name(title: str) -> str:
    return short(title) or "Sans intitulé"
