"""One synergy, with all that its row says."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from synergy_desktop.domain.model import Institution, Service, Synergy
from synergy_desktop.domain.vocabulary import Side, Status
from synergy_desktop.domain.words import short
from synergy_desktop.store import queries
from synergy_desktop.ui.projector.look import BODY_TEXT
from synergy_desktop.ui.projector.slides.facts import Fact, in_columns
from synergy_desktop.ui.projector.slides.flow import as_large_as_fits, heading
from synergy_desktop.ui.projector.slides.following import child_changed, row_changed
from synergy_desktop.ui.projector.slides.sheet import Sheet, kept
from synergy_desktop.ui.projector.slides.sheet_slide import SheetSlide
from synergy_desktop.ui.projector.slides.wording import (
    STATUS_WORDS,
    UNNAMED_SERVICE,
    UNTITLED,
    kinds_words,
    means_words,
    mode_words,
    pilot_words,
)

if TYPE_CHECKING:
    from synergy_desktop.store.changes import Changes

DELETED = "Synergie supprimée"


@dataclass(frozen=True, slots=True)
class SynergyShown:
    """A synergy whose merged cells hold what they stand for, and where it is."""

    synergy: Synergy
    service: str
    service_id: str
    neighbours: frozenset[str]
    """The rows whose words it may show in merged cells, its own among them."""
    commune: Institution


class SynergySlide(SheetSlide[SynergyShown]):
    """A row of the table, large: what it is on the left, who and when on the right."""

    gone = "Cette synergie n’est plus dans le dossier."

    @property
    def title(self) -> str:
        """What the synergy is called."""
        return (short(self.content.synergy.title) or UNTITLED) if self.content else DELETED

    def read(self) -> SynergyShown:
        """Read the synergy and the service that it belongs to."""
        service = queries.service_holding(self.dossier, self.slide.target)
        synergy = _whole(service, self.slide.target)
        commune = queries.institution(self.dossier, Side.COMMUNE)
        rows = service.with_status(synergy.status)
        neighbours = frozenset(row.id for row in rows)
        return SynergyShown(synergy, service.name, service.id, neighbours, commune)

    def concerns(self, changes: "Changes") -> bool:
        """Whether its row changed, or one that it shares a cell with, or a name."""
        if row_changed(changes, "synergy", self.slide.target) or self.content is None:
            return changes.touches("synergy")
        shown = self.content
        return (
            child_changed(changes, "synergy", "service_id", shown.service_id, shown.neighbours)
            or row_changed(changes, "service", shown.service_id)
            or row_changed(changes, "institution", Side.COMMUNE.value)
        )

    def lay_out(self, content: SynergyShown, width: float) -> Sheet:
        """The texts as large as all of them fit on the wall."""
        return as_large_as_fits(lambda size: self._at(content, width, size))

    def _at(self, content: SynergyShown, width: float, size: float) -> Sheet:
        synergy = content.synergy
        flow = heading(
            content.service or UNNAMED_SERVICE, STATUS_WORDS[synergy.status], width, BODY_TEXT
        )
        band = flow.y
        flow.large(synergy.title.strip() or UNTITLED, size)
        in_columns(flow, _texts(synergy), _marks(synergy, content.commune), size)
        return Sheet.of(flow.items, kept(width, band))


def _texts(synergy: Synergy) -> Iterator[Fact]:
    yield "Objectif", synergy.objective.text
    yield "Objectif principal", kinds_words(synergy)
    if synergy.status is Status.PLANNED:
        yield "Résultat attendu", synergy.expected_result
        means = (synergy.means.text.strip(), means_words(synergy.means))
        yield "Moyens dégagés", "\n".join(filter(None, means))
    else:
        yield "Résultats", synergy.results.text


def _marks(synergy: Synergy, commune: Institution) -> Iterator[Fact]:
    if synergy.status is Status.PLANNED:
        yield "Délai", synergy.deadline
    yield "Administration pilote", pilot_words(synergy, commune)
    yield "Mode opératoire", mode_words(synergy)
    yield "Responsable administratif", "\n".join(synergy.responsible)
    yield "Actions du PST", ", ".join(synergy.actions)


def _whole(service: Service, synergy_id: str) -> Synergy:
    """The synergy ``synergy_id``, its merged cells holding what they stand for."""
    (own,) = (each for each in service.synergies if each.id == synergy_id)
    rows = service.with_status(own.status)
    above = rows[: rows.index(own) + 1]
    objective = _head(above, lambda each: each.objective.as_above).objective
    results = _head(above, lambda each: each.results.as_above).results
    return replace(own, objective=objective, results=results)


def _head(rows: tuple[Synergy, ...], is_merged: Callable[[Synergy], bool]) -> Synergy:
    """The row whose cell the last of ``rows`` shows: the first has nothing above it."""
    return next((row for row in reversed(rows) if not is_merged(row)), rows[0])
