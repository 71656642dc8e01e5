"""Files that come with the program are found; what is written is written whole."""

import errno
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from synergy_desktop import paths


def _install(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretend that the package lies in ``root``."""
    (root / "synergy_desktop").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(root / "synergy_desktop" / "paths.py"))


def _ship(folder: Path, name: str) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("x", "utf-8")
    return file


def test_a_checkout_holds_its_files_at_the_top() -> None:
    assert paths.resources("schema", "interchange-1.schema.json").is_file()
    assert paths.db("schema.sql").is_file()


def test_a_wheel_holds_them_in_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _install(tmp_path, monkeypatch)
    font = _ship(tmp_path / "synergy_desktop" / "resources", "fonts/a.ttf")
    schema = _ship(tmp_path / "synergy_desktop" / "db", "schema.sql")
    assert paths.resources("fonts", "a.ttf") == font
    assert paths.db("schema.sql") == schema


def test_a_frozen_program_holds_them_in_its_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _install(tmp_path / "elsewhere", monkeypatch)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "frozen"), raising=False)
    schema = _ship(tmp_path / "frozen" / "db", "schema.sql")
    assert paths.db("schema.sql") == schema


def test_a_file_that_does_not_come_with_the_program_is_a_fault() -> None:
    with pytest.raises(FileNotFoundError, match="absent"):
        paths.resources("absent.txt")


def test_the_log_is_begun_afresh_once_it_is_long(user_home: Path) -> None:
    log = paths.error_log()
    assert log is not None
    assert user_home in log.parents
    log.write_text("x" * 1_000_001, "utf-8")
    assert paths.error_log() == log
    assert not log.exists()
    assert log.with_name("erreurs.1.log").stat().st_size == 1_000_001


def test_without_a_place_for_it_there_is_no_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x", "utf-8")
    for variable in ("XDG_DATA_HOME", "WIN_PD_OVERRIDE_LOCAL_APPDATA", "HOME"):
        monkeypatch.setenv(variable, str(blocked / "below"))
    assert paths.error_log() is None


def _write(target: Path, text: str, *, replace: bool = False, then: Callable[[], object]) -> None:
    with paths.written_whole(target, replace=replace) as draft:
        draft.write_text(text, "utf-8")
        then()


def _fill_the_disk() -> None:
    raise OSError(errno.ENOSPC, "plein")


def test_what_is_written_appears_whole(tmp_path: Path) -> None:
    target = tmp_path / "é.txt"
    with paths.written_whole(target) as draft:
        draft.write_text("fini", "utf-8")
        assert not target.exists()
    assert target.read_text("utf-8") == "fini"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failure_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_text("avant", "utf-8")
    with pytest.raises(OSError, match="plein"):
        _write(target, "à moitié", replace=True, then=_fill_the_disk)
    assert target.read_text("utf-8") == "avant"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_is_not_replaced_unasked(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_text("avant", "utf-8")
    with pytest.raises(FileExistsError), paths.written_whole(target) as draft:
        draft.write_text("après", "utf-8")
    assert target.read_text("utf-8") == "avant"


def test_a_file_that_appears_meanwhile_is_not_replaced_either(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    with pytest.raises(FileExistsError):
        _write(target, "après", then=lambda: target.write_text("entretemps", "utf-8"))
    assert target.read_text("utf-8") == "entretemps"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_is_never_replaced(tmp_path: Path) -> None:
    target = tmp_path / "dossier"
    target.mkdir()
    with (
        pytest.raises(IsADirectoryError),
        paths.written_whole(target, replace=True) as draft,
    ):
        draft.write_text("x", "utf-8")
    assert target.is_dir()
