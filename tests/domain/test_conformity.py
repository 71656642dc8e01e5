"""What the canvas still lacks is found, said in French, and pointed at."""

from dataclasses import replace

import pytest

from data.contents import SMALL, synergy
from synergy_desktop.domain.conformity import Part, check, check_in_steps
from synergy_desktop.domain.model import (
    AwardedCount,
    Contract,
    Contracts,
    Matrix,
    Means,
    Objective,
    Procedure,
    Report,
    Results,
    Service,
    Synergy,
)
from synergy_desktop.domain.sitting_words import Body, Manner, MovementKind, Presence
from synergy_desktop.domain.sittings import Counts, Member, Movement, Point, Sitting, Vote
from synergy_desktop.domain.social_policy import (
    IndicatorTable,
    SocialItem,
    SocialPolicy,
    TableYear,
)
from synergy_desktop.domain.vocabulary import (
    Awarder,
    ContractKind,
    Procurement,
    Side,
    Status,
    Support,
)

FULL = Matrix(operation=1, management=1, skills=1, formalisation=1, resources=1)
SOUND = Report(
    id="r",
    year="2026",
    procedure=Procedure(
        management_committees="2026-10-01",
        concertation="2026-11-02",
        concertation_amended=False,
        joint_council="2026-11-30",
    ),
    services=tuple(
        Service(id=support.value, name=support.label, support=support, matrix=FULL)
        for support in Support
    ),
    contracts=Contracts(
        awarded=(AwardedCount(by=Awarder.JOINT, year=2026, count=1),),
        joint=(
            Contract(title="Papier", kind=ContractKind.SUPPLIES, procedures=(Procurement.OPEN,)),
        ),
    ),
)
PLANNED = synergy(
    "Guichet",
    Status.PLANNED,
    results=Results(),
    means=Means(human=True),
    expected_result="Un accueil",
    deadline="2027",
)


def messages(report: Report) -> str:
    return "\n".join(finding.message for finding in check(report))


def with_rows(*rows: Synergy) -> Report:
    first = replace(SOUND.services[0], synergies=rows)
    return replace(SOUND, services=(first, *SOUND.services[1:]))


def test_a_complete_report_lacks_nothing() -> None:
    assert check(SOUND) == ()
    assert check(with_rows(synergy("Accueil"), PLANNED)) == ()


def test_a_missing_support_service_is_named() -> None:
    report = replace(SOUND, services=SOUND.services[1:])
    (finding,) = check(report)
    assert "«\u00a0Achats\u00a0» manque" in finding.message
    assert finding.place.part is Part.MATRICES


def test_two_services_of_one_kind_are_said() -> None:
    report = replace(SOUND, services=(*SOUND.services, SOUND.services[1]))
    assert "un seul doit l’être" in messages(report)


@pytest.mark.parametrize(
    ("gap", "field"),
    [
        ({"title": ""}, "title"),
        ({"objective": Objective()}, "objective_text"),
        ({"mode": ()}, "mode"),
        ({"pilot": ()}, "pilot"),
        ({"responsible": (" ",)}, "responsible"),
        ({"results": Results()}, "results_text"),
    ],
)
def test_each_gap_of_a_row_points_at_its_cell(gap: dict[str, object], field: str) -> None:
    row = replace(synergy("Accueil"), id="s1", **gap)  # type: ignore[arg-type] # any field
    (finding,) = check(with_rows(row))
    place = finding.place
    assert (place.part, place.report_id, place.service_id, place.row_id, place.field) == (
        Part.DASHBOARD,
        "r",
        "procurement",
        "s1",
        field,
    )


@pytest.mark.parametrize(
    ("gap", "field"),
    [
        ({"means": Means()}, "means_text"),
        ({"expected_result": ""}, "expected_result"),
        ({"deadline": " "}, "deadline"),
    ],
)
def test_a_planned_row_wants_means_result_and_deadline(gap: dict[str, object], field: str) -> None:
    (finding,) = check(with_rows(replace(PLANNED, **gap)))  # type: ignore[arg-type] # a test may set any field
    assert (finding.place.part, finding.place.field) == (Part.PLANNING, field)


def test_a_merged_cell_lacks_nothing_but_on_a_first_row() -> None:
    merged = synergy("Suite", objective=Objective(as_above=True), results=Results(as_above=True))
    assert check(with_rows(synergy("Accueil"), merged)) == ()
    fields = [finding.place.field for finding in check(with_rows(merged))]
    assert fields == ["objective_text", "results_text"]


def test_the_kinds_alone_are_an_objective() -> None:
    kinds = replace(synergy("x").objective, text="")
    assert check(with_rows(synergy("Accueil", objective=kinds))) == ()


def test_each_hole_of_a_matrix_is_said() -> None:
    holed = replace(SOUND.services[0], matrix=Matrix(operation=1, management=2, skills=0))
    report = replace(SOUND, services=(holed, *SOUND.services[1:]))
    assert [finding.place.field for finding in check(report)] == ["formalisation", "resources"]


def test_a_support_service_needs_a_matrix_and_another_service_does_not() -> None:
    bare = replace(SOUND.services[0], matrix=None)
    other = Service(name="Crèches")
    report = replace(SOUND, services=(bare, *SOUND.services[1:], other))
    (finding,) = check(report)
    assert finding.place.service_id == "procurement"


def test_dates_out_of_order_are_said() -> None:
    procedure = replace(SOUND.procedure, joint_council="2026-10-15")
    (finding,) = check(replace(SOUND, procedure=procedure))
    assert finding.place.field == "joint_council"


