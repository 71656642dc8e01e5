"""The slides of the sample dossier on a wall of 1920 × 1080 pixels: put there, and moved by a step.

A slide is read from the file, laid out and painted; a step is a level that changes, from what the
slide is told to the first frame of its passage.
"""

import gc
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from common import SAMPLE, Figure, percentile, seconds

if TYPE_CHECKING:
    from synergy_desktop.domain.model import DossierContent
    from synergy_desktop.domain.sittings import Slide
    from synergy_desktop.store.changes import Changes
    from synergy_desktop.store.dossier import Dossier

CHANGES, STEPS = 40, 200
ROWS, CROWDS = 40, 8
"""Rows of a crowded service, and services of different rows: more than the wall keeps laid out.

The largest service of a real report that we know has 34 rows and 8,300 letters: here is twice that.
"""
WORDS = "Les deux institutions se partagent un agent. "
CHANGE, STEP = 33.0, 4.0
"""Milliseconds in which another slide, and a step, are to be painted."""


def figures() -> list[Figure]:
    """The 95th percentiles of some kinds of slides, then of a step on those that show levels."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from synergy_desktop.exchange.interchange import read_json
    from synergy_desktop.store.dossier import Dossier
    from synergy_desktop.ui.theme import apply_theme

    app = QApplication.instance() or QApplication([])
    if isinstance(app, QApplication):
        apply_theme(app)
    with tempfile.TemporaryDirectory() as folder:
        content = _with_crowd(read_json(SAMPLE))
        dossier = Dossier.create(Path(folder) / "bench.synergie", content)
        # As the program does once it has come up.
        gc.freeze()
        found = [*_changing(dossier), *_stepping(dossier)]
        gc.unfreeze()
        dossier.close()
    return found


def _with_crowd(content: "DossierContent") -> "DossierContent":
    """The dossier with ``CROWDS`` services of ``ROWS`` long synergies, last in its newest year."""
    from synergy_desktop.domain.model import Objective, Results, Service, Synergy
    from synergy_desktop.domain.vocabulary import Mode, Side, Status

    def row(number: int) -> Synergy:
        return Synergy(
            status=Status.DONE,
            title=f"{number}. {WORDS * 2}",
            objective=Objective(text=f"{number}. {WORDS * 3}"),
            mode=tuple(Mode),
            pilot=tuple(Side),
            responsible=("Direction des ressources humaines", f"Direction {number}"),
            results=Results(text=f"{number}. {WORDS * 4}"),
        )

    crowds = (
        Service(name="Personnel", synergies=tuple(map(row, range(start, start + ROWS))))
        for start in range(0, CROWDS * ROWS, ROWS)
    )
    *earlier, newest = content.reports
    services = (*newest.services, *crowds)
    return replace(content, reports=(*earlier, replace(newest, services=services)))


def _changing(dossier: "Dossier") -> Iterator[Figure]:
    from synergy_desktop.ui.projector.pictures import picture_of

    report_id, paint = _report_id(dossier), _wall()

    def put(slide: "Slide") -> float:
        return 1000 * seconds(lambda: paint(picture_of(dossier, report_id, slide), (), 1.0))

    for slide in _slides(dossier, report_id):
        times = [put(slide) for _ in range(CHANGES)]
        name = f"the slide {slide.kind.value} put on the wall, p95"
        yield Figure(name, percentile(times, 95), "ms", CHANGE)
    crowds = _crowds(dossier, report_id)
    times = [put(slide) for _ in range(CHANGES // CROWDS) for slide in crowds]
    name = f"the slide service of {ROWS} long rows not seen before, p95"
    yield Figure(name, percentile(times, 95), "ms", CHANGE)


def _stepping(dossier: "Dossier") -> Iterator[Figure]:
    report_id = _report_id(dossier)
    for slide in _slides(dossier, report_id)[:2]:
        times = _steps(dossier, report_id, slide)
        name = f"a level changed on the slide {slide.kind.value}, p95"
        yield Figure(name, percentile(times, 95), "ms", STEP)


def _steps(dossier: "Dossier", report_id: str, slide: "Slide") -> list[float]:
    """The milliseconds that each of ``STEPS`` changes of a level takes the slide."""
    from synergy_desktop.commands import matrices
    from synergy_desktop.domain.vocabulary import Register
    from synergy_desktop.ui.projector.pictures import picture_of

    picture, paint, times = picture_of(dossier, report_id, slide), _wall(), list[float]()
    paint(picture, (), 1.0)

    def hear(changes: "Changes") -> None:
        start = time.perf_counter()
        update = picture.follow(changes)
        if update is None:
            raise RuntimeError(f"the slide {slide.kind.value} did not follow")
        paint(picture, update.areas, 0.1)
        times.append(1000 * (time.perf_counter() - start))

    dossier.subscribe(hear)
    service_id = _service_id(dossier, report_id)
    for number in range(STEPS):
        register = list(Register)[number % len(Register)]
        matrices.set_level(dossier, service_id, register, number // len(Register) % 6)
    dossier.unsubscribe(hear)
    return times


def _wall() -> Callable[..., None]:
    """A function that paints a picture, or only some areas of it, as a wall does."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter, QPixmap

    from synergy_desktop.ui.projector.picture import SlidePicture
    from synergy_desktop.ui.projector.scene import USUAL_SIZE, Scene, SceneRoom

    wall = QPixmap(USUAL_SIZE)
    area = QRectF(wall.rect())

    def paint(picture: SlidePicture, areas: tuple[QRectF, ...], moment: float) -> None:
        room = SceneRoom(Scene(picture), area, area.width() / area.height())
        painter = QPainter(wall)
        for each in room.placed(areas):
            room.paint(painter, each, moment)
        painter.end()

    return paint


