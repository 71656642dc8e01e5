"""Planning, opening and closing a sitting, its agenda and its members."""

from synergy_desktop.commands import agenda, attendance, reports, sittings
from synergy_desktop.domain.sitting_words import Body, MovementKind, Outcome, Presence, SlideKind
from synergy_desktop.domain.sittings import Member, Sitting
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.store import queries, sitting_queries
from synergy_desktop.store.dossier import Dossier


def report_id(dossier: Dossier) -> str:
    return queries.report_heads(dossier)[0].id


def sitting(dossier: Dossier) -> Sitting:
    return sitting_queries.sittings(dossier, report_id(dossier))[0]


def names(made: Sitting) -> list[str]:
    return [member.name for member in made.members]


def test_a_planned_sitting_takes_over_those_of_the_latest_not_yet_called(dossier: Dossier) -> None:
    year = reports.add_report(dossier, "2027", report_id(dossier))
    reports.set_procedure_date(dossier, year, "joint_council", "2027-11-29")
    added = sittings.add_sitting(dossier, year, Body.JOINT_COUNCIL)
    made, latest = sitting_queries.sitting(dossier, added), sitting(dossier)
    assert names(made) == names(latest)
    assert {member.presence for member in made.members} == {None}
    assert (made.place, made.convened, made.presiding) == (
        "Salle des mariages",
        "19:00",
        "Ada Lahaye",
    )
    assert (made.date, made.opened, made.current_point, made.movements) == (
        "2027-11-29",
        "",
        "",
        (),
    )


def test_another_body_calls_its_own_members(dossier: Dossier) -> None:
    added = sittings.add_sitting(dossier, report_id(dossier), Body.CONCERTATION)
    made = sitting_queries.sitting(dossier, added)
    assert made.members == ()
    assert [point.title for point in made.points][-1].endswith("avis du comité")


def test_the_usual_agenda_shows_a_matrix_for_each_assessed_service(dossier: Dossier) -> None:
    added = sittings.add_sitting(dossier, report_id(dossier), Body.JOINT_COUNCIL)
    made = sitting_queries.sitting(dossier, added)
    services = queries.report(dossier, report_id(dossier)).services
    shown = [(slide.kind, slide.target) for point in made.points for slide in point.slides]
    assert shown[:2] == [(SlideKind.COVER, added), (SlideKind.AGENDA, added)]
    matrices = [target for kind, target in shown if kind is SlideKind.MATRIX]
    assert matrices == [each.id for each in services if each.matrix is not None]
    assert len(matrices) < len(services)
    assert (SlideKind.SUMMARY, "") in shown
    assert (SlideKind.HISTORY, "") in shown
    assert [point.title for point in made.points][-2:] == [
        "Rapport annuel sur les synergies – vote du conseil communal",
        "Rapport annuel sur les synergies – vote du conseil de l’action sociale",
    ]


def test_opening_comes_to_the_first_point_and_reopening_keeps_the_hour(dossier: Dossier) -> None:
    before = sitting(dossier)
    sittings.open_sitting(dossier, before.id, "19:04")
    opened = sitting(dossier)
    assert (opened.opened, opened.current_point) == ("19:04", before.points[0].id)
    assert opened.points[0].opened == "19:04"
    agenda.go_to_point(dossier, before.points[1].id, "19:20")
    sittings.close_sitting(dossier, before.id, "21:30")
    assert sitting(dossier).closed == "21:30"
    sittings.open_sitting(dossier, before.id, "21:35")
    again = sitting(dossier)
    assert (again.opened, again.closed) == ("19:04", "")
    assert again.current_point == before.points[1].id


def test_a_point_keeps_the_hour_when_the_sitting_first_came_to_it(dossier: Dossier) -> None:
    first, second = sitting(dossier).points
    for point, time in ((first, "19:10"), (second, "19:30"), (first, "19:40")):
        agenda.go_to_point(dossier, point.id, time)
    assert [point.opened for point in sitting(dossier).points] == ["19:10", "19:30"]
    assert sitting(dossier).current_point == first.id


