"""The command line: opens the window, or runs one command.

It leaves with 0 when done, 1 when refused (one French sentence on the error output), 2 when the
command line is wrong.
"""

import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

from synergy_desktop import __version__, faults
from synergy_desktop.cli_arguments import Parser
from synergy_desktop.cli_commands import COMMANDS
from synergy_desktop.errors import SynergyError, reason

PROGRAM = "synergy-desktop"

DONE, REFUSED = 0, 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what ``arguments`` (those of the process by default) ask for; give the exit code."""
    _speak_utf8()
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(words)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else REFUSED
    except SynergyError as refusal:
        return _refuse(str(refusal))
    except KeyboardInterrupt:
        return _refuse("Interrompu.")
    except Exception as fault:  # noqa: BLE001  (no traceback may reach the user; it goes to the log)
        return _refuse(faults.note(fault))


def _run(words: list[str]) -> int:
    if words and (command := COMMANDS.get(words[0])):
        parser = Parser(f"{PROGRAM} {words[0]}", _sentence(command.summary))
        command.prepare(parser)
        _tell(command.run(parser.parse_args(words[1:])))
        return DONE
    return _open_window(words)


def _open_window(words: list[str]) -> int:
    parser = _window_parser()
    path: Path | None = parser.parse_args(words).dossier
    if path and not path.suffix and not path.exists():
        parser.refuse(f"« {path} » n’est ni une commande ni un dossier")
    from synergy_desktop.app import run

    return run(path)


def _window_parser() -> Parser:
    commands = "\n".join(f"  {name:<10} {command.summary}" for name, command in COMMANDS.items())
    parser = Parser(
        PROGRAM,
        "Ouvre la fenêtre de Synergies, ou exécute une commande.",
        f"Commandes :\n{commands}\n\n« {PROGRAM} COMMANDE -h » en dit plus.",
    )
    parser.usage = f"{PROGRAM} [-h] [--version] [DOSSIER]\n{' ' * 14}{PROGRAM} COMMANDE …"
    parser.values.add_argument(
        "dossier", metavar="DOSSIER", nargs="?", type=Path, help="le dossier à ouvrir"
    )
    parser.choices.add_argument(
        "--version",
        action="version",
        version=f"Synergies {__version__}",
        help="affiche la version et s’arrête",
    )
    return parser


def _sentence(summary: str) -> str:
    return f"{summary[0].upper()}{summary[1:]}."


def _speak_utf8() -> None:
    """Write UTF-8 whatever the console expects; a windowed program has no output at all."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _tell(words: str) -> None:
    """Print ``words``.

    Raises:
        SynergyError: They cannot be written.
    """
    try:
        print(words, flush=True)
    except OSError as failure:
        # What is left in the stream would be tried, and fail, once more at the very end.
        sys.stdout = None  # as in a windowed program
        raise SynergyError(f"Impossible d’afficher le résultat : {reason(failure)}.") from failure


def _refuse(words: str) -> int:
    if sys.stderr is not None:
        print(words, file=sys.stderr)
    return REFUSED
