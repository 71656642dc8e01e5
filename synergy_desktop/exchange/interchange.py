"""The interchange file: a whole dossier as one JSON file, in and out, without loss."""

import json
from pathlib import Path
from typing import Any, cast

from synergy_desktop import paths
from synergy_desktop.domain.model import DossierContent
from synergy_desktop.errors import ExchangeError, reason
from synergy_desktop.exchange import decode, encode, json_text, schema


def read_json(path: Path) -> DossierContent:
    """Read the dossier that the interchange file at ``path`` holds.

    Raises:
        ExchangeError: It cannot be read, is not such a file, or breaks the schema.
    """
    try:
        source = path.read_bytes()
    except OSError as failure:
        raise ExchangeError(f"Impossible de lire « {path} » : {reason(failure)}.") from failure
    return _load(source, f"« {path.name} »")


def loads(source: bytes | str) -> DossierContent:
    """Read the dossier that ``source`` holds, the bytes (UTF-8) or text of an interchange file.

    Raises:
        ExchangeError: It is not such a file, or breaks the schema.
    """
    return _load(source, "ces données")


def dumps(content: DossierContent) -> str:
    """Write ``content`` as the text of an interchange file."""
    return json.dumps(encode.dossier(content), ensure_ascii=False, indent=1) + "\n"


def write_json(content: DossierContent, path: Path, *, replace: bool = False) -> None:
    """Write ``content`` to the interchange file ``path``, whole or not at all.

    Raises:
        ExchangeError: ``path`` exists and ``replace`` is False, or it cannot be written.
    """
    text = dumps(content)
    try:
        with paths.written_whole(path, replace=replace) as draft:
            draft.write_text(text, encoding="utf-8", newline="\n")
    except OSError as failure:
        raise ExchangeError(f"Impossible d’écrire « {path} » : {reason(failure)}.") from failure


def _load(source: bytes | str, name: str) -> DossierContent:
    try:
        return decode.dossier(_checked(json_text.parse(source)))
    except ExchangeError as fault:
        raise ExchangeError(f"Impossible d’importer {name} : {fault}") from None
    except RecursionError:
        raise ExchangeError(
            f"Impossible d’importer {name} : les éléments y sont imbriqués trop profondément."
        ) from None


def _checked(value: object) -> dict[str, Any]:
    """Refuse the wrong kind of file before looking for what is wrong in it."""
    if not isinstance(value, dict) or value.get("format") != encode.FORMAT:
        raise ExchangeError("ce n’est pas un fichier d’échange de Synergies.")
    version = value.get("version")
    if isinstance(version, int) and version > encode.VERSION:
        raise ExchangeError(
            f"il vient d’une version plus récente du programme (format {version}, celui-ci lit "
            f"le format {encode.VERSION}). Mettez Synergies à jour pour l’importer."
        )
    schema.check(value)
    return cast("dict[str, Any]", value)