def _slides(dossier: "Dossier", report_id: str) -> list["Slide"]:
    from synergy_desktop.commands import sittings
    from synergy_desktop.domain.plans import walk
    from synergy_desktop.domain.sitting_words import Body, SlideKind
    from synergy_desktop.domain.sittings import Slide
    from synergy_desktop.store import queries

    target = _service_id(dossier, report_id)
    sitting = sittings.add_sitting(dossier, report_id, Body.JOINT_COUNCIL)
    plan = queries.plan(dossier, queries.plan_heads(dossier)[0].id)
    branch = max(walk(plan.nodes), key=lambda node: len(node.children))
    return [
        Slide(kind=SlideKind.MATRIX, target=target),
        Slide(kind=SlideKind.SUMMARY),
        Slide(kind=SlideKind.HISTORY),
        Slide(kind=SlideKind.SERVICE, target=target),
        Slide(kind=SlideKind.MESSAGE, text="La séance reprend à 20 heures."),
        Slide(kind=SlideKind.COVER, target=sitting),
        Slide(kind=SlideKind.AGENDA, target=sitting),
        Slide(kind=SlideKind.SYNERGY, target=queries.service(dossier, target).synergies[0].id),
        Slide(kind=SlideKind.PLAN, target=branch.id),
        Slide(kind=SlideKind.CLOCK),
        Slide(kind=SlideKind.VOTE, target=_vote(dossier, sitting)),
    ]


def _crowds(dossier: "Dossier", report_id: str) -> list["Slide"]:
    from synergy_desktop.domain.sitting_words import SlideKind
    from synergy_desktop.domain.sittings import Slide
    from synergy_desktop.store import queries

    heads = queries.service_heads(dossier, report_id)[-CROWDS:]
    return [Slide(kind=SlideKind.SERVICE, target=head.id) for head in heads]


def _vote(dossier: "Dossier", sitting_id: str) -> str:
    """Have both councils vote by group on the last point, all present; gives one's vote."""
    from synergy_desktop.commands import attendance, voting
    from synergy_desktop.domain.sitting_words import Manner
    from synergy_desktop.domain.vocabulary import Side
    from synergy_desktop.domain.voting import Question
    from synergy_desktop.store import sitting_queries

    point = sitting_queries.sitting(dossier, sitting_id).points[-1].id
    for side in Side:
        attendance.call_the_rest_present(dossier, sitting_id, side)
        asked = Question(sitting=sitting_id, council=side, point=point)
        voting.choose_manner(dossier, asked, Manner.GROUPS, "20:15")
    return sitting_queries.sitting(dossier, sitting_id).votes[0].id


def _report_id(dossier: "Dossier") -> str:
    from synergy_desktop.store import queries

    return queries.report_heads(dossier)[-1].id


def _service_id(dossier: "Dossier", report_id: str) -> str:
    from synergy_desktop.store import queries

    return next(one.id for one in queries.service_heads(dossier, report_id) if one.matrix)
