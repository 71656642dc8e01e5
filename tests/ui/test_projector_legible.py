"""What holds for every slide made of words, whatever people have written in the dossier."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from synergy_desktop.domain.model import (
    DossierContent,
    Institution,
    Matrix,
    Objective,
    PastScore,
    Plan,
    PlanNode,
    Report,
    Results,
    Service,
    Synergy,
)
from synergy_desktop.domain.sitting_words import Body, Manner, Outcome, SlideKind
from synergy_desktop.domain.sittings import (
    Amendment,
    Counts,
    Point,
    Sitting,
    Slide,
    Vote,
    VoteLine,
)
from synergy_desktop.domain.vocabulary import (
    Mode,
    NodeKind,
    NodeState,
    PlanOwner,
    Side,
    Status,
    Support,
)
from synergy_desktop.store import queries, sitting_queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.projector.look import DARK, LEAST_TEXT, LIGHT, Look, Palette
from synergy_desktop.ui.projector.picture import SlidePicture
from synergy_desktop.ui.projector.pictures import picture_of
from ui.painted_words import painted_words
from ui.projector_pictures import FULL_HD, LAPTOP, changed_area, painted, width_on

pytestmark = pytest.mark.usefixtures("qapp")

TEXTS = {
    "empty": "",
    "short": "Achats groupés",
    "long": "Les deux institutions achètent ensemble ; elles partagent un magasin. " * 29,
    "endless word": "a" * 300,
    "right to left": "\u0645\u0631\u062d\u0628\u0627 \u0628\u0643\u0645 " * 20,
    "pictures": "Bravo \N{PARTY POPPER} à tous \N{FAMILY} " * 6,
    "lists": "À faire :\n- signer\n- publier\n\nMerci <b>à tous</b> & bonne soirée",
}
"""What people write, and what they paste."""

KINDS = (
    SlideKind.COVER,
    SlideKind.AGENDA,
    SlideKind.SERVICE,
    SlideKind.SYNERGY,
    SlideKind.PLAN,
    SlideKind.MESSAGE,
    SlideKind.CLOCK,
)
FIGURES = tuple(kind for kind in SlideKind if kind not in (*KINDS, SlideKind.BLACK))
WIDTHS = (width_on(FULL_HD), width_on(QSize(1024, 768)), width_on(FULL_HD) / 2)
"""A wide screen, an old one, and the wide one with all twice as large."""


def written(text: str) -> DossierContent:
    """A dossier in which all that people write is ``text``."""
    synergy = Synergy(
        status=Status.DONE,
        title=text,
        objective=Objective(text=text),
        mode=tuple(Mode),
        pilot=tuple(Side),
        responsible=(text, text),
        results=Results(text=text),
    )
    planned = replace(
        synergy, status=Status.PLANNED, expected_result=text, deadline=text[:60], actions=("A 1",)
    )
    merged = replace(synergy, objective=Objective(as_above=True))
    leaf = PlanNode(
        kind=NodeKind.ACTION,
        title=text,
        deadline=text[:60],
        state=NodeState.ONGOING,
        progress=40,
        note=text,
    )
    plan = Plan(
        institution=PlanOwner.COMMUNE,
        title=text,
        nodes=(PlanNode(kind=NodeKind.OS, title=text, children=(leaf, leaf)),),
    )
    point = Point(id="p", title=text, outcome=Outcome.AMENDED, outcome_note=text)
    sitting = Sitting(
        id="s",
        body=Body.JOINT_COUNCIL,
        date="2026-11-26",
        place=text,
        convened="19:00",
        current_point="q",
        points=(point, replace(point, id="q"), replace(point, id="r", outcome=None)),
    )
    vote = Vote(
        id="v",
        council=Side.COMMUNE,
        point="p",
        subject=text,
        manner=Manner.GROUPS,
        present=9,
        counts=Counts(in_favour=6, against=2, abstentions=1),
        lines=(VoteLine(party=text, counts=Counts(in_favour=6, against=2, abstentions=1)),),
    )
    sitting = replace(sitting, votes=(vote,))
    service = Service(name=text, synergies=(synergy, merged, planned), matrix=Matrix(operation=3))
    amendment = Amendment(id="a", number=1, sitting="s", title=text, proposer=text, reason=text)
    year = Report(
        year="2026",
        services=(service, replace(service, support=Support.HR)),
        sittings=(sitting,),
        amendments=(amendment,),
        score_history=(PastScore(year="2025", support=(20, 25), other=(9, 25)),),
    )
    return DossierContent(
        commune=Institution(name=text[:80]),
        cpas=Institution(name=text[:80]),
        reports=(year,),
        plans=(plan,),
    )


@pytest.fixture(params=TEXTS)
def text(request: pytest.FixtureRequest) -> str:
    """Give each of the texts in turn."""
    return TEXTS[str(request.param)]


@pytest.fixture
def dossier(tmp_path: Path, text: str) -> Iterator[Dossier]:
    """Open a dossier in which all is ``text``."""
    opened = Dossier.create(tmp_path / "D.synergie", written(text))
    yield opened
    opened.close()


def slides(dossier: Dossier, text: str) -> Iterator[SlidePicture]:
    """A slide of each kind that is made of words, and of a node without any below it."""
    year = queries.report_heads(dossier)[-1].id
    service, _ = queries.service_heads(dossier, year)
    plan = queries.plan(dossier, queries.plan_heads(dossier)[0].id)
    (sitting,) = sitting_queries.sittings(dossier, year)
    targets = {
        SlideKind.COVER: sitting.id,
        SlideKind.AGENDA: sitting.id,
        SlideKind.SERVICE: service.id,
        SlideKind.SYNERGY: queries.service(dossier, service.id).synergies[-1].id,
        SlideKind.PLAN: plan.nodes[0].id,
    }
    for kind in KINDS:
        said = {SlideKind.MESSAGE: text, SlideKind.CLOCK: "10"}.get(kind, "")
        yield picture_of(dossier, year, Slide(kind=kind, target=targets.get(kind, ""), text=said))
    leaf = plan.nodes[0].children[0].id
    yield picture_of(dossier, year, Slide(kind=SlideKind.PLAN, target=leaf))


def figures(dossier: Dossier) -> Iterator[SlidePicture]:
    """A slide of each kind that the others are."""
    year = queries.report_heads(dossier)[-1].id
    service, _ = queries.service_heads(dossier, year)
    (sitting,) = sitting_queries.sittings(dossier, year)
    (amendment,) = sitting_queries.amendments(dossier, year)
    targets = {
        SlideKind.MATRIX: service.id,
        SlideKind.VOTE: sitting.votes[0].id,
        SlideKind.AMENDMENT: amendment.id,
    }
    for kind in FIGURES:
        yield picture_of(dossier, year, Slide(kind=kind, target=targets.get(kind, "")))


def test_no_word_is_small_or_off_the_wall(dossier: Dossier, text: str) -> None:
    for shown in (*slides(dossier, text), *figures(dossier)):
        for width in WIDTHS:
            height = shown.height(width, Look())
            words = painted_words(shown, width, Look())
            assert words or shown.slide.kind is SlideKind.MESSAGE
            for word in words:
                assert word.size >= LEAST_TEXT, (shown.slide.kind, word)
                assert word.area.left() >= -1, (shown.slide.kind, word)
                assert word.area.right() <= width + 1, (shown.slide.kind, width, word)
                assert word.area.top() >= -1, (shown.slide.kind, word)
                assert word.area.bottom() <= height + 1, (shown.slide.kind, word)


def test_no_word_is_painted_over_another(dossier: Dossier, text: str) -> None:
    for shown in slides(dossier, text):
        for width in WIDTHS:
            words = painted_words(shown, width, Look())
            areas = [word.area.adjusted(1, word.area.height() / 4, -1, -9) for word in words]
            for index, area in enumerate(areas):
                clash = [n for n, other in enumerate(areas[:index]) if other.intersects(area)]
                assert not clash, (shown.slide.kind, width, words[index], words[clash[0]])


def test_the_tops_that_stay_leave_room_for_what_is_scrolled(dossier: Dossier, text: str) -> None:
    for shown in slides(dossier, text):
        for width in WIDTHS:
            assert shown.band(width, Look()) <= width / 4


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("size", [FULL_HD, LAPTOP], ids=["1920", "1366"])
def test_a_slide_looks_the_same_each_time_and_in_the_preview(
    tmp_path: Path, palette: Palette, size: QSize
) -> None:
    look = Look(palette=palette)
    content = written(TEXTS["short"])
    with closing(Dossier.create(tmp_path / "D.synergie", content)) as dossier:
        for shown, again in zip(
            slides(dossier, "Bonsoir"), slides(dossier, "Bonsoir"), strict=True
        ):
            # Qt smooths large letters otherwise the very first time that it draws them.
            painted(shown, look, size)
            wall = painted(shown, look, size)
            assert changed_area(wall, painted(shown, look, size)).isEmpty()
            assert changed_area(wall, painted(again, look, size)).isEmpty()
            preview = painted(shown, look, size / 4)
            assert difference(coarse(wall), coarse(preview)) < 12


def coarse(image: QImage) -> QImage:
    """What is where, in few pixels."""
    how = Qt.TransformationMode.SmoothTransformation
    return image.scaled(32, 18, mode=how).convertToFormat(QImage.Format.Format_Grayscale8)


def difference(one: QImage, other: QImage) -> float:
    """How far apart two pictures are at most, of 255."""
    size = one.size()
    return max(
        abs(one.pixelColor(x, y).value() - other.pixelColor(x, y).value())
        for x in range(size.width())
        for y in range(size.height())
    )


@pytest.mark.parametrize("kind", [kind for kind in SlideKind if kind is not SlideKind.BLACK])
def test_a_slide_whose_row_is_gone_says_something_all_the_same(
    two_years: Dossier, kind: SlideKind
) -> None:
    year = queries.report_heads(two_years)[-1].id
    shown = picture_of(two_years, year, Slide(kind=kind, target="gone", text="gone"))
    assert painted_words(shown, WIDTHS[0], Look())
    assert shown.title
