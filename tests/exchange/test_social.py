"""The social policy in an interchange file: its links, its tables, and what is wrong with them."""

import json
from dataclasses import replace
from typing import Any

import pytest

from data.contents import SMALL
from synergy_desktop.errors import ExchangeError
from synergy_desktop.exchange.interchange import dumps, loads
from synergy_desktop.exchange.remarks import remark_on


def said() -> dict[str, Any]:
    """The small dossier as the object of a file."""
    data: dict[str, Any] = json.loads(dumps(SMALL))
    return data


def test_a_link_is_written_by_an_id_that_its_end_bears() -> None:
    data = said()
    objective = data["plans"][0]["nodes"][0]
    axis = data["social_declaration"]["axes"][0]
    assert axis["objectives"] == [objective["id"]]
    assert data["reports"][0]["social_projection"]["axes"][0]["axis"] == axis["id"]
    assert "id" not in data["social_declaration"]["axes"][1]
    assert remark_on(loads(json.dumps(data))) == ""


def test_a_file_without_a_social_policy_is_imported_as_before() -> None:
    data = said()
    del data["social_declaration"]
    del data["reports"][0]["social_projection"]
    bare = replace(SMALL.reports[0], social_projection=None)
    assert loads(json.dumps(data)) == replace(SMALL, reports=(bare,), social_declaration=None)


def test_links_that_lead_nowhere_are_told_and_the_rest_imported() -> None:
    data = said()
    data["social_declaration"]["axes"][0]["objectives"] = ["parti", "loger"]
    data["reports"][0]["social_projection"]["axes"][0]["axis"] = "ailleurs"
    remark = remark_on(loads(json.dumps(data)))
    assert "2\u00a0liens de la politique sociale n’ont pas été repris" in remark
    assert (
        "« parti » n’est pas un objectif".replace("« ", "«\u00a0").replace(" »", "\u00a0»")
        in remark
    )
    assert "ailleurs" in remark


def test_missing_figures_are_none_and_too_many_are_refused() -> None:
    data = said()
    rows = data["reports"][0]["social_projection"]["tables"][0]["territories"]
    rows[0]["figures"] = ["5"]
    projection = loads(json.dumps(data)).reports[0].social_projection
    assert projection is not None
    assert projection.tables[0].territories[0].figures == ("5", "")
    rows[0]["figures"] = ["5", None, "7"]
    with pytest.raises(ExchangeError, match="3\u00a0valeurs pour 2\u00a0années"):
        loads(json.dumps(data))


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"axes": [{}]}, "social_declaration.axes[0].title: cette clé manque"),
        ({"axes": 3}, "social_declaration.axes: 3 n’est pas une liste"),
        (
            {"tables": [{"title": "T", "territories": [{"name": "V", "figures": [5]}]}]},
            "tables[0].territories[0].figures[0]: 5 n’est pas un texte ou null",
        ),
    ],
)
def test_a_fault_is_told_with_its_place(change: dict[str, Any], fault: str) -> None:
    data = said()
    data["social_declaration"] = change
    with pytest.raises(ExchangeError) as refused:
        loads(json.dumps(data))
    assert fault in str(refused.value)
