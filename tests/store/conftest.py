"""Dossiers for the tests of the store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from data.contents import SMALL
from synergy_desktop.store.dossier import Dossier


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the place of a dossier, with an accent and a space in its name."""
    folder = tmp_path / "Clé de l’été"
    folder.mkdir()
    return folder / "Valprée 2026.synergie"


@pytest.fixture
def dossier(path: Path) -> Iterator[Dossier]:
    """Open the small dossier."""
    dossier = Dossier.create(path, SMALL)
    yield dossier
    dossier.close()
