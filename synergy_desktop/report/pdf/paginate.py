"""Flows put on sheets: where each piece stands, before anything is drawn.

All pages are known before the first is drawn, so that the contents and the page numbers need no
second pass.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from synergy_desktop.report.pdf.flow import Flow, Piece, Places
from synergy_desktop.report.pdf.tags import Tag
from synergy_desktop.report.pdf.theme import PageForm

_FEWEST_WHOLE = 2
"""The fewest matrices that stand on a page where there is a choice."""


@dataclass(slots=True)
class Placed:
    """A piece on a sheet, ``top`` in points from the foot of the sheet."""

    piece: Piece
    flow: Flow
    top: float


@dataclass(slots=True)
class Sheet:
    """One page: its form, what stands on it, and whether it bears the running heads."""

    form: PageForm
    running: bool = True
    placed: list[Placed] = field(default_factory=list)
    anchors: dict[str, float] = field(default_factory=dict)


class Paginator:
    """Fills sheet after sheet."""

    def __init__(self, on_sheet: Callable[[], None]) -> None:
        self.sheets: list[Sheet] = []
        self.places = Places()
        self._on_sheet = on_sheet
        self._top = 0.0
        self._gap = 0.0

    def cover(self, flow: Flow, form: PageForm) -> None:
        """Give ``flow`` a sheet of its own, edge to edge, without running heads."""
        self._open(form, running=False)
        self._top = form.height
        self._place(flow, form.height)
        self._top = 0.0

    def fill(self, flows: list[Flow], form: PageForm) -> None:
        """Put ``flows`` on new sheets of ``form``."""
        self._open(form)
        groups = list(_groups(flows))
        for number, group in enumerate(groups):
            if self._strands(groups[number : number + 3]):
                self._open(form)
            self._put(group)

    def finish(self) -> None:
        """Note how many pages there are."""
        self.places.total = len(self.sheets)

    @property
    def tags(self) -> list[Tag]:
        """What stands on the sheets, each block once, in order."""
        placed = (placed for sheet in self.sheets for placed in sheet.placed)
        return list(dict.fromkeys(each.flow.tag for each in placed))

    @property
    def _sheet(self) -> Sheet:
        return self.sheets[-1]

    @property
    def _available(self) -> float:
        return self._top - self._sheet.form.bottom

    @property
    def _fresh(self) -> bool:
        return not self._sheet.placed

    def _open(self, form: PageForm, *, running: bool = True) -> None:
        self.sheets.append(Sheet(form, running))
        self._top = form.height - form.top
        self._gap = 0.0
        self._on_sheet()

    def _put(self, group: list[Flow]) -> None:
        """Put titles and what they title, at least the opening of each on the same sheet."""
        if not self._fresh and self._needed(group) > self._available:
            self._open(self._sheet.form)
        for flow in group:
            while not flow.finished:
                self._space(flow)
                if not self._place(flow, self._available):
                    self._open(self._sheet.form)
            self._gap = flow.after

    def _strands(self, ahead: list[list[Flow]]) -> bool:
        """Whether one more whole block here would leave the last of its run alone overleaf."""
        run = list(takewhile(lambda group: group[-1].whole, ahead))
        here = sum(placed.flow.whole for placed in self._sheet.placed)
        return (
            len(run) == _FEWEST_WHOLE
            and here >= _FEWEST_WHOLE
            and self._needed([*run[0], *run[1]]) > self._available
        )

    def _needed(self, group: list[Flow]) -> float:
        """The least height that ``group`` may begin in."""
        needed, gap = 0.0, self._gap
        for flow in group:
            needed += max(gap, flow.before) + flow.opening
            gap = flow.after
        return needed

    def _space(self, flow: Flow) -> None:
        """Leave the larger of the two spaces that meet between two blocks."""
        if not self._fresh:
            self._top -= max(self._gap, flow.before)
        self._gap = 0.0

    def _place(self, flow: Flow, available: float) -> bool:
        piece = flow.take(available, fresh=self._fresh)
        if piece is None:
            return False
        sheet = self._sheet
        sheet.placed.append(Placed(piece, flow, self._top))
        for anchor, below in flow.anchors.items():
            if anchor not in self.places.pages:
                self.places.pages[anchor] = len(self.sheets)
                sheet.anchors[anchor] = self._top - below
        self._top -= piece.height
        return True


def _groups(flows: list[Flow]) -> Iterator[list[Flow]]:
    """Each flow together with the titles right above it and what clings to it."""
    group: list[Flow] = []
    for flow in flows:
        if group and not (group[-1].leads or flow.clings):
            yield group
            group = []
        group.append(flow)
    if group:
        yield group
