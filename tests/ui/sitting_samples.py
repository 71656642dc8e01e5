"""A joint council to be led: two small councils, three points, and a tab that shows it."""

from collections.abc import Callable

from synergy_desktop.commands import attendance, sittings
from synergy_desktop.domain.sitting_words import Body
from synergy_desktop.domain.sittings import Member, Sitting
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.sitting_tab import SittingTab
from synergy_desktop.ui.tab import Tab

COMMUNE = (
    ("Ada Lahaye", "Ensemble", "Bourgmestre"),
    ("Bob Mahy", "Demain", "Conseiller"),
    ("Cléo Noël", "Ensemble", "Échevine"),
    ("Dan Oger", "Demain", "Conseiller"),
    ("Eve Piron", "Ensemble", "Conseillère"),
)
CPAS = (("Flo Quinet", "Ensemble", "Présidente"), ("Gil Remy", "Demain", "Conseiller"))


def plan_sitting(session: Session) -> None:
    """Plan a joint council in the year shown, with both councils."""
    dossier = session.dossier
    made = sittings.add_sitting(dossier, session.report_id, Body.JOINT_COUNCIL)
    for side, members in ((Side.COMMUNE, COMMUNE), (Side.CPAS, CPAS)):
        called = [
            Member(id="", council=side, name=name, party=party, function=function)
            for name, party, function in members
        ]
        attendance.paste_members(dossier, made, side, called)


def open_sitting_tab(
    session: Session, open_tab: Callable[[type[Tab]], Tab], *, planned: bool = True
) -> SittingTab:
    """Show the tab, on a planned sitting or on none."""
    if planned:
        plan_sitting(session)
    tab = open_tab(SittingTab)
    assert isinstance(tab, SittingTab)
    tab.activateWindow()
    return tab


def sitting(session: Session) -> Sitting:
    """The sitting that is looked at, as it is in the file."""
    found = session.desk.sitting
    assert found is not None
    return found


def member(session: Session, name: str) -> Member:
    """A member by the beginning of the name."""
    return next(each for each in sitting(session).members if each.name.startswith(name))
