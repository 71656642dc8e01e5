"""The dossier as it was at a moment of its past."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from synergy_desktop.commands import institutions, reports, services
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.errors import DossierError
from synergy_desktop.store import queries, stages
from synergy_desktop.store.dossier import Dossier

TODAY = datetime.now().astimezone().date()


def report_id(dossier: Dossier) -> str:
    return queries.report_heads(dossier)[-1].id


def rename(dossier: Dossier) -> None:
    institutions.set_institution(dossier, Side.CPAS, "name", "CPAS d’ailleurs")


def remove_service(dossier: Dossier) -> None:
    services.delete_service(dossier, queries.service_heads(dossier, report_id(dossier))[0].id)


def go_back(dossier: Dossier) -> None:
    dossier.history.undo()


def test_each_step_of_the_past_is_there_again(dossier: Dossier) -> None:
    verbs: list[Callable[[Dossier], None]] = [rename, remove_service, go_back, remove_service]
    states = {}
    for verb in verbs:
        states[dossier.history.last_step] = queries.content(dossier)
        verb(dossier)
    now = queries.content(dossier)

    for step, state in states.items():
        with dossier.as_of(step) as past:
            assert queries.content(past) == state
    assert queries.content(dossier) == now
    assert len({str(state) for state in states.values()}) > 2


def test_the_stages_that_the_journal_reaches_back_to_are_offered(dossier: Dossier) -> None:
    tomorrow, yesterday = (str(TODAY + timedelta(days=days)) for days in (1, -1))
    year = report_id(dossier)
    reports.set_procedure_date(dossier, year, "management_committees", yesterday)
    reports.set_procedure_date(dossier, year, "joint_council", tomorrow)

    # Made today, it knows nothing of yesterday, and tomorrow is still to come.
    assert [each.words for each in stages.moments(dossier, year)] == ["création du dossier"]
    assert stages.on_day(dossier, tomorrow).step == dossier.history.last_step
    assert stages.on_day(dossier, yesterday).step == 0


def test_before_the_dossier_was_made_nothing_is_known(dossier: Dossier) -> None:
    moment = stages.on_day(dossier, "2020-01-16", "Comité de concertation")

    assert moment.words == "comité de concertation du 16\u00a0janvier\u00a02020"
    with pytest.raises(DossierError, match="n’existait pas encore"):
        stages.state_at(dossier, moment, report_id(dossier))


def test_a_year_that_was_not_there_yet_said_nothing(dossier: Dossier) -> None:
    moment = stages.moments(dossier, report_id(dossier))[-1]
    reports.add_report(dossier, "2031")

    content, year = stages.state_at(dossier, moment, report_id(dossier))

    assert len(content.reports) == len(queries.report_heads(dossier)) - 1
    assert (year.services, year.texts) == ((), ())
