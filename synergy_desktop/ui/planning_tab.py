"""Part two of the report: the synergies that are planned, service by service."""

from synergy_desktop.domain.conformity import Part
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.ui.synergies.columns import SynergyColumn, planning_columns
from synergy_desktop.ui.synergies.tab import SynergyTab
from synergy_desktop.ui.tab import TabName


class PlanningTab(SynergyTab):
    """The *programmation annuelle* of the chosen service."""

    key = TabName.PLANNING
    statuses = (Status.PLANNED,)
    other_part = Part.DASHBOARD

    def columns(self, commune_word: str) -> tuple[SynergyColumn, ...]:
        """Those of part two of the canvas."""
        return planning_columns(self.session.dossier, commune_word)

    def link_words(self) -> str:
        """How many synergies the dashboard has for this service."""
        done, ongoing = self.model.count(Status.DONE), self.model.count(Status.ONGOING)
        return f"Réalisées : {done} · En cours : {ongoing} – voir le tableau de bord"
