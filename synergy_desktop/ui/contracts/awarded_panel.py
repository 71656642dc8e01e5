"""The counts of awarded contracts beside the other tables: their grid, its verbs, their years."""

from datetime import datetime

from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.commands.contracts import clear_awarded
from synergy_desktop.domain.vocabulary import Awarder, Side
from synergy_desktop.store import queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.ui import theme
from synergy_desktop.ui.contracts.awarded import AwardedModel
from synergy_desktop.ui.pasting.into_awarded import AwardedPasting
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.tables.arrangement import Arrangement
from synergy_desktop.ui.tables.copying import Copying
from synergy_desktop.ui.tables.filling import Filling
from synergy_desktop.ui.tables.verbs import Verb, Verbs
from synergy_desktop.ui.tables.view import GridView
from synergy_desktop.ui.tables.zoom import Zoom


class AwardedPanel(QWidget):
    """How many contracts were awarded each year, and by whom."""

    def __init__(self, session: Session) -> None:
        """Make the panel, without a report yet."""
        super().__init__()
        self._session = session
        self.model = AwardedModel(session.dossier, session.attempt)
        self.model.setParent(self)
        self.model.set_columns(self.model.columns_for(self._commune_word()))
        self.grid = GridView(self.model)
        self.grid.setObjectName("awardedGrid")
        self.grid.setAccessibleName("Marchés attribués par année")
        self.grid.add_requested.connect(self._add_to)
        self._pasting = AwardedPasting(session, self.model, self.grid)
        self._copying = Copying(self.model, self.grid, rows_can_move=False)
        self._filling = Filling(self.model, self.grid)
        self._arrangement = Arrangement(session.settings, self.model, self.grid)
        self._zoom = Zoom(session.settings, self.grid)
        self.verbs = Verbs(self.grid, self._all_verbs())
        self._years = QMenu(self)
        self._years.setObjectName("yearsMenu")
        self._years.aboutToShow.connect(self._offer_years)
        self._years.triggered.connect(self._add_chosen_year)
        self._column = QVBoxLayout(self)
        self._lay_out()

    def show_report(self, report_id: str) -> None:
        """Show the counts of another report, none for ""."""
        self.model.show_report(report_id)
        self.verbs.refresh()

    def apply_changes(self, changes: Changes) -> None:
        """Follow a step."""
        if changes.touches("institution"):
            self._arrangement.show_columns(self.model.columns_for(self._commune_word()))
        self.model.apply_changes(changes)

    def put_below(self, widget: QWidget) -> None:
        """Let ``widget`` follow the table, and leave the room below it empty."""
        self._column.addWidget(widget)
        bottom = QSizePolicy.Policy.Expanding
        self._column.addSpacerItem(QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, bottom))

    def _all_verbs(self) -> list[Verb]:
        cells = (self._pasting.verb(), *self._copying.verbs(), *self._filling.verbs())
        arranging = (*self._arrangement.verbs(), *self._zoom.verbs())
        return [*self._year_verbs(), *cells, *arranging]

    def _year_verbs(self) -> tuple[Verb, ...]:
        return (
            Verb(
                name="addNextYear",
                text="Ajouter une année",
                picture="plus",
                keys="Ctrl+Return",
                tip="Ajouter l’année qui suit",
                run=self.add_next_year,
                can=self._pasting.can,
            ),
            Verb(
                name="deleteYears",
                text="Supprimer",
                picture="trash",
                keys="Ctrl+Del",
                tip="Supprimer les années choisies et leurs nombres",
                run=self.delete_years,
                can=self._has_years,
            ),
        )

    def add_next_year(self) -> None:
        """Add the year after those shown, and write in it."""
        self._add(self._next_years()[0])

    def delete_years(self) -> None:
        """Delete the selected years with all their counts."""
        years = [int(each) for each in self.grid.selected_ids()]
        items = (self.model.item_with(str(year)) for year in years)
        counts = [(by, item.year) for item in items if item is not None for by in item.counts]
        self.grid.commit_pending()
        if counts:
            with self._session.attempt():
                clear_awarded(self._session.dossier, self.model.report_id, counts)
        self.model.forget(years)

    def _has_years(self) -> bool:
        return bool(self.grid.selected_ids())

    def _commune_word(self) -> str:
        commune = queries.institution(self._session.dossier, Side.COMMUNE)
        return commune.nature or Side.COMMUNE.label

    def _lay_out(self) -> None:
        title = QLabel("Marchés attribués")
        title.setFont(theme.font(theme.TITLE, bold=True))
        add = QPushButton("+ Année")
        add.setObjectName("addYearButton")
        add.setToolTip("Ajouter une année au nombre de marchés attribués")
        add.setMenu(self._years)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(add)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.MEDIUM)
        self._column.addLayout(head)
        self._column.addWidget(self.grid, 1)

    def _offer_years(self) -> None:
        self._years.clear()
        for year in self._next_years():
            action = self._years.addAction(str(year))
            action.setObjectName(f"addYear_{year}")
            action.setData(year)

    def _next_years(self) -> list[int]:
        """The years that can be added: the one after those shown, and the one before."""
        years = self.model.years()
        if not years:
            this_year = datetime.now().astimezone().year
            return [this_year, this_year - 1]
        return [years[-1] + 1, years[0] - 1]

    def _add_chosen_year(self, action: QAction) -> None:
        self._add(action.data())

    def _add_to(self, _group: str) -> None:
        self.add_next_year()

    def _add(self, year: int) -> None:
        if not self.model.report_id:
            return
        self.grid.commit_pending()
        self.model.ask_for(year)
        self.grid.go_to(str(year), Awarder.COMMUNE.value, edit=True)
