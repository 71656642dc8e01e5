"""The mark of a draft behind the pages of a Word file, the way Word itself writes one."""

from xml.sax.saxutils import quoteattr

from docx.oxml.parser import parse_xml

from synergy_desktop.report.docx.looks import FONT, code
from synergy_desktop.report.docx.xml import Element
from synergy_desktop.report.pdf import theme
from synergy_desktop.report.plain import one_line

_WIDEST, _TALLEST, _LETTER = 600.0, 90.0, 0.52
"""Of the mark in points, and the width of a letter beside its height."""
_SHAPE = """\
<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<w:rPr><w:noProof/></w:rPr><w:pict>
<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"
 path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/>
<v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>
<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>
<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>
<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/>
</v:formulas><v:path textpathok="t" o:connecttype="rect"/>
<v:textpath on="t" fitshape="t"/></v:shapetype>
<v:shape id="PowerPlusWaterMarkObject{number}" o:spid="_x0000_s{spid}" type="#_x0000_t136"
 alt={alt} style="position:absolute;margin-left:0;margin-top:0;width:{width:.0f}pt;\
height:{height:.0f}pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;\
mso-position-horizontal-relative:margin;mso-position-vertical:center;\
mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#{colour}" stroked="f">
<v:textpath style="font-family:&quot;{font}&quot;;font-size:1pt" string={words}/>
</v:shape></w:pict></w:r>"""
_FIRST_SHAPE = 2049
"""Word numbers the shapes of running heads from here on."""


def watermark(draft: str, number: int) -> Element:
    """A run for a running head that sets ``draft`` across the page; ``number`` tells it apart."""
    words = one_line(draft)
    height = min(_TALLEST, _WIDEST / max(len(words), 1) / _LETTER)
    made: Element = parse_xml(
        _SHAPE.format(
            number=number,
            spid=_FIRST_SHAPE + number,
            alt=quoteattr(words),
            width=min(_WIDEST, height * _LETTER * len(words)),
            height=height,
            colour=code(theme.DRAFT),
            font=FONT,
            words=quoteattr(words),
        )
    )
    return made
