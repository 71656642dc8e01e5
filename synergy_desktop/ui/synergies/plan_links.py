"""The links from a synergy to the actions of the plans that it comes from."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent

from synergy_desktop.commands import synergies as commands
from synergy_desktop.domain.conformity import Part, Place
from synergy_desktop.domain.model import Plan, Synergy
from synergy_desktop.domain.plans import bearers
from synergy_desktop.store import queries
from synergy_desktop.ui import theme
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.synergies.action_chooser import ActionChooser
from synergy_desktop.ui.synergies.model import SynergyModel
from synergy_desktop.ui.tables.typesetting import Typesetter
from synergy_desktop.ui.tables.verbs import Verb
from synergy_desktop.ui.tables.view import GridView

_NO_LINK = "Cette synergie n’est liée à aucune action du PST\u00a0: Ctrl+L permet d’en choisir."


class PlanLinks(QObject):
    """Chooses the actions of the current row; a click on « cf. A 2.1 » goes to the action."""

    def __init__(self, session: Session, model: SynergyModel, view: GridView) -> None:
        """Act on ``view``, which shows ``model`` and owns this."""
        super().__init__(view)
        self._session, self._model, self._view = session, model, view
        self._typesetter = Typesetter(theme.font())
        view.viewport().installEventFilter(self)

    def verbs(self) -> tuple[Verb, ...]:
        """What can be done, in the order of the context menu."""
        return (
            Verb(
                name="linkToPlan",
                text="Lier au PST…",
                picture="link",
                keys="Ctrl+L",
                tip="Choisir les actions du PST dont vient la synergie",
                run=self.choose,
                can=self._has_row,
            ),
            Verb(
                name="goToAction",
                text="Aller à l’action du PST",
                picture="target",
                keys="Ctrl+Shift+A",
                tip="Montrer dans le PST la première action liée",
                run=self.go,
                can=self._has_row,
            ),
        )

    def choose(self) -> None:
        """Let the user choose the actions of the current row."""
        self._view.commit_pending()
        synergy = self._synergy()
        if synergy is None:
            return
        codes = ActionChooser.choose(self._view, self._plans(), synergy.actions)
        if codes is not None and codes != synergy.actions:
            with self._session.attempt():
                commands.set_actions(self._session.dossier, synergy.id, codes)

    def go(self) -> None:
        """Show the first action of the current row."""
        synergy = self._synergy()
        if synergy is not None and synergy.actions:
            self._go_to(synergy.actions[0])
        elif synergy is not None:
            self._session.noted.emit(_NO_LINK)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show that links can be followed, and follow one that is clicked."""
        if not isinstance(event, QMouseEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.MouseMove and not event.buttons() and self._code_at(event):
            # The view would give the arrow back.
            self._view.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
            return True
        is_click = event.button() is Qt.MouseButton.LeftButton
        released = is_click and event.type() == QEvent.Type.MouseButtonRelease
        if released and (code := self._code_at(event)):
            self._go_to(code)
        return super().eventFilter(watched, event)

    def _code_at(self, event: QMouseEvent) -> str:
        """The code of the link under the mouse, "" for none."""
        at = event.position()
        index = self._view.indexAt(at.toPoint())
        synergy = self._model.item(index.row()) if index.isValid() else None
        if synergy is None or index.column() != self._model.column_of("title"):
            return ""
        cell = self._model.cell(index.row(), index.column())
        chip = self._typesetter.chip_at(QRectF(self._view.visualRect(index)), cell, QPointF(at))
        return "" if chip is None else synergy.actions[chip]

    def _go_to(self, code: str) -> None:
        node = bearers(self._plans()).get(code)
        if node is None:
            self._session.problem.emit(f"Aucun plan ne contient le code « {code} ».")
        else:
            self._session.jump(Place(part=Part.PLAN, row_id=node.id))

    def _plans(self) -> tuple[Plan, ...]:
        dossier = self._session.dossier
        return tuple(queries.plan(dossier, head.id) for head in queries.plan_heads(dossier))

    def _synergy(self) -> Synergy | None:
        row = self._view.current_row
        return self._model.item(row) if row >= 0 else None

    def _has_row(self) -> bool:
        return self._synergy() is not None
