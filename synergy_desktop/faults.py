"""A fault of the program: its traceback goes to the log, one French sentence to the user."""

from synergy_desktop import __version__, paths


def note(fault: BaseException) -> str:
    """Note ``fault`` in the log; give the sentence that tells of it."""
    import traceback
    from datetime import datetime

    told = "Une erreur inattendue s’est produite."
    log = paths.error_log()
    if log is None:
        return told
    try:
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            print(f"{datetime.now().astimezone()} Synergies {__version__}", file=file)
            traceback.print_exception(fault, file=file)
    except OSError:
        return told
    return f"{told} Les détails sont notés dans « {log} »."
