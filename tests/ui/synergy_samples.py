"""A dossier with synergies and contracts, and a tab open on it as it is in the window."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from pytestqt.qtbot import QtBot

from synergy_desktop.domain.model import (
    AwardedCount,
    Contract,
    Contracts,
    DossierContent,
    Institution,
    Means,
    Objective,
    Report,
    Results,
    Service,
    Synergy,
)
from synergy_desktop.domain.vocabulary import (
    Awarder,
    ContractKind,
    Mode,
    ObjectiveKind,
    Procurement,
    Side,
    Status,
    Support,
)
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.tab import Tab

AnyTab = TypeVar("AnyTab", bound=Tab)

RULES = Objective(text="Mêmes règles pour tous", kinds=(ObjectiveKind.PERFORMANCE,))
AS_ABOVE = Objective(as_above=True)

STAFF = Service(
    name="Ressources humaines",
    support=Support.HR,
    synergies=(
        Synergy(status=Status.DONE, title="Jurys communs", objective=RULES),
        Synergy(
            status=Status.DONE,
            title="Réserve unique",
            objective=AS_ABOVE,
            mode=(Mode.COOPERATIVE,),
            pilot=(Side.COMMUNE,),
            responsible=("DRH", "Directeur général"),
            results=Results(text="Une réserve par fonction."),
        ),
        Synergy(status=Status.DONE, title="Accueil partagé", objective=AS_ABOVE),
        Synergy(status=Status.ONGOING, title="Règlement unique"),
        Synergy(
            status=Status.PLANNED,
            title="Télétravail",
            means=Means(human=True, text="Deux agents"),
            deadline="2027",
        ),
    ),
)
CONTRACTS = Contracts(
    awarded=(
        AwardedCount(by=Awarder.COMMUNE, year=2025, count=41),
        AwardedCount(by=Awarder.JOINT, year=2025, count=3, note="au 30 juin"),
    ),
    joint=(
        Contract(title="Café", kind=ContractKind.SUPPLIES, amount=1_550_000),
        Contract(title="Papier", award_date="2025-04-13"),
    ),
    candidates=(Contract(title="Ascenseurs", procedures=(Procurement.OPEN,)),),
)
CONTENT = DossierContent(
    commune=Institution(name="Valprée", nature="Ville"),
    cpas=Institution(name="CPAS de Valprée"),
    reports=(
        Report(
            year="2026",
            services=(STAFF, Service(name="Archives")),
            contracts=CONTRACTS,
        ),
    ),
)


@contextmanager
def opened(qtbot: QtBot, kind: type[AnyTab], folder: Path) -> Iterator[AnyTab]:
    dossier = Dossier.create(folder / "Valprée.synergie", CONTENT)
    session = Session(dossier)
    _ = session.services
    tab = kind(session)
    qtbot.addWidget(tab)
    session.bridge.changed.connect(tab.apply_changes)
    session.report_changed.connect(tab.set_report)
    session.show_report(queries.report_heads(dossier)[-1].id)
    tab.resize(1366, 640)
    with qtbot.waitActive(tab):
        tab.show()
    yield tab
    session.close()
    dossier.close()
