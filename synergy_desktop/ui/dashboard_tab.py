"""Part one of the report: the synergies that are done or ongoing, service by service."""

from synergy_desktop.domain.conformity import Part
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.domain.words import number_of
from synergy_desktop.ui.synergies.columns import SynergyColumn, dashboard_columns
from synergy_desktop.ui.synergies.tab import SynergyTab
from synergy_desktop.ui.tab import TabName


class DashboardTab(SynergyTab):
    """The *tableau de bord* of the chosen service."""

    key = TabName.DASHBOARD
    statuses = (Status.DONE, Status.ONGOING)
    other_part = Part.PLANNING

    def columns(self, commune_word: str) -> tuple[SynergyColumn, ...]:
        """Those of part one of the canvas."""
        return dashboard_columns(self.session.dossier, commune_word)

    def link_words(self) -> str:
        """How many synergies the planning tab has for this service."""
        count = self.model.count(Status.PLANNED)
        if not count:
            return "Aucune synergie projetée pour ce service : voir Programmation"
        words = number_of(count, "synergie projetée", "synergies projetées")
        return f"{words} pour ce service : voir Programmation"
