"""The texts around the tables: those the user wrote, else those of ``resources/templates``."""

import re
import tomllib
from functools import cache

from synergy_desktop import paths
from synergy_desktop.domain.model import DossierContent, Report, Text
from synergy_desktop.report.names import commune_name

_CHAPTERS, _CLAUSES = "rapport.toml", "deliberations.toml"
CURRENT = "en cours"
"""What stands for a year or a legislature that is not named yet."""
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


@cache
def _templates(file: str = _CHAPTERS) -> dict[str, dict[str, str]]:
    text = paths.resources("templates", file).read_text(encoding="utf-8")
    return tomllib.loads(text)


def keys() -> tuple[str, ...]:
    """The keys of the texts that a report prints, in the order of the report."""
    return tuple(_templates())


def default_text(key: str, content: DossierContent, report: Report) -> Text:
    """The template ``key`` filled in for this dossier and year.

    Raises:
        KeyError: There is no such template.
    """
    template = _templates()[key]
    values = _placeholders(content, report)
    return Text(
        key=key,
        title=_filled(template["title"], values),
        body=_filled(template["body"].strip("\n"), values),
    )


def default_texts(content: DossierContent, report: Report) -> tuple[Text, ...]:
    """Every template filled in for this dossier and year, in the order of the report."""
    return tuple(default_text(key, content, report) for key in keys())


def default_clauses() -> tuple[Text, ...]:
    """The clauses of the deliberations, their placeholders to be filled in by the paper."""
    return tuple(
        Text(key=key, title=clause["title"], body=clause["body"].strip("\n"))
        for key, clause in _templates(_CLAUSES).items()
    )


def effective_clause(key: str, report: Report) -> Text:
    """The clause ``key`` as the user wrote it, else as proposed, its placeholders still in it.

    Raises:
        KeyError: There is no such clause.
    """
    default = {clause.key: clause for clause in default_clauses()}[key]
    return _chosen(default, next((text for text in report.texts if text.key == key), None))


def proposed_texts(content: DossierContent, report: Report) -> tuple[Text, ...]:
    """All that a user may write otherwise: the chapters of the report, then the clauses."""
    return (*default_texts(content, report), *default_clauses())


def proposed_chapters(content: DossierContent, report: Report) -> dict[str, tuple[str, str]]:
    """The titles and bodies of all that a user may write otherwise, by their keys."""
    return {text.key: (text.title, text.body) for text in proposed_texts(content, report)}


def effective_texts(content: DossierContent, report: Report) -> tuple[Text, ...]:
    """What the report prints, in its order: the user's text where there is one, else the default.

    A text of the user that has no title goes under the default's.
    """
    written = {text.key: text for text in report.texts}
    return tuple(
        _chosen(default, written.get(default.key)) for default in default_texts(content, report)
    )


def effective_text(key: str, content: DossierContent, report: Report) -> Text:
    """What the report prints under ``key``.

    Raises:
        KeyError: There is no such template.
    """
    written = next((text for text in report.texts if text.key == key), None)
    return _chosen(default_text(key, content, report), written)


def _chosen(default: Text, written: Text | None) -> Text:
    if written is None:
        return default
    return Text(
        id=written.id, key=written.key, title=written.title or default.title, body=written.body
    )


def _placeholders(content: DossierContent, report: Report) -> dict[str, str]:
    return {
        "commune": content.commune.name,
        "commune_word": content.commune_word,
        "commune_full": f"la {commune_name(content.commune)}",
        "cpas": content.cpas.name or "CPAS",
        "year": report.year.strip() or CURRENT,
        "legislature": content.legislature.strip() or CURRENT,
    }


def _filled(template: str, values: dict[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda found: values[found[1]], template)
