"""How many contracts were awarded each year, and by whom: a row per year, a column per awarder."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from synergy_desktop.commands import contracts as commands
from synergy_desktop.commands.overwriting import copy_awarded
from synergy_desktop.domain.model import AwardedCount
from synergy_desktop.domain.vocabulary import Awarder
from synergy_desktop.errors import SynergyError
from synergy_desktop.store import queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.tables.columns import Column, Group
from synergy_desktop.ui.tables.model import Attempt, Copies, GridModel

_GROUP = "years"
_COUNT = re.compile(r"(\d+)\b\s*(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class AwardedYear:
    """The counts of one year, by awarder."""

    year: int
    counts: Mapping[Awarder, AwardedCount]

    @property
    def id(self) -> str:
        """The year names its row."""
        return str(self.year)


class AwardedModel(GridModel[AwardedYear]):
    """The counts of a report; a year that was asked for is shown before it has any."""

    def __init__(self, dossier: Dossier, attempt: Attempt) -> None:
        """Show no report yet."""
        empty = "Néant – aucune année."
        groups = [Group(_GROUP, "", empty, "+ Ajouter une année")]
        super().__init__(groups, attempt, self._clear_counts, self._copy_counts)
        self.report_id = ""
        self._dossier = dossier
        self._asked: set[int] = set()

    def columns_for(self, commune_word: str) -> list[Column[AwardedYear]]:
        """The columns; that of the commune is headed by what it calls itself."""
        words = {Awarder.COMMUNE: commune_word}
        years = Column[AwardedYear](
            key="year", title="Année", weight=64, text=lambda row: str(row.year), strong=True
        )
        return [years, *(self._column(each, words.get(each, each.label)) for each in Awarder)]

    def show_report(self, report_id: str) -> None:
        """Show another report, none for ""."""
        self.report_id = report_id
        self._asked.clear()
        self.show_items(self._read())

    def apply_changes(self, changes: Changes) -> None:
        """Follow a step."""
        if changes.touches("awarded_count"):
            self.update_items(self._read())

    def years(self) -> list[int]:
        """The years shown, in order."""
        return [int(row) for row in self.items_in(_GROUP)]

    def forget(self, years: Collection[int]) -> None:
        """Show years no longer unless they have counts."""
        self._asked.difference_update(years)
        self.update_items(self._read())

    def ask_for(self, year: int) -> None:
        """Show a year that has no count yet."""
        self._asked.add(year)
        self.update_items(self._read())

    def _read(self) -> dict[str, list[AwardedYear]]:
        if not self.report_id:
            return {_GROUP: []}
        counts = queries.contracts(self._dossier, self.report_id).awarded
        years = sorted({count.year for count in counts} | self._asked)
        return {
            _GROUP: [
                AwardedYear(year, {each.by: each for each in counts if each.year == year})
                for year in years
            ]
        }

    def _column(self, by: Awarder, title: str) -> Column[AwardedYear]:
        return Column[AwardedYear](
            key=by.value,
            title=title,
            weight=112,
            text=lambda row: _words(row.counts.get(by)),
            write=partial(self._write, by),
            live=False,
            placeholder="–",
            hint=f"{title} : le nombre de marchés, puis une précision s’il en faut une",
        )

    def _write(self, by: Awarder, year: str, text: str, _typing: str | None) -> None:
        count, note = _parse(text)
        # Its row stays, even if this takes its last count away.
        self._asked.add(int(year))
        commands.set_awarded(self._dossier, self.report_id, by, int(year), count, note)

    def _clear_counts(self, cells: Sequence[tuple[str, str]]) -> None:
        counts = [(Awarder(by), int(year)) for year, by in cells]
        self._asked |= {year for _, year in counts}
        commands.clear_awarded(self._dossier, self.report_id, counts)

    def _copy_counts(self, copies: Copies) -> None:
        cells = [(Awarder(by), int(source), int(target)) for source, target, by in copies]
        self._asked |= {year for _, _, year in cells}
        copy_awarded(self._dossier, self.report_id, cells)


def _words(count: AwardedCount | None) -> str:
    return f"{count.count} {count.note}".strip() if count else ""


def _parse(text: str) -> tuple[int | None, str]:
    """Read "93 au 25.10.2024" as a count and a note; no text at all is no count.

    Raises:
        SynergyError: The text does not begin with a count.
    """
    words = text.strip()
    if words in ("", "–", "-"):
        return None, ""
    found = _COUNT.fullmatch(words)
    if not found:
        raise SynergyError(
            f"« {words} » ne commence pas par un nombre de marchés. "
            "Écrivez par exemple « 93 au 25.10.2024 »."
        )
    return int(found[1]), found[2].strip()
