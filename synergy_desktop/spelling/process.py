"""The dictionary in a process of its own.

The library holds Python's lock while it loads and while it looks for suggestions, a tenth of a
second and more: within the program it would stop the window however many threads there are.
"""

from functools import cache
from multiprocessing.connection import Connection
from threading import Lock
from typing import Any

from synergy_desktop import processes
from synergy_desktop.errors import SpellingError

SILENT = "Le correcteur orthographique ne répond pas ; la saisie continue sans lui."
"""What the user is told when no answer comes."""


class SpellingProcess:
    """Asks the dictionary of another process; any thread may, and waits for the answer."""

    def __init__(self) -> None:
        """Start the process with the first question."""
        self._lock = Lock()
        self._line: Connection | None = None

    def known(self, words: tuple[str, ...]) -> tuple[bool, ...]:
        """Tell of each word whether it is well spelt.

        Raises:
            SpellingError: The dictionary cannot be asked.
        """
        answer: tuple[bool, ...] = self._ask("known", words)
        return answer

    def suggest(self, word: str, learnt: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Find what may be meant by ``word``, as ``French.suggest`` does.

        Raises:
            SpellingError: The dictionary cannot be asked.
        """
        answer: tuple[str, ...] = self._ask("suggest", word, learnt)
        return answer

    def _ask(self, *question: object) -> Any:  # noqa: ANN401 - what comes out of a pipe
        with self._lock:
            try:
                self._line = self._line or processes.begin(_answer, "spelling")
                self._line.send(question)
                return self._line.recv()
            except (EOFError, OSError) as failure:
                self._line = None
                raise SpellingError(SILENT) from failure


@cache
def shared_process() -> SpellingProcess:
    """The one process of the program: what it knows is the same for every window and dossier."""
    return SpellingProcess()


def _answer(line: Connection) -> None:
    """Answer questions until nobody is left to ask; the target of the process."""
    from synergy_desktop.spelling.french import French

    french = French()
    while True:
        try:
            verb, *details = line.recv()
        except EOFError:
            return
        if verb == "known":
            (words,) = details
            line.send(tuple(map(french.knows, words)))
        else:
            line.send(french.suggest(*details))
