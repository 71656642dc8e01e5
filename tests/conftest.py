"""What every test stands on: no screen, its own user folders, one hypothesis profile."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Before anything imports Qt: no display is needed, and scaling is the same on every machine.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"

settings.register_profile(
    "project",
    deadline=None,
    # The folders below are the same for all the examples of one test, which is what is wanted;
    # how long it takes to invent an example says how busy the machine is, not whether it is right.
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.register_profile("ci", settings.get_profile("project"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "project")

USER_FOLDERS = {
    "HOME": "home",
    "USERPROFILE": "home",
    "XDG_CACHE_HOME": "home/.cache",
    "XDG_CONFIG_HOME": "home/.config",
    "XDG_DATA_HOME": "home/.local/share",
    "XDG_STATE_HOME": "home/.local/state",
    "XDG_DOCUMENTS_DIR": "home/Documents",
    "WIN_PD_OVERRIDE_APPDATA": "home/AppData/Roaming",
    "WIN_PD_OVERRIDE_LOCAL_APPDATA": "home/AppData/Local",
    "WIN_PD_OVERRIDE_PERSONAL": "home/Documents",
}


@pytest.fixture(autouse=True)
def user_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test a home of its own, so that nobody's settings are read or written."""
    base = tmp_path_factory.mktemp("user")
    for variable, folder in USER_FOLDERS.items():
        path = base / folder
        path.mkdir(parents=True, exist_ok=True)
        monkeypatch.setenv(variable, str(path))
    return base / "home"
