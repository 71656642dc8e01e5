"""A sitting of two small councils at a point on which they are to vote."""

from dataclasses import replace

from data.contents import SMALL
from synergy_desktop.domain.model import DossierContent
from synergy_desktop.domain.sitting_words import Presence
from synergy_desktop.domain.sittings import Member, Point, Sitting
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.domain.voting import Question

_PARTIES = ("Ensemble", "Ensemble", "Ensemble", "Demain", "Demain")


def _councillors(side: Side, count: int) -> tuple[Member, ...]:
    return tuple(
        Member(
            id=f"{side}{place}",
            council=side,
            name=f"Membre {place}",
            party=_PARTIES[place],
            presence=Presence.PRESENT,
        )
        for place in range(count)
    )


SITTING = Sitting(
    **{
        name: getattr(SMALL.reports[0].sittings[0], name)
        for name in ("id", "body", "date", "place", "convened", "presiding")
    },
    members=(*_councillors(Side.COMMUNE, 5), *_councillors(Side.CPAS, 3)),
    points=(
        Point(id="report", title="Rapport annuel sur les synergies"),
        Point(id="minutes", title="Procès-verbal"),
        Point(id="commune-only", title="Rapport sur les synergies – vote du conseil communal"),
    ),
    current_point="report",
)
CONTENT: DossierContent = replace(SMALL, reports=(replace(SMALL.reports[0], sittings=(SITTING,)),))
"""Five members of the conseil communal in two groups, three of the conseil de l’action sociale."""


def question(side: Side, point: str = "report") -> Question:
    return Question(sitting="sitting", council=side, point=point)
