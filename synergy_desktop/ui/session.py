"""What the tabs of a window share while a dossier is open: where the user is in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from synergy_desktop.errors import SynergyError
from synergy_desktop.settings import Settings
from synergy_desktop.ui.bridge import Bridge
from synergy_desktop.ui.service_model import ServiceModel
from synergy_desktop.ui.sitting.desk import SittingDesk
from synergy_desktop.ui.used_words import UsedWords

if TYPE_CHECKING:
    from synergy_desktop.domain.conformity import Place
    from synergy_desktop.store.dossier import Dossier


class Session(QObject):
    """An open dossier, the year and the service that the user is looking at.

    Ids are those of the file, "" where there is none (no year yet, a year without services).
    """

    report_changed = Signal(str)
    """Another year is shown: its report id, or ""."""
    service_changed = Signal(str)
    """Another service is shown: its id, or ""."""
    problem = Signal(str)
    """Something was refused: the French sentence that says why."""
    noted = Signal(str)
    """Something is worth knowing, though nothing was refused: the French sentence."""
    amend_requested = Signal()
    """Something is to be proposed as an amendment, where the keyboard is."""
    projection_requested = Signal(object)
    """A ``Slide`` is to be put on the wall."""
    jump_requested = Signal(object)
    """A ``Place`` is to be shown, whatever tab it is on."""
    closing = Signal()
    """The dossier is about to be let go: it can be read a last time."""

    def __init__(
        self,
        dossier: "Dossier",
        parent: QObject | None = None,
        settings: Settings | None = None,
    ) -> None:
        """Share ``dossier``, which the caller closes after ``close``, and what is remembered."""
        super().__init__(parent)
        self.settings = settings or Settings(None)
        self.dossier = dossier
        self.bridge = Bridge(dossier, self)
        self.report_id = ""
        self.service_id = ""
        # The first to follow a step or another year, so that tabs find a service that is there.
        self.services = ServiceModel(self)
        """The services of the year shown, one model for all tabs."""
        self.desk = SittingDesk(self)
        """The sitting that is looked at, and its point."""
        self.words = UsedWords(self)
        """What the editors complete from."""

    def show_report(self, report_id: str) -> None:
        """Turn to another year."""
        if report_id != self.report_id:
            self.report_id = report_id
            self.report_changed.emit(report_id)

    def show_service(self, service_id: str) -> None:
        """Turn to another service, in every tab."""
        if service_id != self.service_id:
            self.service_id = service_id
            self.service_changed.emit(service_id)

    def jump(self, place: "Place") -> None:
        """Ask the window to show ``place``."""
        self.jump_requested.emit(place)

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """Run a command; if it is refused, say so in the window instead of raising."""
        try:
            yield
        except SynergyError as error:
            self.problem.emit(str(error))

    def close(self) -> None:
        """Let go of the dossier."""
        self.closing.emit()
        self.bridge.close()
