"""What the wall shows is kept in the file, and is no change of the dossier."""

from synergy_desktop.commands import matrices, projecting
from synergy_desktop.domain.projection import Projection, decode
from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.domain.vocabulary import Register
from synergy_desktop.store import queries, sitting_queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.store.dossier import Dossier

SHOWN = Projection(is_on=True, slide=Slide(kind=SlideKind.MESSAGE, text="Pause"), zoom=130)


def set_a_level(dossier: Dossier, level: int | None) -> None:
    head = queries.report_heads(dossier)[0]
    service = queries.service_heads(dossier, head.id)[0]
    matrices.set_level(dossier, service.id, Register.OPERATION, level)


def test_the_last_thing_shown_is_in_the_file_when_it_is_opened_again(dossier: Dossier) -> None:
    projecting.remember(dossier, Projection(is_on=True))
    projecting.remember(dossier, SHOWN)
    dossier.close()
    again = Dossier.open(dossier.path)
    assert decode(sitting_queries.projection(again)) == SHOWN
    again.close()


def test_projecting_leaves_no_trace_in_the_past(dossier: Dossier) -> None:
    set_a_level(dossier, 1)
    before = dossier.history.past(), dossier.saved_at, queries.content(dossier)
    told: list[Changes] = []
    dossier.subscribe(told.append)
    projecting.remember(dossier, SHOWN)
    assert (dossier.history.past(), dossier.saved_at, queries.content(dossier)) == before
    assert not told


def test_undo_and_redo_pass_the_wall_by(dossier: Dossier) -> None:
    before = queries.content(dossier)
    set_a_level(dossier, 1)
    after = queries.content(dossier)
    projecting.remember(dossier, SHOWN)
    dossier.history.undo()
    assert queries.content(dossier) == before
    projecting.remember(dossier, Projection())
    dossier.history.redo()
    assert queries.content(dossier) == after
    assert decode(sitting_queries.projection(dossier)) == Projection()


def test_a_dossier_that_is_only_read_keeps_nothing_and_refuses_nothing(dossier: Dossier) -> None:
    projecting.remember(dossier, SHOWN)
    with_reading = Dossier.open(dossier.path, read_only=True)
    projecting.remember(with_reading, Projection())
    assert decode(sitting_queries.projection(with_reading)) == SHOWN
    with_reading.close()
