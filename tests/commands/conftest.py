"""A dossier for the tests of the commands."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from data.contents import SMALL
from synergy_desktop.store.dossier import Dossier


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    """Open the small dossier."""
    dossier = Dossier.create(tmp_path / "Valprée.synergie", SMALL)
    yield dossier
    dossier.close()
