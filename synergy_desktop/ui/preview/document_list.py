"""The list from which a paper of the year is chosen."""

from PySide6.QtWidgets import QComboBox

from synergy_desktop.report.documents import catalogue
from synergy_desktop.report.documents.catalogue import Document


def document_list() -> QComboBox:
    """The papers by their titles, in the order in which a year needs them."""
    box = QComboBox()
    box.setObjectName("documents")
    box.setAccessibleName("Document")
    box.setToolTip("Le document à afficher, à imprimer ou à enregistrer")
    box.setMaxVisibleItems(len(catalogue.DOCUMENTS))
    for document in catalogue.DOCUMENTS:
        box.addItem(document.title, document.name)
    return box


def chosen_document(box: QComboBox) -> Document:
    """The paper that ``box`` shows."""
    return catalogue.find(box.currentData())
