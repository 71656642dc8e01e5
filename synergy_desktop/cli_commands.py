"""The commands that work without a window, each one with its own command line."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from synergy_desktop.cli_arguments import Parser
from synergy_desktop.domain.words import number_of
from synergy_desktop.errors import DossierError, SynergyError

if TYPE_CHECKING:
    from synergy_desktop.domain.model import DossierContent, Report
    from synergy_desktop.report.blocks import Attachment
    from synergy_desktop.store.dossier import Dossier


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
    _add_replace(parser)


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
    _add_output(parser, "X.synergie", "le dossier à créer")


def _import(given: Namespace) -> str:
    from synergy_desktop.exchange.interchange import read_json
    from synergy_desktop.exchange.remarks import remark_on

    _keep_apart(given.fichier, given.sortie)
    content = read_json(given.fichier)
    done = _create(given.sortie, content, replace=given.remplacer)
    return "\n".join(filter(None, (done, remark_on(content))))


def _prepare_export(parser: Parser) -> None:
    _add_dossier(parser)
    _add_output(parser, "F.json", "le fichier d’échange à écrire")


def _export(given: Namespace) -> str:
    from synergy_desktop.exchange.interchange import write_json

    _keep_apart(given.dossier, given.sortie)
    write_json(_read(given.dossier), given.sortie, replace=given.remplacer)
    return f"Le dossier est exporté dans « {given.sortie} »."


def _prepare_print(parser: Parser) -> None:
    _add_dossier(parser)
    _add_year(parser)
    parser.choices.add_argument(
        "--document",
        choices=["rapport", "amendements"],
        default="rapport",
        help="le rapport (par défaut) ou la liste des amendements",
    )
    _add_output(parser, "F.pdf", "le fichier à écrire : .pdf, .docx (Word) ou .xlsx (Excel)")


def _print(given: Namespace) -> str:
    from synergy_desktop.report.documents.annual_report import build

    _keep_apart(given.dossier, given.sortie)
    if given.document == "amendements":
        return _print_amendments(given)
    with closing(_opened(given.dossier)) as dossier:
        content, source = _with_source(dossier)
    report = _report_of(content, given.annee)
    undrawn: set[str] = set()
    build(content, report, given.sortie, replace=given.remplacer, source=source, undrawn=undrawn)
    _warn_of(undrawn)
    return f"Le rapport {report.year} est imprimé dans « {given.sortie} »."


def _print_amendments(given: Namespace) -> str:
    from synergy_desktop.report.documents.amendment_list import build
    from synergy_desktop.report.templates import proposed_chapters
    from synergy_desktop.store.amendment_words import amendment_words

    with closing(_opened(given.dossier)) as dossier:
        content, source = _with_source(dossier)
        report = _report_of(content, given.annee)
        chapters = proposed_chapters(content, report)
        told = {
            each.id: amendment_words(dossier, each.rows, chapters) for each in report.amendments
        }
    undrawn: set[str] = set()
    build(
        content,
        report,
        told,
        given.sortie,
        replace=given.remplacer,
        source=source,
        undrawn=undrawn,
    )
    _warn_of(undrawn)
    return f"La liste des amendements {report.year} est imprimée dans « {given.sortie} »."


def _with_source(dossier: "Dossier") -> tuple["DossierContent", "Attachment"]:
    """What ``dossier`` says, and the same as the file that goes along with a paper."""
    from synergy_desktop.exchange.interchange import dumps
    from synergy_desktop.report.documents.source import dossier_file
    from synergy_desktop.store import queries

    content = queries.content(dossier)
    return content, dossier_file(dumps(content), dossier.history.changed_at)


def _warn_of(undrawn: set[str]) -> None:
    """Name the characters that no font draws; the paper is made all the same."""
    from synergy_desktop.report.documents.undrawn import sentence

    if undrawn and sys.stderr is not None:
        sys.stderr.write(f"{sentence(undrawn)}\n")


def _prepare_verify(parser: Parser) -> None:
    _add_dossier(parser)
    _add_year(parser)
    parser.epilog = (
        "Le code de sortie est 1 si le fichier n’est pas sain, 0 sinon, même s’il manque encore\n"
        "quelque chose au rapport."
    )


def _verify(given: Namespace) -> str:
    from synergy_desktop.domain.conformity import check
    from synergy_desktop.store.integrity import problems

    if found := problems(given.dossier):
        raise DossierError(_listed(f"« {given.dossier.name} » n’est pas sain :", found))
    report = _report_of(_read(given.dossier), given.annee)
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


def _add_dossier(parser: Parser) -> None:
    parser.values.add_argument("dossier", metavar="X.synergie", type=Path, help="le dossier à lire")


def _add_year(parser: Parser) -> None:
    parser.choices.add_argument("--annee", metavar="A", help="exercice (par défaut, le dernier)")


def _add_output(parser: Parser, metavar: str, what: str) -> None:
    parser.choices.add_argument(
        "-o", "--sortie", metavar=metavar, type=Path, required=True, help=what
    )
    _add_replace(parser)


def _add_replace(parser: Parser) -> None:
    parser.choices.add_argument(
        "--remplacer", action="store_true", help="remplace le fichier s’il existe déjà"
    )


def _keep_apart(source: Path, output: Path) -> None:
    """Refuse to replace the very file that is read, whatever else was asked for."""
    if source.resolve() == output.resolve():
        raise SynergyError(f"« {output} » est le fichier à lire : choisissez une autre sortie.")


def _create(path: Path, content: "DossierContent", *, replace: bool) -> str:
    from synergy_desktop.store.dossier import Dossier

    Dossier.create(path, content, replace=replace).close()
    return f"Le dossier « {path} » est créé."


def _read(path: Path) -> "DossierContent":
    """Read all that the dossier says, without the right to change it."""
    from synergy_desktop.store import queries

    with closing(_opened(path)) as dossier:
        return queries.content(dossier)


def _opened(path: Path) -> "Dossier":
    from synergy_desktop.store.dossier import Dossier

    return Dossier.open(path, read_only=True)


def _report_of(content: "DossierContent", year: str | None) -> "Report":
    """Pick the report of ``year``, the newest without one."""
    found = [report for report in content.reports if year in (None, report.year)]
    if found:
        return found[-1]
    if not content.reports:
        raise DossierError("Ce dossier ne contient encore aucun exercice.")
    years = ", ".join(report.year for report in content.reports)
    raise DossierError(f"Ce dossier n’a pas d’exercice « {year} ». Il contient : {years}.")


COMMANDS = {
    "nouveau": Command("crée un dossier", _prepare_new, _new),
    "importer": Command("fait un dossier d’un fichier d’échange", _prepare_import, _import),
    "exporter": Command("écrit un dossier dans un fichier d’échange", _prepare_export, _export),
    "imprimer": Command("écrit un document d’un exercice en PDF, pour Word ou pour Excel", _prepare_print, _print),
    "verifier": Command(
        "contrôle le fichier, puis ce qui manque au rapport", _prepare_verify, _verify
    ),
}
"""The commands by their names, in the order of the help."""
