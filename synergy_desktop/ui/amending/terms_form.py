"""Who proposes an amendment, in which sitting, at which point, and why."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from synergy_desktop.commands.amending import Terms
from synergy_desktop.domain.dates import format_date
from synergy_desktop.domain.sittings import Sitting
from synergy_desktop.domain.words import short
from synergy_desktop.ui.completion import Completion
from synergy_desktop.ui.form import field
from synergy_desktop.ui.plan.growing_edit import GrowingEdit
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.typed_text import typed_text

_SUBJECT = "amendement"
_NO_SITTING, _NO_POINT = "Hors séance", "Aucun point précis"


class TermsForm(QObject):
    """The rows that a dialog of amendments has in common.

    What has to be asked comes first, then what is proposed already.
    """

    def __init__(self, session: Session, form: QFormLayout, terms: Terms) -> None:
        """Add rows for ``terms`` to ``form``, whose widget owns this."""
        super().__init__(form)
        self._sittings = session.desk.sittings
        self.title = field("amendTitle", "Objet", terms.title)
        self.proposer = field("amendProposer", "Auteur", terms.proposer)
        Completion(self.proposer, self._names)
        self._sitting = _combo("amendSitting", "Séance")
        self._point = _combo("amendPoint", "Point")
        self._reason = GrowingEdit(lines=2, most=6)
        self._reason.setObjectName("amendReason")
        self._reason.setAccessibleName("Motif")
        self._reason.show_text(terms.reason)
        for words, part in (
            ("Auteur", self.proposer),
            ("Motif", self._reason),
            ("Objet", self.title),
            ("Séance", self._sitting),
            ("Point", self._point),
        ):
            form.addRow(words, part)
        self._fill(terms)

    @property
    def last(self) -> QWidget:
        """The row that Tab comes to last."""
        return self._point

    @property
    def terms(self) -> Terms:
        """What the form says."""
        return Terms(
            title=self.title.text().strip(),
            proposer=self.proposer.text().strip(),
            reason=typed_text(self._reason).strip(),
            sitting=self._sitting.currentData() or "",
            point=self._point.currentData() or "",
        )

    def _fill(self, terms: Terms) -> None:
        self._sitting.addItem(_NO_SITTING, "")
        for each in self._sittings:
            self._sitting.addItem(_name(each), each.id)
        self._sitting.setCurrentIndex(max(0, self._sitting.findData(terms.sitting)))
        self._fill_points()
        self._point.setCurrentIndex(max(0, self._point.findData(terms.point)))
        self._sitting.currentIndexChanged.connect(self._fill_points)

    def _fill_points(self) -> None:
        self._point.clear()
        self._point.addItem(_NO_POINT, "")
        sitting = self._chosen()
        for number, point in enumerate(sitting.points if sitting else (), 1):
            self._point.addItem(f"{number}. {short(point.title, 60)}", point.id)

    def _chosen(self) -> Sitting | None:
        wanted = self._sitting.currentData()
        return next((each for each in self._sittings if each.id == wanted), None)

    def _names(self) -> tuple[str, ...]:
        """The members of the sitting chosen, else of all; their groups propose too."""
        chosen = self._chosen()
        members = [
            member
            for sitting in ((chosen,) if chosen else self._sittings)
            for member in sitting.members
        ]
        groups = (f"Groupe {member.party}" for member in members if member.party)
        named = [member.name for member in members if member.name]
        return tuple(dict.fromkeys([*named, *groups]))


def current_terms(session: Session) -> Terms:
    """Terms for the sitting and the point that are looked at.

    Before the sitting is opened, what is prepared is for the point that is about amendments.
    """
    desk, sitting = session.desk, session.desk.sitting
    points = sitting.points if sitting and not sitting.opened else ()
    debates = (point.id for point in points if _SUBJECT in point.title.casefold())
    return Terms(sitting=desk.sitting_id, point=next(debates, desk.point_id))


def _name(sitting: Sitting) -> str:
    return " – ".join(filter(None, (sitting.body.label, format_date(sitting.date or ""))))


def _combo(name: str, label: str) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(label)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(20)
    return combo
