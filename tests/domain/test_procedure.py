"""The steps of a year and the order of their dates."""

from hypothesis import given

from data.strategies import procedures
from synergy_desktop.domain.model import Procedure
from synergy_desktop.domain.procedure import StepKey, current_step, out_of_order, steps

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
