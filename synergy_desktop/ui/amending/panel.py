"""The amendments of a sitting's point, or of the whole year: read, decided, projected."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from synergy_desktop.commands import amending
from synergy_desktop.commands.amending import AmendmentRefusedError
from synergy_desktop.domain.amending import AMENDABLE
from synergy_desktop.domain.sitting_words import AmendmentState, SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.domain.words import number_of
from synergy_desktop.store.changes import Changes
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui import dialogs, theme
from synergy_desktop.ui.actions import hint
from synergy_desktop.ui.amending.amendment_list import AmendmentsView
from synergy_desktop.ui.amending.dialogs import TermsDialog
from synergy_desktop.ui.amending.entry import Entry, entries
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.panes import bring_into_sight
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.sitting.point_panel import PointPanel

_TOLD_OF = ("amendment", "amended_cell", "vote", "sitting", "agenda_point", *AMENDABLE)
_PROPOSED = frozenset({AmendmentState.PROPOSED})
_DECIDED = frozenset(AmendmentState) - _PROPOSED
_ANY = frozenset(AmendmentState)


class _Spec(NamedTuple):
    name: str
    text: str
    picture: str
    keys: str
    tip: str
    states: frozenset[AmendmentState]


_DECIDING = (
    _Spec(
        "adoptAmendment", "Adopter", "circle-check", "Alt+A", "Écrire ce qui est proposé", _PROPOSED
    ),
    _Spec("rejectAmendment", "Rejeter", "x", "Alt+R", "Noter qu’il est rejeté", _PROPOSED),
    _Spec(
        "withdrawAmendment", "Retirer", "eraser", "Alt+T", "Noter que l’auteur le retire", _PROPOSED
    ),
    _Spec(
        "reopenAmendment",
        "Reprendre",
        "arrow-back-up",
        "Alt+E",
        "Le remettre en discussion ; ce qu’une adoption a écrit est défait",
        _DECIDED,
    ),
)
_OTHERS = (
    _Spec("voteAmendment", "Voter…", "list", "Alt+O", "Prendre les votes des deux conseils", _ANY),
    _Spec("projectAmendment", "Projeter", "maximize", "Alt+P", "Le montrer au mur", _ANY),
    _Spec("goToAmended", "Aller à l’endroit", "target", "Return", "Voir ce qu’il change", _ANY),
    _Spec("editAmendment", "Modifier…", "pencil", "F2", "Changer l’auteur, le motif…", _ANY),
    _Spec("deleteAmendment", "Supprimer", "trash", "Del", "Supprimer l’amendement choisi", _ANY),
)
_PRINT = _Spec("printAmendments", "Imprimer la liste…", "printer", "", "Aperçu de l’annexe", _ANY)
_ALL = (*_DECIDING, *_OTHERS, _PRINT)


_NONE = "Aucun amendement. « Amender… » en propose un, dans tout onglet."
_ELSEWHERE = "Aucun amendement à ce point. « Tout l’exercice » montre les autres : {}."
_NO_SITTING = "Cet amendement n’est proposé dans aucune séance : indiquez-la d’abord (F2)."


class AmendmentsPanel(PointPanel):
    """Lists amendments; the verbs act on the one that the keyboard is on."""

    def __init__(self, session: Session) -> None:
        """Begin without a point."""
        super().__init__()
        self.setObjectName("amendmentsPanel")
        self._session = session
        self._at = ("", "")
        self._every: tuple[Entry, ...] = ()
        self._is_stale = True
        self._title = QLabel("Amendements")
        self._title.setObjectName("amendmentsTitle")
        self._title.setFont(theme.font(theme.BODY * 1.1, bold=True))
        self.all = QCheckBox("Tout l’exercice")
        self.all.setObjectName("allAmendments")
        self.all.toggled.connect(self._refresh)
        self.view = AmendmentsView()
        self._empty = QLabel("Aucun amendement. « Amender… » en propose un, dans tout onglet.")
        self._empty.setObjectName("noAmendment")
        self._empty.setWordWrap(True)
        theme.set_ink(self._empty, theme.INK_SOFT)
        self._actions = {spec.name: self._action(spec) for spec in _ALL}
        self._buttons: dict[str, QToolButton] = {}
        self._come = QAction("Aller aux amendements", self)
        self._come.setObjectName("goToAmendments")
        self._come.setShortcut("Alt+M")
        self._come.setToolTip(hint(self._come, "Mettre le clavier dans la liste"))
        self._come.triggered.connect(self.take_focus)
        self.addAction(self._come)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.view)

    # What it owes to the page of a point

    def show_point(self, sitting_id: str, point_id: str) -> None:
        """Show the amendments of a point, and those that are of no point."""
        self._at = (sitting_id, point_id)
        self._refresh_if_seen()

    def apply_changes(self, changes: Changes) -> None:
        """Follow a step."""
        if changes.touches(*AMENDABLE):
            self._every = ()
        if changes.touches(*_TOLD_OF):
            self._refresh_if_seen()

    def jump(self, row_id: str) -> bool:
        """Show an amendment, whatever point it is of."""
        if self.view.amendments.row_of(row_id) < 0:
            self.all.setChecked(True)
            self._refresh()
        row = self.view.amendments.row_of(row_id)
        if row >= 0:
            self.view.select(row)
            self.take_focus()
        return row >= 0

    def take_focus(self) -> None:
        """Put the keyboard in the list, and the list in sight."""
        bring_into_sight(self)
        self.view.setFocus()
        self.view.scrollTo(self.view.currentIndex())

    def panes(self) -> tuple[QWidget, ...]:
        """The list."""
        return (self.view,)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed while nobody looked."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    # What is shown

    def _refresh_if_seen(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self._is_stale = False
        report_id = self._session.report_id
        with self._session.attempt():
            dossier = self._session.dossier
            self._every = entries(dossier, report_id, self._every) if report_id else ()
            listed = [each for each in self._every if self.all.isChecked() or self._is_here(each)]
            chosen = self.view.selected
            self.view.amendments.show_entries(listed)
            if chosen is None and listed:
                self.view.select(0)
            self._count(len(listed), len(self._every))
        self._enable()

    def _is_here(self, entry: Entry) -> bool:
        sitting, point = entry.amendment.sitting, entry.amendment.point
        return sitting in ("", self._at[0]) and point in ("", self._at[1])

    def _count(self, listed: int, every: int) -> None:
        self.view.setVisible(bool(listed))
        self._empty.setVisible(not listed)
        self._empty.setText(_ELSEWHERE.format(every) if every else _NONE)
        self.all.setVisible(every > listed or self.all.isChecked())
        self.all.setToolTip(f"Montrer {number_of(every, 'amendement')}")

    def _enable(self) -> None:
        """Offer what can be done with the amendment that the keyboard is on."""
        entry = self.view.selected
        for spec in _ALL:
            can = entry is not None and entry.amendment.state in spec.states
            # The list that is printed is that of the whole year.
            can = bool(self._every) if spec is _PRINT else can
            self._actions[spec.name].setEnabled(can)
            if spec in _DECIDING:
                self._buttons[spec.name].setVisible(can or (spec is _DECIDING[0] and entry is None))

    # What the user does

    def _adopt(self) -> None:
        self._unless_refused("Adopter l’amendement", "Adopter quand même", amending.adopt)

    def _reopen(self) -> None:
        self._unless_refused("Reprendre l’amendement", "Reprendre quand même", amending.reopen)

    def _unless_refused(self, title: str, verb: str, command: "_Insistent") -> None:
        """Run a command; where the dossier has changed, ask whether to insist."""
        entry = self.view.selected
        if entry is None:
            return
        dossier, amendment_id = self._session.dossier, entry.amendment.id
        with self._session.attempt():
            try:
                command(dossier, amendment_id)
            except AmendmentRefusedError as refusal:
                if not refusal.can_insist:
                    raise
                if dialogs.confirm(self.window(), title, str(refusal), verb):
                    command(dossier, amendment_id, insist=True)

    def _reject(self) -> None:
        self._run(amending.reject)

    def _withdraw(self) -> None:
        self._run(amending.withdraw)

    def _delete(self) -> None:
        self._run(amending.delete_amendment)

    def _run(self, command: Callable[[Dossier, str], None]) -> None:
        if entry := self.view.selected:
            with self._session.attempt():
                command(self._session.dossier, entry.amendment.id)

    def _edit(self) -> None:
        if entry := self.view.selected:
            TermsDialog(self._session, entry.amendment, self.window()).open()

    def _go(self) -> None:
        entry = self.view.selected
        if entry and entry.differences:
            self._session.jump(entry.differences[0].place)

    def _project(self) -> None:
        if entry := self.view.selected:
            slide = Slide(kind=SlideKind.AMENDMENT, target=entry.amendment.id)
            self._session.projection_requested.emit(slide)

    def _vote(self) -> None:
        from synergy_desktop.ui.amending.vote_dialog import VoteDialog

        entry = self.view.selected
        sitting_id = (entry.amendment.sitting if entry else "") or self._at[0]
        if entry and sitting_id:
            VoteDialog(self._session, sitting_id, entry.amendment, self.window()).open()
        else:
            self._session.noted.emit(_NO_SITTING)

    def _print(self) -> None:
        from synergy_desktop.ui.amending.annex_dialog import AnnexDialog

        AnnexDialog(self._session, self.window()).open()

    # How it is put together

    def _connect(self) -> None:
        for name, slot in {
            "adoptAmendment": self._adopt,
            "rejectAmendment": self._reject,
            "withdrawAmendment": self._withdraw,
            "reopenAmendment": self._reopen,
            "voteAmendment": self._vote,
            "projectAmendment": self._project,
            "goToAmended": self._go,
            "editAmendment": self._edit,
            "deleteAmendment": self._delete,
            "printAmendments": self._print,
        }.items():
            self._actions[name].triggered.connect(slot)
        self.view.selectionModel().currentChanged.connect(self._enable)
        self.view.doubleClicked.connect(self._go)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _action(self, spec: _Spec) -> QAction:
        action = QAction(icon(spec.picture), spec.text, self.view)
        action.setObjectName(spec.name)
        action.setShortcut(spec.keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setToolTip(hint(action, spec.tip))
        self.view.addAction(action)
        return action

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.all)
        head.addWidget(self._button(_PRINT, with_text=False))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addLayout(self._button_row())
        column.addWidget(self.view)

    def _button_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        for spec in _DECIDING:
            row.addWidget(self._button(spec, with_text=True))
        row.addStretch(1)
        for spec in _OTHERS:
            row.addWidget(self._button(spec, with_text=False))
        return row

    def _button(self, spec: _Spec, *, with_text: bool) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._actions[spec.name])
        button.setObjectName(f"{spec.name}Button")
        button.setAccessibleName(spec.text)
        # The keyboard stays on the amendment that the button acts on.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if with_text:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._buttons[spec.name] = button
        return button


class _Insistent(Protocol):
    """A command that may be refused, and insisted on."""

    def __call__(self, dossier: Dossier, amendment_id: str, *, insist: bool = False) -> None: ...
