"""The commands that work without a window, each one with its own command line."""

from argparse import Namespace
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from synergy_desktop import cli_printing
from synergy_desktop.cli_arguments import Parser
from synergy_desktop.cli_given import (
    add_dossier,
    add_output,
    add_replace,
    add_year,
    keep_apart,
    opened,
    report_of,
)
from synergy_desktop.domain.words import number_of
from synergy_desktop.errors import DossierError

if TYPE_CHECKING:
    from synergy_desktop.domain.model import DossierContent


@dataclass(frozen=True, slots=True)
class Command:
    """A word of the command line: what it is for, what follows it, what it does.

    ``run`` gives what to tell on success, and raises SynergyError to refuse.
    """

    summary: str
    prepare: Callable[[Parser], None]
    run: Callable[[Namespace], str]


def _prepare_new(parser: Parser) -> None:
    parser.values.add_argument(
        "dossier", metavar="X.synergie", type=Path, help="le fichier à créer"
    )
    parser.choices.add_argument("--commune", metavar="NOM", default="", help="nom de la commune")
    parser.choices.add_argument(
        "--nature",
        choices=["Ville", "Commune"],
        default="Commune",
        help="titre que porte la commune : Ville ou Commune (par défaut)",
    )
    parser.choices.add_argument(
        "--cpas", metavar="NOM", default="", help="nom du CPAS (par défaut, celui de la commune)"
    )
    parser.choices.add_argument(
        "--annee", metavar="A", help="premier exercice (par défaut, l’année en cours)"
    )
    parser.choices.add_argument(
        "--legislature", metavar="L", default="", help="législature, par exemple 2024-2030"
    )
    add_replace(parser)


def _new(given: Namespace) -> str:
    from synergy_desktop.domain.new_dossier import new_dossier

    content = new_dossier(
        given.annee or str(datetime.now().astimezone().year),
        commune=given.commune,
        nature=given.nature,
        cpas=given.cpas,
        legislature=given.legislature,
    )
    return _create(given.dossier, content, replace=given.remplacer)


def _prepare_import(parser: Parser) -> None:
    parser.values.add_argument(
        "fichier", metavar="F.json", type=Path, help="le fichier d’échange à lire"
    )
    add_output(parser, "X.synergie", "le dossier à créer")


def _import(given: Namespace) -> str:
    from synergy_desktop.exchange.interchange import read_json
    from synergy_desktop.exchange.remarks import remark_on

    keep_apart(given.fichier, given.sortie)
    content = read_json(given.fichier)
    done = _create(given.sortie, content, replace=given.remplacer)
    return "\n".join(filter(None, (done, remark_on(content))))


def _prepare_export(parser: Parser) -> None:
    add_dossier(parser)
    add_output(parser, "F.json", "le fichier d’échange à écrire")


def _export(given: Namespace) -> str:
    from synergy_desktop.exchange.interchange import write_json

    keep_apart(given.dossier, given.sortie)
    write_json(_read(given.dossier), given.sortie, replace=given.remplacer)
    return f"Le dossier est exporté dans « {given.sortie} »."


def _prepare_verify(parser: Parser) -> None:
    add_dossier(parser)
    add_year(parser)
    parser.epilog = (
        "Le code de sortie est 1 si le fichier n’est pas sain, 0 sinon, même s’il manque encore\n"
        "quelque chose au rapport."
    )


def _verify(given: Namespace) -> str:
    from synergy_desktop.domain.conformity import check
    from synergy_desktop.store.integrity import problems

    if found := problems(given.dossier):
        raise DossierError(_listed(f"« {given.dossier.name} » n’est pas sain :", found))
    report = report_of(_read(given.dossier), given.annee)
    findings = check(report)
    told = _listed(
        f"Rapport {report.year} : {_counted(len(findings))}",
        [finding.message for finding in findings],
    )
    return f"« {given.dossier.name} » est sain.\n{told}"


def _listed(heading: str, lines: Iterable[str]) -> str:
    return "\n– ".join([heading, *lines])


def _counted(findings: int) -> str:
    if not findings:
        return "il ne manque rien de ce que demande le canevas."
    return f"{number_of(findings, 'point')} à compléter ou à corriger."


def _create(path: Path, content: "DossierContent", *, replace: bool) -> str:
    from synergy_desktop.store.dossier import Dossier

    Dossier.create(path, content, replace=replace).close()
    return f"Le dossier « {path} » est créé."


def _read(path: Path) -> "DossierContent":
    """Read all that the dossier says, without the right to change it."""
    from synergy_desktop.store import queries

    with closing(opened(path)) as dossier:
        return queries.content(dossier)


COMMANDS = {
    "nouveau": Command("crée un dossier", _prepare_new, _new),
    "importer": Command("fait un dossier d’un fichier d’échange", _prepare_import, _import),
    "exporter": Command("écrit un dossier dans un fichier d’échange", _prepare_export, _export),
    "imprimer": Command(
        "écrit les documents d’un exercice en PDF, pour Word ou pour Excel",
        cli_printing.prepare,
        cli_printing.run,
    ),
    "verifier": Command(
        "contrôle le fichier, puis ce qui manque au rapport", _prepare_verify, _verify
    ),
}
"""The commands by their names, in the order of the help."""
