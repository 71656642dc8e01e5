"""The values of an interchange file, checked against the schema, into the social policy."""

from typing import Any

from synergy_desktop.domain.social_policy import (
    IndicatorTable,
    SocialItem,
    SocialPolicy,
    TableYear,
    Territory,
)
from synergy_desktop.domain.words import number_of, short
from synergy_desktop.errors import ExchangeError

Json = dict[str, Any]


def policy(data: Json | None) -> SocialPolicy | None:
    """Build the declaration or the projection that ``data`` describes.

    Raises:
        ExchangeError: if a row of a table has more figures than the table has years.
    """
    if data is None:
        return None
    typed = {
        "axes": tuple(map(_item, data.get("axes", ()))),
        "tables": tuple(map(_table, data.get("tables", ()))),
    }
    return SocialPolicy(**{**data, **typed})


def _item(data: Json) -> SocialItem:
    typed = {
        "objectives": tuple(data.get("objectives", ())),
        "children": tuple(map(_item, data.get("children", ()))),
    }
    return SocialItem(**{**data, **typed})


def _table(data: Json) -> IndicatorTable:
    years = tuple(TableYear(label=label) for label in data.get("years", ()))
    rows = tuple(_territory(each, data, len(years)) for each in data.get("territories", ()))
    return IndicatorTable(**{**data, "years": years, "territories": rows})


def _territory(data: Json, table: Json, years: int) -> Territory:
    given = tuple(figure or "" for figure in data.get("figures", ()))
    if len(given) > years:
        name, title = short(data["name"]), short(table["title"])
        raise ExchangeError(
            f"le territoire «\u00a0{name}\u00a0» du tableau «\u00a0{title}\u00a0» a "
            f"{number_of(len(given), 'valeur')} "
            f"pour {number_of(years, 'année')}."
        )
    return Territory(**{**data, "figures": (*given, *[""] * (years - len(given)))})
