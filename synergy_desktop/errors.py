"""The errors that are meant for the user: each one's ``str`` is a French sentence to show as is.

Anything else that is raised is a fault of the program.
"""

import errno

_REASONS = {
    errno.ENOENT: "le fichier ou son répertoire n’existe pas",
    errno.ENOTDIR: "son répertoire n’existe pas",
    errno.EISDIR: "ce n’est pas un fichier",
    errno.EEXIST: "il existe déjà",
    errno.EACCES: "l’accès est refusé. Vérifiez vos droits sur cet emplacement",
    errno.EPERM: "l’accès est refusé. Vérifiez vos droits sur cet emplacement",
    errno.EROFS: "l’emplacement est en lecture seule. Choisissez-en un autre",
    errno.ENOSPC: "le disque est plein. Libérez de la place, puis recommencez",
    errno.EDQUOT: "le disque est plein. Libérez de la place, puis recommencez",
    errno.EFBIG: "le fichier est trop grand pour cet emplacement",
    errno.ENAMETOOLONG: "le nom est trop long",
    errno.EINVAL: "le nom contient un signe que le système n’accepte pas",
    errno.EBUSY: "un autre programme l’utilise en ce moment",
    errno.EIO: "le support ne répond pas correctement. Vérifiez la clé ou le disque",
}


class SynergyError(Exception):
    """Something that the user asked for cannot be done; ``str(error)`` says why, in French."""


class DossierError(SynergyError):
    """A dossier file cannot be made, opened, read or written."""


class ExchangeError(SynergyError):
    """A file that comes in or goes out cannot be read or written."""


class ReportError(SynergyError):
    """A report cannot be laid out or written."""


class ReportCancelledError(ReportError):
    """The user stopped the making of a report; nothing was written."""


class PictureError(SynergyError):
    """A picture cannot be taken; ``str`` says why, without a capital or an end."""


class SpellingError(SynergyError):
    """The dictionary cannot be asked."""


def reason(failure: OSError) -> str:
    """Say in French why the system refused, to follow "Impossible d’écrire « X » : "."""
    return _REASONS.get(failure.errno or 0, f"le système a répondu « {failure.strerror} »")
