"""The errors that are meant for the user: each one's ``str`` is a French sentence to show as is.

Anything else that is raised is a fault of the program.
"""


class SynergyError(Exception):
    """Something that the user asked for cannot be done; ``str(error)`` says why, in French."""


class DossierError(SynergyError):
    """A dossier file cannot be made, opened, read or written."""


class ExchangeError(SynergyError):
    """A file that comes in or goes out cannot be read or written."""


class ReportError(SynergyError):
    """A report cannot be laid out or written."""
