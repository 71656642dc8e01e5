import pytest

from synergy_desktop.report.blocks import Emphasis, Heading, Paper, Paragraph
from synergy_desktop.report.documents.undrawn import sentence
from synergy_desktop.report.pdf.render import render


def undrawn(text: str) -> set[str]:
    found: set[str] = set()
    blocks = (Heading(1, text, "a"), Paragraph(text, Emphasis.QUIET))
    render(Paper("t", "s", "a", blocks), undrawn=found)
    return found


@pytest.mark.parametrize(
    "drawn",
    ["Éœ « » – … € ² → ≥ ☐ ☒ ẞ Łódź", "a\u200db\xadc\u2060d", "\u2764\ufe0f", "e\u0301", "a\tb\nc"],
)
def test_what_the_fonts_draw_is_not_named(drawn: str) -> None:
    assert undrawn(drawn) == set()


def test_what_no_font_draws_is_named_once() -> None:
    many = "".join(map(chr, range(0x100, 0x250)))

    assert undrawn(f"日 {many} \U0001f642 日 \uf0b7 \x01 \uffff") == {
        *"日\U0001f642\uf0b7\x01\uffff"
    }


def test_a_paper_printed_before_hides_nothing() -> None:
    assert undrawn("\U0001f9d0") == undrawn("\U0001f9d0") == {"\U0001f9d0"}


def test_the_sentence_names_them() -> None:
    why = "«\u00a0\ufffd\u00a0» faute de police\u00a0:"
    assert sentence(set()) == ""
    assert sentence({"日"}) == f"S’imprime {why} 日 (U+65E5)."
    assert sentence({"日", "\x01"}) == f"S’impriment {why} U+0001, 日 (U+65E5)."


def test_the_sentence_stays_short() -> None:
    said = sentence(set(map(chr, range(0x4E00, 0x4F00))))

    assert said.endswith(" et d’autres.")
    assert said.count("U+") == 8
