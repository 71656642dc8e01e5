"""The style set of a Word file: the names that Word knows, and ours for tables and the cover.

Word shows its own names in the user's language: "heading 1" is « Titre 1 » in a French one.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from docx.document import Document

from synergy_desktop.report.blocks import Align, Emphasis
from synergy_desktop.report.docx.looks import FONT, Look, border, letters_of, paragraph_of, shade
from synergy_desktop.report.docx.xml import TWIPS, Element, tag
from synergy_desktop.report.pdf import theme

LANGUAGE = "fr-BE"
TABLE = "Synergies"
BULLET, NUMBER = 1, 2
"""The numbers of the two kinds of lists."""
_INDENT = 18.0
_DEEPEST = 9
_KNOWN = re.compile(r"(heading|toc) \d|header|footer|caption|Title|Subtitle|List (Bullet|Number)")
"""The names of the styles that every Word has."""
_HALF = 226.0
"""Half the width of an upright page, less the gap between two places to sign."""


def _list(name: str, number: int) -> Look:
    return Look(
        name,
        theme.BODY,
        before=4,
        after=7,
        number=number,
        indent=_INDENT,
        hanging=_INDENT,
        is_list=True,
    )


def _line_to_fill(name: str, before: float, after: float = 0.0) -> Look:
    return Look(
        name,
        theme.BODY_QUIET,
        before=before,
        after=after,
        keep_next=True,
        tabs=(("left", 64, "none"), ("right", _HALF - 12, "underscore")),
    )


BODIES = {
    Emphasis.NONE: "Normal",
    Emphasis.STRONG: "TexteFort",
    Emphasis.QUIET: "TexteDiscret",
}
ALIGNED = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}

_TEXTS = {
    "TexteFort": Look("Texte fort", theme.BODY_STRONG, after=7),
    "TexteDiscret": Look("Texte discret", theme.BODY_QUIET, after=7),
    "Puces": _list("List Bullet", BULLET),
    "Numeros": _list("List Number", NUMBER),
    "Legende": Look("caption", theme.CAPTION, before=8, after=4, keep_next=True),
    "Separateur": Look("Séparateur", theme.TextStyle(2, 8)),
}
_COVER = {
    "Couverture": Look("Couverture institution", theme.COVER_INSTITUTIONS[0], ground=theme.DEEP),
    "Titre": Look("Title", theme.COVER_TITLE, before=130, after=2),
    "Soustitre": Look("Subtitle", theme.COVER_SUBTITLE, after=150),
    "CouvertureLibelle": Look("Couverture libellé", theme.COVER_LABEL, before=2, after=2),
    "CouvertureFait": Look("Couverture fait", theme.BODY, before=2, after=2),
}
_SIGNATURES = {
    "SignataireInstitution": Look(
        "Signataire institution",
        theme.BODY_STRONG,
        before=4,
        keep_next=True,
        rules=(("top", theme.ACCENT, 1.2),),
    ),
    "Signataire": Look("Signataire", theme.BODY, keep_next=True),
    "LigneARemplir": _line_to_fill("Ligne à remplir", 18),
    "LigneASigner": _line_to_fill("Ligne à signer", 64, after=24),
}


def prepare(document: Document) -> None:
    """Put our styles and lists in the place of those of the empty document."""
    styles = document.styles.element
    for child in list(styles):
        styles.remove(child)
    styles.extend([_defaults(), *_normal(), *_headings(), *_contents(), *_running()])
    for looks in (_TEXTS, _COVER, _SIGNATURES):
        styles.extend(_style(key, look) for key, look in looks.items())
    styles.append(_table())
    numbering = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    numbering.extend(_lists())


class RareStyles:
    """Styles that come into the file when the first text needs them."""

    def __init__(self, document: Document) -> None:
        self._styles = document.styles.element
        self._known: set[str] = set()

    def unlisted(self, level: int) -> str:
        """The key of a style like that of headings of ``level`` which the contents leave out."""
        key = f"{heading_style(level)}HorsTable"
        if key not in self._known:
            self._known.add(key)
            look = replace(_heading(level), name=f"Titre {level} hors table")
            self._styles.append(_style(key, look, follower="Normal"))
        return key

    def of_cell(self, name: str, text: theme.TextStyle, align: Align, *, keep_next: bool) -> str:
        """The key of the style ``name`` ("Cellule discrète") with texts that stand at ``align``."""
        words = [name, {Align.CENTRE: "centre", Align.RIGHT: "droite"}.get(align, "")]
        key = "".join(word.title() for word in " ".join(words).split())
        if key not in self._known:
            self._known.add(key)
            shown = " ".join(filter(None, words))
            look = Look(
                shown, text, align=ALIGNED[align], keep_next=keep_next, divides=text.divides
            )
            self._styles.append(_style(key, look))
        return key


def heading_style(level: int) -> str:
    """The key of the style of headings of ``level``, from 1."""
    return f"Titre{min(level, _DEEPEST)}"


def contents_style(level: int) -> str:
    """The key of the style of an entry of the contents for a heading of ``level``."""
    return f"TM{min(level, _DEEPEST)}"


def running_style(name: str, *, wide: bool) -> str:
    """The key of the style of running heads ("EnTete", "PiedDePage")."""
    return f"{name}Paysage" if wide else name


def ordered_list(document: Document) -> int:
    """The number of a new list that counts from 1."""
    numbering = document.part.numbering_part.element
    number = len(numbering.findall(numbering.tag.replace("numbering", "num"))) + 1
    start = tag("lvlOverride", tag("startOverride", val=1), ilvl=0)
    numbering.append(tag("num", tag("abstractNumId", val=NUMBER), start, numId=number))
    return number


def _defaults() -> Element:
    fonts = tag("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    language = tag("lang", val=LANGUAGE, eastAsia=LANGUAGE, bidi="ar-SA")
    letters = tag("rPr", fonts, *letters_of(theme.BODY), language)
    return tag("docDefaults", tag("rPrDefault", letters), tag("pPrDefault"))


def _normal() -> Iterator[Element]:
    yield tag(
        "style",
        tag("name", val="Normal"),
        tag("qFormat"),
        paragraph_of(Look("Normal", theme.BODY, after=7)),
        letters_of(theme.BODY),
        type="paragraph",
        default="1",
        styleId="Normal",
    )
    for kind, key, name in (
        ("character", "Policepardefaut", "Default Paragraph Font"),
        ("table", "TableauNormal", "Normal Table"),
        ("numbering", "Aucuneliste", "No List"),
    ):
        known = tag("style", tag("name", val=name), type=kind, default="1", styleId=key)
        yield known


def _headings() -> Iterator[Element]:
    for level in range(1, _DEEPEST + 1):
        yield _style(heading_style(level), _heading(level), follower="Normal")


def _heading(level: int) -> Look:
    rank = min(level, len(theme.HEADINGS)) - 1
    before, after = theme.HEADING_GAPS[rank]
    return Look(
        f"heading {level}",
        theme.HEADINGS[rank],
        before=before,
        after=after,
        keep_next=True,
        level=min(level, _DEEPEST) - 1,
    )


def _contents() -> Iterator[Element]:
    for level in range(1, _DEEPEST + 1):
        text = theme.BODY_STRONG if level == 1 else theme.BODY
        end = theme.PORTRAIT.frame_width
        indent = 16.0 * (level - 1)
        look = Look(
            f"toc {level}",
            text,
            before=8 if level == 1 else 0,
            after=3,
            indent=indent,
            tabs=(("right", end, "dot"),),
        )
        yield _style(contents_style(level), look)


def _running() -> Iterator[Element]:
    for name, shown, side in (("EnTete", "header", "bottom"), ("PiedDePage", "footer", "top")):
        for wide, form in ((False, theme.PORTRAIT), (True, theme.LANDSCAPE)):
            look = Look(
                f"{shown} paysage" if wide else shown,
                theme.RUNNING,
                tabs=(("right", form.frame_width, "none"),),
                rules=((side, theme.HAIRLINE, 0.6),),
            )
            yield _style(running_style(name, wide=wide), look)


def _style(key: str, look: Look, follower: str = "") -> Element:
    return tag(
        "style",
        tag("name", val=look.name),
        tag("basedOn", val=look.based_on),
        tag("next", val=follower) if follower else None,
        tag("qFormat"),
        paragraph_of(look),
        letters_of(look.text),
        type="paragraph",
        styleId=key,
        **({} if _KNOWN.fullmatch(look.name) else {"customStyle": "1"}),
    )


def _table() -> Element:
    """Hairlines around the cells, the heading row on its own ground."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    margins = (("top", 3), ("left", 4), ("bottom", 3), ("right", 4))
    properties = tag(
        "tblPr",
        tag("tblBorders", *(border(side, theme.HAIRLINE, 0.5) for side in sides)),
        tag("tblCellMar", *(tag(side, w=at * TWIPS, type="dxa") for side, at in margins)),
    )
    first = tag("tblStylePr", tag("tcPr", shade(theme.HEADER)), type="firstRow")
    return tag(
        "style",
        tag("name", val="Tableau Synergies"),
        tag("basedOn", val="TableauNormal"),
        properties,
        first,
        type="table",
        customStyle="1",
        styleId=TABLE,
    )


def _lists() -> Iterator[Element]:
    for number, kind, mark in ((BULLET, "bullet", "–"), (NUMBER, "decimal", "%1.")):
        level = tag(
            "lvl",
            tag("start", val=1),
            tag("numFmt", val=kind),
            tag("lvlText", val=mark),
            tag("lvlJc", val="left"),
            tag("pPr", tag("ind", left=_INDENT * TWIPS, hanging=_INDENT * TWIPS)),
            ilvl=0,
        )
        yield tag(
            "abstractNum", tag("multiLevelType", val="singleLevel"), level, abstractNumId=number
        )
    for number in (BULLET, NUMBER):
        yield tag("num", tag("abstractNumId", val=number), numId=number)
