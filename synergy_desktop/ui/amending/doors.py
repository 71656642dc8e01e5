"""The two ways to an amendment: what could be changed here, and what was just changed."""

from PySide6.QtWidgets import QWidget

from synergy_desktop.store.history import Standing
from synergy_desktop.ui.amending.dialogs import AmendDialog, StepsDialog
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.tab import Tab

_NOTHING_HERE = (
    "Placez-vous d’abord sur ce qui serait amendé : un niveau, une cellule, une ligne, un élément "
    "du PST ou un chapitre."
)
_NO_STEP = "Il n’y a pas d’étape dont on puisse faire un amendement."


def amend(session: Session, tab: QWidget | None, parent: QWidget) -> None:
    """Ask what is proposed where the keyboard is in ``tab``."""
    subjects = tab.amendable() if isinstance(tab, Tab) and session.report_id else ()
    if subjects:
        AmendDialog(session, subjects, parent).open()
    else:
        session.noted.emit(_NOTHING_HERE)


def amend_steps(session: Session, step_id: int | None, parent: QWidget) -> None:
    """Ask for the terms of an amendment of ``step_id`` and all since; None: of the last step."""
    past = session.dossier.history.past()
    current = next((each.id for each in past if each.standing is Standing.CURRENT), past[-1].id)
    wanted = step_id or current
    if wanted == past[-1].id or not session.report_id:
        session.noted.emit(_NO_STEP)
    else:
        StepsDialog(session, wanted, parent).open()