def test_a_missing_date_is_said_and_later_adoptions_are_awaited() -> None:
    procedure = replace(SOUND.procedure, concertation=None, concertation_amended=None)
    assert "Comité de concertation" in messages(replace(SOUND, procedure=procedure))
    adopted = replace(SOUND.procedure, commune_adoption="2026-11-30")
    (finding,) = check(replace(SOUND, procedure=adopted))
    assert finding.place.field == "cpas_adoption"


def test_an_opinion_without_its_sense_and_an_unknown_amendment_are_said() -> None:
    procedure = replace(
        SOUND.procedure, financial_opinion_date="2026-11-01", concertation_amended=None
    )
    fields = [finding.place.field for finding in check(replace(SOUND, procedure=procedure))]
    assert fields == ["concertation_amended", "financial_opinion"]


def test_missing_contract_tables_are_said() -> None:
    fields = [finding.place.field for finding in check(replace(SOUND, contracts=Contracts()))]
    assert fields == ["awarded", "joint"]


def test_an_incomplete_contract_points_at_its_cells() -> None:
    contracts = replace(SOUND.contracts, candidates=(Contract(id="c", title=""),))
    places = [finding.place for finding in check(replace(SOUND, contracts=contracts))]
    assert [place.field for place in places] == ["title", "kind", "procedures"]
    assert {place.row_id for place in places} == {"c"}


def test_a_real_dossier_is_gone_through_whole() -> None:
    findings = check(SMALL.reports[0])
    assert {finding.place.part for finding in findings} >= {Part.PROCEDURE, Part.MATRICES}


def test_a_sitting_is_held_against_the_procedure_its_roll_and_its_movements() -> None:
    ada = Member(id="ada", council=Side.COMMUNE, name="Ada", presence=Presence.PRESENT)
    bob = Member(id="bob", council=Side.CPAS, name="Bob")
    empty = Sitting(id="s", body=Body.JOINT_COUNCIL, date="2026-11-30")
    (finding,) = check(replace(SOUND, sittings=(empty,)))
    assert "aucun membre" in finding.message
    assert (finding.place.part, finding.place.row_id) == (Part.SITTING, "s")
    other_day = replace(empty, date="2026-12-01", members=(ada, bob))
    (finding,) = check(replace(SOUND, sittings=(other_day,)))
    assert finding.place.field == "date"
    back = Movement(member="ada", kind=MovementKind.ARRIVAL)
    held = replace(empty, opened="19:00", members=(ada, bob), movements=(back,))
    roll, twice = check(replace(SOUND, sittings=(held,)))
    assert "un membre (CPAS)" in roll.message
    assert "l’arrivée de Ada contredit" in twice.message
    assert twice.place.row_id == "ada"
    concertation = replace(other_day, body=Body.CONCERTATION, date="2026-11-02")
    assert not check(replace(SOUND, sittings=(concertation,)))


def voted(side: Side, in_favour: int, present: int) -> Sitting:
    """A joint council in which ``side`` adopts the report by ``in_favour`` votes."""
    return Sitting(
        id="s",
        body=Body.JOINT_COUNCIL,
        date="2026-11-30",
        members=tuple(Member(id=each, council=each) for each in Side),
        points=(Point(id="p", title="Rapport sur les synergies"),),
        votes=(
            Vote(
                id="v",
                council=side,
                point="p",
                manner=Manner.COUNT,
                present=present,
                counts=Counts(in_favour=in_favour),
            ),
        ),
    )


def test_an_adoption_that_was_voted_wants_its_date() -> None:
    report = replace(SOUND, sittings=(voted(Side.CPAS, 9, 9),))
    (finding,) = check(report)
    assert "le vote est acquis en séance, mais la date manque" in finding.message
    assert (finding.place.part, finding.place.field) == (Part.PROCEDURE, "cpas_adoption")
    dated = replace(SOUND.procedure, cpas_adoption="2026-11-30", commune_adoption="2026-11-30")
    assert check(replace(report, procedure=dated)) == ()


def test_a_vote_that_does_not_add_up_is_said() -> None:
    (finding,) = check(replace(SOUND, sittings=(voted(Side.COMMUNE, 16, 17),)))
    assert finding.message == (
        "Vote du conseil communal – 17\u00a0présents, 16\u00a0votes comptés\u00a0: il en manque 1."
    )
    assert (finding.place.part, finding.place.row_id) == (Part.SITTING, "v")


def test_a_projection_that_is_begun_is_told_what_it_leaves_open() -> None:
    empty = SocialPolicy(
        id="p",
        axes=(SocialItem(id="a", title=" "),),
        tables=(IndicatorTable(id="t", title="RIS", years=(TableYear(),)),),
    )
    report = Report(year="2026", social_projection=empty)
    found = [each for each in check(report) if each.place.part is Part.SOCIAL]
    assert [(each.place.row_id, each.place.field) for each in found] == [
        ("p", "introduction"),
        ("a", "title"),
        ("t", "figures"),
    ]
    assert not [each for each in check(Report(year="2026")) if each.place.part is Part.SOCIAL]


def test_a_long_year_is_checked_with_pauses() -> None:
    (service, *others) = SOUND.services
    crowded = replace(service, synergies=(PLANNED,) * 1000)
    found = list(check_in_steps(replace(SOUND, services=(crowded, *others))))
    assert not any(found)
    assert len(found) > 10
