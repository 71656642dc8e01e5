"""What nobody caught while the window is open: noted, told in the window, and work goes on."""

import sys
from collections.abc import Callable
from types import TracebackType

_SAFE = "Ce qui était affiché comme enregistré l’est toujours ; vous pouvez continuer."


def watch_failures(tell: Callable[[str], None]) -> None:
    """From now on, note whatever is raised and not caught, and ``tell`` the user about it."""

    def take(
        kind: type[BaseException], failure: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, failure, trace)
        else:
            from synergy_desktop import faults

            tell(f"{faults.note(failure)} {_SAFE}")

    sys.excepthook = take
