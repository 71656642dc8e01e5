"""What several commands ask for on their command line, and how it is found in a dossier."""

from pathlib import Path
from typing import TYPE_CHECKING

from synergy_desktop.cli_arguments import Parser
from synergy_desktop.errors import DossierError, SynergyError

if TYPE_CHECKING:
    from synergy_desktop.domain.model import DossierContent, Report
    from synergy_desktop.store.dossier import Dossier


def add_dossier(parser: Parser) -> None:
    """Ask for the dossier to read."""
    parser.values.add_argument("dossier", metavar="X.synergie", type=Path, help="le dossier à lire")


def add_year(parser: Parser) -> None:
    """Ask for the year, the newest without it."""
    parser.choices.add_argument("--annee", metavar="A", help="exercice (par défaut, le dernier)")


def add_output(parser: Parser, metavar: str, what: str) -> None:
    """Ask for the file to write, and whether it may replace another."""
    parser.choices.add_argument(
        "-o", "--sortie", metavar=metavar, type=Path, required=True, help=what
    )
    add_replace(parser)


def add_replace(parser: Parser) -> None:
    """Ask whether a file may be replaced."""
    parser.choices.add_argument(
        "--remplacer", action="store_true", help="remplace le fichier s’il existe déjà"
    )


def keep_apart(source: Path, output: Path) -> None:
    """Refuse to replace the very file that is read, whatever else was asked for."""
    if source.resolve() == output.resolve():
        raise SynergyError(f"« {output} » est le fichier à lire : choisissez une autre sortie.")


def opened(path: Path) -> "Dossier":
    """Open the dossier ``path`` without the right to change it."""
    from synergy_desktop.store.dossier import Dossier

    return Dossier.open(path, read_only=True)


def report_of(content: "DossierContent", year: str | None) -> "Report":
    """Pick the report of ``year``, the newest without one."""
    found = [report for report in content.reports if year in (None, report.year)]
    if found:
        return found[-1]
    if not content.reports:
        raise DossierError("Ce dossier ne contient encore aucun exercice.")
    years = ", ".join(report.year for report in content.reports)
    raise DossierError(f"Ce dossier n’a pas d’exercice « {year} ». Il contient : {years}.")
