"""The colours of the wall: read from the back row, by everyone, on a faded picture."""

from itertools import pairwise

import pytest

from synergy_desktop.ui.projector.look import DARK, LIGHT, Palette

PALETTES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
ENOUGH, STEP = 7.0, 6.5
"""The contrast of text, and how far apart in lightness (0 to 100) two levels are."""

SIGHTS = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
    # Machado, Oliveira and Fernandes (2009), for those who lack one kind of cone altogether.
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: str) -> tuple[float, ...]:
    """The light of a colour's red, green and blue, 0 to 1."""
    shares = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return tuple(s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)


def luminance(light: tuple[float, ...]) -> float:
    red, green, blue = light
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(linear(one)), luminance(linear(other))))
    return (lighter + 0.05) / (darker + 0.05)


def lightness(colour: str, sight: str) -> float:
    """How light a colour looks, 0 to 100 (CIE L*), to someone who sees like that."""
    light = linear(colour)
    seen = (
        sum(share * part for share, part in zip(row, light, strict=True)) for row in SIGHTS[sight]
    )
    share = luminance(tuple(min(1.0, max(0.0, part)) for part in seen))
    return float(116 * share ** (1 / 3) - 16) if share > 0.008856 else 903.3 * share


@PALETTES
def test_all_text_stands_out(palette: Palette) -> None:
    for ink in (palette.ink, palette.soft, palette.gain, palette.loss):
        assert contrast(ink, palette.ground) >= ENOUGH
    for ground in (palette.wash, palette.empty):
        assert contrast(palette.ink, ground) >= ENOUGH
        assert contrast(palette.soft, ground) >= ENOUGH
    for fill, ink in zip(palette.fills, palette.inks, strict=True):
        assert contrast(fill, ink) >= ENOUGH


@PALETTES
@pytest.mark.parametrize("sight", SIGHTS)
def test_levels_are_told_apart_by_how_light_they_are(palette: Palette, sight: str) -> None:
    shades = [lightness(fill, sight) for fill in palette.fills]
    if shades[0] > shades[-1]:
        shades.reverse()
    assert all(next_one - one >= STEP for one, next_one in pairwise(shades))
