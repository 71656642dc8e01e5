"""Every PDF file may be kept for good and read out: veraPDF judges it."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pdfplumber
import pytest
from pdfminer.pdftypes import resolve1
from reportlab.pdfgen.canvas import Canvas

from data.pictures import BLUE, RED, photograph
from report import verapdf
from synergy_desktop.cli import main
from synergy_desktop.domain.rich_text import Run
from synergy_desktop.exchange.interchange import read_json
from synergy_desktop.report.blocks import (
    Attachment,
    Bullets,
    Cell,
    Column,
    Contents,
    Cover,
    Heading,
    Landscape,
    Letterhead,
    Logo,
    Matrix,
    Paper,
    Paragraph,
    Row,
    RowKind,
    Signatory,
    Signatures,
    SummaryGrid,
    Table,
)
from synergy_desktop.report.changes.marking import marked
from synergy_desktop.report.changes.words import Marks
from synergy_desktop.report.charts import Bar, Chart, Curve, GroupedChart, LineChart, Series
from synergy_desktop.report.documents.catalogue import DOCUMENTS
from synergy_desktop.report.pdf.render import render
from synergy_desktop.store.dossier import Dossier

PRINTED = [f"{document.name}.pdf" for document in DOCUMENTS]
"""What is made of the sample dossier."""
SAMPLE = Path(__file__).parents[2] / "db" / "exemple" / "valpree.json"
SOURCE = Attachment(
    name="dossier été.json",
    description="Le dossier",
    media_type="application/json",
    data=b'{"a": 1}',
    changed=datetime(2026, 3, 2, 1, 30, tzinfo=timezone(timedelta(hours=2))),
)
ODD = (
    "<b>&amp; emoji \U0001f642 \U0001f469\u200d\U0001f467 \U0001f3db\ufe0f 日本 → ẞ 73\u00a0500"
    "\u202f€ puce \uf0b7 marque \ufeff nul \x00 \x01 \x7f \x85 \u2028 \ufffe \uffff \U0001ffff"
    " soft\xadhyphen e\u0301 \u0489 \u200f \\(x\\)"
)
MANY = "".join(map(chr, [*range(0x21, 0x7F), *range(0xA1, 0x24F), *range(0x370, 0x450)]))


def every_block(text: str) -> Paper:
    """A paper with each kind of block, on upright and on wide pages."""
    merged = Table(
        text,
        (Column(1), Column(1)),
        (Row((Cell("Titre", columns=2), None)), Row((Cell("a"), Cell("b")))),
        (
            Row((Cell("Groupe", columns=2), None), RowKind.GROUP),
            Row((Cell(text, rows=4, note=text), Cell("b"))),
            *[Row((None, Cell(text * repeats))) for repeats in (1, 60)],
            Row((None, Cell()), RowKind.TOTAL),
        ),
    )
    bare = Table("", (Column(1),), (), (Row((Cell(text),)),))
    blocks = (
        Cover((text, "CPAS"), text, text, ((text, text),), (Logo(BLUE, text), Logo(RED, "b"))),
        Letterhead((Logo(RED, text), Logo(photograph(), text))),
        Heading(2, text, "a"),
        Contents("Table"),
        Heading(4, "Sous-titre", "b", "1.1"),
        Paragraph(text, runs=(Run(text, bold=True), Run(text, italic=True))),
        Paragraph(""),
        Bullets((text, text)),
        Bullets((text,), ordered=True),
        Landscape((merged, bare)),
        Matrix(text, (("r", 3), ("s", None)), "Total : 3/10", (text,)),
        SummaryGrid("g", (text,), ("r",), ((3,),), ("3/25",), ("3/5",), "3/25"),
        Chart(text, (Bar("2026", 1, 2),)),
        Chart("vide", ()),
        GroupedChart(text, (text,), (Series("2025", (None,)), Series(text, (1,))), 2),
        GroupedChart("vide", (), (), 0),
        LineChart(text, ("2025", text), (Curve(text, ("1.5", "n.d.")), Curve("b", ("", "-2")))),
        LineChart("vide", (), ()),
        Signatures((Signatory(text, text, text), Signatory("a", "b"))),
    )
    return Paper(f"Papier {text}", "2026", text, blocks, SOURCE)


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, dict[str, int]]]:
    """What each file breaks of each flavour; Java is started once for all."""
    folder = tmp_path_factory.mktemp("papers")
    Dossier.create(folder / "x.synergie", read_json(SAMPLE)).close()
    assert main(["imprimer", str(folder / "x.synergie"), "--tous", "-o", str(folder)]) == 0
    made = {
        "odd": render(every_block(ODD)),
        "many": render(every_block(MANY)),
        "empty": render(Paper("t", "", "", (Paragraph(""),))),
        "changes": render(changed_paper()),
        "draft": render(replace(every_block(ODD), draft=f"Projet – {ODD}")),
        "plain": plain_reportlab(),
    }
    for name, data in made.items():
        (folder / name).write_bytes(data)
    files = [*made, *PRINTED]
    script = [sys.executable, verapdf.__file__, *files]
    judged = subprocess.run(script, cwd=folder, check=True, capture_output=True, timeout=600)
    found: dict[str, dict[str, dict[str, int]]] = json.loads(judged.stdout)
    return found


def changed_paper() -> Paper:
    """Each kind of block as it was and as it is, the words that went and came marked."""
    before, after = every_block("ancien texte"), every_block("texte neuf")
    return replace(after, blocks=tuple(marked(before.blocks, after.blocks, Marks.TEXT)))


def plain_reportlab() -> bytes:
    canvas = Canvas(BytesIO())
    canvas.drawString(10, 10, "x")
    data: bytes = canvas.getpdfdata()  # type: ignore[no-untyped-call] # not in the stubs
    return data


PAPERS = ("odd", "many", "empty", "changes", "draft", *PRINTED)


@pytest.mark.parametrize("name", PAPERS)
def test_papers_are_pdf_a_3a_and_pdf_ua_1(
    verdicts: dict[str, dict[str, dict[str, int]]], name: str
) -> None:
    assert verdicts[name] == {"3a": {}, "ua1": {}}


def test_the_judge_finds_fault_with_other_files(
    verdicts: dict[str, dict[str, dict[str, int]]],
) -> None:
    assert all(len(faults) > 3 for faults in verdicts["plain"].values())


def test_the_file_describes_itself_to_archives() -> None:
    with pdfplumber.open(BytesIO(render(every_block("L’été\x01& <co>")))) as document:
        metadata = resolve1(document.doc.catalog["Metadata"]).get_data().decode()

    elements = list(ET.fromstring(metadata).iter())  # noqa: S314 - written above
    said = {each.tag.split("}")[1]: each.text for each in elements}
    texts = [each.text for each in elements if each.tag.endswith("}li")]
    assert (said["conformance"], said["CreatorTool"]) == ("A", "Synergies")
    assert texts[:2] == ["Papier L’été & <co> 2026", "L’été & <co>"]
    assert "fr-BE" in texts
    assert "Date" not in metadata


def test_the_source_goes_along_with_its_date() -> None:
    with pdfplumber.open(BytesIO(render(every_block("x")))) as document:
        catalogue = document.doc.catalog
        (reference,) = resolve1(catalogue["AF"])
        listed = resolve1(resolve1(catalogue["Names"])["EmbeddedFiles"])["Names"]
        file = resolve1(reference)
        stream = resolve1(resolve1(file["EF"])["F"])
        assert listed[1].objid == reference.objid
        assert file["AFRelationship"].name == "Source"
        assert stream.get_data() == SOURCE.data
        assert stream.attrs["Subtype"].name == "application/json"
        assert resolve1(stream.attrs["Params"])["ModDate"] == b"D:20260301233000Z"


def test_the_file_is_known_by_its_content() -> None:
    paper = every_block("x")
    files = [render(paper), render(paper), render(replace(paper, subtitle="2027"))]

    assert files[0] == files[1]
    identities = []
    for data in files:
        with pdfplumber.open(BytesIO(data)) as document:
            identities.append(document.doc.xrefs[0].get_trailer()["ID"][0])
    assert len(identities[0]) == 16
    assert identities[0] == identities[1] != identities[2]
