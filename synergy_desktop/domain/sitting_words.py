"""The closed lists of a sitting: codes for the file, French words for people."""

from synergy_desktop.domain.vocabulary import Labelled


class Body(Labelled):
    """The sittings that a year's report goes through before each council adopts it."""

    CONCERTATION = "concertation", "Comité de concertation"
    JOINT_COUNCIL = "joint_council", "Conseil conjoint"


class Presence(Labelled):
    """What the roll call found."""

    PRESENT = "present", "Présent"
    EXCUSED = "excused", "Excusé"
    ABSENT = "absent", "Absent"


class MovementKind(Labelled):
    """Whether a member came in or left during the sitting."""

    ARRIVAL = "arrival", "Arrivée"
    DEPARTURE = "departure", "Départ"


class Outcome(Labelled):
    """What a point of the agenda has come to."""

    NOTED = "noted", "Pris pour information"
    ADOPTED = "adopted", "Adopté"
    AMENDED = "amended", "Adopté avec amendements"
    REJECTED = "rejected", "Rejeté"
    POSTPONED = "postponed", "Reporté"
    WITHDRAWN = "withdrawn", "Retiré"


class SlideKind(Labelled):
    """What can be projected."""

    COVER = "cover", "Page de titre"
    AGENDA = "agenda", "Ordre du jour"
    MATRIX = "matrix", "Matrice"
    SUMMARY = "summary", "Grille de synthèse"
    SERVICE = "service", "Synergies d’un service"
    SYNERGY = "synergy", "Synergie"
    PLAN = "plan", "Branche du PST"
    HISTORY = "history", "Évolution des totaux"
    AMENDMENT = "amendment", "Amendement"
    VOTE = "vote", "Résultat d’un vote"
    MESSAGE = "message", "Message"
    CLOCK = "clock", "Horloge ou minuterie"
    BLACK = "black", "Écran noir"


class Manner(Labelled):
    """How a council voted."""

    UNANIMITY = "unanimity", "Unanimité"
    COUNT = "count", "Compte des voix"
    GROUPS = "groups", "Par groupe"
    NAMES = "names", "Appel nominal"


class AmendmentState(Labelled):
    """What has become of an amendment."""

    PROPOSED = "proposed", "Proposé"
    ADOPTED = "adopted", "Adopté"
    REJECTED = "rejected", "Rejeté"
    WITHDRAWN = "withdrawn", "Retiré"
