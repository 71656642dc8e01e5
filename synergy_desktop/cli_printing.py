"""The command that writes the papers of a year: one, or all of them."""

import sys
from argparse import Namespace
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from synergy_desktop.cli_arguments import Parser
from synergy_desktop.cli_given import (
    add_dossier,
    add_output,
    add_year,
    keep_apart,
    opened,
    report_of,
)
from synergy_desktop.domain.words import number_of
from synergy_desktop.errors import ReportError, SynergyError, reason

if TYPE_CHECKING:
    from synergy_desktop.domain.model import DossierContent, Report
    from synergy_desktop.report.blocks import Attachment
    from synergy_desktop.report.documents.catalogue import Document
    from synergy_desktop.report.documents.options import Options
    from synergy_desktop.report.sections.amendments import Told
    from synergy_desktop.store.dossier import Dossier

_Printed = tuple["DossierContent", "Report", "Told", "Options", "Attachment"]
"""What papers are made from: the dossier, the year, what its amendments change, what was chosen,
the data."""


def prepare(parser: Parser) -> None:
    """Ask for the dossier, the year, the paper and where it goes."""
    from synergy_desktop import cli_options
    from synergy_desktop.report.documents.catalogue import DOCUMENTS, REPORT

    add_dossier(parser)
    add_year(parser)
    which = parser.choices
    which.add_argument(
        "--document",
        metavar="NOM",
        choices=[document.name for document in DOCUMENTS],
        help=f"le document à imprimer (par défaut, {REPORT.name}) ; la liste est ci-dessous",
    )
    which.add_argument(
        "--tous", action="store_true", help="imprime tous les documents dans le répertoire -o"
    )
    add_output(
        parser, "F.pdf", "le fichier à écrire : .pdf, .docx (Word) ou .xlsx (Excel) ; ou DOSSIER/"
    )
    cli_options.prepare(parser)
    listed = "\n".join(f"  {document.name:<20} {document.title}" for document in DOCUMENTS)
    parser.epilog = f"Documents :\n{listed}"


def run(given: Namespace) -> str:
    """Write what was asked for.

    Raises:
        SynergyError: The dossier cannot be read, or a file not written.
    """
    from synergy_desktop import cli_options
    from synergy_desktop.report.documents.catalogue import DOCUMENTS, REPORT, find

    if given.tous and given.document:
        raise SynergyError("« --tous » et « --document » ne vont pas ensemble : choisissez.")
    if given.tous:
        return _print_all(given, DOCUMENTS)
    keep_apart(given.dossier, given.sortie)
    document = find(given.document) if given.document else REPORT
    cli_options.refuse_in_vain(given, document)
    printed = _read(given)
    _print(document, printed, given.sortie, replace=given.remplacer)
    year = printed[1].year
    return f"« {document.title} » {year} : le document est imprimé dans « {given.sortie} »."


def _print_all(given: Namespace, documents: "tuple[Document, ...]") -> str:
    folder: Path = given.sortie
    outs = {document: folder / f"{document.name}.pdf" for document in documents}
    for out in outs.values():
        if out.exists() and not given.remplacer:
            raise ReportError(f"« {out} » existe déjà. Rien n’est imprimé.")
    printed = _read(given)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as failure:
        raise ReportError(f"Impossible de créer « {folder} » : {reason(failure)}.") from failure
    for document, out in outs.items():
        _print(document, printed, out, replace=given.remplacer)
    count = number_of(len(outs), "document")
    return f"{count} de l’exercice {printed[1].year} imprimés dans « {folder} »."


def _read(given: Namespace) -> _Printed:
    from synergy_desktop import cli_options
    from synergy_desktop.exchange.interchange import dumps
    from synergy_desktop.report.documents.source import dossier_file
    from synergy_desktop.store import queries

    with closing(opened(given.dossier)) as dossier:
        content = queries.content(dossier)
        report = report_of(content, given.annee)
        source = dossier_file(dumps(content), dossier.history.changed_at)
        options = cli_options.options(given, dossier, report)
        return content, report, _told(dossier, content, report), options, source


def _told(dossier: "Dossier", content: "DossierContent", report: "Report") -> "Told":
    from synergy_desktop.report.templates import proposed_chapters
    from synergy_desktop.store.amendment_words import amendment_words

    chapters = proposed_chapters(content, report)
    return {each.id: amendment_words(dossier, each.rows, chapters) for each in report.amendments}


def _print(document: "Document", printed: _Printed, out: Path, *, replace: bool) -> None:
    """Write one paper, and tell on the error output what it still lacks."""
    from dataclasses import replace as with_source

    from synergy_desktop.report.documents.forms import made
    from synergy_desktop.report.documents.undrawn import sentence
    from synergy_desktop.report.documents.writing import write
    from synergy_desktop.report.gaps import remark

    content, report, told, options, source = printed
    paper = with_source(document.paper(content, report, told, options), source=source)
    undrawn: set[str] = set()
    write(made(paper, out, undrawn), out, replace=replace)
    lacking = remark(paper)
    _warn(f"{out.name} : {lacking[:1].lower()}{lacking[1:]}" if lacking else "")
    _warn(sentence(undrawn))


def _warn(note: str) -> None:
    """Write a note on the error output; a windowed program has none."""
    if note and sys.stderr is not None:
        sys.stderr.write(f"{note}\n")
