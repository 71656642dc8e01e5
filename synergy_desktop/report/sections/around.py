"""What stands around the five parts: the cover, the contents, the signatures."""

from collections.abc import Iterator, Sequence

from synergy_desktop.domain.dates import format_long_date
from synergy_desktop.domain.model import (
    DossierContent,
    Institution,
    Procedure,
    Report,
    Service,
    Text,
)
from synergy_desktop.domain.procedure import Step, StepKey, steps
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.report.blocks import (
    Block,
    Contents,
    Cover,
    Heading,
    PageBreak,
    Signatory,
    Signatures,
)
from synergy_desktop.report.names import institution_name, logos_of
from synergy_desktop.report.sections import texts
from synergy_desktop.report.templates import CURRENT

TITLE = "Rapport annuel sur les synergies"


def cover(
    content: DossierContent,
    report: Report,
    service: Service | None = None,
    remarks: Sequence[tuple[str, str]] = (),
) -> list[Block]:
    """The first page: who, what, which year, and the dates of the procedure that are known.

    With ``service``, it is that of an extract about it; ``remarks`` are further facts.
    """
    extract = (("Extrait", service.name),) if service is not None else ()
    return [
        Cover(
            institutions=tuple(institution_name(content, side) for side in Side),
            title=TITLE,
            subtitle=f"Exercice {report.year.strip() or CURRENT}",
            logos=logos_of(content, Side),
            facts=(*extract, *remarks, *_facts(content, report.procedure)),
        )
    ]


def contents() -> list[Block]:
    """The list of headings, under its own title."""
    title = "Table des matières"
    return [Heading(1, title, "contents", in_contents=False), Contents(title), PageBreak()]


def signatures(content: DossierContent, closing: Text) -> list[Block]:
    """The page that the two directors general sign."""
    return [
        Heading(1, closing.title, "signatures"),
        *texts.body(closing),
        Signatures(tuple(_signatory(content, side) for side in Side)),
    ]


def _facts(content: DossierContent, procedure: Procedure) -> Iterator[tuple[str, str]]:
    if content.legislature:
        yield "Législature", content.legislature
    for step in steps(procedure):
        if step.date:
            yield step.label, format_long_date(step.date) + _remark(step, procedure)


def _remark(step: Step, procedure: Procedure) -> str:
    if step.key is StepKey.FINANCIAL_OPINION and procedure.financial_opinion:
        return f" – {procedure.financial_opinion}"
    if step.key is StepKey.CONCERTATION and procedure.concertation_amended is not None:
        return " – avec amendement" if procedure.concertation_amended else " – sans amendement"
    return ""


def _signatory(content: DossierContent, side: Side) -> Signatory:
    institution: Institution = content.institution(side)
    return Signatory(
        institution=f"Pour {_article(side)} {institution_name(content, side)}",
        role="Direction générale",
        name=institution.director_general,
    )


def _article(side: Side) -> str:
    return "la" if side is Side.COMMUNE else "le"
