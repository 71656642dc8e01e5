"""Words that the dossier holds already, over all its years: what is typed can be completed."""

from collections import Counter
from collections.abc import Mapping
from typing import Literal

import peewee

from synergy_desktop.store import models
from synergy_desktop.store.changes import Changes
from synergy_desktop.store.dossier import Dossier

WordKind = Literal[
    "responsible", "deadline", "service", "agent", "political_lead", "carrier", "funder"
]

_NODE = models.PlanNodeRow
_PLACES: Mapping[WordKind, tuple[peewee.Field, ...]] = {
    "responsible": (models.SynergyRow.responsible,),
    "deadline": (models.SynergyRow.deadline, _NODE.deadline),
    "service": (_NODE.service, models.ServiceRow.name),
    "agent": (_NODE.agent,),
    "political_lead": (_NODE.political_lead,),
    "carrier": (_NODE.carrier,),
    "funder": (models.BudgetLineRow.funder,),
}


def words_in_use(dossier: Dossier, kind: WordKind) -> tuple[str, ...]:
    """The different words that stand in the cells of ``kind``, those used most first."""
    uses: Counter[str] = Counter()
    for place in _PLACES[kind]:
        count = peewee.fn.COUNT(place.model.id).alias("uses")
        for row in dossier.rows(place.model.select(place, count).group_by(place)):
            cell = row[place.name]
            for words in (cell,) if isinstance(cell, str) else cell:
                uses[words.strip()] += row["uses"]
    del uses[""]
    return tuple(sorted(uses, key=lambda words: (-uses[words], words.casefold())))


def may_change(changes: Changes, kind: WordKind) -> bool:
    """Tell whether ``changes`` may have brought other words into the cells of ``kind``."""
    return any(
        place.name in row.columns
        for place in _PLACES[kind]
        for row in changes.rows(place.model._meta.table_name).values()
    )
