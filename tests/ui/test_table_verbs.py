"""The commands of a table are on offer as far as they can be done now."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from synergy_desktop.ui.tables.verbs import Verb, Verbs
from ui.table_samples import Shelf, Show, Thing, shelf


class Painting:
    """A command that can be done while the first thing has no title; counts who asks."""

    def __init__(self, sample: Shelf) -> None:
        self.asked = 0
        self._sample = sample

    def can(self) -> bool:
        self.asked += 1
        return not self._sample.thing("0").title

    def run(self) -> None:
        self._sample.change(replace(self._sample.thing("0"), title="Peint"))

    def verb(self) -> Verb:
        return Verb(
            name="paint",
            text="Peindre",
            picture="plus",
            keys="Ctrl+J",
            tip="Peindre",
            run=self.run,
            can=self.can,
        )


def test_a_command_is_offered_anew_once_however_many_rows_change(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing(str(number)) for number in range(50)])
    painting, view = Painting(sample), show(sample)
    verbs = Verbs(view, [painting.verb()])
    assert verbs["paint"].isEnabled()
    painting.asked = 0
    for number in range(50):
        sample.change(replace(sample.thing(str(number)), title="Changé"))
    qtbot.waitUntil(lambda: not verbs["paint"].isEnabled())
    assert painting.asked == 1


def test_a_command_is_offered_by_what_is_selected(show: Show) -> None:
    sample = shelf(new=[Thing("0"), Thing("1")])
    painting, view = Painting(sample), show(sample)
    verbs = Verbs(view, [painting.verb()])
    sample.things["new"][0] = Thing("0", "Peint")
    view.go_to("1")
    assert not verbs["paint"].isEnabled()
