"""argparse that speaks French: its headings, its help and what it says of a wrong command line."""

import argparse
import re
from collections.abc import Iterable
from typing import NoReturn

_FAULTS = (
    (r"the following arguments are required: (.+)", "il manque {}"),
    (r"unrecognized arguments: (.+)", "« {} » est de trop"),
    (r"argument (.+): expected one argument", "{} attend une valeur"),
    (r"argument (.+): ignored explicit argument .+", "{} n’attend pas de valeur"),
    (
        r"argument (.+): invalid choice: '(.*)' \(choose from (.+)\)",
        "{} : « {} » n’est pas possible (choix : {})",
    ),
)
"""What argparse says (its only way to tell a fault), and the French for it."""


class Parser(argparse.ArgumentParser):
    """A command line whose every word for the user is French."""

    def __init__(self, program: str, description: str, epilog: str = "") -> None:
        """Describe ``program`` ("synergy-desktop nouveau"); its arguments come from ``prepare``."""
        super().__init__(
            prog=program,
            description=description,
            epilog=epilog,
            formatter_class=_Formatter,
            add_help=False,
            allow_abbrev=False,
        )
        self.values = self.add_argument_group("Arguments ")
        self.choices = self.add_argument_group("Options ")
        self.choices.add_argument(
            "-h", "--aide", "--help", action="help", help="affiche cette aide et s’arrête"
        )

    def error(self, message: str) -> NoReturn:
        """Refuse what argparse could not make out; it says so in English."""
        self.refuse(_french(message))

    def refuse(self, fault: str) -> NoReturn:
        """Show how the command is used and what is wrong with it, then leave with code 2."""
        self.exit(2, f"{self.format_usage()}{self.prog} : {fault}.\n")


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable["argparse._MutuallyExclusiveGroup"],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, prefix or "Utilisation : ")


def _french(message: str) -> str:
    for pattern, french in _FAULTS:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return french.format(*(group.replace("'", "") for group in found.groups()))
    return "la commande n’est pas comprise"
