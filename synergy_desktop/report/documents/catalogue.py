"""Every paper that a year needs, by the name that the command line gives it."""

from collections.abc import Callable
from dataclasses import dataclass

from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.report.blocks import Paper
from synergy_desktop.report.documents import (
    amendment_list,
    annexes,
    annual_report,
    plan_papers,
    sitting_papers,
    social_papers,
)
from synergy_desktop.report.documents.options import PLAIN, Annex, Options
from synergy_desktop.report.sections.amendments import Told


@dataclass(frozen=True, slots=True)
class Document:
    """A paper: its name on the command line, its French title, and how it is made.

    ``make`` is given what each amendment of the year changes, by its id, and what is chosen.
    """

    name: str
    title: str
    make: Callable[[DossierContent, Report, Told, Options], Paper]
    tells_amendments: bool = False
    """Whether it is made from that; what others are given may be empty."""
    has_options: bool = False
    """Whether it follows what is chosen."""

    def paper(
        self, content: DossierContent, report: Report, told: Told, options: Options = PLAIN
    ) -> Paper:
        """The paper in blocks.

        Raises:
            ReportError: The year lacks what ``options`` name.
        """
        return self.make(content, report, told, options)

    def needs_amendments(self, options: Options) -> bool:
        """Whether it is made from what the amendments change, where ``options`` are chosen."""
        return self.tells_amendments or (self.has_options and Annex.AMENDMENTS in options.annexes)


def _plain(make: Callable[[DossierContent, Report], Paper]) -> Callable[..., Paper]:
    """``make`` for a paper that needs no words about amendments."""

    def paper(content: DossierContent, report: Report, told: Told, options: Options) -> Paper:  # noqa: ARG001 - given to all
        return make(content, report)

    return paper


def _report(content: DossierContent, report: Report, told: Told, options: Options) -> Paper:
    return annual_report.paper(content, report, options, told)


def _amendments(content: DossierContent, report: Report, told: Told, options: Options) -> Paper:  # noqa: ARG001 - given to all
    return amendment_list.paper(content, report, told)


REPORT = Document("rapport", "Rapport sur les synergies", _report, has_options=True)

DOCUMENTS = (
    REPORT,
    Document("ordre-du-jour", "Ordre du jour", _plain(sitting_papers.agenda)),
    Document("note-de-synthese", "Note de synthèse", _plain(sitting_papers.briefing)),
    *(
        Document(f"deliberation-{side}", title, _plain(sitting_papers.deliberation(side)))
        for side, title in (
            (Side.COMMUNE, "Délibération du conseil communal"),
            (Side.CPAS, "Délibération du CPAS"),
        )
    ),
    Document("pv", "Procès-verbal", _plain(sitting_papers.minutes)),
    Document("amendements", "Liste des amendements", _amendments, tells_amendments=True),
    Document("matrices-a-signer", "Matrices à signer", _plain(annexes.signed_matrices)),
    Document("conformite", "Contrôle de conformité", _plain(annexes.conformity)),
    Document("pst-commune", "PST de la commune", _plain(plan_papers.plan(Side.COMMUNE))),
    Document("pst-cpas", "PST du CPAS", _plain(plan_papers.plan(Side.CPAS))),
    Document("pst-suivi", "Suivi du PST", _plain(plan_papers.follow_up)),
    Document("pst-evaluation", "Évaluation du PST à mi-parcours", _plain(plan_papers.evaluation)),
    Document(
        "declaration-politique-sociale",
        "Déclaration de politique sociale",
        _plain(social_papers.declaration),
    ),
    Document(
        "projection-politique-sociale",
        "Projection de la politique sociale",
        _plain(social_papers.projection),
    ),
)
"""All papers, in the order in which a year needs them."""


def find(name: str) -> Document:
    """The paper of that name.

    Raises:
        KeyError: There is none.
    """
    return {document.name: document for document in DOCUMENTS}[name]
