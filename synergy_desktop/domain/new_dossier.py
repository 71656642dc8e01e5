"""What a dossier says on its first day."""

from synergy_desktop.domain.model import DossierContent, Institution, Matrix, Report, Service
from synergy_desktop.domain.vocabulary import Support


def new_dossier(
    year: str, *, commune: str = "", nature: str = "", cpas: str = "", legislature: str = ""
) -> DossierContent:
    """Begin a dossier with the report of ``year``: the services that the law names, to be assessed.

    Without a name for the CPAS, it is called after the commune.
    """
    services = tuple(
        Service(name=support.label, support=support, matrix=Matrix()) for support in Support
    )
    return DossierContent(
        legislature=legislature,
        commune=Institution(name=commune, nature=nature),
        cpas=Institution(name=cpas or cpas_of(commune)),
        reports=(Report(year=year, services=services),),
    )


def cpas_of(commune: str) -> str:
    """Call a CPAS after its commune: "CPAS de Tournai", "CPAS d’Ath"; "" without a commune."""
    if not commune:
        return ""
    return f"CPAS d’{commune}" if commune[0].upper() in "AÂEÉÈIOU" else f"CPAS de {commune}"