def test_what_happened_during_a_deleted_point_goes_to_the_one_before(dossier: Dossier) -> None:
    first, second = sitting(dossier).points
    agenda.go_to_point(dossier, second.id, "19:30")
    agenda.delete_point(dossier, second.id)
    there = sitting(dossier)
    assert [move.point for move in there.movements] == [first.id]
    assert there.current_point == first.id
    agenda.delete_point(dossier, first.id)
    assert [move.point for move in sitting(dossier).movements] == [""]
    assert [vote.point for vote in sitting(dossier).votes] == [""]
    (amendment,) = sitting_queries.amendments(dossier, report_id(dossier))
    assert amendment.point == ""


def test_points_and_slides_are_moved_and_a_point_gets_its_outcome(dossier: Dossier) -> None:
    first, second = sitting(dossier).points
    agenda.move_point(dossier, second.id, first.id)
    assert [point.id for point in sitting(dossier).points] == [second.id, first.id]
    cover, message = first.slides
    agenda.move_slide(dossier, message.id, cover.id)
    agenda.set_slide(dossier, cover.id, SlideKind.CLOCK, text="10")
    shown = next(point for point in sitting(dossier).points if point.id == first.id).slides
    assert [(slide.kind, slide.text) for slide in shown] == [
        (SlideKind.MESSAGE, "Bienvenue"),
        (SlideKind.CLOCK, "10"),
    ]
    agenda.set_outcome(dossier, first.id, Outcome.NOTED)
    agenda.set_point_text(dossier, first.id, "outcome_note", "à l’unanimité")
    noted = sitting(dossier).points[1]
    assert (noted.outcome, noted.outcome_note) == (Outcome.NOTED, "à l’unanimité")


def test_the_rest_are_called_present_without_those_already_called(dossier: Dossier) -> None:
    before = sitting(dossier)
    bob = next(member for member in before.members if member.name == "Bob Mahy")
    attendance.set_presence(dossier, [bob.id], Presence.EXCUSED)
    attendance.call_the_rest_present(dossier, before.id, Side.COMMUNE)
    found = {member.name: member.presence for member in sitting(dossier).of(Side.COMMUNE)}
    assert found.pop("Bob Mahy") is Presence.EXCUSED
    assert set(found.values()) == {Presence.PRESENT}


def test_members_are_pasted_added_moved_and_removed(dossier: Dossier) -> None:
    before = sitting(dossier)
    pasted = [
        Member(id="", council=Side.CPAS, name=name, party="Demain", function="Conseiller")
        for name in ("Eve Piron", "Flo Quinet")
    ]
    ids = attendance.paste_members(dossier, before.id, Side.CPAS, pasted)
    attendance.move_member(dossier, ids[1], ids[0])
    added = attendance.add_member(dossier, before.id, Side.CPAS, before=ids[0])
    attendance.set_member_text(dossier, added, "name", "Gil Remy")
    assert names(sitting(dossier))[-4:] == ["Dora Oger", "Flo Quinet", "Gil Remy", "Eve Piron"]
    attendance.remove_members(dossier, [added, ids[0]])
    there = sitting(dossier).of(Side.CPAS)
    assert [member.name for member in there] == ["Dora Oger", "Flo Quinet"]
    assert (there[1].party, there[1].function) == ("Demain", "Conseiller")


def test_movements_are_noted_in_order_corrected_and_taken_back(dossier: Dossier) -> None:
    before = sitting(dossier)
    first = before.points[0].id
    ada = before.members[0].id
    (came,) = attendance.note_movements(dossier, [ada], MovementKind.ARRIVAL, first, "19:20")
    (left,) = attendance.note_movements(dossier, [ada], MovementKind.DEPARTURE, first, "20:10")
    attendance.set_movement(dossier, left, point_id=before.points[1].id, time="20:15")
    noted = [(move.member, move.time) for move in sitting(dossier).movements]
    assert noted[1:] == [(ada, "19:20"), (ada, "20:15")]
    attendance.remove_movements(dossier, [came])
    assert [move.id for move in sitting(dossier).movements][1:] == [left]
    attendance.remove_members(dossier, [ada])
    assert [move.member for move in sitting(dossier).movements] == ["dora"]
