"""The interchange file carries a whole dossier both ways without loss."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from data.contents import SITTING, SMALL
from data.strategies import dossiers
from synergy_desktop.domain.model import DossierContent, Institution, Matrix, Report, Service
from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.errors import ExchangeError
from synergy_desktop.exchange.interchange import dumps, loads, read_json, write_json
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier

REFERENCE = Path(__file__).parent.parent / "data" / "reference.json"
EMPTY = DossierContent(commune=Institution(name=""), cpas=Institution(name=""))


@given(dossiers)
def test_whatever_a_dossier_says_comes_back(content: DossierContent) -> None:
    assert loads(dumps(content)) == content


@given(dossiers)
def test_writing_again_what_was_read_gives_the_same_text(content: DossierContent) -> None:
    text = dumps(content)
    assert dumps(loads(text.encode())) == text


def test_the_reference_file_is_written_back_sign_for_sign(tmp_path: Path) -> None:
    written = tmp_path / "copie.json"
    write_json(read_json(REFERENCE), written)
    assert written.read_bytes() == REFERENCE.read_bytes()


def test_the_reference_file_says_what_it_says() -> None:
    content = read_json(REFERENCE)
    report = content.reports[0]
    action = content.plans[0].nodes[0].children[0].children[0]
    assert content.commune_word == "Ville"
    assert report.procedure.financial_opinion == "favorable"
    assert report.contracts.joint[0].amount == 7_350_005
    assert [kind.value for kind in report.services[0].synergies[0].objective.kinds] == [
        "means",
        "performance",
    ]
    assert (action.code, action.progress, action.sdgs) == ("A 1.1", 0, (1, 10))


def test_a_dossier_with_nothing_but_its_institutions_is_enough() -> None:
    smallest = {
        "format": "synergie",
        "version": 1,
        "institutions": {"commune": {"name": ""}, "cpas": {"name": ""}},
    }
    assert loads(json.dumps(smallest)) == EMPTY


def test_no_matrix_and_an_empty_matrix_are_kept_apart() -> None:
    none, empty = Service(name="a"), Service(name="b", matrix=Matrix())
    content = replace(EMPTY, reports=(Report(year="2025", services=(none, empty)),))
    read = loads(dumps(content)).reports[0].services
    assert [service.matrix for service in read] == [None, Matrix()]


@pytest.mark.parametrize(
    ("euros", "cents"),
    [
        ("0.29", 29),
        ("73500", 7_350_000),
        ("1012085.4", 101_208_540),
        ("-12.50", -1250),
        ("999999999999999.99", 99_999_999_999_999_999),
        (None, None),
    ],
)
def test_an_amount_in_euros_is_kept_to_the_cent(euros: str | None, cents: int | None) -> None:
    data = _with_contract(amount=euros)
    assert loads(json.dumps(data)).reports[0].contracts.joint[0].amount == cents


def test_a_whole_number_written_with_a_point_is_that_number() -> None:
    data = json.loads(REFERENCE.read_text("utf-8"))
    data["reports"][0]["services"][0]["matrix"]["operation"] = 4.0
    matrix = loads(json.dumps(data)).reports[0].services[0].matrix
    assert matrix is not None
    assert repr(matrix.operation) == "4"


def test_a_byte_order_mark_is_no_obstacle() -> None:
    assert loads(b"\xef\xbb\xbf" + dumps(EMPTY).encode()) == EMPTY
    assert loads("\ufeff" + dumps(EMPTY)) == EMPTY


def test_the_learnt_words_come_in_once_and_sorted() -> None:
    data = json.loads(dumps(EMPTY))
    assert "dictionary" not in data
    data["dictionary"] = ["supracommunal", "Valprée", "supracommunal"]
    assert loads(json.dumps(data)).dictionary == ("Valprée", "supracommunal")


def test_signs_outside_ascii_are_written_as_themselves() -> None:
    text = dumps(replace(EMPTY, legislature="Été – 🏛️"))
    assert "Été – 🏛️" in text


def test_an_existing_file_is_replaced_only_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text("avant", "utf-8")
    with pytest.raises(ExchangeError, match="existe déjà"):
        write_json(EMPTY, path)
    assert path.read_text("utf-8") == "avant"
    write_json(EMPTY, path, replace=True)
    assert read_json(path) == EMPTY
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_read_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match="n’existe pas"):
        read_json(tmp_path / "absent.json")
    with pytest.raises(ExchangeError, match="Impossible de lire"):
        read_json(tmp_path)


def test_a_folder_that_is_missing_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match="n’existe pas"):
        write_json(EMPTY, tmp_path / "absent" / "x.json")


def _with_contract(amount: str | None) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(dumps(replace(EMPTY, reports=(Report(year="2025"),))))
    data["reports"][0]["contracts"]["joint"] = [{"title": "t", "amount": amount}]
    return data


def test_a_slide_and_an_amendment_still_name_their_rows(tmp_path: Path) -> None:
    first = Dossier.create(tmp_path / "a.synergie", SMALL)
    service = queries.content(first).reports[0].services[0]
    shown = Slide(kind=SlideKind.MATRIX, target=service.id)
    point = replace(SITTING.points[0], slides=(shown,))
    report = replace(SMALL.reports[0], sittings=(replace(SITTING, points=(point,)),))
    named = replace(report, services=(service, *report.services[1:]))
    first.close()
    second = Dossier.create(tmp_path / "b.synergie", loads(dumps(replace(SMALL, reports=(named,)))))
    (read,) = queries.content(second).reports
    second.close()
    assert read.sittings[0].points[0].slides[0].target == read.services[0].id == service.id
    assert read.amendments[0].rows[0].row == read.services[1].id


def test_an_id_that_two_rows_bear_is_refused() -> None:
    twice = replace(SMALL, reports=(SMALL.reports[0], SMALL.reports[0]))
    with pytest.raises(ExchangeError, match="désigne plusieurs"):
        loads(dumps(twice))


def test_a_movement_of_someone_who_was_not_called_is_refused() -> None:
    lost = replace(SITTING, members=SITTING.members[:1])
    report = replace(SMALL.reports[0], sittings=(lost,))
    with pytest.raises(ExchangeError, match="« dora » ne désigne aucun membre"):
        loads(dumps(replace(SMALL, reports=(report,))))
