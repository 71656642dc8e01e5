"""Pasting into the tables of synergies: rows go to a status, and to services that may be new."""

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from synergy_desktop.commands.overwriting import SynergyCell, overwrite_synergies
from synergy_desktop.commands.pasting import Batch, paste_synergies
from synergy_desktop.commands.synergies import move_synergies
from synergy_desktop.domain.model import Synergy
from synergy_desktop.domain.vocabulary import Side, Status
from synergy_desktop.exchange.clipboard.fields import DASHBOARD, PLANNING, Target, calling_commune
from synergy_desktop.exchange.clipboard.folding import fold
from synergy_desktop.exchange.clipboard.readings import plan_link_apart
from synergy_desktop.store import queries, synergy_queries
from synergy_desktop.ui.pasting.overlay import Overlay
from synergy_desktop.ui.pasting.proposal import Destination, Ground, Proposal
from synergy_desktop.ui.pasting.row_pasting import RowPasting
from synergy_desktop.ui.synergies.model import GROUPS, SynergyModel


class SynergyPasting(RowPasting[Synergy]):
    """Pastes synergies into the services of the year shown."""

    _model: SynergyModel
    group_word = "Statut"

    def can(self) -> bool:
        """Tell whether a service is shown."""
        return bool(self._model.service_id)

    def target(self) -> Target[Synergy]:
        """Part one or part two of the canvas."""
        shown = {group.key for group in self._model.groups}
        return PLANNING if shown == {Status.PLANNED.value} else DASHBOARD

    def ground(self, group: str) -> Ground[Synergy]:
        """The statuses and the services of the year."""
        heads = queries.service_heads(self._session.dossier, self._session.report_id)
        commune = queries.institution(self._session.dossier, Side.COMMUNE)
        titles = synergy_queries.synergy_titles(self._session.dossier, self._session.report_id)
        vacant = {head.support: head.id for head in heads if head.id not in titles}
        return Ground(
            target=calling_commune(self.target(), commune.nature or Side.COMMUNE.label),
            groups={status.value: words for status, (words, _) in GROUPS.items()},
            group=group,
            services={head.id: head.name for head in heads},
            service_id=self._model.service_id,
            vacant={support: each for support, each in vacant.items() if support},
            titles={each: frozenset(map(fold, known)) for each, known in titles.items()},
        )

    def movable(self, ids: Sequence[str]) -> Sequence[str]:
        """The synergies that are still in the dossier."""
        return [each.id for each in synergy_queries.synergies(self._session.dossier, ids)]

    def move(self, ids: Sequence[str], group: str, before: str | None) -> None:
        """Move synergies into the service shown; none that stays in sight changes its status."""
        dossier, shown = self._session.dossier, [each.key for each in self._model.groups]
        statuses = {each.status for each in synergy_queries.synergies(dossier, ids)}
        if not group and not statuses <= {Status(key) for key in shown}:
            group = shown[0]
        status = Status(group) if group else None
        move_synergies(dossier, ids, self._model.service_id, status, before)

    def changed(self, item: Synergy, key: str, value: object) -> Synergy:
        """Give the synergy with another value; a title may name the actions it is linked to."""
        title, actions = plan_link_apart(str(value)) if key == "title" else ("", ())
        synergy = super().changed(item, key, title if actions else value)
        return replace(synergy, actions=actions) if actions else synergy

    def blank(self, group: str, _number: int) -> Synergy:
        """Give a synergy of which only the status is known."""
        return Synergy(status=Status(group))

    def overwrite(self, overlay: Overlay[Synergy]) -> None:
        """Write over cells of synergies."""
        # The columns are named after the commands' fields.
        cells = cast("list[SynergyCell]", overlay.written)
        service_id = self._model.service_id
        overwrite_synergies(self._session.dossier, service_id, cells, overlay.added)

    def write(self, proposal: Proposal[Synergy], before: str | None) -> Sequence[str]:
        """Write the synergies, and turn to the first service that got some."""
        batches = [_batch(place, rows) for place, rows in proposal.batches()]
        session = self._session
        made = paste_synergies(session.dossier, session.report_id, batches, before)
        if made and self._model.service_id not in made:
            session.show_service(next(iter(made)))
        return made.get(self._model.service_id, ())


def _batch(place: Destination, rows: Sequence[tuple[str, Synergy]]) -> Batch:
    synergies = tuple(replace(synergy, status=Status(group)) for group, synergy in rows)
    return Batch(synergies, place.service_id, place.name)
