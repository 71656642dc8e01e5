"""The yearly report on the synergies, from its cover to its signatures."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from synergy_desktop.domain.model import DossierContent, Report, Service, Text
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.errors import ReportError
from synergy_desktop.report.blocks import Attachment, Block, PageBreak, Paper
from synergy_desktop.report.changes.marking import marked
from synergy_desktop.report.changes.words import Marks
from synergy_desktop.report.documents.forms import made
from synergy_desktop.report.documents.options import PLAIN, Annex, Earlier, Options
from synergy_desktop.report.documents.writing import write
from synergy_desktop.report.names import institution_name
from synergy_desktop.report.sections import texts
from synergy_desktop.report.sections.amendments import NOTHING, Told
from synergy_desktop.report.sections.annexes import amendment_annex, conformity_annex
from synergy_desktop.report.sections.around import TITLE, contents, cover, signatures
from synergy_desktop.report.sections.contracts import contracts
from synergy_desktop.report.sections.dashboard import dashboard
from synergy_desktop.report.sections.extract import service_extract
from synergy_desktop.report.sections.matrices import matrices
from synergy_desktop.report.sections.planning import planning
from synergy_desktop.report.sections.summary import summary
from synergy_desktop.report.templates import effective_texts

_NO_SERVICE = "Le service demandé ne fait plus partie de cet exercice : choisissez-en un autre."

_LEGENDS = {
    Marks.TEXT: "mots ajoutés soulignés, mots supprimés barrés ; un trait se trouve en marge de "
    "chaque passage qui a changé",
    Marks.MARGIN: "un trait se trouve en marge de chaque passage qui a changé ; ce qui a été "
    "supprimé est signalé en italique",
}


def paper(
    content: DossierContent, report: Report, options: Options = PLAIN, told: Told = NOTHING
) -> Paper:
    """The report in blocks, as ``options`` want it; ``told`` says what each amendment changes.

    Raises:
        ReportError: The year has no such service as ``options`` name.
    """
    service = _service(report, options.service)
    blocks = _blocks(content, report, service)
    if options.since is not None:
        blocks = _with_changes(blocks, options.since, service, options.marks)
    if service is None:
        blocks += _annexes(report, options.annexes, told)
    first = cover(content, report, service, _changes_shown(options))
    author = " – ".join(institution_name(content, side) for side in Side)
    extract = f" – {service.name}" if service is not None else ""
    return Paper(
        title=TITLE,
        subtitle=f"{report.year}{extract}",
        author=author,
        blocks=(*first, *blocks),
        draft=options.draft,
    )


def _service(report: Report, wanted: str) -> Service | None:
    if not wanted:
        return None
    found = [service for service in report.services if service.id == wanted]
    if not found:
        raise ReportError(_NO_SERVICE)
    return found[0]


def _blocks(content: DossierContent, report: Report, service: Service | None) -> list[Block]:
    """What stands between the cover and the annexes."""
    text = {each.key: each for each in effective_texts(content, report)}
    if service is not None:
        return service_extract(content, report, service, text)
    return _whole(content, report, text)


def _with_changes(
    blocks: list[Block], since: Earlier, service: Service | None, marks: Marks
) -> list[Block]:
    """``blocks`` with what became of those of the earlier state; a new service had none."""
    if service is None:
        return marked(_blocks(since.content, since.report, None), blocks, marks)
    known = [each for each in since.report.services if each.id == service.id]
    before = _blocks(since.content, since.report, known[0]) if known else []
    return marked(before, blocks, marks)


def _changes_shown(options: Options) -> list[tuple[str, str]]:
    """What the cover says of the changes that are shown."""
    if options.since is None:
        return []
    return [("Changements depuis", options.since.words), ("Lecture", _LEGENDS[options.marks])]


def _whole(content: DossierContent, report: Report, text: Mapping[str, Text]) -> list[Block]:
    """All parts, in the order of the canvas."""
    earlier = content.before(report)
    return [
        *contents(),
        *texts.chapter(text["context"]),
        *texts.chapter(text["legal_frame"]),
        *dashboard(content, report, text["intro_dashboard"]),
        PageBreak(),
        *planning(content, report, text["intro_planning"]),
        *matrices(report, text["intro_matrices"]),
        PageBreak(),
        *summary(report, earlier, text["intro_summary"]),
        PageBreak(),
        *contracts(content, report, text["intro_contracts"]),
        PageBreak(),
        *signatures(content, text["signatures"]),
    ]


def _annexes(report: Report, wanted: Sequence[Annex], told: Told) -> list[Block]:
    blocks: list[Block] = []
    number = 1
    if Annex.AMENDMENTS in wanted and report.amendments:
        blocks += amendment_annex(number, report, told)
        number += 1
    if Annex.CONFORMITY in wanted:
        blocks += conformity_annex(number, report)
    return blocks


def build(
    content: DossierContent,
    report: Report,
    out: Path,
    *,
    replace: bool = False,
    source: Attachment | None = None,
    undrawn: set[str] | None = None,
    go_on: Callable[[], bool] | None = None,
) -> None:
    """Write the report of one year as the file ``out``, whole or not at all; its end says the form.

    It reads nothing but ``content`` and may run in any thread. ``source`` goes along in a PDF file,
    ``undrawn`` takes the characters that no font of it draws. ``go_on`` is asked now and then;
    False stops the work.

    Raises:
        ReportCancelledError: ``go_on`` returned False.
        ReportError: ``out`` exists and ``replace`` is False, it cannot be written, or no paper is
            made in its form.
    """
    whole = dataclasses.replace(paper(content, report), source=source)
    write(made(whole, out, undrawn, go_on), out, replace=replace)


def as_pdf(
    content: DossierContent,
    report: Report,
    *,
    source: Attachment | None = None,
    undrawn: set[str] | None = None,
    go_on: Callable[[], bool] | None = None,
) -> bytes:
    """The same as the bytes of a PDF file, for a preview.

    Raises:
        ReportCancelledError: ``go_on`` returned False.
    """
    from synergy_desktop.report.pdf.render import render

    whole = dataclasses.replace(paper(content, report), source=source)
    return render(whole, go_on, undrawn)
