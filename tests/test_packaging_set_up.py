"""The set-up on a bare machine: it installs what it may, and says what to type where it may not."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

import set_up


class Machine:
    """A machine of Debian's kind that only notes what it is told to run."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, root: bool, refuses: str = "") -> None:
        self.ran: list[str] = []
        self._refuses = refuses
        monkeypatch.setattr("sys.platform", "linux")
        monkeypatch.setattr("os.geteuid", lambda: 0 if root else 1000, raising=False)
        monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
        monkeypatch.setattr(subprocess, "run", self._run)
        monkeypatch.delenv("DISPLAY", raising=False)
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)

    def _run(
        self, command: Sequence[str], **_options: object
    ) -> subprocess.CompletedProcess[bytes]:
        self.ran.append(" ".join(command))
        refused = bool(self._refuses) and self._refuses in self.ran[-1]
        return subprocess.CompletedProcess(command, int(refused))


def test_root_gets_what_is_missing_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, root=True)
    monkeypatch.setattr(set_up, "_loads", lambda name: name not in ("libEGL.so.1", "libGL.so.1"))
    set_up.provide_qt_libraries()
    (command,) = machine.ran
    assert command.endswith("apt-get install --yes --no-install-recommends libegl1 libgl1")
    assert "sudo" not in command


def test_a_complete_machine_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, root=True)
    monkeypatch.setattr(set_up, "_loads", lambda _name: True)
    set_up.provide_qt_libraries()
    assert machine.ran == []


def test_stale_package_lists_are_renewed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, root=True, refuses="install")
    with pytest.raises(set_up.SetUpError, match="sudo apt-get install libegl1"):
        set_up.apt_install(["libegl1"])
    assert [command.split("apt-get ")[1].split()[0] for command in machine.ran] == [
        "install",
        "update",
        "install",
    ]


def test_who_may_not_install_is_told_what_to_type(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    machine = Machine(monkeypatch, root=False, refuses="sudo")
    monkeypatch.setattr(set_up, "_loads", lambda name: name != "libEGL.so.1")
    assert set_up.main(["run"]) == 1
    assert "sudo apt-get install libegl1" in capsys.readouterr().err
    assert not any("apt-get" in command for command in machine.ran)


def test_no_display_no_need_of_its_libraries(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Machine(monkeypatch, root=False, refuses="sudo")
    monkeypatch.setattr(set_up, "_loads", lambda name: name != "libxcb-cursor.so.0")
    set_up.provide_qt_libraries()
    assert "libxcb-cursor0" in capsys.readouterr().err
    monkeypatch.setenv("DISPLAY", ":0")
    with pytest.raises(set_up.SetUpError):
        set_up.provide_qt_libraries()


def test_a_python_without_venv_gets_its_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    machine = Machine(monkeypatch, root=True)
    monkeypatch.setattr(set_up, "VENV", tmp_path / ".venv")
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    set_up.provide_venv()
    assert "-venv" in machine.ran[0]
    assert "-m venv" in machine.ran[1]


def test_a_mistyped_set_up_is_refused() -> None:
    assert set_up.main([]) == 2
    assert set_up.main(["all"]) == 2
