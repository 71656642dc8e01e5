"""What comes in from Word and LibreOffice is what a text may have, and reads well."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData

from synergy_desktop.domain.rich_text import (
    Heading,
    ListBlock,
    Paragraph,
    RichBlock,
    Run,
    Runs,
    TableBlock,
)
from synergy_desktop.ui.rich_text.editor import RichEdit

SAMPLES = Path(__file__).parents[1] / "data" / "clipboard"


@pytest.fixture
def editor(qapp: object) -> RichEdit:
    return RichEdit()


def pasted(editor: RichEdit, html: str) -> tuple[RichBlock, ...]:
    data = QMimeData()
    data.setHtml(html)
    editor.insertFromMimeData(data)
    return editor.blocks()


def runs(text: str) -> Runs:
    return (Run(text),)


def word_item(mark: str, words: str, level: int) -> str:
    return (
        f"<p class=MsoListParagraph style='mso-list:l0 level{level} lfo1'>"
        f"<![if !supportLists]><span>{mark}<span>&nbsp; </span></span><![endif]>{words}</p>"
    )


def test_a_text_of_libreoffice_comes_in_clean(editor: RichEdit) -> None:
    bold, italic = Run("couvert", bold=True), Run("éclairé", italic=True)
    abri = (Run("Un abri "), bold, Run(" et "), italic, Run(", voir la fiche[1], ouvert à tous."))
    assert pasted(editor, (SAMPLES / "texte.html").read_text(encoding="utf-8")) == (
        Heading(1, runs("Le parc à vélos")),
        Paragraph(abri),
        Paragraph(runs("Une ligne centrée\npuis une autre")),
        Paragraph(runs("Le local fermé à clé mots biffés compte vingt places.")),
        Heading(2, runs("Les usages")),
        ListBlock((runs("agents\n– de la commune\n– du CPAS"), runs("visiteurs"))),
        Paragraph(runs("Dans l’ordre :")),
        ListBlock((runs("choisir le lieu\n– plan"), runs("commander")), ordered=True),
        Paragraph(runs("Après le cadre.")),
        Paragraph(runs("avec une image.")),
        TableBlock(
            (
                ((Run("Site", bold=True),), (), runs("Places")),
                (runs("Centre"), runs("Gare"), runs("12")),
                ((), runs("École\n(cour)"), runs("8")),
            )
        ),
        Paragraph(runs("Fin du texte.")),
        Paragraph(runs("[1] Décision du collège du 3 mars.")),
    )


def test_a_list_of_word_goes_on_after_what_stands_below_an_item(editor: RichEdit) -> None:
    items = [("1.", "un", 1), ("a.", "<b>a</b>", 2), ("o", "rond", 3), ("2.", "deux", 1)]
    items.append(("3.", "trois", 1))
    first = (Run("un\n– "), Run("a", bold=True), Run("\n– rond"))
    assert pasted(editor, "".join(word_item(*item) for item in items)) == (
        ListBlock((first, runs("deux"), runs("trois")), ordered=True),
    )


def test_comments_and_struck_words_of_word_stay_behind(editor: RichEdit) -> None:
    html = """<p>Avant<a class=msocomanchor href="#_msocom_1">[LD1]</a><span
    class=MsoCommentReference><span style='mso-special-character:comment'>&nbsp;</span></span>,
    <del cite="mailto:x">vieux</del><ins>neuf</ins>, syn&shy;er\u00adgie.</p>
    <table><tr><td>a</td><td>b</td></tr><tr height=0><td width=9></td><td></td></tr></table>
    <div style='mso-element:comment-list'><div><p>[LD1] Mon avis</p></div></div>"""
    assert pasted(editor, html) == (
        Paragraph(runs("Avant, neuf, synergie.")),
        TableBlock(((runs("a"), runs("b")),)),
    )
