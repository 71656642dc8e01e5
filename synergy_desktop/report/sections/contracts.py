"""Part 5 of the canvas: public contracts awarded, joint, and those that could become joint."""

from synergy_desktop.domain.dates import format_date
from synergy_desktop.domain.model import AwardedCount, Contract, DossierContent, Report, Text
from synergy_desktop.domain.money import format_amount
from synergy_desktop.domain.vocabulary import Awarder, Procurement
from synergy_desktop.report.blocks import (
    Align,
    Block,
    Bullets,
    Cell,
    Column,
    Heading,
    Holds,
    Row,
    Table,
)
from synergy_desktop.report.sections import texts
from synergy_desktop.report.sections.wording import (
    chapter,
    header,
    none_row,
    part,
    text_or_unknown,
)

_TITLES = (
    "Marché",
    "Type",
    "Mode de passation",
    "Montant estimé",
    "Date projetée d’attribution",
)
_COLUMNS = (
    Column(36),
    Column(13),
    Column(16),
    Column(17, Align.RIGHT, Holds.AMOUNT),
    Column(18, holds=Holds.DAY),
)


def contracts(content: DossierContent, report: Report, introduction: Text) -> list[Block]:
    """The whole part."""
    return [
        part(5, introduction.title),
        *texts.body(introduction),
        chapter("5.1", "Marchés attribués"),
        _awarded(content, report),
        chapter("5.2", "Marchés conjoints"),
        _table("Marchés conjoints", report.contracts.joint),
        chapter("5.3", "Marchés qui pourraient devenir conjoints"),
        _table("Marchés qui pourraient devenir conjoints", report.contracts.candidates),
        *_legend(),
    ]


def _awarded(content: DossierContent, report: Report) -> Table:
    """One row a year, one column for each who awards."""
    counts = report.contracts.awarded
    rows = [
        Row((Cell(str(year)), *(_count_cell(counts, by, year) for by in Awarder)), key=str(year))
        for year in sorted({count.year for count in counts})
    ]
    names = (content.commune_word if by is Awarder.COMMUNE else by.label for by in Awarder)
    return Table(
        label="Nombre de marchés attribués par année",
        columns=(
            Column(0.7, holds=Holds.NUMBER),
            *[Column(1.0, Align.CENTRE, Holds.NUMBER)] * len(Awarder),
        ),
        header=header(("Année", *names)),
        rows=tuple(rows) or (none_row(1 + len(Awarder)),),
    )


def _count_cell(counts: tuple[AwardedCount, ...], by: Awarder, year: int) -> Cell:
    found = [count for count in counts if (count.by, count.year) == (by, year)]
    return Cell(
        "\n".join(str(count.count) for count in found) or "–",
        note="\n".join(count.note for count in found if count.note),
    )


def _table(label: str, listed: tuple[Contract, ...]) -> Table:
    return Table(
        label=label,
        columns=_COLUMNS,
        header=header(_TITLES),
        rows=tuple(map(_row, listed)) or (none_row(len(_COLUMNS)),),
    )


def _row(contract: Contract) -> Row:
    amount = "" if contract.amount is None else format_amount(contract.amount)
    return Row(
        (
            Cell(contract.title),
            text_or_unknown(contract.kind.label if contract.kind else ""),
            text_or_unknown(" ou ".join(each.label for each in contract.procedures)),
            text_or_unknown(amount),
            text_or_unknown(format_date(contract.award_date or "")),
        ),
        key=contract.id,
    )


def _legend() -> list[Block]:
    words = tuple(f"{each.label} : {_lower(each.full_label)}" for each in Procurement)
    title = "Abréviations des modes de passation"
    return [Heading(3, title, "procedures", in_contents=False), Bullets(words)]


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
