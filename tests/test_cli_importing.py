"""What the command line tells of a file that comes in but for some of it."""

import json
from pathlib import Path

import pytest

from synergy_desktop.cli import main


def test_a_place_that_leads_nowhere_is_told_and_the_rest_imported(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    action = {"type": "action", "code": "A 1.1", "also_under": [[1, 2], [1, 9], [1]]}
    nodes = [
        {
            "type": "os",
            "children": [{"type": "oo", "children": [action]}, {"type": "oo", "code": "O.O.2"}],
        }
    ]
    sides = {"commune": {"name": "Valprée"}, "cpas": {"name": "CPAS"}}
    plans = [{"institution": "common", "nodes": nodes}]
    data = {"format": "synergie", "version": 1, "institutions": sides, "plans": plans}
    Path("f.json").write_text(json.dumps(data), "utf-8")
    assert main(["importer", "f.json", "-o", "x.synergie"]) == 0
    said = capsys.readouterr().out.replace("\u00a0", " ").splitlines()
    assert said[1:] == [
        "Attention, 2 places d’une action n’ont pas été reprises :",
        "– « A 1.1 » : rien ne se trouve en 1.9 du plan.",
        "– « A 1.1 » : ce qui se trouve en 1 du plan n’est pas un objectif opérationnel.",
    ]
    assert main(["exporter", "x.synergie", "-o", "retour.json"]) == 0
    written = json.loads(Path("retour.json").read_text("utf-8"))
    back = written["plans"][0]["nodes"][0]["children"][0]["children"][0]
    assert back["also_under"] == [[1, 2]]
