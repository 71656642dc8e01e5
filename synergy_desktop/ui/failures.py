"""A fault of the program: noted in a file with its traceback, told in one sentence."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from synergy_desktop import paths

_LIMIT = 1_000_000


def watch_failures(tell: Callable[[str], None]) -> None:
    """From now on, note whatever is raised and not caught, and ``tell`` the user about it."""
    log = _log_file()
    logging.basicConfig(
        filename=log,
        encoding="utf-8",
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
        level=logging.WARNING,
    )

    def note(
        kind: type[BaseException], failure: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, failure, trace)
            return
        logging.getLogger("synergy_desktop").error("unforeseen", exc_info=(kind, failure, trace))
        tell(_sentence(log))

    sys.excepthook = note


def _sentence(log: Path | None) -> str:
    where = f" Les détails sont notés dans {log}." if log else ""
    return (
        "Une erreur inattendue s’est produite. Ce qui était affiché comme enregistré l’est "
        f"toujours ; vous pouvez continuer.{where}"
    )


def _log_file() -> Path | None:
    """The file of failures, started afresh when it has grown long; None if there is no place."""
    try:
        log = paths.user_data() / "erreurs.log"
        if log.exists() and log.stat().st_size > _LIMIT:
            log.replace(log.with_suffix(".1.log"))
    except OSError:
        return None
    return log
