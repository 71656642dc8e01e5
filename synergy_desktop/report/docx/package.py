"""The file around a Word document: what it says of itself, and the same bytes each time."""

from datetime import UTC
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document
from docx.opc.rel import Relationships

from synergy_desktop.report.blocks import Paper
from synergy_desktop.report.docx.styles import LANGUAGE, prepare
from synergy_desktop.report.docx.xml import tag
from synergy_desktop.report.plain import one_line

_UNUSED = ("customXml", "stylesWithEffects", "thumbnail", "extended-properties")
"""What python-docx's empty document carries along, by the ends of its relations."""
_LONGEST = 255
"""Of a property of the file, in letters."""
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The date of each part: the earliest that a zip file can tell."""
_CREATED_BY_WORD_2013 = "15"
_MOST_HYPHENS = 2
"""The most lines in a row that end in a hyphen."""


def new_document(paper: Paper) -> Document:
    """An empty document in our styles that says what it is."""
    document = docx.Document()
    prepare(document)
    _drop_unused(document.part.rels)
    if document.part.package is not None:
        _drop_unused(document.part.package.rels)
    _describe(document, paper)
    settings = document.settings.element
    for child in list(settings):
        settings.remove(child)
    mode = tag(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=_CREATED_BY_WORD_2013,
    )
    settings.extend(
        [
            tag("defaultTabStop", val=720),
            tag("autoHyphenation"),
            tag("consecutiveHyphenLimit", val=_MOST_HYPHENS),
            tag("doNotHyphenateCaps"),
            tag("compat", mode),
            tag("themeFontLang", val=LANGUAGE),
            tag("decimalSymbol", val=","),
            tag("listSeparator", val=";"),
        ]
    )
    return document


def saved(document: Document) -> bytes:
    """The bytes of the file, without the hour at which it was made."""
    as_made, told = BytesIO(), BytesIO()
    document.save(as_made)
    with ZipFile(as_made) as source, ZipFile(told, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = ZipInfo(name, _FIRST_DAY)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, source.read(name))
    return told.getvalue()


def _drop_unused(relations: Relationships) -> None:
    for key in [key for key, each in relations.items() if each.reltype.endswith(_UNUSED)]:
        del relations[key]


def _describe(document: Document, paper: Paper) -> None:
    about = document.core_properties
    told = about._element  # noqa: SLF001 - python-docx has no way to take a property away
    for child in list(told):
        told.remove(child)
    about.title = one_line(paper.full_title)[:_LONGEST]
    about.author = one_line(paper.author)[:_LONGEST]
    about.language = LANGUAGE
    if paper.source is not None and paper.source.changed is not None:
        about.created = about.modified = paper.source.changed.astimezone(UTC)
