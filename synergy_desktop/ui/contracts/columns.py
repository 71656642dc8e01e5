"""The columns of the tables of contracts, over the commands that write their cells."""

from functools import partial

from synergy_desktop.commands import contracts as commands
from synergy_desktop.domain.dates import format_date, is_no_day, month_in_words, parse_date
from synergy_desktop.domain.model import Contract
from synergy_desktop.domain.money import format_amount, parse_amount
from synergy_desktop.domain.vocabulary import ContractKind, Procurement
from synergy_desktop.domain.words import TO_DETERMINE, is_said
from synergy_desktop.errors import SynergyError
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.closed_lists import choices, choosing
from synergy_desktop.ui.tables.columns import Choice, Column

ContractColumn = Column[Contract]


def contract_columns(dossier: Dossier) -> tuple[ContractColumn, ...]:
    """The columns of the joint contracts and of those that could become joint."""
    return *_what_columns(dossier), *_estimate_columns(dossier)


def _what_columns(dossier: Dossier) -> tuple[ContractColumn, ...]:
    return (
        ContractColumn(
            key="title",
            title="Marché",
            weight=300,
            text=lambda contract: contract.title,
            write=partial(commands.set_contract_title, dossier),
            placeholder="Sans intitulé",
        ),
        ContractColumn(
            key="kind",
            title="Type",
            roomy_for="Fournitures",
            weight=104,
            choices=choices(ContractKind),
            exclusive=True,
            chosen=lambda contract: (contract.kind,) if contract.kind else (),
            choose=partial(_choose_kind, dossier),
        ),
        ContractColumn(
            key="procedures",
            title="Mode de passation",
            weight=124,
            choices=_PROCEDURES,
            joiner=" ou ",
            chosen=lambda contract: contract.procedures,
            choose=choosing(partial(commands.set_contract_procedures, dossier), Procurement),
            hint="Mode de passation : un ou plusieurs, tant qu’il n’est pas arrêté",
        ),
    )


def _estimate_columns(dossier: Dossier) -> tuple[ContractColumn, ...]:
    return (
        ContractColumn(
            key="amount",
            title="Montant estimé",
            roomy_for="1 000 000,00 €",
            weight=128,
            text=lambda contract: "" if contract.amount is None else format_amount(contract.amount),
            write=partial(_write_amount, dossier),
            live=False,
            placeholder=TO_DETERMINE,
            aligned_right=True,
            hint="Montant estimé : « 15500 », « 73.500 € », « 1 012 085,40 »…",
        ),
        ContractColumn(
            key="award_date",
            title="Date projetée d’attribution",
            weight=130,
            text=lambda contract: format_date(contract.award_date or ""),
            write=partial(_write_date, dossier),
            live=False,
            placeholder=TO_DETERMINE,
            hint="Date projetée d’attribution : « 12/12 », « janv-26 », ou en mots : « fin 2025 »",
        ),
    )


_PROCEDURES = tuple(
    Choice(each.value, f"{each.label} – {each.full_label.lower()}", each.label)
    for each in Procurement
)


def _choose_kind(dossier: Dossier, contract_id: str, chosen: tuple[str, ...]) -> None:
    kind = ContractKind(chosen[0]) if chosen else None
    commands.set_contract_kind(dossier, contract_id, kind)


def _write_amount(dossier: Dossier, contract_id: str, text: str, _typing: str | None) -> None:
    cents = None
    if is_said(text):
        cents = parse_amount(text)
        if cents is None:
            raise SynergyError(
                f"« {text.strip()} » n’est pas un montant. Écrivez-le en chiffres, par exemple "
                "« 15 500 € », ou laissez la case vide s’il est encore à déterminer."
            )
    commands.set_contract_amount(dossier, contract_id, cents)


def _write_date(dossier: Dossier, contract_id: str, text: str, _typing: str | None) -> None:
    date = None
    if is_said(text):
        if is_no_day(text):
            raise SynergyError(
                f"« {text.strip()} » ne désigne aucun jour du calendrier. Écrivez par exemple "
                "« 12/12/2024 », « janv-26 » ou « fin 2025 »."
            )
        date = parse_date(text) or month_in_words(text) or text.strip()
    commands.set_contract_award_date(dossier, contract_id, date)
