"""A Word file made of a few blocks, read back with python-docx."""

from collections.abc import Iterator
from io import BytesIO

import docx
from docx.document import Document
from docx.oxml.ns import qn

from synergy_desktop.report.blocks import Block, Cell, Column, Paper, Row, Table
from synergy_desktop.report.docx.render import render


def printed(*blocks: Block) -> bytes:
    """The Word file of a paper that holds ``blocks``."""
    return render(Paper(title="Papier", subtitle="2026", author="Valprée", blocks=blocks))


def read(*blocks: Block) -> Document:
    """``blocks`` as the Word file shows them."""
    return docx.Document(BytesIO(printed(*blocks)))


def said(document: Document) -> list[str]:
    """The paragraphs outside tables, without the empty ones."""
    return [each.text for each in document.paragraphs if each.text]


def table(*rows: Row, columns: int = 3) -> Table:
    """A table of columns of one width, each with a title."""
    heads = (Row(tuple(Cell(f"Titre {number}") for number in range(columns))),)
    return Table("Essai", (Column(1),) * columns, heads, rows)


def attributes(document: Document, name: str) -> Iterator[str | None]:
    """The value of each element ``name`` of the body, in order."""
    return (each.get(qn("w:val")) for each in document.element.body.iter(qn(f"w:{name}")))
