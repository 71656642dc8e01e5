"""Papers made in a process of their own.

Making one takes Python's lock for a quarter of a second: in a thread of the program, the window
would answer late meanwhile.
"""

import gc
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from multiprocessing.connection import Connection
from threading import Lock
from typing import TYPE_CHECKING

from synergy_desktop import processes
from synergy_desktop.errors import ReportCancelledError, ReportError, SynergyError

if TYPE_CHECKING:
    from synergy_desktop.domain.model import DossierContent, Report
    from synergy_desktop.report.documents.options import Options
    from synergy_desktop.report.sections.amendments import Told

SILENT = "La composition du document s’est interrompue. Recommencez."
"""What the user is told when the process is gone."""
_PATIENCE = 0.02
"""Seconds between two looks at whether the work is still wanted."""
_STOP = None


@dataclass(frozen=True, slots=True)
class Order:
    """A paper that is wanted, ``document`` being its name in the catalogue.

    ``told`` says what each amendment of the year changes.
    """

    document: str
    content: "DossierContent"
    report: "Report"
    told: "Told"
    options: "Options"


class PaperProcess:
    """Makes one paper after the other; any thread may ask, and waits for its own."""

    def __init__(self) -> None:
        """Start the process with the first paper."""
        self._lock = Lock()
        self._line: Connection | None = None

    def pages(self, order: Order, go_on: Callable[[], bool]) -> tuple[bytes, str]:
        """The paper as a PDF file, and the French sentence to tell of it, if any.

        ``go_on`` is asked now and then; False stops the work.

        Raises:
            ReportCancelledError: ``go_on`` returned False.
            ReportError: The paper cannot be made.
            RuntimeError: A fault of the program, with where it lies.
        """
        while not self._lock.acquire(timeout=_PATIENCE):
            if not go_on():
                raise ReportCancelledError
        try:
            return self._ask(order, go_on)
        finally:
            self._lock.release()

    def _ask(self, order: Order, go_on: Callable[[], bool]) -> tuple[bytes, str]:
        try:
            self._line = self._line or processes.begin(_answer, "papers")
            self._line.send(order)
            is_wanted = go_on()
            while is_wanted and not self._line.poll(_PATIENCE):
                is_wanted = go_on()
            if not is_wanted:
                self._line.send(_STOP)
            answer = self._line.recv()
        except (EOFError, OSError) as failure:
            self._line = None
            raise ReportError(SILENT) from failure
        if not is_wanted:
            raise ReportCancelledError
        if isinstance(answer, Exception):
            raise answer
        made: tuple[bytes, str] = answer
        return made


@cache
def shared_process() -> PaperProcess:
    """The one process of the program, for every window."""
    return PaperProcess()


def _answer(line: Connection) -> None:
    """Make papers until nobody is left to ask; the target of the process."""
    # Garbage is looked for between two papers, when nobody waits.
    gc.disable()
    try:
        while True:
            order = line.recv()
            if order is not _STOP:
                line.send(_made(order, lambda: not line.poll()))
                gc.collect()
    except (EOFError, OSError):
        return


def _made(order: Order, go_on: Callable[[], bool]) -> tuple[bytes, str] | Exception:
    """The paper, or what kept it from being made."""
    try:
        return _pages(order, go_on)
    except SynergyError as refusal:
        return refusal
    except Exception:  # noqa: BLE001 - raised again, and logged, by who asked
        return RuntimeError(traceback.format_exc())


def _pages(order: Order, go_on: Callable[[], bool]) -> tuple[bytes, str]:
    from synergy_desktop.report.documents.catalogue import find
    from synergy_desktop.report.documents.undrawn import sentence
    from synergy_desktop.report.gaps import remark
    from synergy_desktop.report.pdf.render import render

    undrawn: set[str] = set()
    document = find(order.document)
    paper = document.paper(order.content, order.report, order.told, order.options)
    data = render(paper, go_on, undrawn)
    return data, " ".join(filter(None, (remark(paper), sentence(undrawn))))
