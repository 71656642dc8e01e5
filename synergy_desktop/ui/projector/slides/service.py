"""The synergies of a service: a table that is scrolled below its headings."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from synergy_desktop.domain.model import Institution, Synergy
from synergy_desktop.domain.vocabulary import Side, Status
from synergy_desktop.domain.words import short
from synergy_desktop.store import queries
from synergy_desktop.ui.projector.look import HEADING_TEXT
from synergy_desktop.ui.projector.slides.flow import GAP, Flow, heading
from synergy_desktop.ui.projector.slides.following import child_changed, row_changed
from synergy_desktop.ui.projector.slides.sheet import Sheet, kept
from synergy_desktop.ui.projector.slides.sheet_slide import SheetSlide
from synergy_desktop.ui.projector.slides.synergy_rows import place_headings, place_rows
from synergy_desktop.ui.projector.slides.text import Type
from synergy_desktop.ui.projector.slides.wording import STATUS_TITLES, UNNAMED_SERVICE

if TYPE_CHECKING:
    from synergy_desktop.store.changes import Changes

NO_ROWS = "Néant"
_GROUP = Type(42.0, bold=True)


@dataclass(frozen=True, slots=True)
class ServiceTable:
    """A service's synergies by status, with their ids, which tell which steps concern it."""

    name: str
    commune: Institution
    groups: tuple[tuple[Status, tuple[Synergy, ...]], ...]
    ids: frozenset[str]


class ServiceSlide(SheetSlide[ServiceTable]):
    """The synergies of one status, or all of them, status by status."""

    gone = "Ce service n’est plus dans le dossier."

    @property
    def title(self) -> str:
        """The service, and the status if there is but one."""
        name = short(self.content.name) if self.content else "Service supprimé"
        return f"{name} – {STATUS_TITLES[self._status].lower()}" if self._status else name

    @property
    def _status(self) -> Status | None:
        """The one status that is shown, None for all."""
        known = {status.value for status in Status}
        return Status(self.slide.text) if self.slide.text in known else None

    def read(self) -> ServiceTable:
        """Read the service; of all statuses, those that have no synergy are passed over."""
        service = queries.service(self.dossier, self.slide.target)
        every = ((status, service.with_status(status)) for status in Status)
        groups = tuple(
            (status, rows)
            for status, rows in every
            if status is self._status or (rows and self._status is None)
        )
        commune = queries.institution(self.dossier, Side.COMMUNE)
        ids = frozenset(synergy.id for synergy in service.synergies)
        return ServiceTable(service.name or UNNAMED_SERVICE, commune, groups, ids)

    def concerns(self, changes: "Changes") -> bool:
        """Whether the service or one of its synergies changed, or what the commune is called."""
        service_id, known = self.slide.target, self.content.ids if self.content else ()
        return (
            row_changed(changes, "service", service_id)
            or child_changed(changes, "synergy", "service_id", service_id, known)
            or row_changed(changes, "institution", Side.COMMUNE.value)
        )

    def lay_out(self, content: ServiceTable, width: float) -> Sheet:
        """The rows of each status below each other."""
        flow = self._top(content, width)
        band = flow.y
        for status, synergies in content.groups:
            if self._status is None:
                flow.words(f"{STATUS_TITLES[status]} ({len(synergies)})", _GROUP, gap=GAP)
                flow.rule(8.0)
            place_rows(flow, synergies, content.commune)
        if not any(rows for _, rows in content.groups):
            flow.words(NO_ROWS, Type(HEADING_TEXT), "soft", gap=GAP)
        return Sheet.of(flow.items, kept(width, band))

    def _top(self, content: ServiceTable, width: float) -> Flow:
        aside = STATUS_TITLES[self._status] if self._status else "Synergies"
        flow = heading(content.name, aside, width)
        if any(rows for _, rows in content.groups):
            place_headings(flow, is_planned=self._status is Status.PLANNED)
        return flow
