"""What is remembered between two runs, through the file that holds it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synergy_desktop.settings import RECENT_LIMIT, Settings, user_settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def dossiers(folder: Path, count: int) -> list[Path]:
    made = [folder / f"{number}.synergie" for number in range(count)]
    for path in made:
        path.touch()
    return made


def test_a_text_is_there_at_the_next_run(file: Path) -> None:
    Settings(file).set_text("lastFolder", "C:\\Été")
    assert Settings(file).text("lastFolder") == "C:\\Été"
    assert Settings(file).text("other", "default") == "default"


def test_the_dossier_opened_last_comes_first_and_once(file: Path, tmp_path: Path) -> None:
    first, second = dossiers(tmp_path, 2)
    settings = Settings(file)
    for path in (first, second, first):
        settings.remember(path)
    assert Settings(file).recent == (first, second)


def test_only_so_many_dossiers_are_remembered(file: Path, tmp_path: Path) -> None:
    settings = Settings(file)
    for path in dossiers(tmp_path, RECENT_LIMIT + 2):
        settings.remember(path)
    assert [path.stem for path in settings.recent] == [str(n) for n in range(9, 1, -1)]


def test_a_dossier_that_is_gone_is_left_out_and_pruned(file: Path, tmp_path: Path) -> None:
    gone, kept, new = dossiers(tmp_path, 3)
    settings = Settings(file)
    settings.remember(gone)
    settings.remember(kept)
    gone.unlink()
    assert settings.recent == (kept,)
    settings.remember(new)
    assert gone.name not in file.read_text(encoding="utf-8")


def test_a_dossier_can_be_forgotten(file: Path, tmp_path: Path) -> None:
    one, other = dossiers(tmp_path, 2)
    settings = Settings(file)
    settings.remember(one)
    settings.remember(other)
    settings.forget(other)
    assert Settings(file).recent == (one,)
    assert other.exists()


@given(st.binary(max_size=60) | st.just(b"[1, 2]") | st.just(b'{"recent": 3}'))
def test_a_damaged_file_is_set_aside_and_never_stops_anyone(tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(damage)
    settings = Settings(file)
    assert settings.recent == ()
    settings.set_text("key", "value")
    assert Settings(file).text("key") == "value"


def test_what_was_damaged_can_still_be_looked_at(file: Path) -> None:
    file.write_text("{half", encoding="utf-8")
    Settings(file)
    assert file.with_suffix(".damaged.json").read_text(encoding="utf-8") == "{half"


def test_a_place_that_cannot_be_written_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    settings = Settings(tmp_path / "file" / "settings.json")
    settings.set_text("key", "value")
    assert settings.text("key") == "value"


def test_without_a_place_of_their_own_settings_last_for_the_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr("platformdirs.user_data_dir", refuse)
    settings = user_settings()
    settings.set_text("key", "value")
    assert settings.text("key") == "value"
