"""Qt's own words in French: the translation that comes with it, ours where its verbs are odd."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

_OURS = {
    ("QPlatformTheme", "Discard"): "Ne pas enregistrer",
    ("QPlatformTheme", "&Yes"): "&Oui",
    ("QPlatformTheme", "Abort"): "Arrêter",
    ("QFileDialog", "%1 already exists.\nDo you want to replace it?"): (
        "Le fichier « %1 » existe déjà.\nVoulez-vous le remplacer ?"
    ),
    ("QFileDialog", "Look in:"): "Chercher dans :",
    # Spelt so by newer Qt, which its own translation does not know yet.
    ("QFileDialog", "&Look in:"): "&Chercher dans :",
    ("QFileDialog", "Files of &type:"): "&Type de fichiers :",
    ("QFileDialog", "File &name:"): "&Nom du fichier :",
    # Keys as they are engraved, and as the guide writes them.
    ("QShortcut", "Return"): "Entrée",
    ("QShortcut", "Up"): "↑",
    ("QShortcut", "Down"): "↓",
    ("QShortcut", "Left"): "←",
    ("QShortcut", "Right"): "→",
}


class _Words(QTranslator):
    """The few sentences that we say otherwise."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        # None hands the sentence on to Qt's own translation, "" would show nothing.
        return _OURS.get((context, source))  # type: ignore[return-value]  # stub forgets None

    def isEmpty(self) -> bool:
        return False


def speak_french(app: QCoreApplication) -> None:
    """Write dates and figures as in French-speaking Belgium, and Qt's dialogs in French."""
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.Belgium))
    theirs = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if theirs.load("qtbase_fr", folder):
        app.installTranslator(theirs)
    app.installTranslator(_Words(app))
