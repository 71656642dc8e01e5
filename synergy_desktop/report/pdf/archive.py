"""What makes a PDF file fit to be kept and to be read out: PDF/A-3a and PDF/UA-1.

The file says so itself, and in which colours it is meant; it may carry other files.
"""

import hashlib
import unicodedata
from datetime import UTC, datetime
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream, PDFString, PDFZCompress

from synergy_desktop import paths
from synergy_desktop.report.blocks import Attachment

_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{Author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{Language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{Producer}</pdf:Producer>
<xmp:CreatorTool>{Creator}</xmp:CreatorTool>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Which part of ISO 14289 the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def plain(text: str) -> str:
    """``text`` on one line, without what XML cannot hold."""
    return "".join(
        " " if unicodedata.category(sign) in {"Cc", "Cs"} or sign in "\ufffe\uffff" else sign
        for sign in text
    )


def packet(about: dict[str, str]) -> PDFStream:
    """The description of a file, of which ``about`` gives the title, author and so on."""
    text = _PACKET.format_map({name: escape(value) for name, value in about.items()})
    entries = {"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}
    return PDFStream(PDFDictionary(entries), text.encode())


def colours(document: Any) -> str:  # noqa: ANN401 - not in the stubs
    """Say that the colours are those of a screen; the list of such intents as PDF code."""
    profile = PDFStream(PDFDictionary({"N": 3}), _profile(), [PDFZCompress])
    profile_code = document.Reference(profile).format(document).decode()
    return (
        "[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)"
        f"/DestOutputProfile {profile_code}>>]"
    )


@cache
def _profile() -> bytes:
    return paths.resources("colours", "sRGB.icc").read_bytes()


def embed(document: Any, attachment: Attachment) -> tuple[str, str]:  # noqa: ANN401 - not in the stubs
    """Put ``attachment`` into the file: what the catalogue says of it as /Names and as /AF."""
    data = attachment.data
    checksum = hashlib.md5(data, usedforsecurity=False).hexdigest()
    facts = f"/Size {len(data)}/CheckSum<{checksum}>"
    if attachment.changed is not None:
        facts += f"/ModDate({_date(attachment.changed)})"
    kind = attachment.media_type.replace("/", "#2F")
    entries = {
        "Type": PDFName("EmbeddedFile"),
        "Subtype": f"/{kind}",
        "Params": f"<<{facts}>>",
    }
    stream = PDFStream(PDFDictionary(entries), data, [PDFZCompress])
    code = document.Reference(stream).format(document).decode()
    specification = {
        "Type": PDFName("Filespec"),
        "F": PDFString(attachment.name),
        "UF": PDFString(attachment.name),
        "Desc": PDFString(attachment.description),
        "AFRelationship": PDFName("Source"),
        "EF": f"<</F {code}/UF {code}>>",
    }
    reference = document.Reference(PDFDictionary(specification)).format(document).decode()
    name = PDFString(attachment.name).format(document).decode("latin-1")
    return f"<</EmbeddedFiles<</Names[{name} {reference}]>>>>", f"[{reference}]"


def _date(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ")
