"""The scale that the matrices stand on."""

import re

import pytest

from synergy_desktop.domain.scales import LEVELS, REGISTERS
from synergy_desktop.domain.vocabulary import Level, Register

PANEL_CHARACTERS = 200
TEXTS = [level.definition for level in LEVELS] + [each.definition for each in REGISTERS]


def test_levels_run_from_zero_to_five() -> None:
    assert [entry.level for entry in LEVELS] == list(range(6))
    assert [entry.name for entry in LEVELS] == [level.label for level in Level]


def test_registers_follow_the_canvas() -> None:
    assert [entry.register for entry in REGISTERS] == list(Register)
    assert [entry.label for entry in REGISTERS] == [register.label for register in Register]


def test_short_labels_are_never_longer() -> None:
    assert all(len(entry.short_label) <= len(entry.label) for entry in REGISTERS)


def test_every_definition_is_its_own() -> None:
    assert len(set(TEXTS)) == len(TEXTS)


@pytest.mark.parametrize("text", TEXTS)
def test_a_definition_fits_a_panel(text: str) -> None:
    assert 20 < len(text) <= PANEL_CHARACTERS
    assert text[0].isupper()
    assert text.endswith(".")


@pytest.mark.parametrize("text", TEXTS)
def test_a_definition_is_typeset_in_french(text: str) -> None:
    assert "'" not in text
    assert not re.search(r" [:;?!»]|« ", text)
