"""The names of the registers, where a column is narrow."""

from functools import cache

from synergy_desktop.domain.scales import REGISTERS


@cache
def breakable_headings() -> tuple[str, ...]:
    """The names of the registers, with the places where a narrow column may break their words."""
    return tuple(
        " ".join(_SYLLABLES.get(word, word) for word in register.short_label.split())
        for register in REGISTERS
    )


_SYLLABLES = {
    word.replace("\u00ad", ""): word
    for word in (
        "Fonc\u00adtion\u00adne\u00adment",
        "Ma\u00adna\u00adge\u00adment",
        "Com\u00adpé\u00adtences",
        "for\u00adma\u00adtion",
        "Forma\u00adli\u00adsa\u00adtion",
        "Res\u00adsour\u00adces",
    )
}
