"""The steps of a year and the order of their dates."""

from dataclasses import replace

from hypothesis import given

from data.strategies import procedures
from synergy_desktop.domain.model import Procedure
from synergy_desktop.domain.procedure import (
    StepKey,
    current_step,
    draft_words,
    next_step,
    out_of_order,
    steps,
)

SOUND = Procedure(
    management_committees="2024-11-04",
    financial_opinion_date="2025-01-15",
    concertation="2025-01-16",
    joint_council="2025-01-27",
)


def test_the_current_step_is_the_furthest_dated_one() -> None:
    assert current_step(Procedure()) is None
    current = current_step(SOUND)
    assert current is not None
    assert (current.key, current.label, current.date) == (
        StepKey.JOINT_COUNCIL,
        "Conseil conjoint",
        "2025-01-27",
    )


def next_words(procedure: Procedure, today: str) -> str:
    step = next_step(procedure, today)
    return draft_words(step) if step else ""


def test_a_draft_is_made_for_the_next_step() -> None:
    committees = "Projet – réunion conjointe des comités de direction"
    assert next_words(Procedure(), "2025-01-01") == committees
    assert next_words(SOUND, "2024-11-04") == f"{committees} du 4 novembre 2024"
    assert next_words(SOUND, "2025-01-16") == "Projet – comité de concertation du 16 janvier 2025"
    # Optional, the opinion is waited for only where it has a date; the adoptions have none yet.
    begun = Procedure(management_committees="2024-11-04")
    assert next_words(begun, "2025-01-01") == "Projet – comité de concertation"
    assert next_words(SOUND, "2025-01-28") == "Projet – adoption par le conseil communal"


def test_no_draft_is_left_to_make_once_all_is_done() -> None:
    adopted = replace(SOUND, commune_adoption="2025-01-27", cpas_adoption="2025-01-28")

    assert next_words(adopted, "2025-01-28") == (
        "Projet – adoption par le conseil de l’action sociale du 28 janvier 2025"
    )
    assert next_step(adopted, "2025-01-29") is None


def test_sound_dates_contradict_nothing() -> None:
    assert out_of_order(SOUND) == ()


def test_a_sitting_before_the_concertation_is_out_of_order() -> None:
    procedure = Procedure(concertation="2025-01-16", joint_council="2025-01-10")
    ((first, second),) = out_of_order(procedure)
    assert (first.key, second.key) == (StepKey.CONCERTATION, StepKey.JOINT_COUNCIL)


def test_the_two_adoptions_have_no_order_between_them() -> None:
    procedure = Procedure(
        joint_council="2025-01-27", commune_adoption="2025-03-01", cpas_adoption="2025-02-01"
    )
    assert out_of_order(procedure) == ()


@given(procedures)
def test_every_date_of_the_procedure_is_a_step(procedure: Procedure) -> None:
    dates = {step.key.value: step.date for step in steps(procedure)}
    assert dates == {key: getattr(procedure, key) for key in dates}
    assert len(dates) == 6
